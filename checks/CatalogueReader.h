// JSON documents to rows and check records, for Catalogue.cpp alone. A reader
// is strict: what it does not know is an error that says where and what to do.
#pragma once

#include "checks/Catalogue.h"

namespace model_tidy {

struct RowDocument {
  std::vector<Row> Rows;
  llvm::StringMap<PickleRow> Pickles;
  std::vector<Advice> Advices;
};

/// \p Known holds the checks, advice and rows that the document may refer to
/// and must not repeat.
llvm::Expected<RowDocument> readRows(llvm::StringRef Name, llvm::StringRef Json,
                                     const Catalogue &Known);
class JsonRecord;
/// The keys of a row that only pickles have.
PickleRow readPickleRow(JsonRecord &Record);

llvm::Expected<std::vector<CheckInfo>>
readChecks(llvm::StringRef Name, llvm::StringRef Json, const Catalogue &Known);

} // namespace model_tidy
