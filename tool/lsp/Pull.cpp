// A result is known by its content, so that nothing has to be remembered for
// it.
#include "lsp/Pull.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/xxhash.h"

namespace model_tidy::lsp {

namespace json = llvm::json;

std::string resultId(const json::Array &Items) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  for (const json::Value &V : Items)
    OS << V << '\n';
  return llvm::formatv("{0:x-16}", llvm::xxh3_64bits(Text));
}

json::Object documentReport(json::Array Items, llvm::StringRef Previous) {
  std::string Id = resultId(Items);
  if (Id == Previous)
    return json::Object{{"kind", "unchanged"}, {"resultId", Id}};
  return json::Object{
      {"kind", "full"}, {"resultId", Id}, {"items", std::move(Items)}};
}

} // namespace model_tidy::lsp
