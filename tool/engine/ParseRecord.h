// What a parse has asked of the world around it, and was told. The same
// questions with the same answers give the same facts, so that the questions
// of one parse say what to look at before the next one; that includes the
// files that were looked for and not found.
#pragma once

#include "engine/FileStates.h"
#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include <functional>

namespace model_tidy {

/// Is this header part of the project? See cpp::Options.
using HeaderTest = std::function<bool(llvm::StringRef Path)>;

/// The questions alone, and a name for them together with their answers.
struct Questions {
  std::string Bytes;
  Digest Answers;
};

/// A file system that remembers what it is asked; for one parse on one thread.
class ParseRecord : public llvm::vfs::ProxyFileSystem {
public:
  /// What lies below \p CacheRoot is not remembered: it says nothing that was
  /// not said by other files before, and may go away at any time.
  ParseRecord(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS,
              llvm::StringRef CacheRoot)
      : ProxyFileSystem(std::move(FS)), CacheRoot(CacheRoot) {}

  llvm::ErrorOr<llvm::vfs::Status> status(const llvm::Twine &Path) override;
  llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>>
  openFileForRead(const llvm::Twine &Path) override;
  llvm::vfs::directory_iterator dir_begin(const llvm::Twine &Directory,
                                          std::error_code &Error) override;
  bool exists(const llvm::Twine &Path) override;

  /// Asks \p Test and remembers that too. Valid as long as this object.
  HeaderTest watch(HeaderTest Test);

  /// What an earlier parse has asked, whose result this one builds upon. For
  /// the project's headers it asks itself.
  void add(llvm::StringRef Questions);

  /// Everything that was asked. What was not read, only looked for, is looked
  /// for again in \p States.
  Questions questions(FileStates &States) const;

private:
  friend class RecordedFile;
  struct ReadFile {
    llvm::vfs::Status Then;
    Digest Content;
  };
  struct Asked {
    bool State = false, Listing = false, Header = false;
    bool IsHeader = false; // the answer
    std::optional<ReadFile> Read;
  };
  Asked &at(const llvm::Twine &Path);

  std::string CacheRoot;
  llvm::StringMap<Asked> Paths;
  Asked Ignored;
  HeaderTest Test;
};

/// The name of the questions in \p Bytes with the answers of today; nothing if
/// these are no questions.
std::optional<Digest> answer(llvm::StringRef Bytes, FileStates &States,
                             const HeaderTest &Test);

} // namespace model_tidy
