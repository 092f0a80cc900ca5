// The YAML of .model-tidy. LLVM's reader refuses unknown and repeated keys; we
// keep its first complaint and add what was probably meant.
#include "engine/Config.h"
#include "engine/Nearest.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/YAMLTraits.h"

using model_tidy::ConfigFile;
using model_tidy::Severity;

LLVM_YAML_IS_STRING_MAP(model_tidy::Severity)
LLVM_YAML_IS_STRING_MAP(std::string)

namespace {
/// Check globs: one text with commas, or a list.
struct GlobText {
  std::string &Text;
};
} // namespace

namespace llvm::yaml {

template <> struct ScalarEnumerationTraits<Severity> {
  static void enumeration(IO &Io, Severity &S) {
    Io.enumCase(S, "note", Severity::Note);
    Io.enumCase(S, "warning", Severity::Warning);
    Io.enumCase(S, "error", Severity::Error);
  }
};

/// Found by mapOptional before LLVM's own templates, as clang-tidy does it.
static void yamlize(IO &Io, GlobText &Globs, bool, EmptyContext &Ctx) {
  if (Io.getNodeKind() != NodeKind::Sequence)
    return yamlize(Io, Globs.Text, /*Required=*/true, Ctx);
  std::vector<std::string> Items;
  yamlize(Io, Items, /*Required=*/true, Ctx);
  Globs.Text = join(Items, ",");
}

template <> struct MappingTraits<ConfigFile> {
  static void mapping(IO &Io, ConfigFile &C) {
    *static_cast<bool *>(Io.getContext()) =
        static_cast<Input &>(Io).getCurrentNode() != nullptr;
    GlobText Checks{C.Checks}, WarningsAsErrors{C.WarningsAsErrors};
    Io.mapOptional("Checks", Checks);
    Io.mapOptional("WarningsAsErrors", WarningsAsErrors);
    Io.mapOptional("Exclude", C.Exclude);
    Io.mapOptional("Catalogues", C.Catalogues);
    Io.mapOptional("ExtraIncludePaths", C.ExtraIncludePaths);
    Io.mapOptional("Severities", C.Severities);
    Io.mapOptional("PackageVersions", C.PackageVersions);
    Io.mapOptional("InheritParentConfig", C.InheritParentConfig);
  }
};

} // namespace llvm::yaml

namespace model_tidy {

static const llvm::StringRef Keys[] = {
    "Checks",          "WarningsAsErrors",   "Exclude",
    "Catalogues",      "ExtraIncludePaths",  "Severities",
    "PackageVersions", "InheritParentConfig"};

static std::string hint(llvm::StringRef Message) {
  if (Message.consume_front("unknown key '"))
    return didYouMean(Message.take_until([](char C) { return C == '\''; }),
                      Keys);
  if (Message.starts_with("unknown enumerated scalar"))
    return "; a severity is note, warning or error";
  return {};
}

/// Keeps the first complaint of the YAML reader in a string.
static void keepFirst(const llvm::SMDiagnostic &D, void *Context) {
  auto &Kept = *static_cast<std::string *>(Context);
  if (Kept.empty())
    Kept = ("line " + llvm::Twine(D.getLineNo()) + ": " + D.getMessage() +
            hint(D.getMessage()))
               .str();
}

/// LLVM's reader recurses; deep nesting is refused before it sees the text.
/// Counts every bracket and every block indicator, quoted or not: a real
/// configuration has a handful of either in one place.
static bool isNestedTooDeeply(llvm::StringRef Yaml, unsigned Most) {
  unsigned Flow = 0, Block = 0;
  size_t LineStart = 0;
  for (size_t I = 0; I < Yaml.size(); ++I) {
    char C = Yaml[I];
    if (C == '\n' || C == '\r') {
      Block = 0;
      LineStart = I + 1;
    } else if (C == '[' || C == '{') {
      ++Flow;
    } else if ((C == ']' || C == '}') && Flow) {
      --Flow;
    } else if (C == '-' || C == '?' || C == ':') {
      Block += I + 1 == Yaml.size() || isspace((unsigned char)Yaml[I + 1]);
    } else if (C == ' ' && I - LineStart > 4 * Most &&
               Yaml.substr(LineStart, I - LineStart).find_first_not_of(' ') ==
                   llvm::StringRef::npos) {
      return true;
    }
    if (Flow > Most || Block > Most)
      return true;
  }
  return false;
}

llvm::Expected<ConfigFile> parseConfig(llvm::StringRef Yaml, const Limits &L) {
  auto Fail = [](const llvm::Twine &Message) {
    return llvm::createStringError(llvm::inconvertibleErrorCode(), Message);
  };
  if (Yaml.size() > L.ConfigBytes)
    return Fail("larger than " + llvm::Twine(L.ConfigBytes) + " bytes");
  if (Yaml.contains('\0'))
    return Fail("not a text file");
  if (isNestedTooDeeply(Yaml, L.ConfigNesting))
    return Fail("nested too deeply");
  ConfigFile Result;
  std::string Complaint;
  // The line break lets the reader see a quote that is still open at the end.
  std::string Text = (Yaml + "\n").str();
  bool HasDocument = false;
  llvm::yaml::Input In(Text, &HasDocument, &keepFirst, &Complaint);
  In >> Result;
  // The reader must not be asked what follows if there was nothing.
  bool HasMore =
      HasDocument && Complaint.empty() && !In.error() && In.nextDocument();
  if (!Complaint.empty())
    return Fail(Complaint);
  if (In.error())
    return Fail("not a mapping of keys to values");
  if (HasMore)
    return Fail("more than one YAML document");
  return Result;
}

} // namespace model_tidy
