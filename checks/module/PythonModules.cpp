// Calling a torch.nn.Module runs its hooks around forward (PyTorch v2.6.0
// torch/nn/modules/module.py:1735-1750); calling forward does not. Where
// nothing says what an object is, its name is a weak witness.

#include "checks/module/PythonModules.h"
#include "checks/Mentions.h"
#include "checks/module/HookRunners.h"
#include "checks/module/ModuleNames.h"
#include "checks/module/ModuleObjects.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

namespace model_tidy {
namespace {

class ForwardCalls {
public:
  ForwardCalls(const CheckContext &Ctx, const Unit &U,
               std::vector<Finding> &Out)
      : Ctx(Ctx), U(U), Out(Out) {}

  void run() {
    for (uint32_t I = 0; I < U.Calls.size(); ++I) {
      CallRef C = {&U, {I}};
      if (C->Unevaluated || C->Form == CallForm::Qualified || !C->Callee)
        continue;
      if (Ctx.Code.mayBeCalled(C.of(C->Callee), Forward))
        called(C);
      for (const Argument &A : C->Arguments)
        handedOver(C, A);
    }
  }

private:
  void called(CallRef C) {
    // The class's own way to run its hooks.
    if (isEntry(C))
      return;
    ValueRef Callee = C.of(C->Callee);
    if (isForwardOfModule(C, Callee))
      return report(C, Severity::Warning);
    if (ownForward(C) || Callee->Kind != ValueKind::Attribute ||
        Callee->Text != "forward" || !isUnknown(Callee) || !isTorchFile())
      return;
    Place P = placeOf(U, C->ReceiverLoc);
    switch (likeness(Ctx.Text.slice(P.Path, P.Begin, P.End))) {
    case Likeness::Strong:
      return report(C, isFromElsewhere(Callee.of(Callee->Operands[0]))
                           ? Severity::Note
                           : Severity::Warning);
    case Likeness::Weak:
      return report(C, Severity::Note);
    case Likeness::None:
      return;
    }
  }

  bool isEntry(CallRef C) const {
    if (!C->Enclosing)
      return false;
    const Function &F = *C.of(C->Enclosing);
    llvm::StringRef Last = llvm::StringRef(F.Name).rsplit('.').second;
    return !F.Class.empty() && (Last == "__call__" || Last == "_call_impl" ||
                                Last == "_slow_forward");
  }

  static bool handsOnItself(CallRef C) {
    if (C->Arguments.empty())
      return false;
    const Value &First = *C.of(C->Arguments[0].Value);
    // A function may become a method later.
    if (First.Kind == ValueKind::Parameter)
      return C.In->Functions[First.Owner].Parameters[First.Index].Name ==
             "self";
    return First.Kind == ValueKind::Unknown && First.Text == "self";
  }

  bool isForwardOfModule(CallRef C, ValueRef Callee) const {
    if (Callee->Kind == ValueKind::Attribute && Callee->Text == "forward" &&
        isModuleObject(Ctx, Callee.of(Callee->Operands[0])))
      return true;
    // `self.base = Base.forward` is a function, whose first argument the module
    // still is.
    if (Callee->Kind != ValueKind::Attribute && handsOnItself(C))
      return false;
    std::set<std::string> Object;
    if (Callee->Kind == ValueKind::Attribute)
      Object = Ctx.Code.resolve(Callee.of(Callee->Operands[0]));
    for (llvm::StringRef Name : Ctx.Code.resolve(Callee)) {
      if (!Name.consume_back(".forward") || !isModuleName(Ctx, Name))
        continue;
      // Net.forward(net, x): the class itself, not an object of it.
      if (!Object.count(Name.str()))
        return true;
    }
    return false;
  }

  bool isTorchFile() {
    if (!SpeaksOfTorch)
      SpeaksOfTorch = speaksOfTorch(U);
    return *SpeaksOfTorch;
  }

  /// Nothing says what has this forward: no function of the program, and no
  /// library whose objects have one of their own.
  bool isUnknown(ValueRef Callee) const {
    return llvm::none_of(Ctx.Code.resolve(Callee), [&](llvm::StringRef Name) {
      llvm::StringRef Package = Name.split('.').first;
      return Ctx.Code.function(Name, &U).In ||
             isWhollyKnown(Name.rsplit('.').first) ||
             llvm::is_contained({"tensorflow", "keras", "mxnet", "paddle",
                                 "caffe", "caffe2", "jax", "flax", "cv2",
                                 "selenium", "numpy"},
                                Package);
    });
  }

  bool isWhollyKnown(llvm::StringRef Class) const {
    return llvm::all_of(Ctx.Code.lineage(Class), [&](const std::string &Name) {
      return Name == "builtins.object" || Ctx.Code.findClass(Name);
    });
  }

  /// A field that nobody is seen to write, or what a library gave that is not
  /// built on PyTorch: its name alone says that it is a module.
  bool isFromElsewhere(ValueRef Object) const {
    if (Object->Kind == ValueKind::Field &&
        Ctx.Code.writes(Object->Text).empty())
      return true;
    return llvm::any_of(
        Ctx.Code.producers(originalObject(Object)), [&](CallRef Made) {
          const std::set<std::string> &Names =
              Ctx.Code.resolve(Made.of(Made->Callee));
          return llvm::any_of(Names, [&](llvm::StringRef Name) {
            llvm::StringRef Package = Name.split('.').first;
            return Name.contains('.') && !Ctx.Code.function(Name, &U).In &&
                   !Ctx.Code.findClass(Name) &&
                   !Ctx.Code.findClass(Name.rsplit('.').first) &&
                   !llvm::is_contained({"builtins", "copy", "torch",
                                        "torchvision", "torchaudio",
                                        "transformers", "timm"},
                                       Package) &&
                   isForeign(Package);
          });
        });
  }

  /// A package that is imported and not scanned. Of those that are, files that
  /// nothing made worth reading may hold the class.
  bool isForeign(llvm::StringRef Package) const {
    auto IsIn = [&](llvm::StringRef Name) {
      return Name.split('.').first == Package;
    };
    return llvm::any_of(U.Includes, IsIn) &&
           llvm::none_of(Ctx.Code.units(), [&](const Unit &Other) {
             return (!Other.Functions.empty() &&
                     IsIn(Other.Functions.front().Name)) ||
                    (!Other.Classes.empty() &&
                     IsIn(Other.Classes.front().Name));
           });
  }

  /// A class of the program whose __call__ does more than call forward.
  bool ownForward(CallRef C) {
    for (llvm::StringRef Name : Ctx.Code.resolve(C.of(C->Callee))) {
      auto [Class, Method] = Name.rsplit('.');
      if (Method != "forward" || !Ctx.Code.findClass(Class) ||
          delegates(C, Class))
        continue;
      auto Runner = findHookRunner(Ctx.Code, Class, Method, C->Arguments.size(),
                                   "python");
      if (!Runner)
        continue;
      Finding F =
          finding(C,
                  "'forward' skips what '" + Runner->Class +
                      ".__call__' does around it; call the object "
                      "itself",
                  Runner->LooksLikeAGuard ? Severity::Warning : Severity::Note);
      F.Callee = Name.str();
      F.Trace.push_back(
          {Runner->Where, "'__call__' does more than call 'forward' here"});
      Out.push_back(std::move(F));
      return true;
    }
    return false;
  }

  bool delegates(CallRef C, llvm::StringRef Class) const {
    if (!C->Enclosing)
      return false;
    const Function &F = *C.of(C->Enclosing);
    return llvm::StringRef(F.Name).ends_with(".forward") &&
           related(Ctx.Code, F.Class, Class);
  }

  /// `torch.compile(m.forward)`, `map(m.forward, batches)`.
  void handedOver(CallRef C, const Argument &A) {
    ValueRef V = C.of(A.Value);
    if (V->Kind != ValueKind::Attribute || V->Text != "forward" ||
        takesItsPlace(C) || !isForwardOfModule(C, V))
      return;
    const std::set<std::string> &Names = Ctx.Code.resolve(C.of(C->Callee));
    const Value &Callee = *C.of(C->Callee);
    if (llvm::any_of(Names, onlyLooksAtCallables) ||
        (Callee.Kind == ValueKind::Attribute &&
         onlyLooksAtCallables("." + Callee.Text)))
      return;
    Finding F = finding(
        C,
        "'forward' of a module is handed over, which skips the hooks that "
        "calling the module runs; hand over the module itself",
        Severity::Warning);
    F.Where = placeOf(U, A.Loc);
    F.Fixes.clear();
    Out.push_back(std::move(F));
  }

  /// `module.forward = original`: from then on, that is the module's own.
  static bool takesItsPlace(CallRef C) {
    return C.of(C->Callee)->Text == "__setattr__" && !C->Arguments.empty() &&
           C.of(C->Arguments.front().Value)->Text == "forward";
  }

  void report(CallRef C, Severity Level) {
    Out.push_back(finding(C,
                          "'forward' of a module skips the hooks that calling "
                          "the module runs; call the module itself",
                          Level));
  }

  Finding finding(CallRef C, std::string Message, Severity Level) const {
    Finding F;
    F.Check = "module-forward-bypass";
    F.Level = Level;
    F.Where = placeOf(U, C->Name);
    F.Callee = "torch.nn.Module.forward";
    F.Message = std::move(Message);
    F.Instead = {"call the module, which runs its hooks around 'forward'", "",
                 "python"};
    if (C->Form == CallForm::Dot && C->ReceiverLoc &&
        C->ReceiverLoc.File == C->Name.File &&
        C->ReceiverLoc.End <= C->Name.Begin) {
      Fix Direct;
      // A guess, and a call that may do less than seemed, is no edit to make
      // unasked.
      Direct.Safe = Level == Severity::Warning;
      Direct.Title = "call the module itself";
      Direct.Edits.push_back({F.Where.Path, C->ReceiverLoc.End,
                              C->Name.End - C->ReceiverLoc.End, ""});
      F.Fixes.push_back(std::move(Direct));
    }
    return F;
  }

  const CheckContext &Ctx;
  const Unit &U;
  std::vector<Finding> &Out;
  std::optional<bool> SpeaksOfTorch;
  const llvm::StringSet<> Forward = {"forward"};
};

} // namespace

void checkForwardInPython(const CheckContext &Ctx, std::vector<Finding> &Out) {
  for (const Unit &U : Ctx.Code.units())
    if (U.Language == "python")
      ForwardCalls(Ctx, U, Out).run();
}

} // namespace model_tidy
