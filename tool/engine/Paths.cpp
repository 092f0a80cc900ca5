// Absolute names inside, names relative to the working directory outside.
#include "engine/Paths.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"

namespace model_tidy {

namespace path = llvm::sys::path;

static unsigned leadingStepsUp(llvm::StringRef Path) {
  llvm::SmallString<256> Normal(Path);
  path::remove_dots(Normal, /*remove_dot_dot=*/true);
  unsigned Steps = 0;
  for (llvm::StringRef Part :
       llvm::make_range(path::begin(Normal), path::end(Normal))) {
    if (Part != "..")
      break;
    ++Steps;
  }
  return Steps;
}

Paths::Paths(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FileSystem,
             llvm::ArrayRef<std::string> Arguments)
    : FS(std::move(FileSystem)) {
  if (llvm::ErrorOr<std::string> Dir = FS->getCurrentWorkingDirectory())
    Cwd = *Dir;
  else
    Cwd = "/";
  for (const std::string &A : Arguments)
    StepsUp = std::max(StepsUp, leadingStepsUp(A));
}

static bool hasStepUp(llvm::StringRef Path) {
  return llvm::any_of(llvm::make_range(path::begin(Path), path::end(Path)),
                      [](llvm::StringRef Part) { return Part == ".."; });
}

std::string Paths::absolute(llvm::StringRef Path, llvm::StringRef Base) const {
  llvm::SmallString<256> Full;
  if (!path::is_absolute(Path)) {
    if (!path::is_absolute(Base))
      Full = Cwd;
    path::append(Full, Base);
  }
  path::append(Full, Path);
  path::remove_dots(Full, /*remove_dot_dot=*/false);
  if (!hasStepUp(Full))
    return Full.str().str();
  llvm::SmallString<256> Normal(Full);
  path::remove_dots(Normal, /*remove_dot_dot=*/true);
  llvm::ErrorOr<llvm::vfs::Status> AsWritten = FS->status(Full);
  llvm::ErrorOr<llvm::vfs::Status> Shortened = FS->status(Normal);
  bool Differs =
      AsWritten && (!Shortened || !AsWritten->equivalent(*Shortened));
  return (Differs ? Full : Normal).str().str();
}

std::string Paths::shown(llvm::StringRef Absolute) const {
  llvm::StringRef From = Cwd;
  std::string Up;
  for (unsigned Steps = 0; Steps <= StepsUp; ++Steps) {
    if (isBelow(Absolute, From)) {
      std::string Shown = (Up + relativeTo(Absolute, From)).str();
      return Shown.empty() ? "." : Shown;
    }
    From = path::parent_path(From);
    if (From.size() <= 1)
      break;
    Up += "../";
  }
  return Absolute.str();
}

bool isBelow(llvm::StringRef Path, llvm::StringRef Directory) {
  if (!Path.consume_front(Directory))
    return false;
  return Path.empty() || Path.front() == '/' || Directory.ends_with("/");
}

llvm::StringRef relativeTo(llvm::StringRef Path, llvm::StringRef Directory) {
  return Path.drop_front(Directory.size()).ltrim('/');
}

} // namespace model_tidy
