// Addresses are whatever the file says: each is followed once, and all steps
// together are bounded, so that a file of circles ends.
#include "container/Hdf5Objects.h"
#include "container/Little.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SmallVector.h"
#include <algorithm>

using namespace model_tidy;

namespace {

enum class Place : uint8_t {
  Header,  // of an object, of either version
  Chunk1,  // what continues a header of version 1
  Chunk2,  // and of version 2, with its own magic number
  Tree,    // a version 1 B-tree of a group's symbols
  Symbols, // a leaf of it
  Heap,    // a fractal heap, or a block of it
};

struct Pending {
  Place What;
  uint64_t Begin;
  uint64_t Length = 0;    // of a chunk
  uint64_t Flags = 0;     // of the header a chunk belongs to, or of a heap
  uint64_t NameHeap = 0;  // of a tree
  bool HasLinks = false;  // in a heap; otherwise attributes
  unsigned OffsetLow = 0; // bytes of a block's own offset in a heap
};

class Walker {
public:
  Walker(llvm::StringRef Bytes, uint64_t Base, const Hdf5Visitor &Visitor)
      : Bytes(Bytes), Base(Base), Visitor(Visitor) {}

  bool walk() {
    readSuperblock();
    while (!Work.empty() && Steps < MaxSteps) {
      read(Work.pop_back_val());
    }
    return Work.empty();
  }

private:
  static constexpr uint64_t MaxSteps = 1'000'000;
  static constexpr uint64_t None = ~uint64_t(0);
  static constexpr uint64_t LongestName = 4096;

  uint64_t number(uint64_t At, unsigned Width) const {
    return littleAt(Bytes, At, Width);
  }
  uint64_t addressAt(uint64_t At) const {
    uint64_t Value = number(At, Offsets); // all ones, if there is none
    return Value > Bytes.size() ? None : Base + Value;
  }
  bool hasMagic(uint64_t At, llvm::StringRef Magic) const {
    return hasPart(Bytes, At, Magic.size()) &&
           Bytes.substr(At).starts_with(Magic);
  }

  void push(Pending P) {
    ++Steps;
    if (P.Begin < Bytes.size() && Seen.insert(P.Begin).second)
      Work.push_back(P);
  }

  void readSuperblock() {
    unsigned Version = number(Base + 8, 1);
    bool IsOld = Version < 2;
    Offsets = number(Base + (IsOld ? 13 : 9), 1);
    Lengths = number(Base + (IsOld ? 14 : 10), 1);
    auto IsWidth = [](unsigned W) { return W == 2 || W == 4 || W == 8; };
    if (Version > 3 || !IsWidth(Offsets) || !IsWidth(Lengths))
      return;
    // Behind four addresses stands the symbol of the root group; or the fourth
    // is that of its header.
    uint64_t At = Base + (Version == 0 ? 24 : Version == 1 ? 28 : 12);
    At += IsOld ? 4 * Offsets + Offsets : 3 * Offsets;
    push({Place::Header, addressAt(At)});
  }

  void read(const Pending &P) {
    switch (P.What) {
    case Place::Header:
      return readHeader(P.Begin);
    case Place::Chunk1:
      return readMessages1(P.Begin, P.Length);
    case Place::Chunk2:
      if (hasMagic(P.Begin, "OCHK") && P.Length > 8)
        readMessages2(P.Begin + 4, P.Length - 8, P.Flags);
      return;
    case Place::Tree:
      return readTree(P);
    case Place::Symbols:
      return readSymbols(P);
    case Place::Heap:
      return readHeap(P);
    }
  }

  // --- Object headers -------------------------------------------------------

  void readHeader(uint64_t At) {
    if (!hasMagic(At, "OHDR")) {
      if (number(At, 1) == 1)
        readMessages1(At + 16, number(At + 8, 4));
      return;
    }
    uint64_t Flags = number(At + 5, 1);
    At += 6 + (Flags & 0x20 ? 16 : 0) + (Flags & 0x10 ? 4 : 0);
    unsigned Width = 1u << (Flags & 3);
    readMessages2(At + Width, number(At, Width), Flags);
  }

  void readMessages1(uint64_t At, uint64_t Length) {
    constexpr uint64_t Head = 8;
    while (Length >= Head && hasPart(Bytes, At, Head) && ++Steps < MaxSteps) {
      uint64_t Size = number(At + 2, 2);
      if (!hasPart(Bytes, At + Head, Size) || Size > Length - Head)
        return;
      message(number(At, 2), number(At + 4, 1), At + Head, Size, None);
      At += Head + Size;
      Length -= Head + Size;
    }
  }

  void readMessages2(uint64_t At, uint64_t Length, uint64_t Flags) {
    uint64_t Head = Flags & 4 ? 6 : 4;
    while (Length >= Head && hasPart(Bytes, At, Head) && ++Steps < MaxSteps) {
      uint64_t Size = number(At + 1, 2);
      if (!hasPart(Bytes, At + Head, Size) || Size > Length - Head)
        return;
      message(number(At, 1), number(At + 3, 1), At + Head, Size, Flags);
      At += Head + Size;
      Length -= Head + Size;
    }
  }

  /// \p Header has the flags of a header of version 2.
  void message(unsigned Type, unsigned Flags, uint64_t At, uint64_t Size,
               uint64_t Header) {
    constexpr unsigned Shared = 2;
    if (Flags & Shared)
      return;
    switch (Type) {
    case 0x02: { // links, in a heap
      uint64_t Skip = number(At + 1, 1) & 1 ? 10 : 2;
      return push({.What = Place::Heap,
                   .Begin = addressAt(At + Skip),
                   .HasLinks = true});
    }
    case 0x06:
      readLink(At, Size);
      return;
    case 0x07:
      return readExternal(At);
    case 0x08:
      return readLayout(At);
    case 0x0c:
      readAttribute(At, Size);
      return;
    case 0x10: { // the header goes on elsewhere
      Place What = Header == None ? Place::Chunk1 : Place::Chunk2;
      return push({.What = What,
                   .Begin = addressAt(At),
                   .Length = number(At + Offsets, Lengths),
                   .Flags = Header});
    }
    case 0x11: // symbols, in a tree
      return push({.What = Place::Tree,
                   .Begin = addressAt(At),
                   .NameHeap = addressAt(At + Offsets)});
    case 0x15: { // attributes, in a heap
      uint64_t Skip = number(At + 1, 1) & 1 ? 4 : 2;
      return push({.What = Place::Heap, .Begin = addressAt(At + Skip)});
    }
    default:
      return;
    }
  }

  // --- Links, and data elsewhere --------------------------------------------

  /// Returns its length; 0 if it is none.
  uint64_t readLink(uint64_t Begin, uint64_t Size) {
    if (number(Begin, 1) != 1)
      return 0;
    unsigned Flags = number(Begin + 1, 1);
    uint64_t At = Begin + 2;
    unsigned Type = Flags & 8 ? number(At++, 1) : 0;
    At += (Flags & 4 ? 8 : 0) + (Flags & 16 ? 1 : 0);
    unsigned Width = 1u << (Flags & 3);
    uint64_t Name = number(At, Width);
    if (Flags > 31 || Name > Size)
      return 0;
    At += Width + Name;
    if (Type == 0) {
      push({Place::Header, addressAt(At)});
      return At + Offsets - Begin;
    }
    uint64_t Length = number(At, 2);
    At += 2;
    if (!hasPart(Bytes, At, Length) || Length > Size)
      return 0;
    if (Type == 64 && Length > 1)
      Visitor.OnFile(textAt(At + 1, Length - 1), At + 1);
    return At + Length - Begin;
  }

  /// A name in a local heap.
  llvm::StringRef nameIn(uint64_t Heap, uint64_t Offset) const {
    if (!hasMagic(Heap, "HEAP"))
      return "";
    uint64_t Data = addressAt(Heap + 8 + 2 * Lengths);
    if (Data == None || Offset > Bytes.size() || !hasPart(Bytes, Data, Offset))
      return "";
    return textAt(Data + Offset, LongestName);
  }

  llvm::StringRef textAt(uint64_t At, uint64_t Length) const {
    return Bytes.substr(At, std::min(Length, LongestName)).split('\0').first;
  }

  void readExternal(uint64_t At) {
    if (number(At, 1) != 1)
      return;
    uint64_t Used = number(At + 6, 2);
    uint64_t Heap = addressAt(At + 8);
    for (uint64_t I = 0, Slot = At + 8 + Offsets;
         I < Used && ++Steps < MaxSteps; ++I, Slot += 3 * Lengths)
      if (llvm::StringRef Name = nameIn(Heap, number(Slot, Lengths));
          !Name.empty())
        Visitor.OnFile(Name, uint64_t(Name.data() - Bytes.data()));
  }

  /// A virtual data set is made of others, in files that the heap names.
  void readLayout(uint64_t At) {
    constexpr unsigned Virtual = 3;
    unsigned Version = number(At, 1);
    if (Version < 4 || Version > 5 || number(At + 1, 1) != Virtual)
      return;
    llvm::StringRef Block =
        heapObject(addressAt(At + 2), number(At + 2 + Offsets, 4));
    if (Block.size() < 1 + Lengths)
      return;
    llvm::StringRef File =
        Block.substr(1 + Lengths, LongestName).split('\0').first;
    if (!File.empty() && File != ".")
      Visitor.OnFile(File, uint64_t(File.data() - Bytes.data()));
  }

  // --- Attributes -----------------------------------------------------------

  /// An object in a global heap, where texts of any length lie.
  llvm::StringRef heapObject(uint64_t Heap, uint64_t Index) {
    if (!hasMagic(Heap, "GCOL"))
      return "";
    uint64_t End = Heap + std::min<uint64_t>(number(Heap + 8, Lengths),
                                             Bytes.size() - Heap);
    uint64_t At = Heap + 8 + Lengths;
    while (At + 8 + Lengths <= End && ++Steps < MaxSteps) {
      uint64_t Size = number(At + 8, Lengths);
      uint64_t Number = number(At, 2);
      At += 8 + Lengths;
      if (Number == 0 || Size > End - At)
        return "";
      if (Number == Index)
        return Bytes.substr(At, Size);
      At += (Size + 7) / 8 * 8;
    }
    return "";
  }

  /// Returns its length; 0 if it is none.
  uint64_t readAttribute(uint64_t Begin, uint64_t Size) {
    unsigned Version = number(Begin, 1);
    if (Version < 1 || Version > 3)
      return 0;
    uint64_t NameSize = number(Begin + 2, 2), TypeSize = number(Begin + 4, 2),
             SpaceSize = number(Begin + 6, 2);
    uint64_t At = Begin + (Version == 3 ? 9 : 8);
    auto Padded = [&](uint64_t Length) {
      return Version == 1 ? (Length + 7) / 8 * 8 : Length;
    };
    if (!hasPart(Bytes, At,
                 Padded(NameSize) + Padded(TypeSize) + Padded(SpaceSize)) ||
        TypeSize < 8)
      return 0;
    llvm::StringRef Name = Bytes.substr(At, NameSize).rtrim('\0');
    uint64_t Type = At + Padded(NameSize);
    At = Type + Padded(TypeSize) + Padded(SpaceSize);
    uint64_t Length = number(Type + 4, 4); // of one element
    if (!hasPart(Bytes, At, Length) || Length > Size)
      return 0;
    constexpr unsigned Text = 3, AnyLength = 9;
    switch (number(Type, 1) & 15) {
    case Text:
      Visitor.OnText(Name, At, Length);
      break;
    case AnyLength:
      if (llvm::StringRef Found =
              heapObject(addressAt(At + 4), number(At + 4 + Offsets, 4));
          !Found.empty())
        Visitor.OnText(Name, uint64_t(Found.data() - Bytes.data()),
                       std::min<uint64_t>(number(At, 4), Found.size()));
      break;
    default:
      break;
    }
    return At + Length - Begin;
  }

  // --- Old groups -----------------------------------------------------------

  void readTree(const Pending &P) {
    if (!hasMagic(P.Begin, "TREE") || number(P.Begin + 4, 1) != 0)
      return;
    bool IsLeaf = number(P.Begin + 5, 1) == 0;
    uint64_t Used = number(P.Begin + 6, 2);
    uint64_t At = P.Begin + 8 + 2 * Offsets + Lengths;
    for (uint64_t I = 0; I < Used && ++Steps < MaxSteps;
         ++I, At += Offsets + Lengths)
      push({.What = IsLeaf ? Place::Symbols : Place::Tree,
            .Begin = addressAt(At),
            .NameHeap = P.NameHeap});
  }

  void readSymbols(const Pending &P) {
    if (!hasMagic(P.Begin, "SNOD"))
      return;
    uint64_t Used = number(P.Begin + 6, 2);
    uint64_t At = P.Begin + 8;
    for (uint64_t I = 0; I < Used && ++Steps < MaxSteps;
         ++I, At += 2 * Offsets + 24)
      push({Place::Header, addressAt(At + Offsets)});
  }

  // --- New groups with many members -----------------------------------------

  void readHeap(const Pending &P) {
    if (hasMagic(P.Begin, "FRHP"))
      return readHeapHeader(P);
    bool IsDirect = hasMagic(P.Begin, "FHDB");
    if (!IsDirect && !hasMagic(P.Begin, "FHIB"))
      return;
    uint64_t At = P.Begin + 5 + Offsets + P.OffsetLow;
    if (IsDirect)
      return readHeapObjects(At + (P.Flags & 2 ? 4 : 0), P);
    // What is behind the last child is none.
    for (unsigned Child = 0; Child < 4096 && ++Steps < MaxSteps;
         ++Child, At += Offsets) {
      uint64_t Begin = addressAt(At);
      bool IsBlock = hasMagic(Begin, "FHDB") || hasMagic(Begin, "FHIB");
      if (!IsBlock && Begin != None)
        return;
      Pending Block = P;
      Block.Begin = Begin;
      push(Block);
    }
  }

  void readHeapHeader(const Pending &P) {
    Pending Root = P;
    Root.Flags = number(P.Begin + 9, 1);
    uint64_t At = P.Begin + 14 + 10 * Lengths + 2 * Offsets;
    Root.OffsetLow = (number(At + 2 + 2 * Lengths, 2) + 7) / 8;
    Root.Begin = addressAt(At + 6 + 2 * Lengths);
    if (Root.OffsetLow <= 8)
      push(Root);
  }

  /// They lie one behind the other, and what was removed leaves a gap, behind
  /// which nobody reads here.
  void readHeapObjects(uint64_t At, const Pending &P) {
    while (At < Bytes.size() && ++Steps < MaxSteps) {
      constexpr uint64_t Largest = 64 << 10;
      uint64_t Length =
          P.HasLinks ? readLink(At, Largest) : readAttribute(At, Largest);
      if (Length == 0)
        return;
      At += Length;
    }
  }

  llvm::StringRef Bytes;
  uint64_t Base;
  const Hdf5Visitor &Visitor;
  unsigned Offsets = 8, Lengths = 8;
  llvm::SmallVector<Pending> Work;
  llvm::DenseSet<uint64_t> Seen;
  uint64_t Steps = 0;
};

} // namespace

bool model_tidy::walkHdf5(llvm::StringRef Bytes, uint64_t Base,
                          const Hdf5Visitor &Visitor) {
  return Walker(Bytes, Base, Visitor).walk();
}
