// HDF5, as Keras 2 wrote models: the architecture is JSON in an attribute. The
// objects are walked as far as they lead; besides, the text is in one piece and
// uncompressed wherever it is, so that the file is searched for it as well.
// Keras runs Lambda layers of such files whatever safe_mode says
// (CVE-2025-9905), and reads data that they keep in other files.
#include "container/Config.h"
#include "container/Formats.h"
#include "container/Hdf5Objects.h"
#include "container/Json.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

using namespace model_tidy;

namespace {

constexpr llvm::StringRef Magic("\x89HDF\r\n\x1a\n", 8);

/// The length of the object that \p Text begins with; 0 if it is no JSON.
/// Takes what was read from \p Budget.
size_t lengthOfObject(llvm::StringRef Text, size_t Nesting, size_t &Budget) {
  Text = Text.take_front(Budget);
  JsonReader Json(Text, Nesting);
  for (;;) {
    JsonReader::Token Token = Json.next();
    bool IsBad =
        Token == JsonReader::Token::Error || Token == JsonReader::Token::End;
    if (!IsBad && (Token != JsonReader::Token::EndObject || Json.depth()))
      continue;
    Budget -= std::min(Budget, Json.position() + 1);
    return IsBad ? 0 : Json.position();
  }
}

/// Texts that have been read, each from the first to behind the last byte; in
/// order, once they are all there.
using Ranges = llvm::SmallVector<std::pair<uint64_t, uint64_t>>;

/// All texts of a Keras configuration, wherever they are but in \p Known.
/// Returns how many there were.
unsigned readTexts(Session &S, const Piece &P, llvm::StringRef Format,
                   const Ranges &Known) {
  unsigned Found = 0;
  constexpr llvm::StringRef Key = "\"class_name\"";
  size_t Position = 0, Done = 0;
  // What looks like a configuration and is none may be read again and again.
  size_t Budget = 4 * S.Limits.ConfigBytes;
  while ((Position = P.Bytes.find(Key, Position)) != llvm::StringRef::npos) {
    const auto *Next =
        llvm::upper_bound(Known, std::pair(uint64_t(Position), UINT64_MAX));
    if (Next != Known.begin() && Position < std::prev(Next)->second) {
      Position = std::prev(Next)->second;
      continue;
    }
    // The outermost object: the first brace after the last text.
    constexpr size_t MaxBefore = 4096;
    size_t Floor = std::max(Done, Position - std::min(Position, MaxBefore));
    llvm::StringRef Before = P.Bytes.slice(Floor, Position + 1);
    for (size_t Brace = Before.find("{\""); Brace != llvm::StringRef::npos;
         Brace = Before.find("{\"", Brace + 1)) {
      size_t Begin = Floor + Brace;
      size_t Length =
          lengthOfObject(P.Bytes.substr(Begin), S.Limits.Nesting, Budget);
      if (!Budget) {
        S.oddity(OddityKind::Limit, P, Position,
                 "too much text that looks like a configuration, and the "
                 "rest is not read");
        return Found;
      }
      if (Begin + Length <= Position)
        continue;
      Piece Text = P.part("<config>", Begin, Length);
      Text.Format = Format;
      readJson(S, Text);
      ++Found;
      Done = Begin + Length;
      break;
    }
    Position = std::max(Position + Key.size(), Done);
  }
  return Found;
}

/// What the headers of objects lead to. Texts that were read are added to
/// \p Read.
class ObjectReader {
public:
  ObjectReader(Session &S, const Piece &P, Ranges &Read)
      : S(S), P(P), Read(Read), Left(4 * S.Limits.ConfigBytes) {}

  void read(uint64_t Base) {
    auto OnText = [&](llvm::StringRef, uint64_t Begin, uint64_t Length) {
      text(Begin, Length);
    };
    auto OnFile = [&](llvm::StringRef File, uint64_t At) {
      if (Files.size() < S.Limits.Oddities)
        Files.push_back({File, At});
    };
    if (!walkHdf5(P.Bytes, Base, {OnText, OnFile}))
      S.oddity(OddityKind::Limit, P, 0,
               "more objects than are looked at, and the rest is only searched "
               "for text");
  }

  /// Tables of measurements refer to the files beside them; a model has no
  /// reason to.
  void tellFiles(bool IsModel) {
    for (auto [File, At] : Files)
      if (IsModel || isOutside(File))
        S.oddity(OddityKind::FileAccess, P, At,
                 "data is read from another file, " + inQuotes(File));
  }

private:
  void text(uint64_t Begin, uint64_t Length) {
    // The same text may be one of any number of attributes.
    llvm::StringRef Text = P.Bytes.substr(Begin, Length);
    if (!Text.starts_with("{") || !isJson(Text) || Length > Left ||
        !S.mayGoOn(P) || !Begins.insert(Begin).second)
      return;
    Left -= Length;
    Text = Text.rtrim('\0');
    Piece Inside = P.part("<config>", Begin, Text.size());
    Inside.Format = "hdf5";
    readJson(S, Inside);
    Read.push_back({Begin, Begin + Length});
  }

  Session &S;
  const Piece &P;
  Ranges &Read;
  uint64_t Left; // of all texts
  llvm::DenseSet<uint64_t> Begins;
  llvm::SmallVector<std::pair<llvm::StringRef, uint64_t>> Files;
};

/// What PyTables cannot store otherwise it pickles, and pandas.read_hdf loads.
/// Among weights almost anything stands somewhere: only what could be the
/// beginning of a pickle with an import is given, and the machine decides.
void readPickles(Session &S, const Piece &P) {
  constexpr unsigned Most = 256;
  constexpr llvm::StringRef Second = "\2\3\4\5", Third = "\x95\x8c"
                                                         "c(]}";
  unsigned Given = 0;
  size_t At = 0;
  while ((At = P.Bytes.find('\x80', At)) != llvm::StringRef::npos) {
    llvm::StringRef Rest = P.Bytes.substr(At++);
    bool MayBegin =
        Rest.size() > 4 && Second.contains(Rest[1]) && Third.contains(Rest[2]);
    if (!MayBegin || !beginsLikePickle(Rest, S.Limits))
      continue;
    if (Given++ == Most || !S.mayGoOn(P))
      return;
    Piece Inside = P.part("<pickle>", At - 1, Rest.size());
    Inside.Format = "hdf5";
    S.member(MemberKind::MaybePickle, Inside);
  }
}

} // namespace

llvm::SmallVector<uint64_t> model_tidy::hdf5Places() {
  llvm::SmallVector<uint64_t> Places = {0};
  for (uint64_t Place = 512; Place <= (1 << 20); Place *= 2)
    Places.push_back(Place);
  return Places;
}

bool model_tidy::isHdf5(llvm::StringRef Bytes) {
  return llvm::any_of(hdf5Places(), [&](uint64_t Place) {
    return Bytes.substr(Place).starts_with(Magic);
  });
}

void model_tidy::readHdf5(Session &S, const Piece &P) {
  S.member(MemberKind::Container, P, "hdf5");
  Ranges Read;
  ObjectReader Objects(S, P, Read);
  for (uint64_t Place : hdf5Places())
    if (P.Bytes.substr(Place).starts_with(Magic))
      Objects.read(Place);
  llvm::sort(Read);
  bool IsModel = readTexts(S, P, "hdf5", Read) != 0 || !Read.empty();
  Objects.tellFiles(IsModel);
  readPickles(S, P);
}

// keras_metadata.pb, beside a SavedModel: the same texts in a protocol buffer.
bool model_tidy::isKerasMetadata(llvm::StringRef Bytes) {
  return Bytes.starts_with("\x0a") &&
         Bytes.take_front(4096).contains("_tf_keras_");
}

void model_tidy::readKerasMetadata(Session &S, const Piece &P) {
  S.member(MemberKind::Container, P, "keras_metadata");
  readTexts(S, P, "keras_metadata", {});
}
