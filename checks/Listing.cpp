// Prints checks and rows for people. The same records feed SARIF and hovers,
// so nothing is worded here that the catalogue does not say.
#include "checks/Listing.h"
#include "checks/Catalogue.h"
#include "checks/Resources.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"

namespace model_tidy {

static std::string cweNumber(const CheckInfo &C) {
  return C.Cwe ? std::to_string(C.Cwe) : "–";
}

static void printTable(llvm::raw_ostream &Out) {
  Out << "| check | what it flags | severity | CWE | languages |\n"
         "|---|---|---|---|---|\n";
  for (const CheckInfo &C : Catalogue::builtin().checks())
    Out << llvm::formatv("| [{0}]({0}.md) | {1} | {2} | {3} | {4} |\n", C.Name,
                         C.Summary, severityName(C.Level), cweNumber(C),
                         llvm::join(C.Languages, ", "));
}

void printChecks(llvm::raw_ostream &Out, bool Markdown) {
  if (Markdown)
    return printTable(Out);
  llvm::ArrayRef<CheckInfo> Checks = Catalogue::builtin().checks();
  size_t Width = 0;
  for (const CheckInfo &C : Checks)
    Width = std::max(Width, C.Name.size());
  for (const CheckInfo &C : Checks)
    Out << llvm::left_justify(C.Name, Width) << "  " << C.Summary << '\n';
}

static void printCallables(const CheckInfo &C, llvm::raw_ostream &Out) {
  llvm::StringRef Library;
  for (const Row &R : Catalogue::builtin().rows()) {
    if (R.TheRole != Role::Sink || R.Check != C.Name)
      continue;
    if (R.Library != Library)
      Out << "\n" << R.Library << ":\n";
    Library = R.Library;
    Out << "  " << R.Callee << " (" << effectName(R.TheEffect) << ")\n"
        << "    " << R.Reference << "\n";
  }
}

bool explain(llvm::StringRef Check, llvm::raw_ostream &Out) {
  const CheckInfo *C = Catalogue::builtin().check(Check);
  if (!C)
    return false;
  Out << C->Name << ": " << C->Summary << "\n\n"
      << "severity:  " << severityName(C->Level) << "\n";
  if (C->Cwe)
    Out << "CWE:       " << C->Cwe << " (" << C->cweAddress() << ")\n";
  Out << "languages: " << llvm::join(C->Languages, ", ") << "\n";
  printCallables(*C, Out);
  Out << "\n" << resource(("docs/checks/" + C->Name + ".md"));
  return true;
}

} // namespace model_tidy
