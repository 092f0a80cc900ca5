// Members of a zip, in every view of them: the central directory's, the local
// header's where it differs, and local entries that no directory lists. What
// lies between the members belongs to nobody and is looked at as well.
//
// Python's zipfile compares the local name and the checksum, and refuses some
// flags; PyTorch's miniz does none of that. So a file that Python's tools
// cannot open may still be loaded.
#include "container/Formats.h"
#include "container/Little.h"
#include "container/ZipDirectory.h"
#include "container/ZipLocal.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include <zlib.h>

using namespace model_tidy;

namespace {

constexpr llvm::StringRef LocalMagic("PK\3\4", 4);
constexpr llvm::StringRef DescriptorMagic("PK\7\10", 4);
constexpr size_t LargestDescriptor = 24;

uint32_t checksum(llvm::StringRef Bytes) {
  return uint32_t(
      crc32_z(0, reinterpret_cast<const Bytef *>(Bytes.data()), Bytes.size()));
}

class ZipReader {
public:
  ZipReader(Session &S, const Piece &P) : S(S), P(P) {}

  void read() {
    S.member(MemberKind::Container, P, "zip");
    ZipDirectories D = readZipDirectories(P.Bytes, S.Limits.Members);
    if (!D.IsFound)
      S.oddity(
          OddityKind::Malformed, P, 0,
          "the zip has no central directory, and what its local headers say "
          "is read");
    for (const auto &[Place, What] : D.Quarrels)
      S.oddity(OddityKind::Tampered, P, Place, What);
    findLayouts(D.Records);
    HasSecondDirectory = D.HasSecond;
    Names.reserve(D.Records.size());
    Taken.reserve(D.Records.size() + D.Ranges.size());
    for (const ZipRecord &R : D.Records)
      if (!readRecord(R))
        return;
    tellRepeated();
    // No reader of zip runs them, but whoever searches for a pickle does.
    for (const ZipRange &R : D.Remarks)
      readHidden(S, P.part("<comment>", R.Begin, R.End - R.Begin), "zip");
    Taken.insert(Taken.end(), D.Ranges.begin(), D.Ranges.end());
    readGaps(D);
  }

private:
  // --- What the names say of the archive ------------------------------------

  void findLayouts(llvm::ArrayRef<ZipRecord> Records) {
    constexpr size_t MaxRoots = 8;
    HasChecksums = false;
    for (const ZipRecord &R : Records) {
      HasChecksums |= R.Crc != 0;
      llvm::StringRef Root = R.Name;
      if (Root.consume_back("data.pkl") && TorchRoots.size() < MaxRoots)
        TorchRoots.push_back(Root);
      Root = R.Name;
      if (Root.consume_back("constants.pkl") && ScriptRoots.size() < MaxRoots)
        ScriptRoots.push_back(Root);
    }
    // torch.utils.serialization.config.save.compute_crc32 = False.
    HasChecksums |= TorchRoots.empty();
  }

  static bool isBelow(llvm::ArrayRef<llvm::StringRef> Roots,
                      llvm::StringRef Name, llvm::StringRef Folder) {
    return llvm::any_of(Roots, [&](llvm::StringRef Root) {
      llvm::StringRef Rest = Name;
      return Rest.consume_front(Root) && Rest.starts_with(Folder);
    });
  }

  Piece pieceOf(llvm::StringRef Name, llvm::StringRef View, uint64_t Begin,
                uint64_t Length) const {
    Piece Inside = P.part((Name + View).str(), Begin, Length);
    Inside.Format = "zip";
    Inside.IsRawNumbers = isBelow(TorchRoots, Name, "data/") ||
                          isBelow(TorchRoots, Name, "tensors/") ||
                          isBelow(TorchRoots, Name, "constants/");
    Inside.IsTorchScriptCode =
        isBelow(ScriptRoots, Name, "code/") && Name.ends_with(".py");
    return Inside;
  }

  // That members come again in a second directory goes without saying.
  void tellRepeated() {
    if (Repeated.empty() || HasSecondDirectory)
      return;
    std::string Others;
    if (size_t More = Repeated.size() - 1)
      Others = " (and so are " + std::to_string(More) + " pairs more)";
    S.oddity(OddityKind::Tampered, P, Repeated.front()->Begin,
             "two members are named " + inQuotes(Repeated.front()->Name) +
                 Others + ", and readers differ in which one they take");
  }

  // --- One record

  bool readRecord(const ZipRecord &R) {
    if (!S.mayGoOn(P))
      return false;
    if (!Names.insert(R.Name).second)
      Repeated.push_back(&R);
    if (R.Name.contains('\0'))
      S.oddity(OddityKind::Tampered, P, R.Begin,
               "the name " + inQuotes(R.Name) +
                   " has a NUL in it, where some readers end it");
    checkName(S, P, R.Begin, R.Name);
    std::optional<ZipLocal> L = localOf(R);
    if (!L) {
      S.oddity(OddityKind::Malformed, P, R.Begin,
               "the entry " + inQuotes(R.Name) + " leads to no local header");
      return true;
    }
    compare(R, *L);
    L->Name = {}; // lies in what the next look overwrites
    // Content that many records share is read once: it could be large.
    if (Locals.insert(R.LocalHeader).second)
      readContent(R, *L);
    uint64_t End =
        std::min<uint64_t>(P.Bytes.size(), L->Data + storedSize(R, *L));
    Taken.push_back({R.LocalHeader, End + descriptorSize(R, *L, End)});
    return true;
  }

  std::optional<ZipLocal> localOf(const ZipRecord &R) {
    // With the padding of PyTorch, which aligns storages to 64 bytes.
    constexpr size_t UsualHeader = 160;
    llvm::StringRef Window = S.peek(P, R.LocalHeader, UsualHeader);
    if (std::optional<ZipLocal> L = zipLocalAt(Window, 0)) {
      L->Data += R.LocalHeader;
      return L;
    }
    return zipLocalAt(P.Bytes, R.LocalHeader);
  }

  // All readers find the content by the local header; its length is the
  // central directory's for most of them, and they stop early at worst.
  uint64_t storedSize(const ZipRecord &R, const ZipLocal &L) const {
    uint64_t Size = R.CompressedSize;
    if (R.Method == 0)
      Size = std::max(Size, R.Size);
    if (!(L.Flags & zip_flag::HasDescriptor) &&
        L.CompressedSize <= P.Bytes.size())
      Size = std::max(Size, L.CompressedSize);
    return std::min<uint64_t>(Size, P.Bytes.size());
  }

  void compare(const ZipRecord &R, const ZipLocal &L) {
    auto Differs = [&](llvm::StringRef What) {
      S.oddity(OddityKind::Tampered, P, R.LocalHeader,
               "the local header of " + inQuotes(R.Name) + " has another " +
                   What + " than the central directory");
    };
    if (L.Name != R.Name)
      S.oddity(OddityKind::Tampered, P, R.LocalHeader,
               "the central directory's " + inQuotes(R.Name) + " is " +
                   inQuotes(L.Name) + " in its local header");
    if (L.Method != R.Method)
      Differs("compression");
    if ((L.Flags ^ R.Flags) &
        (zip_flag::Encrypted | zip_flag::Patched | zip_flag::StronglyEncrypted))
      Differs("encryption flag");
    if (L.Flags & zip_flag::HasDescriptor && !L.Size && !L.CompressedSize)
      return;
    if (L.Size != R.Size || L.CompressedSize != R.CompressedSize)
      Differs("size");
    else if (L.Crc != R.Crc)
      Differs("checksum");
  }

  uint64_t descriptorSize(const ZipRecord &R, const ZipLocal &L,
                          uint64_t Begin) {
    if (!(L.Flags & zip_flag::HasDescriptor))
      return 0;
    uint64_t Numbers = 0;
    llvm::StringRef Window = S.peek(P, Begin, LargestDescriptor);
    bool HasMagic = Window.starts_with(DescriptorMagic);
    if (HasMagic)
      Numbers += 4;
    auto Says = [&](unsigned Width) {
      return hasPart(Window, Numbers, 4 + 2 * Width) &&
             littleAt(Window, Numbers, 4) == R.Crc &&
             littleAt(Window, Numbers + 4, Width) == R.CompressedSize &&
             littleAt(Window, Numbers + 4 + Width, Width) == R.Size;
    };
    for (unsigned Width : {8, 4})
      if (Says(Width))
        return Numbers + 4 + 2 * Width;
    if (!HasMagic)
      return 0;
    S.oddity(OddityKind::Tampered, P, Begin,
             "the data descriptor of " + inQuotes(R.Name) +
                 " differs from the central directory");
    return std::min<uint64_t>(16, P.Bytes.size() - Begin);
  }

  void readContent(const ZipRecord &R, const ZipLocal &L) {
    uint64_t Size = storedSize(R, L);
    if (!hasPart(P.Bytes, L.Data, Size))
      S.oddity(OddityKind::Malformed, P, R.Begin,
               "the member " + inQuotes(R.Name) + " ends beyond the archive");
    Piece Inside = pieceOf(R.Name, "", L.Data, Size);
    if (!mayRead(R, L, Inside)) {
      Inside.Bytes = {};
      Inside.Size = R.Size;
      return S.member(MemberKind::Data, Inside);
    }
    if (R.Attributes >> 28 == 10) // a symbolic link, in Unix's terms
      checkLink(S, P, R.Begin, R.Name, Inside.Bytes);
    openAs(R.Method, Inside, R);
    if (L.Method == R.Method)
      return;
    Piece Other = pieceOf(R.Name, " (local header)", L.Data, Size);
    openAs(L.Method, Other, R);
  }

  void openAs(uint16_t Method, Piece Inside, const ZipRecord &R) {
    if (Method == 0)
      return openStored(Inside, R);
    std::optional<Codec> Kind = codecOfZipMethod(Method);
    if (!Kind) {
      S.oddity(OddityKind::Unreadable, Inside, 0,
               "compressed with method " + llvm::Twine(Method) +
                   ", which is not known");
      Inside.Bytes = {};
      return S.member(MemberKind::Data, Inside);
    }
    Compressed C = {*Kind, Inside.Bytes, R.Size, {}};
    if (HasChecksums)
      C.Crc = R.Crc;
    openCompressed(S, Inside, C);
  }

  // Checksums are only worth the reading for what is read anyway, which raw
  // numbers are not.
  void openStored(const Piece &Inside, const ZipRecord &R) {
    if (R.Size != R.CompressedSize)
      S.oddity(OddityKind::Tampered, Inside, 0,
               "stored in " + llvm::Twine(R.CompressedSize) +
                   " bytes, but said to be " + llvm::Twine(R.Size) +
                   " bytes long");
    auto IsRead = [&] {
      return Inside.Bytes.size() <= S.Limits.ProbeBytes ||
             isWorthExpanding(Inside.Bytes.take_front(S.Limits.ProbeBytes),
                              Inside.Bytes.size(), S.Limits);
    };
    if (HasChecksums && !Inside.IsRawNumbers && Inside.Bytes.size() == R.Size &&
        Inside.Bytes.size() <= S.Limits.MemberBytes && IsRead() &&
        S.mayRead(Inside) && checksum(Inside.Bytes) != R.Crc)
      S.oddity(OddityKind::Tampered, Inside, 0,
               "the checksum is wrong, which Python refuses and PyTorch loads");
    if (Inside.IsRawNumbers && areNumbers(S, Inside))
      return S.member(MemberKind::Data, Inside);
    S.open(Inside);
  }

  // --- Flags that some readers obey

  bool mayRead(const ZipRecord &R, const ZipLocal &L, const Piece &Inside) {
    uint16_t Flags = R.Flags | L.Flags;
    if (Flags & (zip_flag::Encrypted | zip_flag::StronglyEncrypted |
                 zip_flag::Masked)) {
      if (!isClear(R, Inside.Bytes)) {
        S.oddity(OddityKind::Unreadable, Inside, 0, "encrypted");
        return false;
      }
      S.oddity(OddityKind::Tampered, Inside, 0,
               "marked as encrypted but in the clear, which Python refuses and "
               "PyTorch loads");
    }
    if (Flags & zip_flag::Patched)
      S.oddity(OddityKind::Tampered, Inside, 0,
               "marked as patch data, which Python refuses and PyTorch loads");
    return true;
  }

  bool isClear(const ZipRecord &R, llvm::StringRef Content) const {
    std::optional<Codec> Kind = codecOfZipMethod(R.Method);
    if (!Kind)
      return R.Method == 0 && (beginsLikePickle(Content, S.Limits) ||
                               checksum(Content) == R.Crc);
    ExpansionBudget Trial = {S.Limits.ProbeBytes * 4};
    Expansion Out(*Kind, Content, S.Limits, Trial);
    return Out.growTo(std::min<uint64_t>(R.Size, S.Limits.ProbeBytes)) <=
           Expansion::State::End;
  }

  // --- What belongs to nobody

  void readGaps(const ZipDirectories &D) {
    llvm::sort(Taken, [](const ZipRange &A, const ZipRange &B) {
      return std::pair(A.Begin, A.End) < std::pair(B.Begin, B.End);
    });
    uint64_t Position = 0;
    bool IsOverlapTold = false;
    for (const ZipRange &R : Taken) {
      if (R.Begin > Position)
        readGap(Position, R.Begin, D);
      else if (R.Begin < Position && !IsOverlapTold && !HasSecondDirectory) {
        IsOverlapTold = true;
        S.oddity(OddityKind::Tampered, P, R.Begin,
                 "parts of the archive overlap");
      }
      Position = std::max(Position, R.End);
    }
    if (Position < P.Bytes.size())
      readGap(Position, P.Bytes.size(), D);
  }

  void readGap(uint64_t Begin, uint64_t End, const ZipDirectories &D) {
    llvm::StringRef Gap = P.Bytes.slice(Begin, End);
    if (Gap.size() > S.Limits.GapBytes) {
      S.oddity(
          OddityKind::Limit, P, Begin,
          llvm::Twine(Gap.size()) +
              " bytes that belong to no member, of which only the beginning is "
              "searched");
      Gap = Gap.take_front(S.Limits.GapBytes);
    }
    bool HasHidden = readLocals(Begin, Gap, D.IsFound);
    if (HasHidden || !D.IsFound || Gap.ltrim('\0').empty())
      return;
    llvm::StringRef Where = Begin == 0 ? "before the first member of the zip"
                            : Begin >= D.End ? "behind the end of the zip"
                                             : "between members of the zip";
    S.oddity(OddityKind::Tampered, P, Begin,
             llvm::Twine(Gap.size()) + " bytes lie " + Where);
    // The beginning has been looked at as the whole piece was.
    if (Begin != 0)
      S.open(P.part("<gap>", Begin, Gap.size()));
  }

  /// Local entries that no directory lists.
  bool readLocals(uint64_t Begin, llvm::StringRef Gap, bool HasDirectory) {
    bool IsFound = false;
    size_t Next = 0;
    while ((Next = Gap.find(LocalMagic, Next)) != llvm::StringRef::npos) {
      uint64_t At = Begin + Next;
      Next += LocalMagic.size();
      std::optional<ZipLocal> L = zipLocalAt(P.Bytes, At);
      if (!L || Locals.contains(At) || !S.mayGoOn(P))
        continue;
      IsFound = true;
      Locals.insert(At);
      if (HasDirectory)
        S.oddity(OddityKind::Tampered, P, At,
                 "the member " + inQuotes(L->Name) +
                     " is not in the central directory");
      uint64_t Size = readLocal(*L);
      Next = std::min<uint64_t>(
          std::max<uint64_t>(Next, L->Data - Begin + Size), Gap.size());
    }
    return IsFound;
  }

  uint64_t readLocal(const ZipLocal &L) {
    bool IsSized = !(L.Flags & zip_flag::HasDescriptor) || L.CompressedSize;
    uint64_t Size = P.Bytes.size() - L.Data;
    if (IsSized)
      Size = std::min(Size, L.CompressedSize);
    Piece Inside = pieceOf(L.Name, " (not listed)", L.Data, Size);
    checkName(S, P, L.Data, L.Name);
    if (L.Method == 0)
      S.open(Inside);
    else if (std::optional<Codec> Kind = codecOfZipMethod(L.Method))
      openCompressed(S, Inside, {*Kind, Inside.Bytes, {}, {}});
    else
      S.oddity(OddityKind::Unreadable, Inside, 0,
               "compressed with method " + llvm::Twine(L.Method) +
                   ", which is not known");
    return IsSized ? Size : 0;
  }

  Session &S;
  const Piece &P;
  llvm::SmallVector<llvm::StringRef> TorchRoots, ScriptRoots;
  bool HasChecksums = true;
  bool HasSecondDirectory = false;
  llvm::DenseSet<llvm::StringRef> Names;
  std::vector<const ZipRecord *> Repeated;
  llvm::DenseSet<uint64_t> Locals;
  std::vector<ZipRange> Taken;
};

} // namespace

void model_tidy::readZip(Session &S, const Piece &P) { ZipReader(S, P).read(); }
