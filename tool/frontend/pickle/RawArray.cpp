// The wrapper's state says what the array is; how long that is, the room of
// containers knows.
#include "frontend/pickle/RawArray.h"
#include "container/RawArray.h"

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

/// The first argument of numpy.dtype: "f8", "O8".
std::optional<std::string> dtypeOf(Lowering &Facts, Datum Type) {
  if (Type.Kind != Datum::Object)
    return std::nullopt;
  const Heap::Object &Made = Facts.heap().object(Type);
  llvm::ArrayRef<Datum> Arguments = Facts.heap().elements(Made.Arguments);
  if (Facts.nameOf(Made.Class) != "numpy.dtype" || Arguments.empty())
    return std::nullopt;
  return Facts.text(Arguments[0]);
}

} // namespace

std::optional<ArrayBehind> arrayBehind(llvm::StringRef Class, Datum State,
                                       Lowering &Facts, llvm::StringRef Bytes,
                                       size_t At) {
  if (Class != "joblib.numpy_pickle.NumpyArrayWrapper")
    return std::nullopt;
  std::optional<Datum> Extents = member(Facts, State, "shape");
  std::optional<Datum> Type = member(Facts, State, "dtype");
  std::optional<std::string> Code = Type ? dtypeOf(Facts, *Type) : std::nullopt;
  if (!Extents || !Code || Extents->Kind != Datum::Tuple)
    return std::nullopt;
  if (isObjectDtype(*Code))
    return ArrayBehind{0, true};
  RawArray Array;
  std::vector<uint64_t> Shape;
  for (Datum Extent : Facts.heap().elements(*Extents)) {
    std::optional<int64_t> Length = Facts.integer(Extent);
    if (!Length || *Length < 0)
      return std::nullopt;
    Shape.push_back(*Length);
  }
  std::optional<uint64_t> Size = itemSizeOfDtype(*Code);
  if (!Size)
    return std::nullopt;
  std::optional<Datum> Alignment =
      member(Facts, State, "numpy_array_alignment_bytes");
  Array.Shape = Shape;
  Array.ItemSize = *Size;
  Array.IsAligned = Alignment && Alignment->Kind == Datum::Int;
  if (std::optional<uint64_t> End = endOfRawArray(Bytes, At, Array))
    return ArrayBehind{size_t(*End), false};
  return std::nullopt;
}

// joblib before 0.10 kept arrays in files beside the pickle
// (numpy_pickle_compat.py, NDArrayWrapper.read).
std::optional<std::string> fileBeside(llvm::StringRef Class, Datum State,
                                      Lowering &Facts) {
  if (!Class.consume_front("joblib.numpy_pickle_compat.") &&
      !Class.consume_front("joblib.numpy_pickle."))
    return std::nullopt;
  if (Class != "NDArrayWrapper" && Class != "ZNDArrayWrapper")
    return std::nullopt;
  std::optional<Datum> Name = member(Facts, State, "filename");
  std::optional<std::string> Text = Name ? Facts.text(*Name) : std::nullopt;
  if (!Text ||
      llvm::StringRef(*Text).find_first_of("/\\:") == llvm::StringRef::npos)
    return std::nullopt;
  constexpr size_t Shown = 80;
  return Text->substr(0, Shown);
}

} // namespace model_tidy::pickle
