// What loading would do, one line for each event: the form the tests compare.
#pragma once

#include "facts/Finding.h"
#include "frontend/pickle/Frontend.h"

namespace model_tidy::pickle {

inline std::string spoken(const Unit &U, ValueId Id) {
  const Value &V = U[Id];
  switch (V.Kind) {
  case ValueKind::Literal:
    return V.Literal == LiteralKind::String  ? "'" + V.Text + "'"
           : V.Literal == LiteralKind::Bytes ? "b'" + V.Text + "'"
                                             : V.Text;
  case ValueKind::Import:
  case ValueKind::Global:
    return V.Text;
  case ValueKind::Attribute:
    return spoken(U, V.Operands[0]) + "." + V.Text;
  case ValueKind::CallResult:
    return "%" + std::to_string(V.Owner);
  case ValueKind::Aggregate: {
    std::string Text = "(";
    for (ValueId Element : V.Operands)
      Text += (Text.size() > 1 ? ", " : "") + spoken(U, Element);
    return Text + ")";
  }
  default:
    return "?";
  }
}

/// "%1 = os.system('id')"; imports as "import os.system", flaws by kind.
inline std::string story(const Reading &R) {
  const Unit &U = R.Facts;
  std::string Text;
  for (uint32_t I = 0; I < U.Calls.size(); ++I) {
    const Call &C = U.Calls[I];
    std::string Callee = spoken(U, C.Callee), Arguments;
    for (const Argument &A : C.Arguments)
      Arguments += (Arguments.empty() ? "" : ", ") +
                   (A.Keyword.empty() ? "" : A.Keyword + "=") +
                   spoken(U, A.Value);
    if (Callee == "pickle.Unpickler.find_class")
      Text += "import " + Arguments + "\n";
    else
      Text +=
          "%" + std::to_string(I) + " = " + Callee + "(" + Arguments + ")\n";
  }
  for (const Flaw &F : U.Flaws)
    Text += flawName(F.Kind).str() + ": " + F.Message + "\n";
  return Text;
}

inline std::string story(const std::string &Bytes, const Options &O = {}) {
  return story(read(Bytes, "a.pkl", "", O));
}

} // namespace model_tidy::pickle
