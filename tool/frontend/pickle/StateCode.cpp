// scipy's distributions are pickled with the source of functions that parse
// their arguments, and __setstate__ executes it (_distn_infrastructure.py,
// _attach_argparser_methods). What scipy writes there is of one form.
#include "frontend/pickle/StateCode.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace model_tidy::pickle {
namespace {

/// Nothing that could be called: there is no parenthesis.
bool isList(llvm::StringRef Text) {
  return llvm::all_of(Text, [](char C) {
    return llvm::isAlnum(C) || llvm::StringRef("_ ,=.'-").contains(C);
  });
}

bool isHead(llvm::StringRef Line) {
  if (!Line.consume_front("def _parse_args"))
    return false;
  Line.consume_front("_rvs") || Line.consume_front("_stats");
  return Line.consume_front("(self,") && Line.consume_back("):") &&
         isList(Line);
}

bool isBody(llvm::StringRef Line) {
  if (!Line.consume_front("    return "))
    return false;
  if (Line.consume_front("self._argcheck_rvs("))
    return Line.consume_back(")") && isList(Line);
  auto [Shapes, Rest] = Line.split(')');
  return Shapes.consume_front("(") && isList(Shapes) && isList(Rest);
}

bool isOfScipy(llvm::StringRef Text) {
  for (llvm::StringRef Line : llvm::split(Text, '\n'))
    if (!Line.trim().empty() && !isHead(Line.rtrim()) && !isBody(Line.rtrim()))
      return false;
  return true;
}

} // namespace

bool runsState(llvm::StringRef Class, Datum State, const Lowering &Facts,
               const Heap &Memory) {
  if (!Class.starts_with("scipy.stats."))
    return false;
  if (State.Kind != Datum::Dict || Memory.isPartial(State))
    return true; // what it holds is not known
  llvm::ArrayRef<Datum> Pairs = Memory.elements(State);
  for (size_t I = 0; I + 1 < Pairs.size(); I += 2) {
    std::optional<std::string> Key = Facts.text(Pairs[I]);
    if (!Key)
      return true;
    if (*Key != "_parse_arg_template")
      continue;
    std::optional<std::string> Code = Facts.text(Pairs[I + 1]);
    if (!Code || !isOfScipy(*Code))
      return true;
  }
  return false;
}

} // namespace model_tidy::pickle
