// C++ that drives Python becomes Python facts: what it imports, which
// attributes it takes and what it calls with which arguments, as if the Python
// code stood there. Names that are not constant become calls of Python's own
// importlib.import_module and getattr; flow knows what these give.

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

bool isPythonPointer(QualType T) {
  if (T.isNull() || !T->isPointerType())
    return false;
  std::string Class = className(T);
  return Class == "_object" || Class == "PyObject";
}

} // namespace

bool Lowering::isNull(const Expr *E) const {
  return E && E->isNullPointerConstant(
                  Ctx, Expr::NPC_ValueDependentIsNotNull) != Expr::NPCK_NotNull;
}

std::optional<std::string> Lowering::constant(ValueId V) const {
  const Value &Known = Out.unit()[V];
  if (Known.Kind != ValueKind::Literal || Known.Literal != LiteralKind::String)
    return std::nullopt;
  return Known.Text;
}

ValueId Lowering::pythonCall(Call C) {
  C.Unevaluated = Unevaluated != 0;
  Location Whole = C.Whole;
  const Value &Callee = Out.unit()[C.Callee];
  if (Callee.Kind == ValueKind::Attribute && !C.Receiver)
    C.Receiver = Callee.Operands[0];
  if (C.Name)
    Names.insert({C.Name.File.Index, C.Name.Begin});
  return Out.result(Out.addCall(std::move(C)), Whole);
}

/// Python's own function \p Name called by what \p E spells.
ValueId Lowering::pythonFunction(llvm::StringRef Name, const CallExpr &E,
                                 std::vector<Argument> Arguments) {
  Call C;
  C.Whole = place(E);
  C.Name = place(*E.getCallee());
  C.InMacro = fromMacro(E.getSourceRange());
  C.Callee = Out.global(Name, C.Name);
  C.Arguments = std::move(Arguments);
  return pythonCall(std::move(C));
}

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

ValueId Lowering::pythonAttribute(ValueId Object, const Expr &Key,
                                  const CallExpr &E) {
  ValueId Name = value(&Key);
  if (std::optional<std::string> Text = constant(Name))
    return Out.attribute(Object, *Text, place(Key));
  return pythonFunction(
      "builtins.getattr", E,
      {{"", Object, place(E), ""}, {"", Name, place(Key), ""}});
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

/// Calls what \p Api says is called.
ValueId Lowering::pythonCallOf(const PythonApi &Api, const CallExpr &E,
                               const Expr &Object, const Expr *Key,
                               llvm::ArrayRef<const Expr *> Rest) {
  Call C;
  C.Whole = place(E);
  C.InMacro = fromMacro(E.getSourceRange());
  C.Name = place(*E.getCallee());
  bool IsArray = Api.How == Passing::Array && Key;
  if (Api.Object == PythonApi::Receiver) { // x(…), x.attr("y")(…)
    C.Form = CallForm::Operator;
    C.Name = place(Object);
    const auto *Getter = llvm::dyn_cast<CXXMemberCallExpr>(strip(&Object));
    const auto *Method =
        Getter ? llvm::dyn_cast<MemberExpr>(strip(Getter->getCallee()))
               : nullptr;
    if (Method && Method->getMemberNameInfo().getAsString() == "attr") {
      C.Form = Method->isArrow() ? CallForm::Arrow : CallForm::Dot;
      C.ReceiverLoc = place(*Getter->getImplicitObjectArgument());
      C.Name = place({Method->getMemberLoc(), Getter->getEndLoc()});
    }
  }
  if (!Key) {
    C.Callee = value(&Object);
  } else if (IsArray) { // the object is the first of the array
    ValueId All = value(&Object);
    ValueId First =
        Out.element(All, Out.literal(LiteralKind::Int, "0"), place(Object));
    if (const Value Known = Out.unit()[All];
        Known.Kind == ValueKind::Aggregate && !Known.Operands.empty())
      First = Known.Operands[0];
    C.Callee = pythonAttribute(First, *Key, E);
    C.Arguments = unpacked(Object, 1);
    return pythonCall(std::move(C));
  } else {
    C.ReceiverLoc = place(Object);
    C.Callee = pythonAttribute(value(&Object), *Key, E);
  }
  C.Arguments =
      pythonArguments(Api.How, Rest, Api.Object != PythonApi::Receiver);
  return pythonCall(std::move(C));
}

/// `t[key] = v` for a tuple, list or dict that a C function fills.
void Lowering::pythonStore(const Expr &Container, const Expr *Key,
                           const Expr &Stored) {
  const Value Before = Out.unit()[value(&Container)];
  std::vector<ValueId> Elements;
  if (Before.Kind == ValueKind::Aggregate)
    Elements = Before.Operands;
  ValueId Position = Key ? value(Key) : ValueId();
  ValueId New = value(&Stored);
  size_t Index = Elements.size();
  constexpr size_t MostPositions = 256;
  if (Position &&
      (llvm::StringRef(Out.unit()[Position].Text).getAsInteger(10, Index) ||
       Index >= MostPositions))
    Index = Elements.size();
  while (Elements.size() <= Index)
    Elements.push_back(Out.unknown({}));
  Elements[Index] = New;
  Location Loc = place(Container);
  assign(&Container, Out.aggregate(std::move(Elements), Loc), Loc);
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

/// A method without arguments that gives a PyObject pointer hands out what its
/// object holds; `reset` takes another. Every wrapper has its own names.
std::optional<ValueId> Lowering::pythonWrapper(const CallExpr &E,
                                               const FunctionDecl &F) {
  const auto *M = llvm::dyn_cast<CXXMemberCallExpr>(&E);
  const auto *Method = llvm::dyn_cast<CXXMethodDecl>(&F);
  if (!M || !Method || Method->isStatic() || !M->getImplicitObjectArgument() ||
      llvm::isa<CXXThisExpr>(strip(M->getImplicitObjectArgument())))
    return std::nullopt;
  if (E.getNumArgs() == 0 && isPythonPointer(F.getReturnType()))
    return value(M->getImplicitObjectArgument());
  if (E.getNumArgs() == 1 && F.getIdentifier() && F.getName() == "reset" &&
      isPythonPointer(F.getParamDecl(0)->getType())) {
    ValueId V = value(E.getArg(0));
    assign(M->getImplicitObjectArgument(), V, place(E));
    return Out.unknown(place(E));
  }
  return std::nullopt;
}

std::optional<ValueId> Lowering::python(const CallExpr &E,
                                        const FunctionDecl &F) {
  const PythonApi *Api = findPythonApi(qualifiedName(F));
  if (!Api)
    return pythonWrapper(E, F);
  const Expr *This = nullptr;
  llvm::SmallVector<const Expr *> Written;
  for (const Expr *A : E.arguments())
    if (!llvm::isa<CXXDefaultArgExpr>(A))
      Written.push_back(A);
  if (const auto *M = llvm::dyn_cast<CXXMemberCallExpr>(&E)) {
    This = M->getImplicitObjectArgument();
  } else if (const auto *M =
                 llvm::dyn_cast<UnresolvedMemberExpr>(strip(E.getCallee()))) {
    This = M->isImplicitAccess() ? nullptr : M->getBase();
  } else if (llvm::isa<CXXOperatorCallExpr>(E) && !Written.empty()) {
    This = Written.front();
    Written.erase(Written.begin());
  }
  auto At = [&](int8_t Position) -> const Expr * {
    if (Position == PythonApi::Receiver)
      return This;
    return Position >= 0 && size_t(Position) < Written.size()
               ? Written[Position]
               : nullptr;
  };
  const Expr *Object = At(Api->Object), *Key = At(Api->Key);
  llvm::ArrayRef<const Expr *> Rest = llvm::ArrayRef(Written).drop_front(
      std::min<size_t>(Api->First, Written.size()));
  auto Others = [&] {
    for (const Expr *A : Written)
      if (A != Object && A != Key)
        value(A);
  };
  bool NeedsObject = Api->Object != PythonApi::Nowhere;
  if ((NeedsObject && !Object) || (Api->Key != PythonApi::Nowhere && !Key))
    return std::nullopt;

  ValueId Result;
  switch (Api->Step) {
  case PythonStep::Import: {
    ValueId Name = value(Key);
    Others();
    if (std::optional<std::string> Module = constant(Name))
      return Out.import(*Module, place(E));
    if (Api->Python.empty())
      return Out.unknown(place(E));
    return pythonFunction(Api->Python, E,
                          {{"", Name, place(*Key), className(Key->getType())}});
  }
  case PythonStep::Global: {
    ValueId Module = value(Object);
    if (std::optional<std::string> Name = constant(Module))
      Module = Out.import(*Name, place(*Object));
    return pythonAttribute(Module, *Key, E);
  }
  case PythonStep::Attribute:
    Result = pythonAttribute(value(Object), *Key, E);
    break;
  case PythonStep::Item: {
    ValueId Container = value(Object);
    Result = Out.element(Container, value(Key), place(E));
    break;
  }
  case PythonStep::Keep:
    Result = value(Object);
    Others();
    break;
  case PythonStep::Count:
    return value(Object);
  case PythonStep::Call:
  case PythonStep::CallMethod:
    return pythonCallOf(*Api, E, *Object, Key, Rest);
  case PythonStep::Function: {
    Argument Input = pythonArgument(*Object);
    Others();
    return pythonFunction(Api->Python, E, {std::move(Input)});
  }
  case PythonStep::List: {
    bool IsTuple = true;
    std::vector<Argument> Items;
    if (Api->How == Passing::Formatted && !Rest.empty())
      if (std::optional<std::string> Format = constant(value(Rest[0])))
        Items = builtValues(*Format, Rest.drop_front(), IsTuple);
      else
        Items = pythonArguments(Passing::Positional, Rest.drop_front(), false);
    else
      Items = pythonArguments(Api->How, Rest, false);
    std::vector<ValueId> Elements;
    for (const Argument &A : Items)
      Elements.push_back(A.Value);
    return IsTuple ? Out.aggregate(std::move(Elements), place(E)) : Elements[0];
  }
  case PythonStep::Store:
    if (Rest.empty())
      return std::nullopt;
    pythonStore(*Object, Key, *Rest[0]);
    return Out.unknown(place(E));
  case PythonStep::Format:
    return printed(*Object, Rest, place(E));
  }
  if (const Expr *Target = At(Api->Result)) {
    Target = strip(Target);
    if (const auto *U = llvm::dyn_cast<UnaryOperator>(Target);
        U && U->getOpcode() == UO_AddrOf)
      Target = U->getSubExpr();
    assign(Target, Result, place(E));
  }
  return Result;
}

} // namespace model_tidy::cpp
