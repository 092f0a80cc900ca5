// Whoever chose the file of settings chose what stands in it.
// RUN: %check_cxx serialization-native-code-load

#include <QtCore/QSettings>
#include <dlfcn.h>
#include <libconfig.h++>
#include <toml++/toml.h>
#include <boost/property_tree/json_parser.hpp>
#include <yaml-cpp/yaml.h>

void withLibconfig(const char *file) {
  libconfig::Config config;
  config.readFile(file);
  std::string model = config.lookup("model");
  dlopen(model.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  std::string other;
  config.lookupValue("other", other);
  dlopen(other.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
}

void withTomlPlusPlus(const char *file) {
  toml::table config = toml::parse_file(file);
  std::string model = config["model"].value_or<std::string>("model.so");
  dlopen(model.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  std::optional<std::string> other = config["plugins"]["path"].value<std::string>();
  dlopen(other->c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
}

void withQSettings(const QString &file) {
  QSettings settings(file, QSettings::IniFormat);
  dlopen(settings.value("model").toString().toStdString().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
}

void withPropertyTree(const char *file) {
  boost::property_tree::ptree tree;
  boost::property_tree::read_json(file, tree);
  dlopen(tree.get<std::string>("model").c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
}

void withYaml(const char *file) {
  YAML::Node root = YAML::LoadFile(file);
  dlopen(root["model"].as<std::string>().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
}

int main(int argc, char **argv) {
  withLibconfig(argv[1]);
  withTomlPlusPlus(argv[1]);
  withQSettings(argv[1]);
  withPropertyTree(argv[1]);
  withYaml(argv[1]);
}
