// Where the bytes come from decides how serious a finding is, and the notes
// tell the way they took. A note precedes the one it leads to.
// RUN: %check_cxx serialization-unsafe-load
// RUN: %if libtorch %{ %check_torch serialization-unsafe-load %}

#include <torch/script.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iostream>
#include <sstream>
#include <string>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>
#include <vector>

// --- The environment ---------------------------------------------------------

void environment() {
  torch::jit::load(std::getenv("MODEL"));
  // CHECK: :[[#@LINE-1]]:3: error: 'torch::jit::load' can run code stored in the data it reads, here named by the environment; export
  const char *name = getenv("MODEL");
  if (!name)
    name = "model.pt";
  torch::jit::load(name);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named by the environment
  // CHECK: :[[#@LINE-5]]:22: note: '{{(std::)?}}getenv' reads the environment here
}

// --- The network -------------------------------------------------------------

torch::IValue received(int client) {
  std::vector<char> buffer(1 << 20);
  ssize_t size = recv(client, buffer.data(), buffer.size(), 0);
  buffer.resize(size);
  return torch::jit::pickle_load(buffer);
  // CHECK: :[[#@LINE-1]]:10: error: 'torch::jit::pickle_load' trusts sizes and offsets stored in the data it reads, which can make it access memory out of bounds, here received from the network; use
  // CHECK: :[[#@LINE-4]]:{{[0-9]+}}: note: 'recv' receives from the network here
}

void receivedModel(int client) {
  char buffer[4096];
  ssize_t size = read(accept(client, nullptr, nullptr), buffer, sizeof buffer);
  std::istringstream stream(std::string(buffer, size));
  torch::jit::load(stream);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here received from the network
}

// --- Through streams ---------------------------------------------------------

void fromStandardInput() {
  std::string path;
  std::cin >> path;
  torch::jit::load(path);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
}

void fromFile(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  torch::jit::load(file);
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::load' can run code stored in the data it reads; export
  // CHECK: :[[#@LINE-4]]:34: note: 'path' is a parameter; no caller was seen
  // CHECK: :[[#@LINE-4]]:17: note: opened here
}

void fromList(const char *list) {
  std::ifstream names(list);
  for (std::string line; std::getline(names, line);)
    torch::jit::load(line);
  // CHECK: :[[#@LINE-1]]:5: warning: 'torch::jit::load' can run code
  // CHECK: note: 'list' is a parameter; no caller was seen
}

// --- Through functions -------------------------------------------------------

static torch::jit::Module open(const std::string &path) {
  return torch::jit::load(path);
  // CHECK: :[[#@LINE-1]]:10: error: {{.*}}, here named on the command line
  // CHECK: :[[#MAIN:]]:27: note: 'argv[1]' comes from the command line
  // CHECK: :[[#]]:{{[0-9]+}}: note: passed to 'outer' here
  // CHECK: :[[#]]:{{[0-9]+}}: note: passed to 'open' here
}

static std::string nameOf(int argc, char **argv) {
  return argc > 1 ? argv[1] : "model.pt";
}

static torch::jit::Module outer(const char *given) {
  std::string path = std::string(given) + ".pt";
  return open(path);
}

// --- Through fields ----------------------------------------------------------

struct Settings {
  std::string model = "model.pt";
  const char *fallback = "fallback.pt";
};

class Server {
public:
  explicit Server(const std::string &path) : Path(path) {}
  void start() {
    torch::jit::load(Path);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here named on the command line
    // CHECK: note: 'argv[2]' comes from the command line
    // CHECK: note: passed to 'Server::Server' here
    // CHECK: :[[#@LINE-6]]:46: note: stored in 'Server::Path' here
  }

private:
  std::string Path;
};

void configured(const Settings &settings) {
  torch::jit::load(settings.model);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  // CHECK: note: stored in 'Settings::model' here
  torch::jit::load(settings.fallback);
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::load' can run code stored in the data it reads; export
}

// A model that is loaded by the constructor's initialiser.
struct Detector {
  torch::jit::Module Module;
  Detector(const std::string &path) : Module(torch::jit::load(path)) {}
  // CHECK: :[[#@LINE-1]]:46: error: {{.*}}, here named on the command line
  // CHECK: note: passed to 'Detector::Detector' here
};

// --- main --------------------------------------------------------------------

int main(int argc, char **argv) {
  open("fixed.pt");
  outer(argv[1]);

  std::string path = nameOf(argc, argv);
  torch::jit::load(path);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  // CHECK: note: comes out of 'nameOf' here

  auto load = [&](const std::string &folder) {
    return torch::jit::load(folder + "/model.pt");
    // CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here named on the command line
  };
  load(argv[3]);
  auto captured = [path] { return torch::jit::load(path); };
  // CHECK: :[[#@LINE-1]]:35: error: {{.*}}, here named on the command line
  captured();

  Server server(argv[2]);
  server.start();
  Settings settings;
  settings.model = argv[4];
  configured(settings);
  Detector detector(argv[5]);
  Detector *another = new Detector(std::string("models/") + argv[6]);

  torch::jit::load(std::move(path));
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line

  std::vector<std::string> arguments(argv + 1, argv + argc);
  for (const std::string &argument : arguments)
    torch::jit::load(argument);
  // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here named on the command line

  if (int option = getopt(argc, argv, "m:"); option == 'm')
    torch::jit::load(optarg);
  // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here named on the command line
  delete another;
}
