// Protocol buffers on the wire: field numbers and lengths, nothing more. A
// message is never decoded as a whole, so that weights of any size are stepped
// over.
#pragma once

#include "container/Little.h"
#include <optional>

namespace model_tidy {

struct ProtoField {
  uint32_t Number = 0;
  bool IsBytes = false;  // a text or a message, in Bytes
  uint64_t Varint = 0;   // or a number of fixed width
  llvm::StringRef Bytes; // into the message
};

class ProtoReader {
public:
  /// \p MayBeCut: the message may go on behind what is seen of it.
  explicit ProtoReader(llvm::StringRef Message, bool MayBeCut = false)
      : Rest(Message), MayBeCut(MayBeCut) {}

  /// Nothing at the end and after a mistake.
  std::optional<ProtoField> next() {
    if (Rest.empty() || HasFailed)
      return std::nullopt;
    std::optional<ProtoField> Field = read();
    HasFailed = !Field;
    return Field;
  }
  bool hasFailed() const { return HasFailed; }

private:
  std::optional<uint64_t> varint() {
    uint64_t Result = 0;
    for (unsigned I = 0; I < 10 && I < Rest.size(); ++I) {
      Result |= uint64_t(Rest[I] & 0x7f) << (7 * I);
      if (!(Rest[I] & 0x80)) {
        Rest = Rest.drop_front(I + 1);
        return Result;
      }
    }
    return std::nullopt;
  }

  std::optional<ProtoField> read() {
    std::optional<uint64_t> Tag = varint();
    if (!Tag || *Tag >> 3 == 0 || *Tag >> 3 > 0x1fffffff)
      return std::nullopt;
    ProtoField Field;
    Field.Number = uint32_t(*Tag >> 3);
    unsigned Width = 0;
    switch (*Tag & 7) {
    case 0: {
      std::optional<uint64_t> Value = varint();
      Field.Varint = Value.value_or(0);
      return Value ? std::optional(Field) : std::nullopt;
    }
    case 1:
      Width = 8;
      break;
    case 5:
      Width = 4;
      break;
    case 2: {
      std::optional<uint64_t> Length = varint();
      if (!Length || (*Length > Rest.size() && !MayBeCut))
        return std::nullopt;
      Field.IsBytes = true;
      Field.Bytes = Rest.take_front(*Length);
      Rest = Rest.substr(*Length);
      return Field;
    }
    default:
      return std::nullopt;
    }
    if (Rest.size() < Width)
      return std::nullopt;
    Field.Varint = littleAt(Rest, 0, Width);
    Rest = Rest.drop_front(Width);
    return Field;
  }

  llvm::StringRef Rest;
  bool MayBeCut;
  bool HasFailed = false;
};

} // namespace model_tidy
