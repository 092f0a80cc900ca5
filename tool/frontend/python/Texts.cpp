// The string literals of a text, each with the name of what holds, receives or
// is keyed by it.
#include "frontend/python/Frontend.h"
#include "frontend/python/Literals.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy::python {
namespace {

constexpr size_t ShortestText = 8;

/// The last name of `self.api_key`, `config["api_key"]`, `api_key`.
std::string nameOf(Node N, const Tree &T) {
  switch (N.kind()) {
  case Kind::Identifier:
    return T.text(N).str();
  case Kind::Attribute:
    return T.text(N.part(Part::Attribute)).str();
  case Kind::Subscript:
    return constantString(N.part(Part::Subscript), T).value_or("");
  case Kind::String:
  case Kind::ConcatenatedString:
    return constantString(N, T).value_or("");
  default:
    return {};
  }
}

class Reader {
public:
  Reader(const SourceText &Source, const Tree &T, Unit &U)
      : Source(Source), T(T), U(U) {}

  void run() {
    Work.push_back({T.root(), {}});
    while (!Work.empty()) {
      auto [N, Name] = Work.pop_back_val();
      visit(N, Name);
    }
    // What was put on the stack last was read first.
    llvm::sort(U.Texts, [](const NamedText &A, const NamedText &B) {
      return A.Loc.Begin < B.Loc.Begin;
    });
  }

private:
  void visit(Node N, const std::string &Name) {
    switch (N.kind()) {
    case Kind::String:
    case Kind::ConcatenatedString:
      if (auto Text = constantString(N, T)) {
        if (Text->size() >= ShortestText)
          U.Texts.push_back(
              {Name, std::move(*Text), locate(Source, N.begin(), N.end())});
        return;
      }
      break;
    case Kind::Assignment:
    case Kind::NamedExpression:
    case Kind::KeywordArgument:
    case Kind::DefaultParameter:
    case Kind::TypedDefaultParameter:
      return named(N, N.part(N.is(Kind::Assignment) ? Part::Left : Part::Name),
                   N.part(N.is(Kind::Assignment) ? Part::Right : Part::Value));
    case Kind::Pair:
      return named(N, N.part(Part::Key), N.part(Part::Value));
    case Kind::Call: {
      Node Function = N.part(Part::Function), List = N.part(Part::Arguments);
      // What a method is handed is not what its name says: f.write("…").
      std::string Callee = Function ? nameOf(Function, T) : std::string();
      if (Function)
        Work.push_back({Function, {}});
      if (List)
        for (Node Argument : List.named())
          Work.push_back({Argument, Callee});
      return;
    }
    case Kind::Comparison: {
      // key == "…": either side may name the other.
      std::string Other;
      for (Node Side : N.named())
        if (std::string Name = nameOf(Side, T);
            !Name.empty() && !Side.is(Kind::String))
          Other = Name;
      for (Node Side : N.named())
        Work.push_back({Side, Other});
      return;
    }
    default:
      break;
    }
    // What a name holds is in brackets, or one of two: x = y or "…".
    bool Passes = N.is(Kind::Parenthesized) || N.is(Kind::BooleanOperator) ||
                  N.is(Kind::Conditional) || N.is(Kind::List) ||
                  N.is(Kind::Tuple) || N.is(Kind::Set);
    for (Node Child : N.named())
      Work.push_back({Child, Passes ? Name : std::string()});
  }

  void named(Node Whole, Node Name, Node Value) {
    std::string Holder = Name ? nameOf(Name, T) : std::string();
    for (Node Child : Whole.named())
      Work.push_back({Child, Value && Child.begin() == Value.begin() &&
                                     Child.end() == Value.end()
                                 ? Holder
                                 : std::string()});
  }

  const SourceText &Source;
  const Tree &T;
  Unit &U;
  llvm::SmallVector<std::pair<Node, std::string>> Work;
};

} // namespace

Unit readTexts(const SourceText &Text,
               llvm::function_ref<bool(llvm::StringRef)> Asked) {
  Unit U;
  U.Language = "python";
  U.Files = Text.Files;
  // Comments count for whoever else finds something in the literals.
  if (!speaksToTool(Text.Text) &&
      !anyLiteral(Text.Text, [&](llvm::StringRef Literal) {
        return Literal.size() >= ShortestText && Asked(Literal);
      }))
    return U;
  Tree T(Text.Text);
  Reader(Text, T, U).run();
  U.Comments = spokenComments(Text, T);
  return U;
}

} // namespace model_tidy::python
