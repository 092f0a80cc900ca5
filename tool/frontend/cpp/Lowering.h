// Clang's AST to facts. One Lowering serves one parsed file; it walks the
// declarations of the project's own files once, in order, and tells the
// UnitBuilder what is called, with which values, and where control goes. It
// decides nothing: no API is named here but those parts of the standard
// library that are language in all but name (make_unique, std::format, +).
#pragma once

#include "facts/UnitBuilder.h"
#include "frontend/cpp/Frontend.h"
#include "frontend/cpp/PythonApi.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/ExprObjC.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringSet.h"

namespace model_tidy::cpp {

class Lowering {
public:
  Lowering(clang::ASTContext &Ctx, UnitBuilder &Out, const Options &Opts);

  /// Every declaration of the main file and the project headers with it.
  void translationUnit();

  /// Places a token of the main file was read at, to tell what the AST left
  /// out: (file, offset) of the name of every call.
  const llvm::DenseSet<std::pair<unsigned, unsigned>> &names() const {
    return Names;
  }

private:
  // Declarations.cpp
  void declarations(const clang::DeclContext &DC);
  void declaration(const clang::Decl &D);
  void function(const clang::FunctionDecl &F);
  void functionTemplate(const clang::FunctionTemplateDecl &T);
  void classTemplate(const clang::ClassTemplateDecl &T);
  void objcMethod(const clang::ObjCMethodDecl &M);
  void body(Function Facts, llvm::ArrayRef<clang::ParmVarDecl *> Parameters,
            const clang::Stmt *Body, const clang::CXXConstructorDecl *Ctor);
  void initializers(const clang::CXXConstructorDecl &Ctor);
  void globalVariable(const clang::VarDecl &V);
  ValueId initialValue(const clang::VarDecl &V);
  bool ofInterest(const clang::Decl &D) const;

  // Classes.cpp
  /// Facts of \p Record and, through its bases, of all it is made of.
  void classFacts(const clang::CXXRecordDecl &Record);
  void noteClass(const clang::CXXRecordDecl *Record);
  Class describe(const clang::CXXRecordDecl &Record, bool Whole);

  // Statements.cpp
  void statement(const clang::Stmt *S);
  void compound(const clang::Stmt &S);
  void ifStatement(const clang::IfStmt &S);
  void loop(const clang::Stmt *Init, const clang::Expr *Condition,
            const clang::Stmt *Body, const clang::Expr *Step,
            const clang::CXXForRangeStmt *Range, bool BodyFirst);
  void switchStatement(const clang::SwitchStmt &S);
  void tryStatement(const clang::CXXTryStmt &S);
  void localVariable(const clang::VarDecl &V);
  void bindings(const clang::DecompositionDecl &D, ValueId Whole);

  // Expressions.cpp
  ValueId value(const clang::Expr *E);
  ValueId children(const clang::Expr &E);
  ValueId reference(const clang::DeclRefExpr &E);
  ValueId member(const clang::MemberExpr &E);
  ValueId unary(const clang::UnaryOperator &E);
  ValueId binary(const clang::BinaryOperator &E);
  ValueId conditional(const clang::AbstractConditionalOperator &E);
  ValueId shortCircuit(const clang::BinaryOperator &E);
  ValueId lambda(const clang::LambdaExpr &E);
  ValueId leaf(const clang::Expr &E);
  /// What an assignment to \p Target does to the variable behind it.
  void assign(const clang::Expr *Target, ValueId V, Location Loc,
              bool Weakly = false);
  ValueId variable(const clang::VarDecl &V, Location Loc);

  // Calls.cpp
  ValueId call(const clang::CallExpr &E);
  ValueId operatorCall(const clang::CXXOperatorCallExpr &E);
  ValueId objcMessage(const clang::ObjCMessageExpr &E);
  ValueId recovery(const clang::RecoveryExpr &E);
  void calleeOf(const clang::Expr &Callee, Call &C);
  void receiver(const clang::Expr &Object, bool Arrow, Call &C);
  void arguments(llvm::ArrayRef<const clang::Expr *> Arguments, Call &C);
  ValueId emit(Call C, llvm::ArrayRef<const clang::Expr *> Arguments,
               const clang::FunctionDecl *F, const clang::Expr *Object);
  void outputs(CallId C, llvm::ArrayRef<const clang::Expr *> Arguments,
               const clang::FunctionDecl *F, const clang::Expr *Object);
  /// Does \p E, as in `list[i]`, give a part of its object that is only read?
  bool onlyLooks(const clang::CallExpr &E) const;

  // Buffers.cpp
  /// \p Structure, or a part of it, was given the address \p Pointee.
  void pointTo(const clang::Expr *Structure, const clang::Expr *Pointee);
  /// The same of all addresses that \p Holder is initialized with.
  void pointToAll(const clang::VarDecl &Holder, const clang::Expr *Init);
  /// What the structure \p Handed points to may be written by the call.
  void writeBuffers(CallId C, uint32_t Position, const clang::Expr &Handed);

  // Objects.cpp
  void fieldsOf(const clang::InitListExpr &List,
                llvm::ArrayRef<ValueId> Elements);
  ValueId construct(const clang::CXXConstructExpr &E);
  ValueId constructNamed(llvm::StringRef Class,
                         llvm::ArrayRef<const clang::Expr *> Arguments,
                         Location Whole, Location Name);
  std::optional<ValueId> makeObject(const clang::CallExpr &E,
                                    const clang::FunctionDecl &F);

  // BuiltTexts.cpp
  /// What writes or puts together a text: formats, appending, string streams.
  std::optional<ValueId> text(const clang::CallExpr &E,
                              const clang::FunctionDecl &F);
  std::optional<ValueId>
  textOperator(const clang::CXXOperatorCallExpr &E,
               llvm::ArrayRef<const clang::Expr *> Operands);
  std::optional<ValueId>
  stringStream(const clang::CXXConstructExpr &E,
               llvm::ArrayRef<const clang::Expr *> Arguments);
  std::optional<ValueId> streamed(const clang::CXXOperatorCallExpr &E);
  ValueId part(const clang::Expr &E);
  ValueId printed(const clang::Expr &Format,
                  llvm::ArrayRef<const clang::Expr *> Arguments, Location Loc);
  ValueId braced(const clang::Expr &Format,
                 llvm::ArrayRef<const clang::Expr *> Arguments, Location Loc);

  // Python.cpp
  /// What a call that drives Python means in Python; none for other calls.
  std::optional<ValueId> python(const clang::CallExpr &E,
                                const clang::FunctionDecl &F);
  std::optional<ValueId>
  pythonObject(const clang::CXXConstructExpr &E,
               llvm::ArrayRef<const clang::Expr *> Arguments);
  std::optional<ValueId> pythonWrapper(const clang::CallExpr &E,
                                       const clang::FunctionDecl &F);
  ValueId pythonCall(Call C);
  ValueId pythonFunction(llvm::StringRef Name, const clang::CallExpr &E,
                         std::vector<Argument> Arguments);
  ValueId pythonAttribute(ValueId Object, const clang::Expr &Key,
                          const clang::CallExpr &E);
  ValueId pythonCallOf(const PythonApi &Api, const clang::CallExpr &E,
                       const clang::Expr &Object, const clang::Expr *Key,
                       llvm::ArrayRef<const clang::Expr *> Rest);
  void pythonStore(const clang::Expr &Container, const clang::Expr *Key,
                   const clang::Expr &Stored);
  Argument pythonArgument(const clang::Expr &E);
  std::vector<Argument>
  pythonArguments(Passing How, llvm::ArrayRef<const clang::Expr *> Written,
                  bool EndsWithNull);
  std::vector<Argument>
  builtValues(llvm::StringRef Format,
              llvm::ArrayRef<const clang::Expr *> Arguments, bool &IsTuple);
  std::vector<Argument> unpacked(const clang::Expr &Sequence, size_t From);
  bool isNull(const clang::Expr *E) const;
  std::optional<std::string> constant(ValueId V) const;

  // Places.cpp
  Location place(clang::SourceRange Tokens);
  Location place(const clang::Stmt &S) { return place(S.getSourceRange()); }
  Location token(clang::SourceLocation Begin);
  bool fromMacro(clang::SourceRange Tokens) const;
  /// The source text; empty where a macro wrote an end of it.
  llvm::StringRef written(clang::SourceRange Tokens) const;

  static VariableKey key(const clang::ValueDecl &D) {
    return reinterpret_cast<VariableKey>(D.getCanonicalDecl());
  }

  struct Jump {
    UnitBuilder::BlockId Break, Continue;
  };

  clang::ASTContext &Ctx;
  const clang::SourceManager &SM;
  UnitBuilder &Out;
  const Options &Opts;
  llvm::StringSet<> Words;
  llvm::StringSet<> Scopes;
  std::vector<Jump> Jumps;
  UnitBuilder::BlockId Exit; // of the current function
  unsigned Unevaluated = 0;
  llvm::DenseMap<clang::FileID, FileId> Files;
  llvm::DenseMap<const clang::VarDecl *, const clang::Expr *> Aliases;
  /// The lists that loops go through by reference, by the loops' variables.
  llvm::DenseMap<const clang::VarDecl *, const clang::Expr *> LoopedOver;
  /// What structures of the system point to.
  llvm::DenseMap<const clang::VarDecl *,
                 llvm::SmallVector<const clang::Expr *, 2>>
      Buffers;
  /// Calls whose results nothing is written to.
  llvm::DenseSet<const clang::Expr *> OnlyRead;
  llvm::DenseSet<const clang::CXXRecordDecl *> Described;
  llvm::DenseSet<std::pair<unsigned, unsigned>> Names;
};

/// The class of the object that make_unique<T>(…) and the like make, where
/// Clang could not choose an overload; empty for other callees.
std::string made(const clang::Expr *Callee);

/// The class of the object that optional::emplace(…), vector::emplace_back(…)
/// and the like make of their arguments in place; empty for other functions.
std::string emplaced(const clang::FunctionDecl *F);

/// The expression without parentheses, implicit casts, temporaries and other
/// wrappers that do not change which object is meant.
const clang::Expr *strip(const clang::Expr *E);

} // namespace model_tidy::cpp
