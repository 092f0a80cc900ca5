#include "engine/PythonFiles.h"
#include "checks/config/HardcodedCredential.h"
#include "notebook/Notebook.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include <algorithm>
#include <set>

namespace model_tidy {

namespace path = llvm::sys::path;

bool PythonModules::isPackage(llvm::StringRef Directory,
                              llvm::vfs::FileSystem &FS) {
  auto [It, IsNew] = Packages.try_emplace(Directory, false);
  if (IsNew)
    It->second = FS.exists(Directory + "/__init__.py") ||
                 FS.exists(Directory + "/__init__.pyi");
  return It->second;
}

PythonModules::Module PythonModules::moduleOf(llvm::StringRef Path,
                                              llvm::vfs::FileSystem &FS) {
  Module M;
  llvm::StringRef Stem = path::stem(Path), Directory = path::parent_path(Path);
  M.IsPackage = Stem == "__init__";
  if (!M.IsPackage)
    M.Name = Stem.str();
  if (isNotebook(Path)) // nobody imports it
    return {path::filename(Path).str(), Directory.str(), /*IsPackage=*/false};
  while (!Directory.empty() && isPackage(Directory, FS)) {
    M.Name =
        path::filename(Directory).str() + (M.Name.empty() ? "" : "." + M.Name);
    Directory = path::parent_path(Directory);
  }
  M.Home = Directory.str();
  return M;
}

PythonModules::PythonModules(llvm::ArrayRef<std::string> Files,
                             llvm::StringRef Root, llvm::vfs::FileSystem &FS)
    : Root(Root) {
  for (const std::string &Path : Files) {
    Module M = moduleOf(Path, FS);
    ByName[M.Name].push_back(Path);
    ByPath[Path] = std::move(M);
  }
  for (const auto &Entry : ByName)
    if (Entry.second.size() > 1)
      for (const std::string &Path : Entry.second) {
        const Module &M = ByPath[Path];
        Local[M.Home].push_back({M.Name, uniqueName(Path, M)});
      }
  for (const std::string &Path : Files)
    if (!isNotebook(Path))
      addLongerNames(Path, ByPath[Path]);
}

static bool isIdentifier(llvm::StringRef Text) {
  return !Text.empty() && !llvm::isDigit(Text[0]) &&
         llvm::all_of(Text, [](char C) {
           return llvm::isAlnum(C) || C == '_' ||
                  static_cast<signed char>(C) < 0;
         });
}

/// PEP 420: a folder needs no __init__.py to be imported from. Which one is
/// searched nobody can tell from the files alone: any from the root downwards.
void PythonModules::addLongerNames(const std::string &Path, const Module &M) {
  std::string Name = M.Name;
  llvm::StringRef Home = M.Home;
  while (Home.size() > Root.size() && Home.starts_with(Root) &&
         isIdentifier(path::filename(Home))) {
    std::string Longer = path::filename(Home).str() + "." + Name;
    std::vector<std::string> &Same = ByLongName[Longer];
    Same.push_back(Path);
    if (Same.size() == 1)
      Below[llvm::StringRef(Longer).rsplit('.').first].push_back(Longer);
    Name = std::move(Longer);
    Home = path::parent_path(Home);
  }
}

/// The file of that name that has most folders in common with \p Path.
const std::string *PythonModules::nearest(llvm::StringRef Path,
                                          llvm::StringRef LongName) const {
  auto It = ByLongName.find(LongName);
  if (It == ByLongName.end() || ByName.contains(LongName))
    return nullptr;
  const std::string *Best = nullptr;
  size_t Most = 0;
  for (const std::string &File : It->second) {
    auto [Here, There] =
        std::mismatch(Path.begin(), Path.end(), File.begin(), File.end());
    size_t Common =
        llvm::StringRef(Path.data(), Here - Path.begin()).count('/');
    bool IsTie = Best && Common == Most;
    if (Best && Common < Most)
      continue;
    Best = IsTie ? nullptr : &File;
    Most = Common;
  }
  return Best;
}

/// The modules that the lines of imports in \p Text name, without dots in
/// front.
static std::vector<llvm::StringRef> importedModules(llvm::StringRef Text) {
  std::vector<llvm::StringRef> Names;
  auto IsPart = [](char C) {
    return llvm::isAlnum(C) || C == '_' || C == '.' ||
           static_cast<signed char>(C) < 0;
  };
  for (llvm::StringRef Line; !Text.empty();) {
    std::tie(Line, Text) = Text.split('\n');
    Line = Line.ltrim();
    if (Line.consume_front("from "))
      Names.push_back(Line.ltrim(" .").take_while(IsPart));
    else if (Line.consume_front("import "))
      for (llvm::StringRef Part : llvm::split(Line, ','))
        Names.push_back(Part.ltrim().take_while(IsPart));
  }
  return Names;
}

std::string PythonModules::uniqueName(llvm::StringRef Path,
                                      const Module &M) const {
  auto Same = ByName.find(M.Name);
  if (Same == ByName.end() || Same->second.size() < 2)
    return M.Name;
  llvm::StringRef Home = M.Home;
  if (Home.consume_front(Root))
    Home = Home.ltrim('/');
  std::string Prefix = Home.str();
  std::replace(Prefix.begin(), Prefix.end(), '.', '_');
  std::replace(Prefix.begin(), Prefix.end(), '/', '.');
  return Prefix.empty() ? M.Name : Prefix + "." + M.Name;
}

python::Options PythonModules::optionsFor(llvm::StringRef Path,
                                          llvm::StringRef Text) const {
  python::Options Opts;
  auto It = ByPath.find(Path);
  if (It == ByPath.end())
    return Opts;
  Opts.Module = uniqueName(Path, It->second);
  Opts.IsPackage = It->second.IsPackage;
  if (auto Beside = Local.find(It->second.Home); Beside != Local.end())
    Opts.Local = Beside->second;
  if (ByLongName.empty())
    return Opts;
  std::set<std::string> Names;
  auto Add = [&](llvm::StringRef Name) {
    const std::string *File = nearest(Path, Name);
    if (File && Names.insert(Name.str()).second)
      Opts.Local.push_back(
          {Name.str(), uniqueName(*File, ByPath.find(*File)->second)});
  };
  for (llvm::StringRef Module : importedModules(Text)) {
    Add(Module);
    // from folder import module
    if (auto Inside = Below.find(Module); Inside != Below.end())
      llvm::for_each(Inside->second, Add);
  }
  return Opts;
}

llvm::ArrayRef<std::string>
PythonModules::filesOf(llvm::StringRef Dotted) const {
  for (; !Dotted.empty(); Dotted = Dotted.rsplit('.').first) {
    if (auto It = ByName.find(Dotted); It != ByName.end())
      return It->second;
    if (!Dotted.contains('.'))
      break;
  }
  return {};
}

static Unit unread(llvm::StringRef Path, const std::string &Why) {
  Unit U;
  U.Language = "python";
  U.Files.push_back({Path.str(), {}});
  U.Notices.push_back({NoticeKind::NotAnalyzed, Path.str(), Why});
  return U;
}

/// The facts \p Read makes of the code of a notebook.
static Unit parseCells(llvm::StringRef Path, llvm::StringRef File,
                       llvm::function_ref<Unit(python::SourceText)> Read) {
  llvm::Expected<Notebook> Cells = Notebook::read(File);
  if (!Cells)
    return unread(Path, llvm::toString(Cells.takeError()));
  python::SourceText Source = python::wholeFile(Path, Cells->code());
  Source.LineName = [&Cells](uint32_t Offset) {
    const NotebookCell *In = Cells->cellAt(Offset);
    if (!In)
      return std::string("line 1");
    llvm::StringRef Before = Cells->text().slice(In->Begin, Offset);
    return "cell " + std::to_string(In->Number) + ", line " +
           std::to_string(Before.count('\n') + 1);
  };
  Unit U = Read(std::move(Source));
  for (const NotebookCell &C : Cells->cells())
    if (C.IsBroken)
      U.Notices.push_back({NoticeKind::Incomplete, Path.str(),
                           "cell " + std::to_string(C.Number) +
                               ": it ends within brackets or a string and was "
                               "not read"});
  return U;
}

static Unit read(llvm::StringRef Path, llvm::vfs::FileSystem &FS,
                 llvm::function_ref<Unit(python::SourceText)> Read) {
  auto Text = FS.getBufferForFile(Path);
  if (!Text)
    return unread(Path, "cannot be read: " + Text.getError().message());
  llvm::StringRef File = (*Text)->getBuffer();
  return isNotebook(Path) ? parseCells(Path, File, Read)
                          : Read(python::wholeFile(Path, File));
}

Unit parsePython(llvm::StringRef Path, llvm::vfs::FileSystem &FS,
                 const python::Options &Opts) {
  return read(Path, FS, [&](const python::SourceText &Text) {
    return python::parse(Text, Opts);
  });
}

Unit readPythonTexts(llvm::StringRef Path, llvm::vfs::FileSystem &FS) {
  return read(Path, FS, [](const python::SourceText &Text) {
    return python::readTexts(Text, mayBeCredential);
  });
}

} // namespace model_tidy
