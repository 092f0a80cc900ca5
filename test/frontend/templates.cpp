// A template is read as it is written and once for each way it is used; both
// have one name.
// RUN: %dump_facts | FileCheck %s

#include <string>
#include <torch/script.h>

template <class T> torch::jit::Module generic(T path) {
  return torch::jit::load(path.string());
}
template <class T> struct Cache {
  T Value;
  void fill(const std::string &path) { Value.read(torch::jit::load(path)); }
};
struct Path {
  std::string string() const;
};
struct Reader {
  void read(torch::jit::Module);
};
void use(Cache<Reader> &cache) {
  generic(Path());
  cache.fill("model.pt");
}

// CHECK-LABEL: function generic(path) -> %[[#LOAD:]] 8:39
// CHECK: %[[#STRING:]] = call attribute(param path, "string") on param path () {{.*}} [name-only]
// CHECK: %[[#LOAD]] = call torch::jit::load(%[[#STRING]])
// CHECK: function generic(path) -> %[[#LOAD:]] 8:39
// CHECK: %[[#STRING:]] = call Path::string on param path : Path ()
// CHECK: %[[#LOAD]] = call torch::jit::load(%[[#STRING]])
// CHECK: function Cache::fill(path) {{.*}} [member of Cache]
// CHECK: call torch::jit::load(param path)
// CHECK: call attribute({{.*}}, "read") {{.*}} [name-only]
// CHECK: function Cache::fill(path)
// CHECK: call torch::jit::load(param path)
// CHECK: call Reader::read on field(Cache::Value, {{.*}}) : Reader (
// CHECK: function use(cache)
// CHECK: call generic(
// CHECK: call Cache::fill on param cache : Cache ("model.pt")
