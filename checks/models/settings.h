// Readers of settings: nlohmann::json, yaml-cpp, JsonCpp, RapidJSON, TinyXML-2,
// pugixml, libconfig, toml++, toml11, Boost.PropertyTree.
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

namespace Json {
class Value {
public:
  Value();
  Value(const char *text);
  Value(const std::string &text);
  Value &operator[](const char *key);
  const Value &operator[](const char *key) const;
  Value &operator[](const std::string &key);
  const Value &operator[](const std::string &key) const;
  Value &operator[](int index);
  const Value &operator[](int index) const;
  Value get(const char *key, const Value &other) const;
  Value get(const std::string &key, const Value &other) const;
  std::string asString() const, toStyledString() const;
  const char *asCString() const;
  bool isMember(const std::string &key) const, isNull() const;
  unsigned size() const;
  const Value *begin() const, *end() const;
};
class Reader {
public:
  bool parse(const std::string &text, Value &root, bool comments = true);
  bool parse(const char *begin, const char *end, Value &root, bool comments = true);
  bool parse(std::istream &in, Value &root, bool comments = true);
};
class CharReader {
public:
  virtual ~CharReader();
  virtual bool parse(const char *begin, const char *end, Value *root,
                     std::string *errors) = 0;
};
class CharReaderBuilder {
public:
  CharReader *newCharReader() const;
};
bool parseFromStream(const CharReaderBuilder &builder, std::istream &in,
                     Value *root, std::string *errors);
std::istream &operator>>(std::istream &in, Value &root);
} // namespace Json

namespace rapidjson {
template <class Stream> class BasicIStreamWrapper {
public:
  explicit BasicIStreamWrapper(Stream &in);
};
using IStreamWrapper = BasicIStreamWrapper<std::istream>;
class FileReadStream {
public:
  FileReadStream(FILE *file, char *buffer, size_t size);
};
template <class Encoding> class GenericValue {
public:
  GenericValue &operator[](const char *key);
  const GenericValue &operator[](const char *key) const;
  GenericValue &operator[](int index);
  const GenericValue &operator[](int index) const;
  const char *GetString() const;
  unsigned GetStringLength() const, Size() const;
  bool HasMember(const char *key) const, IsString() const, IsArray() const;
  const GenericValue *Begin() const, *End() const;
};
template <class Encoding> class GenericDocument : public GenericValue<Encoding> {
public:
  GenericDocument &Parse(const char *text);
  GenericDocument &Parse(const char *text, size_t size);
  GenericDocument &ParseInsitu(char *text);
  template <class Stream> GenericDocument &ParseStream(Stream &stream);
  bool HasParseError() const;
};
struct UTF8 {};
using Value = GenericValue<UTF8>;
using Document = GenericDocument<UTF8>;
} // namespace rapidjson

namespace tinyxml2 {
enum XMLError { XML_SUCCESS };
class XMLElement;
class XMLNode {
public:
  XMLElement *FirstChildElement(const char *name = nullptr);
  const XMLElement *FirstChildElement(const char *name = nullptr) const;
  XMLElement *NextSiblingElement(const char *name = nullptr);
  const char *Value() const;
};
class XMLElement : public XMLNode {
public:
  const char *GetText() const;
  const char *Attribute(const char *name, const char *value = nullptr) const;
  XMLError QueryStringAttribute(const char *name, const char **value) const;
};
class XMLDocument : public XMLNode {
public:
  XMLDocument();
  XMLError LoadFile(const char *file);
  XMLError Parse(const char *text, size_t size = ~0ul);
  XMLElement *RootElement();
};
} // namespace tinyxml2

namespace pugi {
struct xml_parse_result {
  explicit operator bool() const;
  const char *description() const;
};
class xml_attribute {
public:
  const char *value() const;
  const char *as_string(const char *other = "") const;
};
class xml_text {
public:
  const char *get() const;
  const char *as_string(const char *other = "") const;
};
class xml_node {
public:
  xml_node child(const char *name) const;
  xml_node next_sibling(const char *name) const;
  xml_node first_child() const;
  const xml_node *children(const char *name) const;
  xml_attribute attribute(const char *name) const;
  const char *child_value() const;
  const char *child_value(const char *name) const;
  const char *value() const, *name() const;
  xml_text text() const;
  explicit operator bool() const;
};
class xml_document : public xml_node {
public:
  xml_parse_result load_file(const char *path);
  xml_parse_result load_string(const char *text);
  xml_parse_result load_buffer(const void *bytes, size_t size);
  xml_parse_result load(std::istream &in);
  xml_node document_element() const;
};
} // namespace pugi

namespace libconfig {
class Setting {
public:
  operator std::string() const;
  operator const char *() const;
  const char *c_str() const;
  Setting &operator[](const char *name) const;
  Setting &operator[](int index) const;
  bool lookupValue(const char *name, std::string &value) const;
  bool lookupValue(const char *name, const char *&value) const;
  int getLength() const;
};
class Config {
public:
  Config();
  void readFile(const char *path);
  void readString(const char *text);
  Setting &lookup(const char *path) const;
  bool lookupValue(const char *path, std::string &value) const;
  bool lookupValue(const char *path, const char *&value) const;
  Setting &getRoot() const;
  bool exists(const char *path) const;
};
} // namespace libconfig

// toml++ and toml11 share a namespace.
namespace toml {
class table;
template <class Node> class node_view {
public:
  node_view operator[](std::string_view key) const;
  node_view operator[](size_t index) const;
  template <class T> std::optional<T> value() const;
  template <class T, class Other> T value_or(Other &&other) const;
  explicit operator bool() const;
};
class node {};
class table : public node {
public:
  node_view<node> operator[](std::string_view key) const;
  node_view<node> at_path(std::string_view path) const;
};
table parse_file(std::string_view path);
struct type_config;
template <class Config> class basic_value {
public:
  basic_value();
  const basic_value &at(const std::string &key) const;
  const basic_value &operator[](const std::string &key) const;
  const std::string &as_string() const;
  bool contains(const std::string &key) const;
};
using value = basic_value<type_config>;
class parse_result : public table {
public:
  operator value() const;
};
parse_result parse(const std::string &path);
parse_result parse(std::string_view text, std::string_view path);
parse_result parse(std::istream &in, const std::string &path = "");
template <class T, class V, class... Keys>
T find(const V &value, const Keys &...keys);
template <class V, class... Keys>
const value &find(const V &value, const Keys &...keys);
template <class V, class T>
T find_or(const V &value, const std::string &key, T other);
template <class T, class V> T get(const V &value);
} // namespace toml

namespace boost {
namespace property_tree {
template <class Key, class Data> class basic_ptree {
public:
  template <class T> T get(const Key &path) const;
  template <class T> T get(const Key &path, const T &other) const;
  const basic_ptree &get_child(const Key &path) const;
  template <class T> std::optional<T> get_optional(const Key &path) const;
  template <class T> T get_value() const;
  const Data &data() const;
  using value_type = std::pair<const Key, basic_ptree>;
  const value_type *begin() const, *end() const;
};
using ptree = basic_ptree<std::string, std::string>;
void read_json(const std::string &file, ptree &tree);
void read_json(std::istream &in, ptree &tree);
void read_xml(const std::string &file, ptree &tree);
void read_ini(const std::string &file, ptree &tree);
} // namespace property_tree
} // namespace boost
