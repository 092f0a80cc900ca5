// Other people's wrappers around dlopen and LoadLibrary: Boost.DLL, Qt, POCO,
// GLib, libuv, SDL, APR, libltdl, and compiled tree models.
#pragma once

#include "libc.h"

#ifdef __cplusplus
#include "qt.h"

namespace boost {
namespace dll {
namespace fs = std::filesystem;
namespace load_mode {
enum type { default_mode = 0, rtld_lazy = 1, rtld_now = 2, rtld_global = 4, append_decorations = 8, search_system_folders = 16 };
} // namespace load_mode
class shared_library {
public:
  shared_library();
  explicit shared_library(const fs::path &path, load_mode::type mode = load_mode::default_mode);
  void load(const fs::path &path, load_mode::type mode = load_mode::default_mode);
  void load(const fs::path &path, std::error_code &error, load_mode::type mode = load_mode::default_mode);
  void unload();
  bool is_loaded() const;
  bool has(const char *symbol) const;
  template <class T> T &get(const std::string &symbol) const;
  template <class T> T &get_alias(const char *symbol) const;
};
template <class T> std::function<T> import_symbol(const fs::path &path, const char *name, load_mode::type mode = load_mode::default_mode);
template <class T> std::function<T> import_symbol(const shared_library &library, const char *name);
template <class T> std::function<T> import_alias(const fs::path &path, const char *name, load_mode::type mode = load_mode::default_mode);
template <class T> std::function<T> import_alias(const shared_library &library, const char *name);
template <class T> std::function<T> import(const fs::path &path, const char *name, load_mode::type mode = load_mode::default_mode);
template <class T> std::function<T> import(const shared_library &library, const char *name);
fs::path program_location();
} // namespace dll
} // namespace boost

class QLibrary : public QObject {
public:
  explicit QLibrary(QObject *parent = nullptr);
  explicit QLibrary(const QString &name, QObject *parent = nullptr);
  QLibrary(const QString &name, int version, QObject *parent = nullptr);
  QLibrary(const QString &name, const QString &version, QObject *parent = nullptr);
  bool load();
  bool unload();
  bool isLoaded() const;
  void setFileName(const QString &name);
  void setFileNameAndVersion(const QString &name, int version);
  void *resolve(const char *symbol);
  static void *resolve(const QString &name, const char *symbol);
  static bool isLibrary(const QString &name);
  QString errorString() const;
};
class QPluginLoader : public QObject {
public:
  explicit QPluginLoader(QObject *parent = nullptr);
  explicit QPluginLoader(const QString &name, QObject *parent = nullptr);
  bool load();
  bool unload();
  bool isLoaded() const;
  QObject *instance();
  void setFileName(const QString &name);
  QString errorString() const;
};

namespace Poco {
class SharedLibrary {
public:
  SharedLibrary();
  SharedLibrary(const std::string &path);
  SharedLibrary(const std::string &path, int flags);
  void load(const std::string &path);
  void load(const std::string &path, int flags);
  void unload();
  bool isLoaded() const;
  bool hasSymbol(const std::string &name);
  void *getSymbol(const std::string &name);
};
template <class Base> class ClassLoader {
public:
  void loadLibrary(const std::string &path);
  void loadLibrary(const std::string &path, const std::string &manifest);
  void unloadLibrary(const std::string &path);
  Base *create(const std::string &name) const;
};
} // namespace Poco

extern "C" {
#endif

typedef struct _GModule GModule;
typedef enum { G_MODULE_BIND_LAZY = 1, G_MODULE_BIND_LOCAL = 2 } GModuleFlags;
GModule *g_module_open(const char *name, GModuleFlags flags);
int g_module_close(GModule *module), g_module_symbol(GModule *module, const char *name, void **symbol), g_module_supported(void);
const char *g_module_error(void);
char *g_module_build_path(const char *directory, const char *name);

typedef struct { void *handle; char *errmsg; } uv_lib_t;
int uv_dlopen(const char *name, uv_lib_t *library), uv_dlsym(uv_lib_t *library, const char *name, void **symbol);
void uv_dlclose(uv_lib_t *library);
const char *uv_dlerror(const uv_lib_t *library);

void *SDL_LoadObject(const char *name), *SDL_LoadFunction(void *handle, const char *name);
void SDL_UnloadObject(void *handle);

typedef struct apr_pool_t apr_pool_t;
typedef struct apr_dso_handle_t apr_dso_handle_t;
int apr_dso_load(apr_dso_handle_t **handle, const char *path, apr_pool_t *pool), apr_dso_unload(apr_dso_handle_t *handle);

typedef struct lt_dlhandle_struct *lt_dlhandle;
lt_dlhandle lt_dlopen(const char *name), lt_dlopenext(const char *name);
int lt_dlinit(void), lt_dlexit(void), lt_dlclose(lt_dlhandle handle);
void *lt_dlsym(lt_dlhandle handle, const char *name);
const char *lt_dlerror(void);

// Models that treelite or TL2cgen has compiled to a library.
typedef void *PredictorHandle, *TL2cgenPredictorHandle;
int TreelitePredictorLoad(const char *path, int threads, PredictorHandle *out);
int TL2cgenPredictorLoad(const char *path, int threads, TL2cgenPredictorHandle *out);

#ifdef __cplusplus
}
#endif
