// What is the same in every HTML report.
#pragma once

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"

namespace model_tidy {

/// Up to and with <body>.
void writePageStart(llvm::raw_ostream &OS);
/// The script of the filters, and the end.
void writePageEnd(llvm::raw_ostream &OS);

} // namespace model_tidy
