// NOLINT, NOLINTNEXTLINE, NOLINTBEGIN … NOLINTEND, each optionally with check
// globs in parentheses, as clang-tidy reads them; but only in comments, so
// that a string that contains one of the words suppresses nothing.
#pragma once

#include "engine/CheckFilter.h"
#include "facts/Finding.h"
#include "facts/Sources.h"
#include "llvm/ADT/StringMap.h"
#include <deque>
#include <map>
#include <optional>

namespace model_tidy {

class Suppressions {
public:
  /// Takes the comments of \p Units, whose paths are those of findings.
  Suppressions(const std::deque<Unit> &Units, Sources &Text);

  bool suppresses(const Finding &F) const;

  /// NOLINTBEGIN without NOLINTEND and the reverse; they suppress nothing.
  const std::vector<Notice> &notices() const { return Notices; }

private:
  enum class Word : uint8_t { Line, NextLine, Begin, End };
  struct Directive {
    Word What;
    uint32_t Offset;
    std::optional<std::string> Checks; // as written, without outer blanks
    CheckFilter filter() const {
      return CheckFilter(Checks ? llvm::StringRef(*Checks) : "*",
                         /*IgnoreNegative=*/true);
    }
  };
  struct Block {
    uint32_t Begin;
    uint32_t End;
    CheckFilter Checks;
  };
  struct File {
    std::multimap<uint32_t, CheckFilter> Lines; // silenced, by number
    std::vector<Block> Blocks;
  };
  static void scan(llvm::StringRef Comment, uint32_t Offset,
                   std::vector<Directive> &Result);
  void pair(llvm::StringRef Path, std::vector<Directive> Found);
  void addUnmatched(llvm::StringRef Path, const Directive &D);

  Sources &Text;
  llvm::StringMap<File> Files;
  std::vector<Notice> Notices;
};

} // namespace model_tidy
