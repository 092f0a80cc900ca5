// What the machine remembers besides its stack: the memo, and what is in
// containers. Both forget plain data beyond a bound, never what matters.
#pragma once

#include "frontend/pickle/Datum.h"
#include "frontend/pickle/MachineLimits.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace model_tidy::pickle {

class Memo {
public:
  explicit Memo(const MachineLimits &L) : L(L) {}

  void put(uint64_t Index, Datum Value);
  /// None if nothing was put there.
  std::optional<Datum> get(uint64_t Index) const;
  /// MEMOIZE stores at the number of entries (_pickle.c:6389), which is not
  /// the greatest index plus one.
  uint64_t size() const { return Count; }

private:
  static constexpr uint64_t PageSize = 512;
  struct Page {
    std::array<Datum, PageSize> Values;
    std::array<bool, PageSize> Used = {};
  };
  Page *page(uint64_t Number) const;

  const MachineLimits &L;
  uint64_t Count = 0;
  llvm::DenseMap<uint64_t, std::unique_ptr<Page>> Pages;
  // The page that was asked for last: entries are mostly made one by one.
  mutable Page *Recent = nullptr;
  mutable uint64_t RecentNumber = 0;
  llvm::DenseMap<uint64_t, Datum> Overflow; // what matters, once pages are full
};

class Heap {
public:
  /// For a stream of \p Bytes.
  Heap(const MachineLimits &L, size_t Bytes) : L(L) {
    // Room that is not written to costs no memory; to grow would cost double.
    // A short stream makes no more values than it has bytes.
    Containers.reserve(std::min(L.Containers, Bytes + 1));
    Objects.reserve(std::min(L.Containers, Bytes + 1));
    Elements.reserve(std::min(L.Elements, Bytes + 1));
    Containers.emplace_back();
    Objects.emplace_back();
  }

  Datum container(Datum::KindType Kind, uint64_t Offset,
                  llvm::ArrayRef<Datum> Elements);
  void append(Datum Container, llvm::ArrayRef<Datum> More);
  /// Nothing of what is no container. Valid until something is added.
  llvm::ArrayRef<Datum> elements(Datum Container) const;
  /// Is there more in it than elements() tells?
  bool isPartial(Datum Container) const;
  uint64_t offsetOf(Datum Container) const;
  /// How deep data is nested in it, and the number of values one meets when
  /// walking all of it, as a power of two: shared parts count each time.
  uint32_t depth(Datum D) const;
  uint32_t logSize(Datum D) const;

  struct Object {
    Datum Class;     // a Fact
    Datum Arguments; // a Tuple
    uint64_t Offset = 0;
  };
  Datum object(Object Made);
  const Object &object(Datum D) const { return Objects[D.Payload]; }

private:
  struct Container {
    uint64_t Offset = 0;
    uint32_t First = 0; // in Elements
    uint32_t Count = 0; // what grows has room for the next power of two
    uint32_t Depth = 1;
    uint8_t LogSize = 0;
    bool Partial = true;
  };
  void account(Container &C, llvm::ArrayRef<Datum> Parts);
  void add(Container &C, Datum D);

  const MachineLimits &L;
  std::vector<Container> Containers;
  std::vector<Datum> Elements;
  std::vector<Object> Objects;
};

} // namespace model_tidy::pickle
