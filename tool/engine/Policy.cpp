// The part of Reading that is about configurations: whose word counts for which
// file, what is left out, whose catalogues are believed.
#include "engine/CheckFilter.h"
#include "engine/Nearest.h"
#include "engine/Reading.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy {

/// Of sources the nearest one speaks. A model cannot be believed, and neither
/// can what came with it: for models, what speaks is the configuration of
/// whoever called us, in the working directory or above it.
const Config &Reading::configOfModels() {
  return Configs.find(Names.absolute(".model"));
}

const Config &Reading::configOf(llvm::StringRef ShownPath) {
  std::string Path = Names.absolute(ShownPath);
  return ModelAt.contains(Path) ? configOfModels() : Configs.find(Path);
}

bool Reading::excludes(llvm::StringRef Path, bool IsDirectory) {
  const Config &OfModels = configOfModels();
  if (!IsDirectory && fileKind(Path) == FileKind::None)
    return OfModels.excludes(Path);
  const Config &OfSources = Configs.find(Path);
  // There may be models in a directory whose sources are left out.
  return OfSources.excludes(Path, IsDirectory) &&
         (!IsDirectory || OfModels.excludes(Path, IsDirectory));
}

bool Reading::isUnwanted(llvm::StringRef ShownPath) {
  std::string Path = Names.absolute(ShownPath);
  auto Given = Taken.find(Path);
  if (Given == Taken.end() && S.NamedOnly)
    return true;
  bool IsNamed = Given != Taken.end() && Given->second;
  return (!IsNamed || S.ForceExclude) && configOf(ShownPath).excludes(Path);
}

void Reading::loadCatalogues() {
  llvm::StringSet<> Loaded;
  std::shared_ptr<Catalogue> Own;
  auto Load = [&](const Config &C, bool IsForeign) {
    for (const std::string &File : C.Catalogues) {
      if (!Loaded.insert(File).second)
        continue;
      if (!Own)
        Rows = Own = std::make_shared<Catalogue>(Catalogue::builtin());
      std::string Shown = Names.shown(File);
      auto Text = FS->getBufferForFile(File);
      if (!Text)
        Errors.push_back({NoticeKind::Incomplete, Shown,
                          "cannot be read: " + Text.getError().message()});
      else if (llvm::Error E =
                   Own->addRows(Shown, (*Text)->getBuffer(), IsForeign))
        Errors.push_back(
            {NoticeKind::Incomplete, {}, llvm::toString(std::move(E))});
    }
  };
  Load(configOfModels(), false);
  for (const Config *C : Configs.all())
    Load(*C, true);
}

void Reading::tellForeignConfigs() {
  std::set<std::string> Told;
  for (const auto &Model : ModelAt) {
    const Config &Nearest = Configs.find(Model.first());
    const ConfigFile &W = Nearest.Written;
    bool WouldSpeak = !W.Checks.empty() || !W.Severities.empty() ||
                      !W.WarningsAsErrors.empty() || !W.Exclude.empty() ||
                      !W.Catalogues.empty();
    if (&Nearest != &configOfModels() && WouldSpeak &&
        Told.insert(Nearest.File).second)
      Notices.push_back(
          {NoticeKind::Suppression, Names.shown(Nearest.File),
           "does not speak for the model files beside it; only --config and "
           "the configuration of the working directory do"});
  }
}

void Reading::checkGlobs(llvm::StringRef File, llvm::StringRef Key,
                         llvm::StringRef Globs) {
  std::vector<llvm::StringRef> Known;
  std::set<std::string> Families; // "serialization-*"
  for (const CheckInfo &C : Rows->checks()) {
    Known.push_back(C.Name);
    Families.insert((llvm::StringRef(C.Name).split('-').first + "-*").str());
  }
  std::vector<llvm::StringRef> Spelled = Known;
  llvm::append_range(Spelled, Families);
  for (const std::string &Glob : CheckFilter(Globs).unmatched(Known)) {
    std::string Hint = didYouMean(Glob, Spelled);
    if (Hint.empty())
      Hint = "; --list-checks prints all of them";
    Errors.push_back(
        {NoticeKind::Incomplete, File.str(),
         (Key + ": no check is called '" + Glob + "'" + Hint).str()});
  }
}

void Reading::checkNames() {
  checkGlobs("", "--checks", S.Checks);
  CheckFilter Left("*," + S.Checks);
  if (llvm::none_of(Rows->checks(),
                    [&](const CheckInfo &C) { return Left.contains(C.Name); }))
    Errors.push_back({NoticeKind::Incomplete, "",
                      "--checks: no check is left on; '-*,serialization-*' "
                      "leaves those of one kind"});
  for (const Config *C : Configs.all()) {
    std::string File = Names.shown(C->File);
    checkGlobs(File, "Checks", C->Written.Checks);
    checkGlobs(File, "WarningsAsErrors", C->Written.WarningsAsErrors);
    for (const auto &[Check, Level] : C->Written.Severities)
      checkGlobs(File, "Severities", Check);
  }
}

} // namespace model_tidy
