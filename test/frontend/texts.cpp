// Texts that are put together are told by their parts, however C++ has them
// written; each part keeps its place, so that Python in it can be pointed at.
// RUN: %dump_facts | FileCheck %s

#include <filesystem>
#include <format>
#include <sstream>
#include <string>
#include <torch/script.h>

namespace fs = std::filesystem;

void texts(std::string dir, const char *name, int n) {
  torch::jit::load(dir + "/" + name);
  // CHECK: call torch::jit::load(concat(concat(param dir, "/"), param name))
  torch::jit::load(std::string("a") + "b" "c");
  // CHECK: call torch::jit::load(concat("a", "bc"))
  torch::jit::load(fs::path(dir) / name / "model.pt");
  // CHECK: call torch::jit::load(concat(concat(param dir, "/", param name), "/model.pt"))
  torch::jit::load(fs::path("models") / "model.pt");
  // CHECK: call torch::jit::load(concat("models/", "model.pt"))
  torch::jit::load(std::format("{}/{}.pt", dir, name));
  // CHECK: call torch::jit::load(concat({{.*}}param dir, "/", param name, ".pt"))
  torch::jit::load(std::format("{1}-{0:>8}{{}}", dir, name));
  // CHECK: call torch::jit::load(concat({{.*}}param name, "-", param dir, "{", "}"))
  std::string text = dir;
  text += name;
  torch::jit::load(text);
  // CHECK: call torch::jit::load(concat(param dir, param name))
  fs::path path = dir;
  path /= "model.pt";
  torch::jit::load(path);
  // CHECK: call torch::jit::load(concat(param dir, "/model.pt"))
  text.append(".pt");
  torch::jit::load(text);
  // CHECK: call torch::jit::load(concat(concat(param dir, param name), ".pt"))
  torch::jit::load(R"(raw\n)");
  // CHECK: call torch::jit::load("raw\\n")
  torch::jit::load(static_cast<std::string>(name));
  // CHECK: call torch::jit::load(param name)
  char buffer[64];
  snprintf(buffer, sizeof buffer, "%s/%%%5d.pt", name, n);
  torch::jit::load(buffer);
  // CHECK: call torch::jit::load(concat(param name, "/%", unknown("a number"), ".pt"))
  std::ostringstream stream;
  stream << "a" << dir << 'b' << n;
  stream << std::endl << 7;
  torch::jit::load(stream.str());
  // CHECK: call torch::jit::load(concat(concat("a", param dir, "b", unknown("a number")), "\n", 7))
  stream.str("again");
  torch::jit::load(stream.str());
  // CHECK: call torch::jit::load("again")
  torch::jit::load("n" + std::to_string(n));
  // CHECK: call torch::jit::load(concat("n", unknown("a number")))
}
