// What a piece is, told by its first bytes (and, for zip, by its last). A piece
// may be several things at once, because loaders look at different places: all
// of them are read. Archives within archives come back here; Limits::Depth
// bounds how deep.
#include "container/Config.h"
#include "container/Formats.h"
#include "container/ZipDirectory.h"
#include "llvm/ADT/STLExtras.h"
#include <utility>

using namespace model_tidy;

namespace {

struct FormatRow {
  llvm::StringRef Name;
  bool (*Matches)(llvm::StringRef Bytes);
  void (*Read)(Session &S, const Piece &P);
  bool NeedsAll = true; // more than its beginning
};

bool isZip(llvm::StringRef Bytes) {
  // The directory in a tar's last member is that member's.
  return Bytes.starts_with(llvm::StringRef("PK\3\4", 4)) ||
         hasZipDirectory(Bytes, isTar(Bytes) ? endOfTar(Bytes) : 0);
}

constexpr FormatRow Formats[] = {
    {"zip", isZip, readZip},
    {"tar", isTar, readTar},
    {"npy", isNpy, readNpy},
    {"zfile", isZfile, readZfile},
    {"7z", isSevenZip, readSevenZip},
    {"rar", isRar, readRar},
    {"json", isJson, readJson},
    {"safetensors", isSafetensors, readSafetensors},
    {"gguf", isGguf, readGguf},
    {"onnx", isOnnx, readOnnx},
    {"tensorflow", isTensorFlow, readTensorFlow},
    {"hdf5", isHdf5, readHdf5},
    {"keras_metadata", isKerasMetadata, readKerasMetadata},
    {"coreml", isCoreMl, readCoreMl},
    {"torch7", isTorch7, readTorch7},
    {"tflite", isTflite, readTflite},
    {"xml", isModelXml, readModelXml},
    {"tensorrt", isTensorRt, readTensorRt, /*NeedsAll=*/false},
    {"rdata", isRData, readRData, /*NeedsAll=*/false},
    {"msgpack", isMsgpack, readMsgpack},
    {"native", isNative, readNative, /*NeedsAll=*/false},
};

/// Nobody looks for an archive in or behind raw numbers; to look there in each
/// of them would mean to read all of a large model.
bool matchesNumbers(const FormatRow &Row, llvm::StringRef Bytes) {
  if ((Row.Matches == isZip && !Bytes.starts_with("P")) ||
      (Row.Matches == isHdf5 && !Bytes.starts_with("\x89")))
    return false;
  return Row.Matches(Bytes);
}

/// The header of HDF5 may lie at eleven places: to map them for eight bytes
/// each takes longer than all else with a large zip.
bool hasHdf5(Session &S, const Piece &P) {
  for (uint64_t Begin : hdf5Places())
    if (isHdf5(S.peek(P, Begin, 8)))
      return true;
  return false;
}

bool matches(Session &S, const Piece &P, const FormatRow &Row) {
  if (P.IsRawNumbers)
    return matchesNumbers(Row, P.Bytes);
  return Row.Matches == isHdf5 ? hasHdf5(S, P) : Row.Matches(P.Bytes);
}

bool readFormats(Session &S, const Piece &P) {
  bool IsKnown = false;
  for (const FormatRow &Row : Formats) {
    if (matches(S, P, Row)) {
      Row.Read(S, P);
      IsKnown = true;
    }
  }
  if (std::optional<Codec> Kind = codecOf(P.Bytes, S.Limits)) {
    readStream(S, P, *Kind);
    return true;
  }
  return IsKnown;
}

bool isText(llvm::StringRef Bytes) {
  return !Bytes.take_front(64 << 10).contains('\0');
}

/// Numbers often have no zero among their first bytes, but hardly ever no
/// control characters.
bool isPlainText(llvm::StringRef Bytes) {
  return llvm::all_of(Bytes, [](char C) {
    return uint8_t(C) >= ' ' || llvm::StringRef("\t\n\v\f\r\x1b").contains(C);
  });
}

// The few things that loaders know by their names only.
void openByName(Session &S, const Piece &P) {
  llvm::StringRef Name = P.Path.empty() ? S.FileName : P.Path;
  if (P.IsTorchScriptCode)
    return readTorchScript(S, P);
  bool IsAlone = P.Depth == 0;
  if (!IsAlone && Name.ends_with(".py") && isText(P.Bytes))
    return S.member(MemberKind::PythonSource, P);
  constexpr uint64_t PycHeader = 16;
  if (!IsAlone && Name.ends_with(".pyc") && P.Bytes.size() > PycHeader)
    return S.member(MemberKind::Marshal,
                    P.part("<code>", PycHeader, P.Bytes.size()));
  if (Name.ends_with(".yaml") || Name.ends_with(".yml"))
    return readYaml(S, P);
  // Compiled and loaded where no shared object is (model_package_loader.cpp).
  if (Name.contains("aotinductor/") && Name.ends_with(".cpp"))
    S.oddity(OddityKind::NativeCode, P, 0,
             "source of machine code that is built and run when the package is "
             "loaded");
  if (Name == "MLmodel" || Name.ends_with("/MLmodel") ||
      Name.ends_with("!MLmodel"))
    return readMlModel(S, P);
  if (Name.ends_with(".jinja") || Name.ends_with(".jinja2"))
    return readTemplate(S, P);
  if (Name.ends_with(".j2") || Name.ends_with(".template"))
    return readForeignTemplate(S, P);
  S.member(MemberKind::Data, P);
}

} // namespace

bool model_tidy::isModelFormat(llvm::StringRef Format) {
  constexpr llvm::StringRef Models[] = {
      "npy",    "safetensors", "gguf",   "onnx",     "tensorflow",
      "tflite", "coreml",      "torch7", "tensorrt", "keras_metadata"};
  return llvm::is_contained(Models, Format);
}

bool model_tidy::isWorthExpanding(llvm::StringRef Beginning, uint64_t Size,
                                  const ContainerLimits &Limits) {
  return mayBecomePickle(Beginning, Size, Limits) || isText(Beginning) ||
         mayBeOnnx(Beginning) || mayBeTensorFlow(Beginning) ||
         codecOf(Beginning, Limits) ||
         llvm::any_of(Formats, [&](const FormatRow &Row) {
           return Row.NeedsAll && Row.Matches(Beginning);
         });
}

void model_tidy::readHidden(Session &S, Piece P, llvm::StringRef Format) {
  if (beginsLikePickle(P.Bytes, S.Limits) && S.mayGoOn(P))
    S.member(MemberKind::MaybePickle, P, Format);
}

// Few bytes are read of each of thousands of storages; the first block of a tar
// alone takes more than those.
bool model_tidy::areNumbers(Session &S, const Piece &P) {
  auto MayBeMore = [&](llvm::StringRef Beginning) {
    return Beginning.empty() || isPlainText(Beginning) ||
           mayBecomePickle(Beginning, P.Bytes.size(), S.Limits) ||
           mayBeOnnx(Beginning) || mayBeTensorFlow(Beginning) ||
           codecOf(Beginning, S.Limits) ||
           llvm::any_of(Formats, [&](const FormatRow &Row) {
             return matchesNumbers(Row, Beginning);
           });
  };
  auto MayBeTar = [](llvm::StringRef Beginning) {
    llvm::StringRef Name = Beginning.take_front(100);
    return Name.drop_while([](char C) { return uint8_t(C) >= ' '; })
        .ltrim('\0')
        .empty();
  };
  constexpr size_t Few = 128;
  llvm::StringRef Beginning = S.peek(P, 0, Few);
  return !MayBeMore(Beginning) &&
         (!MayBeTar(Beginning) || !MayBeMore(S.peek(P, 0, FileWindow::Size)));
}

void Session::open(const Piece &P) {
  if (!mayRead(P)) {
    if (!std::exchange(IsOverlapTold, true))
      oddity(
          OddityKind::Limit, P, 0,
          "the same bytes are parts of too many members, and they are not read "
          "again");
    return;
  }
  if (P.IsStored && P.Depth)
    StoredBytes -= P.Bytes.size();
  bool IsPickle = beginsLikePickle(P.Bytes, Limits);
  // "PK" is a persistent id, if anything.
  bool IsWeak = P.IsRawNumbers || P.Bytes.starts_with("PK\3\4");
  if (IsPickle)
    member(IsWeak ? MemberKind::MaybePickle : MemberKind::Pickle, P);
  if (P.Depth >= Limits.Depth) {
    if (!IsPickle)
      member(MemberKind::Data, P);
    if (isWorthExpanding(P.Bytes.take_front(Limits.ProbeBytes), P.Bytes.size(),
                         Limits))
      oddity(OddityKind::Limit, P, 0,
             "archives within archives, more than " +
                 llvm::Twine(Limits.Depth) +
                 " deep, and this one is not opened");
    return;
  }
  if (!readFormats(*this, P) && !IsPickle)
    openByName(*this, P);
}

void model_tidy::readContainer(const FileBytes &File,
                               const ContainerLimits &Limits,
                               MemberSink OnMember, OdditySink OnOddity) {
  Session S(File, Limits, OnMember, OnOddity);
  Piece Whole;
  Whole.Bytes = File.Mapped;
  Whole.Size = File.Mapped.size();
  S.open(Whole);
}
