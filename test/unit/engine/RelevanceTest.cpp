// Words and includes of one text.
#include "engine/Relevance.h"
#include "engine/CallerWords.h"
#include "engine/Includes.h"
#include "llvm/ADT/StringExtras.h"
#include "gtest/gtest.h"

using namespace model_tidy;

namespace {

TEST(WordSearch, WantsWholeIdentifiers) {
  WordSearch Words({"load", "forward", "torch::save", "operator()"});
  struct {
    const char *Text;
    bool Expected;
  } Cases[] = {
      {"", false},
      {"l", false},
      {"loa", false},
      {"load", true},
      {"x.load(y)", true},
      {"reload", false},
      {"loader", false},
      {"load_", false},
      {"_load", false},
      {"9load", false},
      {"\xC3\xA9load", false},
      {"preload load", true},
      {"loloadforwar", false},
      {"->forward", true},
      {"torch::save", true},
      {"mytorch::save", false},
      {"operator()(int)", true},
      {"operator ()", false},
      {"LOAD", false},
      {"loload load", true},
  };
  for (const auto &C : Cases)
    EXPECT_EQ(Words.contains(C.Text), C.Expected) << C.Text;
}

TEST(WordSearch, SeesThroughSplitAndPastedNames) {
  WordSearch Words({"load"});
  EXPECT_TRUE(Words.contains("x.lo\\\nad()"));
  EXPECT_TRUE(Words.contains("x.l\\\r\no\\ \nad()"));
  EXPECT_TRUE(Words.contains("x.lo\\\n\\\nad()"));
  EXPECT_FALSE(Words.contains("#define A x \\\n lo \\\n ad\n"));
  EXPECT_TRUE(Words.contains("#define C(a, b) a##b\nC(lo, ad)(p)"));
  EXPECT_FALSE(Words.contains("C(lo, ad)(p)"));
}

TEST(WordSearch, AgreesWithASlowSearch) {
  // Every text of three letters and one other character, up to length six.
  std::vector<std::string> Known = {"ab", "aab", "bca", "abca", "c"};
  WordSearch Words(Known);
  const char Letters[] = "ab.c";
  for (unsigned N = 0; N < 4096; ++N) {
    std::string Text;
    for (unsigned I = 0, M = N; I < 6; ++I, M /= 4)
      Text += Letters[M % 4];
    llvm::SmallVector<llvm::StringRef> Names;
    llvm::StringRef(Text).split(Names, '.');
    bool Expected = llvm::any_of(
        Names, [&](llvm::StringRef W) { return llvm::is_contained(Known, W); });
    ASSERT_EQ(Words.contains(Text), Expected) << Text;
  }
}

TEST(WordSearch, FindsWordsByAnIdentifierWithin) {
  WordSearch Words({".Reader):", "(A, ", "raise NotImplemented", "=", "ab"});
  auto Found = [&](llvm::StringRef Text) {
    llvm::BitVector Bits = Words.find(Text, /*IsPreprocessed=*/false);
    std::string Result;
    for (unsigned I = 0; I < Bits.size(); ++I)
      Result += Bits[I] ? '1' : '0';
    return Result;
  };
  EXPECT_EQ(Found("class B(codecs.Reader):"), "10000");
  EXPECT_EQ(Found("class B(Reader):"), "00000");
  EXPECT_EQ(Found("Reader):"), "00000");
  EXPECT_EQ(Found("class B(A, ab"), "01001");
  EXPECT_EQ(Found("raise NotImplemented"), "00100");
  EXPECT_EQ(Found("raise NotImplementedError"), "00000");
  EXPECT_EQ(Found("praise NotImplemented"), "00000");
  EXPECT_EQ(Found("a = b"), "00000") << "has no identifier";
}

TEST(PartSearch, FindsPartsAnywhere) {
  PartSearch Parts({"hf_", "api_key", "load"});
  struct {
    const char *Text;
    bool Expected;
  } Cases[] = {
      {"load", true},        {"reloads", true}, {"my_api_keys", true},
      {"half_f", false},     {"hf", false},     {"x = \"hf_", true},
      {"lo##ad", false},     {"", false},       {"loa", false},
      {"api_ke api", false},
  };
  for (const auto &C : Cases)
    EXPECT_EQ(Parts.isAnyIn(C.Text), C.Expected) << C.Text;
  EXPECT_FALSE(PartSearch({}).isAnyIn("load"));
}

TEST(PartSearch, AgreesWithASlowSearch) {
  std::vector<std::string> Known = {"aba", "cab.", "b.c."};
  PartSearch Parts(Known);
  const char Letters[] = "ab.c";
  for (unsigned N = 0; N < 4096; ++N) {
    std::string Text;
    for (unsigned I = 0, M = N; I < 6; ++I, M /= 4)
      Text += Letters[M % 4];
    bool Expected = llvm::any_of(Known, [&](llvm::StringRef P) {
      return llvm::StringRef(Text).contains(P);
    });
    ASSERT_EQ(Parts.isAnyIn(Text), Expected) << Text;
  }
}

TEST(WordSearch, KnowsTheExtremes) {
  EXPECT_FALSE(WordSearch({}).contains("load"));
  EXPECT_FALSE(WordSearch({"a"}).contains("ab ba"));
  EXPECT_TRUE(WordSearch({"a"}).contains("ab a ba"));
  EXPECT_FALSE(WordSearch({""}).contains("x"));
  EXPECT_TRUE(
      WordSearch({std::string(300, 'x')}).contains(std::string(300, 'x')));
}

TEST(WordSearch, LooksPastTheStandardLibrary) {
  WordSearch Words({"forward", "define"});
  EXPECT_FALSE(Words.contains("std::forward<T>(x)"));
  EXPECT_FALSE(Words.contains("#define X"));
  EXPECT_TRUE(Words.contains("std::forward<T>(x).forward()"));
  EXPECT_FALSE(Words.contains("(::std::forward"));
  EXPECT_TRUE(Words.contains("mystd::forward"));
  EXPECT_TRUE(Words.contains("my::std::forward"));
}

TEST(CallerWords, AskForAMentionOfTheModule) {
  using Words = std::vector<std::string>;
  auto Conditions = [](llvm::StringRef Function) {
    return wordFor(Function)->AnyOf;
  };
  EXPECT_EQ(Conditions("tool.load.read"), (Words{"tool", "load"}));
  EXPECT_EQ(Conditions("tool.main.main"), Words{"tool"}) << "no other mention";
  EXPECT_EQ(wordFor("tool.main.main")->Word, "main");
}

TEST(Relevance, WantsTheWordInTheFileAndItsConditionAround) {
  Relevance R({{"load", {"torch", "cv"}}, {"dlopen", {}}});
  struct {
    const char *Own, *Around;
    bool Expected;
  } Cases[] = {
      {"load", "", false},     {"", "load torch", false},
      {"load", "torch", true}, {"load cv", "", true},
      {"dlopen", "", true},    {"torch", "torch", false},
  };
  for (const auto &C : Cases) {
    llvm::BitVector Own = R.wordsIn(C.Own), Around = Own;
    Around |= R.wordsIn(C.Around);
    EXPECT_EQ(R.isRelevant(Own, Around), C.Expected) << C.Own << C.Around;
  }
}

TEST(Relevance, TellsPartsFromWords) {
  Relevance R({{"load", {}}}, {"hf_"});
  bool HasPart = false;
  EXPECT_TRUE(R.wordsIn("load", &HasPart).any());
  EXPECT_FALSE(HasPart);
  EXPECT_FALSE(R.wordsIn("\"hf_\"", &HasPart).any());
  EXPECT_TRUE(HasPart);
  EXPECT_FALSE(R.wordsInMacros("#define X \"hf_\"").any());
  EXPECT_EQ(R.wordsIn("hf_").size(), 1u);
}

TEST(Relevance, WantsBothWordsInOneFile) {
  Relevance R({{"run", {"torch", "run & call()", "run & at & back"}}});
  struct {
    const char *Own;
    std::vector<const char *> Headers;
    bool Expected;
  } Cases[] = {
      {"run", {}, false},
      {"run call()", {}, true},
      {"run", {"run; call()"}, true},
      {"run", {"run", "call()"}, false},
      {"run", {"call()"}, false},
      {"run", {"torch"}, true},
      {"call()", {"run call()"}, false},
      {"run at", {"back"}, false},
      {"run", {"at run"}, false},
      {"run back at", {}, true},
  };
  for (const auto &C : Cases) {
    llvm::BitVector Own = R.wordsIn(C.Own), Around = Own;
    for (const char *Header : C.Headers)
      Around |= R.wordsIn(Header);
    EXPECT_EQ(R.isRelevant(Own, Around), C.Expected)
        << C.Own << " | " << (C.Headers.empty() ? "" : C.Headers.front());
  }
}

TEST(Relevance, FindsWordsInMacros) {
  Relevance R({{"load", {}}});
  EXPECT_TRUE(R.wordsInMacros("#define L(x) load(x)").any());
  EXPECT_TRUE(
      R.wordsInMacros("a\n # \tdefine L(x) \\\n a; \\\r\n load(x)").any());
  EXPECT_FALSE(R.wordsInMacros("#define L(x) f(x)\nload(x)").any());
  EXPECT_FALSE(R.wordsInMacros("#define L").any());
  EXPECT_FALSE(R.wordsInMacros("#define load(x) other(x, load)").any())
      << "its uses have the word themselves";
  EXPECT_FALSE(R.wordsInMacros("define load").any());
}

TEST(Includes, AreFoundWithoutPreprocessing) {
  struct {
    const char *Text, *Expected;
  } Cases[] = {
      {"#include <a.h>", "<a.h"},
      {"#include \"a.h\"\n", "\"a.h"},
      {" \t#  include\t<x/y.h> // z\n", "<x/y.h"},
      {"#include<a>\r\n#import \"b.h\"\r\n", "<a \"b.h"},
      {"#include_next <a.h>", "<a.h"},
      {"#/**/include /* c */ <a.h>", "<a.h"},
      {"/* c */ #include <a.h>", "<a.h"},
      {"#inc\\\nlude <a.h>", ""},
      {"#\\\ninclude \\\r\n<a.h>", "<a.h"},
      {"%:include <a.h>", "<a.h"},
      {"x #include <a.h>", ""},
      {"#include MACRO", ""},
      {"#include <a.h\n>", ""},
      {"#include \"\"", ""},
      {"#includes", ""},
      {"#", ""},
      {"#/* ", ""},
      {"#if 0\n#include <a.h>\n#endif", "<a.h"},
  };
  for (const auto &C : Cases) {
    std::vector<std::string> Found;
    for (const Include &I : scanIncludes(C.Text, 10))
      Found.push_back((I.IsQuoted ? "\"" : "<") + I.Spelling.str());
    EXPECT_EQ(llvm::join(Found, " "), C.Expected) << C.Text;
  }
  EXPECT_EQ(scanIncludes("#include <a>\n#include <b>\n", 1).size(), 1u);
}

} // namespace
