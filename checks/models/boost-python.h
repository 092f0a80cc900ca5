// Boost.Python, as far as C++ drives Python with it; for boost/python.hpp and
// the headers below boost/python.
// Source: Boost 1.74 boost/python/{object_core,exec,import,extract,call}.hpp.
#pragma once

#include "python.h"

namespace boost {
namespace python {
namespace detail {
struct keywords_base {};
template <size_t N> struct keywords {
  template <class T> keywords operator=(const T &value) const;
  template <size_t M> keywords<N + M> operator,(const keywords<M> &) const;
};
struct borrowed_t {};
} // namespace detail
struct arg : detail::keywords<1> {
  explicit arg(const char *name);
  template <class T> detail::keywords<1> operator=(const T &value) const;
};

namespace api {
class object;
template <class Policies> class proxy;
struct attribute_policies;
struct item_policies;

template <class U> class object_operators {
public:
  template <class... Args> object operator()(const Args &...args) const;
  proxy<attribute_policies> attr(const char *name) const;
  proxy<attribute_policies> attr(const object &name) const;
  template <class T> proxy<item_policies> operator[](const T &key) const;
  explicit operator bool() const;
};

class object_base : public object_operators<object> {
public:
  PyObject *ptr() const;
  bool is_none() const;
};

template <class Policies>
class proxy : public object_operators<proxy<Policies>> {
public:
  operator object() const;
  template <class T> const proxy &operator=(const T &value) const;
};

class object : public object_base {
public:
  object();
  object(const object &);
  template <class T> explicit object(const T &value);
  template <class Policies> object(const proxy<Policies> &);
  object &operator=(const object &);
};

object getattr(const object &target, const object &key);
object getattr(const object &target, const char *key);
object getattr(const object &target, const char *key, const object &other);
void setattr(const object &target, const char *key, const object &value);
} // namespace api
using api::getattr;
using api::object;
using api::setattr;

template <class T = PyObject> class handle {
public:
  handle();
  template <class Y> explicit handle(Y *pointer);
  handle(detail::borrowed_t *pointer);
  T *get() const;
  T *release();
  void reset();
};
template <class T> T *borrowed(T *pointer);
template <class T> T *allow_null(T *pointer);

#define MODEL_OBJECT(Class)                                                    \
  Class();                                                                     \
  Class(const Class &);                                                        \
  template <class T> explicit Class(const T &value);                           \
  Class &operator=(const Class &)
class str : public object {
public:
  MODEL_OBJECT(str);
  str(const char *text);
  str(const char *text, size_t size);
  template <class T> str join(const T &parts) const;
};
class tuple : public object {
public:
  MODEL_OBJECT(tuple);
};
class list : public object {
public:
  MODEL_OBJECT(list);
  template <class T> void append(const T &value);
};
class dict : public object {
public:
  MODEL_OBJECT(dict);
  bool has_key(const object &key) const;
};
#undef MODEL_OBJECT

template <class T> class extract {
public:
  extract(PyObject *object);
  extract(const object &object);
  template <class Policies> extract(const api::proxy<Policies> &proxy);
  operator T() const;
  T operator()() const;
  bool check() const;
};

object import(const str &name);
object exec(const str &text, object global = object(),
            object local = object());
object exec(const char *text, object global = object(),
            object local = object());
object exec_statement(const str &text, object global = object(),
                      object local = object());
object exec_statement(const char *text, object global = object(),
                      object local = object());
object eval(const str &text, object global = object(),
            object local = object());
object eval(const char *text, object global = object(),
            object local = object());
object exec_file(const str &name, object global = object(),
                 object local = object());
object exec_file(const char *name, object global = object(),
                 object local = object());
template <class R, class... Args> R call(PyObject *callable, const Args &...);
template <class R, class... Args>
R call_method(PyObject *self, const char *name, const Args &...args);
template <class... Args> tuple make_tuple(const Args &...args);
long len(const object &);
template <class T> PyObject *incref(T *pointer);
class error_already_set {
public:
  ~error_already_set();
};
void handle_exception();
class scope : public object {
public:
  scope();
  scope(const object &);
};
template <class... Args> struct init {};
struct no_init_t {};
extern no_init_t no_init;
struct pickle_suite {};
template <class T, class... Options> class class_ : public object {
public:
  template <class... Args> class_(const char *name, const Args &...args);
  template <class... Args> class_ &def(const Args &...args);
  template <class... Args> class_ &add_property(const Args &...args);
  template <class... Args> class_ &def_readwrite(const Args &...args);
  template <class... Args> class_ &def_readonly(const Args &...args);
  class_ &staticmethod(const char *name);
  template <class Suite> class_ &def_pickle(const Suite &suite);
};
template <class... Args> void def(const char *name, const Args &...args);

} // namespace python
} // namespace boost

#define BOOST_PYTHON_MODULE(name)                                              \
  static void model_tidy_module_##name();                                      \
  void model_tidy_module_##name()
