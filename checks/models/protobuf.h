// The base of protocol buffers' messages. The classes that protoc generates are
// the project's own, or are missing.
#pragma once

#include "std-all.h"

namespace google {
namespace protobuf {
class MessageLite {
public:
  virtual ~MessageLite();
  bool ParseFromString(const std::string &data);
  bool ParsePartialFromString(const std::string &data);
  bool ParseFromArray(const void *data, int size);
  bool ParseFromIstream(std::istream *in);
  bool ParseFromFileDescriptor(int file);
  bool MergeFromString(const std::string &data);
  std::string SerializeAsString() const;
  bool SerializeToString(std::string *out) const;
  void Clear();
};
class Message : public MessageLite {
public:
  void CopyFrom(const Message &other);
  void MergeFrom(const Message &other);
  std::string DebugString() const;
};
class TextFormat {
public:
  static bool ParseFromString(const std::string &text, Message *out);
};
namespace util {
template <class... T>
int JsonStringToMessage(const std::string &text, Message *out, T &&...);
} // namespace util
} // namespace protobuf
} // namespace google
