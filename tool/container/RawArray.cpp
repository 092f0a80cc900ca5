// Sizes as numpy and joblib count them; each is compared before it is added or
// multiplied.
#include "container/RawArray.h"
#include "llvm/Support/MathExtras.h"

using namespace model_tidy;

std::optional<uint64_t> model_tidy::endOfRawArray(llvm::StringRef Bytes,
                                                  uint64_t Begin,
                                                  const RawArray &Array) {
  if (Begin > Bytes.size())
    return std::nullopt;
  if (Array.IsAligned) {
    if (Begin == Bytes.size())
      return std::nullopt;
    Begin += 1 + uint8_t(Bytes[Begin]);
  }
  uint64_t Size = Array.ItemSize;
  for (uint64_t Length : Array.Shape) {
    Size = llvm::SaturatingMultiply(Size, Length);
    // No early end: a later length of zero makes the array empty.
    if (Length == 0)
      return Begin <= Bytes.size() ? std::optional(Begin) : std::nullopt;
  }
  if (Begin > Bytes.size() || Size > Bytes.size() - Begin)
    return std::nullopt;
  return Begin + Size;
}

std::optional<uint64_t> model_tidy::itemSizeOfDtype(llvm::StringRef Dtype) {
  Dtype = Dtype.ltrim("<>=|");
  if (Dtype.empty())
    return std::nullopt;
  char Kind = Dtype.front();
  llvm::StringRef Digits = Dtype.drop_front().take_while(
      [](char C) { return C >= '0' && C <= '9'; });
  llvm::StringRef Rest = Dtype.drop_front(1 + Digits.size());
  bool HasUnit = Rest.starts_with("[") && Rest.ends_with("]");
  uint64_t Count = 0;
  if (!Digits.empty() && Digits.getAsInteger(10, Count))
    return std::nullopt;
  switch (Kind) {
  case 'O':
    return Rest.empty() ? std::optional<uint64_t>(0) : std::nullopt;
  case 'M':
  case 'm':
    return Rest.empty() || HasUnit ? std::optional<uint64_t>(8) : std::nullopt;
  case 'U':
    if (Count > (uint64_t(1) << 32) || !Rest.empty())
      return std::nullopt;
    return Count * 4;
  case '?':
    return Rest.empty() ? std::optional<uint64_t>(1) : std::nullopt;
  case 'b':
  case 'i':
  case 'u':
  case 'f':
  case 'c':
  case 'S':
  case 'a':
  case 'V':
    break;
  default:
    return std::nullopt;
  }
  return Rest.empty() && !Digits.empty() ? std::optional(Count) : std::nullopt;
}

bool model_tidy::isObjectDtype(llvm::StringRef Dtype) {
  Dtype = Dtype.ltrim("<>=|");
  return Dtype == "O" || Dtype == "O8" || Dtype == "O4";
}
