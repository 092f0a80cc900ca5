// Rows of the role "pickle": what it means if a pickle names a callable.
#include "checks/CatalogueReader.h"
#include "checks/JsonRecord.h"

namespace model_tidy {

static llvm::StringRef harmlessName(Harmless H) {
  constexpr llvm::StringLiteral Names[] = {"never",     "member", "constants",
                                           "single",    "nested", "named",
                                           "attributes"};
  return Names[unsigned(H)];
}

PickleRow readPickleRow(JsonRecord &Record) {
  PickleRow R;
  R.TheEffect = Record.word("effect", LastEffect, effectName);
  if (Record.has("harmless-if"))
    R.HarmlessIf =
        Record.word("harmless-if", Harmless::Attributes, harmlessName);
  if (Record.has("calls-arguments"))
    R.CallsArguments = Record.flag("calls-arguments");
  if (Record.has("anywhere"))
    R.Anywhere = Record.flag("anywhere");
  if (Record.has("weights-only"))
    R.WeightsOnly = Record.flag("weights-only");
  bool IsBenign = R.TheEffect == Effect::Benign;
  if (IsBenign && R.HarmlessIf != Harmless::Never)
    Record.fail("is benign anyway; remove 'harmless-if'");
  if (!IsBenign && (R.CallsArguments || R.WeightsOnly))
    Record.fail("has 'calls-arguments' or 'weights-only', which only a benign "
                "row can have; remove it");
  return R;
}

} // namespace model_tidy
