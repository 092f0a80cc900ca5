// The bounds here keep the facts of a file small; what they cut off becomes
// Unknown, which no check takes for harmless.
#include "frontend/pickle/Lowering.h"
#include "frontend/pickle/CompatNames.h"
#include "frontend/pickle/Texts.h"
#include "llvm/ADT/STLExtras.h"
#include <limits>

namespace model_tidy::pickle {

Lowering::Lowering(llvm::StringRef Bytes, llvm::StringRef Path,
                   llvm::StringRef Member, const Options &O)
    : Bytes(Bytes), O(O), Builder("pickle", Path.str()),
      Memory(O.L, Bytes.size()), TextLeft(O.L.AllTextBytes) {
  Builder.unit().Files.front().Member = Member.str();
  File = {0};
}

Location Lowering::at(size_t Begin, size_t End) const {
  constexpr size_t Most = std::numeric_limits<uint32_t>::max();
  return {File, uint32_t(std::min(Begin, Most)), uint32_t(std::min(End, Most))};
}

void Lowering::beginStream(size_t Offset) {
  StreamBegin = Offset;
  HasFunction = false;
  if (Result.Streams++ == 0)
    ensureFunction();
}

/// Streams that leave no facts need no function to hang them on: there may be
/// very many.
void Lowering::ensureFunction() {
  if (std::exchange(HasFunction, true))
    return;
  Function F;
  F.Name = "stream@" + std::to_string(StreamBegin);
  F.Loc = F.Whole = at(StreamBegin, StreamBegin);
  F.IsInternal = true;
  Builder.beginFunction(std::move(F));
}

void Lowering::endStream(std::optional<Datum> Returned) {
  if (!HasFunction)
    return;
  if (Returned && !Returned->isPlain())
    Builder.addReturn(value(*Returned));
  Builder.endFunction();
  HasFunction = false;
}

void Lowering::flaw(FlawKind Kind, Location Loc, const llvm::Twine &Message) {
  constexpr size_t Most = 100; // of one file; more say nothing new
  if (Builder.unit().Flaws.size() < Most)
    Builder.unit().Flaws.push_back({Kind, Loc, Message.str()});
}

/// An import and a chain of attributes: _getattribute takes dotted names
/// apart since protocol 4 (pickle.py:1623). Earlier protocols would fail on
/// them, which is no reason not to see what they name.
ValueId Lowering::named(llvm::StringRef Module, llvm::StringRef Name,
                        Location Loc) {
  ValueId V = Builder.import(Module, Loc);
  constexpr unsigned Most = 24; // what is deeper nobody writes; it is one name
  for (unsigned Part = 1; !Name.empty(); ++Part) {
    auto [First, Rest] = Name.split('.');
    if (Part == Most)
      std::tie(First, Rest) = std::pair(Name, llvm::StringRef());
    V = Builder.attribute(V, First, Loc);
    Name = Rest;
  }
  return V;
}

Datum Lowering::findClass(llvm::StringRef Module, llvm::StringRef Name,
                          Location Loc) {
  HasImports |= isDottedName(Module) && isDottedName(Name);
  std::string Full = (Module + llvm::StringRef("\0", 1) + Name).str();
  if (auto Before = Imports.find(Full); Before != Imports.end())
    return {Datum::Fact, Before->second.Index};
  if (Imports.size() >= O.L.Names) {
    if (!std::exchange(ToldLimit, true))
      flaw(FlawKind::Limit, Loc,
           "the pickle imports more names than are looked at, and the rest is "
           "unknown");
    return {Datum::Unknown};
  }
  ensureFunction();
  Call C;
  C.Callee = Builder.global("pickle.Unpickler.find_class", Loc);
  C.Whole = C.Name = Loc;
  ValueId V = named(Module, Name, Loc);
  C.Arguments.push_back({"", V, Loc, ""});
  Builder.addCall(std::move(C));
  Imports[Full] = V;
  remember(V, (Module + "." + Name).str());
  return {Datum::Fact, V.Index};
}

/// Names that are made while loading are looked up as Python would.
Datum Lowering::findClass(Datum Module, Datum Name, Location Loc) {
  ensureFunction();
  Call Import;
  Import.Callee = Builder.global("importlib.import_module", Loc);
  Import.Whole = Import.Name = Loc;
  Import.Arguments.push_back({"", value(Module), Loc, ""});
  ValueId Imported = Builder.result(Builder.addCall(std::move(Import)), Loc);
  Call Attribute;
  Attribute.Callee = Builder.global("builtins.getattr", Loc);
  Attribute.Whole = Attribute.Name = Loc;
  Attribute.Arguments.push_back({"", Imported, Loc, ""});
  Attribute.Arguments.push_back({"", value(Name), Loc, ""});
  ValueId V = Builder.result(Builder.addCall(std::move(Attribute)), Loc);
  Call C;
  C.Callee = Builder.global("pickle.Unpickler.find_class", Loc);
  C.Whole = C.Name = Loc;
  C.Arguments.push_back({"", V, Loc, ""});
  return record(std::move(C)), Datum{Datum::Fact, V.Index};
}

Datum Lowering::record(Call C) {
  ++CallCount;
  Location Loc = C.Whole;
  ValueId V = Builder.result(Builder.addCall(std::move(C)), Loc);
  return {Datum::Fact, V.Index};
}

/// "a.b.*" stands for everything below a.b.
static bool holds(const llvm::StringSet<> *Names, llvm::StringRef Name) {
  if (!Names || Names->contains(Name))
    return Names;
  while (Name.contains('.')) {
    Name = Name.rsplit('.').first;
    if (Names->contains((Name + ".*").str()))
      return true;
  }
  return false;
}

void Lowering::remember(ValueId V, std::string Name) {
  bool IsOwn = llvm::StringRef(Name).starts_with("pickle.Unpickler.");
  Known[V.Index] = {Name, holds(O.Plain, Name),
                    !IsOwn && holds(O.Loaders, Name)};
}

const Lowering::Imported *Lowering::importOf(Datum D) const {
  if (D.Kind != Datum::Fact)
    return nullptr;
  auto Found = Known.find(D.Payload);
  return Found == Known.end() ? nullptr : &Found->second;
}

/// Does the call need facts of its own?
bool Lowering::isCounted(Datum Callee, Datum Arguments, Datum Keywords) {
  if (Callee.Kind != Datum::Fact)
    return true;
  uint32_t Before = CallsOf[Callee.Payload]++;
  const Imported *Import = importOf(Callee);
  if (!Import)
    return true;
  if (Import->IsPlain)
    return Before == 0;
  auto IsPlain = [&](Datum D) {
    return llvm::all_of(Memory.elements(D), [](Datum Element) {
      return Element.isPlain() && !Element.isContainer();
    });
  };
  bool AllPlain = Arguments.Kind == Datum::Tuple && IsPlain(Arguments) &&
                  (Keywords.Kind == Datum::None || IsPlain(Keywords));
  return !AllPlain || Before < O.L.CallsPerName;
}

void Lowering::addArguments(Call &C, Datum Arguments, Datum Keywords) {
  auto Add = [&](Datum D, std::string Keyword) {
    ValueId V = value(D);
    C.Arguments.push_back({std::move(Keyword), V, Builder.unit()[V].Loc, ""});
  };
  bool IsList = Arguments.isContainer() && Arguments.Payload != 0 &&
                !Memory.isPartial(Arguments);
  if (IsList)
    for (Datum D : Memory.elements(Arguments).take_front(O.L.ShownValues))
      Add(D, "");
  else
    Add(Arguments, "*"); // what it holds is not known, or it is no tuple
  if (Keywords.Kind == Datum::None)
    return;
  if (Keywords.Kind != Datum::Dict)
    return Add(Keywords, "**");
  llvm::ArrayRef<Datum> Pairs = Memory.elements(Keywords);
  for (size_t I = 0; I + 1 < Pairs.size(); I += 2)
    Add(Pairs[I + 1], text(Pairs[I]).value_or("**"));
}

/// Bytes that are handed over, directly or inside of what was made of them
/// just before: numpy.load(io.BytesIO(b"…")).
void Lowering::collectPieces(Datum Arguments) {
  llvm::SmallVector<Datum, 8> Work = {Arguments};
  for (size_t Looked = 0; !Work.empty() && Looked < 32; ++Looked) {
    Datum D = Work.pop_back_val();
    if (D.Kind == Datum::Bytes || D.Kind == Datum::String ||
        D.Kind == Datum::Latin1) {
      std::optional<Instruction> I = OpcodeReader(Bytes, D.Payload).next();
      if (I && I->Text.size() > 1)
        if (std::optional<std::string> Text =
                D.Kind == Datum::Latin1 ? decodeLatin1(*I) : decodeText(*I))
          Result.Pieces.push_back(
              {at(I->Begin, I->End).Begin, std::move(*Text)});
    } else if (D.Kind == Datum::Object) {
      Work.push_back(Memory.object(D).Arguments);
    } else if (D.Kind == Datum::Fact) {
      if (auto Of = ArgumentsOf.find(D.Payload); Of != ArgumentsOf.end())
        Work.push_back(Of->second);
    } else if (D.isContainer()) {
      llvm::append_range(Work, Memory.elements(D).take_front(8));
    }
  }
}

/// How bytes are pickled below protocol 3 (pickle.py:801 save_bytes):
/// _codecs.encode of a text and "latin1".
std::optional<Datum> Lowering::bytesOf(llvm::StringRef Name, Datum Arguments) {
  if (Name != "_codecs.encode" || Arguments.Kind != Datum::Tuple)
    return std::nullopt;
  llvm::ArrayRef<Datum> Given = Memory.elements(Arguments);
  if (Given.size() != 2 || Given[0].Kind != Datum::String ||
      text(Given[1]) != "latin1")
    return std::nullopt;
  return Datum{Datum::Latin1, Given[0].Payload};
}

Datum Lowering::call(Datum Callee, Datum Arguments, Datum Keywords,
                     Location Loc, CallForm Form) {
  const Imported *Import = importOf(Callee);
  bool IsPlain = Import && Import->IsPlain;
  if (Import)
    if (std::optional<Datum> Made = bytesOf(Import->Name, Arguments))
      return *Made;
  constexpr size_t MostPieces = 1000;
  if (Import && Import->IsLoader && Result.Pieces.size() < MostPieces)
    collectPieces(Arguments);
  bool Counts = isCounted(Callee, Arguments, Keywords);
  if (Counts && CallCount >= O.L.Calls) {
    if (!std::exchange(ToldLimit, true))
      flaw(FlawKind::Limit, Loc,
           "the pickle calls more than is looked at, and the rest is unknown");
    return {Datum::Unknown};
  }
  if (!Counts)
    return Import ? Memory.object({Callee, Arguments, Loc.Begin})
                  : Datum{Datum::Unknown};
  ensureFunction();
  Call C;
  C.Callee = value(Callee);
  C.Whole = C.Name = Loc;
  C.Form = Form;
  addArguments(C, Arguments, Keywords);
  Datum Made = record(std::move(C));
  ArgumentsOf[Made.Payload] = Arguments;
  if (!IsPlain)
    return Made;
  ResultOf[Callee.Payload] = {uint32_t(Made.Payload)};
  return Memory.object({Callee, Arguments, Loc.Begin});
}

void Lowering::method(Datum Object, llvm::StringRef Name,
                      llvm::ArrayRef<Datum> Arguments, Location Loc) {
  if (CallCount >= O.L.Calls) {
    if (!std::exchange(ToldLimit, true))
      flaw(FlawKind::Limit, Loc,
           "the pickle calls more than is looked at, and the rest is unknown");
    return;
  }
  ensureFunction();
  Call C;
  C.Receiver = value(Object);
  C.Callee = Builder.attribute(C.Receiver, Name, Loc);
  C.Whole = C.Name = Loc;
  C.Form = CallForm::Dot;
  for (Datum D : Arguments.take_front(O.L.ShownValues)) {
    ValueId V = value(D);
    C.Arguments.push_back({"", V, Builder.unit()[V].Loc, ""});
  }
  record(std::move(C));
}

Datum Lowering::unpickler(llvm::StringRef Method,
                          llvm::ArrayRef<Datum> Arguments, Location Loc) {
  auto [Entry, IsNew] = OwnMethods.try_emplace(Method);
  if (IsNew) {
    std::string Name = ("pickle.Unpickler." + Method).str();
    Entry->second = Builder.global(Name, Loc);
    remember(Entry->second, Name);
  }
  Datum Callee = {Datum::Fact, Entry->second.Index};
  Datum Tuple = Memory.container(Datum::Tuple, Loc.Begin, Arguments);
  Datum Result = call(Callee, Tuple, {}, Loc);
  // In torch's legacy format ('module', class, file, source) is that class
  // (torch/serialization.py, persistent_load of _legacy_load).
  bool IsTuple = Method == "persistent_load" && Arguments.size() == 1 &&
                 Arguments[0].Kind == Datum::Tuple;
  if (IsTuple)
    if (llvm::ArrayRef<Datum> Id = Memory.elements(Arguments[0]);
        Id.size() > 1 && Id[1].Kind == Datum::Fact && text(Id[0]) == "module")
      return Id[1];
  return Result;
}

llvm::StringRef Lowering::nameOf(Datum D) const {
  const Imported *Import = importOf(D);
  return Import ? llvm::StringRef(Import->Name) : llvm::StringRef();
}

/// Below protocol 2, copyreg._reconstructor makes an object of its first
/// argument.
llvm::StringRef Lowering::classOf(Datum Object) const {
  if (Object.Kind != Datum::Object)
    return {};
  const Heap::Object &Made = Memory.object(Object);
  llvm::StringRef Name = nameOf(Made.Class);
  if (Name != "copyreg._reconstructor" || Made.Arguments.Kind != Datum::Tuple)
    return Name;
  llvm::ArrayRef<Datum> Given = Memory.elements(Made.Arguments);
  return Given.empty() ? Name : nameOf(Given.front());
}

/// Objects of plain classes keep quiet about their state, unless it would give
/// them methods of their own.
void Lowering::setState(Datum Object, Datum State, Location Loc) {
  if (Object.isContainer() || Object.Kind == Datum::Unknown)
    return;
  auto HasMethods = [&](Datum Dict) {
    if (Dict.Kind != Datum::Dict)
      return false;
    llvm::ArrayRef<Datum> Pairs = Memory.elements(Dict);
    for (size_t I = 0; I + 1 < Pairs.size(); I += 2)
      if (!Pairs[I + 1].isPlain())
        if (std::optional<std::string> Key = text(Pairs[I]);
            !Key || llvm::StringRef(*Key).starts_with("__"))
          return true;
    return false;
  };
  bool IsPair = State.Kind == Datum::Tuple &&
                Memory.elements(State).size() == 2; // and __slots__
  if (Object.Kind == Datum::Object && !HasMethods(State) &&
      !(IsPair && llvm::any_of(Memory.elements(State), HasMethods)))
    return;
  method(Object, "__setstate__", {State}, Loc);
}

Reading Lowering::finish() {
  Result.Facts = Builder.finish();
  return std::move(Result);
}

} // namespace model_tidy::pickle
