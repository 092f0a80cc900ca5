// One stream executed over symbolic values: the stack, the marks and the memo
// behave exactly as those of CPython's _pickle.c, and everything that would
// import or call something is handed to Lowering. What happened before an
// error has happened. Where pickle.py, the base of joblib's and dill's
// unpicklers, goes on and C stops, the machine goes on.
//
// Line numbers in this room are those of CPython v3.13.5: Modules/_pickle.c,
// Lib/pickle.py.
#pragma once

#include "frontend/pickle/Lowering.h"
#include "frontend/pickle/Opcodes.h"
#include <algorithm>

namespace model_tidy::pickle {

class Machine {
public:
  /// \p Room is kept for the next machine: there can be one for each few
  /// bytes, and to ask for so much memory takes longer than to run them.
  Machine(llvm::StringRef Bytes, Lowering &Out, const MachineLimits &L,
          std::vector<Datum> &Room)
      : Bytes(Bytes), Out(Out), L(L), Room(Room), Stack(std::move(Room)),
        TheMemo(std::make_unique<Memo>(L)) {
    // No opcode leaves more than one value behind. Room that is not written to
    // costs nothing; growing would cost double.
    Stack.clear();
    Stack.reserve(std::min(L.StackDepth, Bytes.size()) + 1);
  }
  Machine(const Machine &) = delete;
  ~Machine() { Room = std::move(Outer.empty() ? Stack : Outer.front().Stack); }

  enum class Outcome : uint8_t { Stopped, Failed };
  struct Run {
    Outcome How = Outcome::Failed;
    size_t End = 0; // behind STOP, or where it failed
    size_t Opcodes = 0;
    std::string Error;
    bool HasHeader = false;     // it began with PROTO
    bool HasFrame = false;      // and FRAME behind it
    bool Broke = false;         // a rule, rather than that the bytes ended
    bool LacksArgument = false; // they ended in one, behind a mark
  };
  /// Executes the stream that begins at \p Begin.
  Run run(size_t Begin);
  /// Where some unpickler may have gone on reading instead, or 0.
  size_t alternative() const { return Alternative; }

private:
  bool step(const Instruction &I);
  bool data(const Instruction &I);
  bool containers(const Instruction &I);
  bool memo(const Instruction &I);
  bool calls(const Instruction &I);
  bool imports(const Instruction &I);
  Datum global(const Instruction &I);
  bool marks(const Instruction &I);
  bool text(const Instruction &I, Datum::KindType Kind);
  bool enter(const Instruction &I);
  bool grow(const Instruction &I, llvm::ArrayRef<Datum> More);
  void crossFrame(const Instruction &I);
  bool number(const Instruction &I, uint64_t Size);
  bool build(const Instruction &I);
  bool call(const Instruction &I, Datum Callee, Datum Arguments, Datum Keywords,
            CallForm Form);

  void enterInner();
  void leaveInner();
  bool fail(llvm::StringRef Message);
  uint64_t fence() const { return Marks.empty() ? 0 : Marks.back().At; }
  uint64_t depth() const { return Forgotten + Stack.size(); }
  /// Is there a value that an opcode may take?
  bool hasTop() const {
    return depth() > fence() || (IsBottomless && Marks.empty());
  }
  /// Only if there is one.
  Datum top() const {
    return Stack.empty() ? Datum{Datum::Unknown} : Stack.back();
  }
  bool push(Datum D);
  bool pushMark();
  std::optional<Datum> pop();
  /// The values above the last mark, which goes; fails without one.
  bool popMark(std::vector<Datum> &Values);
  void inspect(Datum Made, const Instruction &I);
  Location at(const Instruction &I) const { return Out.at(I.Begin, I.End); }
  Datum tuple(const Instruction &I, llvm::ArrayRef<Datum> Elements) {
    return Out.heap().container(Datum::Tuple, I.Begin, Elements);
  }

  llvm::StringRef Bytes;
  Lowering &Out;
  const MachineLimits &L;
  /// Marks at one depth.
  struct MarkRun {
    uint64_t At = 0;
    uint64_t Count = 0;
  };
  std::vector<Datum> &Room;
  // The lowest values of an enormous stack, and its outermost marks, are only
  // counted; whoever takes them gets what could be anything.
  std::vector<Datum> Stack;
  uint64_t Forgotten = 0;
  std::vector<Datum> Values; // of the opcode that is executed, if it takes many
  std::vector<MarkRun> Marks;
  uint64_t ForgottenMarks = 0;
  bool IsBottomless = false; // a mark was asked for that had been forgotten
  std::unique_ptr<Memo> TheMemo;
  unsigned Protocol = 0;
  llvm::DenseMap<llvm::StringRef, Datum> Globals; // by spelling, as of Python 2
  size_t FrameEnd = 0;
  size_t Alternative = 0;
  // Where reading goes on elsewhere, behind bytes that are no opcodes, or with
  // a pickle in the pickle.
  size_t SkipAt = 0, SkipTo = 0;
  bool Enters = false;
  /// Of the pickles around the one that is read.
  struct Context {
    std::vector<Datum> Stack;
    uint64_t Forgotten;
    std::vector<MarkRun> Marks;
    uint64_t ForgottenMarks;
    std::unique_ptr<Memo> Entries;
    unsigned Protocol;
  };
  std::vector<Context> Outer;
  std::string Error;
  bool ToldNumber = false, ToldIndex = false, ToldFrame = false,
       ToldSize = false, ToldDepth = false;
};

} // namespace model_tidy::pickle
