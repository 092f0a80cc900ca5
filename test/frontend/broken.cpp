// Half of what a file needs is missing: the facts that can be had are had.
// RUN: %dump_facts | FileCheck %s

#include "generated/config.h"
#include <torch/script.h>

// A method of a class nobody has declared.
void Missing::load(const std::string &path) { torch::jit::load(path); }
// CHECK: call {{.*}}torch::jit::load{{.*}}(

// Parameters of unknown types.
void unknownTypes(const generated::Config &config, Unknown *other) {
  torch::jit::load(config.path());
  other->run(torch::jit::load("fixed.pt"));
}
// CHECK: function unknownTypes(config, other)
// CHECK: call torch::jit::load("fixed.pt") 14:14

// A syntax error, and what comes after it.
void syntax() { int x = ; }
void after(const char *path) {
  torch::jit::load(path);
}
// CHECK: function after(path)
// CHECK-NEXT: call torch::jit::load(param path) 22:3

// A constructor that takes something else.
void arguments(const char *path, Unknown other) {
  torch::serialize::InputArchive archive(path, 1, 2, 3);
  archive.load_from(path, 1, 2, 3, 4);
}
// CHECK: function arguments(path, other)
// CHECK: call torch::serialize::InputArchive::InputArchive on none : torch::serialize::InputArchive (param path, 1, 2, 3) 29:3 [construct]
// CHECK: call torch::serialize::InputArchive::load_from on {{.*}} (param path, 1, 2, 3, 4)

// CHECK: notice incomplete: headers not found: generated/config.h; {{[0-9]+}} errors while parsing (line 8: use of undeclared identifier 'Missing')
