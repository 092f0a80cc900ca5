// The words of the JSON output for our enumerations. They are part of its
// contract, so every output format takes them from here.

#include "facts/Finding.h"
#include "llvm/Support/ErrorHandling.h"

namespace model_tidy {

llvm::StringRef severityName(Severity S) {
  switch (S) {
  case Severity::Note:
    return "note";
  case Severity::Warning:
    return "warning";
  case Severity::Error:
    return "error";
  }
  llvm_unreachable("unknown severity");
}

llvm::StringRef originName(OriginKind K) {
  switch (K) {
  case OriginKind::Constant:
    return "constant";
  case OriginKind::File:
    return "file";
  case OriginKind::Environment:
    return "environment";
  case OriginKind::CommandLine:
    return "command-line";
  case OriginKind::Network:
    return "network";
  case OriginKind::Upload:
    return "upload";
  case OriginKind::Parameter:
    return "parameter";
  case OriginKind::Unknown:
    return "unknown";
  }
  llvm_unreachable("unknown origin");
}

llvm::StringRef flawName(FlawKind K) {
  switch (K) {
  case FlawKind::Malformed:
    return "malformed";
  case FlawKind::Tampered:
    return "tampered";
  case FlawKind::Limit:
    return "limit";
  case FlawKind::Unreadable:
    return "unreadable";
  case FlawKind::NativeCode:
    return "native-code";
  case FlawKind::CodeInConfig:
    return "code-in-config";
  case FlawKind::RemoteCode:
    return "remote-code";
  case FlawKind::FileAccess:
    return "file-access";
  case FlawKind::CustomOperator:
    return "custom-operator";
  }
  llvm_unreachable("flaw");
}

llvm::StringRef verdictName(Verdict V) {
  switch (V) {
  case Verdict::SafeWeightsOnly:
    return "safe-weights-only";
  case Verdict::Safe:
    return "safe";
  case Verdict::Review:
    return "review";
  case Verdict::Dangerous:
    return "dangerous";
  case Verdict::Unscannable:
    return "unscannable";
  }
  llvm_unreachable("verdict");
}

llvm::StringRef noticeName(NoticeKind K) {
  switch (K) {
  case NoticeKind::NotAnalyzed:
    return "not-analyzed";
  case NoticeKind::Incomplete:
    return "incomplete";
  case NoticeKind::Limit:
    return "limit";
  case NoticeKind::Suppression:
    return "suppression";
  }
  llvm_unreachable("unknown notice");
}

} // namespace model_tidy
