// Facts in the words of Python: an import, a call with its arguments, a tensor
// with its type and shape. Nothing here decides anything; the verdict is the
// one that a scan gives.
#include "engine/Inspect.h"
#include "engine/Artifacts.h"
#include "engine/Conversion.h"
#include "engine/FileKind.h"
#include "engine/Paths.h"
#include "report/Printable.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"

namespace model_tidy {
namespace {

constexpr size_t LongestText = 120; // characters of a constant
constexpr unsigned MostLevels = 6;  // of nested data

/// One thing that loading does.
struct Event {
  std::string Member;
  uint32_t Offset = 0;
  llvm::StringRef Kind; // "import", "call", "tensor"
  std::string Text;
};

class Narrator {
public:
  explicit Narrator(const Unit &U) : U(U) {}

  Event event(CallId Id) const {
    const Call &C = U[Id];
    Event E = {U[C.Whole.File].Member, C.Whole.Begin, "call", ""};
    std::string Callee = spoken(C.Callee, 0);
    std::string Result = "%" + std::to_string(Id.Index) + " = ";
    if (Callee == "pickle.Unpickler.find_class") {
      E.Kind = "import";
      E.Text = spoken(C.Arguments.front().Value, 0);
    } else if (llvm::StringRef(Callee).starts_with(
                   "torch._utils._rebuild_tensor") &&
               C.Arguments.size() > 3) {
      E.Kind = "tensor";
      E.Text = Result + "tensor of " + storage(C.Arguments[0].Value) +
               ", shape " + spoken(C.Arguments[2].Value, 0);
    } else {
      E.Text = Result + Callee + arguments(C);
    }
    return E;
  }

private:
  std::string arguments(const Call &C) const {
    std::string Text;
    for (const Argument &A : C.Arguments) {
      Text += Text.empty() ? "" : ", ";
      if (!A.Keyword.empty())
        Text += A.Keyword + (A.Keyword.front() == '*' ? "" : "=");
      Text += spoken(A.Value, 0);
    }
    return "(" + Text + ")";
  }

  /// ('storage', torch.FloatStorage, '0', 'cpu', 64): type and key.
  std::string storage(ValueId V) const {
    const Value *Id = &U[V];
    if (Id->Kind == ValueKind::CallResult &&
        !U.Calls[Id->Owner].Arguments.empty())
      Id = &U[U.Calls[Id->Owner].Arguments[0].Value];
    if (Id->Kind != ValueKind::Aggregate || Id->Operands.size() < 3)
      return spoken(V, 0);
    return spoken(Id->Operands[1], 0) + " " + spoken(Id->Operands[2], 0);
  }

  std::string spoken(ValueId Asked, unsigned Level) const {
    const Value &V = U[Asked];
    if (Level == MostLevels)
      return "…";
    switch (V.Kind) {
    case ValueKind::Literal: {
      if (V.Literal != LiteralKind::String && V.Literal != LiteralKind::Bytes)
        return V.Text;
      bool IsLong = V.Text.size() > LongestText;
      llvm::StringRef Shown = llvm::StringRef(V.Text).take_front(LongestText);
      std::string Text = V.Literal == LiteralKind::Bytes ? "b'" + escaped(Shown)
                                                         : "'" + Shown.str();
      return Text + (IsLong ? "…'" : "'");
    }
    case ValueKind::Import:
    case ValueKind::Global:
      return V.Text;
    case ValueKind::Attribute:
      return attribute(V);
    case ValueKind::CallResult:
      return "%" + std::to_string(V.Owner);
    case ValueKind::Aggregate:
      return container(V, Level);
    default:
      return V.Literal == LiteralKind::Bytes ? "b'…'" : "…";
    }
  }

  /// (1, 2), [1, 2], {'a': 1}.
  std::string container(const Value &V, unsigned Level) const {
    bool IsDict = V.Text == "{}";
    std::string Text;
    for (auto [Index, Element] : llvm::enumerate(V.Operands)) {
      bool IsValue = IsDict && Index % 2;
      if (!IsValue && Text.size() > 4 * LongestText) {
        Text += ", …";
        break;
      }
      Text += (Index == 0 ? ""
               : IsValue  ? ": "
                          : ", ") +
              spoken(Element, Level + 1);
    }
    if (V.Text.empty() && V.Operands.size() == 1)
      Text += ","; // a tuple
    llvm::StringRef Brackets = "()";
    if (!V.Text.empty())
      Brackets = V.Text;
    return Brackets.take_front(1).str() + Text + Brackets.take_back(1).str();
  }

  /// As Python writes bytes.
  static std::string escaped(llvm::StringRef Bytes) {
    std::string Text;
    for (char C : Bytes)
      if (llvm::isPrint(C) && C != '\\' && C != '\'')
        Text += C;
      else
        Text += "\\x" + llvm::toHex(llvm::StringRef(&C, 1), /*LowerCase=*/true);
    return Text;
  }

  std::string attribute(const Value &V) const {
    std::string Text = V.Text;
    const Value *Base = &U[V.Operands[0]];
    for (; Base->Kind == ValueKind::Attribute; Base = &U[Base->Operands[0]])
      Text = Base->Text + "." + Text;
    if (Base->Kind == ValueKind::CallResult)
      return "%" + std::to_string(Base->Owner) + "." + Text;
    return Base->Text + "." + Text;
  }

  const Unit &U;
};

std::vector<Event> eventsOf(const InspectedArtifact &A) {
  std::vector<Event> Events;
  for (const Unit &U : A.Units)
    for (uint32_t I = 0; I < U.Calls.size(); ++I)
      Events.push_back(Narrator(U).event({I}));
  return Events;
}

/// What it is: a container is one of a kind.
llvm::StringRef kindOf(const ArtifactPart &P) {
  bool IsNamed = P.Kind == "container" || (P.Path.empty() && P.Kind == "data");
  return IsNamed && !P.Format.empty() ? P.Format : P.Kind;
}

/// Storages by the hundred are one line.
void writeParts(llvm::ArrayRef<ArtifactPart> Parts, llvm::raw_ostream &OS) {
  constexpr size_t Many = 4;
  auto FolderOf = [](const ArtifactPart &P) {
    return P.Kind == "data" ? llvm::StringRef(P.Path).rsplit('/').first : "";
  };
  while (!Parts.empty()) {
    const ArtifactPart &P = Parts.front();
    llvm::ArrayRef<ArtifactPart> Same =
        Parts.take_while([&](const ArtifactPart &Other) {
          return !FolderOf(P).empty() && FolderOf(Other) == FolderOf(P);
        });
    if (Same.size() <= Many)
      Same = Parts.take_front(1);
    Parts = Parts.drop_front(Same.size());
    uint64_t Size = 0;
    for (const ArtifactPart &One : Same)
      Size += One.Size;
    std::string Path = llvm::StringRef(P.Path).rtrim('!').str();
    if (Same.size() > 1)
      Path = FolderOf(P).str() + "/…";
    OS << "  " << (Path.empty() ? "(file)" : printable(Path)) << "  "
       << kindOf(P) << ", ";
    if (Same.size() > 1)
      OS << Same.size() << " members, ";
    OS << counted(Size, "byte") << "\n";
  }
}

/// As the places of findings are written, so that one can be found by the
/// other.
std::string hex(uint64_t Offset) {
  return "0x" + llvm::utohexstr(Offset, /*LowerCase=*/true);
}

void writeText(const InspectedArtifact &A, llvm::raw_ostream &OS) {
  const ArtifactVerdict &V = A.Judged.Verdict;
  OS << printable(V.Path) << ": " << verdictName(V.Kind)
     << (V.IsComplete ? "" : " (not all of it was looked at)") << "\n";
  writeParts(A.Parts, OS);
  std::string Member = "(file)";
  std::vector<Event> Events = eventsOf(A);
  bool HasPickle = llvm::any_of(A.Parts, [](const ArtifactPart &P) {
    return P.Kind.starts_with("pickle");
  });
  OS << (!Events.empty() ? "loading it would\n"
         : HasPickle     ? "loading it calls nothing\n"
                         : "there is no pickle in it\n");
  for (const Event &E : Events) {
    if (E.Member != Member && !E.Member.empty())
      OS << "  " << printable(E.Member) << "\n";
    Member = E.Member;
    OS << "  " << llvm::right_justify(hex(E.Offset), 10) << "  "
       << (E.Kind == "import" ? "import " : "") << printable(E.Text) << "\n";
  }
  for (const Finding &F : A.Judged.Findings)
    OS << severityName(F.Level) << ": " << printable(F.Message) << "\n";
  for (const Notice &N : A.Judged.Notices)
    OS << "notice: " << printable(N.Message) << "\n";
  OS << adviceOn(A) << "\n";
}

llvm::json::Value toJson(const InspectedArtifact &A) {
  // JSON is UTF-8, whatever the file says.
  auto Text = [](llvm::StringRef T) {
    return llvm::json::fixUTF8(printable(T));
  };
  const ArtifactVerdict &V = A.Judged.Verdict;
  llvm::json::Array Parts, Events, Findings;
  for (const ArtifactPart &P : A.Parts)
    Parts.push_back(llvm::json::Object{{"path", Text(P.Path)},
                                       {"kind", P.Kind},
                                       {"format", P.Format},
                                       {"size", int64_t(P.Size)}});
  for (const Event &E : eventsOf(A))
    Events.push_back(llvm::json::Object{{"member", Text(E.Member)},
                                        {"offset", int64_t(E.Offset)},
                                        {"kind", E.Kind},
                                        {"text", Text(E.Text)}});
  for (const Finding &F : A.Judged.Findings)
    Findings.push_back(llvm::json::Object{{"check", F.Check},
                                          {"severity", severityName(F.Level)},
                                          {"member", Text(F.Where.Member)},
                                          {"offset", int64_t(F.Where.Begin)},
                                          {"message", Text(F.Message)}});
  return llvm::json::Object{{"path", Text(V.Path)},
                            {"verdict", verdictName(V.Kind)},
                            {"complete", V.IsComplete},
                            {"blocking", llvm::json::Array(V.Blocking)},
                            {"members", std::move(Parts)},
                            {"events", std::move(Events)},
                            {"findings", std::move(Findings)},
                            {"advice", Text(adviceOn(A))}};
}

/// Why nothing can be said of \p Path.
std::string obstacle(llvm::StringRef Path, llvm::vfs::FileSystem &Files) {
  llvm::ErrorOr<llvm::vfs::Status> Status = Files.status(Path);
  if (!Status)
    return "cannot be read: " + Status.getError().message();
  if (Status->isDirectory())
    return "a directory; 'model-tidy --models-only " + printable(Path) +
           "' looks at the models in it";
  return Status->getSize() ? "cannot be read" : "empty";
}

/// "safe" would be said of what nobody has looked at.
void tellNoModel(llvm::StringRef Path, llvm::ArrayRef<Notice> Notices,
                 llvm::raw_ostream &Err) {
  Err << printable(Path) << ": error: ";
  if (fileKind(Path) != FileKind::None)
    Err << "source code, not a model; 'model-tidy " << printable(Path)
        << "' looks at it\n";
  else if (!Notices.empty())
    Err << printable(Notices.front().Message) << '\n';
  else
    Err << "not a model of any known format\n";
}

} // namespace

bool inspectFiles(const CommandLine &C, llvm::raw_ostream &Out,
                  llvm::raw_ostream &Err) {
  bool IsWhole = true;
  llvm::json::Array Files;
  for (const std::string &Path : C.Scan.Paths) {
    std::optional<InspectedArtifact> A =
        inspectArtifact({Path, Path}, Catalogue::builtin(), C.Scan);
    if (!A) {
      Err << printable(Path)
          << ": error: " << obstacle(Path, *C.Scan.FileSystem()) << '\n';
      IsWhole = false;
    } else if (!A->Judged.IsModel) {
      tellNoModel(Path, A->Judged.Notices, Err);
      IsWhole = false;
    } else if (C.Format == OutputFormat::Json) {
      Files.push_back(toJson(*A));
    } else {
      writeText(*A, Out);
    }
  }
  if (C.Format == OutputFormat::Json)
    Out << llvm::formatv("{0:2}", llvm::json::Value(std::move(Files))) << "\n";
  return IsWhole;
}

std::vector<ArtifactDetails> detailsOf(std::vector<ArtifactVerdict> Verdicts,
                                       const Settings &S) {
  constexpr size_t MostModels = 100;
  auto Rank = [](Verdict V) {
    return V == Verdict::Dangerous ? 0
           : V == Verdict::Review  ? 1
           : V == Verdict::Safe    ? 3
                                   : 2;
  };
  llvm::sort(Verdicts, [&](const auto &A, const auto &B) {
    return std::pair(Rank(A.Kind), A.Path) < std::pair(Rank(B.Kind), B.Path);
  });
  std::vector<ArtifactDetails> Result;
  for (const ArtifactVerdict &V :
       llvm::ArrayRef(Verdicts).take_front(MostModels)) {
    std::optional<InspectedArtifact> A =
        inspectArtifact({V.Path, V.Path}, Catalogue::builtin(), S);
    if (!A || !A->Judged.IsModel)
      continue; // gone meanwhile
    ArtifactDetails &Model = Result.emplace_back();
    Model.Path = V.Path;
    Model.Advice = adviceOn(*A);
    for (const ArtifactPart &P : A->Parts)
      Model.Parts.push_back({P.Path, P.Kind.str(), P.Size});
    for (Event &E : eventsOf(*A))
      Model.Steps.push_back({std::move(E.Member), E.Offset,
                             (E.Kind == "import" ? "import " : "") + E.Text});
  }
  return Result;
}

} // namespace model_tidy
