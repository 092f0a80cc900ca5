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

// Where the object that begins at \p Begin ends; 0 if it is no JSON.
size_t endOfObject(llvm::StringRef Text, size_t Begin, size_t Nesting) {
  JsonReader Json(Text.substr(Begin), Nesting);
  for (;;) {
    JsonReader::Token Token = Json.next();
    if (Token == JsonReader::Token::Error || Token == JsonReader::Token::End)
      return 0;
    if (Token == JsonReader::Token::EndObject && Json.depth() == 0)
      return Begin + Json.position();
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
  S.member(MemberKind::Container, P, "hdf5");
  constexpr llvm::StringRef Key = "\"class_name\"";
  size_t Position = 0, Done = 0;
  unsigned Tries = 0;
  while ((Position = P.Bytes.find(Key, Position)) != llvm::StringRef::npos) {
    // The outermost object: the first brace after the last text.
    constexpr size_t MaxBefore = 4096;
    size_t Floor = std::max(Done, Position - std::min(Position, MaxBefore));
    size_t Begin = P.Bytes.slice(Floor, Position).find("{\"");
    while (Begin != llvm::StringRef::npos) {
      size_t End = endOfObject(P.Bytes, Floor + Begin, S.Limits.Nesting);
      if (End > Position) {
        Piece Text = P.part("<config>", Floor + Begin, End - Floor - Begin);
        Text.Format = "hdf5";
        readJson(S, Text);
        Done = End;
        break;
      }
      Begin = P.Bytes.slice(Floor, Position).find("{\"", Begin + 1);
      if (++Tries > 1000)
        return S.oddity(OddityKind::Limit, P, Position,
                        "too many texts that look like a configuration; the "
                        "rest is not read");
    }
    Position = std::max(Position + Key.size(), Done);
  }
}
