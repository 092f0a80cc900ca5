// A repository of a hub is "owner/name". What has gone through os.path or
// pathlib, or names more folders than that, was meant for the file system.
#include "checks/LocalPath.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

namespace model_tidy {
namespace {

constexpr size_t MostSteps = 200; // values looked at for one path

bool beginsAsPath(llvm::StringRef Text) {
  return llvm::any_of(
      llvm::ArrayRef<llvm::StringRef>{"./", "../", "/", "~", "C:\\", "c:\\"},
      [&](llvm::StringRef Begin) { return Text.starts_with(Begin); });
}

/// What gives paths of the file system, whatever it is given.
bool givesPath(llvm::StringRef Callee) {
  return Callee.starts_with("os.path.") || Callee.starts_with("pathlib.") ||
         Callee.starts_with("tempfile.") || Callee.starts_with("glob.") ||
         llvm::is_contained({"os.getcwd", "os.fspath", "os.listdir",
                             "huggingface_hub.snapshot_download",
                             "modelscope.snapshot_download"},
                            Callee);
}

class Walk {
public:
  explicit Walk(const CheckContext &Ctx) : Ctx(Ctx) {}

  bool run(ValueRef Asked) {
    findSaved(Asked);
    push(Asked);
    while (!Work.empty())
      if (Seen.size() > MostSteps || !step(Work.pop_back_val()))
        return false;
    return IsPath;
  }

private:
  /// What the file of \p Asked has saved something to is a folder.
  void findSaved(ValueRef Asked) {
    if (!Asked.Id)
      return;
    for (const Call &C : Asked.In->Calls) {
      if (!C.Callee || C.Arguments.empty() ||
          !llvm::is_contained({"save_pretrained", "makedirs"},
                              (*Asked.In)[C.Callee].Text))
        continue;
      ValueRef V = {Asked.In, C.Arguments[0].Value};
      while (V->Kind == ValueKind::Output && !V->Operands.empty())
        V = V.of(V->Operands[0]);
      if (V->Kind == ValueKind::Global)
        SavedNames.insert(V->Text);
      Saved.insert(V);
    }
  }

  bool isSaved(ValueRef V) const {
    return Saved.count(V) ||
           (V->Kind == ValueKind::Global && SavedNames.count(V->Text));
  }

  bool push(ValueRef V) {
    if (V.Id && Seen.insert(V).second)
      Work.push_back(V);
    return bool(V.Id);
  }

  /// False if the value may be something else than a path. What it depends on
  /// is looked at later.
  bool step(ValueRef V) {
    if (isSaved(V))
      return IsPath = true;
    switch (V->Kind) {
    case ValueKind::Literal:
      if (V->Literal == LiteralKind::None) // nothing is fetched, nor named
        return true;
      return IsPath = beginsAsPath(V->Text);
    case ValueKind::Join:
      for (ValueId Operand : V->Operands)
        push(V.of(Operand));
      return !V->Operands.empty();
    case ValueKind::Output:
    case ValueKind::Element:   // path.parents[1]
    case ValueKind::Attribute: // path.parent
      return !V->Operands.empty() && push(V.of(V->Operands[0]));
    case ValueKind::Concat:
      if (namesFolders(V))
        return IsPath = true;
      return !V->Operands.empty() && push(V.of(V->Operands[0]));
    case ValueKind::Global:
    case ValueKind::Field: {
      auto Writes = Ctx.Code.writes(V->Text);
      for (auto [In, W] : Writes)
        push({In, W->Value});
      return !Writes.empty();
    }
    case ValueKind::Parameter:
      return parameter(V);
    case ValueKind::CallResult:
      return result({V.In, {V->Owner}});
    default:
      return false;
    }
  }

  static bool namesFolders(ValueRef V) {
    size_t Slashes = 0;
    for (ValueId Part : V->Operands)
      if (V.of(Part)->Kind == ValueKind::Literal)
        Slashes += llvm::StringRef(V.of(Part)->Text).count('/');
    return Slashes > 1;
  }

  bool parameter(ValueRef V) {
    FunctionRef F = {V.In, {V->Owner}};
    if (V->Index < F->Parameters.size() &&
        llvm::StringRef(F->Parameters[V->Index].Class).starts_with("pathlib."))
      return IsPath = true;
    std::vector<CallRef> Callers = Ctx.Code.callers(F);
    if (V->Index >= F->Parameters.size())
      return false;
    return !Callers.empty() && llvm::all_of(Callers, [&](CallRef Caller) {
      const Argument *A = argumentFor(Caller, F, V->Index);
      return A ? push(Caller.of(A->Value))
               : push(F.of(F->Parameters[V->Index].Default));
    });
  }

  bool result(CallRef C) {
    const std::set<std::string> &Names = Ctx.Code.resolve(C.of(C->Callee));
    if (llvm::any_of(Names, givesPath))
      return IsPath = true;
    if (Names.count("builtins.str") && !C->Arguments.empty())
      return push(C.of(C->Arguments[0].Value));
    for (const std::string &Name : Names)
      for (FunctionRef F : Ctx.Code.functions(Name, C.In))
        if (F->Returned)
          return push(F.of(F->Returned));
    return C->Receiver && push(C.of(C->Receiver)); // path.resolve()
  }

  const CheckContext &Ctx;
  llvm::SmallVector<ValueRef> Work;
  std::set<ValueRef> Seen, Saved;
  std::set<std::string> SavedNames;
  bool IsPath = false; // something was one, not only left out
};

} // namespace

bool isLocalPath(const CheckContext &Ctx, ValueRef Asked) {
  return Walk(Ctx).run(Asked);
}

} // namespace model_tidy
