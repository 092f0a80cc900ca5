// How C++ hands arguments to Python: one by one, named, by a format, in a tuple
// or in an array. All become arguments of one call.

#include "frontend/cpp/Lowering.h"
#include "frontend/cpp/Names.h"
#include "frontend/cpp/PythonApi.h"

using namespace clang;

namespace model_tidy::cpp {
namespace {

/// `py::arg("x") = …` and `"x"_a = …`: the name, or nothing.
llvm::StringRef keyword(const Expr *Name) {
  Name = strip(Name);
  while (Name && !llvm::isa<StringLiteral>(Name)) {
    const Expr *Inner = nullptr;
    if (const auto *C = llvm::dyn_cast<CXXConstructExpr>(Name))
      Inner = C->getNumArgs() ? C->getArg(0) : nullptr;
    else if (const auto *C = llvm::dyn_cast<CallExpr>(Name)) // and _a
      Inner = C->getNumArgs() ? C->getArg(0) : nullptr;
    else if (const auto *C = llvm::dyn_cast<ExplicitCastExpr>(Name))
      Inner = C->getSubExpr();
    Name = strip(Inner);
  }
  const auto *Text = llvm::dyn_cast_or_null<StringLiteral>(Name);
  return Text && Text->getCharByteWidth() == 1 ? Text->getBytes()
                                               : llvm::StringRef();
}

/// `name = value` as an argument: its two sides, or nulls.
std::pair<const Expr *, const Expr *> keywordArgument(const Expr *E) {
  const auto *Assignment = llvm::dyn_cast<CXXOperatorCallExpr>(strip(E));
  if (!Assignment || Assignment->getOperator() != OO_Equal ||
      Assignment->getNumArgs() != 2)
    return {};
  std::string Class = className(Assignment->getArg(0)->getType());
  bool Names = Class == "pybind11::arg" || Class == "nanobind::arg" ||
               Class == "boost::python::arg" ||
               Class == "boost::python::detail::keywords";
  if (!Names)
    return {};
  return {Assignment->getArg(0), Assignment->getArg(1)};
}

/// `*args` and `**kwargs` of pybind11: "*", "**" or nothing.
llvm::StringRef unpacking(const Expr &E) {
  std::string Class = className(E.getType());
  if (Class == "pybind11::detail::args_proxy" ||
      Class == "nanobind::detail::args_proxy")
    return "*";
  if (Class == "pybind11::detail::kwargs_proxy" ||
      Class == "nanobind::detail::kwargs_proxy")
    return "**";
  return "";
}

} // namespace

Argument Lowering::pythonArgument(const Expr &E) {
  Argument A;
  A.Loc = place(E);
  if (auto [Name, Given] = keywordArgument(&E); Given) {
    A.Keyword = keyword(Name).str();
    A.Value = value(Given);
    A.Class = className(Given->getType());
    return A;
  }
  A.Keyword = unpacking(E).str();
  A.Value = value(&E);
  A.Class = className(E.getType());
  return A;
}

/// The values of a format as Py_BuildValue takes it (CPython 3.13
/// Doc/c-api/arg.rst, "Building values"), tuples and lists nested. \p IsTuple:
/// the format is one tuple, or has several items.
std::vector<Argument>
Lowering::builtValues(llvm::StringRef Format,
                      llvm::ArrayRef<const Expr *> Arguments, bool &IsTuple) {
  std::vector<std::vector<Argument>> Open(1);
  size_t Next = 0;
  auto Take = [&]() -> const Expr * {
    return Next < Arguments.size() ? Arguments[Next++] : nullptr;
  };
  auto Close = [&] {
    if (Open.size() < 2)
      return;
    std::vector<ValueId> Elements;
    for (const Argument &A : Open.back())
      Elements.push_back(A.Value);
    Location Loc = Open.back().empty() ? Location() : Open.back().front().Loc;
    Open.pop_back();
    Open.back().push_back(
        {"", Out.aggregate(std::move(Elements), Loc), Loc, ""});
  };
  for (size_t I = 0; I < Format.size(); ++I) {
    switch (char Unit = Format[I]) {
    case ' ':
    case '\t':
    case ',':
    case ':':
    case '#':
    case '&':
      break;
    case '(':
    case '[':
    case '{':
      Open.emplace_back();
      break;
    case ')':
    case ']':
    case '}':
      Close();
      break;
    default: {
      bool Converted = Format.substr(I + 1).starts_with("&");
      if (Converted && Unit == 'O')
        Take(); // the function that converts
      if (const Expr *E = Take())
        Open.back().push_back(pythonArgument(*E));
      if (Format.substr(I + 1).starts_with("#"))
        if (const Expr *Size = Take())
          value(Size);
      break;
    }
    }
  }
  while (Open.size() > 1)
    Close();
  llvm::StringRef Trimmed = Format.trim();
  std::vector<Argument> Items = std::move(Open.front());
  IsTuple = Items.size() != 1 || Trimmed.starts_with("(");
  if (Items.size() == 1 && Trimmed.starts_with("(")) {
    std::vector<ValueId> Elements = Out.unit()[Items[0].Value].Operands;
    Items.clear();
    for (ValueId Element : Elements)
      Items.push_back({"", Element, Out.unit()[Element].Loc, ""});
  }
  return Items;
}

/// The elements of a tuple or array that is known, or all of it as "*".
std::vector<Argument> Lowering::unpacked(const Expr &Sequence, size_t From) {
  ValueId All = value(&Sequence);
  const Value Known = Out.unit()[All];
  std::vector<Argument> Arguments;
  if (Known.Kind != ValueKind::Aggregate) {
    Arguments.push_back({"*", All, place(Sequence), ""});
    return Arguments;
  }
  for (size_t I = From; I < Known.Operands.size(); ++I) {
    Location Loc = Out.unit()[Known.Operands[I]].Loc;
    Arguments.push_back(
        {"", Known.Operands[I], Loc ? Loc : place(Sequence), ""});
  }
  return Arguments;
}

std::vector<Argument>
Lowering::pythonArguments(Passing How, llvm::ArrayRef<const Expr *> Written,
                          bool EndsWithNull) {
  std::vector<Argument> Arguments;
  switch (How) {
  case Passing::None:
    break;
  case Passing::Positional:
    for (const Expr *E : Written) {
      if (EndsWithNull && isNull(E))
        break;
      Arguments.push_back(pythonArgument(*E));
    }
    return Arguments;
  case Passing::Formatted:
    if (Written.empty() || isNull(Written[0]))
      return Arguments;
    if (std::optional<std::string> Format = constant(value(Written[0]))) {
      bool IsTuple;
      return builtValues(*Format, Written.drop_front(), IsTuple);
    }
    return pythonArguments(Passing::Positional, Written.drop_front(), false);
  case Passing::Sequence:
    if (!Written.empty() && !isNull(Written[0]))
      Arguments = unpacked(*Written[0], 0);
    if (Written.size() > 1 && !isNull(Written[1]))
      Arguments.push_back({"**", value(Written[1]), place(*Written[1]), ""});
    return Arguments;
  case Passing::Array:
    if (!Written.empty() && !isNull(Written[0]))
      Arguments = unpacked(*Written[0], 0);
    Written = Written.drop_front(Written.empty() ? 0 : 1);
    break;
  }
  for (const Expr *E : Written) // what calls they hold must not be lost
    value(E);
  return Arguments;
}

std::optional<ValueId>
Lowering::pythonObject(const CXXConstructExpr &E,
                       llvm::ArrayRef<const Expr *> Args) {
  std::string Class = qualifiedName(*E.getConstructor()->getParent());
  if (Args.empty() || !isPythonObject(Class))
    return std::nullopt;
  if (llvm::StringRef(Class).ends_with("::dict")) {
    std::vector<ValueId> Values;
    for (const Expr *A : Args)
      Values.push_back(pythonArgument(*A).Value);
    if (Values.size() > 1 || keywordArgument(Args[0]).second)
      return Out.aggregate(std::move(Values), place(E));
    return Values[0];
  }
  ValueId Made = value(Args[0]);
  for (const Expr *A : Args.drop_front())
    value(A);
  return Made;
}

} // namespace model_tidy::cpp
