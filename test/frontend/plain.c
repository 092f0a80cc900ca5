// C: words of C++ are names, and there are no declarations to rely on.
// RUN: %dump_facts | FileCheck %s

#include <stdlib.h>
#include <string.h>

struct model {
  const char *path;
  int (*forward)(struct model *, int);
};
int class(int new);

int main(int argc, char **argv) {
  struct model m = {.path = argv[1]};
  char buffer[64];
  strcpy(buffer, getenv("MODEL"));
  torch_jit_load(buffer);
  return m.forward(&m, class(3));
}
// CHECK: function main(argc, argv) -> %
// CHECK: %[[#ENV:]] = call getenv("MODEL")
// CHECK-NEXT: %[[#COPY:]] = call strcpy({{.*}}, %[[#ENV]])
// CHECK-NEXT: call torch_jit_load(output(%[[#COPY]], 0))
// CHECK: call field(model::forward, {{.*}})(
