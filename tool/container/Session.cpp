// Counting and passing on. Names come from hostile files: they are cut and made
// printable before they become part of a message.
#include "container/Session.h"
#include "llvm/ADT/StringExtras.h"

using namespace model_tidy;

std::string Piece::pathOf(llvm::StringRef Name) const {
  return Path.empty() ? Name.str() : Path + "!" + Name.str();
}

Piece Piece::part(llvm::StringRef Name, uint64_t Begin, uint64_t Length) const {
  Piece Result;
  Result.Bytes = Bytes.substr(Begin, Length);
  Result.Path = pathOf(Name);
  Result.Format = Format;
  Result.Size = Result.Bytes.size();
  Result.Offset = at(Begin);
  Result.IsStored = IsStored;
  Result.Depth = Depth + 1;
  return Result;
}

Piece Piece::made(llvm::StringRef Name, uint64_t Begin,
                  llvm::StringRef Made) const {
  Piece Result = part(Name, Begin, 0);
  Result.Bytes = Made;
  Result.Size = Made.size();
  Result.IsStored = false;
  return Result;
}

llvm::StringRef Session::peek(const Piece &P, uint64_t Index, size_t Most) {
  if (Index >= P.Bytes.size())
    return "";
  Most = std::min<uint64_t>(Most, P.Bytes.size() - Index);
  return P.IsStored ? Window.at(P.at(Index), Most)
                    : P.Bytes.substr(Index, Most);
}

void Session::member(MemberKind Kind, const Piece &P) {
  member(Kind, P, P.Format);
}

void Session::member(MemberKind Kind, const Piece &P, llvm::StringRef Format) {
  ++Members;
  Member M;
  M.Kind = Kind;
  M.Path = P.Path;
  M.Format = Format;
  M.Bytes = P.Bytes;
  M.Size = P.Size;
  M.Offset = P.Offset;
  M.IsStored = P.IsStored;
  OnMember(M);
}

void Session::oddity(OddityKind Kind, const Piece &P, uint64_t Index,
                     const llvm::Twine &Message) {
  if (++Oddities > Limits.Oddities)
    return;
  Oddity O;
  O.Kind = Kind;
  O.Path = P.Path;
  O.Offset = P.at(Index);
  O.Message = Message.str();
  if (Oddities == Limits.Oddities) {
    O.Kind = OddityKind::Limit;
    O.Message = "more oddities than are told of one file (" +
                std::to_string(Limits.Oddities) + ")";
  }
  OnOddity(O);
}

bool Session::mayGoOn(const Piece &P) {
  if (Members < Limits.Members)
    return true;
  if (Members++ == Limits.Members)
    oddity(OddityKind::Limit, P, 0,
           "more than " + llvm::Twine(Limits.Members) +
               " members, and the rest is not read");
  return false;
}

std::string model_tidy::inQuotes(llvm::StringRef Name) {
  constexpr size_t Shown = 80;
  std::string Text = "'";
  for (char C : Name.take_front(Shown)) {
    if (llvm::isPrint(C) && C != '\\')
      Text += C;
    else
      Text += "\\x" + llvm::toHex(llvm::StringRef(&C, 1), true);
  }
  if (Name.size() > Shown)
    Text += "…";
  return Text + "'";
}
