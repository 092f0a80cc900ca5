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

/// Behind zeros.
size_t behindPadding(llvm::StringRef Bytes, size_t At) {
  size_t Next = Bytes.find_first_not_of('\0', At);
  return std::min(Next, Bytes.size());
}

/// Does a stream that begins at \p At do nothing but make data? If so, \p At
/// becomes its end, and otherwise the place of what else it does.
bool skipData(llvm::StringRef Bytes, size_t &At) {
  OpcodeReader Look(Bytes, At);
  while (std::optional<Instruction> I = Look.next()) {
    At = I->End;
    switch (I->Code) {
    case Op::Stop:
      return true;
    case Op::Proto: // worth a look of its own
    case Op::Global:
    case Op::Inst:
    case Op::StackGlobal:
    case Op::Ext1:
    case Op::Ext2:
    case Op::Ext4:
    case Op::PersId:
    case Op::BinPersId:
      return false;
    default:
      break;
    }
  }
  return false;
}

class Streams {
public:
  Streams(llvm::StringRef Bytes, llvm::StringRef Path, llvm::StringRef Member,
          const Options &O)
      : Bytes(Bytes), Path(Path), Member(Member), O(O), OfTrials(O),
        Out(Bytes, Path, Member, O) {
    OfTrials.L.Containers = 4'000; // enough to see what it is
    OfTrials.L.Elements = 16'000;
  }

  Reading run();

private:
  size_t endIfCertain(size_t Begin, bool Follows, bool &IsCertain);
  bool isPickle(const Machine::Run &R) const;
  Machine::Run execute(size_t Begin);
  void tellBreak(const Machine::Run &R);
  std::optional<size_t> adjacent(size_t Stop);
  std::optional<size_t> further(size_t At);

  llvm::StringRef Bytes, Path, Member;
  const Options &O;
  Options OfTrials;
  std::vector<Datum> Room;
  Lowering Out;
  // How far trials have got that found nothing, and alternatives: to begin
  // again before that could go on for ever.
  size_t TriedTo = 0, AlternativesTo = 0;
  bool IsDataToTheEnd = false; // streams of data, one right behind another
};

/// Is what was found behind other bytes a stream? Tried out on the side. Right
/// behind another stream an import is sign enough. Gives where the trial ended.
size_t Streams::endIfCertain(size_t Begin, bool Follows, bool &IsCertain) {
  IsCertain = false;
  constexpr int Least = 3; // opcodes: cheaper to try than to set up a machine
  OpcodeReader Look(Bytes, Begin);
  for (int Count = 0; Count < Least; ++Count)
    if (std::optional<Instruction> I = Look.next(); !I)
      return Begin + 1;
    else if (I->Code == Op::Stop)
      break;
  Lowering Trial(Bytes, Path, Member, OfTrials);
  Trial.beginStream(Begin);
  Machine M(Bytes, Trial, OfTrials.L, Room);
  Machine::Run R = M.run(Begin);
  bool Ended = R.How == Machine::Outcome::Stopped && R.Opcodes > 2;
  bool HasHeader = isHeader(Bytes.substr(Begin, 3));
  IsCertain = Trial.hasImports()
                  ? Ended || HasHeader || Trial.hasCalls() || Follows
                  : Ended && HasHeader;
  return R.End;
}

/// Text is taken for a pickle only if it ends as one, has called something, or
/// was about to.
bool Streams::isPickle(const Machine::Run &R) const {
  constexpr size_t Convincing = 8; // opcodes in a row
  bool Ended = R.How == Machine::Outcome::Stopped;
  if (R.HasHeader &&
      (Ended || Out.hasImports() || R.HasFrame || R.Opcodes >= Convincing))
    return true;
  return Out.hasImports() ? Ended || Out.hasCalls() || R.LacksArgument
                          : Ended && R.End == Bytes.size();
}

Machine::Run Streams::execute(size_t Begin) {
  Out.beginStream(Begin);
  Machine M(Bytes, Out, O.L, Room);
  Machine::Run R = M.run(Begin);
  size_t Other = M.alternative();
  if (Other == 0 || Other < AlternativesTo)
    return R;
  bool IsCertain = false;
  AlternativesTo = endIfCertain(Other, false, IsCertain);
  if (IsCertain) {
    Out.beginStream(Other);
    Machine(Bytes, Out, O.L, Room).run(Other);
  }
  return R;
}

void Streams::tellBreak(const Machine::Run &R) {
  if (R.How == Machine::Outcome::Failed)
    Out.flaw(FlawKind::Malformed, Out.at(R.End, R.End + 1),
             "the pickle breaks off while it is loaded: " + R.Error);
}

/// A stream that is read by whoever goes on reading behind the STOP before it,
/// with whatever opcode it begins.
std::optional<size_t> Streams::adjacent(size_t Stop) {
  size_t At = behindPadding(Bytes, Stop);
  for (; At < Bytes.size() && At >= TriedTo; At = behindPadding(Bytes, At)) {
    size_t Data = At;
    if (skipData(Bytes, Data)) {
      At = Data;
      continue;
    }
    bool IsCertain = false;
    size_t End = endIfCertain(At, /*Follows=*/true, IsCertain);
    if (IsCertain)
      return At;
    TriedTo = std::max({TriedTo, End, Data});
    return std::nullopt;
  }
  IsDataToTheEnd = At >= Bytes.size();
  return std::nullopt;
}

/// One that somebody may find who looks for it.
std::optional<size_t> Streams::further(size_t At) {
  while ((At = nextStream(Bytes, At)) < Bytes.size()) {
    bool IsCertain = false;
    size_t End = endIfCertain(At, /*Follows=*/false, IsCertain);
    if (IsCertain)
      return At;
    At = std::max(End, At + 1);
  }
  return std::nullopt;
}

Reading Streams::run() {
  Machine::Run R = execute(0);
  bool IsPickle = isPickle(R);
  if (IsPickle)
    tellBreak(R);
  for (size_t Count = 1;; ++Count) {
    std::optional<size_t> Begin;
    if (R.How == Machine::Outcome::Stopped)
      Begin = adjacent(R.End);
    IsPickle |= Begin.has_value() || IsDataToTheEnd;
    if (!Begin && IsPickle)
      Begin = further(std::max<size_t>(R.End, 1));
    if (!Begin)
      break;
    if (Count == O.L.Streams) {
      Out.flaw(FlawKind::Limit, Out.at(*Begin, *Begin + 1),
               "more pickles follow each other than are looked at");
      break;
    }
    R = execute(*Begin);
    R.End = std::max(R.End, *Begin + 1);
    tellBreak(R);
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
