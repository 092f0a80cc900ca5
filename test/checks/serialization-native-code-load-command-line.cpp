// Names of libraries that stand on the command line.
// RUN: %check_cxx serialization-native-code-load

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <cstdio>
#include <dlfcn.h>
#include <llvm/Support/CommandLine.h>

static llvm::cl::opt<std::string> Plugin("plugin", llvm::cl::desc("the plugin"), llvm::cl::init("plugin.so"));
static llvm::cl::list<std::string> Plugins(llvm::cl::Positional, llvm::cl::desc("<plugins>"));
static llvm::cl::opt<std::string> Model(llvm::cl::Positional);

void withLlvm() {
  dlopen(Plugin.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  std::string model = Model;
  dlopen(model.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  dlopen(Model.getValue().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  for (const std::string &name : Plugins)
    dlopen(name.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here named on the command line
}

void withQt(QCoreApplication &app) {
  QCommandLineParser parser;
  QCommandLineOption plugin("plugin", "the plugin", "path");
  parser.addOption(plugin);
  parser.process(app);
  dlopen(parser.value(plugin).toStdString().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  dlopen(parser.positionalArguments().at(0).toUtf8().constData(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  dlopen(QCoreApplication::arguments().last().toLocal8Bit().data(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
}

// --- The terminal

void fromTerminal() {
  char name[64];
  if (scanf("%63s", name) == 1)
    dlopen(name, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here named on the command line
  char fixed[] = "./plugin.so";
  printf("loading %s\n", fixed);
  dlopen(fixed, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: warning: {{.*}} the file it is given; load
}
