// The size is the product of the shape and the size of the element type. An
// array of objects is a pickle of its own, which simply comes next.
#include "frontend/pickle/RawArray.h"

namespace model_tidy::pickle {
namespace {

std::optional<Datum> member(Lowering &Facts, Datum Dict, llvm::StringRef Key) {
  if (Dict.Kind != Datum::Dict)
    return std::nullopt;
  llvm::ArrayRef<Datum> Pairs = Facts.heap().elements(Dict);
  for (size_t I = 0; I + 1 < Pairs.size(); I += 2)
    if (Facts.text(Pairs[I]) == Key.str())
      return Pairs[I + 1];
  return std::nullopt;
}

/// Of "f8", "<i4", "S10"; none for objects and anything else.
std::optional<uint64_t> itemSize(Lowering &Facts, Datum Type) {
  if (Type.Kind != Datum::Object)
    return std::nullopt;
  const Heap::Object &Made = Facts.heap().object(Type);
  llvm::ArrayRef<Datum> Arguments = Facts.heap().elements(Made.Arguments);
  if (Facts.nameOf(Made.Class) != "numpy.dtype" || Arguments.empty())
    return std::nullopt;
  std::optional<std::string> Code = Facts.text(Arguments[0]);
  if (!Code)
    return std::nullopt;
  llvm::StringRef Text = *Code;
  Text = Text.ltrim("<>=|");
  uint64_t Size;
  if (Text.empty() || Text[0] == 'O' ||
      Text.drop_front().getAsInteger(10, Size))
    return std::nullopt;
  return Text[0] == 'U' ? Size * 4 : Size;
}

} // namespace

std::optional<size_t> endOfRawArray(llvm::StringRef Class, Datum State,
                                    Lowering &Facts, llvm::StringRef Bytes,
                                    size_t At) {
  if (Class != "joblib.numpy_pickle.NumpyArrayWrapper")
    return std::nullopt;
  std::optional<Datum> Shape = member(Facts, State, "shape");
  std::optional<Datum> Type = member(Facts, State, "dtype");
  if (!Shape || !Type || Shape->Kind != Datum::Tuple)
    return std::nullopt;
  std::optional<uint64_t> Size = itemSize(Facts, *Type);
  for (Datum Extent : Facts.heap().elements(*Shape)) {
    std::optional<int64_t> Count = Facts.integer(Extent);
    if (!Size || !Count || *Count < 0 ||
        (*Count > 0 && *Size > Bytes.size() / *Count))
      return std::nullopt;
    *Size *= *Count;
  }
  if (!Size || *Size > Bytes.size() - At)
    return std::nullopt;
  std::optional<Datum> Alignment =
      member(Facts, State, "numpy_array_alignment_bytes");
  if (Alignment && Alignment->Kind == Datum::Int && At < Bytes.size())
    At += 1 + uint8_t(Bytes[At]); // the number of bytes of padding comes first
  return At + *Size <= Bytes.size() ? std::optional(At + *Size) : std::nullopt;
}

} // namespace model_tidy::pickle
