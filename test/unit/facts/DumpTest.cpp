// The text form of facts, which every test of a front-end reads: a whole dump
// that shows each kind of line, and the words that it shares with reports.

#include "facts/Dump.h"
#include "facts/Finding.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"

namespace model_tidy {
namespace {

constexpr char EightLines[] = "23456789\n"
                              "23456789\n"
                              "23456789\n"
                              "23456789\n"
                              "23456789\n"
                              "23456789\n"
                              "23456789\n"
                              "23456789\n";

/// A place in a file of eight lines.
Location at(uint32_t Line, uint32_t Column, uint32_t File = 0) {
  uint32_t Offset = 9 * (Line - 1) + Column - 1;
  return {{File}, Offset, Offset + 1};
}

std::string dumped(const Unit &U) {
  auto FS = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  for (const char *Path : {"net.cpp", "net.h"})
    FS->addFile(Path, 0, llvm::MemoryBuffer::getMemBuffer(EightLines));
  Sources Text(FS);
  std::string Result;
  llvm::raw_string_ostream OS(Result);
  dump(U, Text, OS);
  return Result;
}

constexpr ValueId Path = {0}, Model = {1}, Output = {2}, Load = {3},
                  Forward = {4}, NoGrad = {5}, Init = {6};

std::vector<Value> netValues() {
  using K = ValueKind;
  return {{K::Parameter, {}, 0, 0, "", {}, {}},
          {K::CallResult, {}, 0, 0, "", {}, {}},
          {K::CallResult, {}, 1, 0, "", {}, {}},
          {K::Global, {}, 0, 0, "torch::jit::load", {}, {}},
          {K::Global, {}, 0, 0, "torch::jit::Module::forward", {}, {}},
          {K::Global, {}, 0, 0, "torch::NoGradGuard", {}, {}},
          {K::Global, {}, 0, 0, "init", {}, {}}};
}

std::vector<Call> netCalls() {
  std::vector<Call> Calls(5);
  Calls[0].Callee = Load;
  Calls[0].Arguments = {{"", Path, {}, ""}, {"device", Model, {}, ""}};
  Calls[0].Enclosing = {0};
  Calls[0].Whole = at(5, 5);

  Call &C = Calls[1];
  C.Callee = Forward;
  C.Receiver = Model;
  C.ReceiverClass = "torch::jit::Module";
  C.Enclosing = {0};
  C.Whole = at(2, 1, /*File=*/1);
  C.Form = CallForm::Arrow;
  C.InMacro = C.Unevaluated = C.ConstReceiver = true;
  C.PointerReceiver = C.TemplateArguments = C.NameOnly = true;
  C.Guards = {{Guard::Condition, false, Path},
              {Guard::Condition, true, Model},
              {Guard::Scope, true, NoGrad}};

  Calls[2].Callee = Calls[3].Callee = Calls[4].Callee = Init;
  Calls[3].Whole = {{2}, 66, 67};
  Calls[3].Receiver = Model;
  Calls[4].Whole = {{3}, 7, 8};
  Calls[4].Form = CallForm::Dot;
  return Calls;
}

Function netFunction() {
  Function F;
  F.Name = "Net::open";
  F.Class = "Net";
  F.Parameters = {{"path", "std::string", false, {}, Path, {}, {}},
                  {"n", "int", true, {}, {}, Output, {}}};
  F.Returned = Output;
  F.Calls = {{0}, {1}};
  F.Decorators = {"cached"};
  F.Loc = at(4, 3);
  F.OnlyStatement = "throw 1";
  F.IsStatic = F.IsInternal = true;
  return F;
}

Unit netUnit() {
  Unit U;
  U.Language = "c++";
  U.Files = {{"net.cpp", ""},
             {"net.h", ""},
             {"net.cpp", "data.pkl"},
             {"m.zip", "data.pkl"}};
  U.Includes = {"torch/script.h"};
  U.Values = netValues();
  U.Calls = netCalls();
  U.Functions = {netFunction()};
  U.Classes.resize(2);
  U.Classes[0] = {"Net", {"torch::nn::Module", "Base"}, "", {}, {}, at(3, 8)};
  U.Classes[0].Fields = {{"lin", "Linear"}, {"x", ""}};
  U.Classes[0].Methods = {
      {"forward",
       1,
       1,
       "at::Tensor",
       true,
       true,
       true,
       false,
       false,
       false,
       false,
       at(3, 1),
       {}},
      {"any",
       0,
       ~0u,
       "",
       false,
       false,
       false,
       true,
       false,
       false,
       false,
       {},
       {}},
      {"some", 1, 3, "", false, false, true, false, true, true, true, {}, {}}};
  U.Classes[1].Name = "Empty";
  U.Writes = {{"Net::lin", Path, at(8, 5), {0}}, {"ns::x", Model, {}, {}}};
  U.Texts = {{"api_key", "a\"b", at(2, 1)}, {"", "c", {}}};
  U.Comments = {{at(1, 4), "// NOLINT"}};
  U.Notices = {{NoticeKind::Incomplete, "net.cpp", "'x.h' not found"},
               {NoticeKind::Limit, "other.cpp", "too deep"}};
  return U;
}

// Runs of spaces are for the eye; FileCheck does not see them either.
std::string squeezed(llvm::StringRef Text) {
  std::string Result;
  for (char C : Text)
    if (C != ' ' || Result.back() != ' ')
      Result += C;
  return Result;
}

TEST(Dump, EveryKindOfLine) {
  EXPECT_EQ(squeezed(dumped(netUnit())),
            R"(unit c++ net.cpp
include torch/script.h
file scope
 %2 = call init()
 %3 = call init on %0 () data.pkl@66 [plain]
 %4 = call init() m.zip:data.pkl@7 [dot]
function Net::open(path, n=…) -> %1 4:3 [member of Net, static, internal] @cached
 only "throw 1"
 %0 = call torch::jit::load(param path, device=%0) 5:5
 %1 = call torch::jit::Module::forward on %0 : torch::jit::Module () net.h:2:1 [arrow, macro, unevaluated, const-receiver, pointer, template-arguments, name-only] guards: !param path, %0, scope torch::NoGradGuard
 out n = %1
class Net : torch::nn::Module, Base 3:8
 field lin : Linear
 field x
 method forward/1 const abstract -> at::Tensor 3:1
 method any/0+ not-public deleted
 method some/1-3 virtual override final
class Empty
write Net::lin = param path 8:5 in Net::open
write ns::x = %0
text api_key = "a\"b" 2:1
text "c"
comment "// NOLINT" 1:4
notice incomplete: 'x.h' not found
notice limit: other.cpp: too deep
)");
}

TEST(Dump, PlacesStandInOneColumn) {
  Unit U;
  U.Language = "c++";
  U.Files = {{"net.cpp", ""}};
  U.Writes = {{"a", {}, at(1, 1), {}},
              {std::string(60, 'b'), {}, at(2, 1), {}}};
  std::string Expected = "unit c++ net.cpp\n";
  Expected += "write a = none" + std::string(36, ' ') + "1:1\n";
  Expected += "write " + std::string(60, 'b') + " = none   2:1\n";
  EXPECT_EQ(dumped(U), Expected);
}

// What scripts rely on; the enumerators are in the order of these words.
TEST(Dump, WordsOfTheOutputContract) {
  int Next = 0;
  for (const char *Word : {"note", "warning", "error"})
    EXPECT_EQ(severityName(static_cast<Severity>(Next++)), Word);
  Next = 0;
  for (const char *Word : {"constant", "file", "environment", "command-line",
                           "network", "upload", "parameter", "unknown"})
    EXPECT_EQ(originName(static_cast<OriginKind>(Next++)), Word);
  Next = 0;
  for (const char *Word :
       {"not-analyzed", "incomplete", "limit", "suppression"})
    EXPECT_EQ(noticeName(static_cast<NoticeKind>(Next++)), Word);
}

} // namespace
} // namespace model_tidy
