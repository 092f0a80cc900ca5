// What a check says: one finding, whole, with everything any output format
// prints. Places are paths and byte offsets; report turns them into lines.
#pragma once

#include "facts/Facts.h"
#include <string>
#include <vector>

namespace model_tidy {

enum class Severity : uint8_t { Note, Warning, Error };

/// Who controls a value. The names in originName() are those of the JSON
/// output and are part of its contract.
enum class OriginKind : uint8_t {
  Constant,
  File,
  Environment,
  CommandLine,
  Network,
  Upload,
  Parameter,
  Unknown,
};

llvm::StringRef severityName(Severity S); // "note", "warning", "error"
llvm::StringRef originName(OriginKind K); // "command-line", …
llvm::StringRef flawName(FlawKind K);     // "malformed", …
llvm::StringRef noticeName(NoticeKind K); // "not-analyzed", …

/// A place as a user knows it. Offsets are bytes of the file, or of the
/// archive member if there is one.
struct Place {
  std::string Path;
  std::string Member;
  uint32_t Begin = 0;
  uint32_t End = 0;
  bool IsBinary = false; // no text: it has no lines, whatever its bytes are
  auto operator<=>(const Place &) const = default;
};

struct TraceStep {
  Place Where;
  std::string Message; // lower case, no full stop: "'path' comes from here"
};

/// A way out written for this very call site.
struct Replacement {
  std::string Summary;
  std::string Code;
  std::string Language; // of Code: "c++", "python", "sh"
};

struct Edit {
  std::string Path;
  uint32_t Offset = 0;
  uint32_t Length = 0;
  std::string Text;
};

struct Fix {
  bool Safe = false; // keeps the program's meaning but for what was wrong
  std::string Title; // imperative: "call the module instead of 'forward'"
  std::vector<Edit> Edits;
};

struct Finding {
  std::string Check;
  Severity Level = Severity::Warning;
  Place Where; // the narrowest wrong thing
  std::string Message;
  std::string Callee; // resolved name, or empty
  OriginKind Origin = OriginKind::Unknown;
  std::vector<TraceStep> Trace; // from where the value comes to the call
  Replacement Instead;
  std::vector<Fix> Fixes;
  bool IsSecret = false;   // what stands at Where must not be printed
  std::string Fingerprint; // filled in by engine; stable across line moves
};

/// What is said of a model file as a whole.
enum class Verdict : uint8_t {
  SafeWeightsOnly, // nothing but what torch.load(weights_only=True) takes
  Safe,            // nothing but what is known to be harmless
  Review,          // names that nobody has judged
  Dangerous,
  Unscannable, // broken, encrypted, too large: nobody can say
};
llvm::StringRef verdictName(Verdict V); // "safe-weights-only", …

struct ArtifactVerdict {
  std::string Path;
  Verdict Kind = Verdict::Unscannable;
  bool IsComplete = true;            // all of it was looked at
  std::vector<std::string> Blocking; // the names that call for a review
};

} // namespace model_tidy
