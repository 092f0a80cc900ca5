// The linked units, and the two questions checks ask of them: what is this
// callee really, and where does this value come from. Both are asked
// backwards and only at the calls that matter, so that cost follows the
// number of sinks and not the size of the program.
#pragma once

#include "facts/Finding.h"
#include "flow/Renamings.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringSet.h"
#include <deque>
#include <map>
#include <optional>
#include <set>

namespace model_tidy {

/// A value, call or function of one of the program's units.
template <class IdType> struct Ref {
  const Unit *In = nullptr;
  IdType Id;
  auto operator<=>(const Ref &) const = default;
  const auto &operator*() const { return (*In)[Id]; }
  const auto *operator->() const { return &(*In)[Id]; }
  /// Another part of the same unit.
  template <class OtherId> Ref<OtherId> of(OtherId Other) const {
    return {In, Other};
  }
};
using ValueRef = Ref<ValueId>;
using CallRef = Ref<CallId>;
using FunctionRef = Ref<FunctionId>;

Place placeOf(const Unit &U, Location Loc);

/// "loads" of "pickle.loads" and "load" of "torch::jit::load".
inline llvm::StringRef lastPart(llvm::StringRef Name) {
  return Name.substr(Name.find_last_of(":.") + 1);
}

/// What \p C hands over for parameter \p Position of \p F, by position or by
/// keyword; null if nothing, or if it cannot be told.
const Argument *argumentFor(CallRef C, FunctionRef F, uint32_t Position);

/// What \p Key, if it is a constant, finds in \p Container, a dictionary or
/// another aggregate with a text; else all that is in it.
std::vector<ValueRef> partsAt(ValueRef Container, ValueRef Key);

/// One place a value can come from, with the way it took: from the origin to
/// the value that was asked about.
struct Origin {
  OriginKind Kind = OriginKind::Unknown;
  bool SelfMade = false;
  std::string Detail; // "argv[1]", a constant's text, a parameter's name, …
  std::vector<TraceStep> Path;
};

/// What a number that is not constant does to the text it stands in:
/// "libcublas.so." followed by one is no constant, yet nobody can choose it.
/// A stand-in is the number 0.
enum class Numbers { MustBeKnown, StandIn };

/// Functions of which more would have to be known.
struct MissingCode {
  std::set<std::string> Callers; // of these nobody calls
  std::set<std::string> Bodies;  // these have none
};

struct Trace {
  std::vector<Origin> Origins; // most dangerous first; never empty
  bool Truncated = false;      // a limit was reached: there may be more
  MissingCode Missing;         // what would take the walk further
};

struct FlowLimits {
  unsigned Depth = 64;    // edges from the value that was asked about
  unsigned Visits = 4000; // values looked at for one question
  unsigned Origins = 16;
};

class Program {
public:
  /// The units must be in a stable order: it decides ties. \p Known is large
  /// and the same for many programs; it has to outlive this one.
  Program(std::vector<Unit> Units, const Knowledge &Known,
          FlowLimits Limits = {});
  Program(std::vector<Unit> Units, Knowledge &&Known,
          FlowLimits Limits = {}) = delete;
  Program(const Program &) = delete;

  /// Links \p More with what is there. Units, and what refers to them, stay
  /// where they are; all answers may be others from now on.
  void add(std::vector<Unit> More);

  const std::deque<Unit> &units() const { return Units; }
  /// Where \p U, one of the units, is among them.
  size_t indexOf(const Unit &U) const { return Indices.at(&U); }

  /// Every canonical name \p Callee can stand for; empty if unknown. Looks
  /// through variables, fields, the results and parameters of functions, and
  /// what is imported or looked up by a name that is constant there. What is
  /// taken from the result of a Python callable goes by the callable's name:
  /// "pickle.Unpickler.load".
  /// The answer is kept as long as the program.
  const std::set<std::string> &resolve(ValueRef Callee) const;

  /// May a callee that is written this way be one whose last name is in
  /// \p Last? Far cheaper than resolve(), and false for most calls in Python.
  bool mayBeCalled(ValueRef Callee, const llvm::StringSet<> &Last) const;

  /// Can it be something that was imported, or was taken or made from it?
  bool mayBePythonObject(ValueRef V) const;

  Trace trace(ValueRef V) const;

  /// The calls whose result \p V may be, or be a part or a copy of; through
  /// joins, fields, globals and known propagators, not into other functions.
  std::vector<CallRef> producers(ValueRef V) const;

  /// The calls that \p F was handed to, by whose row its parameter
  /// \p Position holds data from outside, and that row's origin.
  std::vector<std::pair<CallRef, OriginKind>>
  callbackOrigins(FunctionRef F, uint32_t Position) const;

  /// The calls in the function of \p C that are handed what \p C gives, each
  /// with the argument's position.
  std::vector<std::pair<CallRef, uint32_t>> uses(CallRef C) const;

  /// Is one of \p F's other parameters of a class whose objects a framework
  /// hands over together with data from outside? The origin of that data.
  std::optional<OriginKind> companionOrigin(FunctionRef F,
                                            uint32_t Position) const;

  /// Further names under which there may be rows for a method: that of a class
  /// which inherits it, "Class::method", and those of all that its object's
  /// class and its bases have, "Class::*".
  std::vector<std::string> namesByObject(CallRef C) const;

  /// Is what \p C gives a way to write to what it was given?
  bool isView(CallRef C) const;

  /// Is \p V a field that comes from where its object does, as the catalogue
  /// says of a pair's?
  bool isPart(ValueRef V) const;

  /// The text \p V always is, if it is one constant.
  std::optional<std::string> constantText(ValueRef V) const;

  /// Every text \p V can be, if all of them are constants; through branches,
  /// arrays, helper functions, and the arguments of all callers. Null is "".
  std::optional<std::set<std::string>>
  constantTexts(ValueRef V, Numbers Unknown = Numbers::MustBeKnown) const;

  /// The functions of that name that have a body; internal ones only if they
  /// stand in \p From.
  std::vector<FunctionRef> functions(llvm::StringRef Name,
                                     const Unit *From) const;
  /// The first of them; its unit is null if there is none.
  FunctionRef function(llvm::StringRef Name, const Unit *From) const;
  /// Calls that may reach \p F, by its name or that of a method it overrides.
  const std::vector<CallRef> &callers(FunctionRef F) const;

  /// The most complete description of the class, or null.
  const Class *findClass(llvm::StringRef Name) const;
  /// \p Name and all its bases, nearest first; unknown bases included.
  std::vector<std::string> lineage(llvm::StringRef Name) const;

  const Knowledge &known() const { return Known; }
  const FlowLimits &limits() const { return Limits; }
  /// Values ever assigned to the field or global \p Target.
  llvm::ArrayRef<std::pair<const Unit *, const Write *>>
  writes(llvm::StringRef Target) const;
  bool hasWrites(llvm::StringRef Target) const {
    return Written.contains(Target);
  }

private:
  using NameSet = std::set<std::string>;
  using CallMap = llvm::StringMap<std::vector<CallRef>>;
  /// What has been found out, kept because it is asked again.
  struct Answers {
    /// By unit and value; null where nobody has asked.
    llvm::DenseMap<const Unit *, std::vector<const NameSet *>> Resolved;
    /// By what is written where the callee is read.
    llvm::StringMap<const NameSet *> Spelled;
    std::deque<NameSet> Names;
    llvm::StringMap<NameSet> Variables;
    std::map<FunctionRef, std::vector<CallRef>> Callers;
  };
  Answers &answers() const { return IsSettling ? Early : Late; }
  /// What resolve() said of \p Callee, or is about to say; null if nobody
  /// asked.
  const NameSet *known(ValueRef Callee, llvm::StringRef Spelling) const;
  const NameSet *&resolved(Answers &Of, ValueRef Callee) const;
  const NameSet &keep(Answers &In, NameSet Names) const;
  /// What Python's \p Callee is read by, if that alone tells what it is
  /// called: "a.b", "self.x" of an object that came from elsewhere.
  std::string spelling(ValueRef Callee) const;
  /// Is Python's variable \p Name, as far as the program knows, nothing else?
  bool keepsName(llvm::StringRef Name) const;
  /// As resolve(), within the function that mentions it; while linking.
  NameSet resolveNearby(ValueRef Callee) const;
  /// Does \p A stand before \p B, units one after the other?
  bool isBefore(CallRef A, CallRef B) const;
  void addNames(const Unit &U);
  void addNearbyCalls(size_t From);
  void addNearby(CallRef C, CallMap &Calls) const;
  bool isVariable(ValueRef Callee) const;
  void markPythonObjects();
  void linkCalls();
  bool isSignalled(CallRef C, const Knowledge::Callback &Row) const;
  /// Resolves the calls that may be meant by a function of that last name.
  void settle(llvm::StringRef Last) const;
  void settle(llvm::ArrayRef<CallRef> Calls) const;

  std::deque<Unit> Units;
  llvm::DenseMap<const Unit *, size_t> Indices;
  const Knowledge &Known;
  FlowLimits Limits;
  llvm::StringMap<std::vector<FunctionRef>> FunctionsByName;
  llvm::StringSet<> SeenFunctions; // names with places
  /// Calls of the program's own functions, by their names: those whose callee
  /// stands near, and those that a walk has found. The walk itself only knows
  /// the former, so that its answers do not depend on what was asked before.
  CallMap NearbyCalls;
  /// The same, of calls through variables: another unit may write to them.
  CallMap VariableCalls;
  std::vector<CallRef> ThroughVariables;
  mutable CallMap DistantCalls;
  /// Calls nobody has walked from yet: by the last name they are written with,
  /// and those that may go by any name.
  mutable CallMap Unsettled;
  mutable std::vector<CallRef> Anonymous;
  llvm::StringSet<> Own; // last names of what the program can call of its own
  llvm::StringMap<const Class *> Classes;
  llvm::StringMap<std::vector<std::pair<const Unit *, const Write *>>> Written;
  llvm::StringSet<> ClassNames; // last ones
  Renamings Renamed;
  std::vector<llvm::BitVector> PythonObjects; // a bit for each unit's value
  /// Some do not depend on who calls whom: these are the same while the calls
  /// are being settled and later.
  mutable Answers Early, Late, Always;
  mutable bool IsSettling = false;
  mutable uint64_t CallerQuestions = 0; // asked so far, or answered from memory
  mutable llvm::StringMap<NameSet> PlainNames;
  mutable llvm::StringMap<
      llvm::ArrayRef<std::pair<const Unit *, const Write *>>>
      InheritedWrites;
  mutable unsigned Resolving = 0; // nested questions
};

} // namespace model_tidy
