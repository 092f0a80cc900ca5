// What outlives a function is a write to a name: a field of whatever object,
// a static member, a global.
// RUN: %dump_facts | FileCheck %s

#include <string>
#include <torch/script.h>

struct Config {
  std::string Path = "default.pt";
  int N;
};
static std::string Global = "global.pt";
namespace {
std::string Hidden;
}

class Server {
  Config Own;
  Config *Shared;
  static std::string Name;
  void set(std::string p) {
    Own.Path = p;
    Shared->Path = p + ".pt";
    this->Own.N = 1;
    Name = p;
    Global = p;
    Hidden = p;
  }
  void load() {
    torch::jit::load(Own.Path);
    torch::jit::load(Global);
    torch::jit::load(Name);
  }
};
std::string Server::Name = "static.pt";
Config make() { return {"aggregate.pt", 2}; }

// CHECK-LABEL: function Server::load() {{.*}} [member of Server]
// CHECK-NEXT: call torch::jit::load(field(Config::Path, field(Server::Own, unknown("this"))))
// CHECK-NEXT: call torch::jit::load(Global)
// CHECK-NEXT: call torch::jit::load(Server::Name)
// CHECK: function make() -> aggregate("aggregate.pt", 2)
// CHECK: class Config
// CHECK-NEXT: field Path : std::basic_string
// CHECK-NEXT: field N{{$}}
// CHECK: class Server
// CHECK-NEXT: field Own : Config
// CHECK-NEXT: field Shared : Config
// CHECK: write Config::Path = "default.pt" 9:22{{$}}
// CHECK: write Global = "global.pt" 12:29{{$}}
// CHECK: write Config::Path = param p {{.*}} in Server::set
// CHECK: write Config::Path = concat(param p, ".pt") {{.*}} in Server::set
// CHECK: write Config::N = 1
// CHECK: write Server::Name = param p
// CHECK: write Global = param p
// CHECK: write Hidden = param p
// CHECK: write Server::Name = "static.pt"
// CHECK: write Config::Path = "aggregate.pt"
// CHECK: write Config::N = 2
