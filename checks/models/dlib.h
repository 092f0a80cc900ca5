// dlib, as far as models and matrices are written and read back.
#pragma once

#include "std-all.h"

namespace dlib {

class proxy_serialize {
public:
  explicit proxy_serialize(const std::string &file, bool append = false);
  explicit proxy_serialize(std::ostream &stream);
  explicit proxy_serialize(std::vector<char> &bytes);
  template <class T> proxy_serialize &operator<<(const T &item);
};
class proxy_deserialize {
public:
  explicit proxy_deserialize(const std::string &file);
  explicit proxy_deserialize(std::istream &stream);
  explicit proxy_deserialize(std::vector<char> &bytes);
  explicit proxy_deserialize(std::vector<int8_t> &bytes);
  explicit proxy_deserialize(std::vector<uint8_t> &bytes);
  template <class T> proxy_deserialize &operator>>(T &&item);
};

proxy_serialize serialize(const std::string &file);
proxy_serialize serialize(std::ostream &stream);
proxy_serialize serialize(std::vector<char> &bytes);
proxy_serialize serialize(std::vector<int8_t> &bytes);
proxy_serialize serialize(std::vector<uint8_t> &bytes);
proxy_deserialize deserialize(const std::string &file);
proxy_deserialize deserialize(std::istream &stream);
proxy_deserialize deserialize(std::vector<char> &bytes);
proxy_deserialize deserialize(std::vector<int8_t> &bytes);
proxy_deserialize deserialize(std::vector<uint8_t> &bytes);
template <class T> void serialize(const T &item, std::ostream &out);
template <class T> void deserialize(T &item, std::istream &in);

class serialization_error : public std::runtime_error {
public:
  serialization_error(const std::string &what);
};

class shape_predictor {};
class rectangle {};
template <class Scanner> class object_detector {};

} // namespace dlib
