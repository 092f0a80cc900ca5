// What is known of a file without parsing it: the words it contains and what it
// includes.
#pragma once

#include "engine/Limits.h"
#include "engine/Relevance.h"
#include "engine/StampedFiles.h"

namespace model_tidy {

struct WrittenInclude {
  std::string Spelling;
  bool IsQuoted = false;
  bool operator==(const WrittenInclude &) const = default;
};

struct FileScan {
  std::string Obstacle; // why it cannot be parsed; empty if it can
  llvm::BitVector Words;
  llvm::BitVector Macros;  // words in its macros
  bool HasTexts = false;   // its string literals are worth reading
  bool MayBeModel = false; // begins as no source does
  std::vector<WrittenInclude> Includes;
  bool operator==(const FileScan &) const = default;
};

/// Looks into files, or, with \p Known, remembers what an earlier run with the
/// same words and limits has seen there. Thread-safe.
class FileScanner {
public:
  FileScanner(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS,
              const Relevance &Words, StampedFiles *Known, const Limits &L)
      : FS(std::move(FS)), Words(Words), Known(Known), L(L) {}

  FileScan scan(llvm::StringRef Path) const;

  llvm::vfs::FileSystem &files() const { return *FS; }
  const Relevance &words() const { return Words; }
  const Limits &limits() const { return L; }

private:
  FileScan scanText(llvm::StringRef Text, bool IsPreprocessed) const;
  FileScan scanNotebook(llvm::StringRef File) const;
  std::string encode(const FileScan &Scan) const;
  std::optional<FileScan> decode(llvm::StringRef Bytes) const;

  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS;
  const Relevance &Words;
  StampedFiles *Known;
  Limits L;
};

} // namespace model_tidy
