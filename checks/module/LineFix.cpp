// Only where the call is a statement by itself does a line have a place.

#include "checks/module/LineFix.h"

namespace model_tidy {

std::optional<Fix> lineFix(const CheckContext &Ctx, CallRef C, Side Where,
                           llvm::StringRef Line, llvm::StringRef Title) {
  Place P = placeOf(*C.In, C->Whole);
  // A cell of a notebook is no file that begins at its first byte.
  if (!P.Member.empty())
    return std::nullopt;
  llvm::StringRef Text = Ctx.Text.text(P.Path);
  if (P.End > Text.size() || P.Begin > P.End)
    return std::nullopt;
  size_t Start = Text.rfind('\n', P.Begin);
  Start = Start == llvm::StringRef::npos ? 0 : Start + 1;
  llvm::StringRef Indent = Text.slice(Start, P.Begin);
  size_t Break = Text.find('\n', P.End);
  bool IsLast = Break == llvm::StringRef::npos;
  llvm::StringRef Rest = Text.slice(P.End, Break).trim();
  if (Indent.find_first_not_of(" \t") != llvm::StringRef::npos ||
      !(Rest.empty() || Rest.starts_with("#")))
    return std::nullopt;
  Fix F;
  F.Title = Title.str();
  std::string Whole = Indent.str() + Line.str();
  uint32_t At = static_cast<uint32_t>(
      Where == Side::Before ? Start : (IsLast ? Text.size() : Break + 1));
  if (Where == Side::Behind && IsLast)
    Whole = "\n" + Whole;
  F.Edits.push_back({P.Path, At, 0, Whole + "\n"});
  return F;
}

} // namespace model_tidy
