// The vocabulary every front-end writes and every later room reads: a program
// is calls to named callees, with values that come from somewhere. There are
// no statements and no types here; a branch or a loop leaves behind a Join of
// the values that may arrive, and that is all of control flow that survives.
// Everything lives in flat arrays of one Unit and refers to each other by
// index, so that a Unit is cheap to copy, compare and serialise.
#pragma once

#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <string>
#include <vector>

namespace model_tidy {

/// An index into one of a Unit's arrays; default-constructed it names nothing.
template <class Tag> struct Id {
  static constexpr uint32_t None = ~0u;
  uint32_t Index = None;
  explicit operator bool() const { return Index != None; }
  auto operator<=>(const Id &) const = default;
};
using FileId = Id<struct FileTag>;
using ValueId = Id<struct ValueTag>;
using CallId = Id<struct CallTag>;
using FunctionId = Id<struct FunctionTag>;

/// A half-open range of byte offsets in one of the unit's files.
struct Location {
  FileId File;
  uint32_t Begin = 0;
  uint32_t End = 0;
  explicit operator bool() const { return bool(File); }
  bool operator==(const Location &) const = default;
};

/// A file that facts of the unit point into. Member names the part of an
/// archive ("archive/data.pkl"); it is empty for ordinary files.
struct SourceFile {
  std::string Path;
  std::string Member;
  bool HasErrors = false; // the parser stumbled in it, and may have lost calls
  bool operator==(const SourceFile &) const = default;
};

enum class ValueKind : uint8_t {
  Unknown,    // nothing is known; Text may say what was seen; of
              // LiteralKind::Int if it is surely a number, Bytes if it is
              // surely constant bytes
  Literal,    // Text, of LiteralKind; it begins Index bytes into the literal
              // that stands at Loc
  Parameter,  // Owner = function, Index = position
  Global,     // Text = qualified name of a function, class or variable
  Import,     // Text = module name
  Attribute,  // Text = name; Operands = {base}
  CallResult, // Owner = call
  Output,     // what a call left in an object it was handed: Owner = call,
              // Index = argument position or Value::ReceiverSlot;
              // Operands = {the object's value before the call}
  Join,       // Operands = the values that may arrive here; may be cyclic
  Aggregate,  // Operands = elements; Text, of a pickle's list or dictionary,
              // is "[]" or "{}"
  Element,    // Operands = {container, index}
  Concat,     // Operands = parts of one text
  Field,      // Text = "Class::name"; Operands = {object} where it is known
};

enum class LiteralKind : uint8_t { String, Bytes, Int, Float, Bool, None };

struct Value {
  static constexpr uint32_t ReceiverSlot = ~0u;

  ValueKind Kind = ValueKind::Unknown;
  LiteralKind Literal = LiteralKind::None;
  uint32_t Owner = 0;
  uint32_t Index = 0;
  std::string Text;
  std::vector<ValueId> Operands;
  Location Loc;
  bool operator==(const Value &) const = default;
};

struct Argument {
  std::string Keyword; // empty for a positional argument
  ValueId Value;
  Location Loc;
  std::string Class; // canonical name of its static class; empty if unknown
  bool operator==(const Argument &) const = default;
};

/// Something that holds wherever it is listed: a branch condition with the
/// outcome that leads here, or a scope object that is alive here.
struct Guard {
  enum KindType : uint8_t { Condition, Scope } Kind = Condition;
  bool Polarity = true; // Condition: the outcome; Scope: always true
  ValueId Value;        // Scope: Global(class of the scope object)
  bool operator==(const Guard &) const = default;
};

/// How a call was written, as far as a fix-it has to know.
enum class CallForm : uint8_t {
  Plain,        // f(x)
  Dot,          // receiver.f(x)
  Arrow,        // receiver->f(x)
  ImplicitThis, // f(x) inside a method of the same object
  Qualified,    // Base::f(x), receiver.Base::f(x), super().f(x)
  Operator,     // receiver(x), a + b
  Construct,    // T(x), T v(x), new T(x)
};

struct Call {
  ValueId Callee;
  ValueId Receiver;          // none for free functions
  std::string ReceiverClass; // canonical static class, pointers looked through
  std::vector<Argument> Arguments;
  Location Whole;
  Location Name;        // the narrowest range that names the callee
  Location ReceiverLoc; // invalid where the receiver is not written
  FunctionId Enclosing; // none at file scope
  std::vector<Guard> Guards;
  CallForm Form = CallForm::Plain;
  bool InMacro = false;           // spelled, in whole or part, by a macro
  bool Unevaluated = false;       // inside sizeof, decltype, noexcept
  bool ConstReceiver = false;     // the receiver may not be modified
  bool PointerReceiver = false;   // Arrow on a raw or smart pointer
  bool TemplateArguments = false; // f<int>(x): written explicitly
  bool NameOnly = false; // found by its spelling; types were not available
  bool operator==(const Call &) const = default;
};

struct Parameter {
  std::string Name;
  std::string Class; // as Argument::Class
  bool HasDefault = false;
  ValueId Default; // what it is where nothing is passed, if that is known
  ValueId Value;
  ValueId Out; // what a reference or pointer holds at the function's end
  Location Loc;
  bool operator==(const Parameter &) const = default;
};

struct Function {
  std::string Name;  // qualified; lambdas are "<enclosing>::lambda@<offset>"
  std::string Class; // qualified name of the class it is a member of, or empty
  std::vector<Parameter> Parameters;
  ValueId Returned;          // none if nothing is returned
  std::vector<CallId> Calls; // in evaluation order
  std::vector<std::string> Decorators;
  Location Loc;   // its name
  Location Whole; // definition with its body
  Location Body;  // the block alone
  /// The statement a virtual method's body consists of, as written, if it is
  /// one and no mere return: `throw std::logic_error("not implemented")`.
  std::string OnlyStatement;
  bool IsStatic = false;   // no receiver
  bool IsInternal = false; // no other file can call it
  bool operator==(const Function &) const = default;
};

struct Field {
  std::string Name;
  std::string Class;
  bool operator==(const Field &) const = default;
};

struct Method {
  std::string Name;      // unqualified: "forward", "operator()"
  uint32_t Required = 0; // parameters without a default
  uint32_t Accepted = 0; // parameters at most; ~0u for a variadic pack
  std::string Returns;   // canonical spelling of the return type
  bool IsAbstract = false;
  bool IsConst = false;
  bool IsPublic = true;
  bool IsDeleted = false;
  bool IsVirtual = false;  // declared so here or by a base
  bool IsOverride = false; // it says so, or a base that was seen has it
  bool IsFinal = false;
  Location Loc;
  Location Whole; // the declaration, with the body if that stands here
  bool operator==(const Method &) const = default;
};

struct Class {
  std::string Name; // qualified, template arguments left out
  std::vector<std::string> Bases;
  std::string Metaclass; // Python: as in `class C(metaclass=M)`
  std::vector<Field> Fields;
  std::vector<Method> Methods; // declared in this very class
  Location Loc;
  bool operator==(const Class &) const = default;
};

/// One assignment to something that outlives a function: a field
/// ("Class::name") or a global ("ns::name").
struct Write {
  std::string Target;
  ValueId Value;
  Location Loc;
  FunctionId Enclosing;
  bool operator==(const Write &) const = default;
};

/// A text literal of a file whose texts were asked for, which is more than the
/// calls of that file mention: what is in macros and dead branches counts too.
struct NamedText {
  std::string Name; // of what holds, receives or is keyed by it: "api_key"
  std::string Text;
  Location Loc;
  bool operator==(const NamedText &) const = default;
};

/// A comment that speaks to the tool (it contains "NOLINT").
struct Comment {
  Location Loc;
  std::string Text;
  bool operator==(const Comment &) const = default;
};

enum class NoticeKind : uint8_t { NotAnalyzed, Incomplete, Limit, Suppression };

/// What the user must know about the reading itself: nothing that was left
/// unread is ever called clean.
struct Notice {
  NoticeKind Kind = NoticeKind::Incomplete;
  std::string Path;
  std::string Message;
  bool operator==(const Notice &) const = default;
};

/// What is wrong with the bytes of a model file, beside what they say.
enum class FlawKind : uint8_t {
  Malformed,      // breaks the rules of its format, or breaks off
  Tampered,       // readers could see different things in it
  Limit,          // more than is looked at
  Unreadable,     // encrypted, or of a format nobody knows
  NativeCode,     // a program among the data
  CodeInConfig,   // a configuration whose reader runs code out of it
  RemoteCode,     // names code elsewhere, for readers told to trust it
  FileAccess,     // makes its reader open files that it names
  CustomOperator, // needs operators that are not part of the format
};

struct Flaw {
  FlawKind Kind = FlawKind::Malformed;
  Location Loc;
  std::string Message; // of what is at Loc: "ends inside an argument"
  bool operator==(const Flaw &) const = default;
};

/// All facts of one parsed file (and of the project headers read with it).
struct Unit {
  std::string Language;          // "c++", "python"
  std::vector<SourceFile> Files; // Files[0] is the file itself
  std::vector<Value> Values;
  std::vector<Call> Calls;
  std::vector<Function> Functions;
  std::vector<Class> Classes;
  std::vector<Write> Writes;
  std::vector<std::string> Includes; // as written; and imported modules
  std::vector<NamedText> Texts;
  std::vector<Comment> Comments;
  std::vector<Notice> Notices;
  std::vector<Flaw> Flaws;

  const Value &operator[](ValueId V) const { return Values[V.Index]; }
  const Call &operator[](CallId C) const { return Calls[C.Index]; }
  const Function &operator[](FunctionId F) const { return Functions[F.Index]; }
  const SourceFile &operator[](FileId F) const { return Files[F.Index]; }
  bool operator==(const Unit &) const = default;
};

} // namespace model_tidy
