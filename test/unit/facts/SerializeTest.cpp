// Facts survive being bytes: every field, every kind, every odd number.

#include "facts/Serialize.h"
#include "FullUnit.h"
#include "facts/Fields.h"
#include "llvm/Support/xxhash.h"
#include "gtest/gtest.h"
#include <functional>

namespace model_tidy {
namespace {

/// Fails for every field of \p X that equals its default, and looks into it.
template <class T> void expectFilled(const T &X) {
  T Default;
  std::vector<bool> IsFilled;
  auto Compare = [&](auto &...Set) {
    std::apply([&](auto &...Unset) { IsFilled = {(Set != Unset)...}; },
               fields(Default));
  };
  std::apply(Compare, fields(X));
  for (size_t I = 0; I < IsFilled.size(); ++I)
    EXPECT_TRUE(IsFilled[I]) << "let fullUnit() set field " << I + 1
                             << " here: " << __PRETTY_FUNCTION__;
  eachField(X, [](auto &Field) {
    if constexpr (requires { fields(Field); })
      expectFilled(Field);
    else if constexpr (requires { fields(Field.back()); })
      if (!Field.empty())
        expectFilled(Field.back());
  });
}

TEST(Serialize, FullUnitIsFull) { expectFilled(fullUnit()); }

TEST(Serialize, RoundTrips) {
  struct {
    const char *What;
    std::function<void(Unit &)> Change;
  } const Table[] = {
      {"nothing but a file", [](Unit &U) { U = minimalUnit(); }},
      {"every field", [](Unit &) {}},
      {"ids that name nothing",
       [](Unit &U) {
         U.Calls.back() = Call();
         U.Values.back() = Value();
         U.Functions.back().Returned = {};
       }},
      {"greatest numbers",
       [](Unit &U) { U.Values[0].Owner = U.Values[0].Index = ~0u; }},
      {"receiver slot",
       [](Unit &U) { U.Values[1].Index = Value::ReceiverSlot; }},
      {"location that ends before it begins",
       [](Unit &U) { U.Comments[0].Loc = {{0}, 9, 2}; }},
      {"location at the greatest offset",
       [](Unit &U) { U.Comments[0].Loc = {{0}, ~0u, ~0u}; }},
      {"offsets without a file",
       [](Unit &U) { U.Comments[0].Loc = {{}, 3, 4}; }},
      {"text as long as texts are shared",
       [](Unit &U) { U.Includes.assign(3, std::string(128, 'x')); }},
      {"text too long to be shared",
       [](Unit &U) { U.Includes.assign(3, std::string(129, 'x')); }},
      {"empty texts", [](Unit &U) { U.Includes.assign(3, ""); }},
      {"many texts",
       [](Unit &U) {
         for (int I = 0; I < 1000; ++I)
           U.Includes.push_back(std::to_string(I % 300));
       }},
      {"join of itself",
       [](Unit &U) {
         U.Values[0] = {ValueKind::Join, {}, 0, 0, "", {{0}}, {}};
       }},
  };
  for (const auto &Row : Table) {
    Unit U = fullUnit();
    Row.Change(U);
    std::string Bytes = serialize(U);
    EXPECT_EQ(Bytes, serialize(U)) << Row.What;
    llvm::Expected<Unit> Again = deserialize(Bytes);
    ASSERT_TRUE(bool(Again))
        << Row.What << ": " << llvm::toString(Again.takeError());
    EXPECT_TRUE(U == *Again) << Row.What;
  }
}

TEST(Serialize, EveryKindRoundTrips) {
  Unit U = fullUnit();
  constexpr size_t Operands[] = {0, 0, 0, 0, 0, 1, 0, 1, 2, 2, 2, 2, 1};
  for (size_t Kind = 0; Kind < std::size(Operands); ++Kind) {
    Value &V = U.Values.emplace_back();
    V.Kind = static_cast<ValueKind>(Kind);
    V.Operands.assign(Operands[Kind], {0});
    if (V.Kind == ValueKind::Output)
      V.Index = Value::ReceiverSlot;
  }
  EXPECT_EQ(U.Values.back().Kind, ValueKind::Field); // the last one there is
  for (int Kind = 0; Kind <= static_cast<int>(LiteralKind::None); ++Kind)
    U.Values.emplace_back().Literal = static_cast<LiteralKind>(Kind);
  for (int Form = 0; Form <= static_cast<int>(CallForm::Construct); ++Form)
    U.Calls.emplace_back().Form = static_cast<CallForm>(Form);
  for (int Kind = 0; Kind <= static_cast<int>(NoticeKind::Suppression); ++Kind)
    U.Notices.emplace_back().Kind = static_cast<NoticeKind>(Kind);
  llvm::Expected<Unit> Again = deserialize(serialize(U));
  ASSERT_TRUE(bool(Again)) << llvm::toString(Again.takeError());
  EXPECT_TRUE(U == *Again);
}

TEST(Serialize, RepeatedTextsAreStoredOnce) {
  Unit U = minimalUnit();
  U.Includes.assign(1, std::string(100, 'x'));
  size_t One = serialize(U).size();
  U.Includes.assign(101, std::string(100, 'x'));
  EXPECT_EQ(serialize(U).size(), One + 100);
}

TEST(Serialize, FormatIsPinned) {
  EXPECT_EQ(llvm::xxh3_64bits(serialize(fullUnit())), 1694929233520540785u)
      << "the format has changed: raise FormatVersion in Serialize.cpp, then "
         "put the new digest here";
}

} // namespace
} // namespace model_tidy
