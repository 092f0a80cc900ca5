// Finds databases and answers for files they do not name themselves.
#include "engine/CompileDatabase.h"
#include "engine/FileKind.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/Path.h"

namespace model_tidy {

namespace path = llvm::sys::path;

static constexpr llvm::StringLiteral FileName = "compile_commands.json";

CompileDatabases::CompileDatabases(
    llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS, const Paths &Names,
    const Limits &L, std::string BuildPath)
    : FS(std::move(FS)), Names(Names), L(L), BuildPath(std::move(BuildPath)) {}

const CompileDatabases::Database *CompileDatabases::load(llvm::StringRef File) {
  auto [Slot, IsNew] = ByFile.try_emplace(File);
  if (!IsNew)
    return Slot->second.get();
  auto Fail = [&](const llvm::Twine &Reason) -> const Database * {
    Errors.push_back({NoticeKind::Incomplete, Names.shown(File),
                      ("the compile database is not used: " + Reason +
                       "; its files are read without their headers")
                          .str()});
    return nullptr;
  };
  llvm::ErrorOr<llvm::vfs::Status> Status = FS->status(File);
  if (Status && Status->getSize() > L.DatabaseBytes)
    return Fail("larger than " + llvm::Twine(L.DatabaseBytes) + " bytes");
  auto Text = FS->getBufferForFile(File);
  if (!Text)
    return Fail(Text.getError().message());
  llvm::Expected<std::vector<CompileCommand>> Commands = parseCompileCommands(
      (*Text)->getBuffer(), path::parent_path(File), Names);
  if (!Commands)
    return Fail(llvm::toString(Commands.takeError()));

  Slot->second = std::make_unique<Database>();
  Database &D = *Slot->second;
  D.Commands = std::move(*Commands);
  for (auto [Index, C] : llvm::enumerate(D.Commands)) {
    if (!D.ByFile.try_emplace(C.File, Index).second)
      continue; // compiled more than once: the first command speaks
    D.ByStem[path::stem(C.File)].push_back(Index);
    D.ByDirectory.try_emplace(path::parent_path(C.File), Index);
  }
  return &D;
}

const CompileDatabases::Database *
CompileDatabases::inDirectory(llvm::StringRef Directory) {
  std::vector<llvm::StringRef> Passed;
  const Database *Answer = nullptr;
  for (llvm::StringRef D = Directory; !D.empty(); D = path::parent_path(D)) {
    if (auto Known = ByDirectory.find(D); Known != ByDirectory.end()) {
      Answer = Known->second;
      break;
    }
    Passed.push_back(D);
    llvm::SmallString<256> Beside(D), Build(D);
    path::append(Beside, FileName);
    path::append(Build, "build", FileName);
    if (bool IsBeside = FS->exists(Beside); IsBeside || FS->exists(Build)) {
      Answer = load(IsBeside ? Beside : Build);
      break;
    }
  }
  for (llvm::StringRef D : Passed)
    ByDirectory[D] = Answer;
  return Answer;
}

const CompileCommand *CompileDatabases::lender(const Database &D,
                                               llvm::StringRef Path) {
  llvm::StringRef Directory = path::parent_path(Path);
  if (auto Same = D.ByStem.find(path::stem(Path)); Same != D.ByStem.end()) {
    for (uint32_t I : Same->second)
      if (path::parent_path(D.Commands[I].File) == Directory)
        return &D.Commands[I];
    return &D.Commands[Same->second.front()];
  }
  auto Beside = D.ByDirectory.find(Directory);
  return Beside == D.ByDirectory.end() ? nullptr : &D.Commands[Beside->second];
}

/// \p C made to compile \p Path instead of its own file.
static CompileCommand lent(const CompileCommand &C, llvm::StringRef Path,
                           const Paths &Names) {
  CompileCommand Result{{}, C.Directory, Path.str()};
  bool IsC = path::extension(C.File) == ".c";
  for (const std::string &A : C.Arguments) {
    bool IsFile = !llvm::StringRef(A).starts_with("-") &&
                  Names.absolute(A, C.Directory) == C.File;
    if (!IsFile) {
      Result.Arguments.push_back(A);
      continue;
    }
    // Without -x, ".h" would be taken for C.
    Result.Arguments.insert(Result.Arguments.end(),
                            {"-x", IsC ? "c" : "c++", Path.str()});
  }
  return Result;
}

void CompileDatabases::expandResponseFiles(CompileCommand &C) {
  if (llvm::none_of(C.Arguments,
                    [](llvm::StringRef A) { return A.starts_with("@"); }))
    return;
  llvm::BumpPtrAllocator Alloc;
  llvm::cl::ExpansionContext Expansion(Alloc, llvm::cl::TokenizeGNUCommandLine);
  Expansion.setVFS(FS.get()).setCurrentDir(C.Directory);
  llvm::SmallVector<const char *> Words;
  for (const std::string &A : C.Arguments)
    Words.push_back(A.c_str());
  // What cannot be expanded stays; the compiler would have refused it.
  llvm::consumeError(Expansion.expandResponseFiles(Words));
  C.Arguments = std::vector<std::string>(Words.begin(), Words.end());
}

const CompileDatabases::Database *CompileDatabases::named() {
  llvm::SmallString<256> File(BuildPath);
  if (path::extension(File) != ".json")
    path::append(File, FileName);
  return load(File);
}

void CompileDatabases::loadNamed() {
  if (!BuildPath.empty())
    named();
}

CompileCommand commandFromFlags(llvm::ArrayRef<std::string> Flags,
                                llvm::StringRef Path,
                                llvm::StringRef Directory) {
  CompileCommand Result{{"clang"}, Directory.str(), Path.str()};
  llvm::append_range(Result.Arguments, Flags);
  // Without -x, ".h" would be taken for C.
  if (fileKind(Path) == FileKind::CppHeader)
    Result.Arguments.insert(Result.Arguments.end(), {"-x", "c++"});
  Result.Arguments.push_back(Path.str());
  return Result;
}

std::optional<CompileCommand> CompileDatabases::find(llvm::StringRef Path) {
  const Database *D =
      BuildPath.empty() ? inDirectory(path::parent_path(Path)) : named();
  if (!D)
    return std::nullopt;
  std::optional<CompileCommand> Result;
  if (auto Own = D->ByFile.find(Path); Own != D->ByFile.end())
    Result = D->Commands[Own->second];
  else if (fileKind(Path) == FileKind::CppHeader)
    if (const CompileCommand *C = lender(*D, Path))
      Result = lent(*C, Path, Names);
  if (Result)
    expandResponseFiles(*Result);
  return Result;
}

} // namespace model_tidy
