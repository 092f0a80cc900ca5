// Nothing is announced that the client would not understand.
#include "lsp/Capabilities.h"
#include "lsp/Actions.h"

namespace model_tidy::lsp {

namespace json = llvm::json;

/// Only the cells that are Python are sent.
static json::Object notebookSync() {
  json::Object Which{
      {"notebook",
       json::Object{{"notebookType", "jupyter-notebook"}, {"scheme", "file"}}},
      {"cells", json::Array{json::Object{{"language", "python"}}}}};
  return json::Object{{"notebookSelector", json::Array{std::move(Which)}},
                      {"save", true}};
}

json::Object capabilities(const Client &C, bool ForWorkspace) {
  json::Object Result{
      {"positionEncoding", encodingName(C.Units)},
      {"textDocumentSync", json::Object{{"openClose", true},
                                        {"change", 2},
                                        {"save", json::Object{}}}},
      {"codeActionProvider",
       json::Object{{"codeActionKinds", json::Array{"quickfix", FixAllKind}}}},
      {"hoverProvider", true},
      {"executeCommandProvider",
       json::Object{
           {"commands", json::Array{ScanCommand, ReplacementCommand}}}},
      {"workspace",
       json::Object{
           {"workspaceFolders", json::Object{{"supported", true},
                                             {"changeNotifications", true}}}}}};
  if (C.Notebooks)
    Result["notebookDocumentSync"] = notebookSync();
  if (C.Pulls)
    Result["diagnosticProvider"] =
        json::Object{{"identifier", "model-tidy"},
                     {"interFileDependencies", true},
                     {"workspaceDiagnostics", ForWorkspace}};
  return Result;
}

json::Object watching() {
  json::Array Watchers;
  for (llvm::StringRef Glob :
       {"**/.model-tidy", "**/compile_commands.json", "**/pyproject.toml",
        "**/requirements*.txt",
        "**/*.{h,hh,hpp,hxx,cuh,c,cc,cpp,cxx,cu,py,pyi}"})
    Watchers.push_back(json::Object{{"globPattern", Glob}});
  return json::Object{
      {"registrations",
       json::Array{
           json::Object{{"id", "model-tidy/watch"},
                        {"method", "workspace/didChangeWatchedFiles"},
                        {"registerOptions",
                         json::Object{{"watchers", std::move(Watchers)}}}}}}};
}

} // namespace model_tidy::lsp
