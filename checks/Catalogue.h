// What each library's callables do, and what each check is called: the data
// that checks, flow, docs, --list-checks and SARIF rules all read. A row is
// four words — this callee, this role, this slot, this effect — unless one of
// a few conditions holds; anything that needs more is a check in code instead.
#pragma once

#include "facts/Finding.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Error.h"
#include <optional>

namespace model_tidy {

/// Where a value enters or leaves a call.
struct Slot {
  enum KindType : uint8_t {
    Argument,
    Receiver,
    Result,
    AllArguments,
    Callback, // a parameter of the function that argument Position is
    Beside,   // the other parameters of a function that has one of this class
  } Kind;
  uint32_t Position = 0; // of an argument, from 0; the receiver does not count
  std::string Keyword = {}; // Argument: its name, where it may be given by it
  uint32_t Parameter = 0;   // Callback: which, from 0
  /// Callback: only where argument Signal is one of Names, if there are any.
  uint32_t Signal = 0;
  std::vector<std::string> Names = {};
  bool operator==(const Slot &) const = default;
};

enum class Role : uint8_t {
  Sink,
  Source,
  Propagator,
  Guard,
  Import,    // gives the module that the text in Input names
  Attribute, // gives the attribute of From that the text in Input names
  Pickle,    // may be named by a pickle; see PickleRow
};
inline constexpr Role LastRole = Role::Pickle;

/// What reaching a sink with hostile bytes leads to (docs/architecture.md).
enum class Effect : uint8_t {
  Benign,
  CodeExecution, // code stored in the input runs
  NativeCode,    // the input is machine code or makes some be loaded
  MemoryUnsafe,  // the parser can be made to read or write out of bounds
  Process,       // programs are started
  Filesystem,    // files are read or written
  Network,       // something is sent or fetched
  Import,        // a module is imported whose name the input holds
  Attributes,    // the input reaches attributes of anything
  NestedLoad,    // the input holds data that is loaded in its turn
  Deferred,      // the input's code runs later
};
inline constexpr Effect LastEffect = Effect::Deferred;

llvm::StringRef roleName(Role R);     // "sink", …
llvm::StringRef effectName(Effect E); // "code-execution", …

/// Advice written once and filled in per call site. Placeholders: {callee},
/// {path} (source text of the path argument), {onnx_path} (an expression for
/// the same path with extension .onnx, as ONNX Runtime takes it).
struct Advice {
  std::string Name;
  std::string Summary;
  std::string Code;
  std::string Language;
};

/// Something about a call that changes what a sink row says about it.
struct Exemption {
  enum KindType : uint8_t {
    SystemLibrary, // the input can only be a library that an administrator put
                   // there, or that the system's loader finds
    FallsBack, // an earlier call in the same function was exempt by the row,
               // and this one handles its exception
    LocalPath, // the input can only be a path of this machine
    WithinPackage, // the input names a module of a package that is constant
    Constant,      // the input can only be what the program itself says
    LoadedBefore,  // the input comes out of a call that is a sink itself
    ArgumentIs,    // the argument can only be one of Words; "absent" is none
    OtherClass,    // the argument's class is known, and none of Words
    Named,         // the argument can only be one of the callables or classes
                   // in Words, or a class derived from one
    OnlyCalled, // nothing is known of the argument but its name, one of Words
    Holds,      // the argument, or something in it, is one of Words: a text
                // or the name of a callable
    BeginsWith, // the argument can only be a text with such a beginning
    EndsWith,   // likewise
    IsDigest,   // the argument can only be a revision's hexadecimal digest
    DefaultsTo, // the argument is a parameter that is one of Words unless a
                // caller says otherwise, and no such caller is known
    LeftOpen,   // others say what the argument named Keyword is
    Restricts,  // the class that is made overrides the method in Words, and
                // lets nothing through without a condition
    Declares,   // the project allows only such versions (Words) of Package
    Imports,    // the file imports one of the modules in Words
    Calls,      // the file also calls one of Words
    ResultInto, // the result goes into a method called as one of Words
    Every,      // all of Parts hold
  } Kind;
  std::optional<uint32_t> Argument = {};
  std::string Keyword = {};
  std::vector<std::string> Words = {};
  bool IsNegated = false;
  std::string Package = {};
  std::vector<Exemption> Parts = {};
};

/// A mechanical edit of the call: another function, another argument.
struct FixRecipe {
  std::string Title;
  std::string Rename;             // the callee's new last name, or empty
  std::optional<uint32_t> Before; // Text goes before this argument, if written
  std::optional<Slot> Set;        // Text becomes this argument
  std::string Text; // {module}: what the callee was taken from, "yaml."
  bool Safe = false;
};

/// What must be so of an argument for a sink row to mean the call: overloads
/// of one name can be different functions.
struct Condition {
  uint32_t Position = 0;
  enum KindType : uint8_t { Absent, Present, Text } Is = Absent;
  bool operator==(const Condition &) const = default;
};

/// Under what condition a call out of a pickle is harmless in spite of its
/// row's effect.
enum class Harmless : uint8_t {
  Never,
  Member, // argument 0 is an allowed class, argument 1 one of its public names
  Constants, // all arguments are constants or allowed classes
  Single,    // there is one argument: another one would be called
  Nested, // it loads tensors whose file is in the pickle and is looked at, too
  Named,  // its arguments are the module and the name of what is harmless
  Attributes, // its arguments are constant names that anything may have
};

struct Row {
  std::string Library;
  std::string Callee; // canonical; "ns::Class::Class" is a constructor
  Role TheRole = Role::Sink;
  std::string Check;         // sinks: which check reports it
  std::optional<Slot> Input; // sinks: path or bytes; others: path
  std::vector<Slot> From;    // propagators: every slot a value passes from
  std::vector<Slot> To;      // sources, propagators: where it arrives
  Effect TheEffect = Effect::Benign;
  OriginKind Origin = OriginKind::Unknown; // sources
  bool SelfMade = false; // sources: bytes the program itself has just written
  bool IsPath = false;   // a text in Input is a path, whose file is opened
  /// The last name is so peculiar that a call of it on an object of unknown
  /// type means this row.
  bool ByName = false;
  bool Whole = false;  // propagators: what arrives is the same text
  bool IsView = false; // propagators: what is written to the result is written
                       // to where it came from
  /// Sinks: one of these a file has to contain itself to be worth parsing,
  /// where the last name is too common ("around").
  std::vector<std::string> Around;
  std::string AdviceName;        // sinks
  std::string PythonAdvice;      // sinks: for calls that stand in Python
  std::string What;              // sinks: "does this", not what the effect says
  std::vector<Condition> When;   // sinks: all of them
  std::vector<Exemption> If;     // sinks: all must hold, or another row counts
  std::vector<Exemption> Unless; // sinks: one that holds makes it silent
  std::vector<Exemption> NoteIf; // sinks: one that holds makes it a note
  std::optional<FixRecipe> TheFix; // sinks
  std::vector<std::string> Near;   // sinks: instead of the first part of Callee
  std::string Reference;           // upstream file and line, or documentation

  llvm::StringRef lastName() const;
};

/// What happens if a pickle names a callable. There are thousands of them, so
/// that such a row is no Row.
struct PickleRow {
  Effect TheEffect = Effect::Benign;
  Harmless HarmlessIf = Harmless::Never;
  bool CallsArguments = false; // what it is given may be called
  bool Anywhere = false;       // other modules import it, so that
                               // "logging.os.system" is it, too
  bool WeightsOnly = false;    // torch.load(weights_only=True) takes it
};

/// One check, for every printing of it.
struct CheckInfo {
  std::string Name;                   // "serialization-unsafe-load"
  std::string Summary;                // what it flags, no full stop
  Severity Level = Severity::Warning; // what a finding has by default
  unsigned Cwe = 0;
  std::string SecuritySeverity; // SARIF, "0.0" to "10.0"; empty: no security
  std::vector<std::string> Languages;
  std::vector<std::pair<Effect, std::string>> Messages; // "'{callee}' …"
  /// Checks in code: what a file must contain (see Catalogue::RelevantWord).
  std::vector<std::pair<std::string, std::vector<std::string>>> Words;
  /// Checks of texts: what a file must contain, anywhere, for its string
  /// literals to be read. That needs no parser.
  std::vector<std::string> Texts;
  std::string Help; // one paragraph of Markdown for SARIF and hovers

  /// What a sink with effect \p E is told; empty where code writes it.
  llvm::StringRef message(Effect E) const;
  /// Where the weakness it stands for is described; empty without one.
  std::string cweAddress() const;
};

class Catalogue {
public:
  /// The rows and checks shipped inside the program. Loaded once.
  static const Catalogue &builtin();

  /// Adds the rows of one JSON document. \p Name is what errors call it.
  /// Strict: an unknown key, an unknown word, a missing or empty field, a
  /// second row for one callee and role, all are errors that name file, row
  /// and remedy; nothing of the document is added then. Rows may name only
  /// checks and advice that are there already or come in the same document. Of
  /// a foreign document, rows for pickles are left out: it may have come
  /// together with the models that they would clear.
  llvm::Error addRows(llvm::StringRef Name, llvm::StringRef Json,
                      bool IsForeign = false);
  llvm::Error addChecks(llvm::StringRef Name, llvm::StringRef Json);

  /// The row of \p Callee in that role, or null; of several sinks the first.
  const Row *find(llvm::StringRef Callee, Role R) const;
  /// The row of \p Callee for pickles, or null. Rows whose callee ends with
  /// ".*" are for all names below a module; the longest such row counts.
  const PickleRow *pickle(llvm::StringRef Callee) const;
  const llvm::StringMap<PickleRow> &pickles() const { return Pickles; }
  /// All sinks of that name: for each check the first one counts whose
  /// conditions hold.
  std::vector<const Row *> sinks(llvm::StringRef Callee) const;
  /// Is there a row of just this callee?
  bool has(llvm::StringRef Callee, Role R) const;
  const CheckInfo *check(llvm::StringRef Name) const;
  const Advice *advice(llvm::StringRef Name) const;
  llvm::ArrayRef<CheckInfo> checks() const { return Checks; }
  const std::vector<Row> &rows() const { return Rows; }

  /// A file is worth parsing only if it contains Word, and if it or something
  /// it includes contains one of AnyOf ("load" means nothing where nobody has
  /// ever said "torch"); no AnyOf, no such condition. "a & b" in AnyOf is one
  /// file, it or one that it includes, which contains both.
  struct RelevantWord {
    std::string Word;
    std::vector<std::string> AnyOf;
    auto operator<=>(const RelevantWord &) const = default;
  };
  /// For every sink the last part of its name, with the first as condition,
  /// and the words of the checks written in code. Sorted, no duplicates.
  /// Without \p Notes, what can only ever become a note makes no file worth
  /// parsing, unless something in it speaks of the network.
  std::vector<RelevantWord> relevantWords(bool Notes = true) const;
  /// Of all checks: see CheckInfo::Texts. Sorted, no duplicates.
  std::vector<std::string> relevantTexts() const;

  /// Last names of sinks that say by themselves what is called: functions that
  /// are in no namespace, and rows to be found by name. Sorted, no duplicates.
  std::vector<std::string> distinctNames() const;

private:
  std::vector<CheckInfo> Checks;
  std::vector<Row> Rows;
  std::vector<Advice> Advices;
  llvm::StringMap<PickleRow> Pickles;
  /// Of each role: callee to indexes of rows.
  llvm::StringMap<std::vector<unsigned>> ByCallee[unsigned(LastRole) + 1];
};

} // namespace model_tidy
