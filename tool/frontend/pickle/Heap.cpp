// The container at index 0 stands for all that were not kept.
#include "frontend/pickle/Heap.h"
#include <algorithm>

namespace model_tidy::pickle {

Memo::Page *Memo::page(uint64_t Number) const {
  if (Recent && RecentNumber == Number)
    return Recent;
  auto Found = Pages.find(Number);
  if (Found == Pages.end())
    return nullptr;
  RecentNumber = Number;
  return Recent = Found->second.get();
}

void Memo::put(uint64_t Index, Datum Value) {
  uint64_t Number = Index / PageSize;
  Page *P = page(Number);
  if (!P && Pages.size() * PageSize >= L.MemoEntries) {
    ++Count;
    if (!Value.isPlain())
      Overflow[Index] = Value;
    else
      Overflow.erase(Index);
    return;
  }
  if (!P)
    P = (Pages[Number] = std::make_unique<Page>()).get();
  Count += !P->Used[Index % PageSize];
  P->Used[Index % PageSize] = true;
  P->Values[Index % PageSize] = Value;
}

std::optional<Datum> Memo::get(uint64_t Index) const {
  if (const Page *P = page(Index / PageSize))
    return P->Used[Index % PageSize]
               ? std::optional(P->Values[Index % PageSize])
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
  bool HasRoom =
      Containers.size() < L.Containers && Elements.size() < L.Elements;
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
  // Keys and values of a dictionary come in pairs.
  size_t Step = Target.Kind == Datum::Dict ? 2 : 1;
  for (size_t I = 0; I + Step <= More.size(); I += Step) {
    llvm::ArrayRef<Datum> Item = More.slice(I, Step);
    bool Matters = !Item.front().isPlain() || !Item.back().isPlain();
    bool HasRoom =
        C.Count < L.PlainPerContainer * Step && Elements.size() < L.Elements;
    bool IsWorthIt = Matters && C.Count < L.FactsPerContainer;
    if (IsWorthIt || HasRoom)
      for (Datum D : Item)
        add(C, D);
    else
      C.Partial = true;
  }
}

/// Behind the others, all of which move to the end of the table once there is
/// no room there; the old room is lost, which is half of the table at most.
void Heap::add(Container &C, Datum D) {
  bool IsFull = (C.Count & (C.Count - 1)) == 0; // 0, or a power of two
  if (IsFull) {
    bool IsLast = C.Count != 0 && C.First + C.Count == Elements.size();
    size_t First = IsLast ? C.First : Elements.size();
    Elements.resize(First + std::max<size_t>(1, 2 * size_t(C.Count)));
    if (!IsLast)
      std::copy_n(Elements.begin() + C.First, C.Count,
                  Elements.begin() + First);
    C.First = First;
  }
  Elements[C.First + C.Count++] = D;
}

llvm::ArrayRef<Datum> Heap::elements(Datum D) const {
  if (!D.isContainer())
    return {};
  const Container &C = Containers[D.Payload];
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
