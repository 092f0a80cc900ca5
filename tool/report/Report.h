// What engine hands over when a run is done: the findings that are left after
// suppression and baseline, the notices, and the counts. Every writer of this
// room prints one Report; none of them changes it.
#pragma once

#include "facts/Finding.h"
#include "facts/Sources.h"

namespace model_tidy {

/// How much of the parsing an earlier run has saved this one.
struct CacheUse {
  bool IsUsed = false; // there is a cache
  unsigned Hits = 0;
  unsigned Misses = 0;
  bool operator==(const CacheUse &) const = default;
};

struct Summary {
  unsigned Files = 0;      // looked at
  unsigned Parsed = 0;     // of these, analysed
  unsigned Skipped = 0;    // of these, without a relevant word
  unsigned Suppressed = 0; // findings silenced by comments or the baseline
  unsigned Errors = 0;     // these three are counted by finish()
  unsigned Warnings = 0;
  unsigned Notes = 0;
  CacheUse Cache; // the only thing that may differ when a run is repeated
  bool operator==(const Summary &) const = default;
};

struct Report {
  std::vector<Finding> Findings;
  std::vector<Notice> Notices;
  Summary Totals;
  std::vector<ArtifactVerdict> Artifacts = {}; // by path
};

/// Sorts findings by place, check and message, and notices by path; drops
/// repeated notices; counts. Every writer relies on it, so that the output does
/// not depend on the number of threads.
void finish(Report &R);

/// "0.1.0"
llvm::StringRef toolVersion();

/// A place as people count. In a file that is no text (an archive member, or
/// bytes with a NUL near their start) there are no lines, only the offset.
struct Region {
  bool IsBinary = false;
  LineColumn Begin; // in the file
  LineColumn End;   // exclusive
  CellPlace InCell; // of a notebook, else without a number
  /// What the lines around it are counted from.
  const LineColumn &shown() const { return InCell.Cell ? InCell.At : Begin; }
};
Region regionOf(const Place &Where, Sources &Text);

/// "path:line:column", in a notebook "path:cell 3:line:column", or
/// "path(member)+0x42" as linkers write it; printable.
std::string placeName(const Place &Where, Sources &Text);

/// \p Path without a leading "./", as services name files of a repository.
std::string projectPath(llvm::StringRef Path);

/// Does a report list \p F? Advice only where it is asked for.
inline bool isShown(const Finding &F, bool ShowNotes) {
  return ShowNotes || F.Level != Severity::Note;
}

/// "1 finding", "3 findings"
std::string counted(size_t Number, llvm::StringRef Noun);

} // namespace model_tidy
