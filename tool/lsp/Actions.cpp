// All edits are of the text that was analysed; the caller has made sure that
// it is the one that is open.
#include "lsp/Actions.h"
#include "engine/FileKind.h"
#include "lsp/Transport.h"
#include "lsp/Uri.h"
#include "report/Fixes.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy::lsp {

namespace json = llvm::json;

namespace {
class Writer {
public:
  Writer(const ActionQuery &Q, const Analysis &A, const Client &C)
      : Q(Q), A(A), C(C), V(A, C.Units) {}

  json::Array write();

private:
  bool wants(llvm::StringRef Kind) const;
  bool isAsked(const Spot &S, llvm::StringRef Path) const {
    return Path == Q.Doc.Path && S.Cell == Q.Doc.Cell;
  }
  int64_t version() const;
  json::Value workspaceEdit(llvm::ArrayRef<Edit> Edits);
  void add(const llvm::Twine &Title, llvm::StringRef Kind,
           llvm::ArrayRef<Edit> Edits, const Finding *F, bool IsPreferred);
  void addFixes(const Finding &F);
  void addReplacement(const Finding &F);
  void addShowing(const Finding &F);
  void addFixAll();

  const ActionQuery &Q;
  const Analysis &A;
  const Client &C;
  View V;
  json::Array Result;
};
} // namespace

/// Kinds are trees: "source" asks for "source.fixAll", too.
bool Writer::wants(llvm::StringRef Kind) const {
  return Q.Only.empty() || llvm::any_of(Q.Only, [&](llvm::StringRef Asked) {
           return Asked.empty() || Kind == Asked ||
                  (Kind.starts_with(Asked) && Kind[Asked.size()] == '.');
         });
}

/// Of the document that was asked about.
int64_t Writer::version() const {
  auto Cells = A.Cells.find(Q.Doc.Path);
  return Q.Doc.Cell && Cells != A.Cells.end() &&
                 *Q.Doc.Cell < Cells->second.size()
             ? Cells->second[*Q.Doc.Cell].Version
             : A.Version;
}

json::Value Writer::workspaceEdit(llvm::ArrayRef<Edit> Edits) {
  std::map<std::string, json::Array> ByUri;
  for (const Edit &E : Edits) {
    Spot S = V.spotOf({E.Path, "", E.Offset, E.Offset + E.Length});
    std::string Uri = isAsked(S, E.Path) ? Q.Uri : V.uriOf(S, E.Path);
    ByUri[Uri].push_back(
        json::Object{{"range", toJson(S.At)}, {"newText", utf8(E.Text)}});
  }
  json::Array Documents;
  json::Object Changes;
  for (auto &[Uri, List] : ByUri) {
    if (!C.DocumentChanges) {
      Changes[Uri] = std::move(List);
      continue;
    }
    json::Value Version = Uri == Q.Uri ? json::Value(version()) : nullptr;
    Documents.push_back(json::Object{
        {"textDocument",
         json::Object{{"uri", Uri}, {"version", std::move(Version)}}},
        {"edits", std::move(List)}});
  }
  if (C.DocumentChanges)
    return json::Object{{"documentChanges", std::move(Documents)}};
  return json::Object{{"changes", std::move(Changes)}};
}

void Writer::add(const llvm::Twine &Title, llvm::StringRef Kind,
                 llvm::ArrayRef<Edit> Edits, const Finding *F,
                 bool IsPreferred) {
  json::Object Action{{"title", utf8(Title.str())},
                      {"kind", Kind},
                      {"edit", workspaceEdit(Edits)}};
  if (F)
    Action["diagnostics"] = json::Array{toJson(*F, V, C)};
  if (IsPreferred)
    Action["isPreferred"] = true;
  Result.push_back(std::move(Action));
}

void Writer::addFixes(const Finding &F) {
  bool IsFirst = true;
  for (const Fix &X : F.Fixes) {
    // Of a notebook that is not open nobody could show a cell.
    if (X.Edits.empty() || llvm::any_of(X.Edits, [&](const Edit &E) {
          return isNotebook(E.Path) && !A.Cells.count(E.Path);
        }))
      continue;
    add(X.Title + (X.Safe ? "" : " (may change what the program does)"),
        "quickfix", X.Edits, &F, IsFirst && X.Safe);
    IsFirst = false;
  }
}

static bool isPython(llvm::StringRef Path) {
  return fileKind(Path) == FileKind::Python;
}

/// Whether a line's end may lie inside of a literal of several lines.
static bool endsInsideLiteral(llvm::StringRef Line, bool Python) {
  if (!Python)
    return Line.contains("R\"");
  return (Line.count("\"\"\"") + Line.count("'''")) % 2 != 0;
}

std::optional<Edit> suppression(const Finding &F, View &V) {
  const Lines &L = V.lines(F.Where.Path);
  uint32_t Number = L.positionOf(F.Where.Begin).Line;
  llvm::StringRef Line = L.line(Number);
  bool Python = isPython(F.Where.Path);
  if (!Python && F.Instead.Language == "python")
    return std::nullopt; // it stands in a literal
  uint32_t Begin = L.startOf(Number), End = Begin + Line.rtrim().size();
  llvm::StringRef Mark = Python ? "# " : "// ";
  // What is there already may name other checks.
  size_t Old = Line.rfind("NOLINT(");
  size_t Close = Old == Line.npos ? Line.npos : Line.find(')', Old);
  if (Close != Line.npos)
    return Edit{F.Where.Path, uint32_t(Begin + Close), 0, "," + F.Check};
  bool Continues = Line.rtrim().ends_with("\\");
  if (Continues && Number > 0 && L.line(Number - 1).rtrim().ends_with("\\"))
    return std::nullopt; // no comment can stand here, nor above
  if (Continues || endsInsideLiteral(Line, Python)) {
    llvm::StringRef Indent =
        Line.take_while([](char C) { return C == ' ' || C == '\t'; });
    return Edit{F.Where.Path, Begin, 0,
                (Indent + Mark + "NOLINTNEXTLINE(" + F.Check + ")\n").str()};
  }
  return Edit{F.Where.Path, End, uint32_t(Begin + Line.size() - End),
              ("  " + Mark + "NOLINT(" + F.Check + ")").str()};
}

/// The advice as a comment above the line: no editor shows more than a line of
/// a message well.
void Writer::addReplacement(const Finding &F) {
  if (F.Instead.Code.empty() ||
      (!isPython(F.Where.Path) && F.Instead.Language == "python"))
    return;
  const Lines &L = V.lines(F.Where.Path);
  uint32_t Number = L.positionOf(F.Where.Begin).Line;
  llvm::StringRef Line = L.line(Number);
  // Above the middle of a macro no comment can stand.
  if (Number > 0 && L.line(Number - 1).rtrim().ends_with("\\"))
    return;
  llvm::StringRef Indent =
      Line.take_while([](char C) { return C == ' ' || C == '\t'; });
  llvm::StringRef Mark = isPython(F.Where.Path) ? "#" : "//";
  std::string Comment;
  llvm::SmallVector<llvm::StringRef> Parts;
  std::string Whole = F.Instead.Summary + "\n" + F.Instead.Code;
  llvm::StringRef(Whole).rtrim().split(Parts, '\n');
  for (llvm::StringRef Part : Parts) {
    // A line splice would take the next line into the comment.
    Part = Part.rtrim("\\ \t\r");
    Comment += (Indent + Mark + (Part.empty() ? "" : " ") + Part + "\n").str();
  }
  add("Show the replacement as a comment: " + F.Instead.Summary, "quickfix",
      Edit{F.Where.Path, uint32_t(L.startOf(Number)), 0, Comment}, &F, false);
}

/// For clients that can show a document of its own.
void Writer::addShowing(const Finding &F) {
  if (F.Instead.Code.empty() || !C.ShowDocument)
    return;
  json::Object Argument{{"uri", Q.Uri},
                        {"position", toJson(V.spotOf(F.Where).At.Start)}};
  std::string Title = utf8("Open the replacement: " + F.Instead.Summary);
  Result.push_back(json::Object{
      {"title", Title},
      {"kind", "quickfix"},
      {"diagnostics", json::Array{toJson(F, V, C)}},
      {"command",
       json::Object{{"title", Title},
                    {"command", ReplacementCommand},
                    {"arguments", json::Array{std::move(Argument)}}}}});
}

void Writer::addFixAll() {
  std::vector<Finding> Here;
  for (const Finding &F : A.Findings)
    if (llvm::all_of(F.Fixes, [&](const Fix &X) {
          return llvm::all_of(X.Edits, [&](const Edit &E) {
            return isAsked(V.spotOf({E.Path, "", E.Offset, E.Offset}), E.Path);
          });
        }))
      Here.push_back(F);
  std::vector<Edit> Edits;
  for (std::vector<Edit> &Chosen : chosenEdits(Here, *A.Text, /*Unsafe=*/false))
    llvm::append_range(Edits, Chosen);
  if (!Edits.empty())
    add("Fix all that model-tidy can fix safely", FixAllKind, Edits, nullptr,
        false);
}

/// Whole lines are compared: a cursor that rests on the line asks about what
/// is underlined in it.
json::Array Writer::write() {
  for (const Finding &F : A.Findings) {
    if (F.Where.Path != Q.Doc.Path || !wants("quickfix"))
      continue;
    Spot S = V.spotOf(F.Where);
    const Range &At = S.At;
    if (!isAsked(S, F.Where.Path) || At.End.Line < Q.Where.Start.Line ||
        Q.Where.End.Line < At.Start.Line)
      continue;
    addFixes(F);
    addReplacement(F);
    addShowing(F);
    if (std::optional<Edit> Comment = suppression(F, V))
      add("Suppress " + F.Check + " here", "quickfix", *Comment, &F, false);
  }
  if (wants(FixAllKind))
    addFixAll();
  return std::move(Result);
}

json::Array actionsFor(const ActionQuery &Q, const Analysis &A,
                       const Client &C) {
  return Writer(Q, A, C).write();
}

} // namespace model_tidy::lsp
