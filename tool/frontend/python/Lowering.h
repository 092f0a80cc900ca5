// Walks the syntax tree once and writes facts. Names are resolved as Python
// resolves them: a name bound in a function is its local variable, everything
// else is looked for further out, past class bodies.
#pragma once

#include "facts/UnitBuilder.h"
#include "frontend/python/Bindings.h"
#include "frontend/python/Frontend.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringSet.h"
#include <deque>

namespace model_tidy::python {

/// A block that names live in.
struct Scope {
  enum KindType : uint8_t { Module, Class, Function, Comprehension } Kind;
  uint32_t Number = 0;   // for keys of variables
  std::string Qualified; // what is defined here is named below it
  Bindings Bound;
  std::string Self, SelfClass; // a method's first parameter
};

/// Deeper code than CPython's own parser accepts is not read.
constexpr unsigned MostNested = 1000;

/// The outcome that \p V, a condition, always has, if it is a constant.
std::optional<bool> constantOutcome(const Value &V);

class Lowering {
public:
  Lowering(const SourceText &Source, const Tree &T, const Options &Opts);

  Unit run();

private:
  // Statements.cpp
  void statement(Node N);
  void block(Node Body);
  void ifStatement(Node N);
  bool branch(Node Body, UnitBuilder::BlockId End);
  void whileStatement(Node N);
  void forStatement(Node N);
  void tryStatement(Node N);
  void withStatement(Node N);
  void matchStatement(Node N);
  void returnStatement(Node N);
  void yield(Node N);
  void raised(Node N);

  // Expressions.cpp
  ValueId expression(Node N);
  ValueId expressionOnce(Node N);
  ValueId attribute(Node N);
  ValueId subscript(Node N);
  ValueId namedGlobal(ValueId Table, ValueId Key, Location Loc);
  ValueId binaryOperator(Node N);
  ValueId plus(ValueId Left, ValueId Right, Location Loc);
  ValueId formatted(Node N, ValueId Argument);
  ValueId booleanOperator(Node N);
  ValueId conditional(Node N);
  ValueId comparison(Node N);
  ValueId sequence(Node N);
  ValueId dictionary(Node N);
  ValueId string(Node N);
  ValueId comprehension(Node N);
  void errors(Node N);

  // Calls.cpp
  ValueId call(Node N);
  ValueId dictionaryOf(const Call &C, Location Loc);
  ValueId formatCall(Node N, Node Format);
  void arguments(Node List, Call &C);
  ValueId tableOf(ValueId V);
  void spread(ValueId Dictionary, Node N, Call &C);
  bool isUnbound(Node Function, const Call &C) const;
  ValueId super(Location Loc);
  void changed(const Call &C, CallId Id, Node Function, Node List);
  /// A call nobody wrote as such: `object[key] = value`.
  void impliedCall(ValueId Object, llvm::StringRef Method, Node N,
                   std::vector<Argument> Arguments);

  // Folding.cpp
  std::optional<std::string> shortText(ValueId V);
  ValueId foldedCall(const Call &C, Location Loc);
  ValueId joined(llvm::StringRef Between, ValueId List, Location Loc);
  ValueId sliced(ValueId Container, llvm::StringRef Bounds, Location Loc);

  // Callables.cpp
  std::optional<Call> makerOf(ValueId Callee) const;
  std::optional<std::string> madeFrom(const Call &Maker,
                                      llvm::StringRef Function) const;
  ValueId meantCall(Call &C, Location Loc);

  // Names.cpp
  ValueId read(llvm::StringRef Name, Location Loc);
  void bind(llvm::StringRef Name, ValueId V, Location Loc);
  VariableKey key(const Scope &S, llvm::StringRef Name);
  ValueId moduleVariable(llvm::StringRef Name, Location Loc);
  ValueId definition(Node N, llvm::StringRef Name, const Scope &In);
  const Scope *method() const;
  bool isSelf(llvm::StringRef Name, std::string *Class = nullptr) const;
  /// The dotted name \p V has by itself, without flow; or empty.
  std::string nameOf(ValueId V) const;
  /// The class an annotation names, or empty.
  std::string annotated(Node Type);
  std::string annotatedText(llvm::StringRef Text, Location Loc);
  bool inModuleCode() const;

  // Patterns.cpp
  void assign(Node Target, ValueId V);
  void assignAttribute(Node Target, ValueId V);
  void assignSubscript(Node Target, ValueId V);
  void unpack(Node Target, ValueId V);
  void update(Node Target, ValueId V);
  void casePattern(Node N, ValueId Subject);

  // Imports.cpp
  void import(Node N);
  void importFrom(Node N);
  ValueId imported(Node Import, llvm::StringRef Name);
  ValueId module(llvm::StringRef Dotted, Location Loc);
  std::string meant(llvm::StringRef Dotted) const;
  std::string moduleOf(Node ImportFrom);

  // Functions.cpp and Classes.cpp
  void decorated(Node N);
  ValueId function(Node N, llvm::ArrayRef<std::string> Decorators, Node Whole);
  ValueId lambda(Node N);
  void parameters(Node List, Function &F, Scope &S, bool DropFirst);
  void bindParameters(const Function &F, const Scope &S);
  std::string onlyStatement(Node Body) const;
  void classDefinition(Node N, llvm::ArrayRef<std::string> Decorators);
  void describe(Node Body, Class &C);
  void describeMethod(Node N, llvm::ArrayRef<std::string> Decorators, Class &C);

  Location loc(Node N) const { return locate(Source, N.begin(), N.end()); }
  llvm::StringRef text(Node N) const { return T.text(N); }
  Scope &scope() { return *Scopes.back(); }
  Scope &enter(Scope::KindType Kind, std::string Qualified, Bindings Bound);
  void leave() { Scopes.pop_back(); }
  void limited();

  struct Loop {
    UnitBuilder::BlockId Continue, Break;
  };

  const SourceText &Source;
  const Tree &T;
  const Options &Opts;
  UnitBuilder Out;
  std::deque<Scope> AllScopes;
  std::vector<Scope *> Scopes; // innermost last
  llvm::StringMap<uint32_t> NameIds;
  std::vector<Loop> Loops;
  std::vector<std::string> Stars; // modules everything was imported from
  llvm::StringMap<ValueId> Known; // module's names that are only defined
  llvm::StringSet<> Defining;
  /// Containers after something was put into them, by index: what they were
  /// before, and what was added.
  llvm::DenseMap<uint32_t, std::pair<ValueId, ValueId>> Updates;
  unsigned Dead = 0; // inside of code that never runs
  unsigned Depth = 0;
  bool WasLimited = false;
};

} // namespace model_tidy::python
