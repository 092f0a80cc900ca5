// toml11, which has the namespace of toml++.
// RUN: %check_cxx serialization-native-code-load

#include <dlfcn.h>
#include <toml.hpp>

void load(const std::string &file) {
  const auto config = toml::parse(file);
  std::string model = toml::find<std::string>(config, "model");
  dlopen(model.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  const auto &plugins = toml::find(config, "plugins");
  std::string path = toml::find_or(plugins, "path", std::string("plugin.so"));
  dlopen(path.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
}

int main(int argc, char **argv) { load(argv[1]); }
