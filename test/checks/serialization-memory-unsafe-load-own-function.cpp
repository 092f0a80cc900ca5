// A C name that the program defines itself is not the library's.
// RUN: %model-tidy --color=never --fast --show-notes --exit-zero --checks='-*,serialization-*' %s 2>&1 | FileCheck %s --implicit-check-not=[serialization

struct network;
network *load_network(char *config, char *weights, int clear) { return nullptr; }
network *load_network_custom(char *config, char *weights, int clear, int batch);

void use(char *path) {
  load_network(path, path, 0);
  load_network_custom(path, path, 0, 1);
  // CHECK: :[[#@LINE-1]]:3: note: 'load_network_custom' {{.*}} [serialization-memory-unsafe-load]
}
