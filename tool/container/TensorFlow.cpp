// SavedModel, MetaGraph and GraphDef: the operators of all graphs and of the
// function library. Some call back into Python, some read or write any file,
// when the graph runs.
#include "container/Formats.h"
#include "container/Proto.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace model_tidy;

namespace {

enum class Message { Saved, Meta, Graph, Library, Function, Node, Asset };

// saved_model.proto, meta_graph.proto, graph.proto, function.proto.
struct Way {
  Message From;
  uint32_t Field;
  Message To;
};
constexpr Way Ways[] = {
    {Message::Saved, 2, Message::Meta},
    {Message::Meta, 2, Message::Graph},
    {Message::Meta, 6, Message::Asset},
    {Message::Graph, 1, Message::Node},
    {Message::Graph, 2, Message::Library},
    {Message::Library, 1, Message::Function},
    {Message::Function, 3, Message::Node},
};

constexpr llvm::StringRef PythonOperators[] = {"PyFunc", "PyFuncStateless",
                                               "EagerPyFunc"};
constexpr llvm::StringRef FileOperators[] = {
    "ReadFile",          "WriteFile",          "MatchingFiles",
    "DatasetToTFRecord", "DebugIdentity",      "DebugIdentityV2",
    "DebugIdentityV3",   "DatasetToTFRecordV2"};

class GraphReader {
public:
  GraphReader(Session &S, const Piece &P) : S(S), P(P) {}

  void read(Message Outer) {
    S.member(MemberKind::Data, P, "tensorflow");
    Opened.push_back({Outer, P.Bytes, ProtoReader(P.Bytes)});
    // As deep as Ways is, and no deeper.
    while (!Opened.empty())
      if (!readField(Opened.back()))
        close(Opened.pop_back_val());
  }

private:
  struct Frame {
    Message Kind;
    llvm::StringRef Bytes;
    ProtoReader Reader;
  };

  uint64_t at(llvm::StringRef Part) const {
    return uint64_t(Part.data() - P.Bytes.data());
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
      Opened.push_back({To->To, Field->Bytes, ProtoReader(Field->Bytes)});
    else if (F.Kind == Message::Node && Field->Number == 2)
      noteOperator(Field->Bytes);
    else if (F.Kind == Message::Asset && Field->Number == 2 &&
             isOutside(Field->Bytes))
      S.oddity(OddityKind::FileAccess, P, at(Field->Bytes),
               "an asset is read from " + inQuotes(Field->Bytes) +
                   ", outside of the model's folder");
    return true;
  }

  void close(const Frame &F) {
    if (F.Reader.hasFailed() && P.Size == P.Bytes.size())
      S.oddity(OddityKind::Malformed, P, at(F.Bytes),
               "a part of the TensorFlow graph is no valid protocol buffer");
  }

  // Each is told once: a graph may have it a thousand times.
  void noteOperator(llvm::StringRef Name) {
    bool IsPython = llvm::is_contained(PythonOperators, Name);
    if (!IsPython && !llvm::is_contained(FileOperators, Name))
      return;
    if (!Told.insert(Name).second)
      return;
    S.oddity(IsPython ? OddityKind::CodeInConfig : OddityKind::FileAccess, P,
             at(Name),
             "the operator " + inQuotes(Name) +
                 (IsPython ? " calls a Python function"
                           : " reads or writes files when the graph runs"));
  }

  Session &S;
  const Piece &P;
  llvm::SmallVector<Frame> Opened;
  llvm::StringSet<> Told;
};

bool isOperatorName(llvm::StringRef Name) {
  return !Name.empty() && Name.size() < 256 &&
         (llvm::isAlpha(Name[0]) || Name[0] == '_' || Name[0] == '>') &&
         llvm::all_of(
             Name,
             [](char C) {
               return llvm::isAlnum(C) || C == '_' || C == '>' || C == '.';
             });
}

// Fields come in any order, so that all of a message is looked at; that is
// quick, because what is in a field is stepped over.

/// Is it a node with a name and an operator?
bool isNode(llvm::StringRef Bytes, bool MayBeCut) {
  ProtoReader Reader(Bytes, MayBeCut);
  bool HasName = false, HasOperator = false;
  while (std::optional<ProtoField> Field = Reader.next()) {
    if (!Field->IsBytes || Field->Number > 8)
      return false;
    HasName |= Field->Number == 1 && !Field->Bytes.empty();
    if (Field->Number == 2 && !isOperatorName(Field->Bytes))
      return false;
    HasOperator |= Field->Number == 2;
  }
  return HasName && HasOperator && !Reader.hasFailed();
}

bool isGraph(llvm::StringRef Bytes, bool MayBeCut) {
  ProtoReader Reader(Bytes, MayBeCut);
  bool HasNode = false;
  while (std::optional<ProtoField> Field = Reader.next()) {
    if (Field->Number > 5 || Field->IsBytes == (Field->Number == 3))
      return false;
    if (Field->Number != 1 || HasNode)
      continue;
    if (!isNode(Field->Bytes, MayBeCut))
      return false;
    HasNode = true;
  }
  return HasNode && !Reader.hasFailed();
}

bool isMetaGraph(llvm::StringRef Bytes, bool MayBeCut) {
  ProtoReader Reader(Bytes, MayBeCut);
  bool HasGraph = false;
  while (std::optional<ProtoField> Field = Reader.next()) {
    if (Field->Number > 8 || !Field->IsBytes)
      return false;
    if (Field->Number != 2)
      continue;
    if (!isGraph(Field->Bytes, MayBeCut))
      return false;
    HasGraph = true;
  }
  return HasGraph && !Reader.hasFailed();
}

bool isSavedModel(llvm::StringRef Bytes, bool MayBeCut) {
  ProtoReader Reader(Bytes, MayBeCut);
  bool HasMeta = false;
  while (std::optional<ProtoField> Field = Reader.next()) {
    if (Field->Number == 1 && !Field->IsBytes)
      continue;
    if (Field->Number != 2 || !Field->IsBytes ||
        !isMetaGraph(Field->Bytes, MayBeCut))
      return false;
    HasMeta = true;
  }
  return HasMeta && !Reader.hasFailed();
}

std::optional<Message> outerMessage(llvm::StringRef Bytes, bool MayBeCut) {
  if (isSavedModel(Bytes, MayBeCut))
    return Message::Saved;
  if (isGraph(Bytes, MayBeCut))
    return Message::Graph;
  return isMetaGraph(Bytes, MayBeCut) ? std::optional(Message::Meta)
                                      : std::nullopt;
}

} // namespace

bool model_tidy::isTensorFlow(llvm::StringRef Bytes) {
  return outerMessage(Bytes, false).has_value();
}

bool model_tidy::mayBeTensorFlow(llvm::StringRef Beginning) {
  return outerMessage(Beginning, true).has_value();
}

void model_tidy::readTensorFlow(Session &S, const Piece &P) {
  if (std::optional<Message> Outer = outerMessage(P.Bytes, false))
    GraphReader(S, P).read(*Outer);
}
