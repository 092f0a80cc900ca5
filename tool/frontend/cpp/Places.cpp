// Clang's source locations to byte ranges. A user never sees the inside of a
// macro: whatever a macro wrote is placed where the macro was used, except
// for arguments, which stand where the user wrote them.

#include "frontend/cpp/Lowering.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace model_tidy::cpp {

Location Lowering::place(SourceRange Tokens) {
  if (Tokens.isInvalid())
    return {};
  CharSourceRange Range = Lexer::makeFileCharRange(
      CharSourceRange::getTokenRange(Tokens), SM, Ctx.getLangOpts());
  if (Range.isInvalid()) // begins and ends in different macros
    Range = Lexer::getAsCharRange(SM.getExpansionRange(Tokens), SM,
                                  Ctx.getLangOpts());
  if (Range.isInvalid())
    return {};
  auto [File, Begin] = SM.getDecomposedLoc(Range.getBegin());
  auto [EndFile, End] = SM.getDecomposedLoc(Range.getEnd());
  OptionalFileEntryRef Entry = SM.getFileEntryRefForID(File);
  if (!Entry)
    return {};
  auto [It, New] = Files.try_emplace(File);
  if (New)
    It->second =
        File == SM.getMainFileID() ? FileId{0} : Out.file(Entry->getName());
  return {It->second, Begin, EndFile == File && End > Begin ? End : Begin};
}

Location Lowering::token(SourceLocation Begin) {
  return place(SourceRange(Begin));
}

llvm::StringRef Lowering::written(SourceRange Tokens) const {
  if (fromMacro(Tokens))
    return {};
  return Lexer::getSourceText(CharSourceRange::getTokenRange(Tokens), SM,
                              Ctx.getLangOpts());
}

bool Lowering::fromMacro(SourceRange Tokens) const {
  return Tokens.getBegin().isMacroID() || Tokens.getEnd().isMacroID();
}

} // namespace model_tidy::cpp
