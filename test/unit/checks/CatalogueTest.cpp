// The catalogue that is shipped loads, and the loader refuses everything else
// with a message that says where it is and what to do.
#include "checks/Catalogue.h"
#include "checks/Resources.h"
#include "llvm/ADT/STLExtras.h"
#include <gtest/gtest.h>

using namespace model_tidy;

namespace {

constexpr const char *Checks = R"({"checks": [
  {"name": "some-load", "summary": "loads it", "severity": "warning",
   "cwe": 502, "languages": ["c++"], "help": "Do not.",
   "messages": {"code-execution": "'{callee}' runs it; do not"}}]})";

Catalogue withCheck() {
  Catalogue C;
  llvm::cantFail(C.addChecks("checks.json", Checks));
  return C;
}

/// A document with one piece of advice and these rows.
std::string document(const std::string &Rows) {
  return R"({"library": "L", "advice": {"a": {"summary": "do b", "code": )"
         R"(["b({path});", "c();"], "language": "c++"}}, "rows": [)" +
         Rows + "]}";
}

std::string errorOf(const std::string &Json) {
  Catalogue C;
  llvm::cantFail(C.addChecks("checks.json", Checks));
  std::string Error = llvm::toString(C.addRows("x.json", Json));
  EXPECT_TRUE(Error.empty() || C.rows().empty()) << "rows in spite of an error";
  EXPECT_TRUE(Error.empty() || !C.advice("a")) << "advice in spite of an error";
  return Error;
}

std::string errorOfChecks(const std::string &Json) {
  Catalogue C;
  return llvm::toString(C.addChecks("checks.json", Json));
}

constexpr const char *Sink =
    R"({"callee": "n::f", "role": "sink", "opens": 1, "effect": )"
    R"("code-execution", "check": "some-load", "advice": "a", )"
    R"("reference": "f.h:1"})";

/// \p Sink with \p From replaced by \p To.
std::string sinkWith(llvm::StringRef From, llvm::StringRef To) {
  std::string Row = Sink;
  size_t At = Row.find(From.str());
  EXPECT_NE(At, std::string::npos) << From.str();
  return document(Row.replace(At, From.size(), To.str()));
}

TEST(Catalogue, LoadsWhatIsShipped) {
  const Catalogue &C = Catalogue::builtin();
  const Row *Load = C.find("torch::jit::load", Role::Sink);
  ASSERT_TRUE(Load);
  EXPECT_EQ(Load->Library, "LibTorch");
  EXPECT_EQ(Load->Input, (Slot{Slot::Argument, 0}));
  EXPECT_TRUE(Load->IsPath);
  EXPECT_EQ(Load->TheEffect, Effect::CodeExecution);
  ASSERT_TRUE(C.check(Load->Check));
  ASSERT_TRUE(C.advice(Load->AdviceName));
  EXPECT_EQ(C.find("torch::load", Role::Sink)->Input,
            (Slot{Slot::Argument, 1}));
  EXPECT_EQ(C.find("getenv", Role::Source)->Origin, OriginKind::Environment);
  EXPECT_TRUE(C.find("fopen", Role::Propagator)->IsPath);
  EXPECT_FALSE(C.find("torch::jit::load", Role::Source));
  EXPECT_FALSE(C.find("load", Role::Sink));
}

TEST(Catalogue, EveryShippedSinkHasAMessageThatNamesTheCallee) {
  const Catalogue &C = Catalogue::builtin();
  for (const Row &R : C.rows())
    if (R.TheRole == Role::Sink)
      EXPECT_TRUE(C.check(R.Check)->message(R.TheEffect).contains("'{callee}'"))
          << R.Callee;
}

TEST(Catalogue, ReadsARowForEachOfSeveralCallees) {
  Catalogue C;
  llvm::cantFail(C.addRows(
      "x.json",
      document(R"({"callees": ["f", "g"], "role": "propagator", "opens": 1,
                   "to": ["result", "receiver", 0, "arguments"]},
                  {"callee": "f", "role": "source", "to": [0],
                   "origin": "network"})")));
  ASSERT_EQ(C.rows().size(), 3u);
  const Row *G = C.find("g", Role::Propagator);
  ASSERT_TRUE(G);
  EXPECT_TRUE(G->IsPath);
  EXPECT_EQ(G->Input, (Slot{Slot::Argument, 1}));
  EXPECT_EQ(G->From, (std::vector<Slot>{{Slot::Argument, 1}}));
  EXPECT_EQ(G->To, (std::vector<Slot>{{Slot::Result},
                                      {Slot::Receiver},
                                      {Slot::Argument, 0},
                                      {Slot::AllArguments}}));
  EXPECT_EQ(C.find("f", Role::Source)->Origin, OriginKind::Network);
  EXPECT_EQ(C.advice("a")->Code, "b({path});\nc();");
}

TEST(Catalogue, RelevantWordsAreLastComponentsAndWordsOfChecks) {
  Catalogue C;
  llvm::cantFail(C.addChecks("checks.json", R"({"checks": [
    {"name": "a-b", "summary": "s", "severity": "note", "languages": ["c++"],
     "help": "h", "words": {"run": ["p"], "f": []}, "messages": {"benign": "m"}}]})"));
  llvm::cantFail(C.addRows("x.json", document(R"(
    {"callees": ["n::f", "n::C::C", "p.q.load"], "role": "sink", "input": 0,
     "effect": "benign", "check": "a-b", "advice": "a", "reference": "r"},
    {"callee": "n::g", "role": "sink", "input": 0, "around": ["n::g"],
     "effect": "benign", "check": "a-b", "advice": "a", "reference": "r"},
    {"callee": "getenv", "role": "source", "to": ["result"],
     "origin": "environment"})")));
  EXPECT_EQ(C.relevantWords(),
            (std::vector<Catalogue::RelevantWord>{{"C", {"n"}},
                                                  {"f", {}},
                                                  {"f", {"n"}},
                                                  {"load", {"p"}},
                                                  {"n::g", {"g"}},
                                                  {"run", {"p"}}}));
}

TEST(Catalogue, RefusesWhatItDoesNotKnow) {
  EXPECT_EQ(errorOf(document(Sink)), "");
  std::pair<std::string, std::string> Cases[] = {
      {"{\"library\": \"L\",\n \"rows\": [,]}",
       "x.json: not valid JSON at line 2, column 11; mend the syntax there"},
      {"", "x.json: not valid JSON at line 1, column 1; mend the syntax there"},
      {"[]", "x.json: not an object; write { … }"},
      {R"({"library": "L"})", "x.json: 'rows' is missing; add it"},
      {R"({"library": "L", "rows": {}})",
       "x.json: 'rows' is not a list; write [ … ]"},
      {R"({"library": 1, "rows": []})",
       "x.json: 'library' is not a text; write it in double quotes"},
      {R"({"library": "L", "rows": [], "row": []})",
       "x.json: unknown key 'row'; did you mean 'rows'?"},
      {R"({"library": "L", "library": "M", "rows": []})",
       "x.json: the key 'library' stands twice in one object; remove one of "
       "them"},
      {R"({"library": "L", "rows": [], "advice": []})",
       "x.json: 'advice' is not an object; write { \"name\": { … } }"},
      {R"({"library": "L", "rows": [], "advice": {"b": {"summary": "s",
          "code": "f();", "language": "c++"}}})",
       "x.json: advice 'b': 'code' is not a list of texts; write "
       "[\"…\", \"…\"]"},
      {R"({"library": "L", "rows": [], "advice": {"b": {"summary": "s",
          "code": [""], "language": "c++"}}})",
       "x.json: advice 'b': 'code' is empty; fill it in"},
      {document("7"), "x.json: row 1: needs either 'callee' or 'callees'; "
                      "write one of them"},
      {document(std::string(Sink) + "," + Sink),
       "x.json: row 2 'n::f': a second sink row for 'n::f'; keep one"},
      {document(R"({"callees": [], "role": "sink"})"),
       "x.json: row 1: 'callees' is empty; fill it in"},
      {document(R"({"callees": ["f", ""], "role": "source", "to": [0],
                    "origin": "file"})"),
       "x.json: row 1 'f': 'callees' has an empty name; remove it"},
      {document(R"({"callee": "f", "role": "source", "to": [], "origin":
                    "file"})"),
       "x.json: row 1 'f': 'to' is not a list of places; write [0] or "
       "[\"result\"]"},
      {document(R"({"callee": "f", "role": "source", "to": ["self"],
                    "origin": "file"})"),
       "x.json: row 1 'f': 'to' is no place of a call; write the number of an "
       "argument (from 0), \"receiver\", \"result\" or \"arguments\""},
      {document(R"({"callee": "f", "role": "source", "to": [0],
                    "origin": "enviroment"})"),
       "x.json: row 1 'f': 'origin' is not known as 'enviroment'; did you mean "
       "'environment'?"},
      {document(R"({"callee": "f", "role": "propagator", "to": [0]})"),
       "x.json: row 1 'f': 'from' is missing; add it"},
      {sinkWith("\"effect\"", "\"efect\""),
       "x.json: row 1 'n::f': unknown key 'efect'; did you mean 'effect'?"},
      {sinkWith("\"callee\"", "\"origin\": \"file\", \"callee\""),
       "x.json: row 1 'n::f': unknown key 'origin'; known: callee, callees, "
       "role, check, input, opens, effect, advice, by-name, reference, unless, "
       "fix, near, what, when, around, if, note-if, "
       "python-advice"},
      {sinkWith("\"sink\"", "\"sinc\""),
       "x.json: row 1 'n::f': 'role' is not known as 'sinc'; did you mean "
       "'sink'?"},
      {sinkWith("\"opens\": 1, ", ""),
       "x.json: row 1 'n::f': needs either 'input' (the bytes) or 'opens' (a "
       "path, or a stream); write one of them"},
      {sinkWith("\"opens\": 1", "\"opens\": -1"),
       "x.json: row 1 'n::f': 'opens' is no place of a call; write the number "
       "of an argument (from 0), \"receiver\", \"result\" or \"arguments\""},
      {sinkWith("code-execution", "magic"),
       "x.json: row 1 'n::f': 'effect' is not known as 'magic'; known: benign, "
       "code-execution, native-code, memory-unsafe, process, filesystem, "
       "network, import, attribute-access, nested-deserialization, "
       "deferred-execution"},
      {sinkWith("code-execution", "native-code"),
       "x.json: row 1 'n::f': the check 'some-load' has no message for effect "
       "'native-code'; choose another effect or check"},
      {sinkWith("some-load", "sone-load"),
       "x.json: row 1 'n::f': no check is called 'sone-load'; did you mean "
       "'some-load'?"},
      {sinkWith("\"advice\": \"a\"", "\"advice\": \"other\""),
       "x.json: row 1 'n::f': no advice is called 'other'; known: a"},
      {sinkWith("\"advice\": \"a\", ", ""),
       "x.json: row 1 'n::f': 'advice' is missing; add it"},
      {sinkWith("\"effect\"", "\"when\": {}, \"effect\""),
       "x.json: row 1 'n::f': 'when' is not an object; write { \"1\": "
       "\"text\" }"},
      {sinkWith("\"effect\"", "\"when\": {\"one\": \"text\"}, \"effect\""),
       "x.json: row 1 'n::f': 'when' wants numbers of arguments, and for each "
       "of them \"absent\", \"present\" or \"text\""},
      {sinkWith("\"effect\"", "\"when\": {\"1\": \"path\"}, \"effect\""),
       "x.json: row 1 'n::f': 'when' wants numbers of arguments, and for each "
       "of them \"absent\", \"present\" or \"text\""},
      {sinkWith("f.h:1", " "),
       "x.json: row 1 'n::f': 'reference' is empty; fill it in"},
  };
  for (const auto &[Json, Error] : Cases)
    EXPECT_EQ(errorOf(Json), Error) << Json;
}

TEST(Catalogue, ReadsConditionsAndFixes) {
  Catalogue C = withCheck();
  llvm::cantFail(C.addRows("x.json", sinkWith("\"opens\": 1", R"("opens": 1,
    "unless": ["system-library", {"argument": 2, "is": ["true"]},
               {"argument": 3, "class-other-than": ["n::C"]}],
    "fix": {"title": "t", "rename": "g", "before": 1, "text": "0",
            "safe": true}, "near": ["w"], "what": "does")")));
  const Row &R = C.rows().back();
  ASSERT_EQ(R.Unless.size(), 3u);
  EXPECT_EQ(R.Unless[0].Kind, Exemption::SystemLibrary);
  EXPECT_EQ(R.Unless[1].Kind, Exemption::ArgumentIs);
  EXPECT_EQ(R.Unless[1].Argument, 2u);
  EXPECT_EQ(R.Unless[2].Kind, Exemption::OtherClass);
  EXPECT_EQ(R.Unless[2].Words, std::vector<std::string>{"n::C"});
  ASSERT_TRUE(R.TheFix);
  EXPECT_EQ(R.TheFix->Rename, "g");
  EXPECT_EQ(R.TheFix->Before, 1u);
  EXPECT_TRUE(R.TheFix->Safe);
  EXPECT_EQ(C.relevantWords(),
            (std::vector<Catalogue::RelevantWord>{{"f", {"w"}}}));
  EXPECT_TRUE(C.distinctNames().empty());
}

TEST(Catalogue, KnowsNamesThatSpeakForThemselves) {
  Catalogue C = withCheck();
  llvm::cantFail(C.addRows(
      "x.json", sinkWith("\"opens\": 1", "\"opens\": 1, \"by-name\": true")));
  EXPECT_EQ(C.relevantWords(),
            (std::vector<Catalogue::RelevantWord>{{"f", {}}}));
  EXPECT_EQ(C.distinctNames(), std::vector<std::string>{"f"});
}

TEST(Catalogue, RefusesConditionsAndFixesThatSayNothing) {
  std::pair<std::string, std::string> Cases[] = {
      {R"("unless": ["system"])", "'unless': not an object; write { … }"},
      {R"("unless": [{"argument": 1}])",
       "'unless': needs exactly one test, such as 'is' or 'named'; the table "
       "in docs/adding-a-check.md lists them"},
      {R"("unless": [{"is": ["a"]}])",
       "'unless': 'argument' is missing; add it"},
      {R"("fix": {"title": "t", "safe": true})",
       "'fix': changes nothing; write 'rename', 'before' or 'set'"},
      {R"("fix": {"title": "t", "safe": 1, "rename": "g"})",
       "'fix': 'safe' is neither true nor false"},
      {R"("fix": {"title": "t", "safe": true, "set": 1})",
       "'fix': 'text' is missing; add it"},
  };
  for (const auto &[Key, Error] : Cases)
    EXPECT_EQ(errorOf(sinkWith("\"opens\": 1", "\"opens\": 1, " + Key)),
              "x.json: row 1 'n::f': " + Error);
}

TEST(Catalogue, AnswersPythonInPython) {
  const Catalogue &C = Catalogue::builtin();
  for (const Row &R : C.rows()) {
    bool IsPython = llvm::StringRef(R.Callee).contains('.') &&
                    !llvm::StringRef(R.Callee).contains("::");
    if (R.TheRole != Role::Sink || !IsPython)
      continue;
    const Advice *A =
        C.advice(R.PythonAdvice.empty() ? R.AdviceName : R.PythonAdvice);
    EXPECT_TRUE(!A || A->Language != "c++") << R.Callee;
  }
}

TEST(Catalogue, WantsNoImportOfWhatIsBuiltIn) {
  Catalogue C = withCheck();
  llvm::cantFail(C.addRows("x.json", document(R"(
    {"callees": ["builtins.run", "other.stop"], "role": "sink", "input": 0,
     "effect": "code-execution", "check": "some-load", "advice": "a",
     "reference": "r"})")));
  for (const Catalogue::RelevantWord &W : C.relevantWords(true))
    EXPECT_EQ(W.AnyOf.empty(), W.Word == "run") << W.Word;
}

TEST(Catalogue, ReadsWhatARowWantsOfArguments) {
  Catalogue C;
  llvm::cantFail(C.addChecks("checks.json", Checks));
  llvm::cantFail(C.addRows(
      "x.json", sinkWith("\"effect\"", "\"when\": {\"1\": \"text\", \"12\": "
                                       "\"absent\"}, \"effect\"")));
  EXPECT_EQ(
      C.find("n::f", Role::Sink)->When,
      (std::vector<Condition>{{1, Condition::Text}, {12, Condition::Absent}}));
}

TEST(Catalogue, RefusesARowThatIsThereAlready) {
  Catalogue C;
  llvm::cantFail(C.addChecks("checks.json", Checks));
  llvm::cantFail(C.addRows("x.json", document(Sink)));
  EXPECT_EQ(llvm::toString(C.addRows("y.json", document(""))),
            "y.json: advice 'a': is there already; choose another name");
  std::string Again =
      R"({"library": "L", "rows": [)" + std::string(Sink) + "]}";
  EXPECT_EQ(llvm::toString(C.addRows("y.json", Again)),
            "y.json: row 1 'n::f': a second sink row for 'n::f'; keep one");
  EXPECT_EQ(C.rows().size(), 1u);
}

TEST(Catalogue, RefusesChecksItCannotPrint) {
  EXPECT_EQ(errorOfChecks(Checks), "");
  std::pair<std::string, std::string> Cases[] = {
      {R"({"checks": [{"name": "a-b", "summary": "s", "severity": "high",
          "languages": ["c++"], "help": "h"}]})",
       "checks.json: check 1 'a-b': 'severity' is not known as 'high'; known: "
       "note, warning, error"},
      {R"({"checks": [{"summary": "s"}]})",
       "checks.json: check 1: 'name' is missing; add it"},
      {R"({"checks": [{"name": "a-b", "summary": "s", "severity": "note",
          "languages": ["c++"], "help": "h", "cwe": "502"}]})",
       "checks.json: check 1 'a-b': 'cwe' is not a whole number from 0 to "
       "1000000"},
      {R"({"checks": [{"name": "a-b", "summary": "s", "severity": "note",
          "languages": ["c++"], "help": "h", "messages": {"native": "m"}}]})",
       "checks.json: check 1 'a-b': 'messages': unknown key 'native'; known: "
       "benign, code-execution, native-code, memory-unsafe, process, "
       "filesystem, "
       "network, import, attribute-access, nested-deserialization, "
       "deferred-execution"},
  };
  for (const auto &[Json, Error] : Cases)
    EXPECT_EQ(errorOfChecks(Json), Error) << Json;
  Catalogue C;
  llvm::cantFail(C.addChecks("a.json", Checks));
  EXPECT_EQ(
      llvm::toString(C.addChecks("b.json", Checks)),
      "b.json: check 1 'some-load': a second check of this name; keep one");
}

TEST(Resources, AreSortedWholeAndTerminated) {
  EXPECT_TRUE(llvm::is_sorted(
      resources(), [](auto &A, auto &B) { return A.Name < B.Name; }));
  for (const Resource &R : resources()) {
    EXPECT_EQ(resource(R.Name).data(), R.Data.data());
    EXPECT_EQ(R.Data.data()[R.Data.size()], '\0') << R.Name.str();
  }
  EXPECT_TRUE(resource("checks.json").ends_with("}\n"));
  EXPECT_TRUE(resource("clang/include/stddef.h").contains("size_t"));
  EXPECT_EQ(resource("no/such").data(), nullptr);
}

TEST(Catalogue, CollectsWhatMakesTextsWorthReading) {
  Catalogue C;
  llvm::cantFail(C.addChecks("checks.json", R"({"checks": [
    {"name": "b", "summary": "s", "severity": "note", "languages": ["c++"],
     "help": "h", "texts": ["key", "hf_"]},
    {"name": "a", "summary": "s", "severity": "note", "languages": ["c++"],
     "help": "h", "texts": ["key"]}]})"));
  EXPECT_EQ(C.relevantTexts(), (std::vector<std::string>{"hf_", "key"}));
  EXPECT_TRUE(C.relevantWords().empty());
}

} // namespace
