// A module goes from hand to hand: through variables, fields, lists, wrappers
// and its own methods that return it. The walk goes back to whatever says what
// the object is; nothing is a module because nothing else is known.

#include "checks/module/ModuleObjects.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

namespace model_tidy {
namespace {

constexpr size_t MostSteps = 200; // values looked at for one object

llvm::StringRef lastPart(llvm::StringRef Dotted) {
  return Dotted.substr(Dotted.rfind('.') + 1);
}

bool isClassName(llvm::StringRef Last) {
  return !Last.empty() && llvm::isUpper(Last.front());
}

/// "BertModel", "LlamaForCausalLM"; not those of other frameworks, and not what
/// only goes along with a model.
bool isHuggingFaceModel(llvm::StringRef Last) {
  constexpr llvm::StringLiteral Others[] = {
      "Tokenizer", "Processor", "Config",   "Output",    "Collator",
      "Pipeline",  "Extractor", "Training", "Callback",  "Dataset",
      "Scheduler", "Criteria",  "Streamer", "Arguments", "Trainer"};
  if (!isClassName(Last) || Last.starts_with("TF") ||
      Last.starts_with("Flax") ||
      llvm::any_of(Others,
                   [&](llvm::StringRef Other) { return Last.contains(Other); }))
    return false;
  size_t For = Last.find("For");
  return Last.ends_with("Model") || Last.ends_with("LMHeadModel") ||
         (For != llvm::StringRef::npos && For > 0 &&
          isClassName(Last.drop_front(For + 3)));
}

/// A class of PyTorch's world that is torch.nn.Module or below it.
bool isLibraryModule(llvm::StringRef Name) {
  llvm::StringRef Last = lastPart(Name);
  constexpr llvm::StringLiteral Packages[] = {
      "torch.nn.",           "torch.ao.nn.",
      "torch_geometric.nn.", "torchvision.ops.",
      "timm.layers.",        "timm.models.",
      "monai.networks.",     "segmentation_models_pytorch."};
  bool IsInPackage = llvm::any_of(Packages, [&](llvm::StringRef Package) {
    return Name.starts_with(Package);
  });
  if (IsInPackage)
    return isClassName(Last) && Last != "Parameter" && Last != "Buffer" &&
           !Last.ends_with("ParameterList") && !Last.ends_with("ParameterDict");
  if (Name.starts_with("torchvision.models."))
    return !Last.ends_with("_Weights") && Last != "get_weight" &&
           Last != "list_models";
  if (Name.starts_with("transformers.") || Name.starts_with("diffusers."))
    return isHuggingFaceModel(Last);
  return Last == "LightningModule" || Last == "PreTrainedModel" ||
         Name == "torch.fx.GraphModule" ||
         Name == "sentence_transformers.SentenceTransformer" ||
         Name == "timm.create_model";
}

bool isTheModule(llvm::StringRef Name) {
  return Name == "torch.nn.Module" || Name == "torch.nn.modules.module.Module";
}

/// What gives a module in a mode that somebody else has chosen, or that was
/// chosen before.
bool isLoader(llvm::StringRef Name) {
  return llvm::StringSwitch<bool>(Name)
      .Cases("torch.load", "torch.hub.load", "torch.jit.load",
             "torch.jit.script", "torch.jit.trace", "torch.jit.freeze", true)
      .Cases("torch.jit.optimize_for_inference", "torch.compile",
             "torch.fx.symbolic_trace", "peft.get_peft_model", true)
      .Default(false);
}

/// Methods that give the module itself.
bool isFluent(llvm::StringRef Method) {
  return llvm::is_contained({"eval", "train", "to", "cuda", "cpu", "half",
                             "float", "double", "bfloat16", "requires_grad_",
                             "share_memory", "to_empty", "type", "xpu"},
                            Method);
}

/// Methods of modules and of their containers that give modules.
bool givesModules(llvm::StringRef Method) {
  return llvm::is_contained({"children", "modules", "named_children",
                             "named_modules", "values", "items"},
                            Method);
}

bool isMethodCall(CallRef C) {
  return C->Callee && C->Receiver &&
         C.of(C->Callee)->Kind == ValueKind::Attribute &&
         C.of(C->Receiver)->Kind != ValueKind::Import;
}

class Walk {
public:
  explicit Walk(const CheckContext &Ctx) : Ctx(Ctx) {}

  /// \p IsHolder: is it a container of modules?
  bool run(ValueRef Asked, bool IsHolder) {
    push(Asked, IsHolder);
    while (!Work.empty() && Seen.size() < MostSteps) {
      auto [V, Holds] = Work.pop_back_val();
      if (Holds ? holder(V) : object(V))
        return true;
    }
    return false;
  }

private:
  void push(ValueRef V, bool IsHolder) {
    if (V.Id && Seen.insert({V, IsHolder}).second)
      Work.push_back({V, IsHolder});
  }

  /// What is written to the variable or field, and what its annotation says.
  bool variable(ValueRef V, bool IsHolder) {
    for (auto [In, W] : Ctx.Code.writes(V->Text))
      push({In, W->Value}, IsHolder);
    auto [Owner, Name] = llvm::StringRef(V->Text).rsplit('.');
    const Class *C = IsHolder ? nullptr : Ctx.Code.findClass(Owner);
    return C && llvm::any_of(C->Fields, [&, N = Name](const Field &F) {
             return F.Name == N && isTorchModule(Ctx, F.Class);
           });
  }

  bool object(ValueRef V) {
    switch (V->Kind) {
    case ValueKind::Output:
    case ValueKind::Join:
      for (ValueId Operand : V->Operands)
        push(V.of(Operand), false);
      return false;
    case ValueKind::Parameter:
      return isTorchModule(
          Ctx, V.In->Functions[V->Owner].Parameters[V->Index].Class);
    case ValueKind::Global:
    case ValueKind::Field:
      return variable(V, false);
    case ValueKind::Element:
      push(V.of(V->Operands[0]), true);
      return false;
    case ValueKind::Attribute: // of a wrapper: DDP, torch.compile
      if (V->Text == "module" || V->Text == "_orig_mod")
        push(V.of(V->Operands[0]), false);
      for (const std::string &Name : Ctx.Code.resolve(V))
        for (auto [In, W] : Ctx.Code.writes(Name))
          push({In, W->Value}, false);
      return false;
    case ValueKind::CallResult:
      return result({V.In, {V->Owner}}, false);
    default:
      return false;
    }
  }

  bool holder(ValueRef V) {
    switch (V->Kind) {
    case ValueKind::Output:
    case ValueKind::Join:
      for (ValueId Operand : V->Operands)
        push(V.of(Operand), true);
      return false;
    case ValueKind::Global:
    case ValueKind::Field:
      return variable(V, true);
    case ValueKind::Aggregate:
      for (ValueId Operand : V->Operands)
        push(V.of(Operand), false);
      return false;
    case ValueKind::Element: // of pairs: enumerate, zip, items
      push(V.of(V->Operands[0]), true);
      return false;
    case ValueKind::CallResult:
      return result({V.In, {V->Owner}}, true);
    default:
      return false;
    }
  }

  bool result(CallRef C, bool IsHolder) {
    if (!C->Callee)
      return false;
    if (isMethodCall(C)) {
      llvm::StringRef Method = C.of(C->Callee)->Text;
      if (isFluent(Method) && !IsHolder)
        push(C.of(C->Receiver), false);
      if (IsHolder && givesModules(Method)) {
        push(C.of(C->Receiver), true);
        push(C.of(C->Receiver), false);
      }
    }
    for (const std::string &Name : Ctx.Code.resolve(C.of(C->Callee))) {
      for (FunctionRef F : Ctx.Code.functions(Name, C.In))
        if (F->Returned)
          push(F.of(F->Returned), IsHolder);
      bool IsWrapper = llvm::is_contained({"builtins.enumerate", "builtins.zip",
                                           "builtins.list", "builtins.reversed",
                                           "builtins.tuple"},
                                          llvm::StringRef(Name));
      if (IsHolder && IsWrapper)
        for (const Argument &A : C->Arguments)
          push(C.of(A.Value), true);
      if (IsHolder ? isContainer(Name) : isModuleName(Ctx, Name))
        return true;
    }
    return false;
  }

  static bool isContainer(llvm::StringRef Name) {
    return llvm::is_contained(
        {"torch.nn.ModuleList", "torch.nn.ModuleDict", "torch.nn.Sequential"},
        Name);
  }

  const CheckContext &Ctx;
  llvm::SmallVector<std::pair<ValueRef, bool>> Work;
  std::set<std::pair<ValueRef, bool>> Seen;
};

} // namespace

bool isTorchModule(const CheckContext &Ctx, llvm::StringRef Class) {
  if (Class.empty())
    return false;
  std::vector<std::string> Lineage = Ctx.Code.lineage(Class);
  // Where the library itself is scanned, its classes say what they are.
  return !llvm::is_contained(Lineage, "torch.autograd.Function") &&
         llvm::any_of(Lineage, [&](const std::string &Name) {
           return isLibraryModule(Name) &&
                  (isTheModule(Name) || !Ctx.Code.findClass(Name));
         });
}

bool isModuleName(const CheckContext &Ctx, llvm::StringRef Name) {
  while (Name.consume_back(".module") || Name.consume_back("._orig_mod") ||
         Name.consume_back(".from_pretrained") ||
         Name.consume_back(".from_config") ||
         Name.consume_back(".load_from_checkpoint"))
    ;
  return isLoader(Name) || isTorchModule(Ctx, Name);
}

bool isModuleObject(const CheckContext &Ctx, ValueRef V) {
  return Walk(Ctx).run(V, false);
}

ValueRef originalObject(ValueRef V) {
  for (unsigned Steps = 0; V.Id && Steps < 64; ++Steps) {
    if (V->Kind == ValueKind::Output && !V->Operands.empty()) {
      V = V.of(V->Operands[0]);
      continue;
    }
    if (V->Kind != ValueKind::CallResult)
      return V;
    CallRef C = {V.In, {V->Owner}};
    if (!isMethodCall(C) || !isFluent(C.of(C->Callee)->Text))
      return V;
    V = C.of(C->Receiver);
  }
  return V;
}

std::optional<CallRef> madeModule(const CheckContext &Ctx, ValueRef V) {
  V = originalObject(V);
  if (!V.Id || V->Kind != ValueKind::CallResult)
    return std::nullopt;
  CallRef C = {V.In, {V->Owner}};
  for (const std::string &Name : Ctx.Code.resolve(C.of(C->Callee)))
    if (isTorchModule(Ctx, Name))
      return C;
  return std::nullopt;
}

bool speaksOfTorch(const Unit &U) {
  return llvm::any_of(U.Includes, [](llvm::StringRef Include) {
    llvm::StringRef Package = Include.split('.').first;
    return Package == "torch" || Package == "torchvision" ||
           Package == "transformers" || Package == "timm" ||
           Package.contains("lightning");
  });
}

} // namespace model_tidy
