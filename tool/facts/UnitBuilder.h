// Builds a Unit. The one difficult part is shared by all front-ends here:
// local variables become SSA values while the code is walked once, after
// Braun, Buchwald, Hack, Leißa, Mallon and Zwinkau, "Simple and Efficient
// Construction of Static Single Assignment Form" (CC 2013). A front-end says
// where control goes (enter, jump, seal) and reads and writes variables by a
// key of its own; finish() removes joins that join nothing and drops every
// value that no call, field or return mentions.
#pragma once

#include "facts/Facts.h"
#include "llvm/ADT/DenseMap.h"
#include <optional>

namespace model_tidy {

/// A variable as the front-end knows it, e.g. the address of its declaration.
using VariableKey = uint64_t;

class UnitBuilder {
public:
  using BlockId = Id<struct BlockTag>;

  explicit UnitBuilder(std::string Language, std::string Path);

  /// The index of \p File, added at its first use.
  FileId file(llvm::StringRef Path, llvm::StringRef Member = {});

  // Values. Locations may be invalid where the source shows nothing.
  ValueId unknown(Location Loc, llvm::StringRef Seen = {});
  ValueId literal(LiteralKind Kind, llvm::StringRef Text, Location Loc = {});
  /// The part of a text that begins \p Offset bytes into the one at \p Loc.
  ValueId literalPart(llvm::StringRef Text, Location Loc, uint32_t Offset);
  /// A number that is not known, written out as a part of a text.
  ValueId number(Location Loc);
  ValueId global(llvm::StringRef Name, Location Loc = {});
  ValueId import(llvm::StringRef Module, Location Loc);
  ValueId attribute(ValueId Base, llvm::StringRef Name, Location Loc);
  ValueId element(ValueId Container, ValueId Index, Location Loc);
  ValueId field(llvm::StringRef QualifiedName, ValueId Object, Location Loc);
  ValueId aggregate(std::vector<ValueId> Elements, Location Loc);
  /// Adjacent literal parts are folded into one unless each has a place of its
  /// own in the source; a single part is itself.
  ValueId concat(std::vector<ValueId> Parts, Location Loc);
  /// No operands: Unknown; one: itself.
  ValueId join(std::vector<ValueId> Operands, Location Loc);
  ValueId result(CallId Call, Location Loc);
  ValueId output(CallId Call, uint32_t Slot, ValueId Before, Location Loc);

  // Functions nest: a lambda begun inside a function may read its variables
  // as they are where it is written.
  FunctionId beginFunction(Function F);
  ValueId parameter(uint32_t Position) const;
  void setParameterOut(uint32_t Position, ValueId V);
  void addReturn(ValueId V);
  void endFunction();
  /// None at file scope.
  FunctionId currentFunction() const;

  /// Appends \p C to the current function with the guards that hold here, and
  /// fills in Enclosing and Guards. A call in code that cannot be reached is
  /// kept too: what leaves a function early in one configuration need not
  /// in another, and a call must not go unseen.
  CallId addCall(Call C);
  Call &call(CallId C) { return U.Calls[C.Index]; }
  void addWrite(llvm::StringRef Target, ValueId V, Location Loc);
  void addClass(Class C) { U.Classes.push_back(std::move(C)); }
  void addNotice(NoticeKind Kind, llvm::StringRef Message);
  Unit &unit() { return U; }

  // Control flow of the current function.
  BlockId newBlock();
  /// Control may go from the current block to \p To.
  void jump(BlockId To);
  /// Continues in \p B. Call seal(B) once no further jump to it can come.
  void enter(BlockId B) { current().Block = B; }
  void seal(BlockId B);
  BlockId block() const { return current().Block; }
  /// Leaves the current block for good (return, throw, break): what follows
  /// goes to a fresh block that nothing reaches.
  void leave();
  bool reachable() const;

  void write(VariableKey Variable, ValueId V);
  /// The value of \p Variable here; none if it was never written on any path.
  ValueId read(VariableKey Variable);

  // Guards hold from where they are pushed until they are popped.
  size_t guardDepth() const { return Guards.size(); }
  void pushGuard(Guard G) { Guards.push_back(G); }
  void popGuards(size_t Depth) { Guards.resize(Depth); }

  /// The finished unit; the builder is empty afterwards.
  Unit finish();

private:
  struct Block {
    bool Sealed = false;
    bool Reachable = false;
    std::vector<BlockId> Predecessors;
    std::vector<BlockId> DeadPredecessors; // jumps that are never taken
    llvm::DenseMap<VariableKey, ValueId> Values;
    std::vector<std::pair<VariableKey, ValueId>> Incomplete;
  };
  struct UnfilledJoin {
    ValueId Join;
    VariableKey Variable;
    BlockId Block;
  };
  struct Frame {
    FunctionId Function;
    BlockId Block;
    std::vector<ValueId> Returns;
    std::vector<Guard> OuterGuards;
  };

  ValueId add(Value V);
  ValueId textual(ValueKind Kind, llvm::StringRef Text, Location Loc,
                  std::vector<ValueId> Operands = {});
  Frame &current() { return Frames.back(); }
  const Frame &current() const { return Frames.back(); }
  ValueId readIn(VariableKey Variable, BlockId B);
  void fillJoins();

  Unit U;
  std::vector<Block> Blocks;
  std::vector<UnfilledJoin> Unfilled;
  std::vector<Frame> Frames;
  std::vector<Guard> Guards;
};

} // namespace model_tidy
