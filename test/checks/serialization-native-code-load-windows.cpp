// RUN: %check_cxx serialization-native-code-load

#include <string>
#include <stdlib.h>
#ifdef _WIN32
#include <windows.h>

HMODULE narrow(const std::string &name) {
  return LoadLibraryA(name.c_str());
  // CHECK: :[[#@LINE-1]]:10: warning: 'LoadLibraryA' loads machine code from the file it is given; load it from a fixed
  // CHECK: HMODULE library = LoadLibraryExW(L"C:\\Program Files\\Vendor\\kernels.dll", nullptr,
}
HMODULE wide(const std::wstring &name) {
  return LoadLibraryW(name.c_str());
  // CHECK: :[[#@LINE-1]]:10: warning: 'LoadLibraryW'
}
HMODULE macro(const char *name) {
  return LoadLibrary(name);
  // CHECK: :[[#@LINE-1]]:10: warning: 'LoadLibraryA'
}
HMODULE extended(const char *name, const wchar_t *second) {
  LoadLibraryExA(name, nullptr, LOAD_WITH_ALTERED_SEARCH_PATH);
  // CHECK: :[[#@LINE-1]]:3: warning: 'LoadLibraryExA'
  LoadPackagedLibrary(second, 0);
  // CHECK: :[[#@LINE-1]]:3: warning: 'LoadPackagedLibrary'
  LoadLibraryEx(name, nullptr, 0);
  // CHECK: :[[#@LINE-1]]:3: warning: 'LoadLibraryExA'
  return LoadLibraryExW(second, nullptr, 0);
  // CHECK: :[[#@LINE-1]]:10: warning: 'LoadLibraryExW'
}
HMODULE plugins() {
  return LoadLibraryA("plugins\\mine.dll");
  // CHECK: :[[#@LINE-1]]:10: warning: 'LoadLibraryA'
}
HMODULE wideRelative() {
  return LoadLibraryW(L".\\mine.dll");
  // CHECK: :[[#@LINE-1]]:10: warning: 'LoadLibraryW'
}

// --- The environment

void fromEnvironment() {
  char name[MAX_PATH];
  GetEnvironmentVariableA("PLUGIN", name, MAX_PATH);
  LoadLibraryA(name);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named by the environment
  wchar_t wide[MAX_PATH];
  GetEnvironmentVariableW(L"PLUGIN", wide, MAX_PATH);
  LoadLibraryW(wide);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named by the environment
  LoadLibraryW(_wgetenv(L"PLUGIN"));
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named by the environment
  char *copy = nullptr;
  size_t size = 0;
  _dupenv_s(&copy, &size, "PLUGIN");
  LoadLibraryA(copy);
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}}, here named by the environment
}

// --- Not flagged -------------------------------------------------------------

HMODULE driver() { return LoadLibraryA("nvcuda.dll"); }
HMODULE wideDriver() { return LoadLibraryW(L"opengl32.dll"); }
HMODULE text() { return LoadLibrary(TEXT("nvcuda.dll")); }
HMODULE system() { return LoadLibraryW(L"C:\\Windows\\System32\\nvcuda.dll"); }
// Resources, not code.
HMODULE data(const char *name) {
  return LoadLibraryExA(name, nullptr, LOAD_LIBRARY_AS_DATAFILE | LOAD_LIBRARY_AS_IMAGE_RESOURCE);
}
#else
#include <dlfcn.h>

// This branch is read in a configuration of its own, where the names are known.
void *others() {
  static const char *const Names[] = {"libGL.so.1", "libGL.so"};
  void *library = nullptr;
  for (int i = 0; i < 2 && !library; ++i)
    library = dlopen(Names[i], RTLD_NOW | RTLD_GLOBAL);
  return library;
}
#endif

// Where nobody has included the header.
struct Archive {
  bool LoadLibrary(const std::string &name);
};
bool own(Archive &archive, const std::string &name) { return archive.LoadLibrary(name); }
