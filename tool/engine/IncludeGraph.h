// Which files of the project include which, and which of them are worth
// parsing: those that contain a word that matters (see Relevance.h), or use a
// macro of a header they include, directly or not, that does. Every file is
// read once.
#pragma once

#include "engine/FileScan.h"
#include "engine/HeaderIndex.h"
#include "llvm/ADT/ArrayRef.h"

namespace model_tidy {

class IncludeGraph {
public:
  IncludeGraph(FileScanner Scanner, Projects &TheProjects, unsigned Jobs);

  /// Reads \p Files (absolute paths) and all they include.
  void add(llvm::ArrayRef<std::string> Files);

  bool contains(llvm::StringRef Path) const { return Ids.count(Path); }
  bool isRelevant(llvm::StringRef Path) const;
  /// Is \p Path relevant, or anything it includes?
  bool reachesRelevant(llvm::StringRef Path) const;
  /// Does \p Path itself have a part that makes its texts worth reading?
  bool hasTexts(llvm::StringRef Path) const;
  /// Does it begin as a model does, and no source?
  bool mayBeModel(llvm::StringRef Path) const;
  /// The words in \p Path and in all it includes.
  std::vector<std::string> mentionedBy(llvm::StringRef Path) const;

  /// The project's file that \p Path includes as \p Spelling, or empty.
  llvm::StringRef includedAs(llvm::StringRef Path,
                             llvm::StringRef Spelling) const;

  /// Why \p Path was not read, or cannot be parsed; empty if it can.
  llvm::StringRef obstacle(llvm::StringRef Path) const;

  /// The directories in which a compiler must look so that the includes of
  /// \p Path and of the headers below it are found; nearest first.
  std::vector<std::string> includePaths(llvm::StringRef Path) const;

  /// The libraries with a model that \p Path belongs to: it lies in the folder
  /// in which it, or a header below it, finds a header of theirs.
  std::vector<std::string> ownLibraries(llvm::StringRef Path) const;

private:
  struct Edge {
    uint32_t To;
    std::string Directory; // where To is found as written; may be empty
  };
  struct Node {
    std::string Path;
    std::vector<Edge> Includes;
    std::vector<uint32_t> IncludedBy;
    std::string Obstacle;
    llvm::BitVector Own;    // words it contains, or its headers' macros do
    llvm::BitVector Macros; // words in macros of it and of its headers
    llvm::BitVector Around; // words in it and in all it includes
    bool HasTexts = false;
    bool MayBeModel = false;
  };
  uint32_t idOf(llvm::StringRef Path);
  /// \p Start and all it includes, nearest first.
  std::vector<uint32_t> closureOf(uint32_t Start) const;
  std::vector<WrittenInclude> read(Node &N) const;
  void connect(uint32_t From, const WrittenInclude &W);
  llvm::StringRef besideIncluder(const WrittenInclude &W,
                                 llvm::StringRef Includer, HeaderIndex &Headers,
                                 llvm::SmallVectorImpl<char> &Buffer);
  void spreadWords(llvm::ArrayRef<uint32_t> Fresh);

  FileScanner Scanner;
  Projects &TheProjects;
  unsigned Jobs;
  llvm::StringMap<uint32_t> Ids;
  std::vector<Node> Nodes;
  std::vector<uint32_t> Unread;
};

} // namespace model_tidy
