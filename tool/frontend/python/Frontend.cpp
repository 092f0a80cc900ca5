// From a text to a unit.
#include "frontend/python/Lowering.h"
#include "frontend/python/Strings.h"

namespace model_tidy::python {

Lowering::Lowering(const SourceText &Source, const Tree &T, const Options &Opts)
    : Source(Source), T(T), Opts(Opts),
      Out("python", Source.Files.front().Path) {
  Out.unit().Files = Source.Files;
}

Unit Lowering::run() {
  Node Root = T.root();
  enter(Scope::Module, Opts.Module, bindingsOf(Root, T));
  for (Node Import : scope().Bound.Wildcards)
    if (std::string Module = moduleOf(Import); !Module.empty())
      Stars.push_back(meant(Module));
  block(Root);
  Out.unit().Comments = spokenComments(Source, T);
  leave();
  if (Root.hasError()) {
    bool IsFile = Source.Stretches.empty();
    uint32_t At = firstError(Root).begin();
    size_t Line = T.text().take_front(At).count('\n') + 1;
    Out.addNotice(NoticeKind::Incomplete,
                  IsFile ? (Source.LineName ? Source.LineName(At)
                                            : "line " + std::to_string(Line)) +
                               ": not Python 3; the rest of it was read as "
                               "far as it could be"
                         : "Python text in it is not Python 3; it was read as "
                           "far as it could be");
  }
  return Out.finish();
}

bool speaksToTool(llvm::StringRef Text) {
  return Text.contains("NOLINT") || Text.contains("nosec") ||
         Text.contains("nosemgrep") || Text.contains_insensitive("noqa");
}

std::vector<Comment> spokenComments(const SourceText &Source, const Tree &T) {
  std::vector<Comment> Found;
  llvm::StringRef Text = T.text();
  for (size_t At = Text.find('#'); At != llvm::StringRef::npos;
       At = Text.find('#', At + 1)) {
    size_t End = std::min(Text.find('\n', At), Text.size());
    llvm::StringRef Comment = Text.slice(At, End);
    if (speaksToTool(Comment) && T.isComment(static_cast<uint32_t>(At)))
      Found.push_back({locate(Source, static_cast<uint32_t>(At),
                              static_cast<uint32_t>(End)),
                       Comment.str()});
  }
  return Found;
}

Unit parse(const SourceText &Text, const Options &Opts) {
  Tree T(Text.Text);
  return Lowering(Text, T, Opts).run();
}

} // namespace model_tidy::python
