// SSA construction, as a table of small programs (see Program.h) and the calls
// they leave behind.

#include "Program.h"
#include "facts/Dump.h"
#include "facts/Verify.h"
#include "llvm/ADT/StringExtras.h"
#include "gtest/gtest.h"

namespace model_tidy {
namespace {

/// "f(1); g(join(1, 2)) if !%0", and "-> x" for what functions return.
std::string summary(const Unit &U) {
  std::string Result;
  llvm::ListSeparator Semicolon("; ");
  for (const Call &C : U.Calls) {
    Result += llvm::StringRef(Semicolon);
    Result += toString(U, C.Callee) + "(";
    for (const Argument &A : C.Arguments)
      Result += toString(U, A.Value);
    Result += ")";
    for (const Guard &G : C.Guards)
      Result += (G.Kind == Guard::Scope ? " in "
                 : G.Polarity           ? " if "
                                        : " if !") +
                toString(U, G.Value);
  }
  for (const Function &F : U.Functions)
    if (F.Returned)
      Result += " -> " + toString(U, F.Returned);
  return Result;
}

TEST(UnitBuilder, Programs) {
  struct {
    const char *Text, *Expected;
  } const Table[] = {
      // Straight line.
      {"x=1 f:x", "f(1)"},
      {"x=1 x=2 f:x", "f(2)"},
      {"x=1 y=x x=2 f:y g:x", "f(1); g(2)"},
      {"x=f: g:x", "f(); g(%0)"},
      {"x=g:f: h:x", "f(); g(%0); h(%1)"},
      // Never written.
      {"f:x", "f(none)"},
      {"f:x x=1", "f(none)"},
      {"x=y f:x", "f(none)"},
      // Branches.
      {"x=1 if:0 x=2 end f:x", "f(join(1, 2))"},
      {"if:0 x=1 else x=2 end f:x", "f(join(1, 2))"},
      {"x=1 if:0 x=2 else x=3 end f:x", "f(join(2, 3))"},
      {"if:0 x=1 end f:x", "f(1)"},
      {"x=1 if:0 if:0 x=2 end else x=3 end f:x", "f(join(3, join(1, 2)))"},
      {"if:0 x=1 else if:0 x=2 else x=3 end end f:x", "f(join(1, join(2, 3)))"},
      {"x=1 if:0 f:x x=2 g:x end", "f(1) if 0; g(2) if 0"},
      // Joins that join one value vanish.
      {"x=1 if:0 end f:x", "f(1)"},
      {"x=1 if:0 y=2 else y=3 end f:x", "f(1)"},
      {"x=1 while:0 f:x end g:x", "f(1) if 0; g(1)"},
      {"x=1 while:0 while:0 end end f:x", "f(1)"},
      {"x=1 while:0 x=x end f:x", "f(1)"},
      {"x=1 while:0 if:0 x=x end end f:x", "f(1)"},
      // Loops.
      {"x=1 while:0 x=2 end f:x", "f(join(1, 2))"},
      {"x=1 while:0 f:x x=2 end g:x", "f(join(1, 2)) if 0; g(join(1, 2))"},
      {"x=1 while:0 x=f:x end g:x", "f(join(1, %0)) if 0; g(join(1, %0))"},
      {"x=1 while:x x=2 end f:x", "f(join(1, 2))"},
      {"x=1 while:0 x=2 break end f:x", "f(join(1, 2))"},
      {"x=1 while:0 if:0 x=2 break end end f:x", "f(join(1, 2))"},
      {"x=1 while:0 if:0 x=2 break end x=3 end f:x", "f(join(2, join(1, 3)))"},
      {"while:0 f:x x=1 end", "f(1) if 0"},
      // Code that nothing reaches keeps its calls and what it could see.
      {"fn:a x=1 return:x f:x x=2 g:x end", "f(1); g(2) -> 1"},
      {"fn:a x=1 return: if:0 f:x end end", "f(1) if 0"},
      {"fn:a x=1 if:0 x=2 return: end f:x end", "f(1)"},
      {"fn:a x=1 if:0 return: else return: end f:x end", "f(1)"},
      {"fn:a if:0 return:1 end return:2 end", " -> join(1, 2)"},
      {"fn:a if:0 return:1 end return:1 end", " -> join(1, 1)"},
      {"fn:a x=f: if:0 return:x end return:x end", "f() -> %0"},
      // Functions.
      {"fn:a:p f:p return:p end", "f(param p) -> param p"},
      {"fn:a:p p=1 f:p end", "f(1)"},
      {"fn:a:p if:0 p=1 end f:p end", "f(join(param p, 1))"},
      {"x=1 fn:a f:x end", "f(1)"},
      {"fn:a x=1 fn:b f:x end end", "f(1)"},
      {"fn:a x=1 fn:b x=2 f:x end g:x end", "f(2); g(1)"},
      {"fn:a x=1 if:0 x=2 end fn:b f:x end x=3 end", "f(join(1, 2))"},
      {"fn:a:p fn:b:q f:p g:q return:p end return:1 end",
       "f(param p); g(param q) -> 1 -> param p"},
      {"fn:a x=1 while:0 fn:b f:x end x=2 end end", "f(join(1, 2))"},
      {"fn:a x=1 end fn:b f:x end", "f(none)"},
      // Guards.
      {"c=c: if:c f: else g: end h:", "c(); f() if %0; g() if !%0; h()"},
      {"c=c: d=d: if:c if:d f: end g: end",
       "c(); d(); f() if %0 if %1; g() if %0"},
      {"c=c: while:c f: end g:", "c(); f() if %0; g()"},
      {"scope:S f: end g:", "f() in S; g()"},
      {"c=c: if:c scope:S f: end g: end", "c(); f() if %0 in S; g() if %0"},
      {"c=c: if:c fn:a f: end g: end", "c(); f(); g() if %0"},
  };
  for (const auto &Row : Table) {
    Unit U = Program(Row.Text).finish();
    EXPECT_EQ(summary(U), Row.Expected) << Row.Text;
    EXPECT_EQ(llvm::toString(verify(U)), "") << Row.Text;
  }
}

TEST(UnitBuilder, UnusedValuesAreDropped) {
  struct {
    const char *Text;
    size_t Values;
  } const Table[] = {
      {"x=1 y=2", 0},
      {"x=1 f:", 1},      // the callee
      {"x=1 y=2 f:x", 2}, // and its argument
      {"fn:a:p end", 1},  // parameters stay
      {"x=1 if:0 x=2 end", 0},
      {"x=1 while:0 y=x end f:x", 2},
      {"x=1 if:0 x=2 end f:x", 4},
      {"fn:a if:0 return:1 end return:2 end", 3},
      {"c=1 if:c f: end", 2}, // guards are uses
  };
  for (const auto &Row : Table)
    EXPECT_EQ(Program(Row.Text).finish().Values.size(), Row.Values) << Row.Text;
}

TEST(UnitBuilder, ConcatFoldsAdjacentTexts) {
  struct {
    const char *Parts; // letters are texts, digits numbers
    const char *Expected;
  } const Table[] = {
      {"a", R"("a")"},
      {"ab", R"("ab")"},
      {"abc", R"("abc")"},
      {"a1", R"(concat("a", 1))"},
      {"1", "1"},
      {"12", "concat(1, 2)"},
      {"ab1cd2", R"(concat("ab", 1, "cd", 2))"},
      {"1a", R"(concat(1, "a"))"},
  };
  for (const auto &Row : Table) {
    UnitBuilder B("test", "test");
    std::vector<ValueId> Parts;
    for (char C : llvm::StringRef(Row.Parts))
      Parts.push_back(B.literal(
          llvm::isDigit(C) ? LiteralKind::Int : LiteralKind::String, {&C, 1}));
    B.addWrite("x", B.concat(Parts, {}), {});
    Unit U = B.finish();
    EXPECT_EQ(toString(U, U.Writes[0].Value), Row.Expected) << Row.Parts;
  }
}

TEST(UnitBuilder, PartsOfATextKeepTheirPlaces) {
  UnitBuilder B("c++", "a.cpp");
  Location Format = {FileId{0}, 10, 20}, Other = {FileId{0}, 30, 33};
  ValueId First = B.literalPart("ab", Format, 0);
  ValueId Hole = B.number({FileId{0}, 22, 23});
  ValueId Last = B.literalPart("cd", Format, 4);
  ValueId Whole = B.concat(
      {First, Hole, Last, B.literal(LiteralKind::String, "e", Other)}, Format);
  const Value &V = B.unit()[Whole];
  ASSERT_EQ(V.Kind, ValueKind::Concat);
  ASSERT_EQ(V.Operands.size(), 4u);
  EXPECT_EQ(B.unit()[V.Operands[2]].Index, 4u);
  EXPECT_EQ(B.unit()[V.Operands[2]].Loc, Format);
  EXPECT_EQ(B.unit()[V.Operands[3]].Loc, Other);
  EXPECT_EQ(B.unit()[V.Operands[1]].Kind, ValueKind::Unknown);
  EXPECT_EQ(B.unit()[V.Operands[1]].Literal, LiteralKind::Int);
}

TEST(UnitBuilder, LongStraightProgramsDoNotExhaustTheStack) {
  std::string Loops = "x=1 ", Branches = "x=1 ";
  for (int I = 0; I < 20'000; ++I) {
    Loops += "while:0 end ";
    Branches += "if:0 end ";
  }
  EXPECT_EQ(summary(Program(Loops + "f:x").finish()), "f(1)");
  EXPECT_EQ(summary(Program(Branches + "f:x").finish()), "f(1)");
}

TEST(UnitBuilder, FilesAreNumberedByFirstUse) {
  UnitBuilder B("test", "main");
  EXPECT_EQ(B.file("main").Index, 0u);
  EXPECT_EQ(B.file("other").Index, 1u);
  EXPECT_EQ(B.file("main", "member").Index, 2u);
  EXPECT_EQ(B.file("other").Index, 1u);
}

TEST(UnitBuilder, SameProgramSameUnit) {
  const char *Text = "fn:a:p x=p while:0 if:0 x=f:x else x=1 end end g:x end";
  EXPECT_TRUE(Program(Text).finish() == Program(Text).finish());
}

} // namespace
} // namespace model_tidy
