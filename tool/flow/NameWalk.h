// The walk behind Program::resolve(): from a callee to what it may be called.
// It leaves functions through parameters and enters them through results, with
// calls and returns matched. A name that is looked up (`getattr(object, name)`)
// needs its text and its object from the same caller: whichever callers were
// chosen while finding the text are kept for the object.
#pragma once

#include "flow/Program.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/Allocator.h"
#include "llvm/Support/StringSaver.h"

namespace model_tidy {

/// One question; it is asked once of one object.
class NameWalk {
public:
  explicit NameWalk(const Program &P) : P(P) {}

  std::set<std::string> run(ValueRef Callee);

private:
  /// Calls on the way, the last one first. Two ways through the same calls are
  /// one pointer, so that a place of the walk is compared in no time.
  struct Chain {
    CallRef Last;
    const Chain *Before;
    size_t Length;
  };
  using Calls = const Chain *;
  Calls with(Calls Before, CallRef Last);
  static CallRef at(Calls All, size_t Index);

  /// Where the walk is.
  struct Spot {
    ValueRef V;
    Calls Inside = nullptr; // calls entered and not left, innermost last
    size_t Level = 0;       // callers gone up to from the function asked about
    bool Away = false;      // no longer in a function that Callers leads to
  };
  using Visitor = llvm::function_ref<void(const Spot &, Calls Callers)>;
  using TextVisitor =
      llvm::function_ref<void(const std::string &, Calls Callers)>;
  bool exhausted(unsigned Depth);
  /// Every name of \p S with \p Suffix behind it.
  void names(const Spot &S, Calls Callers, llvm::StringRef Suffix,
             unsigned Depth);
  /// A name of Python's, and what stands behind it in the program: a variable
  /// or another module's import, a base class's method, a constructor.
  void dotted(llvm::StringRef Name, Calls Callers, unsigned Depth);
  /// What a call gives by looking it up, or as the result of a callable that
  /// has no body here.
  void called(const Spot &S, Calls Callers, llvm::StringRef Suffix,
              unsigned Depth);
  void lookedUp(const Spot &S, Calls Callers, llvm::StringRef Suffix, CallRef C,
                Knowledge::Lookup How, unsigned Depth);
  static Spot argument(const Spot &S, CallRef C, uint32_t Position);
  /// Every constant text that \p S may be.
  void texts(const Spot &S, Calls Callers, unsigned Depth, TextVisitor Visit);
  void parts(const Spot &S, size_t Part, const std::string &Before,
             Calls Callers, unsigned Depth, TextVisitor Visit);
  /// What a list or dictionary holds, told apart by where it was made.
  void inside(ValueRef Container, ValueRef Key,
              llvm::function_ref<void(ValueRef)> Here,
              llvm::function_ref<void(ValueRef)> Elsewhere);
  /// One step to what is the same object, or holds it.
  void next(const Spot &S, Calls Callers, unsigned Depth, Visitor Visit);
  /// A field of an object that was made here: what its constructor put there.
  bool ofObject(const Spot &S, Calls Callers, unsigned Depth, Visitor Visit);
  void parameter(const Spot &S, Calls Callers, Visitor Visit);
  /// Into the functions that \p S calls, or past those that hand on what they
  /// are given.
  void result(const Spot &S, Calls Callers, Visitor Visit);
  const Program &P;
  unsigned Visits = 0, Most = 0;
  std::set<std::string> Found;
  /// A spot, its callers and its suffix.
  using Key = std::tuple<const Unit *, uint32_t, Calls, size_t, Calls,
                         const char *, size_t>;
  llvm::SmallDenseSet<Key, 8> Seen;
  llvm::BumpPtrAllocator Memory;
  llvm::UniqueStringSaver Suffixes{Memory};
  llvm::SmallDenseMap<std::tuple<const Unit *, uint32_t, Calls>, Calls, 4>
      Chains;
};

} // namespace model_tidy
