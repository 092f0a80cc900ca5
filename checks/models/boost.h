// Boost.Program_options, as far as a path comes out of it; for the headers of
// boost/program_options.
#pragma once

#include "std-all.h"

namespace boost {
class any;

namespace program_options {

class variable_value {
public:
  template <class T> const T &as() const;
  template <class T> T &as();
  bool empty() const;
  bool defaulted() const;
};

class abstract_variables_map {
public:
  const variable_value &operator[](const std::string &name) const;
};

class variables_map : public abstract_variables_map,
                      public std::map<std::string, variable_value> {
public:
  const variable_value &operator[](const std::string &name) const;
  void notify();
};

template <class T, class Char = char> class typed_value {
public:
  typed_value *default_value(const T &value);
  typed_value *default_value(const T &value, const std::string &text);
  typed_value *implicit_value(const T &value);
  typed_value *value_name(const std::string &name);
  typed_value *notifier(std::function<void(const T &)> notify);
  typed_value *composing();
  typed_value *multitoken();
  typed_value *zero_tokens();
  typed_value *required();
};
template <class T> typed_value<T> *value();
template <class T> typed_value<T> *value(T *target);
typed_value<bool> *bool_switch();
typed_value<bool> *bool_switch(bool *target);

class options_description;
class options_description_easy_init {
public:
  options_description_easy_init &operator()(const char *name,
                                            const char *description);
  template <class T>
  options_description_easy_init &operator()(const char *name,
                                            const typed_value<T> *semantic);
  template <class T>
  options_description_easy_init &operator()(const char *name,
                                            const typed_value<T> *semantic,
                                            const char *description);
};

class options_description {
public:
  options_description(unsigned width = 80, unsigned minimum = 40);
  options_description(const std::string &caption, unsigned width = 80,
                      unsigned minimum = 40);
  options_description_easy_init add_options();
  options_description &add(const options_description &other);
};
std::ostream &operator<<(std::ostream &out, const options_description &);

class positional_options_description {
public:
  positional_options_description &add(const char *name, int count);
};

template <class Char> class basic_parsed_options {};
using parsed_options = basic_parsed_options<char>;

template <class Char> class basic_command_line_parser {
public:
  basic_command_line_parser(int argc, const Char *const argv[]);
  basic_command_line_parser(const std::vector<std::string> &arguments);
  basic_command_line_parser &options(const options_description &);
  basic_command_line_parser &positional(const positional_options_description &);
  basic_command_line_parser &allow_unregistered();
  basic_command_line_parser &style(int style);
  parsed_options run();
};
using command_line_parser = basic_command_line_parser<char>;

parsed_options parse_command_line(int argc, const char *const argv[],
                                  const options_description &, int style = 0);
parsed_options parse_config_file(std::istream &in, const options_description &,
                                 bool allow_unregistered = false);
parsed_options parse_config_file(const char *path, const options_description &,
                                 bool allow_unregistered = false);
parsed_options parse_environment(const options_description &,
                                 const std::string &prefix);
void store(const parsed_options &options, variables_map &into,
           bool utf8 = false);
void notify(variables_map &map);

class error : public std::logic_error {
public:
  error(const std::string &what);
};

} // namespace program_options
} // namespace boost
