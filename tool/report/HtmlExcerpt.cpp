// Lines are cut before they are escaped, so that no mark stands in the middle
// of an escape.
#include "report/HtmlExcerpt.h"
#include "report/Markup.h"
#include "report/Report.h"

namespace model_tidy {

namespace {
constexpr unsigned Neighbours = 2; // lines before and after
constexpr unsigned MostLines = 12; // of a range over many lines
constexpr size_t Widest = 300;     // bytes of a line
} // namespace

HtmlExcerpts::HtmlExcerpts(Sources &Text, const std::vector<Finding> &Findings)
    : Text(Text) {
  for (const Finding &F : Findings)
    if (F.IsSecret)
      Secrets[F.Where.Path].push_back({F.Where.Begin, F.Where.End});
}

static size_t characterStart(llvm::StringRef Line, size_t At) {
  while (At > 0 && At < Line.size() && (Line[At] & 0xC0) == 0x80)
    --At;
  return std::min(At, Line.size());
}

std::string HtmlExcerpts::line(const Place &Where, unsigned Number) {
  llvm::StringRef All = Text.text(Where.Path);
  llvm::StringRef Source = Text.line(Where.Path, Number);
  uint32_t Start = Source.data() - All.data();
  // Offsets of the file as offsets of this line.
  auto Inside = [&](uint32_t Offset) {
    return Offset <= Start ? size_t(0)
                           : std::min<size_t>(Offset - Start, Source.size());
  };
  std::string Line = Source.str();
  for (auto [Begin, End] : Secrets[Where.Path])
    std::fill(Line.begin() + Inside(Begin), Line.begin() + Inside(End), '*');

  size_t Begin = Inside(Where.Begin),
         End = Inside(std::max(Where.Begin, Where.End));
  size_t First = 0, Last = Line.size();
  if (Line.size() > Widest) {
    First = characterStart(Line, Begin < Widest / 3 ? 0 : Begin - Widest / 3);
    Last = characterStart(Line, std::min(Line.size(), First + Widest));
  }
  Begin = characterStart(Line, std::clamp(Begin, First, Last));
  End = characterStart(Line, std::clamp(End, First, Last));
  auto Part = [&](size_t From, size_t To) {
    return escapedCode(llvm::StringRef(Line).slice(From, To));
  };
  std::string Html =
      "<span class=\"number\">" + std::to_string(Number) + "</span>";
  Html += (First ? "…" : "") + Part(First, Begin);
  if (Begin < End)
    Html += "<mark>" + Part(Begin, End) + "</mark>";
  return Html + Part(End, Last) + (Last < Line.size() ? "…" : "") + "\n";
}

std::string HtmlExcerpts::excerpt(const Place &Where) {
  Region At = regionOf(Where, Text);
  llvm::StringRef All = Text.text(Where.Path);
  if (At.IsBinary || All.empty())
    return "";
  unsigned Lines = Text.position(Where.Path, All.size()).Line;
  unsigned First = At.Begin.Line > Neighbours ? At.Begin.Line - Neighbours : 1;
  unsigned Last =
      std::min({At.End.Line + Neighbours, Lines, At.Begin.Line + MostLines});
  std::string Html = "<pre>";
  for (unsigned Number = First; Number <= Last; ++Number)
    if (Number < Lines || !Text.line(Where.Path, Number).empty())
      Html += line(Where, Number);
  return Html + "</pre>";
}

} // namespace model_tidy
