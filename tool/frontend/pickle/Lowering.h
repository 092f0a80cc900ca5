// What the machine saw, as facts. A callee that makes nothing but data leaves
// one call behind, however often it is called; constants are written down only
// where a call that matters mentions them.
#pragma once

#include "facts/UnitBuilder.h"
#include "frontend/pickle/Frontend.h"
#include "frontend/pickle/Heap.h"
#include "llvm/ADT/Twine.h"

namespace model_tidy::pickle {

class Lowering {
public:
  Lowering(llvm::StringRef Bytes, llvm::StringRef Path, llvm::StringRef Member,
           const Options &O);

  void beginStream(size_t Offset);
  void endStream(std::optional<Datum> Result);

  /// find_class(module, name) as GLOBAL and INST call it.
  Datum findClass(llvm::StringRef Module, llvm::StringRef Name, Location Loc);
  /// The same with values, as STACK_GLOBAL has them.
  Datum findClass(Datum Module, Datum Name, Location Loc);
  Datum call(Datum Callee, Datum Arguments, Datum Keywords, Location Loc,
             CallForm Form = CallForm::Plain);
  /// A call of a method of something that is not known to be a container.
  void method(Datum Object, llvm::StringRef Name,
              llvm::ArrayRef<Datum> Arguments, Location Loc);
  /// A call of one of the unpickler's own methods.
  Datum unpickler(llvm::StringRef Method, llvm::ArrayRef<Datum> Arguments,
                  Location Loc);
  void flaw(FlawKind Kind, Location Loc, const llvm::Twine &Message);

  /// What BUILD does to an object.
  void setState(Datum Object, Datum State, Location Loc);
  /// The name by which \p D was imported, or nothing.
  llvm::StringRef nameOf(Datum D) const;
  /// The name of the class that \p Object is of, or nothing.
  llvm::StringRef classOf(Datum Object) const;

  /// The text that \p D is, if it is one.
  std::optional<std::string> text(Datum D) const;
  std::optional<int64_t> integer(Datum D) const;
  Location at(size_t Begin, size_t End) const;
  Heap &heap() { return Memory; }
  /// Of names that are Python's: random bytes seldom are.
  bool hasImports() const { return HasImports; }
  bool hasCalls() const { return CallCount != 0; }
  Reading finish();

private:
  void ensureFunction();
  ValueId value(Datum D);
  ValueId shallow(Datum D);
  ValueId constant(Datum D, LiteralKind Kind);
  ValueId named(llvm::StringRef Module, llvm::StringRef Name, Location Loc);
  bool isCounted(Datum Callee, Datum Arguments, Datum Keywords);
  std::optional<Datum> bytesOf(llvm::StringRef Name, Datum Arguments);
  void collectPieces(Datum Arguments);
  void addArguments(Call &C, Datum Arguments, Datum Keywords);
  Datum record(Call C);
  /// What is known of an imported value. The catalogue is asked once.
  struct Imported {
    std::string Name;
    bool IsPlain = false;
    bool IsLoader = false;
  };
  void remember(ValueId V, std::string Name);
  const Imported *importOf(Datum D) const;

  llvm::StringRef Bytes;
  const Options &O;
  UnitBuilder Builder;
  FileId File;
  Heap Memory;
  llvm::StringMap<ValueId> Imports;
  llvm::StringMap<ValueId> OwnMethods;         // of the unpickler
  llvm::DenseMap<uint32_t, Imported> Known;    // by value
  llvm::DenseMap<uint32_t, uint32_t> CallsOf;  // by callee
  llvm::DenseMap<uint32_t, ValueId> ResultOf;  // of its first call
  llvm::DenseMap<uint32_t, Datum> ArgumentsOf; // by result
  size_t StreamBegin = 0;
  bool HasFunction = false;
  size_t CallCount = 0;
  size_t ValueCount = 0;
  mutable size_t TextLeft;
  bool ToldLimit = false;
  bool HasImports = false;
  Reading Result;
};

} // namespace model_tidy::pickle
