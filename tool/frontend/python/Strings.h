// What the literals of Python's texts mean.
#pragma once

#include "frontend/python/SourceMap.h"
#include "frontend/python/Syntax.h"

namespace model_tidy::python {

/// The letters before the first quote.
struct StringPrefix {
  bool IsRaw = false, IsBytes = false, IsFormat = false;
};

StringPrefix prefixOf(llvm::StringRef Start);

/// Appends what \p Written, a piece between the quotes that begins at \p At of
/// its file, stands for. With \p Map, also where each byte of it comes from.
void decode(llvm::StringRef Written, StringPrefix Prefix, std::string &Out,
            uint32_t At = 0, std::vector<Stretch> *Map = nullptr);

/// The text of a string node without holes; nothing for an f-string with some,
/// and for nodes that are no strings. Adjacent strings are one.
std::optional<std::string> constantString(Node N, const Tree &T);

/// Is there a word in \p Text by which comments speak to tools?
bool speaksToTool(llvm::StringRef Text);

/// The comments that do.
std::vector<Comment> spokenComments(const SourceText &Source, const Tree &T);

/// A piece of a format string: text, or a hole for an argument.
struct FormatPiece {
  std::string Text;
  bool IsHole = false;
  std::string Name; // of the hole: "", "0", "name"
};

/// The pieces of "a{}b{name}" (str.format) and "a%sb%(name)s" (%). Nothing if
/// it is not well-formed.
std::optional<std::vector<FormatPiece>> braceFormat(llvm::StringRef Text);
std::optional<std::vector<FormatPiece>> percentFormat(llvm::StringRef Text);

} // namespace model_tidy::python
