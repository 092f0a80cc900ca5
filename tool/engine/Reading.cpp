// Order: files, their configurations, the catalogue these ask for, the words
// of the catalogue, the files that have one, and only then the parser.
#include "engine/Reading.h"
#include "engine/CallerWords.h"
#include "engine/CheckFilter.h"
#include "engine/Nearest.h"
#include "engine/PythonFiles.h"
#include "frontend/cpp/Outline.h"
#include "frontend/cpp/Texts.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/ThreadPool.h"

namespace model_tidy {

static std::string absoluteOrEmpty(const Paths &Names, llvm::StringRef Path) {
  return Path.empty() ? std::string() : Names.absolute(Path);
}

Reading::Reading(const Settings &S)
    : S(S), FS(S.FileSystem()), Names(FS, S.Paths),
      Configs(FS, Names, S.L, absoluteOrEmpty(Names, S.ConfigFile)),
      Databases(FS, Names, S.L, absoluteOrEmpty(Names, S.BuildPath)),
      Versions(FS, Names, S.L),
      Rows(std::shared_ptr<const Catalogue>(), &Catalogue::builtin()) {}

std::optional<VersionSet> Reading::versionsOf(llvm::StringRef ShownPath,
                                              llvm::StringRef Package) {
  std::string Path = Names.absolute(ShownPath);
  return Versions.allowed(Path, Configs.find(Path), Package);
}

std::string Reading::stablePath(llvm::StringRef ShownPath) {
  std::string Path = Names.absolute(ShownPath);
  llvm::StringRef Root = TheProjects->rootOf(Path);
  return Root.empty() ? ShownPath.str() : relativeTo(Path, Root).str();
}

void Reading::findFiles() {
  std::vector<std::string> Arguments;
  for (const std::string &P : S.Paths) {
    Arguments.push_back(Names.absolute(P));
    Configs.find(Arguments.back()); // a broken one is told even if unused
  }
  Found = discover(
      *FS, Arguments, S.L,
      [&](llvm::StringRef Path, bool IsDirectory) {
        return excludes(Path, IsDirectory);
      },
      S.ForceExclude);
  if (S.ModelsOnly) { // whatever they are called
    for (InputFile &F : Found.Files) {
      F.Named = false; // nobody is surprised that a source is no model
      Found.Others.push_back(std::move(F));
    }
    Found.Files.clear();
    llvm::sort(Found.Others, [](const InputFile &A, const InputFile &B) {
      return A.Path < B.Path;
    });
  }
  for (Notice &N : Found.Notices) {
    N.Path = Names.shown(N.Path);
    bool IsError = N.Kind == NoticeKind::NotAnalyzed;
    (IsError ? Errors : Notices).push_back(std::move(N));
  }
  for (const std::vector<InputFile> *Files : {&Found.Files, &Found.Others})
    for (const InputFile &F : *Files) {
      Configs.find(F.Path);
      Taken[F.Path] = F.Named;
    }
  // The working directory comes last: it is the project of a named file.
  Found.Directories.push_back(Names.workingDirectory().str());
  TheProjects = std::make_unique<Projects>(FS, Found.Directories, S.L);
  Totals.Files = Found.Files.size();
  llvm::StringRef First =
      Found.Files.empty() ? "" : TheProjects->rootOf(Found.Files.front().Path);
  Cache = std::make_unique<RunCache>(S, First);
  std::vector<std::string> Python;
  for (const InputFile &F : Found.Files)
    if (F.Kind == FileKind::Python)
      Python.push_back(F.Path);
  Modules = std::make_unique<PythonModules>(Python, First, *FS);
}

std::optional<CompileCommand> Reading::commandOf(llvm::StringRef Path) {
  if (S.Fast)
    return std::nullopt;
  if (S.CompilerFlags)
    return commandFromFlags(*S.CompilerFlags, Path, Names.workingDirectory());
  return Databases.find(Path);
}

ParseTask Reading::taskFor(llvm::StringRef Path, const IncludeGraph &Graph) {
  ParseTask Task{Path.str(), {}, fileKind(Path), {}};
  if (Task.Kind == FileKind::Python) {
    // What cannot be read is said by who parses it.
    auto Text = FS->getBufferForFile(Path);
    Task.Python = Modules->optionsFor(Path, Text ? (*Text)->getBuffer()
                                                 : llvm::StringRef());
    return Task;
  }
  const Config &C = Configs.find(Path);
  if (std::optional<CompileCommand> Command = commandOf(Path)) {
    Task.Options.CommandLine = std::move(Command->Arguments);
    Task.Options.Directory = std::move(Command->Directory);
  }
  Task.Options.IncludePaths = C.ExtraIncludePaths;
  llvm::append_range(Task.Options.IncludePaths, Graph.includePaths(Path));
  Task.Options.RelevantWords = Words;
  Task.Options.DistinctNames = Rows->distinctNames();
  Task.Options.Mentioned = Graph.mentionedBy(Path);
  if (Task.Options.CommandLine.empty())
    Task.Options.OwnLibraries = Graph.ownLibraries(Path);
  for (const Row &R : Rows->rows())
    if (R.TheRole == Role::Guard)
      Task.Options.ScopeClasses.push_back(R.Callee);
  // Bodies are read only where a word stands; the declarations of all other
  // headers are there anyway. Called by many threads: everything it touches is
  // constant by now.
  Task.Options.IsProjectHeader =
      [this, &C, &Graph,
       Directory = Task.Options.Directory](llvm::StringRef Header) {
        std::string Full = Names.absolute(Header, Directory);
        return Graph.isRelevant(Full) && !C.excludes(Full);
      };
  return Task;
}

std::vector<ParseTask> Reading::tasksFor(FileKind Kind, bool Everything,
                                         const IncludeGraph &Graph,
                                         const DerivingPhrases *Phrases) {
  auto HasOpenClass = [&](llvm::StringRef Path) {
    auto Text = FS->getBufferForFile(Path);
    return !Text || mayLeaveOpen((*Text)->getBuffer(), *Phrases);
  };
  std::vector<ParseTask> Tasks;
  for (const InputFile &F : Found.Files) {
    if (F.Kind != Kind || Parsed.contains(F.Path))
      continue;
    llvm::StringRef Obstacle = Graph.obstacle(F.Path);
    // Of a parse that somebody else has made the headers are there, too.
    bool HasWord =
        S.ParseCpp ? Graph.reachesRelevant(F.Path) : Graph.isRelevant(F.Path);
    bool IsRelevant = Everything || Needed.contains(F.Path) ||
                      (HasWord && (!Phrases || HasOpenClass(F.Path)));
    if (Obstacle.empty() && IsRelevant)
      Tasks.push_back(taskFor(F.Path, Graph));
    else if (!Obstacle.empty() && Told.insert(F.Path).second)
      Notices.push_back(
          {NoticeKind::NotAnalyzed, Names.shown(F.Path), Obstacle.str()});
  }
  return Tasks;
}

void Reading::addUnit(Unit U, llvm::StringRef Directory,
                      const IncludeGraph &Graph, std::vector<Unit> &Units) {
  for (SourceFile &F : U.Files) {
    std::string Full = Names.absolute(F.Path, Directory);
    F.Path = Names.shown(Full);
    // Otherwise only its declarations were read, or not all of it: what stands
    // before it here may have broken it, and is not there if it is read alone.
    if (Graph.isRelevant(Full) && !F.HasErrors)
      Parsed.insert(Full);
  }
  for (Notice &N : U.Notices) {
    N.Path = N.Path.empty() ? U.Files.front().Path
                            : Names.shown(Names.absolute(N.Path, Directory));
    Notices.push_back(N);
  }
  Units.push_back(std::move(U));
}

void Reading::parse(std::vector<ParseTask> Tasks, const IncludeGraph &Graph,
                    std::vector<Unit> &Units) {
  size_t Total = Done + Tasks.size();
  ParseSettings PS{
      S.Jobs,     S.L, S.FileSystem, Cache->facts(), Cache->preambles(), {},
      S.ParseCpp, {}};
  PS.IncludedAs = [&](llvm::StringRef Path, llvm::StringRef Spelling) {
    return Graph.includedAs(Path, Spelling).str();
  };
  if (S.OnProgress)
    PS.OnProgress = [&](size_t Started, llvm::StringRef Path) {
      S.OnProgress(Done + Started, Total, Names.shown(Path));
    };
  std::vector<std::vector<Unit>> Results = parseAll(Tasks, PS);
  for (auto [Task, Result] : llvm::zip_equal(Tasks, Results)) {
    Parsed.insert(Task.Path);
    for (Unit &U : Result)
      addUnit(std::move(U), Task.Options.Directory, Graph, Units);
  }
  Done = Total;
}

static bool isPhrase(llvm::StringRef Word) {
  return Word.contains(' ') && !Word.starts_with("operator");
}

/// One unit for each of \p Files, whose paths become those the user knows.
std::vector<Unit> Reading::readEach(
    llvm::ArrayRef<std::string> Files,
    llvm::function_ref<Unit(llvm::StringRef, llvm::vfs::FileSystem &)> Read) {
  std::vector<Unit> Units(Files.size());
  constexpr size_t Batch = 32; // a file is too little work for a task
  llvm::DefaultThreadPool Pool(llvm::hardware_concurrency(S.Jobs));
  for (size_t From = 0; From < Files.size(); From += Batch)
    Pool.async([&, From] {
      llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> OwnFS = S.FileSystem();
      for (size_t I = From; I < std::min(From + Batch, Files.size()); ++I)
        Units[I] = Read(Files[I], *OwnFS);
    });
  Pool.wait();
  for (Unit &U : Units)
    for (SourceFile &F : U.Files)
      F.Path = Names.shown(F.Path);
  return Units;
}

std::vector<Unit> Reading::outlines(const std::set<std::string> &Made) {
  if (Made.empty())
    return {};
  llvm::StringSet<> Classes;
  for (const std::string &Name : Made)
    Classes.insert(Name);
  std::vector<std::string> Files;
  for (const InputFile &F : Found.Files)
    if (F.Kind != FileKind::Python)
      Files.push_back(F.Path);
  return readEach(Files, [&](llvm::StringRef Path, llvm::vfs::FileSystem &FS) {
    return cpp::outline(Path, FS, Classes);
  });
}

static Unit readTexts(llvm::StringRef Path, llvm::vfs::FileSystem &FS) {
  return fileKind(Path) == FileKind::Python ? readPythonTexts(Path, FS)
                                            : cpp::readTexts(Path, FS);
}

/// Parses what is relevant for \p Wanted and was not parsed before; with
/// \p Everything also the rest.
void Reading::readRelevant(std::vector<Catalogue::RelevantWord> Wanted,
                           bool Everything, size_t Most,
                           std::vector<Unit> &Units, llvm::StringRef Unread,
                           const DerivingPhrases *Phrases, bool Given) {
  // A phrase makes a file worth parsing but is no name in it.
  for (const Catalogue::RelevantWord &W : Wanted)
    if (!isPhrase(W.Word) && KnownWords.insert(W.Word).second)
      Words.push_back(W.Word);
  std::vector<std::string> Parts;
  if (!TextsRead)
    Parts = Rows->relevantTexts();
  Relevance Search(std::move(Wanted), std::move(Parts), Given);
  std::unique_ptr<StampedFiles> Searches = Cache->searches(Search);
  IncludeGraph Graph({FS, Search, Searches.get(), S.L}, *TheProjects, S.Jobs);
  std::vector<std::string> Files;
  for (const InputFile &F : Found.Files)
    Files.push_back(F.Path);
  Graph.add(Files);
  if (Searches)
    Searches->save();
  if (!std::exchange(TextsRead, true)) {
    scanDisguised(Graph);
    llvm::erase_if(Files, [&](const std::string &F) {
      return !Graph.hasTexts(F) || Parsed.contains(F);
    });
    llvm::append_range(Units, readEach(Files, readTexts));
    WithTexts = std::move(Files);
  }
  for (FileKind Kind :
       {FileKind::CppSource, FileKind::CppHeader, FileKind::Python}) {
    std::vector<ParseTask> Tasks = tasksFor(Kind, Everything, Graph, Phrases);
    if (Tasks.size() > Most) {
      Notices.push_back(
          {NoticeKind::Limit,
           {},
           std::to_string(Tasks.size() - Most) + " files " + Unread.str()});
      Tasks.erase(Tasks.begin() + Most, Tasks.end());
    }
    Most -= Tasks.size();
    parse(std::move(Tasks), Graph, Units);
  }
}

std::vector<Unit> Reading::read(bool Everything) {
  findFiles();
  loadCatalogues();
  checkNames();
  scanModels();
  if (!S.Fast && !S.CompilerFlags)
    Databases.loadNamed();
  std::vector<Unit> Units;
  bool Notes = S.Notes || !S.Checks.empty() ||
               llvm::any_of(Configs.all(), [](const Config *C) {
                 return !C->Severities.empty() || !C->WarningsAsErrors.empty();
               });
  readRelevant(Rows->relevantWords(Notes), Everything, Found.Files.size(),
               Units);
  llvm::append_range(Errors, Configs.errors());
  llvm::append_range(Errors, Databases.errors());
  return Units;
}

std::vector<Unit> Reading::readFor(const MissingCode &Functions) {
  std::vector<Catalogue::RelevantWord> Wanted;
  for (const auto *Names : {&Functions.Callers, &Functions.Bodies})
    for (const std::string &Name : *Names)
      if (bool IsDefinition = Names == &Functions.Bodies && isPythonName(Name);
          IsDefinition)
        for (const std::string &File : Modules->filesOf(Name))
          Needed.insert(File);
      else if (Sought.insert(Name).second)
        if (auto Word = wordFor(Name))
          Wanted.push_back(std::move(*Word));
  bool IsAnyNew = llvm::any_of(Needed, [&](const auto &Entry) {
    return !Parsed.contains(Entry.getKey());
  });
  std::vector<Unit> Units;
  if (!Wanted.empty() || IsAnyNew)
    readRelevant(std::move(Wanted), false, S.L.FilesPerRound, Units,
                 "that may pass data to the loaders found were not read; what "
                 "they pass is unknown",
                 /*Phrases=*/nullptr, /*Given=*/true);
  return Units;
}

std::vector<Unit> Reading::readWith(const DerivingPhrases &Phrases) {
  std::vector<Catalogue::RelevantWord> Wanted;
  for (const auto &[Phrase, Methods] : Phrases)
    // Asked again once it is about more methods, or about every class.
    if (Sought.insert(Phrase + llvm::join(Methods, " ")).second)
      Wanted.push_back({Phrase, {}});
  std::vector<Unit> Units;
  if (!Wanted.empty())
    readRelevant(std::move(Wanted), false, S.L.FilesPerRound, Units,
                 "with classes below those found were not read; what they "
                 "implement is unknown",
                 &Phrases);
  return Units;
}

void Reading::finish() {
  Cache->finish();
  if (const FactsCache *Facts = Cache->facts())
    Totals.Cache = {true, Facts->hits(), Facts->misses()};
  for (Notice N : TheProjects->notices()) {
    N.Path = Names.shown(N.Path);
    Notices.push_back(std::move(N));
  }
  llvm::StringSet<> NotAnalyzed;
  for (const Notice &N : Notices)
    if (N.Kind == NoticeKind::NotAnalyzed)
      NotAnalyzed.insert(N.Path);
  for (const InputFile &F : Found.Files) {
    bool Failed = NotAnalyzed.contains(Names.shown(F.Path));
    Totals.Parsed += Parsed.contains(F.Path) && !Failed;
    Totals.Skipped += !Parsed.contains(F.Path) && !Failed;
  }
}

} // namespace model_tidy
