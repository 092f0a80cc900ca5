// RUN: %check_cxx serialization-native-code-load

#include <array>
#include <cstdio>
#include <dlfcn.h>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

// --- Flagged -----------------------------------------------------------------

void *parameter(const char *name) {
  return dlopen(name, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:10: warning: 'dlopen' loads machine code from the file it is given; load it from a fixed, absolute path that only administrators can write to, or link it [serialization-native-code-load]
  // CHECK: note: 'name' is a parameter; no caller was seen
  // CHECK: void *library = dlopen("/usr/lib/vendor/libkernels.so", RTLD_NOW | RTLD_LOCAL);
}
void *otherNamespace(const std::string &name) {
  return dlmopen(0, name.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:10: warning: 'dlmopen' loads machine code
}
void *relative() {
  return dlopen("./libplugin.so", RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:10: warning: 'dlopen'
}
void *escaping() {
  return dlopen("/usr/lib/../../tmp/libplugin.so", RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:10: warning: 'dlopen'
}
void *belowTemporary() {
  return dlopen("/tmp/libplugin.so", RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:10: warning: 'dlopen'
}
void *perhapsRelative(bool debug) {
  return dlopen(debug ? "./libplugin.so" : "libplugin.so", RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:10: warning: 'dlopen'
}
// Below a constant folder, but by a name that may hold "..".
void *systemFolder(const std::string &name) {
  return dlopen(("/usr/lib/plugins/" + name).c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:10: warning: 'dlopen'
}
void *environment() {
  const char *chosen = getenv("KERNELS");
  return dlopen(chosen ? chosen : "libkernels.so", RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:10: error: 'dlopen' loads machine code from the file it is given, here named by the environment; load it
}
void *growing(int count) {
  std::string name = "libplugin";
  for (int i = 0; i < count; ++i)
    name += "/x";
  return dlopen(name.c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:10: warning: 'dlopen'
}
void *added(const std::string &own) {
  std::vector<std::string> names = {"libGL.so.1"};
  names.push_back(own);
  return dlopen(names.back().c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:10: warning: 'dlopen'
}
static void *sometimes(const char *name) { return dlopen(name, RTLD_NOW); }
// CHECK: :[[#@LINE-1]]:51: warning: 'dlopen'
void twoCallers() {
  sometimes("libcuda.so.1");
  sometimes("plugins/libmine.so");
}

void *numbered(const std::string &version) {
  return dlopen(("libcublas.so." + version).c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:10: warning: 'dlopen'
}
void *numberedFile(int file) {
  return dlopen(("/proc/self/fd/" + std::to_string(file)).c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:10: warning: 'dlopen'
}
void changedPart(std::vector<std::string> names) {
  names = {"libGL.so.1", "libGL.so"};
  names[1] = getenv("KERNELS");
  for (int i = 0; i < 2; ++i)
    dlopen(names[i].c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:5: error: 'dlopen' {{.*}}named by the environment
}
void changedInTurn(std::vector<std::string> names) {
  names = {"libGL.so.1", "libGL.so"};
  for (std::string &name : names)
    name = getenv("KERNELS");
  dlopen(names[0].c_str(), RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:3: error: 'dlopen' {{.*}}named by the environment
}
void fill(char *text, int size);
void *filled() {
  std::vector<char> name = {'l', 'i', 'b', 'm', 0};
  fill(name.data(), 4);
  return dlopen(&name[0], RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:10: warning: 'dlopen'
}

// --- Not flagged: the system's own -------------------------------------------

void *itself() { return dlopen(nullptr, RTLD_NOW); }
void *itselfInC() { return dlopen(NULL, RTLD_NOW); }
void *byName() { return dlopen("libcuda.so.1", RTLD_NOW | RTLD_GLOBAL); }
void *absolute() { return dlopen("/usr/lib/x86_64-linux-gnu/libGL.so", RTLD_NOW); }
void *apple() { return dlopen("/System/Library/Frameworks/Metal.framework/Metal", RTLD_NOW); }
void *vendor() { return dlopen("/opt/vendor/lib/libkernels.so", RTLD_NOW); }
void *branches(bool debug) {
  const char *name = debug ? "libcuda.so" : "/lib64/libcuda.so.1";
  return dlopen(name, RTLD_NOW);
}
void *array() {
  static const char *const names[] = {"libGL.so.1", "libGL.so"};
  for (const char *name : names)
    if (void *library = dlopen(name, RTLD_NOW))
      return library;
  for (int i = 0; i < 2; ++i)
    if (void *library = dlopen(names[i], RTLD_NOW))
      return library;
  return nullptr;
}
static std::string folder() { return "/usr/lib/"; }
static std::string library(const std::string &name) { return folder() + name + ".so"; }
void *helper() { return dlopen(library("libcuda").c_str(), RTLD_NOW); }
static const std::string Name = "libnvrtc.so";
void *global() { return dlopen(Name.c_str(), RTLD_NOW); }
void *paths() {
  std::filesystem::path path = "/usr/local/cuda/lib64";
  return dlopen((path / "libcudart.so").c_str(), RTLD_NOW);
}
// Every caller names a library of the system.
static void *always(const char *name) { return dlopen(name, RTLD_NOW); }
void callers() {
  always("libcuda.so.1");
  always("libcuda.so");
}
void *containers(int index) {
  std::vector<std::string> names = {"libGL.so.1"};
  names.push_back("libGL.so");
  for (const std::string &name : names)
    if (void *library = dlopen(name.c_str(), RTLD_NOW))
      return library;
  return dlopen(names[index].data(), RTLD_NOW);
}
// Reading one leaves the others as they are.
void containersInTurn() {
  std::vector<std::string> names = {"libGL.so.1", "libGL.so"};
  std::array<const char *, 2> others = {"libcuda.so.1", "libcuda.so"};
  for (int i = 0; i < 2; ++i) {
    dlopen(names[i].c_str(), RTLD_NOW);
    dlopen(names.at(i).c_str(), RTLD_NOW);
    dlopen(others[i], RTLD_NOW);
  }
}
// Whatever the number is, nobody can make a path of it.
void numbers(int major) {
  dlopen(("libcublas.so." + std::to_string(major)).c_str(), RTLD_NOW);
  char name[32];
  snprintf(name, sizeof(name), "libcublas.so.%d", major);
  dlopen(name, RTLD_NOW);
}
void *assigned(bool old) {
  std::string name;
  if (old)
    name.assign("libnvrtc.so.11");
  else
    name = "libnvrtc.so";
  return dlopen(name.c_str(), RTLD_NOW);
}
class Handle {
  void *Library;

public:
  explicit Handle(const std::string &name) : Library(dlopen(name.c_str(), RTLD_NOW)) {}
};
Handle cuda("libcuda.so.1");
std::unique_ptr<Handle> onTheHeap() { return std::make_unique<Handle>("libcuda.so"); }
// Asks whether the library is there already.
bool loaded(const char *name) { return dlopen(name, RTLD_LAZY | RTLD_NOLOAD); }

// --- Edges -------------------------------------------------------------------

// One's own function of this name.
namespace mine {
struct Loader {
  void *dlopen(const std::string &name);
};
void *use(Loader &loader, const std::string &name) { return loader.dlopen(name); }
} // namespace mine

// Branches that no configuration reads at once.
#if defined(A)
#define HAVE_A 1
#elif defined(__VMS_OF_OLD__)
void *old(const char *name) { return dlopen(name, 0); }
// CHECK: :[[#@LINE-1]]:38: warning: 'dlopen'
#endif

void *broken(Unknown *object) { return object->load(dlopen(object->name, 1)); }
// CHECK: :[[#@LINE-1]]:53: warning: 'dlopen'

// A function that the parser has to give up: its constants are known.
Unseen named() {
  const char driver[] = "libcuda.so.1";
  return wrap(dlopen(driver, RTLD_NOW | Unseen::flags));
}
Unseen changed(const char *other) {
  const char *path = "libcuda.so.1";
  path = other;
  return wrap(dlopen(path, RTLD_NOW | Unseen::flags));
  // CHECK: :[[#@LINE-1]]:15: warning: 'dlopen'
}
