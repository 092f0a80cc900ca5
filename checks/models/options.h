// Libraries that read the command line: CLI11, cxxopts, gflags, Abseil's
// flags, argparse, TCLAP, LLVM's cl::opt.
#pragma once

#include "std-all.h"

namespace CLI {
class Option {
public:
  Option *required(bool value = true);
  Option *capture_default_str();
  Option *check(const std::function<std::string(const std::string &)> &);
  template <class T> Option *default_val(const T &value);
  template <class T> T as() const;
  const std::vector<std::string> &results() const;
};
class App {
public:
  App(std::string description = "", std::string name = "");
  template <class T>
  Option *add_option(std::string name, T &variable,
                     std::string description = "", bool defaulted = false);
  Option *add_option(std::string name);
  template <class T>
  Option *add_flag(std::string name, T &variable, std::string description = "");
  App *add_subcommand(std::string name = "", std::string description = "");
  void parse(int count, const char *const *arguments);
};
class ParseError : public std::runtime_error {
public:
  ParseError(const std::string &what);
};
extern const std::function<std::string(const std::string &)> ExistingFile;
} // namespace CLI
#define CLI11_PARSE(app, ...) (app).parse(__VA_ARGS__)

namespace cxxopts {
class Value {};
template <class T> std::shared_ptr<Value> value();
template <class T> std::shared_ptr<Value> value(T &target);
class OptionValue {
public:
  template <class T> const T &as() const;
  size_t count() const;
};
class ParseResult {
public:
  const OptionValue &operator[](const std::string &option) const;
  size_t count(const std::string &option) const;
  const std::vector<std::string> &unmatched() const;
};
class OptionAdder {
public:
  OptionAdder &operator()(const std::string &names,
                          const std::string &description,
                          std::shared_ptr<Value> value = nullptr,
                          std::string help = "");
};
class Options {
public:
  explicit Options(std::string name, std::string description = "");
  OptionAdder add_options(std::string group = "");
  ParseResult parse(int count, const char *const *arguments);
  std::string help() const;
};
} // namespace cxxopts

namespace fLS {
std::string *dont_pass0toDEFINE_string(char *place, const char *value);
std::string *dont_pass0toDEFINE_string(char *place, const std::string &value);
} // namespace fLS
#define DEFINE_string(name, value, help)                                       \
  namespace fLS {                                                              \
  std::string &FLAGS_##name = *dont_pass0toDEFINE_string(nullptr, value);      \
  }                                                                            \
  using fLS::FLAGS_##name
#define DECLARE_string(name)                                                   \
  namespace fLS {                                                              \
  extern std::string &FLAGS_##name;                                            \
  }                                                                            \
  using fLS::FLAGS_##name
#define DEFINE_bool(name, value, help) bool FLAGS_##name = value
#define DEFINE_int32(name, value, help) int FLAGS_##name = value
#define DEFINE_int64(name, value, help) long FLAGS_##name = value
#define DEFINE_double(name, value, help) double FLAGS_##name = value
#define DECLARE_bool(name) extern bool FLAGS_##name
#define DECLARE_int32(name) extern int FLAGS_##name
namespace gflags {
unsigned ParseCommandLineFlags(int *count, char ***arguments, bool remove);
void SetUsageMessage(const std::string &text);
} // namespace gflags
namespace google {
using gflags::ParseCommandLineFlags;
using gflags::SetUsageMessage;
} // namespace google

namespace absl {
template <class T> class Flag {
public:
  Flag(const char *name, T value);
};
template <class T> T GetFlag(const Flag<T> &flag);
template <class T, class V> void SetFlag(Flag<T> *flag, const V &value);
std::vector<char *> ParseCommandLine(int count, char *arguments[]);
} // namespace absl
#define ABSL_FLAG(Type, name, value, help)                                     \
  absl::Flag<Type> FLAGS_##name { #name, Type(value) }
#define ABSL_DECLARE_FLAG(Type, name) extern absl::Flag<Type> FLAGS_##name

namespace argparse {
class Argument {
public:
  Argument &help(std::string text);
  Argument &required();
  template <class T> Argument &default_value(T &&value);
};
class ArgumentParser {
public:
  explicit ArgumentParser(std::string name = "", std::string version = "");
  template <class... T> Argument &add_argument(T... names);
  void parse_args(int count, const char *const arguments[]);
  template <class T = std::string> T get(std::string_view name) const;
  template <class T = std::string>
  std::optional<T> present(std::string_view name) const;
  bool is_used(std::string_view name) const;
};
} // namespace argparse

namespace TCLAP {
class CmdLine {
public:
  CmdLine(const std::string &message, char delimiter = ' ',
          const std::string &version = "none", bool help = true);
  void parse(int count, const char *const *arguments);
  template <class T> void add(T &&argument);
};
template <class T> class ValueArg {
public:
  ValueArg(const std::string &flag, const std::string &name,
           const std::string &description, bool required, T value,
           const std::string &type);
  ValueArg(const std::string &flag, const std::string &name,
           const std::string &description, bool required, T value,
           const std::string &type, CmdLine &parser);
  T &getValue();
  const T &getValue() const;
};
template <class T> class UnlabeledValueArg {
public:
  UnlabeledValueArg(const std::string &name, const std::string &description,
                    bool required, T value, const std::string &type);
  UnlabeledValueArg(const std::string &name, const std::string &description,
                    bool required, T value, const std::string &type,
                    CmdLine &parser);
  T &getValue();
  const T &getValue() const;
};
template <class T> class MultiArg {
public:
  MultiArg(const std::string &flag, const std::string &name,
           const std::string &description, bool required,
           const std::string &type, CmdLine &parser);
  const std::vector<T> &getValue() const;
};
} // namespace TCLAP

namespace llvm {
namespace cl {
struct desc {
  desc(const char *text);
};
struct value_desc {
  value_desc(const char *text);
};
template <class T> struct initializer {};
template <class T> initializer<T> init(const T &value);
enum FormattingFlags { NormalFormatting, Positional, Prefix };
enum NumOccurrencesFlag { Optional, ZeroOrMore, Required, OneOrMore };
template <class T, bool External, bool IsClass> class opt_storage : public T {
public:
  T &getValue();
  const T &getValue() const;
};
template <class T, bool External = false, class Parser = void>
class opt : public opt_storage<T, External, true> {
public:
  template <class... M> explicit opt(const M &...modifiers);
  operator T() const;
};
template <class T, class Storage = bool, class Parser = void>
class list : public std::vector<T> {
public:
  template <class... M> explicit list(const M &...modifiers);
};
bool ParseCommandLineOptions(int count, const char *const *arguments,
                             const char *overview = "");
} // namespace cl
} // namespace llvm
