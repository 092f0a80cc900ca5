// Readers of settings: nlohmann::json and yaml-cpp.
#pragma once

#include "std-all.h"

namespace nlohmann {
class basic_json {
public:
  basic_json();
  template <class T> static basic_json parse(T &&input);
  basic_json &operator[](const char *key);
  const basic_json &operator[](const char *key) const;
  basic_json &operator[](const std::string &key);
  const basic_json &operator[](const std::string &key) const;
  basic_json &at(const std::string &key);
  const basic_json &at(const std::string &key) const;
  template <class T> T get() const;
  template <class T> T value(const std::string &key, const T &other) const;
  std::string value(const std::string &key, const char *other) const;
  bool contains(const std::string &key) const;
  std::string dump(int indent = -1) const;
  operator std::string() const;
};
using json = basic_json;
std::istream &operator>>(std::istream &in, basic_json &value);
std::ostream &operator<<(std::ostream &out, const basic_json &value);
} // namespace nlohmann

namespace YAML {
class Node {
public:
  Node operator[](const std::string &key) const;
  template <class T> T as() const;
  template <class T> T as(const T &other) const;
  const std::string &Scalar() const;
  explicit operator bool() const;
};
Node LoadFile(const std::string &file);
Node Load(const std::string &text);
Node Load(std::istream &in);
} // namespace YAML
