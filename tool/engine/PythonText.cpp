#include "engine/PythonText.h"

namespace model_tidy {

static size_t indentation(llvm::StringRef Line) {
  return Line.size() - Line.ltrim(" \t").size();
}

llvm::StringRef blockBelow(llvm::StringRef Text, size_t Line) {
  size_t Begin = std::min(Text.find('\n', Line), Text.size());
  size_t Outer = indentation(Text.substr(Line));
  for (size_t At = Begin; At < Text.size();
       At = std::min(Text.find('\n', At + 1), Text.size())) {
    llvm::StringRef Next = Text.substr(At + 1);
    Next = Next.take_until([](char C) { return C == '\n'; });
    // A bracket there closes one that the head has opened.
    bool IsOfHead = Next.ltrim(" \t").starts_with(")");
    if (!Next.trim().empty() && indentation(Next) <= Outer && !IsOfHead)
      return Text.slice(Begin, At);
  }
  return Text.substr(Begin);
}

} // namespace model_tidy
