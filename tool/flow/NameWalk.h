// The walk behind Program::resolve(): from a callee to what it may be called.
// It leaves functions through parameters and enters them through results, with
// calls and returns matched. A name that is looked up (`getattr(object, name)`)
// needs its text and its object from the same caller: whichever callers were
// chosen while finding the text are kept for the object.
#pragma once

#include "flow/Program.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace model_tidy {

/// One question; it is asked once of one object.
class NameWalk {
public:
  explicit NameWalk(const Program &P) : P(P) {}

  std::set<std::string> run(ValueRef Callee);

private:
  using Calls = std::vector<CallRef>;

  /// Where the walk is.
  struct Spot {
    ValueRef V;
    Calls Inside;      // calls entered and not left, innermost last
    size_t Level = 0;  // callers gone up to from the function asked about
    bool Away = false; // no longer in a function that Callers leads to
    auto operator<=>(const Spot &) const = default;
  };
  using Visitor = llvm::function_ref<void(const Spot &, const Calls &Callers)>;
  using TextVisitor =
      llvm::function_ref<void(const std::string &, const Calls &Callers)>;
  bool exhausted(unsigned Depth);
  /// Every name of \p S with \p Suffix behind it.
  void names(const Spot &S, const Calls &Callers, const std::string &Suffix,
             unsigned Depth);
  /// A name of Python's, and what stands behind it in the program: a variable
  /// or another module's import, a base class's method, a constructor.
  void dotted(const std::string &Name, const Calls &Callers, unsigned Depth);
  /// What a call gives by looking it up, or as the result of a callable that
  /// has no body here.
  void called(const Spot &S, const Calls &Callers, const std::string &Suffix,
              unsigned Depth);
  void lookedUp(const Spot &S, const Calls &Callers, const std::string &Suffix,
                CallRef C, Knowledge::Lookup How, unsigned Depth);
  static Spot argument(const Spot &S, CallRef C, uint32_t Position);
  /// Every constant text that \p S may be.
  void texts(const Spot &S, const Calls &Callers, unsigned Depth,
             TextVisitor Visit);
  void parts(const Spot &S, size_t Part, const std::string &Before,
             const Calls &Callers, unsigned Depth, TextVisitor Visit);
  /// One step to what is the same object, or holds it.
  void next(const Spot &S, const Calls &Callers, unsigned Depth, Visitor Visit);
  /// A field of an object that was made here: what its constructor put there.
  bool ofObject(const Spot &S, const Calls &Callers, unsigned Depth,
                Visitor Visit);
  void parameter(const Spot &S, const Calls &Callers, Visitor Visit);
  /// Into the functions that \p S calls, or past those that hand on what they
  /// are given.
  void result(const Spot &S, const Calls &Callers, Visitor Visit);
  const Program &P;
  unsigned Visits = 0, Most = 0;
  std::set<std::string> Found;
  std::set<std::tuple<Spot, Calls, std::string>> Seen;
};

} // namespace model_tidy
