// Only what stands in {{ … }} and {% … %} is code. There, names are looked at,
// also those in strings: "x['__cla' ~ 'ss__']" still has its underscores.
#include "container/Template.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace model_tidy;

namespace {

constexpr llvm::StringRef Attributes[] = {
    "mro",          "subclasses", "globals",    "builtins", "import",
    "popen",        "system",     "eval",       "exec",     "open",
    "func_globals", "func_code",  "gi_frame",   "gi_code",  "f_globals",
    "f_builtins",   "f_locals",   "tb_frame",   "cr_frame", "modules",
    "getattr",      "setattr",    "format_map",
};

// Objects that Jinja brings along, through which its modules are reached.
constexpr llvm::StringRef Objects[] = {"cycler", "joiner", "lipsum", "request",
                                       "self"};

bool isNameChar(char C) { return llvm::isAlnum(C) || C == '_'; }

class CodeReader {
public:
  explicit CodeReader(llvm::StringRef Code) : Code(Code) {}

  std::optional<std::pair<size_t, llvm::StringRef>> read() {
    for (size_t I = 0; I < Code.size();) {
      llvm::StringRef Name = Code.substr(I).take_while(isNameChar);
      if (Name.empty()) {
        if (isEscapedUnderscore(Code.substr(I)))
          return std::pair(I, Code.substr(I, 4));
        if (!llvm::isSpace(Code[I]))
          Before = Code[I];
        ++I;
        continue;
      }
      if (isEscape(Name, Code.substr(I + Name.size()).ltrim()))
        return std::pair(I, Name);
      Before = 'x';
      I += Name.size();
    }
    return std::nullopt;
  }

private:
  static bool isEscapedUnderscore(llvm::StringRef Text) {
    return Text.starts_with_insensitive("\\x5f") ||
           Text.starts_with_insensitive("\\u005f") || Text.starts_with("\\137");
  }

  bool isEscape(llvm::StringRef Name, llvm::StringRef After) const {
    if (Name.starts_with("__") || Name.ends_with("__"))
      return true;
    if (Before == '.' && llvm::is_contained(Attributes, Name))
      return true;
    if (Before == '|' && Name == "attr")
      return true;
    bool IsObject = Before != '.' && llvm::is_contained(Objects, Name);
    return IsObject && (After.starts_with(".") || After.starts_with("[") ||
                        After.starts_with("|"));
  }

  llvm::StringRef Code;
  char Before = ' '; // the last character that was no space
};

} // namespace

std::optional<std::pair<size_t, llvm::StringRef>>
model_tidy::escapeInTemplate(llvm::StringRef Text) {
  size_t Position = 0;
  while ((Position = Text.find('{', Position)) != llvm::StringRef::npos) {
    llvm::StringRef Rest = Text.substr(Position);
    llvm::StringRef Close = Rest.starts_with("{{")   ? "}}"
                            : Rest.starts_with("{%") ? "%}"
                                                     : "";
    if (Close.empty()) {
      ++Position;
      continue;
    }
    size_t Begin = Position + 2;
    size_t End = std::min(Text.find(Close, Begin), Text.size());
    if (auto Found = CodeReader(Text.slice(Begin, End)).read())
      return std::pair(Begin + Found->first, Found->second);
    Position = End;
  }
  return std::nullopt;
}
