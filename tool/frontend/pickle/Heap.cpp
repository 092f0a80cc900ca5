// The container at index 0 stands for all that were not kept.
#include "frontend/pickle/Heap.h"
#include <algorithm>

namespace model_tidy::pickle {

void Memo::put(uint64_t Index, Datum Value) {
  uint64_t Number = Index / PageSize;
  auto Found = Pages.find(Number);
  if (Found == Pages.end() && Pages.size() * PageSize >= L.MemoEntries) {
    ++Count;
    if (!Value.isPlain())
      Overflow[Index] = Value;
    else
      Overflow.erase(Index);
    return;
  }
  std::unique_ptr<Page> &P = Pages[Number];
  if (!P)
    P = std::make_unique<Page>();
  Count += !P->Used[Index % PageSize];
  P->Used[Index % PageSize] = true;
  P->Values[Index % PageSize] = Value;
}

std::optional<Datum> Memo::get(uint64_t Index) const {
  auto Found = Pages.find(Index / PageSize);
  if (Found != Pages.end())
    return Found->second->Used[Index % PageSize]
               ? std::optional(Found->second->Values[Index % PageSize])
               : std::nullopt;
  if (auto Kept = Overflow.find(Index); Kept != Overflow.end())
    return Kept->second;
  if (Pages.size() * PageSize >= L.MemoEntries)
    return Datum{Datum::Unknown}; // perhaps forgotten
  return std::nullopt;
}

/// 2^A + 2^B, rounded up a little too often rather than too seldom.
static uint8_t logSum(uint8_t A, uint8_t B) {
  if (A == B)
    return std::min(A + 1, 63);
  return std::max(A, B);
}

void Heap::account(Container &C, llvm::ArrayRef<Datum> Parts) {
  uint64_t Leaves = 0;
  for (Datum Part : Parts) {
    if (!Part.isContainer()) {
      ++Leaves;
      continue;
    }
    const Container &Inner = Containers[Part.Payload];
    C.Depth = std::max(C.Depth, Inner.Depth + 1);
    C.LogSize = logSum(C.LogSize, Inner.LogSize);
  }
  while (Leaves >> C.LogSize > 1)
    ++C.LogSize;
}

Datum Heap::container(Datum::KindType Kind, uint64_t Offset,
                      llvm::ArrayRef<Datum> Parts) {
  bool Matters = std::any_of(Parts.begin(), Parts.end(),
                             [](Datum D) { return !D.isPlain(); });
  bool HasRoom = Containers.size() < L.Containers &&
                 Elements.size() + GrownElements < L.Elements;
  Datum Made = {Kind, 0};
  if (!HasRoom && !Matters)
    return Made;
  Made.Payload = Containers.size();
  Container C;
  C.Offset = Offset;
  C.Partial = false;
  account(C, Parts);
  Containers.push_back(C);
  if (Kind == Datum::Tuple || Kind == Datum::FrozenSet) {
    Containers.back().First = Elements.size();
    Containers.back().Count = Parts.size();
    Elements.insert(Elements.end(), Parts.begin(), Parts.end());
  } else if (!Parts.empty()) {
    append(Made, Parts);
  }
  return Made;
}

void Heap::append(Datum Target, llvm::ArrayRef<Datum> More) {
  if (Target.Payload == 0 || More.empty())
    return;
  Container &C = Containers[Target.Payload];
  account(C, More);
  if (!C.Grows) {
    C.Grows = true;
    C.First = Grown.size();
    Grown.emplace_back();
  }
  std::vector<Datum> &Kept = Grown[C.First];
  size_t Before = Kept.size();
  // Keys and values of a dictionary come in pairs.
  size_t Step = Target.Kind == Datum::Dict ? 2 : 1;
  for (size_t I = 0; I + Step <= More.size(); I += Step) {
    llvm::ArrayRef<Datum> Item = More.slice(I, Step);
    bool Matters = !Item.front().isPlain() || !Item.back().isPlain();
    bool HasRoom = Kept.size() < L.PlainPerContainer * Step &&
                   Elements.size() + GrownElements < L.Elements;
    bool IsWorthIt = Matters && Kept.size() < L.FactsPerContainer;
    if (IsWorthIt || HasRoom)
      Kept.insert(Kept.end(), Item.begin(), Item.end());
    else
      C.Partial = true;
  }
  C.Count = Kept.size();
  GrownElements += Kept.size() - Before;
}

llvm::ArrayRef<Datum> Heap::elements(Datum D) const {
  if (!D.isContainer())
    return {};
  const Container &C = Containers[D.Payload];
  if (C.Grows)
    return Grown[C.First];
  return llvm::ArrayRef(Elements).slice(C.First, C.Count);
}

bool Heap::isPartial(Datum D) const {
  return !D.isContainer() || Containers[D.Payload].Partial;
}

uint64_t Heap::offsetOf(Datum D) const {
  return D.isContainer() ? Containers[D.Payload].Offset : 0;
}

uint32_t Heap::depth(Datum D) const {
  return D.isContainer() ? Containers[D.Payload].Depth : 0;
}

uint32_t Heap::logSize(Datum D) const {
  return D.isContainer() ? Containers[D.Payload].LogSize : 0;
}

Datum Heap::object(Object Made) {
  // One object of a kind stands for those there is no room for.
  if (Objects.size() >= L.Containers)
    return {Datum::Object, Objects.size() - 1};
  Objects.push_back(Made);
  return {Datum::Object, Objects.size() - 1};
}

} // namespace model_tidy::pickle
