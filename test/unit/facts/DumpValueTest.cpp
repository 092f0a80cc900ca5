// One value as text: a table of every kind, then graphs that are cyclic, deep,
// wide, or small and yet huge when written out.

#include "facts/Dump.h"
#include "gtest/gtest.h"

namespace model_tidy {
namespace {

using K = ValueKind;
using L = LiteralKind;

Value value(K Kind, std::string Text = {}, std::vector<ValueId> Operands = {}) {
  Value V;
  V.Kind = Kind;
  V.Text = std::move(Text);
  V.Operands = std::move(Operands);
  return V;
}

Value literal(L Kind, std::string Text) {
  Value V = value(K::Literal, std::move(Text));
  V.Literal = Kind;
  return V;
}

Value owned(K Kind, uint32_t Owner, uint32_t Index = 0) {
  Value V = value(Kind);
  V.Owner = Owner;
  V.Index = Index;
  return V;
}

ValueId add(Unit &U, Value V) {
  U.Values.push_back(std::move(V));
  return {static_cast<uint32_t>(U.Values.size() - 1)};
}

std::string repeated(llvm::StringRef Text, int Times) {
  std::string Result;
  for (int I = 0; I < Times; ++I)
    Result += Text;
  return Result;
}

constexpr ValueId One = {0}, Two = {1}, Path = {2}, Result = {3}, Pickle = {4};

/// Has the values above and a function f(path, <without a name>).
Unit smallUnit() {
  Unit U;
  U.Values = {literal(L::Int, "1"), literal(L::Int, "2"),
              owned(K::Parameter, 0), owned(K::CallResult, 3),
              value(K::Import, "pickle")};
  U.Functions.emplace_back().Parameters.resize(2);
  U.Functions[0].Parameters[0].Name = "path";
  return U;
}

TEST(DumpValue, EveryKind) {
  struct {
    Value Of;
    std::string Expected;
  } const Table[] = {
      {value(K::Unknown), "unknown"},
      {value(K::Unknown, "a ? b : c"), R"(unknown("a ? b : c"))"},
      {literal(L::String, "a\n\"\\\t\x1b"), R"("a\n\"\\\t\x1b")"},
      {literal(L::String, "größer\xff"), R"("größer\xff")"},
      {literal(L::String, "\u202Eevil"), R"("\xe2\x80\xaeevil")"},
      {literal(L::String, repeated("é", 60)), "\"" + repeated("é", 60) + "\""},
      {literal(L::String, repeated("é", 61)), "\"" + repeated("é", 60) + "…\""},
      {literal(L::Bytes, std::string("\x80\0c", 3)), R"(b"\x80\x00c")"},
      {literal(L::Int, "42"), "42"},
      {literal(L::Float, "1.5"), "1.5"},
      {literal(L::Bool, "true"), "true"},
      {literal(L::None, ""), "None"},
      {literal(L::None, "nullptr"), "nullptr"},
      {owned(K::Parameter, 0, 0), "param path"},
      {owned(K::Parameter, 0, 1), "param 1"},
      {value(K::Global, "torch::load"), "torch::load"},
      {value(K::Global, "os\nsystem"), R"(os\nsystem)"},
      {value(K::Import, "pickle"), R"(import("pickle"))"},
      {value(K::Attribute, "loads", {Pickle}),
       R"(attribute(import("pickle"), "loads"))"},
      {owned(K::CallResult, 7), "%7"},
      {owned(K::Output, 7, 1), "output(%7, 1)"},
      {owned(K::Output, 7, Value::ReceiverSlot), "output(%7, receiver)"},
      {value(K::Join, "", {One, Two}), "join(1, 2)"},
      {value(K::Aggregate), "aggregate()"},
      {value(K::Aggregate, "", {ValueId()}), "aggregate(none)"},
      {value(K::Element, "", {Path, One}), "element(param path, 1)"},
      {value(K::Concat, "", {Path, Result}), "concat(param path, %3)"},
      {value(K::Field, "Net::lin"), "field(Net::lin)"},
      {value(K::Field, "Net::lin", {Result}), "field(Net::lin, %3)"},
  };
  for (const auto &Row : Table) {
    Unit U = smallUnit();
    EXPECT_EQ(toString(U, add(U, Row.Of)), Row.Expected);
  }
}

TEST(DumpValue, NoValue) { EXPECT_EQ(toString(Unit(), {}), "none"); }

TEST(DumpValue, JoinInsideOfItselfIsACaret) {
  Unit U = smallUnit();
  ValueId Join = add(U, value(K::Join, "", {One}));
  ValueId Sum = add(U, value(K::Concat, "", {Join, One}));
  U.Values[Join.Index].Operands.push_back(Sum);
  EXPECT_EQ(toString(U, Join), "join(1, concat(^, 1))");
  EXPECT_EQ(toString(U, Sum), "concat(join(1, concat(^, 1)), 1)");
}

TEST(DumpValue, JoinBesideItselfIsNot) {
  Unit U = smallUnit();
  ValueId Join = add(U, value(K::Join, "", {One, Two}));
  EXPECT_EQ(toString(U, add(U, value(K::Concat, "", {Join, Join}))),
            "concat(join(1, 2), join(1, 2))");
}

TEST(DumpValue, DeepValueIsCut) {
  Unit U = smallUnit();
  ValueId V = One;
  for (int I = 0; I < 100'000; ++I)
    V = add(U, value(K::Concat, "", {V}));
  EXPECT_EQ(toString(U, V), repeated("concat(", 16) + "…" + repeated(")", 16));
}

TEST(DumpValue, CycleWithoutAJoinIsCut) {
  Unit U;
  add(U, value(K::Concat, "", {{0}}));
  EXPECT_EQ(toString(U, {0}),
            repeated("concat(", 16) + "…" + repeated(")", 16));
}

TEST(DumpValue, WideValueIsCut) {
  Unit U = smallUnit();
  std::vector<ValueId> Ones(100'000, One);
  EXPECT_EQ(toString(U, add(U, value(K::Aggregate, "", Ones))),
            "aggregate(" + repeated("1, ", 255) + "…)");
}

TEST(DumpValue, SharedOperandsDoNotMultiply) {
  Unit U = smallUnit();
  ValueId V = One;
  for (int I = 0; I < 15; ++I)
    V = add(U, value(K::Aggregate, "", std::vector<ValueId>(1000, V)));
  EXPECT_LT(toString(U, V).size(), 10'000u);
}

} // namespace
} // namespace model_tidy
