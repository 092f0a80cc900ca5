// Output goes through a file, the only thing ExecuteAndWait redirects to.
#include "engine/Git.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Program.h"

namespace model_tidy {

static llvm::Error fail(const llvm::Twine &Message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), Message);
}

static std::string contentOf(llvm::StringRef Path) {
  auto Buffer = llvm::MemoryBuffer::getFile(Path);
  return Buffer ? (*Buffer)->getBuffer().str() : "";
}

llvm::Expected<std::string> git(llvm::StringRef Directory,
                                llvm::ArrayRef<llvm::StringRef> Arguments) {
  auto Program = llvm::sys::findProgramByName("git");
  if (!Program)
    return fail("git is not installed");
  llvm::SmallString<64> Out, Err;
  if (llvm::sys::fs::createTemporaryFile("model-tidy", "git", Out) ||
      llvm::sys::fs::createTemporaryFile("model-tidy", "git", Err))
    return fail("no temporary file can be made");
  llvm::FileRemover RemoveOut(Out), RemoveErr(Err);

  llvm::SmallVector<llvm::StringRef> Line = {*Program, "-C", Directory, "-c",
                                             "core.quotepath=off"};
  // The repository may be somebody else's: nothing it configures is run.
  Line.append({"-c", "core.fsmonitor=false", "--no-pager"});
  Line.append(Arguments.begin(), Arguments.end());
  std::string Message;
  int Code = llvm::sys::ExecuteAndWait(
      *Program, Line, std::nullopt, {llvm::StringRef(), Out.str(), Err.str()},
      /*SecondsToWait=*/0, /*MemoryLimit=*/0, &Message);
  if (Code == 0)
    return contentOf(Out);
  if (Message.empty())
    Message = llvm::StringRef(contentOf(Err)).trim().str();
  return fail("git: " + Message);
}

} // namespace model_tidy
