// pybind11, as far as C++ drives Python with it; for all its headers. What
// defines modules takes anything and returns itself.
// Source: pybind11 2.13 include/pybind11/{pytypes,cast,eval,embed}.h.
#pragma once

#include "python.h"

namespace pybind11 {

using ssize_t = Py_ssize_t;
class handle;
class object;
class str;
class bytes;
class dict;
class tuple;
class iterator;

enum class return_value_policy : unsigned char {
  automatic,
  automatic_reference,
  take_ownership,
  copy,
  move,
  reference,
  reference_internal
};

namespace detail {
class args_proxy;
class kwargs_proxy;
class generic_item;

template <class Policy> class accessor;
struct str_attr;
struct obj_attr;
using str_attr_accessor = accessor<str_attr>;
using obj_attr_accessor = accessor<obj_attr>;
using item_accessor = accessor<generic_item>;

template <class Derived> class object_api {
public:
  iterator begin() const;
  iterator end() const;
  item_accessor operator[](handle key) const;
  item_accessor operator[](object &&key) const;
  item_accessor operator[](const char *key) const;
  obj_attr_accessor attr(handle key) const;
  obj_attr_accessor attr(object &&key) const;
  str_attr_accessor attr(const char *key) const;
  args_proxy operator*() const;
  template <class T> bool contains(T &&item) const;
  template <return_value_policy policy = return_value_policy::automatic,
            class... Args>
  object operator()(Args &&...args) const;
  template <return_value_policy policy = return_value_policy::automatic,
            class... Args>
  object call(Args &&...args) const;
  bool is(const object_api &other) const;
  bool is_none() const;
  bool equal(const object_api &other) const;
  object operator+(const object_api &other) const;
  object operator-(const object_api &other) const;
  str_attr_accessor doc() const;
  int ref_count() const;
  handle get_type() const;
};
} // namespace detail

class handle : public detail::object_api<handle> {
public:
  handle();
  handle(PyObject *object);
  PyObject *ptr() const;
  const handle &inc_ref() const;
  const handle &dec_ref() const;
  template <class T> T cast() const;
  explicit operator bool() const;
  bool operator==(const handle &other) const;
};

class object : public handle {
public:
  object();
  object(handle, bool);
  object(const object &);
  object(object &&);
  template <class Policy> object(const detail::accessor<Policy> &);
  object &operator=(const object &);
  object &operator=(object &&);
  template <class Policy> object &operator=(const detail::accessor<Policy> &);
  handle release();
  template <class T> T cast() const;
};

template <class T> T reinterpret_borrow(handle h);
template <class T> T reinterpret_steal(handle h);

namespace detail {
template <class Policy>
class accessor : public object_api<accessor<Policy>> {
public:
  template <class T> void operator=(T &&value) const;
  operator object() const;
  PyObject *ptr() const;
  template <class T> T cast() const;
};

class args_proxy : public handle {
public:
  kwargs_proxy operator*() const;
};
class kwargs_proxy : public handle {};
} // namespace detail

#define MODEL_OBJECT(Class)                                                    \
  Class();                                                                     \
  Class(const Class &);                                                        \
  Class(const object &);                                                       \
  template <class Policy> Class(const detail::accessor<Policy> &);             \
  Class &operator=(const Class &);                                             \
  static bool check_(handle h)

class iterator : public object {
public:
  MODEL_OBJECT(iterator);
  iterator &operator++();
  handle operator*() const;
  bool operator!=(const iterator &) const;
};
class iterable : public object {
public:
  MODEL_OBJECT(iterable);
};
class type : public object {
public:
  MODEL_OBJECT(type);
  static handle handle_of(handle);
  static type of(handle);
};
class bytes : public object {
public:
  MODEL_OBJECT(bytes);
  bytes(const char *data);
  bytes(const char *data, size_t size);
  bytes(const std::string &data);
  bytes(const pybind11::str &text);
  operator std::string() const;
  operator std::string_view() const;
};
class str : public object {
public:
  MODEL_OBJECT(str);
  str(const char *text);
  str(const char *text, size_t size);
  str(const std::string &text);
  str(const bytes &);
  explicit str(handle);
  operator std::string() const;
  template <class... Args> str format(Args &&...args) const;
};
class bytearray : public object {
public:
  MODEL_OBJECT(bytearray);
  bytearray(const char *data, size_t size);
  bytearray(const std::string &data);
  operator std::string() const;
};
class memoryview : public object {
public:
  MODEL_OBJECT(memoryview);
  static memoryview from_memory(const void *data, ssize_t size);
};
class none : public object {
public:
  MODEL_OBJECT(none);
};
class bool_ : public object {
public:
  MODEL_OBJECT(bool_);
  bool_(bool value);
};
class int_ : public object {
public:
  MODEL_OBJECT(int_);
  template <class T> int_(T value);
};
class float_ : public object {
public:
  MODEL_OBJECT(float_);
  float_(double value);
};
class tuple : public object {
public:
  MODEL_OBJECT(tuple);
  explicit tuple(ssize_t size);
  size_t size() const;
  bool empty() const;
  detail::item_accessor operator[](size_t index) const;
};
class dict : public object {
public:
  MODEL_OBJECT(dict);
  template <class... Args> explicit dict(Args &&...args);
  size_t size() const;
  template <class T> bool contains(T &&key) const;
  void clear();
};
class sequence : public object {
public:
  MODEL_OBJECT(sequence);
  size_t size() const;
  detail::item_accessor operator[](size_t index) const;
};
class list : public object {
public:
  MODEL_OBJECT(list);
  explicit list(ssize_t size);
  size_t size() const;
  bool empty() const;
  detail::item_accessor operator[](size_t index) const;
  template <class T> void append(T &&value);
  template <class T> void insert(size_t index, T &&value);
};
class args : public tuple {
public:
  MODEL_OBJECT(args);
};
class kwargs : public dict {
public:
  MODEL_OBJECT(kwargs);
};
class set : public object {
public:
  MODEL_OBJECT(set);
  template <class T> bool add(T &&value);
};
class function : public object {
public:
  MODEL_OBJECT(function);
  handle cpp_function() const;
};
class buffer : public object {
public:
  MODEL_OBJECT(buffer);
};
class capsule : public object {
public:
  MODEL_OBJECT(capsule);
  capsule(const void *value, const char *name = nullptr);
  template <class T> operator T *() const;
};
class slice : public object {
public:
  MODEL_OBJECT(slice);
};
template <class T, int Flags = 0> class array_t;
class array : public object {
public:
  MODEL_OBJECT(array);
  template <class T>
  array(std::vector<ssize_t> shape, const T *data, handle base = handle());
  const void *data() const;
  void *mutable_data();
  ssize_t size() const;
  ssize_t ndim() const;
  const ssize_t *shape() const;
  ssize_t shape(ssize_t index) const;
  static constexpr int c_style = 1, f_style = 2, forcecast = 16;
};
template <class T, int Flags> class array_t : public array {
public:
  array_t();
  array_t(const object &);
  array_t(std::vector<ssize_t> shape, const T *data = nullptr,
          handle base = handle());
  array_t(ssize_t count, const T *data = nullptr, handle base = handle());
  const T *data() const;
  T *mutable_data();
};

template <class T> object cast(T &&value);
template <class T> object cast(T &&value, return_value_policy policy);
template <class T> T cast(const handle &h);
template <class T> T cast(object &&o);
template <class T> bool isinstance(handle object);
bool isinstance(handle object, handle type);
bool hasattr(handle object, handle name);
bool hasattr(handle object, const char *name);
object getattr(handle object, handle name);
object getattr(handle object, const char *name);
object getattr(handle object, handle name, handle default_);
object getattr(handle object, const char *name, handle default_);
void setattr(handle object, handle name, handle value);
void setattr(handle object, const char *name, handle value);
void delattr(handle object, const char *name);
size_t len(handle);
str repr(handle);
iterator iter(handle);
template <class... Args> tuple make_tuple(Args &&...args);
template <class... Args> void print(Args &&...args);

struct arg_v;
struct arg {
  constexpr explicit arg(const char *name = nullptr) {}
  template <class T> arg_v operator=(T &&value) const;
  arg &noconvert(bool flag = true);
  arg &none(bool flag = true);
};
struct arg_v : arg {
  template <class T> arg_v(const char *name, T &&value) {}
};
struct kw_only {};
struct pos_only {};
inline namespace literals {
constexpr arg operator""_a(const char *name, size_t) { return arg(name); }
str operator""_s(const char *text, size_t size);
} // namespace literals

class module_ : public object {
public:
  MODEL_OBJECT(module_);
  explicit module_(const char *name, const char *doc = nullptr);
  template <class Function, class... Extra>
  module_ &def(const char *name, Function &&f, const Extra &...extra);
  module_ def_submodule(const char *name, const char *doc = nullptr);
  static module_ import(const char *name);
  void reload();
  void add_object(const char *name, handle object, bool overwrite = false);
};
using module = module_;
dict globals();

enum eval_mode { eval_expr, eval_single_statement, eval_statements };
template <eval_mode mode = eval_expr>
object eval(const str &text, object global = globals(),
            object local = object());
template <eval_mode mode = eval_expr, size_t N>
object eval(const char (&text)[N], object global = globals(),
            object local = object());
void exec(const str &text, object global = globals(), object local = object());
template <size_t N>
void exec(const char (&text)[N], object global = globals(),
          object local = object());
template <eval_mode mode = eval_statements>
object eval_file(str name, object global = globals(),
                 object local = object());

class gil_scoped_acquire {
public:
  gil_scoped_acquire();
  ~gil_scoped_acquire();
};
class gil_scoped_release {
public:
  gil_scoped_release();
  ~gil_scoped_release();
};
class scoped_interpreter {
public:
  explicit scoped_interpreter(bool signals = true, int argc = 0,
                              const char *const *argv = nullptr,
                              bool path = true);
  ~scoped_interpreter();
};
void initialize_interpreter(bool signals = true, int argc = 0,
                            const char *const *argv = nullptr,
                            bool path = true);
void finalize_interpreter();

class builtin_exception : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};
class error_already_set : public std::exception {
public:
  error_already_set();
  const char *what() const noexcept override;
  bool matches(handle type) const;
  void restore();
  const object &type() const;
  const object &value() const;
  const object &trace() const;
};
class cast_error : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

// Definitions of modules.
template <class... Args> struct init_t {};
template <class... Args> init_t<Args...> init();
template <class... Function> init_t<> init(Function &&...f);
template <class Get, class Set> struct pickle_factory {};
template <class Get, class Set>
pickle_factory<Get, Set> pickle(Get &&get, Set &&set);
template <class... Guards> struct call_guard {};
template <size_t Nurse, size_t Patient> struct keep_alive {};
struct dynamic_attr {};
struct is_operator {};
struct buffer_protocol {};
struct module_local {};
template <class T, class... Options> class class_ : public object {
public:
  template <class... Extra>
  class_(handle scope, const char *name, const Extra &...extra);
  template <class Function, class... Extra>
  class_ &def(const char *name, Function &&f, const Extra &...extra);
  template <class Initialiser, class... Extra>
  class_ &def(const Initialiser &initialiser, const Extra &...extra);
  template <class Function, class... Extra>
  class_ &def_static(const char *name, Function &&f, const Extra &...extra);
  template <class Member, class... Extra>
  class_ &def_readwrite(const char *name, Member member, const Extra &...extra);
  template <class Member, class... Extra>
  class_ &def_readonly(const char *name, Member member, const Extra &...extra);
  template <class... Args>
  class_ &def_property(const char *name, const Args &...args);
  template <class... Args>
  class_ &def_property_readonly(const char *name, const Args &...args);
  template <class Function> class_ &def_buffer(Function &&f);
};
template <class T> class enum_ : public class_<T> {
public:
  template <class... Extra>
  enum_(handle scope, const char *name, const Extra &...extra);
  enum_ &value(const char *name, T value, const char *doc = nullptr);
  enum_ &export_values();
};
#undef MODEL_OBJECT

} // namespace pybind11

#define PYBIND11_MODULE(name, variable)                                        \
  static void model_tidy_module_##name(::pybind11::module_ &variable);         \
  void model_tidy_module_##name(::pybind11::module_ &variable)
#define PYBIND11_EMBEDDED_MODULE(name, variable) PYBIND11_MODULE(name, variable)
#define PYBIND11_OVERRIDE(...)
#define PYBIND11_OVERRIDE_PURE(...)
#define PYBIND11_OVERLOAD(...)
#define PYBIND11_OVERLOAD_PURE(...)
#define PYBIND11_MAKE_OPAQUE(...)
#define PYBIND11_DECLARE_HOLDER_TYPE(...)
