// HDF5, as Keras 2 wrote models: the architecture is JSON in an attribute. How
// an attribute is reached (symbol tables, fractal heaps, shared messages) takes
// a library or thousands of lines; its text is in one piece and uncompressed
// wherever it is, so the file is searched for it. Keras runs Lambda layers of
// such files whatever safe_mode says (CVE-2025-9905).
#include "container/Config.h"
#include "container/Formats.h"
#include "container/Json.h"

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

/// All texts of a Keras configuration, wherever they are.
void readTexts(Session &S, const Piece &P, llvm::StringRef Format) {
  S.member(MemberKind::Container, P, Format);
  constexpr llvm::StringRef Key = "\"class_name\"";
  size_t Position = 0, Done = 0;
  // What looks like a configuration and is none may be read again and again.
  size_t Budget = 4 * S.Limits.ConfigBytes;
  while ((Position = P.Bytes.find(Key, Position)) != llvm::StringRef::npos) {
    // The outermost object: the first brace after the last text.
    constexpr size_t MaxBefore = 4096;
    size_t Floor = std::max(Done, Position - std::min(Position, MaxBefore));
    llvm::StringRef Before = P.Bytes.slice(Floor, Position + 1);
    for (size_t Brace = Before.find("{\""); Brace != llvm::StringRef::npos;
         Brace = Before.find("{\"", Brace + 1)) {
      size_t Begin = Floor + Brace;
      size_t Length =
          lengthOfObject(P.Bytes.substr(Begin), S.Limits.Nesting, Budget);
      if (!Budget)
        return S.oddity(
            OddityKind::Limit, P, Position,
            "too much text that looks like a configuration, and the "
            "rest is not read");
      if (Begin + Length <= Position)
        continue;
      Piece Text = P.part("<config>", Begin, Length);
      Text.Format = Format;
      readJson(S, Text);
      Done = Begin + Length;
      break;
    }
    Position = std::max(Position + Key.size(), Done);
  }
}

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

// The header may stand behind a block of the user's of 512, 1024, … bytes.
bool model_tidy::isHdf5(llvm::StringRef Bytes) {
  if (Bytes.starts_with(Magic))
    return true;
  for (size_t Begin = 512; Begin < Bytes.size() && Begin <= (1 << 20);
       Begin *= 2)
    if (Bytes.substr(Begin).starts_with(Magic))
      return true;
  return false;
}

void model_tidy::readHdf5(Session &S, const Piece &P) {
  readTexts(S, P, "hdf5");
  readPickles(S, P);
}

// keras_metadata.pb, beside a SavedModel: the same texts in a protocol buffer.
bool model_tidy::isKerasMetadata(llvm::StringRef Bytes) {
  return Bytes.starts_with("\x0a") &&
         Bytes.take_front(4096).contains("_tf_keras_");
}

void model_tidy::readKerasMetadata(Session &S, const Piece &P) {
  readTexts(S, P, "keras_metadata");
}
