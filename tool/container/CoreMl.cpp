// Core ML's .mlmodel: custom layers and models are classes of the program that
// loads it; a linked model is a path.
#include "container/Formats.h"
#include "container/Proto.h"
#include "llvm/ADT/STLExtras.h"

using namespace model_tidy;

namespace {

// Model.proto: the kind of model is the number of a field.
constexpr uint32_t Networks[] = {303, 403, 500};
constexpr uint32_t CustomModel = 555, LinkedModel = 556;

/// Text number \p Number of a message.
llvm::StringRef textOf(llvm::StringRef Message, uint32_t Number) {
  ProtoReader Reader(Message);
  while (std::optional<ProtoField> Field = Reader.next())
    if (Field->IsBytes && Field->Number == Number)
      return Field->Bytes;
  return "";
}

void readLayers(Session &S, const Piece &P, llvm::StringRef Network) {
  ProtoReader Reader(Network);
  // NeuralNetwork.layers, NeuralNetworkLayer.custom, className.
  while (std::optional<ProtoField> Layer = Reader.next()) {
    if (Layer->Number != 1)
      continue;
    llvm::StringRef Custom = textOf(Layer->Bytes, 500);
    if (!Custom.empty())
      S.oddity(OddityKind::CustomOperator, P,
               uint64_t(Custom.data() - P.Bytes.data()),
               "a custom layer needs the class " +
                   inQuotes(textOf(Custom, 10)));
  }
}

} // namespace

// A version, a description, and one model: no other fields.
bool model_tidy::isCoreMl(llvm::StringRef Bytes) {
  ProtoReader Reader(Bytes);
  std::optional<ProtoField> Version = Reader.next(),
                            Description = Reader.next();
  if (!Version || Version->Number != 1 || Version->IsBytes ||
      Version->Varint > 100 || !Description || Description->Number != 2 ||
      !Description->IsBytes)
    return false;
  bool HasModel = false;
  while (std::optional<ProtoField> Field = Reader.next()) {
    if (Field->Number != 10 && (Field->Number < 200 || Field->Number > 3000))
      return false;
    HasModel |= Field->Number >= 200 && Field->IsBytes;
  }
  return HasModel && !Reader.hasFailed();
}

void model_tidy::readCoreMl(Session &S, const Piece &P) {
  S.member(MemberKind::Data, P, "coreml");
  ProtoReader Reader(P.Bytes);
  while (std::optional<ProtoField> Field = Reader.next()) {
    uint64_t At = uint64_t(Field->Bytes.data() - P.Bytes.data());
    if (llvm::is_contained(Networks, Field->Number))
      readLayers(S, P, Field->Bytes);
    else if (Field->Number == CustomModel)
      S.oddity(OddityKind::CustomOperator, P, At,
               "a custom model needs the class " +
                   inQuotes(textOf(Field->Bytes, 10)));
    else if (Field->Number == LinkedModel)
      S.oddity(OddityKind::FileAccess, P, At,
               "the model is a link to another file");
  }
}
