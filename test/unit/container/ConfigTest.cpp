// What configurations run: each kind, and the ordinary ones beside it.
#include "Archives.h"
#include "gtest/gtest.h"

using namespace model_tidy;

namespace {

/// Only the oddities.
std::string oddities(llvm::StringRef File) {
  std::string Text;
  readContainer(
      File, ContainerLimits(), [](const Member &) {},
      [&](const Oddity &O) { Text += O.Message + "\n"; });
  return Text;
}

const std::string Lambda =
    "a Lambda layer runs Python code that is stored in the model\n";

TEST(KerasTest, FindsLambdas) {
  // Keras 3, nested in another model; Keras 2; with the class's name last.
  EXPECT_EQ(
      listing("{\"class_name\": \"Functional\", \"config\": {\"layers\": "
              "[{\"module\": \"keras.layers\", \"class_name\": \"Lambda\", "
              "\"config\": {\"function\": {\"class_name\": \"__lambda__\", "
              "\"config\": {\"code\": \"4wEAAAAAAAAA\"}}}}]}}"),
      "Marshal '<code>' 9\nCodeInConfig '': " + Lambda +
          "KerasConfig '' 194\n");
  EXPECT_EQ(oddities("{\"config\": {\"function\": [\"4wEAAAAA\\nAAAA\\n\", "
                     "null]}, \"class_name\": \"Lambda\"}"),
            Lambda);
}

TEST(KerasTest, FindsWhatIsImported) {
  auto Layer = [](const char *Module, const char *Class, const char *Config) {
    return std::string("{\"module\": \"") + Module + "\", \"class_name\": \"" +
           Class + "\", \"config\": " + Config + "}";
  };
  // CVE-2025-1550.
  EXPECT_EQ(oddities(Layer("os", "function", "\"system\"")),
            "loading imports 'os' for 'system'\n");
  EXPECT_EQ(oddities(Layer("builtins", "eval", "{}")),
            "loading imports 'builtins' for 'eval'\n");
  EXPECT_EQ(oddities(Layer("mine.layers", "Odd", "{}")),
            "loading imports 'mine.layers' for 'Odd'\n");
  // CVE-2025-8747, CVE-2025-9906.
  EXPECT_EQ(oddities(Layer("keras.utils", "function", "\"get_file\"")),
            "loading calls 'get_file', which no layer needs\n");
  // CVE-2025-12058.
  EXPECT_EQ(oddities(Layer("keras.layers", "StringLookup",
                           "{\"vocabulary\": \"/etc/passwd\"}")),
            "a layer of the class 'StringLookup' reads its vocabulary from a "
            "file that the model names\n");
  EXPECT_EQ(oddities(Layer("keras.layers", "StringLookup",
                           "{\"vocabulary\": [\"a\"], \"name\": \"b\"}")),
            "");
  // CVE-2025-49655.
  EXPECT_EQ(listing(Layer("keras.src.utils.torch_utils", "TorchModuleWrapper",
                          "{\"module\": \"gASVCwAAAAAA\"}")),
            "Pickle '<module>' 9\nCodeInConfig '': a TorchModuleWrapper "
            "unpickles a module that is stored in the model\nKerasConfig '' "
            "115\n");
  for (const char *Class : {"Dense", "Sequential"})
    EXPECT_EQ(oddities(Layer("keras.layers", Class, "{}")), "");
  EXPECT_EQ(oddities(Layer("builtins", "function", "\"relu\"")), "");
  EXPECT_EQ(oddities(Layer("builtins", "function", "\"eval\"")),
            "loading calls 'eval', which no layer needs\n");
  EXPECT_EQ(oddities("{\"class_name\": \"Lambda\"}"), "");
}

TEST(KerasTest, FindsTheConfigurationOfAnHdf5File) {
  std::string Config = "{\"class_name\": \"Sequential\", \"config\": "
                       "[{\"class_name\": \"Lambda\", \"config\": {}}]}";
  for (size_t UserBlock : {0, 512, 2048}) {
    std::string File = std::string(UserBlock, 'u') + "\x89HDF\r\n\x1a\n" +
                       std::string(100, '\0') + "{\"" + Config +
                       std::string(50, '\xff') + "\"class_name\"";
    EXPECT_EQ(listing(File), "CodeInConfig '<config>': " + Lambda +
                                 "KerasConfig '<config>' " +
                                 std::to_string(Config.size()) + "\n");
  }
}

TEST(KerasTest, FindsTheConfigurationBesideASavedModel) {
  EXPECT_EQ(oddities("\x0a\x40\x1a\4root\"\x10_tf_keras_network*\x20"
                     "{\"class_name\": \"Lambda\", \"config\": {}}"),
            Lambda);
}

TEST(ConfigTest, FindsRemoteCode) {
  EXPECT_EQ(
      oddities("{\"auto_map\": {\"AutoModel\": \"modeling.Odd\", "
               "\"AutoTokenizer\": [\"other/repo--tokenizer.Odd\", null]}}"),
      "'modeling.Odd' is code beside the model, which runs with "
      "trust_remote_code\n"
      "'other/repo--tokenizer.Odd' is code in another repository, which runs "
      "with trust_remote_code\n");
  EXPECT_EQ(oddities("{\"model_type\": \"bert\", \"maps\": {\"a\": \"b\"}}"),
            "");
}

TEST(ConfigTest, FindsTemplates) {
  EXPECT_EQ(oddities("{\"chat_template\": [{\"name\": \"x\", \"template\": "
                     "\"{{ x.__class__ }}\"}]}"),
            "the chat template reaches for '__class__'\n");
  EXPECT_EQ(oddities("{\"chat_template\": \"{{ m['role'] }}\"}"), "");
  EXPECT_EQ(
      oddities(
          ZipBuilder{{{"chat_template.jinja", "{{ x.__class__ }}"}}}.build()),
      "the template reaches for '__class__'\n");
}

// JSON may spell its keys in any way.
TEST(Hdf5Test, ReadsTheTextsOfAttributes) {
  std::string Config = "{\"class\\u005fname\": \"Sequential\", \"config\": "
                       "[{\"\\u0063lass_name\": \"Lambda\", \"config\": {}}]}";
  EXPECT_EQ(listing(hdf5(hdf5Attribute("model_config", Config))),
            "CodeInConfig '<config>': " + Lambda + "KerasConfig '<config>' " +
                std::to_string(Config.size()) + "\n");
  EXPECT_EQ(listing(hdf5(hdf5Attribute("title", "{no configuration}"))), "");
}

// A text that the search would find as well is read once.
TEST(Hdf5Test, ReadsNoTextTwice) {
  std::string Config = "{\"class_name\": \"Lambda\", \"config\": {}}";
  EXPECT_EQ(oddities(hdf5(hdf5Attribute("model_config", Config))), Lambda);
}

TEST(Hdf5Test, FindsDataInOtherFiles) {
  std::string Secret = "data is read from another file, '/etc/passwd'\n";
  EXPECT_EQ(oddities(hdf5(hdf5Link("x", "/etc/passwd"))), Secret);
  EXPECT_EQ(oddities(hdf5(hdf5Link("x", "beside.h5"))), "");
  EXPECT_EQ(
      oddities(hdf5(hdf5Link("x", "beside.h5") +
                    hdf5Attribute("model_config", "{\"class_name\": \"Dense\", "
                                                  "\"config\": {}}"))),
      "data is read from another file, 'beside.h5'\n");
  // The names of external data lie in a heap.
  constexpr unsigned MessageSize = 4 + 16 + 24;
  constexpr unsigned Heap = Hdf5Root + 6 + 4 + MessageSize + 4;
  std::string Slots = little(1, 4) + little(1, 2) + little(1, 2) +
                      little(Heap, 8) + little(1, 8) + little(0, 8) +
                      little(4, 8);
  EXPECT_EQ(oddities(hdf5(hdf5Message(7, Slots),
                          "HEAP" + little(0, 4) + little(16, 8) + little(0, 8) +
                              little(Heap + 32, 8) + '\0' + "/etc/passwd" +
                              std::string(4, '\0'))),
            Secret);
}

// A header that goes on in itself.
TEST(Hdf5Test, FollowsNoAddressTwice) {
  EXPECT_EQ(
      oddities(hdf5(hdf5Message(0x10, little(Hdf5Root, 8) + little(99, 8)) +
                    hdf5Link("x", "/a"))),
      "data is read from another file, '/a'\n");
}

// Objects that PyTables has pickled; weights have such bytes by chance.
TEST(ConfigTest, FindsPicklesInHdf5) {
  std::string Begin = "\x89HDF\r\n\x1a\n" + std::string(100, '\0');
  std::string Pickle = "\x80\2" + Evil;
  EXPECT_EQ(listing(Begin + Pickle),
            "MaybePickle '<pickle>' " + std::to_string(Pickle.size()) + "\n");
  EXPECT_EQ(listing(Begin + "\x80\2\xff\x80\3"), "");
}

TEST(ConfigTest, FindsNodesOfSkops) {
  auto Node = [](std::string Loader, std::string Module, std::string Class) {
    return "{\"__class__\": \"" + Class + "\", \"__module__\": \"" + Module +
           "\", \"__loader__\": \"" + Loader + "\"}";
  };
  // CVE-2025-54412, CVE-2025-54413.
  EXPECT_EQ(oddities(Node("OperatorFuncNode", "operator", "attrgetter")),
            "a node of the kind 'OperatorFuncNode' calls something else than "
            "the 'operator.attrgetter' it names\n");
  EXPECT_EQ(oddities(Node("MethodNode", "builtins", "call")),
            "a node of the kind 'MethodNode' calls something else than the "
            "'builtins.call' it names\n");
  EXPECT_EQ(oddities(Node("ObjectNode", "subprocess", "Popen")),
            "loading imports 'subprocess.Popen'\n");
  EXPECT_EQ(oddities(Node("ObjectNode", "sklearn.svm", "SVC")), "");
  auto Function = [](std::string Module, std::string Name) {
    return "{\"__class__\": \"function\", \"__module__\": \"numpy\", "
           "\"__loader__\": \"FunctionNode\", \"content\": "
           "{\"module_path\": \"" +
           Module + "\", \"function\": \"" + Name + "\"}}";
  };
  EXPECT_EQ(oddities(Function("os", "system")),
            "loading imports 'os.system'\n");
  EXPECT_EQ(oddities(Function("builtins", "eval")),
            "loading imports 'builtins.eval'\n");
  EXPECT_EQ(oddities(Function("numpy", "log1p")), "");
}

// CVE-2025-23304.
TEST(ConfigTest, FindsTargetsOfHydra) {
  auto InTar = [](llvm::StringRef Yaml) {
    return oddities(tarMember("model_config.yaml", Yaml) + tarEnd());
  };
  EXPECT_EQ(InTar("a:\n  _target_: os.system\n"),
            "loading calls 'os.system'\n");
  EXPECT_EQ(InTar("- {_target_: \"torch.hub.load\"}\n"),
            "loading calls 'torch.hub.load'\n");
  EXPECT_EQ(InTar("a: !!python/object/apply:os.system [id]\n"),
            "a tag of Python's YAML loader makes objects: 'a: "
            "!!python/object/apply:os.system [id]'\n");
  EXPECT_EQ(InTar("a:\n  _target_: nemo.collections.asr.Model # os\n"
                  "# _target_: os.system\n"),
            "");
  EXPECT_EQ(oddities("{\"_target_\": \"builtins.exec\"}"),
            "loading calls 'builtins.exec'\n");
  EXPECT_EQ(InTar("a: {lr: 1, _target_: 'os.popen', _args_: [id]}\n"),
            "loading calls 'os.popen'\n");
  EXPECT_EQ(InTar("a: !!python/tuple [1, 2]\nb_target_: os.system\n"), "");
}

// What lies beside models in a tree has other readers than Hydra and PyYAML's
// unsafe loader, whose tags mkdocs is full of.
TEST(ConfigTest, AsksMoreOfFilesThanOfMembers) {
  auto InFile = [](llvm::StringRef Name, llvm::StringRef Text) {
    std::string Found;
    readContainer(
        {Text, {}, Name}, ContainerLimits(), [](const Member &) {},
        [&](const Oddity &O) { Found += O.Message + "\n"; });
    return Found;
  };
  EXPECT_EQ(InFile("config.yaml", "a: !!python/object/apply:os.system [id]\n"),
            "a tag of Python's YAML loader makes objects: 'a: "
            "!!python/object/apply:os.system [id]'\n");
  EXPECT_EQ(InFile("config.yml", "a: !!python/object/apply:eval ['1']\n"),
            "a tag of Python's YAML loader makes objects: 'a: "
            "!!python/object/apply:eval ['1']'\n");
  EXPECT_EQ(InFile("a.yaml", "_target_: subprocess.run\n"),
            "loading calls 'subprocess.run'\n");
  EXPECT_EQ(InFile("mkdocs.yml", "e: !!python/name:material.extensions.emoji\n"
                                 "_target_: mine.models.Net\n"),
            "");
  EXPECT_EQ(InFile("chat_template.jinja", "{{ x.__class__ }}"),
            "the template reaches for '__class__'\n");
  EXPECT_EQ(InFile("page.html", "{{ x.__class__ }}"), "");
}

TEST(ConfigTest, FindsSourceThatIsBuilt) {
  EXPECT_EQ(
      oddities(
          ZipBuilder{{{"m/data/aotinductor/model/a.cpp", "int a;"}}}.build()),
      "source of machine code that is built and run when the package is "
      "loaded\n");
  EXPECT_EQ(oddities(ZipBuilder{{{"src/a.cpp", "int a;"}}}.build()), "");
}

TEST(ConfigTest, BoundsNesting) {
  std::string Deep(5000, '[');
  EXPECT_EQ(oddities(Deep), "nested more than 1000 deep, and the rest is not "
                            "read\n");
}

std::string named(const char *Name, std::string Text) {
  return oddities(ZipBuilder{{{Name, std::move(Text)}}}.build());
}

TEST(ConfigTest, FindsCodeOfMlflow) {
  auto Model = [](const char *Function) {
    return named("m/MLmodel",
                 std::string("flavors:\n  python_function:\n") + Function);
  };
  EXPECT_EQ(Model("    loader_module: subprocess\n"),
            "loading imports 'subprocess'\n");
  EXPECT_EQ(
      Model("    loader_module: own.loader\n    code: code\n"),
      "loading imports 'own.loader', which may be code that comes with "
      "the model\nthe code in 'code' comes with the model and is imported "
      "when it is loaded\n");
  EXPECT_EQ(Model("    loader_module: mlflow.sklearn\n    code: null\n"), "");
}

TEST(ConfigTest, FindsTemplatesElsewhere) {
  std::string Reached = "the template reaches for '__class__'\n";
  EXPECT_EQ(named("a.j2", "{{ x.__class__ }}"), Reached);
  EXPECT_EQ(named("a.template", "{{ x.__class__ }}"), Reached);
  EXPECT_EQ(named("a.j2", "{{ disk.open }}"), "");
  EXPECT_EQ(named("a.yaml", "chat_template: |\n  {{ x.__class__ }}\n"),
            "the chat " + Reached.substr(4));
  EXPECT_EQ(named("a.yaml", "run: ${{ x.__class__ }}\n"), "");
}

// Stable Baselines and MXNet.
TEST(ConfigTest, FindsWhatOtherLibrariesRun) {
  EXPECT_EQ(listing("{\"policy\": {\":serialized:\": \"gASVCwAAAAAA\"}}"),
            "Pickle '<:serialized:>' 9\nData '' 44\n");
  EXPECT_EQ(oddities("{\"nodes\": [{\"op\": \"Custom\"}]}"),
            "the operator 'Custom' needs code that is not part of MXNet\n");
  EXPECT_EQ(oddities("{\"op\": \"Custom\"}"), "");
}

} // namespace
