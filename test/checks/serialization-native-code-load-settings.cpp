// Whoever chose the file of settings chose what stands in it.
// RUN: %check_cxx serialization-native-code-load

#include <QtCore/QSettings>
#include <dlfcn.h>
#include <fstream>
#include <json/json.h>
#include <libconfig.h++>
#include <pugixml.hpp>
#include <rapidjson/document.h>
#include <rapidjson/istreamwrapper.h>
#include <tinyxml2.h>
#include <toml++/toml.h>
#include <boost/property_tree/json_parser.hpp>
#include <yaml-cpp/yaml.h>

void withJsoncpp(const char *file) {
  std::ifstream in(file);
  Json::Value root;
  in >> root;
  dlopen(root["model"].asCString(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  Json::Value other;
  Json::Reader reader;
  std::ifstream again(file);
  reader.parse(again, other);
  dlopen(other.get("model", "model.so").asString().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  Json::CharReaderBuilder builder;
  std::string errors;
  Json::Value third;
  std::ifstream once(file);
  Json::parseFromStream(builder, once, &third, &errors);
  dlopen(third["models"][0].asString().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
}

void withRapidjson(const char *file) {
  std::ifstream in(file);
  rapidjson::IStreamWrapper wrapped(in);
  rapidjson::Document document;
  document.ParseStream(wrapped);
  dlopen(document["model"].GetString(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
}

void parseRapidjson(const char *text) {
  rapidjson::Document document;
  document.Parse(text);
  dlopen(document["plugins"][0]["path"].GetString(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named by the environment
}

void withTinyxml(const char *file) {
  tinyxml2::XMLDocument document;
  document.LoadFile(file);
  auto *model = document.FirstChildElement("model");
  dlopen(model->GetText(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  dlopen(model->Attribute("path"), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
}

void withPugixml(const char *file) {
  pugi::xml_document document;
  document.load_file(file);
  dlopen(document.child("model").attribute("path").value(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  dlopen(document.child("model").child_value(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
}

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

// What stands in a file that the program chose is not anybody's choice.
void withOwnFile() {
  pugi::xml_document document;
  document.load_file("/etc/service/plugins.xml");
  dlopen(document.child("model").child_value(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: warning: {{.*}} the file it is given; load
}

int main(int argc, char **argv) {
  withJsoncpp(argv[1]);
  withRapidjson(argv[1]);
  parseRapidjson(getenv("SETTINGS"));
  withTinyxml(argv[1]);
  withPugixml(argv[1]);
  withLibconfig(argv[1]);
  withTomlPlusPlus(argv[1]);
  withQSettings(argv[1]);
  withPropertyTree(argv[1]);
  withYaml(argv[1]);
}
