// Two workers: while a file is read with all its headers, typing in another is
// still answered by the fast one. Lock order: a worker's lock is never held
// while the session's is taken.
#include "lsp/Session.h"
#include "engine/FileKind.h"
#include "engine/Isolated.h"
#include "engine/Paths.h"
#include "lsp/Pull.h"
#include "lsp/Uri.h"
#include "notebook/Notebook.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"

namespace model_tidy::lsp {

namespace json = llvm::json;
using std::chrono::milliseconds;

/// After the last key was pressed.
static constexpr milliseconds TypingPause(150);

Session::Session(Settings Base, Transport &Wire)
    : Base(Base), Wire(Wire), Wishes(std::move(Base)),
      Fast([this](const std::string &Path) { analyseFile(Path, false); }),
      Thorough([this](const std::string &Key) {
        llvm::StringRef Root(Key);
        if (Root.consume_front("root:"))
          analyseRoot(Root.str());
        else
          analyseFile(Key, true);
      }) {}

bool Session::stop() {
  bool FastEnded = Fast.stop();
  return Thorough.stop() && FastEnded;
}

void Session::log(LogLevel Level, const llvm::Twine &Message) {
  Wire.notify("window/logMessage",
              json::Object{{"type", int(Level)},
                           {"message", utf8("model-tidy: " + Message.str())}});
}

void Session::configure(const json::Object &Said) {
  Settings New = Base;
  auto Text = [&](llvm::StringRef Key, std::string &Field) {
    const json::Value *V = Said.get(Key);
    if (!V || V->getAsNull())
      return;
    if (std::optional<llvm::StringRef> S = V->getAsString())
      Field = S->str();
    else
      log(LogLevel::Warning, "the setting '" + Key + "' must be a text");
  };
  auto Flag = [&](llvm::StringRef Key, bool &Field) {
    const json::Value *V = Said.get(Key);
    if (!V || V->getAsNull())
      return;
    if (std::optional<bool> B = V->getAsBoolean())
      Field = *B;
    else
      log(LogLevel::Warning, "the setting '" + Key + "' must be true or false");
  };
  Text("checks", New.Checks);
  Text("config", New.ConfigFile);
  Text("buildPath", New.BuildPath);
  Flag("fast", New.Fast);
  Flag("showNotes", New.Notes);
  std::lock_guard<std::mutex> Lock(Mutex);
  Wishes = std::move(New);
}

void Session::addRoot(std::string Path) {
  std::lock_guard<std::mutex> Lock(Mutex);
  if (!Path.empty() && !llvm::is_contained(Roots, Path))
    Roots.push_back(std::move(Path));
}

void Session::removeRoot(const std::string &Path) {
  std::lock_guard<std::mutex> Lock(Mutex);
  llvm::erase(Roots, Path);
}

/// The innermost root with the file; without one, the file's directory.
std::string Session::rootOf(llvm::StringRef Path) const {
  llvm::StringRef Best;
  for (const std::string &Root : Roots)
    if (isBelow(Path, Root) && Root.size() > Best.size())
      Best = Root;
  return (Best.empty() ? llvm::sys::path::parent_path(Path) : Best).str();
}

/// A notebook that was opened as a text is JSON for the client.
static bool isSource(const std::optional<Document> &D) {
  return D && fileKind(D->Path) != FileKind::None &&
         isNotebook(D->Path) == D->HasCells;
}

void Session::opened(const std::string &Path) {
  // What is open has diagnostics of its own.
  bool WasElsewhere;
  {
    std::lock_guard<std::mutex> Lock(Mutex);
    WasElsewhere = Elsewhere.erase(Path);
  }
  if (WasElsewhere && TheClient.Pulls)
    publish(uriOf(Path), std::nullopt, {});
  if (isSource(Docs.find(Path)))
    Fast.schedule(Path, milliseconds(0));
}

void Session::changed(const std::string &Path) {
  Thorough.drop(Path); // it would find a text that nobody has saved
  if (isSource(Docs.find(Path)))
    Fast.schedule(Path, TypingPause);
}

void Session::saved(const std::string &Path) {
  if (!isSource(Docs.find(Path)))
    return;
  Thorough.schedule(Path, milliseconds(0));
  if (fileKind(Path) == FileKind::CppHeader)
    for (const Document &D : Docs.all())
      if (D.Path != Path && isSource(D))
        Fast.schedule(D.Path, TypingPause);
}

void Session::closed(const Document &D) {
  Fast.drop(D.Path);
  Thorough.drop(D.Path);
  std::vector<Waiting> Left;
  {
    std::lock_guard<std::mutex> Lock(Mutex);
    Known.erase(D.Path);
    Left = takeWaiting(D.Path);
  }
  for (Waiting &W : Left)
    Wire.reply(std::move(W.Id), std::move(W.Otherwise));
  closed(D.Cells);
  if (!D.HasCells && !TheClient.Pulls)
    publish(D.Uri, std::nullopt, {});
}

void Session::closed(llvm::ArrayRef<Cell> Cells) {
  for (const Cell &C : Cells)
    if (!TheClient.Pulls)
      publish(C.Uri, std::nullopt, {});
}

void Session::refresh() {
  std::vector<std::string> WerePrecise;
  {
    std::lock_guard<std::mutex> Lock(Mutex);
    for (const auto &[Path, A] : Known)
      if (A->IsPrecise)
        WerePrecise.push_back(Path);
    ++Generation;
    Known.clear();
    Told.clear();
    Pulled.clear();
  }
  for (const Document &D : Docs.all())
    if (isSource(D))
      Fast.schedule(D.Path, TypingPause);
  for (const std::string &Path : WerePrecise)
    Thorough.schedule(Path, TypingPause);
  askAgain();
}

void Session::answer(json::Value Id, const std::string &Path, Answer How,
                     json::Value Otherwise) {
  std::optional<Document> D = Docs.find(Path);
  if (!isSource(D))
    return Wire.reply(std::move(Id), std::move(Otherwise));
  std::shared_ptr<const Analysis> A;
  {
    std::lock_guard<std::mutex> Lock(Mutex);
    if (auto Last = Known.find(Path);
        Last != Known.end() && Last->second->Revision == D->Revision)
      A = Last->second;
    else
      Requests.push_back({Id, Path, How, std::move(Otherwise)});
  }
  if (A)
    return Wire.reply(std::move(Id), How(*A));
  Fast.hasten(Path); // somebody waits: do not wait for another key
}

/// Takes the requests about \p Path out of those that wait.
std::vector<Session::Waiting> Session::takeWaiting(llvm::StringRef Path) {
  std::vector<Waiting> Mine, Others;
  for (Waiting &W : Requests)
    (W.Path == Path ? Mine : Others).push_back(std::move(W));
  Requests = std::move(Others);
  return Mine;
}

void Session::cancel(const json::Value &Id) {
  {
    std::lock_guard<std::mutex> Lock(Mutex);
    size_t Before = Requests.size() + Surveys.size();
    llvm::erase_if(Requests, [&](const Waiting &W) { return W.Id == Id; });
    llvm::erase_if(Surveys, [&](const Survey &S) { return S.Id == Id; });
    if (Requests.size() + Surveys.size() == Before)
      return;
  }
  Wire.fail(Id, RequestCancelled, "cancelled");
}

void Session::publish(llvm::StringRef Uri, std::optional<int64_t> Version,
                      json::Array Diagnostics) {
  json::Object Params{{"uri", Uri}, {"diagnostics", std::move(Diagnostics)}};
  if (Version)
    Params["version"] = *Version;
  Wire.notify("textDocument/publishDiagnostics", std::move(Params));
}

/// Logs what was not possible, each thing once.
void Session::tell(const Analysis &A) {
  for (const Notice &N : A.Problems) {
    std::string Message =
        N.Path.empty() ? N.Message : N.Path + ": " + N.Message;
    bool IsNew;
    {
      std::lock_guard<std::mutex> Lock(Mutex);
      IsNew = Told.insert(Message).second;
    }
    if (IsNew)
      log(LogLevel::Error, Message);
  }
}

/// What crashes here leaks what it held, but the server stays.
bool Session::runOn(const std::shared_ptr<Analysis> &A, Settings Wishes) {
  enableIsolation();
  const Limits &L = Wishes.L;
  OpenTexts Open;
  for (Document &D : Docs.all()) {
    Open[D.Path] = D.Text;
    if (D.HasCells)
      A->Cells[D.Path] = std::move(D.Cells);
  }
  Fate End = runIsolated([&] { analyse(*A, Wishes, Open); },
                         {L.ParseStack, 10 * L.ParseSeconds});
  if (End == Fate::Survived)
    return true;
  log(LogLevel::Error,
      A->Path + (End == Fate::Crashed ? ": the analysis crashed"
                                      : ": the analysis took too long"));
  new std::shared_ptr<Analysis>(A); // half written, so nobody may destroy it
  return false;
}

void Session::analyseFile(const std::string &Path, bool IsPrecise) {
  std::optional<Document> D = Docs.find(Path);
  if (!D)
    return;
  auto A = std::make_shared<Analysis>();
  Settings S;
  uint64_t Then;
  {
    std::lock_guard<std::mutex> Lock(Mutex);
    S = Wishes;
    A->Root = rootOf(Path);
    Then = Generation;
  }
  A->Path = Path;
  A->Revision = D->Revision;
  A->Version = D->Version;
  A->IsPrecise = IsPrecise;
  if (!IsPrecise) {
    S.Fast = true;
    S.CachePath.clear(); // every key pressed would leave something there
  }
  if (!runOn(A, std::move(S))) {
    auto Nothing = std::make_shared<Analysis>();
    Nothing->Path = Path;
    Nothing->Revision = D->Revision;
    Nothing->Version = D->Version;
    Nothing->Text = std::make_unique<Sources>(overlay(Docs.texts(), "/"));
    A = std::move(Nothing);
  }
  tell(*A);
  if (!take(std::move(A), Then) && IsPrecise)
    Thorough.schedule(Path, milliseconds(0));
}

/// Publishes \p A unless something newer or better is known, or coming. False
/// if \p Then, when it began, other things held than now.
bool Session::take(std::shared_ptr<const Analysis> A, uint64_t Then) {
  std::vector<Waiting> Ready;
  std::optional<Document> D = Docs.find(A->Path);
  if (!D || D->Revision != A->Revision)
    return true;
  {
    std::lock_guard<std::mutex> Lock(Mutex);
    if (Then != Generation)
      return false;
    std::shared_ptr<const Analysis> &Last = Known[A->Path];
    if (Last && Last->Revision == A->Revision && Last->IsPrecise &&
        !A->IsPrecise)
      return true;
    Last = A;
    Ready = takeWaiting(A->Path);
  }
  for (Waiting &W : Ready)
    Wire.reply(std::move(W.Id), W.How(*A));
  publish(*D, *A);
  return true;
}

/// Who asks is given nothing, but told if what it was given is not true any
/// more.
void Session::publish(const Document &D, const Analysis &A) {
  bool IsOutdated = false;
  auto Each = [&](llvm::StringRef Uri, int64_t Version,
                  std::optional<unsigned> Cell) {
    json::Array Items = diagnosticsOf(A, {A.Path, Cell}, TheClient);
    if (!TheClient.Pulls)
      return publish(Uri, Version, std::move(Items));
    std::lock_guard<std::mutex> Lock(Mutex);
    auto Last = Pulled.find(Uri.str());
    IsOutdated |= Last != Pulled.end() && Last->second.Revision == A.Revision &&
                  Last->second.Id != resultId(Items);
  };
  for (const auto &[Number, C] : llvm::enumerate(D.Cells))
    if (C.IsPython)
      Each(C.Uri, C.Version, unsigned(Number));
  if (!D.HasCells)
    Each(D.Uri, D.Version, std::nullopt);
  if (IsOutdated)
    askAgain();
}

} // namespace model_tidy::lsp
