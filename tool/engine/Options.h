// The table of options and the one of subcommands. The parser, --help, the
// manual page and the completions of shells are readings of them, so that none
// can say what the others do not.
#pragma once

#include "engine/CommandLine.h"

namespace model_tidy {

struct Option {
  llvm::StringLiteral Name;
  llvm::StringLiteral Short; // or empty
  llvm::StringLiteral Value; // what stands behind it, "[=…]" if it may miss
  llvm::StringLiteral Help;
  /// False if the value is not one it knows.
  bool (*Apply)(CommandLine &, llvm::StringRef Value);
  bool IsRare = false; // --help is one screen, --help=all has the rest

  bool takesValue() const { return !Value.empty() && !isOptional(); }
  bool isOptional() const { return Value.starts_with("["); }
};

struct Subcommand {
  llvm::StringLiteral Name;
  llvm::StringLiteral Argument; // or empty
  llvm::StringLiteral Help;
  Action What;
  llvm::StringLiteral Details; // for its own --help, in lines
  llvm::StringLiteral Options; // those that mean something to it, by name
};

llvm::ArrayRef<Option> options();
llvm::ArrayRef<Subcommand> subcommands();

} // namespace model_tidy
