// Clang's own two scanners: one says where the code begins, the other which
// directives stand before it. Whatever could change the meaning of a header
// that comes after it (a macro, a pragma, a condition) ends the list.
#include "frontend/cpp/Preamble.h"
#include "clang/Basic/LangOptions.h"
#include "clang/Lex/DependencyDirectivesScanner.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;
using namespace clang::dependency_directives_scan;

namespace model_tidy::cpp {
namespace {

bool isStandard(llvm::StringRef Spelling) {
  if (Spelling.starts_with("sys/") || Spelling.starts_with("experimental/"))
    return true;
  if (Spelling.contains('/'))
    return false;
  return !Spelling.contains('.') ||
         llvm::StringSwitch<bool>(Spelling)
             .Cases("assert.h", "ctype.h", "errno.h", "fcntl.h", "float.h",
                    "inttypes.h", "limits.h", "locale.h", "math.h", true)
             .Cases("setjmp.h", "signal.h", "stdarg.h", "stdbool.h", "stddef.h",
                    "stdint.h", "stdio.h", "stdlib.h", "string.h", true)
             .Cases("time.h", "unistd.h", "wchar.h", "omp.h", true)
             .Default(false);
}

/// Reads the directives of one file in order.
class Scan {
public:
  explicit Scan(llvm::StringRef Text) : Text(Text) {}

  /// False where the list ends.
  bool add(const Directive &D) {
    bool IsGuard = D.Kind == pp_define && !Guard.empty() && Guard == name(D);
    switch (D.Kind) {
    case pp_include:
      return include(D);
    case pp_ifndef:
      Guard = IsFirst ? name(D) : llvm::StringRef();
      ++Depth;
      break;
    case pp_if:
    case pp_ifdef:
      ++Depth;
      break;
    case pp_endif:
      Depth -= Depth > 0;
      break;
    case pp_define:
      // Nothing but a name: a guard is never asked for by anyone else.
      if (!IsGuard || Depth != 1 || D.Tokens.size() > MostTokensOfGuard)
        return false;
      InGuard = 1;
      break;
    case pp_pragma_once:
    case pp_pragma_system_header:
    case pp_elif:
    case pp_elifdef:
    case pp_elifndef:
    case pp_else:
    case tokens_present_before_eof:
    case pp_eof:
      break;
    default:
      return false;
    }
    IsFirst &= D.Kind == pp_pragma_once;
    return true;
  }

  std::vector<LeadingInclude> All;

private:
  static constexpr size_t MostTokensOfGuard = 4; // # define NAME and the end

  llvm::StringRef text(const dependency_directives_scan::Token &T) const {
    return Text.substr(T.Offset, T.Length);
  }

  /// What stands behind the directive's own word.
  llvm::StringRef name(const Directive &D) const {
    return D.Tokens.size() > 2 ? text(D.Tokens[2]) : llvm::StringRef();
  }

  bool include(const Directive &D) {
    IsFirst = false;
    llvm::StringRef Written = name(D);
    bool IsQuoted = Written.starts_with("\"");
    if (Written.size() < 3 || (!IsQuoted && !Written.starts_with("<")))
      return false; // a macro
    llvm::StringRef Spelling = Written.drop_front().drop_back();
    if (!IsQuoted && isStandard(Spelling))
      return true;
    if (Depth > InGuard)
      return false;
    All.push_back({Spelling.str(), IsQuoted});
    return true;
  }

  llvm::StringRef Text;
  llvm::StringRef Guard;
  unsigned Depth = 0;
  unsigned InGuard = 0;
  bool IsFirst = true;
};

} // namespace

LeadingIncludes leadingIncludes(llvm::StringRef Text) {
  LangOptions Language;
  Language.CPlusPlus = true;
  Language.LineComment = true;
  unsigned Size = Lexer::ComputePreamble(Text, Language).Size;
  llvm::StringRef Head = Text.take_front(Size);
  llvm::SmallVector<dependency_directives_scan::Token> Tokens;
  llvm::SmallVector<Directive> Directives;
  LeadingIncludes Result;
  if (scanSourceForDependencyDirectives(Head, Tokens, Directives))
    return Result;
  Scan Includes(Head);
  Result.ReachEnd =
      llvm::all_of(Directives,
                   [&](const Directive &D) { return Includes.add(D); }) &&
      Text.drop_front(Size).trim().empty();
  Result.All = std::move(Includes.All);
  return Result;
}

} // namespace model_tidy::cpp
