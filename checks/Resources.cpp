// Finds the embedded files. The assembly that embed.py writes holds one block
// of bytes and an index of offsets into it, in the order of the names.
#include "checks/Resources.h"
#include "llvm/ADT/STLExtras.h"
#include <cstdint>
#include <vector>

namespace {
struct IndexEntry {
  uint32_t NameBegin, NameSize, DataBegin, DataSize;
};
} // namespace

extern "C" {
extern const char model_tidy_resource_bytes[];
extern const IndexEntry model_tidy_resource_index[];
extern const uint32_t model_tidy_resource_count;
}

namespace model_tidy {

static std::vector<Resource> readIndex() {
  std::vector<Resource> All;
  const char *Bytes = model_tidy_resource_bytes;
  for (const IndexEntry &E :
       llvm::ArrayRef(model_tidy_resource_index, model_tidy_resource_count))
    All.push_back(
        {{Bytes + E.NameBegin, E.NameSize}, {Bytes + E.DataBegin, E.DataSize}});
  return All;
}

llvm::ArrayRef<Resource> resources() {
  static const std::vector<Resource> All = readIndex();
  return All;
}

llvm::StringRef resource(llvm::StringRef Name) {
  llvm::ArrayRef<Resource> All = resources();
  const auto *Found = llvm::partition_point(
      All, [&](const Resource &R) { return R.Name < Name; });
  if (Found == All.end() || Found->Name != Name)
    return {};
  return Found->Data;
}

} // namespace model_tidy
