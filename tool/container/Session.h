// The reading of one file: what every format's reader is given. It counts what
// the limits bound, and passes members and oddities on.
#pragma once

#include "container/Container.h"
#include "container/Expansion.h"
#include "container/FileWindow.h"
#include "llvm/ADT/Twine.h"

namespace model_tidy {

/// Some bytes with the place where they were found.
struct Piece {
  llvm::StringRef Bytes;
  std::string Path;
  llvm::StringRef Format; // what it was found in, or what it is
  uint64_t Size = 0;      // in full; more than Bytes if those are a beginning
  uint64_t Offset = 0;
  bool IsStored = true;
  bool IsRawNumbers = false; // stands where a loader reads a storage
  bool IsTorchScriptCode = false;
  unsigned Depth = 0;

  /// Where the byte \p Index is in the outer file.
  uint64_t at(uint64_t Index) const {
    return IsStored ? Offset + Index : Offset;
  }
  /// The path of something in it.
  std::string pathOf(llvm::StringRef Name) const;
  /// A part of its bytes, one level further in.
  Piece part(llvm::StringRef Name, uint64_t Begin, uint64_t Length) const;
  /// Bytes made of some of its bytes, one level further in.
  Piece made(llvm::StringRef Name, uint64_t Begin, llvm::StringRef Made) const;
};

class Session {
public:
  Session(const FileBytes &File, const ContainerLimits &Limits,
          MemberSink OnMember, OdditySink OnOddity)
      : Limits(Limits), FileName(File.Name), Budget{Limits.ExpandedBytes},
        Window(File), StoredBytes(2 * Limits.Depth * File.Mapped.size()),
        OnMember(OnMember), OnOddity(OnOddity) {}

  /// Finds out what a piece is, and gives it and all that is in it.
  void open(const Piece &P);

  void member(MemberKind Kind, const Piece &P);
  void member(MemberKind Kind, const Piece &P, llvm::StringRef Format);
  /// \p Index in the bytes of the piece.
  void oddity(OddityKind Kind, const Piece &P, uint64_t Index,
              const llvm::Twine &Message);
  /// Says, once, that there are too many members.
  bool mayGoOn(const Piece &P);
  /// Is a stored piece within what members that do not overlap could have? A
  /// piece that is none would be read again and again.
  bool mayRead(const Piece &P) const {
    return !P.IsStored || P.Bytes.size() <= StoredBytes;
  }

  /// Up to \p Most bytes at \p Index of a piece of which not much more will be
  /// looked at; valid until the next call.
  llvm::StringRef peek(const Piece &P, uint64_t Index, size_t Most);

  const ContainerLimits &Limits;
  const llvm::StringRef FileName;
  ExpansionBudget Budget;

private:
  FileWindow Window;
  // Members that are stored lie side by side, in each level of archives: there
  // is a bound on their sum that only overlapping ones exceed.
  uint64_t StoredBytes;
  MemberSink OnMember;
  OdditySink OnOddity;
  size_t Members = 0;
  size_t Oddities = 0;
  bool IsOverlapTold = false;
};

/// For messages: at most a few dozen characters, and nothing that a terminal
/// would obey.
std::string inQuotes(llvm::StringRef Name);

} // namespace model_tidy
