// An Example as SARIF, with two rules, and a way to look at parts of the log.
#pragma once

#include "Example.h"
#include "report/Sarif.h"

namespace model_tidy::test {

inline std::vector<CheckInfo> checks() {
  CheckInfo Load, Bypass;
  Load.Name = "serialization-unsafe-load";
  Load.Summary = "loads a format that can carry code";
  Load.Cwe = 502;
  Load.SecuritySeverity = "8.8";
  Load.Help = "Ship models as `ONNX`.";
  Bypass.Name = "module-forward-bypass";
  Bypass.Summary = "calls 'forward' so that hooks are skipped";
  Bypass.Level = Severity::Note;
  Bypass.Help = "Call the module.";
  return {Load, Bypass};
}

inline std::string sarif(Example &E, SarifOptions Options = {}) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  finish(E.R);
  writeSarif(E.R, E.Text, checks(), Options, OS);
  return Text;
}

/// What stands between \p Begin and the first \p End after it.
inline std::string between(llvm::StringRef Text, llvm::StringRef Begin,
                           llvm::StringRef End) {
  return Text.split(Begin).second.split(End).first.str();
}

inline size_t count(llvm::StringRef Text, llvm::StringRef Part) {
  return Text.count(Part);
}

} // namespace model_tidy::test
