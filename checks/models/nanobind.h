// nanobind, as far as C++ drives Python with it; for all its headers.
// Source: nanobind 2.4 include/nanobind/{nb_types,nb_cast,eval}.h.
#pragma once

#include "python.h"

namespace nanobind {

class handle;
class object;
class dict;
class str;
enum class rv_policy { automatic, reference, copy, move, take_ownership };

namespace detail {
class args_proxy;
class kwargs_proxy;
template <class Implementation> class accessor;
struct str_attr;
struct obj_attr;
struct str_item;
struct obj_item;

class api_tag {};
template <class Derived> class api : public api_tag {
public:
  accessor<obj_attr> attr(handle key) const;
  accessor<str_attr> attr(const char *key) const;
  accessor<str_attr> doc() const;
  accessor<obj_item> operator[](handle key) const;
  accessor<str_item> operator[](const char *key) const;
  template <class T> accessor<obj_item> operator[](T key) const;
  template <rv_policy policy = rv_policy::automatic, class... Args>
  object operator()(Args &&...args) const;
  args_proxy operator*() const;
  bool is(handle value) const;
  bool is_none() const;
  handle type() const;
};
template <class Implementation>
class accessor : public api<accessor<Implementation>> {
public:
  template <class T> accessor &operator=(T &&value);
  operator object() const;
  PyObject *ptr() const;
};
} // namespace detail

class handle : public detail::api<handle> {
public:
  handle();
  handle(const PyObject *object);
  PyObject *ptr() const;
  const handle &inc_ref() const;
  const handle &dec_ref() const;
  bool is_valid() const;
  explicit operator bool() const;
};
class object : public handle {
public:
  object();
  object(handle, int);
  object(const object &);
  template <class I> object(const detail::accessor<I> &);
  object &operator=(const object &);
  template <class I> object &operator=(const detail::accessor<I> &);
  handle release();
  void reset();
};
namespace detail {
class args_proxy : public handle {
public:
  kwargs_proxy operator*() const;
};
class kwargs_proxy : public handle {};
} // namespace detail

template <class T = object> T borrow(handle h);
template <class T = object> T steal(handle h);

#define MODEL_OBJECT(Class)                                                    \
  Class();                                                                     \
  Class(const Class &);                                                        \
  explicit Class(handle);                                                      \
  Class(const object &);                                                       \
  template <class I> Class(const detail::accessor<I> &);                       \
  Class &operator=(const Class &)

class str : public object {
public:
  MODEL_OBJECT(str);
  explicit str(const char *text);
  explicit str(const char *text, size_t size);
  const char *c_str() const;
  template <class... Args> str format(Args &&...args) const;
};
class bytes : public object {
public:
  MODEL_OBJECT(bytes);
  explicit bytes(const char *data);
  explicit bytes(const void *data, size_t size);
  const char *c_str() const;
  size_t size() const;
};
class bytearray : public object {
public:
  MODEL_OBJECT(bytearray);
  explicit bytearray(const void *data, size_t size);
};
class tuple : public object {
public:
  MODEL_OBJECT(tuple);
  size_t size() const;
};
class list : public object {
public:
  MODEL_OBJECT(list);
  size_t size() const;
  template <class T> void append(T &&value);
};
class dict : public object {
public:
  MODEL_OBJECT(dict);
  size_t size() const;
  template <class T> bool contains(T &&key) const;
};
class args : public tuple {
public:
  MODEL_OBJECT(args);
};
class kwargs : public dict {
public:
  MODEL_OBJECT(kwargs);
};
class callable : public object {
public:
  MODEL_OBJECT(callable);
};
class module_ : public object {
public:
  MODEL_OBJECT(module_);
  template <class Function, class... Extra>
  module_ &def(const char *name, Function &&f, const Extra &...extra);
  module_ def_submodule(const char *name, const char *doc = nullptr);
  static module_ import_(const char *name);
  static module_ import_(handle name);
};
#undef MODEL_OBJECT

template <class T> object cast(T &&value, rv_policy policy = rv_policy::copy);
template <class T> T cast(const detail::api<handle> &value, bool convert = true);
template <class T> T cast(handle value, bool convert = true);
template <class T> bool isinstance(handle object);
bool hasattr(handle object, const char *name);
object getattr(handle object, const char *name);
object getattr(handle object, handle name);
object getattr(handle object, const char *name, handle default_);
void setattr(handle object, const char *name, handle value);
size_t len(handle);
str repr(handle);
template <class... Args> tuple make_tuple(Args &&...args);
template <class... Args> void print(Args &&...args);
dict globals();
dict builtins();

struct arg_v;
struct arg {
  constexpr explicit arg(const char *name = nullptr) {}
  template <class T> arg_v operator=(T &&value) const;
};
struct arg_v : arg {};
inline namespace literals {
constexpr arg operator""_a(const char *name, size_t) { return arg(name); }
} // namespace literals

object eval(const str &text, handle global = handle(), handle local = handle());
template <size_t N>
object eval(const char (&text)[N], handle global = handle(),
            handle local = handle());
void exec(const str &text, handle global = handle(), handle local = handle());
template <size_t N>
void exec(const char (&text)[N], handle global = handle(),
          handle local = handle());

struct gil_scoped_acquire {
  gil_scoped_acquire();
  ~gil_scoped_acquire();
};
struct gil_scoped_release {
  gil_scoped_release();
  ~gil_scoped_release();
};
struct python_error : std::exception {
  const char *what() const noexcept override;
};
template <class... Args> struct init {};
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
  class_ &def_rw(const char *name, Member member, const Extra &...extra);
  template <class Member, class... Extra>
  class_ &def_ro(const char *name, Member member, const Extra &...extra);
};

} // namespace nanobind

#define NB_MODULE(name, variable)                                              \
  static void model_tidy_module_##name(::nanobind::module_ &variable);         \
  void model_tidy_module_##name(::nanobind::module_ &variable)
