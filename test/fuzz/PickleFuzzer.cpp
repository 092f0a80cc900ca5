// Any bytes as a pickle: the reader of opcodes, the machine and what it writes
// down. The limits are small, so that what happens behind them is reached.
#include "facts/Verify.h"
#include "frontend/pickle/Frontend.h"
#include "frontend/pickle/Opcodes.h"
#include "llvm/Support/raw_ostream.h"
#include <cstdlib>

using namespace model_tidy;

static void readOpcodes(llvm::StringRef Bytes) {
  pickle::OpcodeReader Reader(Bytes, 0);
  size_t End = 0;
  while (auto I = Reader.next()) {
    if (I->Begin != End || I->End <= I->Begin || I->End > Bytes.size() + 1)
      abort();
    End = I->End;
  }
  if (Reader.error().empty() && Reader.position() < Bytes.size())
    abort();
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  static const llvm::StringSet<> Plain = [] {
    llvm::StringSet<> Names;
    for (const char *Name :
         {"collections.OrderedDict", "numpy.dtype", "copyreg._reconstructor",
          "joblib.numpy_pickle.NumpyArrayWrapper"})
      Names.insert(Name);
    return Names;
  }();
  static const llvm::StringSet<> Loaders = [] {
    llvm::StringSet<> Names;
    Names.insert("pickle.loads");
    return Names;
  }();
  pickle::Options Small;
  Small.Plain = &Plain;
  Small.Loaders = &Loaders;
  Small.L.StackDepth = 32;
  Small.L.MemoEntries = 512;
  Small.L.Containers = 32;
  Small.L.Elements = 128;
  Small.L.Calls = 100;
  Small.L.Names = 50;
  Small.L.Values = 1000;
  Small.L.Streams = 20;
  llvm::StringRef Bytes(reinterpret_cast<const char *>(Data), Size);
  readOpcodes(Bytes);
  for (bool IsSmall : {true, false}) {
    pickle::Options Usual;
    pickle::Reading R =
        pickle::read(Bytes, "a.pkl", "", IsSmall ? Small : Usual);
    if (llvm::Error E = verify(R.Facts)) {
      llvm::errs() << llvm::toString(std::move(E)) << "\n";
      abort();
    }
    for (const Flaw &F : R.Facts.Flaws)
      if (F.Message.empty() || (F.Loc && F.Loc.Begin > Size))
        abort();
    for (const pickle::Piece &P : R.Pieces)
      if (P.Offset >= Size)
        abort();
  }
  return 0;
}
