// RUN: %check_cxx serialization-native-code-load

#include <dlfcn.h>
#include <map>
#include <string>
#include <QLibrary>
#include <QPluginLoader>
#include <Poco/ClassLoader.h>
#include <Poco/SharedLibrary.h>
#include <SDL_loadso.h>
#include <apr_dso.h>
#include <boost/dll/import.hpp>
#include <boost/dll/shared_library.hpp>
#include <gmodule.h>
#include <ltdl.h>
#include <tl2cgen/c_api.h>
#include <treelite/c_api_runtime.h>
#include <uv.h>

void boostDll(const std::string &path) {
  boost::dll::shared_library library(path);
  // CHECK: :[[#@LINE-1]]:30: warning: 'boost::dll::shared_library' loads machine code
  library.load(path);
  // CHECK: :[[#@LINE-1]]:11: warning: 'boost::dll::shared_library::load'
  auto symbol = boost::dll::import_symbol<int(int)>(path, "run");
  // CHECK: :[[#@LINE-1]]:17: warning: 'boost::dll::import_symbol'
  auto old = boost::dll::import<int(int)>(path, "run"); // before Boost 1.76
  // CHECK: :[[#@LINE-1]]:14: warning: 'boost::dll::import'
  auto alias = boost::dll::import_alias<int(int)>(path, "run");
  // CHECK: :[[#@LINE-1]]:16: warning: 'boost::dll::import_alias'
}

void qt(const QString &path, QObject *parent) {
  QLibrary library(path);
  // CHECK: :[[#@LINE-1]]:12: warning: 'QLibrary' loads machine code
  library.setFileName(path);
  // CHECK: :[[#@LINE-1]]:11: warning: 'QLibrary::setFileName'
  library.setFileNameAndVersion(path, 1);
  // CHECK: :[[#@LINE-1]]:11: warning: 'QLibrary::setFileNameAndVersion'
  QPluginLoader plugin(path, parent);
  // CHECK: :[[#@LINE-1]]:17: warning: 'QPluginLoader'
  plugin.setFileName("./libplugin.so");
  // CHECK: :[[#@LINE-1]]:10: warning: 'QPluginLoader::setFileName'
}

void poco(const std::string &path, Poco::ClassLoader<int> &classes) {
  Poco::SharedLibrary library(path);
  // CHECK: :[[#@LINE-1]]:23: warning: 'Poco::SharedLibrary' loads machine code
  library.load(path);
  // CHECK: :[[#@LINE-1]]:11: warning: 'Poco::SharedLibrary::load'
  classes.loadLibrary(path);
  // CHECK: :[[#@LINE-1]]:11: warning: 'Poco::ClassLoader::loadLibrary'
}

void inC(const char *path, uv_lib_t *library, apr_dso_handle_t *handle, apr_pool_t *pool, PredictorHandle *model) {
  g_module_open(path, G_MODULE_BIND_LAZY);
  // CHECK: :[[#@LINE-1]]:3: warning: 'g_module_open'
  uv_dlopen(path, library);
  // CHECK: :[[#@LINE-1]]:3: warning: 'uv_dlopen'
  SDL_LoadObject(path);
  // CHECK: :[[#@LINE-1]]:3: warning: 'SDL_LoadObject'
  lt_dlopen(path);
  // CHECK: :[[#@LINE-1]]:3: warning: 'lt_dlopen'
  lt_dlopenext(path);
  // CHECK: :[[#@LINE-1]]:3: warning: 'lt_dlopenext'
  apr_dso_load(&handle, path, pool);
  // CHECK: :[[#@LINE-1]]:3: warning: 'apr_dso_load'
  TreelitePredictorLoad(path, 1, model);
  // CHECK: :[[#@LINE-1]]:3: warning: 'TreelitePredictorLoad' loads machine code from the file it is given; ship the trees as ONNX
  TL2cgenPredictorLoad("model.so", 1, model);
  // CHECK: :[[#@LINE-1]]:3: warning: 'TL2cgenPredictorLoad'
}

// Told when the object is made, and found under a key.
struct Options {
  const char *library;
  int level = 1;
};
static void open(const Options &options) {
  dlopen(options.library, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
}
static void find(const std::map<std::string, std::string> &settings) {
  auto found = settings.find("library");
  dlopen(found->second.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
}
int main(int argc, char **argv) {
  open({argv[1], 2});
  open(Options{.library = argv[2]});
  std::map<std::string, std::string> settings;
  settings["library"] = argv[3];
  find(settings);
}

// --- Not flagged -------------------------------------------------------------

void systemLibraries(QObject *parent) {
  boost::dll::shared_library library("libcuda.so.1");
  boost::dll::shared_library none;
  auto symbol = boost::dll::import_symbol<int(int)>(library, "run");
  QLibrary cuda("libcuda");
  QLibrary empty(parent);
  QLibrary nothing(nullptr);
  Poco::SharedLibrary gl("libGL.so.1");
  g_module_open(nullptr, G_MODULE_BIND_LAZY);
  SDL_LoadObject("libX11.so.6");
}
