// The JSON of compile_commands.json, as the Clang documentation describes it.
#include "engine/CompileDatabase.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Path.h"

namespace model_tidy {

namespace path = llvm::sys::path;
namespace json = llvm::json;

static llvm::Error fail(const llvm::Twine &Message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), Message);
}

/// LLVM's JSON reader recurses, so nesting is bounded before it starts. A
/// database needs three levels.
static bool isNestedTooDeeply(llvm::StringRef Json) {
  constexpr unsigned Most = 16;
  unsigned Depth = 0;
  for (size_t I = 0; I < Json.size(); ++I) {
    if (Json[I] == '"') {
      while (++I < Json.size() && Json[I] != '"')
        I += Json[I] == '\\';
    } else if (Json[I] == '[' || Json[I] == '{') {
      if (++Depth > Most)
        return true;
    } else if ((Json[I] == ']' || Json[I] == '}') && Depth) {
      --Depth;
    }
  }
  return false;
}

/// "ccache c++ …" is "c++ …".
static void dropLauncher(std::vector<std::string> &Arguments) {
  while (Arguments.size() > 1 &&
         !llvm::StringRef(Arguments[1]).starts_with("-")) {
    bool IsLauncher =
        llvm::StringSwitch<bool>(path::stem(Arguments[0]))
            .Cases("ccache", "sccache", "distcc", "icecc", "gomacc", true)
            .Default(false);
    if (!IsLauncher)
      return;
    Arguments.erase(Arguments.begin());
  }
}

static llvm::Error readArguments(const json::Object &Entry,
                                 std::vector<std::string> &Arguments) {
  if (const json::Array *Array = Entry.getArray("arguments")) {
    for (const json::Value &V : *Array) {
      std::optional<llvm::StringRef> Text = V.getAsString();
      if (!Text)
        return fail("'arguments' must hold strings");
      Arguments.push_back(Text->str());
    }
  } else if (std::optional<llvm::StringRef> Command =
                 Entry.getString("command")) {
    llvm::BumpPtrAllocator Alloc;
    llvm::StringSaver Saver(Alloc);
    llvm::SmallVector<const char *> Words;
    llvm::cl::TokenizeGNUCommandLine(*Command, Saver, Words);
    Arguments.assign(Words.begin(), Words.end());
  } else {
    return fail("needs 'arguments' or 'command'");
  }
  if (Arguments.empty())
    return fail("has an empty command");
  dropLauncher(Arguments);
  return llvm::Error::success();
}

static llvm::Error readEntry(const json::Value &V,
                             llvm::StringRef BuildDirectory, const Paths &Names,
                             CompileCommand &Result) {
  const json::Object *Entry = V.getAsObject();
  if (!Entry)
    return fail("must be an object");
  std::optional<llvm::StringRef> File = Entry->getString("file");
  std::optional<llvm::StringRef> Directory = Entry->getString("directory");
  if (!File || File->empty())
    return fail("needs 'file'");
  if (!Directory)
    return fail("needs 'directory'");
  Result.Directory = Names.absolute(*Directory, BuildDirectory);
  Result.File = Names.absolute(*File, Result.Directory);
  return readArguments(*Entry, Result.Arguments);
}

llvm::Expected<std::vector<CompileCommand>>
parseCompileCommands(llvm::StringRef Json, llvm::StringRef BuildDirectory,
                     const Paths &Names) {
  if (isNestedTooDeeply(Json))
    return fail("nested too deeply");
  llvm::Expected<json::Value> Document = json::parse(Json);
  if (!Document)
    return fail("not JSON: " + llvm::toString(Document.takeError()));
  const json::Array *Entries = Document->getAsArray();
  if (!Entries)
    return fail("must be a list of compile commands");
  std::vector<CompileCommand> Result(Entries->size());
  for (size_t I = 0; I < Entries->size(); ++I)
    if (llvm::Error E =
            readEntry((*Entries)[I], BuildDirectory, Names, Result[I]))
      return fail("entry " + llvm::Twine(I + 1) + " " +
                  llvm::toString(std::move(E)));
  return Result;
}

} // namespace model_tidy
