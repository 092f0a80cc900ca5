// One value as text. Values are graphs, maybe cyclic ones and maybe made to be
// large: what nests too deep or has too many parts is cut with "…", and a join
// inside of itself is "^".

#include "facts/Dump.h"
#include "facts/Escape.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ErrorHandling.h"

namespace model_tidy {

namespace {

constexpr unsigned MaxDepth = 16;
constexpr unsigned MaxParts = 256;
constexpr llvm::StringLiteral Ellipsis = "…";

class ValuePrinter {
public:
  ValuePrinter(const Unit &U, llvm::raw_ostream &OS) : U(U), OS(OS) {}

  void print(ValueId V) {
    if (!V) {
      OS << "none";
      return;
    }
    if (llvm::is_contained(OpenJoins, V)) {
      OS << '^';
      return;
    }
    if (Depth == MaxDepth || Parts == MaxParts) {
      OS << Ellipsis;
      return;
    }
    ++Parts;
    ++Depth;
    write(V);
    --Depth;
  }

private:
  void write(ValueId Id) {
    const Value &V = U[Id];
    switch (V.Kind) {
    case ValueKind::Unknown:
      return V.Text.empty() ? void(OS << "unknown") : list("unknown", V);
    case ValueKind::Literal:
      return literal(V);
    case ValueKind::Parameter:
      return parameter(V);
    case ValueKind::Global:
      OS << escaped(V.Text);
      return;
    case ValueKind::Import:
      return list("import", V);
    case ValueKind::Attribute:
      return list("attribute", V);
    case ValueKind::CallResult:
      OS << '%' << V.Owner;
      return;
    case ValueKind::Output:
      return output(V);
    case ValueKind::Join:
      OpenJoins.push_back(Id);
      list("join", V);
      OpenJoins.pop_back();
      return;
    case ValueKind::Aggregate:
      return list("aggregate", V);
    case ValueKind::Element:
      return list("element", V);
    case ValueKind::Concat:
      return list("concat", V);
    case ValueKind::Field:
      return field(V);
    }
    llvm_unreachable("unknown kind of value");
  }

  /// The operands of \p V as far as they are shown, then its text.
  void list(llvm::StringRef Name, const Value &V) {
    llvm::ListSeparator Comma;
    OS << Name << '(';
    for (ValueId Operand : V.Operands) {
      bool IsLast = Parts == MaxParts;
      OS << Comma;
      print(Operand);
      if (IsLast)
        break;
    }
    if (!V.Text.empty())
      OS << Comma << quoted(V.Text);
    OS << ')';
  }

  void literal(const Value &V) {
    switch (V.Literal) {
    case LiteralKind::String:
      OS << quoted(V.Text);
      return;
    case LiteralKind::Bytes:
      OS << 'b' << quoted(V.Text);
      return;
    case LiteralKind::Int:
    case LiteralKind::Float:
    case LiteralKind::Bool:
      OS << escaped(V.Text);
      return;
    case LiteralKind::None:
      OS << (V.Text.empty() ? "None" : escaped(V.Text));
      return;
    }
    llvm_unreachable("unknown kind of literal");
  }

  void parameter(const Value &V) {
    const Parameter &P = U.Functions[V.Owner].Parameters[V.Index];
    OS << "param "
       << (P.Name.empty() ? llvm::utostr(V.Index) : escaped(P.Name));
  }

  void output(const Value &V) {
    bool IsReceiver = V.Index == Value::ReceiverSlot;
    OS << "output(%" << V.Owner << ", "
       << (IsReceiver ? "receiver" : llvm::utostr(V.Index)) << ')';
  }

  void field(const Value &V) {
    OS << "field(" << escaped(V.Text);
    for (ValueId Object : V.Operands) {
      OS << ", ";
      print(Object);
    }
    OS << ')';
  }

  const Unit &U;
  llvm::raw_ostream &OS;
  llvm::SmallVector<ValueId> OpenJoins;
  unsigned Depth = 0;
  unsigned Parts = 0;
};

} // namespace

std::string toString(const Unit &U, ValueId V) {
  std::string Result;
  llvm::raw_string_ostream OS(Result);
  ValuePrinter(U, OS).print(V);
  return Result;
}

} // namespace model_tidy
