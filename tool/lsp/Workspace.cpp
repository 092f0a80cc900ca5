// What is asked about the workspace as a whole: a look at all files below its
// roots, and diagnostics for those who ask.
#include "engine/Paths.h"
#include "lsp/Pull.h"
#include "lsp/Session.h"
#include "lsp/Uri.h"

namespace model_tidy::lsp {

namespace json = llvm::json;

void Session::scanRoots() {
  std::lock_guard<std::mutex> Lock(Mutex);
  for (const std::string &Root : Roots)
    Thorough.schedule("root:" + Root, std::chrono::milliseconds(0));
}

void Session::askAgain() {
  if (TheClient.Pulls)
    Wire.call("model-tidy/refresh", "workspace/diagnostic/refresh",
              json::Object{});
}

void Session::diagnose(json::Value Id, const Documents::Target &Doc,
                       std::string Previous) {
  answer(
      std::move(Id), Doc.Path,
      [this, Doc, Previous = std::move(Previous)](const Analysis &A) {
        json::Array Items = diagnosticsOf(A, Doc, TheClient);
        View V(A, TheClient.Units);
        std::optional<Document> D = Docs.find(Doc.Path);
        std::string Uri =
            D && !D->HasCells ? D->Uri : V.uriOf({Doc.Cell, {}}, Doc.Path);
        {
          std::lock_guard<std::mutex> Lock(Mutex);
          Pulled[Uri] = {A.Revision, resultId(Items)};
        }
        return json::Value(documentReport(std::move(Items), Previous));
      },
      documentReport({}, ""));
}

/// The roots that nobody has looked at as things are now.
std::vector<std::string> Session::unseenRoots() const {
  std::vector<std::string> Result;
  for (const std::string &Root : Roots) {
    auto Last = Surveyed.find(Root);
    if (Last == Surveyed.end() || Last->second.Generation != Generation)
      Result.push_back(Root);
  }
  return Result;
}

void Session::diagnoseWorkspace(json::Value Id,
                                std::map<std::string, std::string> Previous) {
  Survey Asked = {std::move(Id), std::move(Previous)};
  {
    std::lock_guard<std::mutex> Lock(Mutex);
    if (std::vector<std::string> Unseen = unseenRoots(); !Unseen.empty()) {
      Surveys.push_back(std::move(Asked));
      for (const std::string &Root : Unseen)
        Thorough.schedule("root:" + Root, std::chrono::milliseconds(0));
      return;
    }
  }
  reply(std::move(Asked));
}

/// What is open is asked for by itself.
void Session::reply(Survey Asked) {
  std::vector<std::shared_ptr<const Analysis>> All;
  {
    std::lock_guard<std::mutex> Lock(Mutex);
    for (const std::string &Root : Roots)
      if (auto Last = Surveyed.find(Root); Last != Surveyed.end())
        All.push_back(Last->second.Found);
  }
  json::Array Reports;
  auto Add = [&](const std::string &Uri, json::Array Items) {
    auto Previous = Asked.Previous.find(Uri);
    json::Object Report = documentReport(
        std::move(Items),
        Previous == Asked.Previous.end() ? "" : Previous->second);
    Report["uri"] = Uri;
    Report["version"] = nullptr;
    Reports.push_back(std::move(Report));
    if (Previous != Asked.Previous.end())
      Asked.Previous.erase(Previous);
  };
  std::set<std::string> Told;
  for (const std::shared_ptr<const Analysis> &A : All)
    for (const Finding &F : A->Findings)
      if (const std::string &Path = F.Where.Path;
          !Docs.find(Path) && Told.insert(Path).second)
        Add(uriOf(Path), diagnosticsOf(*A, {Path, {}}, TheClient));
  for (const auto &[Uri, Id] : std::exchange(Asked.Previous, {}))
    if (!Docs.find(pathOf(Uri)))
      Add(Uri, {}); // there is nothing any more
  Wire.reply(std::move(Asked.Id), json::Object{{"items", std::move(Reports)}});
}

void Session::analyseRoot(const std::string &Root) {
  auto A = std::make_shared<Analysis>();
  A->Path = A->Root = Root;
  A->IsPrecise = true;
  Settings S;
  uint64_t Then;
  {
    std::lock_guard<std::mutex> Lock(Mutex);
    S = Wishes;
    Then = Generation;
  }
  std::string Token = "model-tidy/" + Root;
  auto Progress = [&](json::Object Value) {
    if (TheClient.Progress)
      Wire.notify("$/progress",
                  json::Object{{"token", Token}, {"value", std::move(Value)}});
  };
  if (TheClient.Progress)
    Wire.call(Token, "window/workDoneProgress/create",
              json::Object{{"token", Token}});
  Progress(json::Object{
      {"kind", "begin"}, {"title", "model-tidy"}, {"percentage", 0}});
  size_t Last = 0;
  S.OnProgress = [&](size_t Done, size_t Total, llvm::StringRef Path) {
    size_t Percent = Total ? std::min<size_t>(Done * 100 / Total, 100) : 0;
    if (std::exchange(Last, Percent) != Percent)
      Progress(json::Object{{"kind", "report"},
                            {"percentage", int64_t(Percent)},
                            {"message", utf8(Path)}});
  };
  bool IsDone = runOn(A, std::move(S));
  Progress(json::Object{{"kind", "end"}});
  if (!IsDone) { // nobody waits for ever
    A = std::make_shared<Analysis>();
    A->Text = std::make_unique<Sources>(overlay({}, Root));
  }
  tell(*A);
  std::vector<Survey> Ready;
  {
    std::lock_guard<std::mutex> Lock(Mutex);
    Surveyed[Root] = {A, Then};
    if (unseenRoots().empty())
      Ready = std::exchange(Surveys, {});
    else if (Then != Generation && !Surveys.empty())
      Thorough.schedule("root:" + Root, std::chrono::milliseconds(0));
  }
  for (Survey &Asked : Ready)
    reply(std::move(Asked));
  if (AnswersForWorkspace) {
    if (Ready.empty())
      askAgain();
    return;
  }
  std::set<std::string> Files;
  for (const Finding &F : A->Findings)
    Files.insert(F.Where.Path);
  std::set<std::string> Old;
  {
    std::lock_guard<std::mutex> Lock(Mutex);
    for (auto I = Elsewhere.begin(); I != Elsewhere.end();)
      if (isBelow(*I, Root))
        Old.insert(Elsewhere.extract(I++).value());
      else
        ++I;
    Elsewhere.insert(Files.begin(), Files.end());
  }
  // What is open has diagnostics of its own.
  for (const std::string &Path : Files)
    if (!Docs.find(Path))
      publish(uriOf(Path), std::nullopt,
              diagnosticsOf(*A, {Path, {}}, TheClient));
  for (const std::string &Path : Old)
    if (!Files.count(Path) && !Docs.find(Path))
      publish(uriOf(Path), std::nullopt, {});
}

} // namespace model_tidy::lsp
