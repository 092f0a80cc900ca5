// Messages to calls. Everything in a message may be missing or of another
// type; then a request fails and a notification is left out, with a word in
// the log.
#include "lsp/Server.h"
#include "lsp/Actions.h"
#include "lsp/Capabilities.h"
#include "lsp/Cells.h"
#include "lsp/Hover.h"
#include "lsp/Message.h"
#include "lsp/ReplacementFiles.h"
#include "lsp/Session.h"
#include "lsp/Uri.h"
#include <cstdlib>

namespace model_tidy::lsp {

namespace json = llvm::json;

static constexpr llvm::StringLiteral ConfigurationId =
    "model-tidy/configuration";

namespace {
class Server {
public:
  Server(const Settings &Base, Transport &Wire) : Wire(Wire), S(Base, Wire) {}

  int run();

private:
  void take(const json::Value &Message);
  void answer(const json::Value &Id, llvm::StringRef Method,
              const json::Object &Params);
  void note(llvm::StringRef Method, const json::Object &Params);
  void takeResult(const json::Value &Id, const json::Value &Result);

  json::Value initialize(const json::Object &Params);
  void initialized();
  void codeAction(const json::Value &Id, const json::Object &Params);
  void hover(const json::Value &Id, const json::Object &Params);
  void execute(const json::Value &Id, const json::Object &Params);
  void showReplacement(const json::Value &Id, const json::Object &Params);
  void didOpen(const json::Object &Params);
  void didChange(const json::Object &Params);
  void didClose(const json::Object &Params);
  void notebook(llvm::StringRef What, const json::Object &Params);
  void diagnoseWorkspace(const json::Value &Id, const json::Object &Params);
  Documents::Target targetOf(const json::Object &Params) const {
    return S.Docs.target(textIn(Params, {"textDocument", "uri"}));
  }
  void changeConfiguration(const json::Object &Params);
  void changeFolders(const json::Object &Params);

  Transport &Wire;
  Session S;
  ReplacementFiles Shown;
  bool IsInitialized = false;
  bool IsShutDown = false;
  bool HasEnded = false;
  bool WatchesFiles = false;     // the client lets us ask for that
  bool HasConfiguration = false; // the client can be asked for settings
};
} // namespace

json::Value Server::initialize(const json::Object &Params) {
  S.TheClient = clientIn(Params);
  WatchesFiles = says(Params, {"capabilities", "workspace",
                               "didChangeWatchedFiles", "dynamicRegistration"});
  HasConfiguration =
      says(Params, {"capabilities", "workspace", "configuration"});
  if (const json::Object *Wishes = Params.getObject("initializationOptions"))
    S.configure(*Wishes);
  const json::Array *Folders = Params.getArray("workspaceFolders");
  if (Folders) {
    for (const json::Value &F : *Folders)
      if (const json::Object *Folder = F.getAsObject())
        S.addRoot(pathOf(textIn(*Folder, {"uri"})));
  } else {
    S.addRoot(pathOf(textIn(Params, {"rootUri"})));
  }
  IsInitialized = true;
  if (const json::Object *Wishes = Params.getObject("initializationOptions"))
    S.AnswersForWorkspace =
        S.TheClient.Pulls && says(*Wishes, {"workspaceDiagnostics"});
  return json::Object{
      {"serverInfo",
       json::Object{{"name", "model-tidy"}, {"version", MODEL_TIDY_VERSION}}},
      {"capabilities", capabilities(S.TheClient, S.AnswersForWorkspace)}};
}

void Server::initialized() {
  if (HasConfiguration)
    Wire.call(ConfigurationId, "workspace/configuration",
              json::Object{{"items", json::Array{json::Object{
                                         {"section", "model-tidy"}}}}});
  if (!WatchesFiles)
    return;
  Wire.call("model-tidy/watch", "client/registerCapability", watching());
}

void Server::codeAction(const json::Value &Id, const json::Object &Params) {
  ActionQuery Q;
  Q.Uri = textIn(Params, {"textDocument", "uri"}).str();
  Q.Doc = S.Docs.target(Q.Uri);
  std::optional<Range> Where = rangeIn(Params.get("range"));
  if (!Where)
    return Wire.fail(Id, InvalidParams, "'range' is missing");
  Q.Where = *Where;
  if (const json::Value *Only = inside(Params, {"context", "only"}))
    if (const json::Array *Kinds = Only->getAsArray())
      for (const json::Value &Kind : *Kinds)
        Q.Only.push_back(Kind.getAsString().value_or("").str());
  S.answer(Id, Q.Doc.Path, [Q, this](const Analysis &A) -> json::Value {
    return actionsFor(Q, A, S.TheClient);
  });
}

void Server::hover(const json::Value &Id, const json::Object &Params) {
  std::optional<Position> At = positionIn(Params.get("position"));
  if (!At)
    return Wire.fail(Id, InvalidParams, "'position' is missing");
  Documents::Target Doc = targetOf(Params);
  S.answer(Id, Doc.Path, [Doc, At, this](const Analysis &A) {
    return hoverAt(A, Doc, *At, S.TheClient);
  });
}

/// The document is shown if the client can do that, and is the answer as well.
void Server::showReplacement(const json::Value &Id,
                             const json::Object &Params) {
  const json::Array *Arguments = Params.getArray("arguments");
  const json::Object *Where = Arguments && !Arguments->empty()
                                  ? Arguments->front().getAsObject()
                                  : nullptr;
  std::optional<Position> At =
      Where ? positionIn(Where->get("position")) : std::nullopt;
  if (!At)
    return Wire.fail(Id, InvalidParams, "needs 'uri' and 'position'");
  Documents::Target Doc = S.Docs.target(textIn(*Where, {"uri"}));
  S.answer(Id, Doc.Path, [Doc, At, this](const Analysis &A) -> json::Value {
    const Finding *F = replacedAt(A, Doc, *At, S.TheClient);
    if (!F)
      return nullptr;
    std::string Text = replacementText(*F), Uri;
    if (S.TheClient.ShowDocument)
      Uri = Shown.add(Text, F->Instead.Language);
    if (!Uri.empty())
      Wire.call("model-tidy/show", "window/showDocument",
                json::Object{{"uri", Uri}, {"takeFocus", true}});
    return json::Object{{"language", F->Instead.Language}, {"text", Text}};
  });
}

void Server::execute(const json::Value &Id, const json::Object &Params) {
  llvm::StringRef Command = textIn(Params, {"command"});
  if (Command == ReplacementCommand)
    return showReplacement(Id, Params);
  if (Command != ScanCommand)
    return Wire.fail(Id, InvalidParams, "unknown command: " + Command.str());
  S.scanRoots();
  Wire.reply(Id, nullptr);
}

void Server::didOpen(const json::Object &Params) {
  const json::Object *D = Params.getObject("textDocument");
  std::optional<llvm::StringRef> Text;
  if (D)
    Text = D->getString("text");
  std::string Path = pathIn(Params);
  if (!Text)
    return S.log(LogLevel::Warning, "didOpen without a text");
  if (Path.empty())
    return; // not a file: nothing in the file system lies around it
  S.Docs.open({textIn(*D, {"uri"}).str(), Path,
               D->getInteger("version").value_or(0), 0,
               std::make_shared<const std::string>(Text->str())});
  S.opened(Path);
}

void Server::didChange(const json::Object &Params) {
  std::string Path = pathIn(Params), Problem;
  const json::Array *Changes = Params.getArray("contentChanges");
  if (Path.empty())
    return;
  const json::Value *Version = inside(Params, {"textDocument", "version"});
  int64_t Number = Version ? Version->getAsInteger().value_or(0) : 0;
  if (!Changes ||
      !S.Docs.change(Path, Number, *Changes, S.TheClient.Units, Problem))
    return S.log(LogLevel::Warning, Path + ": didChange without changes, or of "
                                           "a file that is not open");
  if (!Problem.empty())
    S.log(LogLevel::Warning, Path + ": " + Problem);
  S.changed(Path);
}

void Server::didClose(const json::Object &Params) {
  std::string Path = pathIn(Params);
  if (std::optional<Document> D = S.Docs.find(Path)) {
    S.Docs.close(Path);
    S.closed(*D);
  }
}

/// \p What: "didOpen", …
void Server::notebook(llvm::StringRef What, const json::Object &Params) {
  if (What == "didOpen") {
    std::optional<Document> D = openedNotebook(Params);
    if (!D)
      return;
    std::string Path = D->Path;
    S.Docs.open(std::move(*D));
    return S.opened(Path);
  }
  std::string Path = pathOf(textIn(Params, {"notebookDocument", "uri"}));
  std::optional<Document> D = S.Docs.find(Path);
  if (!D || !D->HasCells)
    return;
  if (What == "didChange") {
    std::vector<Cell> Closed;
    std::string Problem;
    S.Docs.open(changedNotebook(std::move(*D), Params, S.TheClient.Units,
                                Closed, Problem));
    if (!Problem.empty())
      S.log(LogLevel::Warning, Path + ": " + Problem);
    S.closed(Closed);
    S.changed(Path);
  } else if (What == "didSave") {
    S.saved(Path);
  } else if (What == "didClose") {
    S.Docs.close(Path);
    S.closed(*D);
  }
}

void Server::diagnoseWorkspace(const json::Value &Id,
                               const json::Object &Params) {
  std::map<std::string, std::string> Previous;
  if (const json::Array *Ids = Params.getArray("previousResultIds"))
    for (const json::Value &V : *Ids)
      if (const json::Object *Last = V.getAsObject())
        Previous[textIn(*Last, {"uri"}).str()] = textIn(*Last, {"value"}).str();
  S.diagnoseWorkspace(Id, std::move(Previous));
}

/// Some clients send the section, some what it is in, some nothing.
void Server::changeConfiguration(const json::Object &Params) {
  const json::Object *Said = Params.getObject("settings");
  if (Said && Said->getObject("model-tidy"))
    Said = Said->getObject("model-tidy");
  if (Said)
    S.configure(*Said);
  else if (HasConfiguration)
    return Wire.call(ConfigurationId, "workspace/configuration",
                     json::Object{{"items", json::Array{json::Object{
                                                {"section", "model-tidy"}}}}});
  S.refresh();
}

void Server::changeFolders(const json::Object &Params) {
  auto Each = [&](llvm::StringRef Key, auto Do) {
    const json::Value *V = inside(Params, {"event", Key});
    if (const json::Array *Folders = V ? V->getAsArray() : nullptr)
      for (const json::Value &F : *Folders)
        if (const json::Object *Folder = F.getAsObject())
          Do(pathOf(textIn(*Folder, {"uri"})));
  };
  Each("removed", [&](const std::string &Path) { S.removeRoot(Path); });
  Each("added", [&](std::string Path) { S.addRoot(std::move(Path)); });
  S.refresh();
}

void Server::takeResult(const json::Value &Id, const json::Value &Result) {
  const json::Array *Sections = Result.getAsArray();
  if (Id != json::Value(ConfigurationId) || !Sections || Sections->empty())
    return;
  if (const json::Object *Wishes = Sections->front().getAsObject()) {
    S.configure(*Wishes);
    S.refresh();
  }
}

void Server::answer(const json::Value &Id, llvm::StringRef Method,
                    const json::Object &Params) {
  if (Method == "initialize" && !IsInitialized)
    return Wire.reply(Id, initialize(Params));
  if (!IsInitialized)
    return Wire.fail(Id, NotInitialized, "'initialize' comes first");
  if (IsShutDown || Method == "initialize")
    return Wire.fail(Id, InvalidRequest, "not now: " + Method.str());
  if (Method == "shutdown") {
    IsShutDown = true;
    return Wire.reply(Id, nullptr);
  }
  if (Method == "textDocument/codeAction")
    return codeAction(Id, Params);
  if (Method == "textDocument/hover")
    return hover(Id, Params);
  if (Method == "textDocument/diagnostic")
    return S.diagnose(Id, targetOf(Params),
                      textIn(Params, {"previousResultId"}).str());
  if (Method == "workspace/diagnostic")
    return diagnoseWorkspace(Id, Params);
  if (Method == "workspace/executeCommand")
    return execute(Id, Params);
  Wire.fail(Id, MethodNotFound, "unknown method: " + Method.str());
}

void Server::note(llvm::StringRef Method, const json::Object &Params) {
  if (Method == "exit")
    HasEnded = true;
  else if (!IsInitialized || IsShutDown)
    return;
  else if (Method == "initialized")
    initialized();
  else if (Method == "textDocument/didOpen")
    didOpen(Params);
  else if (Method == "textDocument/didChange")
    didChange(Params);
  else if (Method == "textDocument/didClose")
    didClose(Params);
  else if (Method == "textDocument/didSave") {
    if (std::string Path = pathIn(Params); S.Docs.find(Path))
      S.saved(Path);
  } else if (Method == "workspace/didChangeConfiguration")
    changeConfiguration(Params);
  else if (Method.consume_front("notebookDocument/"))
    notebook(Method, Params);
  else if (Method == "workspace/didChangeWatchedFiles")
    S.refresh();
  else if (Method == "workspace/didChangeWorkspaceFolders")
    changeFolders(Params);
  else if (const json::Value *Id = Params.get("id");
           Id && Method == "$/cancelRequest")
    S.cancel(*Id);
}

void Server::take(const json::Value &Message) {
  static const json::Object None;
  const json::Object *O = Message.getAsObject();
  if (!O)
    return Wire.fail(nullptr, InvalidRequest, "not an object");
  const json::Value *Id = O->get("id");
  std::optional<llvm::StringRef> Method = O->getString("method");
  const json::Object *Params = O->getObject("params");
  if (!Method) {
    if (const json::Value *Result = O->get("result"); Result && Id)
      takeResult(*Id, *Result);
    else if (!O->get("error"))
      Wire.fail(nullptr, InvalidRequest, "neither a method nor a result");
    return;
  }
  if (Id)
    answer(*Id, *Method, Params ? *Params : None);
  else
    note(*Method, Params ? *Params : None);
}

int Server::run() {
  json::Value Message = nullptr;
  std::string Problem;
  while (!HasEnded) {
    switch (Wire.read(Message, Problem)) {
    case Transport::Input::Message:
      take(Message);
      break;
    case Transport::Input::Broken:
      S.log(LogLevel::Error, "not understood: " + Problem);
      Wire.fail(nullptr, ParseError, Problem);
      break;
    case Transport::Input::End:
      HasEnded = true;
      break;
    }
  }
  int Code = IsShutDown ? 0 : 1;
  if (!S.stop()) {
    Shown.clear();
    std::_Exit(Code); // what a run writes to the cache is renamed when complete
  }
  return Code;
}

int serve(const Settings &Base, std::FILE *In, llvm::raw_ostream &Out) {
  Transport Wire(In, Out);
  return Server(Base, Wire).run();
}

} // namespace model_tidy::lsp
