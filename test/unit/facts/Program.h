// Small programs for the tests of UnitBuilder. A program is words: "x=1" and
// "x=y" assign, "f:x" calls f with x, "x=f:y" does both, "if:c … else … end"
// and "while:c … end" branch on c (a branch holds c as guard), "return:x"
// leaves, "break" leaves the innermost loop, "fn:f … end" and "fn:f:p … end"
// define a function (with parameter p), "scope:S … end" holds a scope object.
#pragma once

#include "facts/UnitBuilder.h"
#include "llvm/ADT/StringExtras.h"

namespace model_tidy {

/// Runs the words of a program against a builder, as a front-end would.
class Program {
public:
  explicit Program(llvm::StringRef Text) : B("test", "test") {
    llvm::SmallVector<llvm::StringRef> Words;
    llvm::SplitString(Text, Words);
    for (llvm::StringRef Word : Words)
      run(Word);
    assert(Open.empty() && "an 'end' is missing");
  }
  Unit finish() { return B.finish(); }

private:
  using BlockId = UnitBuilder::BlockId;
  struct Construct {
    enum { If, Else, While, Function, Scope } Kind;
    BlockId Head, Other, After; // Other: the else branch
    ValueId Condition;
    size_t Guards = 0;
  };

  void run(llvm::StringRef Word) {
    auto [Name, Value] = Word.split('=');
    if (!Value.empty())
      return B.write(key(Name), evaluate(Value));
    auto [Verb, Object] = Word.split(':');
    if (Verb == "if")
      branch(Object);
    else if (Verb == "else")
      otherwise();
    else if (Verb == "while")
      loop(Object);
    else if (Verb == "fn")
      function(Object);
    else if (Verb == "scope")
      scope(Object);
    else if (Verb == "end")
      end();
    else if (Verb == "return")
      leaveFunction(Object);
    else if (Verb == "break")
      leaveLoop();
    else
      evaluate(Word);
  }

  static VariableKey key(llvm::StringRef Name) { return Name.front(); }

  /// "1", "x", "f:x" or "f:".
  ValueId evaluate(llvm::StringRef Word) {
    if (llvm::isDigit(Word.front()))
      return B.literal(LiteralKind::Int, Word);
    if (!Word.contains(':'))
      return B.read(key(Word));
    auto [Callee, Of] = Word.split(':');
    Call C;
    if (!Of.empty())
      C.Arguments.push_back({"", evaluate(Of), {}, ""});
    C.Callee = B.global(Callee);
    return B.result(B.addCall(std::move(C)), {});
  }

  void hold(ValueId Condition, bool Outcome) {
    B.pushGuard({Guard::Condition, Outcome, Condition});
  }

  void branch(llvm::StringRef Condition) {
    Construct C = {Construct::If,       {},
                   B.newBlock(),        B.newBlock(),
                   evaluate(Condition), B.guardDepth()};
    BlockId Then = B.newBlock();
    B.jump(Then);
    B.jump(C.Other);
    B.seal(Then);
    B.seal(C.Other);
    B.enter(Then);
    hold(C.Condition, true);
    Open.push_back(C);
  }

  void otherwise() {
    Construct &C = Open.back();
    C.Kind = Construct::Else;
    B.popGuards(C.Guards);
    B.jump(C.After);
    B.enter(C.Other);
    hold(C.Condition, false);
  }

  void loop(llvm::StringRef Condition) {
    Construct C = {Construct::While, B.newBlock(), {},
                   B.newBlock(),     {},           B.guardDepth()};
    BlockId Body = B.newBlock();
    B.jump(C.Head);
    B.enter(C.Head);
    C.Condition = evaluate(Condition);
    B.jump(Body);
    B.jump(C.After);
    B.seal(Body);
    B.enter(Body);
    hold(C.Condition, true);
    Open.push_back(C);
  }

  void function(llvm::StringRef Object) {
    auto [Name, Of] = Object.split(':');
    Function F;
    F.Name = Name.str();
    if (!Of.empty())
      F.Parameters.emplace_back().Name = Of.str();
    B.beginFunction(std::move(F));
    if (!Of.empty())
      B.write(key(Of), B.parameter(0));
    Open.push_back({Construct::Function, {}, {}, {}, {}, 0});
  }

  void scope(llvm::StringRef Class) {
    Open.push_back({Construct::Scope, {}, {}, {}, {}, B.guardDepth()});
    B.pushGuard({Guard::Scope, true, B.global(Class)});
  }

  void end() {
    if (Open.back().Kind == Construct::If)
      otherwise();
    Construct C = Open.pop_back_val();
    if (C.Kind == Construct::Function)
      return B.endFunction();
    B.popGuards(C.Guards);
    if (C.Kind == Construct::Scope)
      return;
    if (C.Kind == Construct::While) {
      B.jump(C.Head);
      B.seal(C.Head);
    } else {
      B.jump(C.After);
    }
    B.seal(C.After);
    B.enter(C.After);
  }

  void leaveFunction(llvm::StringRef Value) {
    if (!Value.empty())
      B.addReturn(evaluate(Value));
    B.leave();
  }

  void leaveLoop() {
    for (const Construct &C : llvm::reverse(Open))
      if (C.Kind == Construct::While) {
        B.jump(C.After);
        break;
      }
    B.leave();
  }

  UnitBuilder B;
  llvm::SmallVector<Construct> Open;
};

} // namespace model_tidy
