// Names of libraries that stand on the command line.
// RUN: %check_cxx serialization-native-code-load

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtWidgets/QFileDialog>
#include <argparse/argparse.hpp>
#include <boost/program_options.hpp>
#include <cstdio>
#include <dlfcn.h>
#include <filesystem>
#include <iostream>
#include <llvm/Support/CommandLine.h>
#include <opencv2/core/utility.hpp>
#include <readline/readline.h>
#include <tclap/CmdLine.h>
#include <unistd.h>

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

static void fromLines() {
  char one[64], other[64], third[64], fourth[64];
  if (std::scanf("%63s", one) == 1)
    dlopen(one, RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here named on the command line
  gets(other);
  dlopen(other, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  std::gets(third);
  dlopen(third, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  dlopen(readline("model: "), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  dlopen(getpass("model: "), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  if (fgets(fourth, sizeof(fourth), stdin))
    dlopen(fourth, RTLD_NOW);
    // CHECK: :[[#@LINE-1]]:5: error: {{.*}}, here named on the command line
  char spelled[] = {static_cast<char>(getchar()), static_cast<char>(std::getchar()), 0};
  dlopen(spelled, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  std::wstring wide;
  std::wcin >> wide;
  dlopen(std::filesystem::path(wide).c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  dlopen(QFileDialog::getOpenFileName(nullptr, "Model").toStdString().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
}

// --- Boost.Program_options, argparse, TCLAP, OpenCV

namespace po = boost::program_options;

static void withBoost(int count, char **words, const po::options_description &known) {
  po::variables_map map;
  po::store(po::parse_command_line(count, words, known), map);
  dlopen(map["model"].as<std::string>().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  po::store(po::command_line_parser(count, words).options(known).run(), map);
  const po::abstract_variables_map &plain = map;
  dlopen(plain["model"].as<std::string>().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  std::string model;
  po::options_description options;
  options.add_options()("model", po::value<std::string>(&model), "the model");
  dlopen(model.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  po::variables_map settings;
  po::store(po::parse_environment(known, "MODEL_"), settings);
}

static void withOthers(argparse::ArgumentParser &arguments, TCLAP::CmdLine &line, cv::CommandLineParser &keys) {
  dlopen(arguments.present("--model")->c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  TCLAP::UnlabeledValueArg<std::string> model("model", "the model", true, "", "path", line);
  dlopen(model.getValue().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  TCLAP::MultiArg<std::string> models("m", "models", "more", false, "path", line);
  dlopen(models.getValue()[0].c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
  dlopen(keys.get<std::string>("model").c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named on the command line
}

// --- The environment

static void fromEnvironment() {
  dlopen(std::getenv("MODEL"), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named by the environment
  dlopen(secure_getenv("MODEL"), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named by the environment
  dlopen(__secure_getenv("MODEL"), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named by the environment
  dlopen(qgetenv("MODEL").constData(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named by the environment
  dlopen(qEnvironmentVariable("MODEL").toStdString().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named by the environment
  dlopen((std::filesystem::temp_directory_path() / "model.so").c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named by the environment
}
