// Paths that libraries read from the command line.
// RUN: %check_cxx serialization-unsafe-load

#include <CLI/CLI.hpp>
#include <absl/flags/flag.h>
#include <absl/flags/parse.h>
#include <argparse/argparse.hpp>
#include <cxxopts.hpp>
#include <gflags/gflags.h>
#include <tclap/CmdLine.h>
#include <torch/script.h>

DEFINE_string(model, "model.pt", "the model");
ABSL_FLAG(std::string, weights, "weights.pt", "the weights");

void withGflags(int argc, char **argv) {
  gflags::ParseCommandLineFlags(&argc, &argv, true);
  torch::jit::load(FLAGS_model);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
}

void withAbseil(int argc, char **argv) {
  absl::ParseCommandLine(argc, argv);
  torch::jit::load(absl::GetFlag(FLAGS_weights));
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
}

int withCli11(int argc, char **argv) {
  CLI::App app("serve");
  std::string path = "model.pt";
  app.add_option("-m,--model", path, "the model")->required()->check(CLI::ExistingFile);
  CLI11_PARSE(app, argc, argv);
  torch::jit::load(path);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  // CHECK: note: 'CLI::App::add_option' comes from the command line
  return 0;
}

void withCxxopts(int argc, char **argv) {
  cxxopts::Options options("serve", "runs a model");
  options.add_options()("m,model", "the model", cxxopts::value<std::string>());
  auto result = options.parse(argc, argv);
  torch::jit::load(result["model"].as<std::string>());
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
}

void withArgparse(int argc, char **argv) {
  argparse::ArgumentParser program("serve");
  program.add_argument("--model").help("the model").required();
  program.parse_args(argc, argv);
  auto path = program.get<std::string>("--model");
  torch::jit::load(path);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
}

void withTclap(int argc, char **argv) {
  TCLAP::CmdLine cmd("serve", ' ', "1.0");
  TCLAP::ValueArg<std::string> model("m", "model", "the model", true, "", "path", cmd);
  cmd.parse(argc, argv);
  torch::jit::load(model.getValue());
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
}
