// Paths of keys instead of a structure for each message: few of the fields that
// there are matter here.
#include "lsp/Message.h"
#include "lsp/Uri.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy::lsp {

namespace json = llvm::json;

/// What \p Keys lead to, or null.
const json::Value *inside(const json::Object &O,
                          llvm::ArrayRef<llvm::StringRef> Keys) {
  const json::Object *At = &O;
  for (llvm::StringRef Key : Keys.drop_back()) {
    At = At->getObject(Key);
    if (!At)
      return nullptr;
  }
  return At->get(Keys.back());
}

bool says(const json::Object &O, llvm::ArrayRef<llvm::StringRef> Keys) {
  const json::Value *V = inside(O, Keys);
  return V && V->getAsBoolean().value_or(false);
}

llvm::StringRef textIn(const json::Object &O,
                       llvm::ArrayRef<llvm::StringRef> Keys) {
  const json::Value *V = inside(O, Keys);
  return V ? V->getAsString().value_or("") : "";
}

std::string pathIn(const json::Object &Params) {
  return pathOf(textIn(Params, {"textDocument", "uri"}));
}

Client clientIn(const json::Object &Params) {
  static const json::Object None;
  const json::Object *Said = Params.getObject("capabilities");
  const json::Object &C = Said ? *Said : None;
  Client Us;
  if (const json::Value *V = inside(C, {"general", "positionEncodings"}))
    if (const json::Array *Offered = V->getAsArray())
      for (const json::Value &Name : llvm::reverse(*Offered))
        if (auto E = encodingCalled(Name.getAsString().value_or("")))
          Us.Units = *E; // the first one counts
  Us.RelatedInformation =
      says(C, {"textDocument", "publishDiagnostics", "relatedInformation"});
  Us.CodeDescription =
      says(C, {"textDocument", "publishDiagnostics", "codeDescriptionSupport"});
  Us.DocumentChanges =
      says(C, {"workspace", "workspaceEdit", "documentChanges"});
  Us.Progress = says(C, {"window", "workDoneProgress"});
  Us.ShowDocument = says(C, {"window", "showDocument", "support"});
  Us.Notebooks = inside(C, {"notebookDocument", "synchronization"});
  Us.Pulls = inside(C, {"textDocument", "diagnostic"}) &&
             says(C, {"workspace", "diagnostics", "refreshSupport"});
  if (const json::Value *V =
          inside(C, {"textDocument", "hover", "contentFormat"}))
    if (const json::Array *Formats = V->getAsArray())
      Us.Markdown = llvm::is_contained(*Formats, json::Value("markdown"));
  return Us;
}

} // namespace model_tidy::lsp
