// Asks the same rooms as a run does, so that the answer is what would happen.
#include "engine/Show.h"
#include "checks/Registry.h"
#include "engine/CheckFilter.h"
#include "engine/Config.h"
#include "engine/Discover.h"
#include "report/Printable.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy {

namespace {
/// The configurations of the paths of a run.
struct Configured {
  explicit Configured(const Settings &S)
      : FS(S.FileSystem()), Names(FS, S.Paths),
        Configs(FS, Names, S.L,
                S.ConfigFile.empty() ? "" : Names.absolute(S.ConfigFile)) {
    for (const std::string &Path : S.Paths)
      Arguments.push_back(Names.absolute(Path));
  }

  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS;
  Paths Names;
  ConfigTree Configs;
  std::vector<std::string> Arguments; // absolute
};
} // namespace

std::vector<Notice> showFiles(const Settings &S, llvm::raw_ostream &OS) {
  Configured C(S);
  Discovery Found = discover(
      *C.FS, C.Arguments, S.L,
      [&](llvm::StringRef Path, bool IsDirectory) {
        return C.Configs.find(Path).excludes(Path, IsDirectory);
      },
      S.ForceExclude);
  if (S.ModelsOnly)
    Found.Files.clear();
  std::vector<std::string> Lines;
  for (const std::vector<InputFile> *Files : {&Found.Files, &Found.Others})
    for (const InputFile &F : *Files)
      Lines.push_back(printable(C.Names.shown(F.Path)));
  llvm::sort(Lines);
  for (const std::string &Line : Lines)
    OS << Line << '\n';
  std::vector<Notice> Problems = C.Configs.errors();
  for (Notice &N : Found.Notices) {
    N.Path = C.Names.shown(N.Path);
    if (N.Kind == NoticeKind::NotAnalyzed)
      Problems.push_back(std::move(N));
  }
  return Problems;
}

static std::string quoted(llvm::StringRef Text) {
  std::string Result = "'";
  for (char C : printable(Text))
    Result += C == '\'' ? "''" : std::string(1, C);
  return Result + "'";
}

static void printList(llvm::StringRef Key, llvm::ArrayRef<std::string> Items,
                      llvm::raw_ostream &OS) {
  OS << Key << ": [";
  llvm::interleaveComma(Items, OS,
                        [&](const std::string &I) { OS << quoted(I); });
  OS << "]\n";
}

static void print(const Config &C, const Settings &S, llvm::raw_ostream &OS) {
  std::string Checks = C.Checks + (S.Checks.empty() ? "" : "," + S.Checks);
  OS << "Checks: " << quoted(Checks) << '\n'
     << "WarningsAsErrors: " << quoted(C.WarningsAsErrors) << '\n';
  printList("Exclude", C.Written.Exclude, OS);
  printList("Catalogues", C.Catalogues, OS);
  printList("ExtraIncludePaths", C.ExtraIncludePaths, OS);
  OS << "Severities: {";
  llvm::interleaveComma(C.Severities, OS, [&](const auto &Entry) {
    OS << quoted(Entry.first) << ": " << severityName(Entry.second);
  });
  OS << "}\nPackageVersions: {";
  llvm::interleaveComma(C.PackageVersions, OS, [&](const auto &Entry) {
    OS << quoted(Entry.first) << ": " << quoted(Entry.second);
  });
  OS << "}\n";
  CheckFilter Filter(Checks);
  for (const CheckInfo &Check : Catalogue::builtin().checks())
    OS << "# " << (Filter.contains(Check.Name) ? "on:  " : "off: ")
       << Check.Name << '\n';
}

/// What holds for the files in a directory, if \p Path is one: its own
/// configuration speaks for them, not for itself.
static std::string spokenFor(llvm::vfs::FileSystem &FS, llvm::StringRef Path) {
  llvm::ErrorOr<llvm::vfs::Status> Status = FS.status(Path);
  bool IsDirectory = Status && Status->isDirectory();
  return IsDirectory ? (Path + "/.model-tidy").str() : Path.str();
}

std::vector<Notice> showSettings(const Settings &S, llvm::raw_ostream &OS) {
  Configured C(S);
  for (size_t I = 0; I < S.Paths.size(); ++I) {
    const Config &Here = C.Configs.find(spokenFor(*C.FS, C.Arguments[I]));
    OS << "# " << printable(S.Paths[I]) << ": "
       << (Here.File.empty() ? "no .model-tidy"
                             : printable(C.Names.shown(Here.File)))
       << '\n';
    print(Here, S, OS);
  }
  return C.Configs.errors();
}

} // namespace model_tidy
