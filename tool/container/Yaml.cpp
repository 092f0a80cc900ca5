// YAML by line: the tags of Python's loader, and what Hydra instantiates
// (CVE-2025-23304). Beside models lies much YAML that other programs read with
// loaders of their own, so that alone only what nobody needs is told.
#include "container/Config.h"
#include "container/Template.h"
#include "llvm/ADT/STLExtras.h"

using namespace model_tidy;

namespace {

/// Is there no configuration that needs to call this?
bool isHostile(llvm::StringRef Target) {
  constexpr llvm::StringRef Modules[] = {
      "os",    "posix",   "nt",   "subprocess", "sys",    "shutil", "pty",
      "runpy", "marshal", "code", "importlib",  "ctypes", "socket", "commands"};
  constexpr llvm::StringRef Builtins[] = {
      "eval", "exec", "compile", "open", "__import__", "getattr", "execfile"};
  if (!Target.consume_front("builtins.") &&
      !Target.consume_front("__builtin__.") &&
      llvm::is_contained(Modules, Target.split('.').first))
    return Target.contains('.');
  return llvm::is_contained(Builtins, Target);
}

class YamlReader {
public:
  YamlReader(Session &S, const Piece &P) : S(S), P(P) {}

  void read() {
    llvm::StringRef Rest = P.Bytes.take_front(S.Limits.ConfigBytes);
    while (!Rest.empty()) {
      llvm::StringRef Line;
      std::tie(Line, Rest) = Rest.split('\n');
      Line = Line.split(" #").first;
      if (Line.ltrim().starts_with("#"))
        continue;
      readTags(Line);
      readTargets(Line);
    }
  }

private:
  void readTags(llvm::StringRef Line) {
    // A tuple, a str, …: the types that Python's safest loaders make, too.
    constexpr llvm::StringRef Makers[] = {"object", "name", "module"};
    for (llvm::StringRef Tag : {"!!python/", "!<tag:yaml.org,2002:python/"})
      if (size_t At = Line.find(Tag); At != llvm::StringRef::npos) {
        llvm::StringRef Made = Line.substr(At + Tag.size());
        llvm::StringRef Target = Made.split(':').second.take_until(
            [](char C) { return strchr(" \t\r>[{,", C) != nullptr; });
        bool IsMaker = llvm::any_of(Makers, [&](llvm::StringRef Maker) {
          return Made.starts_with(Maker);
        });
        if (IsMaker && (P.Depth || isHostile(Target)))
          odd(Line, "a tag of Python's YAML loader makes objects: " +
                        inQuotes(Line.trim()));
      }
  }

  /// As a key of a block, and in braces: {_target_: os.system}.
  void readTargets(llvm::StringRef Line) {
    constexpr llvm::StringRef Key = "_target_";
    for (llvm::StringRef Rest = Line;;) {
      size_t At = Rest.find(Key);
      if (At == llvm::StringRef::npos)
        return;
      bool IsKey = At == 0 || strchr(" \t-'\"{,", Rest[At - 1]);
      Rest = Rest.substr(At + Key.size());
      llvm::StringRef Value = Rest.ltrim("'\" \t");
      if (!IsKey || !Value.consume_front(":"))
        continue;
      Value = Value.ltrim(" \t'\"").take_until(
          [](char C) { return strchr(" \t\r'\",}", C) != nullptr; });
      if (!Value.empty() &&
          (P.Depth ? !isTrustedTarget(Value) : isHostile(Value)))
        odd(Line, "loading calls " + inQuotes(Value));
    }
  }

  void odd(llvm::StringRef Line, const llvm::Twine &Message) {
    S.oddity(OddityKind::CodeInConfig, P, size_t(Line.data() - P.Bytes.data()),
             Message);
  }

  Session &S;
  const Piece &P;
};

} // namespace

// Workflows of CI have braces of their own; chat templates are of models.
static void readTemplates(Session &S, const Piece &P) {
  llvm::StringRef Text = P.Bytes.take_front(S.Limits.ConfigBytes);
  size_t Key = Text.find("chat_template:");
  if (Key == llvm::StringRef::npos)
    return;
  if (auto Found = escapeInTemplate(Text.substr(Key));
      Found && isDunder(Found->second))
    S.oddity(OddityKind::CodeInConfig, P, Key + Found->first,
             "the chat template reaches for " + inQuotes(Found->second));
}

void model_tidy::readYaml(Session &S, const Piece &P) {
  S.member(MemberKind::Data, P, "yaml");
  YamlReader(S, P).read();
  readTemplates(S, P);
}

// mlflow/models/model.py: MLmodel. The function flavor imports its loader
// before all else, with the folder of code on the path.
void model_tidy::readMlModel(Session &S, const Piece &P) {
  S.member(MemberKind::Data, P, "mlmodel");
  llvm::StringRef Rest = P.Bytes.take_front(S.Limits.ConfigBytes);
  if (!Rest.contains("flavors:"))
    return;
  while (!Rest.empty()) {
    llvm::StringRef Line;
    std::tie(Line, Rest) = Rest.split('\n');
    auto [Key, Value] = Line.trim().split(':');
    Value = Value.trim(" \t\r'\"");
    uint64_t At = uint64_t(Line.data() - P.Bytes.data());
    bool IsNone = Value.empty() || Value == "null" || Value == "~";
    if (IsNone)
      continue;
    if (Key == "loader_module" && isHostile((Value + ".x").str()))
      S.oddity(OddityKind::CodeInConfig, P, At,
               "loading imports " + inQuotes(Value));
    else if (Key == "loader_module" && Value.split('.').first != "mlflow")
      S.oddity(OddityKind::RemoteCode, P, At,
               "loading imports " + inQuotes(Value) +
                   ", which may be code that comes with the model");
    else if (Key == "code" && !Value.contains(' '))
      S.oddity(OddityKind::RemoteCode, P, At,
               "the code in " + inQuotes(Value) +
                   " comes with the model and is imported when it is loaded");
  }
}
