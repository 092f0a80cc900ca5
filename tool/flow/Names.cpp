// What values are called; see NameWalk.h.
#include "flow/NameWalk.h"

namespace model_tidy {

constexpr unsigned MostDepth = 48;
constexpr unsigned MostVisits = 128;
// `node = node.next` in a loop has a name for every time round.
constexpr size_t MostAttributes = 8;
constexpr size_t MostLetters = 512; // of a whole name
constexpr unsigned MostNested = 32; // f(…)(…)(…)

std::set<std::string> NameWalk::run(ValueRef Callee) {
  // Every call in Python asks, and what is called stands near.
  Most = Callee.In->Language == "python" ? MostVisits : P.limits().Visits;
  names({Callee}, nullptr, {}, 0);
  return std::move(Found);
}

NameWalk::Calls NameWalk::with(Calls Before, CallRef Last) {
  auto [It, New] = Chains.try_emplace({Last.In, Last.Id.Index, Before});
  if (New)
    It->second = new (Memory.Allocate<Chain>())
        Chain{Last, Before, Before ? Before->Length + 1 : 1};
  return It->second;
}

CallRef NameWalk::at(Calls All, size_t Index) {
  while (All->Length > Index + 1)
    All = All->Before;
  return All->Last;
}

/// `sys.modules`, by whatever name sys was imported.
static bool isModuleTable(ValueRef V) {
  return V->Kind == ValueKind::Attribute && V->Text == "modules" &&
         V.of(V->Operands[0])->Kind == ValueKind::Import &&
         V.of(V->Operands[0])->Text == "sys";
}

bool NameWalk::exhausted(unsigned Depth) {
  return Depth > MostDepth || ++Visits > Most;
}

void NameWalk::names(const Spot &S, Calls Callers, llvm::StringRef Suffix,
                     unsigned Depth) {
  if (!S.V.Id || exhausted(Depth) || Suffix.count('.') > MostAttributes)
    return;
  Key Here = {S.V.In,  S.V.Id.Index,  S.Inside,     S.Level * 2 + S.Away,
              Callers, Suffix.data(), Suffix.size()};
  if (!Seen.insert(Here).second)
    return;
  const Value &V = *S.V;
  bool IsPython = S.V.In->Language == "python";
  switch (V.Kind) {
  case ValueKind::Import:
    return dotted((V.Text + Suffix).str(), Callers, Depth);
  case ValueKind::Global:
    // A C++ variable called "pickle" is not Python's module.
    if (IsPython)
      return dotted((V.Text + Suffix).str(), Callers, Depth);
    if (Suffix.empty() || llvm::StringRef(V.Text).contains("::"))
      Found.insert((V.Text + Suffix).str());
    break;
  case ValueKind::Field:
    if (IsPython &&
        !ofObject(S, Callers, Depth, [&](const Spot &To, Calls Chosen) {
          names(To, Chosen, Suffix, Depth + 1);
        }))
      return dotted((V.Text + Suffix).str(), Callers, Depth);
    if (IsPython)
      return;
    Found.insert((V.Text + Suffix).str());
    break;
  case ValueKind::Parameter:
    // The annotation of its own program says what it is.
    if (const std::string &Class =
            S.V.In->Functions[V.Owner].Parameters[V.Index].Class;
        IsPython && !Class.empty() && !Suffix.empty())
      dotted((Class + Suffix).str(), Callers, Depth);
    break;
  case ValueKind::Attribute: {
    Spot Base = S;
    Base.V = S.V.of(V.Operands[0]);
    // A method that only one class has.
    if (auto It = P.known().Methods.find(V.Text);
        Suffix.empty() && It != P.known().Methods.end() &&
        llvm::StringRef(It->second).contains('.'))
      Found.insert(It->second);
    // A module's dictionary holds its attributes.
    bool IsDictionary = V.Text == "__dict__" && !Suffix.empty();
    return names(Base, Callers,
                 IsDictionary ? Suffix : Suffixes.save("." + V.Text + Suffix),
                 Depth + 1);
  }
  case ValueKind::Element: {
    Spot Base = S, Key = S;
    Base.V = S.V.of(V.Operands[0]);
    Key.V = S.V.of(V.Operands[1]);
    if (isModuleTable(Base.V)) {
      texts(Key, Callers, Depth + 1, [&](const std::string &Module, Calls) {
        dotted((Module + Suffix).str(), Callers, Depth + 1);
      });
      break;
    }
    const Value &Index = *Key.V;
    if (Index.Kind != ValueKind::Literal ||
        Index.Literal == LiteralKind::String)
      texts(
          Key, Callers, Depth + 1, [&](const std::string &Name, Calls Chosen) {
            names(Base, Chosen, Suffixes.save("." + Name + Suffix), Depth + 1);
          });
    break;
  }
  case ValueKind::CallResult:
    called(S, Callers, Suffix, Depth);
    break;
  default:
    break;
  }
  next(S, Callers, Depth, [&](const Spot &To, Calls Chosen) {
    names(To, Chosen, Suffix, Depth + 1);
  });
}

void NameWalk::dotted(llvm::StringRef Asked, Calls Callers, unsigned Depth) {
  if (exhausted(Depth) || Asked.size() > MostLetters)
    return;
  auto [Kept, New] = Found.insert(Asked.str());
  if (!New)
    return;
  llvm::StringRef Full = *Kept;
  for (size_t Dot = Full.size(); Dot != llvm::StringRef::npos;
       Dot = Full.rfind('.', Dot)) {
    llvm::StringRef Target = Full.take_front(Dot);
    llvm::StringRef Rest = Full.drop_front(Dot);
    if (auto Writes = P.writes(Target); !Writes.empty()) {
      llvm::StringRef Suffix = Rest.empty() ? Rest : Suffixes.save(Rest);
      for (auto [In, W] : Writes)
        names({{In, W->Value}, nullptr, 0, true}, Callers, Suffix, Depth + 1);
    }
    if (const Class *C = P.findClass(Target)) {
      if (Rest.empty())
        return dotted((Full + ".__init__").str(), Callers, Depth + 1);
      llvm::StringRef Member = Rest.drop_front().split('.').first;
      std::string Own = (C->Name + "." + Member).str();
      if (!P.function(Own, nullptr).In && !P.hasWrites(Own))
        for (const std::string &Base : C->Bases)
          dotted((Base + Rest).str(), Callers, Depth + 1);
      return;
    }
  }
}

void NameWalk::called(const Spot &S, Calls Callers, llvm::StringRef Suffix,
                      unsigned Depth) {
  CallRef C = {S.V.In, {S.V->Owner}};
  for (llvm::StringRef Name : P.resolve(C.of(C->Callee))) {
    if (auto It = P.known().Imports.find(Name); It != P.known().Imports.end()) {
      if (Spot Key = argument(S, C, It->second.Name); Key.V.Id)
        texts(Key, Callers, Depth + 1, [&](const std::string &Module, Calls) {
          Found.insert((Module + Suffix).str());
        });
    } else if (auto At = P.known().Attributes.find(Name);
               At != P.known().Attributes.end()) {
      lookedUp(S, Callers, Suffix, C, At->second, Depth);
    } else if (Name.contains('.') && !P.function(Name, C.In).In) {
      // The result of a class, or of something that is not in the program.
      if (!Suffix.empty())
        dotted((Name + Suffix).str(), Callers, Depth + 1);
      else if (P.findClass(Name))
        dotted((Name + ".__call__").str(), Callers, Depth + 1);
    }
  }
}

void NameWalk::lookedUp(const Spot &S, Calls Callers, llvm::StringRef Suffix,
                        CallRef C, Knowledge::Lookup How, unsigned Depth) {
  Spot Object = argument(S, C, How.Object), Key = argument(S, C, How.Name);
  if (!Object.V.Id || !Key.V.Id)
    return;
  bool HasText = false;
  texts(Key, Callers, Depth + 1, [&](const std::string &Name, Calls Chosen) {
    HasText = true;
    names(Object, Chosen, Suffixes.save("." + Name + Suffix), Depth + 1);
  });
  // Tables of interned names have an accessor for each, called after it.
  if (HasText || Key.V->Kind != ValueKind::CallResult)
    return;
  CallRef Accessor = {Key.V.In, {Key.V->Owner}};
  if (!Accessor->Arguments.empty())
    return;
  for (const std::string &Name : P.resolve(Accessor.of(Accessor->Callee)))
    if (llvm::StringRef Last = llvm::StringRef(Name).rsplit("::").second;
        !Last.empty())
      names(Object, Callers, Suffixes.save("." + Last + Suffix), Depth + 1);
}

NameWalk::Spot NameWalk::argument(const Spot &S, CallRef C, uint32_t Position) {
  Spot To = S;
  To.V = Position < C->Arguments.size() ? C.of(C->Arguments[Position].Value)
                                        : ValueRef();
  return To;
}

const std::set<std::string> *&Program::resolved(Answers &Of,
                                                ValueRef Callee) const {
  std::vector<const NameSet *> &Resolved = Of.Resolved[Callee.In];
  if (Resolved.empty())
    Resolved.resize(Callee.In->Values.size());
  return Resolved[Callee.Id.Index];
}

const std::set<std::string> *Program::known(ValueRef Callee,
                                            llvm::StringRef Spelling) const {
  if (const NameSet *Names = Spelling.empty() ? resolved(Always, Callee)
                                              : Always.Spelled.lookup(Spelling))
    return Names;
  const NameSet *Names = Spelling.empty() ? resolved(answers(), Callee)
                                          : answers().Spelled.lookup(Spelling);
  CallerQuestions += Names != nullptr;
  return Names;
}

/// Most sets are empty or hold one name, which is often the same.
const std::set<std::string> &Program::keep(Answers &In, NameSet Names) const {
  static const NameSet None;
  if (Names.empty())
    return None;
  if (Names.size() > 1)
    return In.Names.emplace_back(std::move(Names));
  NameSet &Plain = PlainNames[*Names.begin()];
  if (Plain.empty())
    Plain = std::move(Names);
  return Plain;
}

std::string Program::spelling(ValueRef Callee) const {
  // A name and its attributes are kept apart: some attributes are known alone.
  constexpr char Behind = '\0';
  std::string Attributes;
  ValueRef V = Callee;
  for (; V->Kind == ValueKind::Attribute; V = V.of(V->Operands[0]))
    Attributes = Behind + V->Text + Attributes;
  if (V->Kind == ValueKind::Field) {
    ValueRef Object = V.of(V->Operands.empty() ? ValueId() : V->Operands[0]);
    while (Object.Id && Object->Kind == ValueKind::Output &&
           !Object->Operands.empty())
      Object = Object.of(Object->Operands[0]);
    if (Object.Id && Object->Kind == ValueKind::CallResult)
      return {}; // its constructor may have put something there
  } else if (V->Kind != ValueKind::Global && V->Kind != ValueKind::Import) {
    return {};
  }
  return V->Text + Attributes;
}

const std::set<std::string> &Program::resolve(ValueRef Callee) const {
  static const NameSet None;
  if (!Callee.Id)
    return None;
  bool IsPython = Callee.In->Language == "python";
  bool IsPlain =
      Callee->Kind == ValueKind::Global && writes(Callee->Text).empty();
  if (IsPlain && !(IsPython && findClass(Callee->Text))) {
    auto [It, New] = PlainNames.try_emplace(Callee->Text);
    if (New)
      It->second.insert(Callee->Text);
    return It->second;
  }
  bool IsVariable =
      Callee->Kind == ValueKind::Global || Callee->Kind == ValueKind::Field;
  bool MayBeObject = IsPython || mayBePythonObject(Callee);
  if (!MayBeObject && IsVariable) {
    // Many mention one variable, and all mean all that is written to it.
    auto [It, New] = answers().Variables.try_emplace(Callee->Text);
    if (New)
      It->second = resolveNearby(Callee);
    return It->second;
  }
  if (const NameSet *Names = known(Callee, {}))
    return *Names;
  std::string Spelling = IsPython ? spelling(Callee) : std::string();
  if (!Spelling.empty())
    if (const NameSet *Names = known(Callee, Spelling))
      return *Names;
  auto Note = [&](Answers &In, const NameSet &Names) -> const NameSet & {
    if (!Spelling.empty())
      In.Spelled[Spelling] = &Names;
    else
      resolved(In, Callee) = &Names;
    return Names;
  };
  if (!MayBeObject)
    return Note(Always, keep(Always, resolveNearby(Callee)));
  if (Resolving == MostNested)
    return keep(answers(), resolveNearby(Callee));
  Note(answers(), None); // a callee that depends on itself has no other name
  uint64_t Before = CallerQuestions;
  ++Resolving;
  NameSet Found = NameWalk(*this).run(Callee);
  --Resolving;
  Answers &In = CallerQuestions == Before ? Always : answers();
  return Note(In, keep(In, std::move(Found)));
}

} // namespace model_tidy
