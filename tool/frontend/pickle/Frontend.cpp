// Streams one after another, as loaders read them, and behind bytes that are
// no stream the next one that certainly is: torch's legacy format puts numbers
// between pickles, others pad. Random bytes must never look like a pickle, so
// what is found that way counts only if it ends properly or imports a name.
#include "frontend/pickle/Frontend.h"
#include "frontend/pickle/Machine.h"
#include "frontend/pickle/Texts.h"
#include "llvm/ADT/StringExtras.h"

namespace model_tidy::pickle {
namespace {

/// Does a GLOBAL with two proper names begin here?
bool isImport(llvm::StringRef Bytes) {
  constexpr size_t Longest = 512;
  Bytes = Bytes.take_front(2 * Longest);
  if (!Bytes.consume_front("c"))
    return false;
  auto [Module, Rest] = Bytes.split('\n');
  size_t End = Rest.find('\n');
  return End != llvm::StringRef::npos && isDottedName(Module) &&
         isDottedName(Rest.take_front(End));
}

bool isHeader(llvm::StringRef Bytes) {
  return Bytes.size() > 2 && Bytes[0] == '\x80' && Bytes[1] <= 5 &&
         Bytes[1] >= 1 && !opcodeName(Bytes[2]).empty();
}

/// The next place at which a stream may begin.
size_t nextStream(llvm::StringRef Bytes, size_t At) {
  for (; At < Bytes.size(); ++At) {
    uint8_t First = Bytes[At];
    if ((First == 0x80 && isHeader(Bytes.substr(At, 3))) ||
        (First == 'c' && isImport(Bytes.substr(At))))
      return At;
  }
  return At;
}

class Streams {
public:
  Streams(llvm::StringRef Bytes, llvm::StringRef Path, llvm::StringRef Member,
          const Options &O)
      : Bytes(Bytes), Path(Path), Member(Member), O(O),
        Out(Bytes, Path, Member, O) {}

  Reading run();

private:
  size_t endIfCertain(size_t Begin, bool Follows, bool &IsCertain) const;
  bool isPickle(const Machine::Run &R) const;
  Machine::Run execute(size_t Begin);

  llvm::StringRef Bytes, Path, Member;
  const Options &O;
  Lowering Out;
};

/// Is what was found behind other bytes a stream? Tried out on the side. Right
/// behind another stream an import is sign enough. Gives where the trial ended.
size_t Streams::endIfCertain(size_t Begin, bool Follows,
                             bool &IsCertain) const {
  IsCertain = false;
  constexpr int Least = 3; // opcodes: cheaper to try than to set up a machine
  OpcodeReader Look(Bytes, Begin);
  for (int Count = 0; Count < Least; ++Count)
    if (std::optional<Instruction> I = Look.next(); !I)
      return Begin + 1;
    else if (I->Code == Op::Stop)
      break;
  Lowering Trial(Bytes, Path, Member, O);
  Trial.beginStream(Begin);
  Machine M(Bytes, Trial, O.L);
  Machine::Run R = M.run(Begin);
  bool Ended = R.How == Machine::Outcome::Stopped && R.Opcodes > 2;
  bool HasHeader = isHeader(Bytes.substr(Begin, 3));
  IsCertain = Trial.hasImports()
                  ? Ended || HasHeader || Trial.hasCalls() || Follows
                  : Ended && HasHeader;
  return R.End;
}

/// Text is taken for a pickle only if it ends as one or has called something.
bool Streams::isPickle(const Machine::Run &R) const {
  constexpr size_t Convincing = 8; // opcodes in a row
  bool Ended = R.How == Machine::Outcome::Stopped;
  if (R.HasHeader &&
      (Ended || Out.hasImports() || R.HasFrame || R.Opcodes >= Convincing))
    return true;
  return Out.hasImports() ? Ended || Out.hasCalls()
                          : Ended && R.End == Bytes.size();
}

Machine::Run Streams::execute(size_t Begin) {
  Out.beginStream(Begin);
  Machine M(Bytes, Out, O.L);
  Machine::Run R = M.run(Begin);
  bool IsCertain = false;
  if (size_t Other = M.alternative())
    if (endIfCertain(Other, false, IsCertain); IsCertain) {
      Out.beginStream(Other);
      Machine(Bytes, Out, O.L).run(Other);
    }
  return R;
}

Reading Streams::run() {
  Machine::Run R = execute(0);
  bool IsPickle = isPickle(R);
  auto TellBreak = [&] {
    if (R.How == Machine::Outcome::Failed)
      Out.flaw(FlawKind::Malformed, Out.at(R.End, R.End + 1),
               "the pickle breaks off while it is loaded: " + R.Error);
  };
  if (IsPickle)
    TellBreak();
  size_t At = std::max<size_t>(R.End, 1);
  for (size_t Count = 1; IsPickle && Count < O.L.Streams; ++Count) {
    size_t Begin = nextStream(Bytes, At);
    if (Begin >= Bytes.size())
      break;
    bool IsCertain = false;
    bool Follows = Begin == R.End && R.How == Machine::Outcome::Stopped;
    At = std::max(endIfCertain(Begin, Follows, IsCertain), Begin + 1);
    if (!IsCertain)
      continue;
    R = execute(Begin);
    TellBreak();
  }
  Reading Result = Out.finish();
  Result.IsPickle = IsPickle;
  return Result;
}

} // namespace

Reading read(llvm::StringRef Bytes, llvm::StringRef Path,
             llvm::StringRef Member, const Options &O) {
  return Streams(Bytes, Path, Member, O).run();
}

bool mayBegin(llvm::StringRef Bytes) {
  return !Bytes.empty() && (isHeader(Bytes) || !opcodeName(Bytes[0]).empty());
}

} // namespace model_tidy::pickle
