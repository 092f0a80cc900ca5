#include "engine/CallerWords.h"
#include "llvm/ADT/StringExtras.h"

namespace model_tidy {

bool isPythonName(llvm::StringRef Function) {
  return Function.contains('.') && !Function.contains("::");
}

std::optional<Catalogue::RelevantWord> wordFor(llvm::StringRef Function) {
  if (isPythonName(Function)) {
    Function.consume_back(".__init__");
    auto [Scope, Name] = Function.rsplit('.');
    if (Name.empty() || Name.starts_with("__") || Name.starts_with("lambda@"))
      return std::nullopt;
    Catalogue::RelevantWord Word = {Name.str(), {}};
    for (llvm::StringRef Part : llvm::split(Scope, '.'))
      if (Part != Name) // "main" says nothing of the module main
        Word.AnyOf.push_back(Part.str());
    return Word;
  }
  if (Function.starts_with("std::") || Function.contains("lambda@") ||
      Function.contains("operator") || Function == "main")
    return std::nullopt;
  auto [Scope, Name] = Function.rsplit("::");
  if (Name.empty())
    return Catalogue::RelevantWord{Scope.str(), {}};
  return Catalogue::RelevantWord{Name.str(),
                                 {Scope.rsplit("::").second.empty()
                                      ? Scope.str()
                                      : Scope.rsplit("::").second.str()}};
}

} // namespace model_tidy
