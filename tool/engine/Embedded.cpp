#include "engine/Embedded.h"
#include "frontend/cpp/LiteralMap.h"
#include "frontend/python/Frontend.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace model_tidy {
namespace {

constexpr size_t MostText = 1 << 20; // of one unit
constexpr size_t MostParts = 4096;

/// What \p U imports, written again: a text that it runs sees these names.
std::string importsOf(const Unit &U) {
  std::string Lines;
  for (const Write &W : U.Writes) {
    llvm::StringRef Name = llvm::StringRef(W.Target).rsplit('.').second;
    const Value &V = U[W.Value];
    if (Name.empty() || Name == "*")
      continue;
    if (V.Kind == ValueKind::Import)
      Lines += "import " + V.Text + " as " + Name.str() + "\n";
    else if (V.Kind == ValueKind::Attribute && !V.Operands.empty() &&
             U[V.Operands[0]].Kind == ValueKind::Import)
      Lines += "from " + U[V.Operands[0]].Text + " import " + V.Text + " as " +
               Name.str() + "\n";
  }
  return Lines;
}

/// One text, put together byte by byte.
class Script {
public:
  Script(const Unit &U, const Program &Code, Sources &Text)
      : U(U), Code(Code), Text(Text) {}

  /// The text that \p V is, as far as it is known; several, if it can be.
  void add(ValueRef V) {
    Written.clear();
    From.clear();
    Steps = 0;
    IsKnown = false;
    part(V);
    if (!IsKnown)
      return;
    dedent();
    if (Source.Text.empty() && U.Language == "python")
      Source.Text = importsOf(U);
    if (Source.Text.size() + Written.size() > MostText)
      return;
    uint32_t Begin = static_cast<uint32_t>(Source.Text.size());
    for (auto [Index, Place] : llvm::enumerate(From))
      if (Place.Loc)
        stretch(Begin + static_cast<uint32_t>(Index), Place);
    Source.Text += Written;
    if (!llvm::StringRef(Written).ends_with("\n"))
      Source.Text += '\n';
  }

  std::optional<Unit> read() {
    if (Source.Stretches.empty())
      return std::nullopt;
    python::Options Opts;
    Opts.Module = "__embedded__";
    return python::parse(Source, Opts);
  }

private:
  struct Place {
    Location Loc; // of the byte's spelling; none for what is not known
    FileId In;
  };

  void part(ValueRef V) {
    if (!V.Id || ++Steps > MostParts || Written.size() > MostText)
      return;
    switch (V->Kind) {
    case ValueKind::Literal:
      return literal(V);
    case ValueKind::Concat:
      for (ValueId Part : V->Operands)
        part(V.of(Part));
      return;
    case ValueKind::Join: // read all, one after the other
      for (ValueId Part : V->Operands) {
        part(V.of(Part));
        put('\n', {});
      }
      return;
    case ValueKind::Output:
      if (!V->Operands.empty())
        return part(V.of(V->Operands[0]));
      break;
    case ValueKind::Global:
    case ValueKind::Field:
      // One place is read once for each configuration of its file.
      if (auto Writes = Code.writes(V->Text);
          !Writes.empty() && llvm::all_of(Writes, [&](const auto &W) {
            return placeOf(*W.first, W.second->Loc) ==
                   placeOf(*Writes[0].first, Writes[0].second->Loc);
          }))
        return part({Writes[0].first, Writes[0].second->Value});
      break;
    case ValueKind::Parameter:
      if (std::vector<CallRef> Callers = Code.callers({V.In, {V->Owner}});
          Callers.size() == 1)
        if (const Argument *A =
                argumentFor(Callers[0], {V.In, {V->Owner}}, V->Index))
          return part(Callers[0].of(A->Value));
      break;
    case ValueKind::CallResult: {
      CallRef C = {V.In, {V->Owner}};
      for (const std::string &Name : Code.resolve(C.of(C->Callee)))
        if (auto It = Code.known().Propagators.find(Name);
            It != Code.known().Propagators.end())
          for (const Knowledge::Passage &Pass : It->second)
            if (Pass.Whole)
              for (uint32_t Slot : Pass.From) {
                if (Slot == Value::ReceiverSlot && C->Receiver)
                  return part(C.of(C->Receiver));
                if (Slot < C->Arguments.size())
                  return part(C.of(C->Arguments[Slot].Value));
              }
      if (C->Form == CallForm::Construct && C->Arguments.size() == 1)
        return part(C.of(C->Arguments[0].Value));
      // What a method makes of a text that Python has is anything.
      if (V.In->Language == "python")
        break;
      // A formatter nobody knows: its text, with names for its holes.
      for (const Argument &A : C->Arguments)
        if (C.of(A.Value)->Kind == ValueKind::Literal) {
          size_t Begin = Written.size();
          part(C.of(A.Value));
          return nameHoles(Begin);
        }
      break;
    }
    default:
      break;
    }
    for (char C : llvm::StringRef("_unknown_"))
      put(C, {});
  }

  void nameHoles(size_t Begin) {
    for (size_t I = Begin; I + 1 < Written.size(); ++I)
      if (Written[I] == '%' && llvm::isAlpha(Written[I + 1]))
        Written[I] = Written[I + 1] = '_';
  }

  void literal(ValueRef V) {
    if (V->Text.empty())
      return;
    IsKnown = true;
    const std::string &Path = (*V.In)[V->Loc ? V->Loc.File : FileId{0}].Path;
    if (V.In->Language == "python")
      return pythonLiteral(V, Path);
    if (V->Loc) {
      // The whole run of literals: a part of a text begins inside of one.
      llvm::StringRef File = Text.text(Path);
      cpp::LiteralText Read =
          cpp::readLiterals(File.substr(V->Loc.Begin), V->Loc.Begin);
      llvm::StringRef Whole = Read.Text;
      if (V->Index <= Whole.size() &&
          Whole.substr(V->Index).starts_with(V->Text)) {
        for (size_t I = 0; I < V->Text.size(); ++I) {
          auto Origin = Read.Origins[V->Index + I];
          put(V->Text[I],
              {{fileOf(Path), Origin.Begin, Origin.End}, fileOf(Path)});
        }
        return;
      }
    }
    // From a macro, or spelled in a way that is not understood: the place of
    // the whole is that of each byte.
    for (char C : V->Text)
      put(C, V->Loc
                 ? Place{{fileOf(Path), V->Loc.Begin, V->Loc.End}, fileOf(Path)}
                 : Place{});
  }

  /// Without escapes the text stands in the file as it is; otherwise the place
  /// of the whole is that of each byte.
  void pythonLiteral(ValueRef V, llvm::StringRef Path) {
    llvm::StringRef Spelled = Text.slice(Path, V->Loc.Begin, V->Loc.End);
    size_t At = V->Loc ? Spelled.find(V->Text) : llvm::StringRef::npos;
    for (auto [Index, C] : llvm::enumerate(V->Text)) {
      Location Loc = V->Loc;
      if (At != llvm::StringRef::npos) {
        Loc.Begin += static_cast<uint32_t>(At + Index);
        Loc.End = Loc.Begin + 1;
      }
      Loc.File = fileOf(Path);
      put(C, V->Loc ? Place{Loc, Loc.File} : Place{});
    }
  }

  FileId fileOf(llvm::StringRef Path) {
    for (auto [Index, F] : llvm::enumerate(Source.Files))
      if (F.Path == Path)
        return {static_cast<uint32_t>(Index)};
    Source.Files.push_back({Path.str(), {}});
    return {static_cast<uint32_t>(Source.Files.size() - 1)};
  }

  void put(char C, Place P) {
    Written += C;
    From.push_back(P);
  }

  /// Texts in raw literals are indented as the code around them is.
  void dedent() {
    llvm::StringRef T = Written;
    size_t First = T.find_first_not_of(" \t\r\n");
    if (First == llvm::StringRef::npos)
      return;
    size_t LineStart = T.rfind('\n', First);
    LineStart = LineStart == llvm::StringRef::npos ? 0 : LineStart + 1;
    size_t Margin = First - LineStart;
    if (!Margin)
      return;
    std::string Moved;
    std::vector<Place> Places;
    size_t Column = 0;
    for (size_t I = 0; I < T.size(); ++I) {
      bool IsMargin = Column < Margin && (T[I] == ' ' || T[I] == '\t');
      Column = T[I] == '\n' ? 0 : IsMargin ? Column + 1 : Margin;
      if (IsMargin)
        continue;
      Moved += T[I];
      Places.push_back(From[I]);
    }
    Written = std::move(Moved);
    From = std::move(Places);
  }

  void stretch(uint32_t Offset, const Place &P) {
    if (!Source.Stretches.empty()) {
      python::Stretch &Last = Source.Stretches.back();
      bool IsPlain =
          Last.End - Last.Begin == Last.Length && P.Loc.End - P.Loc.Begin == 1;
      if (IsPlain && Last.End == Offset && Last.File == P.In.Index &&
          Last.At + Last.Length == P.Loc.Begin) {
        ++Last.End;
        ++Last.Length;
        return;
      }
    }
    Source.Stretches.push_back(
        {Offset, Offset + 1, P.In.Index, P.Loc.Begin, P.Loc.End - P.Loc.Begin});
  }

  const Unit &U;
  const Program &Code;
  Sources &Text;
  python::SourceText Source;
  std::string Written;
  std::vector<Place> From;
  size_t Steps = 0;
  bool IsKnown = false;
};

bool runsText(llvm::StringRef Callee) {
  return llvm::is_contained(
      {"builtins.exec", "builtins.eval", "builtins.compile"}, Callee);
}

} // namespace

std::vector<Unit> embeddedPython(const Program &Code, Sources &Text) {
  std::vector<Unit> Found;
  for (const Unit &U : Code.units()) {
    if (U.Language == "pickle")
      continue;
    Script Whole(U, Code, Text);
    for (uint32_t I = 0; I < U.Calls.size(); ++I) {
      CallRef C = {&U, {I}};
      const Value *Callee = C->Callee ? &*C.of(C->Callee) : nullptr;
      if (Callee && Callee->Kind == ValueKind::Global &&
          runsText(Callee->Text) && !C->Arguments.empty())
        Whole.add(C.of(C->Arguments[0].Value));
    }
    std::optional<Unit> Read = Whole.read();
    if (!Read)
      continue;
    // What is no Python, Python itself refuses to run.
    if (U.Language == "python")
      Read->Notices.clear();
    Found.push_back(std::move(*Read));
  }
  return Found;
}

} // namespace model_tidy
