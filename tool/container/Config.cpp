// One walk over a JSON text, with a frame for each open object. What an object
// means is known at its end, because keys come in any order.
#include "container/Config.h"
#include "container/Json.h"
#include "container/Template.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Base64.h"

using namespace model_tidy;

namespace {

using Token = JsonReader::Token;

struct Frame {
  std::string Key; // of what comes next; of an array, the array's own
  bool IsObject = false;
  bool HasConfig = false;
  bool HasLambda = false; // somewhere within
  bool HasFile = false;   // its configuration names one
  size_t At = 0;          // of the class's name
  std::string Class, Module, Config, Function;
  std::string SkopsClass, SkopsModule, SkopsLoader;
  std::string SkopsPath; // of a function's module
};

bool isRootOf(llvm::StringRef Name, llvm::ArrayRef<llvm::StringRef> Roots) {
  return llvm::is_contained(Roots, Name.split('.').first);
}

// Keras imports these anyway; builtins only for the types it writes itself.
bool isKerasModule(llvm::StringRef Module, llvm::StringRef Class) {
  constexpr llvm::StringRef Roots[] = {"keras",     "keras_core", "tf_keras",
                                       "keras_hub", "tensorflow", "keras_nlp",
                                       "keras_cv"};
  constexpr llvm::StringRef Builtins[] = {"function",
                                          "dict",
                                          "list",
                                          "tuple",
                                          "set",
                                          "int",
                                          "float",
                                          "str",
                                          "bool",
                                          "slice",
                                          "ellipsis",
                                          "type",
                                          "builtin_function_or_method"};
  return Module.empty() || isRootOf(Module, Roots) ||
         (Module == "builtins" && llvm::is_contained(Builtins, Class));
}

// Functions of Keras itself that fetch, unpack or unlock (CVE-2025-8747,
// CVE-2025-9906).
bool isKerasGadget(llvm::StringRef Name) {
  constexpr llvm::StringRef Gadgets[] = {
      "get_file",   "enable_unsafe_deserialization",
      "load_model", "extract_archive",
      "load_data",  "load_weights",
      "load_img",   "save_img",
      "run",        "model_from_json"};
  return llvm::is_contained(Gadgets, Name.rsplit('.').second) ||
         llvm::is_contained(Gadgets, Name);
}

// Layers that take a path for their vocabulary (CVE-2025-12058).
bool isLookup(llvm::StringRef Class) {
  return Class.ends_with("Lookup") || Class == "TextVectorization";
}

bool isPythonGadget(llvm::StringRef Module, llvm::StringRef Name) {
  constexpr llvm::StringRef Gadgets[] = {
      "eval",    "exec",       "compile", "open",    "__import__", "getattr",
      "setattr", "breakpoint", "input",   "globals", "vars",       "delattr"};
  return Module == "builtins" && llvm::is_contained(Gadgets, Name);
}

// What skops trusts without being asked is mostly in here.
bool isSkopsModule(llvm::StringRef Module) {
  constexpr llvm::StringRef Roots[] = {
      "sklearn",  "numpy",     "scipy",   "builtins", "collections",
      "datetime", "functools", "xgboost", "lightgbm", "quantile_forest"};
  return isRootOf(Module, Roots);
}

class ConfigReader {
public:
  ConfigReader(Session &S, const Piece &P)
      : S(S), P(P), Json(P.Bytes, S.Limits.Nesting) {}

  /// Returns the kind of text it was.
  MemberKind read() {
    for (;;) {
      switch (Json.next()) {
      case Token::BeginObject:
      case Token::BeginArray:
        open(P.Bytes[Json.begin()] == '{');
        break;
      case Token::EndObject:
      case Token::EndArray:
        close();
        break;
      case Token::Key:
        Frames.back().Key = Json.text().take_front(64).str();
        if (Frames.back().Key == "config")
          Frames.back().HasConfig = true;
        break;
      case Token::String:
        string(Json.text());
        break;
      case Token::Number:
      case Token::Word:
        break;
      case Token::Error:
        if (Frames.size() >= S.Limits.Nesting)
          S.oddity(OddityKind::Limit, P, Json.begin(),
                   "nested more than " + llvm::Twine(S.Limits.Nesting) +
                       " deep, and the rest is not read");
        return Kind;
      case Token::End:
        return Kind;
      }
    }
  }

private:
  void open(bool IsObject) {
    Frame F;
    if (!Frames.empty())
      F.Key = Frames.back().Key;
    F.IsObject = IsObject;
    Frames.push_back(std::move(F));
  }

  void close() {
    Frame F = std::move(Frames.back());
    Frames.pop_back();
    finishKeras(F);
    finishSkops(F);
    if (Frames.empty())
      return;
    Frames.back().HasLambda |= F.HasLambda;
    Frames.back().HasFile |=
        F.HasFile && F.Class.empty() && Frames.back().Key == "config";
  }

  void string(llvm::StringRef Text) {
    if (Frames.empty())
      return;
    Frame &F = Frames.back();
    llvm::StringRef Key = F.Key;
    if (Key == "class_name") {
      F.Class = Text.take_front(256).str();
      F.At = Json.begin();
    } else if (Key == "module") {
      F.Module = Text.take_front(256).str();
      readEncoded(Text, MemberKind::Pickle);
    } else if (Key == "config")
      F.Config = Text.take_front(256).str();
    else if (Key == "function" || Key == "code") {
      F.Function = Text.take_front(256).str();
      readEncoded(Text, MemberKind::Marshal);
    } else if (Key == "module_path")
      F.SkopsPath = Text.take_front(256).str();
    else if (Key == "__class__")
      F.SkopsClass = Text.take_front(256).str();
    else if (Key == "__module__")
      F.SkopsModule = Text.take_front(256).str();
    else if (Key == "__loader__") {
      F.SkopsLoader = Text.take_front(256).str();
      F.At = Json.begin();
    } else
      readOther(Key, Text);
  }

  void readOther(llvm::StringRef Key, llvm::StringRef Text) {
    if (Key == "_target_" && !isTrustedTarget(Text))
      odd(OddityKind::CodeInConfig, Json.begin(),
          "loading calls " + inQuotes(Text));
    // Stable Baselines hands it to cloudpickle.
    if (Key == ":serialized:")
      readEncoded(Text, MemberKind::Pickle);
    // MXNet calls a Python class that was registered by this name.
    if (Key == "op" && Text == "Custom" && isWithin("nodes"))
      odd(OddityKind::CustomOperator, Json.begin(),
          "the operator 'Custom' needs code that is not part of MXNet");
    if (Key == "vocabulary" && !Text.empty())
      Frames.back().HasFile = true;
    if (Key == "chat_template" || Key == "template")
      readTemplateText(Text);
    if (Key == "custom_pipeline" || Key == "custom_pipelines" ||
        isWithin("auto_map"))
      odd(OddityKind::RemoteCode, Json.begin(),
          inQuotes(Text) +
              (Text.contains("--") ? " is code in another repository, which"
                                   : " is code beside the model, which") +
              " runs with trust_remote_code");
  }

  // {"auto_map": {"AutoModel": "code.py", "AutoTokenizer": ["code.py", null]}}
  bool isWithin(llvm::StringRef Key) const {
    return llvm::any_of(llvm::ArrayRef(Frames).take_back(3),
                        [&](const Frame &F) { return F.Key == Key; });
  }

  void readTemplateText(llvm::StringRef Text) {
    if (auto Found = escapeInTemplate(Text))
      odd(OddityKind::CodeInConfig, Json.begin(),
          "the chat template reaches for " + inQuotes(Found->second));
  }

  // Keras 2 breaks the text into lines.
  void readEncoded(llvm::StringRef Text, MemberKind Expected) {
    std::string Plain;
    llvm::copy_if(Text, std::back_inserter(Plain),
                  [](char C) { return !strchr("\r\n", C); });
    std::vector<char> Bytes;
    if (llvm::Error Error = llvm::decodeBase64(Plain, Bytes)) {
      // Most texts are no base64, which is what we wanted to know.
      llvm::consumeError(std::move(Error));
      return;
    }
    llvm::StringRef Decoded(Bytes.data(), Bytes.size());
    bool IsCode = Decoded.size() > 4 && (Decoded[0] & 0x7f) == 'c';
    bool IsPickle = Decoded.starts_with("\x80");
    if (Expected == MemberKind::Marshal ? !IsCode : !IsPickle)
      return;
    Piece Made = P.made("<" + Frames.back().Key + ">", Json.begin(), Decoded);
    S.member(Expected, Made, "base64");
  }

  void finishKeras(Frame &F) {
    if (F.Class.empty() || !F.HasConfig)
      return;
    Kind = MemberKind::KerasConfig;
    if (F.Class == "Lambda" || F.Class == "__lambda__") {
      if (!F.HasLambda)
        odd(OddityKind::CodeInConfig, F.At,
            "a Lambda layer runs Python code that is stored in the model");
      F.HasLambda = true;
    } else if (F.Class == "TorchModuleWrapper")
      odd(OddityKind::CodeInConfig, F.At,
          "a TorchModuleWrapper unpickles a module that is stored in the "
          "model");
    else if (!isKerasModule(F.Module, F.Class))
      odd(OddityKind::CodeInConfig, F.At,
          "loading imports " + inQuotes(F.Module) + " for " +
              inQuotes(F.Class == "function" ? F.Config : F.Class));
    else if (F.HasFile && isLookup(F.Class))
      odd(OddityKind::FileAccess, F.At,
          "a layer of the class " + inQuotes(F.Class) +
              " reads its vocabulary from a file that the model names");
    else if (isKerasGadget(F.Class == "function" ? F.Config : F.Class) ||
             (F.Class == "function" && isPythonGadget(F.Module, F.Config)))
      odd(OddityKind::CodeInConfig, F.At,
          "loading calls " +
              inQuotes(F.Class == "function" ? F.Config : F.Class) +
              ", which no layer needs");
  }

  void finishSkops(const Frame &F) {
    // The content of a FunctionNode: what it imports, whatever the node says.
    if (!F.SkopsPath.empty() && !F.Function.empty() &&
        (!isSkopsModule(F.SkopsPath) ||
         isPythonGadget(F.SkopsPath, F.Function)))
      odd(OddityKind::CodeInConfig, F.At ? F.At : Json.begin(),
          "loading imports " + inQuotes(F.SkopsPath + "." + F.Function));
    if (F.SkopsLoader.empty())
      return;
    std::string Name =
        inQuotes(llvm::StringRef(F.SkopsModule + "." + F.SkopsClass));
    // CVE-2025-54412 and CVE-2025-54413: their names are not what is called.
    if (F.SkopsLoader == "OperatorFuncNode" || F.SkopsLoader == "MethodNode")
      odd(OddityKind::CodeInConfig, F.At,
          "a node of the kind " + inQuotes(F.SkopsLoader) +
              " calls something else than the " + Name + " it names");
    else if (!F.SkopsModule.empty() && !isSkopsModule(F.SkopsModule))
      odd(OddityKind::RemoteCode, F.At, "loading imports " + Name);
  }

  void odd(OddityKind OddKind, size_t At, const llvm::Twine &Message) {
    S.oddity(OddKind, P, At, Message);
  }

  Session &S;
  const Piece &P;
  JsonReader Json;
  llvm::SmallVector<Frame, 0> Frames;
  MemberKind Kind = MemberKind::Data;
};

} // namespace

bool model_tidy::isTrustedTarget(llvm::StringRef Target) {
  constexpr llvm::StringRef Roots[] = {
      "nemo",         "torch",       "pytorch_lightning",
      "lightning",    "omegaconf",   "transformers",
      "torchmetrics", "torchvision", "diffusers",
      "hydra",        "peft",        "torchaudio"};
  // Trusted libraries load models, and have imported others.
  llvm::StringRef Name = Target.rsplit('.').second;
  return isRootOf(Target, Roots) && !Name.starts_with("load") &&
         !Target.contains(".hub.") && !Target.contains(".os.") &&
         !Target.contains(".sys.") && !Target.contains(".subprocess.");
}

bool model_tidy::isJson(llvm::StringRef Bytes) {
  Bytes = Bytes.take_front(4096).ltrim(" \t\r\n");
  bool IsObject = Bytes.consume_front("{");
  if (!IsObject && !Bytes.consume_front("["))
    return false;
  Bytes = Bytes.ltrim(" \t\r\n");
  llvm::StringRef Next = IsObject ? "\"}" : "\"{[]-0123456789tfn";
  return !Bytes.empty() && Next.contains(Bytes[0]);
}

void model_tidy::readJson(Session &S, const Piece &P) {
  if (P.Bytes.size() > S.Limits.ConfigBytes) {
    S.member(MemberKind::Data, P, "json");
    return S.oddity(OddityKind::Limit, P, 0,
                    "a JSON text of " + llvm::Twine(P.Bytes.size()) +
                        " bytes is not read");
  }
  S.member(ConfigReader(S, P).read(), P, "json");
}

void model_tidy::readTemplate(Session &S, const Piece &P) {
  S.member(MemberKind::Data, P, "jinja");
  if (auto Found = escapeInTemplate(P.Bytes))
    S.oddity(OddityKind::CodeInConfig, P, Found->first,
             "the template reaches for " + inQuotes(Found->second));
}

bool model_tidy::isDunder(llvm::StringRef Name) {
  return Name.size() > 4 && Name.starts_with("__") && Name.ends_with("__");
}

void model_tidy::readForeignTemplate(Session &S, const Piece &P) {
  S.member(MemberKind::Data, P, "jinja");
  if (auto Found = escapeInTemplate(P.Bytes); Found && isDunder(Found->second))
    S.oddity(OddityKind::CodeInConfig, P, Found->first,
             "the template reaches for " + inQuotes(Found->second));
}
