// ONNX: what lies outside of the file and what lies outside of the standard.
// Tensors may name a file beside the model, which readers joined with the
// model's folder without looking (CVE-2022-25882, CVE-2024-27318,
// CVE-2025-51480); operators of other domains come from a library, or are
// Python functions.
#include "container/Formats.h"
#include "container/Proto.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringSet.h"
#include <utility>

using namespace model_tidy;

namespace {

enum class Message { Model, Graph, Node, Attribute, Tensor, Function };

// onnx.proto: which field of which message leads to which message.
struct Way {
  Message From;
  uint32_t Field;
  Message To;
};
constexpr Way Ways[] = {
    {Message::Model, 7, Message::Graph},
    {Message::Model, 25, Message::Function},
    {Message::Graph, 1, Message::Node},
    {Message::Graph, 5, Message::Tensor},
    {Message::Node, 5, Message::Attribute},
    {Message::Attribute, 5, Message::Tensor},
    {Message::Attribute, 6, Message::Graph},
    {Message::Attribute, 10, Message::Tensor},
    {Message::Attribute, 11, Message::Graph},
    {Message::Function, 7, Message::Node},
    {Message::Function, 11, Message::Attribute},
};

bool isStandard(llvm::StringRef Domain) {
  return Domain.empty() || Domain == "ai.onnx" ||
         (Domain.starts_with("ai.onnx.") && Domain != "ai.onnx.contrib") ||
         Domain == "com.microsoft" || Domain.starts_with("com.microsoft.") ||
         Domain.starts_with("com.ms.internal") || Domain == "org.pytorch.aten";
}

bool isPython(llvm::StringRef Operator) {
  return Operator == "PyOp" || Operator == "PyCustomOp" ||
         Operator == "PythonOp" || Operator == "PythonOpGrad";
}

class OnnxReader {
public:
  OnnxReader(Session &S, const Piece &P) : S(S), P(P) {}

  void read() {
    S.member(MemberKind::Data, P, "onnx");
    open(Message::Model, P.Bytes);
    // Only the messages around the current one are held: a graph may have
    // millions of nodes.
    while (!Opened.empty())
      if (!readField(Opened.back())) {
        Frame Last = Opened.pop_back_val();
        finish(Last);
      }
    for (const auto &[Domain, At] : Domains)
      if (!Defined.contains(Domain))
        S.oddity(OddityKind::CustomOperator, P, At,
                 "operators of the domain " + inQuotes(Domain) +
                     " need a library that is not part of ONNX");
  }

private:
  struct Frame {
    Message Kind;
    llvm::StringRef Bytes;
    ProtoReader Reader;
    llvm::StringRef Operator = {}, Domain = {}; // of a node
  };

  uint64_t at(llvm::StringRef Part) const {
    return uint64_t(Part.data() - P.Bytes.data());
  }

  void open(Message Kind, llvm::StringRef Bytes) {
    if (Opened.size() < S.Limits.Nesting)
      Opened.push_back({Kind, Bytes, ProtoReader(Bytes)});
    else if (!std::exchange(IsDepthTold, true))
      S.oddity(OddityKind::Limit, P, at(Bytes),
               "graphs within graphs, more than " +
                   llvm::Twine(S.Limits.Nesting) +
                   " deep, and the inner ones are not read");
  }

  /// False at the end of the message.
  bool readField(Frame &F) {
    std::optional<ProtoField> Field = F.Reader.next();
    if (!Field || !Field->IsBytes)
      return Field.has_value();
    const Way *To = llvm::find_if(Ways, [&](const Way &W) {
      return W.From == F.Kind && W.Field == Field->Number;
    });
    if (To != std::end(Ways))
      open(To->To, Field->Bytes); // and F is gone
    else if (F.Kind == Message::Tensor && Field->Number == 13)
      readExternal(Field->Bytes);
    else if (F.Kind == Message::Node && Field->Number == 4)
      F.Operator = Field->Bytes;
    else if (F.Kind == Message::Node && Field->Number == 7)
      F.Domain = Field->Bytes;
    else if (F.Kind == Message::Function && Field->Number == 10 &&
             Defined.size() < MaxDomains)
      Defined.insert(Field->Bytes);
    return true;
  }

  void finish(const Frame &F) {
    if (F.Reader.hasFailed() && P.Size == P.Bytes.size())
      S.oddity(OddityKind::Malformed, P, at(F.Bytes),
               "a part of the ONNX model is no valid protocol buffer");
    if (F.Kind == Message::Node)
      noteOperator(F.Operator, F.Domain);
  }

  void noteOperator(llvm::StringRef Operator, llvm::StringRef Domain) {
    if (isPython(Operator))
      S.oddity(OddityKind::CodeInConfig, P, at(Operator),
               "the operator " + inQuotes(Operator) +
                   " calls a Python function");
    else if (!isStandard(Domain) && Known.size() < MaxDomains &&
             Known.insert(Domain).second)
      Domains.push_back({Domain, at(Domain)});
  }

  void readExternal(llvm::StringRef Entry) {
    llvm::StringRef Key, Value;
    ProtoReader Reader(Entry);
    while (std::optional<ProtoField> Field = Reader.next()) {
      if (Field->Number == 1)
        Key = Field->Bytes;
      else if (Field->Number == 2)
        Value = Field->Bytes;
    }
    if (Key == "location" && isOutside(Value))
      S.oddity(OddityKind::FileAccess, P, at(Value),
               "a tensor is read from " + inQuotes(Value) +
                   ", outside of the model's folder");
  }

  Session &S;
  const Piece &P;
  static constexpr size_t MaxDomains = 1000;
  llvm::SmallVector<Frame> Opened;
  bool IsDepthTold = false;
  llvm::SmallVector<std::pair<llvm::StringRef, uint64_t>> Domains;
  llvm::StringSet<> Known, Defined;
};

/// Is all of it fields of a ModelProto, with a graph among them?
bool isModel(llvm::StringRef Bytes, bool MayBeCut) {
  constexpr unsigned Numbers[] = {1, 5};
  constexpr unsigned Parts[] = {2, 3, 4, 6, 7, 8, 14, 20, 25, 26};
  ProtoReader Reader(Bytes, MayBeCut);
  bool HasVersion = false, HasGraph = false;
  while (std::optional<ProtoField> Field = Reader.next()) {
    if (Field->IsBytes ? !llvm::is_contained(Parts, Field->Number)
                       : !llvm::is_contained(Numbers, Field->Number))
      return false;
    HasVersion |= Field->Number == 1 && Field->Varint < 1000;
    if (Field->Number != 7)
      continue;
    // A graph begins with a node, its name or a tensor.
    std::optional<ProtoField> First =
        ProtoReader(Field->Bytes, MayBeCut).next();
    if (!First || !First->IsBytes || First->Number > 16)
      return false;
    HasGraph = true;
  }
  return HasVersion && HasGraph && !Reader.hasFailed();
}

} // namespace

bool model_tidy::isOnnx(llvm::StringRef Bytes) { return isModel(Bytes, false); }

bool model_tidy::mayBeOnnx(llvm::StringRef Beginning) {
  return isModel(Beginning, true);
}

void model_tidy::readOnnx(Session &S, const Piece &P) {
  OnnxReader(S, P).read();
}
