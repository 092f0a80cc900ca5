// Facts as bytes: a magic word and the format's version, then the fields of
// the unit in the order of their declaration. Numbers are ULEB128; an id is its
// index plus one; a text is a number into the table of the texts met so far,
// and the first number that is still free says that a new text follows. Which
// fields there are stands in Fields.h alone, so that writing and reading cannot
// disagree. A unit has one encoding only, and the reader takes no other: what
// it accepts are the bytes that serialize() gives for its result.

#include "facts/Serialize.h"
#include "facts/Fields.h"
#include "facts/Verify.h"
#include "llvm/ADT/CachedHashString.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/LEB128.h"
#include "llvm/Support/raw_ostream.h"

namespace model_tidy {

namespace {

constexpr llvm::StringLiteral Magic = "mt-facts";

/// Raise it with every change of the format; a test pins the bytes.
constexpr uint32_t FormatVersion = 6;

/// Longer texts are written each time they occur: were they shared, a few
/// hostile bytes could make the reader copy one huge text a million times.
constexpr size_t MaxSharedText = 128;

class Writer {
public:
  void operator()(const Unit &U) {
    OS << Magic;
    (*this)(FormatVersion);
    each(U);
  }
  std::string take() { return std::move(Bytes); }

private:
  void operator()(uint32_t N) { number(N); }
  void operator()(bool B) { OS << static_cast<char>(B); }
  void operator()(const Enum auto &E) { OS << static_cast<char>(E); }
  void operator()(const auto &X) { each(X); }

  template <class Tag> void operator()(const Id<Tag> &I) {
    number(I.Index + 1); // None becomes zero
  }

  template <class T> void operator()(const std::vector<T> &Elements) {
    number(Elements.size());
    for (const T &Element : Elements)
      (*this)(Element);
  }

  void operator()(const Location &L) {
    (*this)(L.File);
    (*this)(L.Begin);
    (*this)(L.End - L.Begin); // short, and wraps around if it must
  }

  void operator()(const std::string &Text) {
    auto Known = Texts.find(Text);
    if (Known != Texts.end())
      return number(Known->second);
    uint32_t Next = Texts.size();
    number(Next);
    number(Text.size());
    OS << Text;
    if (Text.size() <= MaxSharedText)
      Texts.try_emplace(Text, Next);
  }

  void each(const auto &X) {
    eachField(X, [this](auto &Field) { (*this)(Field); });
  }
  void number(uint64_t N) { llvm::encodeULEB128(N, OS); }

  std::string Bytes;
  llvm::raw_string_ostream OS{Bytes};
  llvm::StringMap<uint32_t> Texts{{"", 0}};
};

/// After a failure everything reads as zero and empty, so that only the end
/// has to ask whether there was one.
class Reader {
public:
  explicit Reader(llvm::StringRef Bytes) : Rest(Bytes), Size(Bytes.size()) {}

  llvm::Error operator()(Unit &U) {
    uint32_t Version = 0;
    if (!Rest.consume_front(Magic))
      return error("these are no facts of model-tidy");
    (*this)(Version);
    if (!Failure && Version != FormatVersion)
      return error("these facts have format " + llvm::Twine(Version) +
                   ", this program reads format " + llvm::Twine(FormatVersion));
    each(U);
    if (!Failure && !Rest.empty())
      fail("end");
    if (Failure)
      return error(llvm::Twine("damaged facts: no valid ") + Failure +
                   " at byte " + llvm::Twine(FailedAt));
    return llvm::Error::success();
  }

  static llvm::Error error(const llvm::Twine &Message) {
    return llvm::make_error<llvm::StringError>(
        Message, std::make_error_code(std::errc::illegal_byte_sequence));
  }

private:
  void operator()(uint32_t &N) { N = number(~0u); }
  void operator()(bool &B) { B = number(1) != 0; }
  template <Enum E> void operator()(E &X) {
    X = static_cast<E>(number(0x7f)); // verify() knows which there are
  }
  void operator()(auto &X) { each(X); }

  template <class Tag> void operator()(Id<Tag> &I) {
    I.Index = static_cast<uint32_t>(number(~0u)) - 1;
  }

  template <class T> void operator()(std::vector<T> &Elements) {
    // An element has at least one byte, and large ones have more. Beyond that,
    // memory grows only with what was read, for a count that is a lie within
    // bounds must not cost anything either.
    size_t Count = size();
    Elements.reserve(std::min(Count, Rest.size() / (sizeof(T) / 16 + 1)));
    for (size_t I = 0; I < Count && !Failure; ++I)
      (*this)(Elements.emplace_back());
  }

  void operator()(Location &L) {
    (*this)(L.File);
    (*this)(L.Begin);
    (*this)(L.End);
    L.End += L.Begin;
  }

  void operator()(std::string &Text) {
    uint64_t Known = number(Texts.size());
    if (Known < Texts.size()) {
      Text = Texts[Known].str();
      return;
    }
    size_t Length = size();
    llvm::StringRef New = Rest.take_front(Length);
    if (Length <= MaxSharedText && !Failure) {
      if (!Seen.insert(llvm::CachedHashStringRef(New)).second)
        return fail("new text");
      Texts.push_back(New);
    }
    Text = New.str();
    Rest = Rest.drop_front(Length);
  }

  void each(auto &X) {
    eachField(X, [this](auto &Field) { (*this)(Field); });
  }

  /// How many bytes or elements follow: never more than there are bytes left.
  size_t size() {
    uint64_t N = number(~uint64_t(0));
    if (N <= Rest.size())
      return N;
    fail("size");
    return 0;
  }

  /// A number of at most \p Max in its shortest form; zero after a failure.
  uint64_t number(uint64_t Max) {
    if (!Rest.empty() && static_cast<unsigned char>(Rest[0]) < 0x80) {
      uint64_t N = Rest[0]; // nearly all are this small
      if (N <= Max) {
        Rest = Rest.drop_front();
        return N;
      }
    }
    constexpr size_t LongestForm = 10; // decodeULEB128 overflows beyond it
    llvm::StringRef Form = Rest.take_front(LongestForm);
    unsigned Length = 0;
    const char *Problem = nullptr;
    uint64_t N = llvm::decodeULEB128(Form.bytes_begin(), &Length,
                                     Form.bytes_end(), &Problem);
    if (Problem || N > Max || Length != llvm::getULEB128Size(N)) {
      fail("number");
      return 0;
    }
    Rest = Rest.drop_front(Length);
    return N;
  }

  void fail(const char *Expected) {
    if (Failure)
      return;
    Failure = Expected;
    FailedAt = Size - Rest.size();
    Rest = {};
  }

  llvm::StringRef Rest;
  size_t Size;
  size_t FailedAt = 0;
  const char *Failure = nullptr;
  std::vector<llvm::StringRef> Texts{""};
  llvm::DenseSet<llvm::CachedHashStringRef> Seen{llvm::CachedHashStringRef("")};
};

} // namespace

std::string serialize(const Unit &U) {
  Writer W;
  W(U);
  return W.take();
}

llvm::Expected<Unit> deserialize(llvm::StringRef Bytes) {
  Unit U;
  if (llvm::Error E = Reader(Bytes)(U))
    return std::move(E);
  if (llvm::Error E = verify(U))
    return std::move(E);
  return U;
}

} // namespace model_tidy
