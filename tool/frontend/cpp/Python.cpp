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

ValueId Lowering::pythonAttribute(ValueId Object, const Expr &Key,
                                  const CallExpr &E) {
  ValueId Name = value(&Key);
  if (std::optional<std::string> Text = constant(Name))
    return Out.attribute(Object, *Text, place(Key));
  return pythonFunction(
      "builtins.getattr", E,
      {{"", Object, place(E), ""}, {"", Name, place(Key), ""}});
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
  // What such a library does inside is no use of it.
  if (FunctionId In = Out.currentFunction()) {
    llvm::StringRef User = Out.unit()[In].Name;
    if (User.starts_with("pybind11::") || User.starts_with("nanobind::") ||
        User.starts_with("boost::python::"))
      return std::nullopt;
  }
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
    if (std::optional<std::string> Module = constant(Name)) {
      Out.unit().Includes.push_back(*Module); // also where nobody uses it
      return Out.import(*Module, place(E));
    }
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
