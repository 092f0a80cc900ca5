// A call that is known by its spelling alone has all its arguments, so that
// overloads can be told apart.
// RUN: %model-tidy --color=never --fast --show-notes --exit-zero %s 2>&1 | FileCheck %s --implicit-check-not=[serialization
// RUN: %dump_facts | FileCheck %s --check-prefix=FACTS

#include "nowhere.h"

template <class T> class Unknown : public Missing<T> {
  void named(const std::string &path, Undeclared undeclared) {
    undeclared.here(mlpack::data::Load("model.bin", "model", undeclared));
    // CHECK: :[[#@LINE-1]]:21: note: 'mlpack::data::Load' {{.*}} [serialization-memory-unsafe-load]
    // FACTS: call mlpack::data::Load("model.bin", "model", unknown("undeclared")) {{.*}}[name-only]
    undeclared.here(mlpack::data::Load(pathOf(path, {1, 2}), undeclared[1, 2], true));
    // FACTS: call mlpack::data::Load(unknown("pathOf"), unknown("undeclared"), unknown("true")) {{.*}}[name-only]
  }
  void texts(Undeclared undeclared) {
    undeclared.here(mlpack::data::Load(L"model.bin", u8"model", undeclared));
    // CHECK: :[[#@LINE-1]]:21: note: 'mlpack::data::Load' {{.*}} [serialization-memory-unsafe-load]
    // FACTS: call mlpack::data::Load("model.bin", "model", unknown("undeclared")) {{.*}}[name-only]
    undeclared.here(mlpack::data::Load(R"x(C:\model.bin)x", TEXT("model"), undeclared));
    // CHECK: :[[#@LINE-1]]:21: note: 'mlpack::data::Load' {{.*}} [serialization-memory-unsafe-load]
    // FACTS: call mlpack::data::Load("C:\\model.bin", "model", unknown("undeclared")) {{.*}}[name-only]
    undeclared.here(mlpack::data::Load(TEXT("model") + undeclared, "model", undeclared));
    // CHECK: :[[#@LINE-1]]:21: note: 'mlpack::data::Load' {{.*}} [serialization-memory-unsafe-load]
    // FACTS: call mlpack::data::Load(unknown("TEXT"), "model", unknown("undeclared")) {{.*}}[name-only]
  }
};
