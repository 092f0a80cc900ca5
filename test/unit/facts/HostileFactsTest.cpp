// Bytes that are no facts are refused: cut off, flipped, made by another
// version, or made by hand to point nowhere.

#include "FullUnit.h"
#include "facts/Serialize.h"
#include "facts/Verify.h"
#include "gtest/gtest.h"
#include <functional>
#include <random>

namespace model_tidy {
namespace {

std::string errorOf(llvm::StringRef Bytes) {
  llvm::Expected<Unit> U = deserialize(Bytes);
  return U ? "" : llvm::toString(U.takeError());
}

TEST(HostileFacts, BytesOfAnotherMakeAreRefused) {
  std::string Good = serialize(minimalUnit());
  // "mt-facts", version, language, one file: new text "a.py", no member and no
  // errors, then ten empty lists.
  ASSERT_EQ(Good,
            std::string("mt-facts\6\0\1\1\4a.py\0\0\0\0\0\0\0\0\0\0\0\0", 29));
  auto With = [&](size_t At, llvm::StringRef New) {
    return Good.substr(0, At) + New.str() + Good.substr(At + 1);
  };
  struct {
    std::string Bytes;
    const char *Expected;
  } const Table[] = {
      {"", "these are no facts of model-tidy"},
      {"mt-fact", "these are no facts of model-tidy"},
      {"MT-FACTS\1", "these are no facts of model-tidy"},
      {With(8, "\3"), "these facts have format 3, this program reads format 6"},
      {"mt-facts", "damaged facts: no valid number at byte 8"},
      {Good + "x", "damaged facts: no valid end at byte 29"},
      // A text from behind the table, and one longer than the rest.
      {With(9, "\2"), "damaged facts: no valid number at byte 9"},
      {With(12, "\x7f"), "damaged facts: no valid size at byte 13"},
      // The same text a second time.
      {With(17, llvm::StringRef("\2\4a.py", 6)),
       "damaged facts: no valid new text at byte 19"},
      // More elements than bytes.
      {With(10, "\x7f"), "damaged facts: no valid size at byte 11"},
      {With(28, "\xff\xff\xff\xff\x0f"),
       "damaged facts: no valid size at byte 33"},
      // Not the shortest form, no end, too large.
      {With(10, llvm::StringRef("\x81\0", 2)),
       "damaged facts: no valid number at byte 10"},
      {With(10, llvm::StringRef(std::string(30, '\x80'))),
       "damaged facts: no valid number at byte 10"},
      {With(10, "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"),
       "damaged facts: no valid number at byte 10"},
      {With(10, llvm::StringRef("\0", 1)).substr(0, 11) + std::string(10, '\0'),
       "damaged facts: the unit has no file"},
  };
  for (const auto &Row : Table)
    EXPECT_EQ(errorOf(Row.Bytes), Row.Expected) << Row.Bytes;
}

TEST(HostileFacts, IndicesThatPointNowhereAreRefused) {
  struct {
    const char *Expected;
    std::function<void(Unit &)> Break;
  } const Table[] = {
      {"the unit has no file", [](Unit &U) { U = Unit(); }},
      {"no such file", [](Unit &U) { U.Values[0].Loc.File = {2}; }},
      {"no such file", [](Unit &U) { U.Calls[1].Name.File = {2}; }},
      {"no such file", [](Unit &U) { U.Classes[0].Methods[0].Loc.File = {9}; }},
      {"no such file", [](Unit &U) { U.Comments[0].Loc.File = {2}; }},
      {"no such value", [](Unit &U) { U.Values[1].Operands[0] = {2}; }},
      {"no such value", [](Unit &U) { U.Values[1].Operands[0] = {}; }},
      {"no such value", [](Unit &U) { U.Calls[1].Callee = {2}; }},
      {"no such value", [](Unit &U) { U.Calls[1].Receiver = {~1u}; }},
      {"no such value", [](Unit &U) { U.Calls[1].Arguments[1].Value = {2}; }},
      {"no such value", [](Unit &U) { U.Calls[1].Guards[1].Value = {2}; }},
      {"no such value", [](Unit &U) { U.Functions[0].Returned = {2}; }},
      {"no such value",
       [](Unit &U) { U.Functions[0].Parameters[0].Value = {2}; }},
      {"no such value",
       [](Unit &U) { U.Functions[0].Parameters[0].Out = {2}; }},
      {"no such value", [](Unit &U) { U.Writes[0].Value = {2}; }},
      {"no such call", [](Unit &U) { U.Functions[0].Calls[0] = {2}; }},
      {"no such call", [](Unit &U) { U.Functions[0].Calls[0] = {}; }},
      {"no such call", [](Unit &U) { U.Values[1].Owner = 2; }},
      {"no such call",
       [](Unit &U) {
         U.Values[0] = {ValueKind::CallResult, {}, 2, 0, "", {}, {}};
       }},
      {"no such argument", [](Unit &U) { U.Values[1].Index = 2; }},
      {"no such function", [](Unit &U) { U.Calls[1].Enclosing = {1}; }},
      {"no such function", [](Unit &U) { U.Writes[0].Enclosing = {1}; }},
      {"no such function",
       [](Unit &U) {
         U.Values[0] = {ValueKind::Parameter, {}, 1, 0, "", {}, {}};
       }},
      {"no such parameter",
       [](Unit &U) {
         U.Values[0] = {ValueKind::Parameter, {}, 0, 1, "", {}, {}};
       }},
      {"wrong number of operands",
       [](Unit &U) { U.Values[0].Kind = ValueKind::Attribute; }},
      {"wrong number of operands",
       [](Unit &U) {
         U.Values[0] = {ValueKind::Element, {}, 0, 0, "", {{1}}, {}};
       }},
      {"wrong number of operands",
       [](Unit &U) { U.Values[1].Operands = {{0}, {0}}; }},
      {"wrong number of operands",
       [](Unit &U) { U.Values[0].Operands = {{1}}; }},
      {"unknown kind",
       [](Unit &U) { U.Values[0].Kind = static_cast<ValueKind>(13); }},
      {"unknown kind",
       [](Unit &U) { U.Values[0].Literal = static_cast<LiteralKind>(6); }},
      {"unknown kind",
       [](Unit &U) { U.Calls[1].Form = static_cast<CallForm>(7); }},
      {"unknown kind",
       [](Unit &U) {
         U.Calls[1].Guards[0].Kind = static_cast<Guard::KindType>(2);
       }},
      {"unknown kind",
       [](Unit &U) { U.Notices[0].Kind = static_cast<NoticeKind>(4); }},
  };
  for (const auto &Row : Table) {
    Unit U = fullUnit();
    Row.Break(U);
    std::string Expected = std::string("damaged facts: ") + Row.Expected;
    EXPECT_EQ(llvm::toString(verify(U)), Expected);
    EXPECT_EQ(errorOf(serialize(U)), Expected);
  }
}

TEST(HostileFacts, EveryCutIsRefused) {
  std::string Bytes = serialize(fullUnit());
  for (size_t Length = 0; Length < Bytes.size(); ++Length)
    EXPECT_NE(errorOf(llvm::StringRef(Bytes).take_front(Length)), "") << Length;
}

/// What is accepted must be exactly what serialize() gives for it.
void expectRefusedOrCanonical(llvm::StringRef Bytes) {
  llvm::Expected<Unit> U = deserialize(Bytes);
  if (U)
    EXPECT_EQ(serialize(*U), Bytes.str());
  else
    llvm::consumeError(U.takeError()); // refused, which is as good
}

TEST(HostileFacts, EveryFlippedBitIsRefusedOrCanonical) {
  std::string Bytes = serialize(fullUnit());
  for (size_t Bit = 0; Bit < Bytes.size() * 8; ++Bit) {
    std::string Flipped = Bytes;
    Flipped[Bit / 8] ^= 1 << Bit % 8;
    expectRefusedOrCanonical(Flipped);
  }
}

TEST(HostileFacts, RandomDamageIsRefusedOrCanonical) {
  std::mt19937 Random(19);
  std::string Bytes = serialize(fullUnit());
  for (int Round = 0; Round < 5000; ++Round) {
    std::string Damaged = Bytes;
    for (unsigned Times = Random() % 4 + 1; Times > 0; --Times) {
      size_t At = 9 + Random() % (Damaged.size() - 9); // not the magic word
      switch (Random() % 4) {
      case 0:
        Damaged[At] = static_cast<char>(Random());
        break;
      case 1:
        Damaged[At] = "\x00\x01\x7f\x80\xff"[Random() % 5];
        break;
      case 2:
        Damaged.erase(At, Random() % 3 + 1);
        break;
      case 3:
        Damaged.insert(At, Damaged, 9 + Random() % (Damaged.size() - 9),
                       Random() % 9);
        break;
      }
    }
    expectRefusedOrCanonical(Damaged);
  }
}

} // namespace
} // namespace model_tidy
