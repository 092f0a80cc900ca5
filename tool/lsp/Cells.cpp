// Cells are looked up by their URI everywhere but in changes of the structure,
// which count; so those that are no Python are kept, without their text.
#include "lsp/Cells.h"
#include "lsp/Message.h"
#include "lsp/Transport.h"
#include "lsp/Uri.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy::lsp {

namespace json = llvm::json;

static constexpr int64_t CodeCell = 2; // NotebookCellKind

static std::shared_ptr<const std::string> fileOf(llvm::ArrayRef<Cell> Cells) {
  json::Array Written;
  for (const Cell &C : Cells)
    Written.push_back(
        json::Object{{"cell_type", C.IsPython ? "code" : "markdown"},
                     {"metadata", json::Object{}},
                     {"source", utf8(C.Text)}});
  json::Value File = json::Object{
      {"nbformat", 4},
      {"nbformat_minor", 5},
      {"metadata",
       json::Object{{"kernelspec", json::Object{{"language", "python"}}}}},
      {"cells", std::move(Written)}};
  std::string Text;
  llvm::raw_string_ostream(Text) << File;
  return std::make_shared<const std::string>(std::move(Text));
}

static const json::Array &arrayIn(const json::Object &O,
                                  llvm::ArrayRef<llvm::StringRef> Keys) {
  static const json::Array None;
  const json::Value *V = inside(O, Keys);
  const json::Array *A = V ? V->getAsArray() : nullptr;
  return A ? *A : None;
}

/// Cells as NotebookCell describes them, without their texts.
static std::vector<Cell> cellsIn(const json::Array &Described) {
  std::vector<Cell> Result;
  for (const json::Value &V : Described) {
    Cell C;
    if (const json::Object *O = V.getAsObject()) {
      C.Uri = textIn(*O, {"document"}).str();
      C.IsPython = O->getInteger("kind").value_or(CodeCell) == CodeCell;
    }
    Result.push_back(std::move(C));
  }
  return Result;
}

static Cell *cellCalled(std::vector<Cell> &Cells, llvm::StringRef Uri) {
  auto C = llvm::find_if(Cells, [&](const Cell &C) { return C.Uri == Uri; });
  return C == Cells.end() ? nullptr : &*C;
}

/// Hands the texts of \p Items, of type TextDocumentItem, to their cells.
static void fill(std::vector<Cell> &Cells, const json::Array &Items) {
  for (const json::Value &V : Items) {
    const json::Object *Item = V.getAsObject();
    Cell *C = Item ? cellCalled(Cells, textIn(*Item, {"uri"})) : nullptr;
    if (!C)
      continue;
    llvm::StringRef Language = textIn(*Item, {"languageId"});
    C->IsPython &= Language.empty() || Language == "python";
    C->Version = Item->getInteger("version").value_or(0);
    llvm::StringRef Text = textIn(*Item, {"text"});
    if (C->IsPython && Text.size() <= Documents::MostBytes)
      C->Text = Text.str();
  }
}

std::optional<Document> openedNotebook(const json::Object &Params) {
  Document D;
  D.Uri = textIn(Params, {"notebookDocument", "uri"}).str();
  D.Path = pathOf(D.Uri);
  if (D.Path.empty())
    return std::nullopt;
  if (const json::Value *V = inside(Params, {"notebookDocument", "version"}))
    D.Version = V->getAsInteger().value_or(0);
  D.HasCells = true;
  D.Cells = cellsIn(arrayIn(Params, {"notebookDocument", "cells"}));
  fill(D.Cells, arrayIn(Params, {"cellTextDocuments"}));
  D.Text = fileOf(D.Cells);
  return D;
}

/// Cells that came, went, or changed places.
static void changeStructure(Document &D, const json::Object &Change,
                            std::vector<Cell> &Closed) {
  auto Number = [&](llvm::StringRef Key) {
    const json::Value *V = inside(Change, {"array", Key});
    return size_t(std::max<int64_t>(V ? V->getAsInteger().value_or(0) : 0, 0));
  };
  size_t Start = std::min(Number("start"), D.Cells.size());
  size_t Count = std::min(Number("deleteCount"), D.Cells.size() - Start);
  std::vector<Cell> New = cellsIn(arrayIn(Change, {"array", "cells"}));
  auto First = D.Cells.begin() + Start;
  std::vector<Cell> Gone(First, First + Count);
  // What is moved is taken out and put in at another place of the same change.
  for (Cell &C : New)
    if (const Cell *Old = cellCalled(D.Cells, C.Uri))
      C = *Old;
  D.Cells.erase(First, First + Count);
  D.Cells.insert(D.Cells.begin() + Start, New.begin(), New.end());
  for (const json::Value &V : arrayIn(Change, {"didClose"}))
    if (const json::Object *O = V.getAsObject())
      if (const Cell *C = cellCalled(Gone, textIn(*O, {"uri"})))
        Closed.push_back(*C);
  fill(D.Cells, arrayIn(Change, {"didOpen"}));
}

Document changedNotebook(Document D, const json::Object &Params, Encoding Units,
                         std::vector<Cell> &Closed, std::string &Problem) {
  if (const json::Value *V = inside(Params, {"notebookDocument", "version"}))
    D.Version = V->getAsInteger().value_or(0);
  if (const json::Value *V = inside(Params, {"change", "cells", "structure"}))
    if (const json::Object *Change = V->getAsObject())
      changeStructure(D, *Change, Closed);
  for (const json::Value &V :
       arrayIn(Params, {"change", "cells", "textContent"})) {
    const json::Object *Change = V.getAsObject();
    Cell *C = Change ? cellCalled(D.Cells, textIn(*Change, {"document", "uri"}))
                     : nullptr;
    if (!C) {
      Problem = "a change of a cell that is not open";
      continue;
    }
    if (const json::Value *Version = inside(*Change, {"document", "version"}))
      C->Version = Version->getAsInteger().value_or(0);
    if (C->IsPython)
      C->Text = changedText(std::move(C->Text), arrayIn(*Change, {"changes"}),
                            Units, Problem);
  }
  D.Text = fileOf(D.Cells);
  return D;
}

} // namespace model_tidy::lsp
