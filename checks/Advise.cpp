// The replacement should be code the user can paste: it speaks of the path
// they wrote where that is a path, and of "model.onnx" where it is a stream or
// a buffer.

#include "checks/Advise.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

namespace model_tidy {
namespace {

/// Longer expressions are not worth repeating inside another expression.
constexpr size_t LongestQuote = 60;

llvm::StringRef written(const CheckContext &Ctx, CallRef C, const Argument &A) {
  Place P = placeOf(*C.In, A.Loc);
  llvm::StringRef Text = Ctx.Text.slice(P.Path, P.Begin, P.End);
  bool Short = Text.size() <= LongestQuote && !Text.contains('\n');
  return Short ? Text : llvm::StringRef();
}

bool looksLikePath(const Argument &A) {
  return A.Class.empty() || A.Class == "std::basic_string" ||
         A.Class == "std::basic_string_view" ||
         A.Class == "std::filesystem::path";
}

/// Is it a file that was opened? Its name is no longer at hand, then.
bool isOpened(const CheckContext &Ctx, ValueRef V) {
  return llvm::any_of(Ctx.Code.producers(V), [&](CallRef Maker) {
    return llvm::any_of(
        Ctx.Code.resolve(Maker.of(Maker->Callee)), [&](const auto &Name) {
          const auto &Known = Ctx.Code.known().Propagators;
          auto It = Known.find(Name);
          return It != Known.end() &&
                 llvm::any_of(It->second, [](const Knowledge::Passage &Pass) {
                   return Pass.OpensPath;
                 });
        });
  });
}

std::string onnxName(llvm::StringRef Path, bool IsPython) {
  llvm::SmallString<64> Name(Path);
  llvm::sys::path::replace_extension(Name, ".onnx");
  if (IsPython)
    return "\"" + Name.str().str() + "\"";
  return "ORT_TSTR(\"" + Name.str().str() + "\")";
}

void replaceAll(std::string &Text, llvm::StringRef From, llvm::StringRef To) {
  for (size_t At = 0; (At = Text.find(From, At)) != std::string::npos;
       At += To.size())
    Text.replace(At, From.size(), To.str());
}

/// What the result of \p C is assigned to, where that is a plain name.
std::string resultName(const CheckContext &Ctx, CallRef C) {
  constexpr uint32_t LongestName = 80;
  constexpr llvm::StringLiteral Other = "model";
  Place P = placeOf(*C.In, C->Whole);
  uint32_t Begin = P.Begin > LongestName ? P.Begin - LongestName : 0;
  llvm::StringRef Before = Ctx.Text.slice(P.Path, Begin, P.Begin);
  Before = Before.substr(Before.rfind('\n') + 1).trim();
  if (!Before.consume_back("="))
    return Other.str();
  Before = Before.rtrim();
  bool IsName = !Before.empty() && llvm::all_of(Before, [](char Ch) {
    return llvm::isAlnum(Ch) || Ch == '_' || Ch == '.';
  });
  return IsName ? Before.str() : Other.str();
}

} // namespace

const std::string &adviceName(const Row &R, CallRef C) {
  bool IsPython = C.In->Language == "python";
  return IsPython && !R.PythonAdvice.empty() ? R.PythonAdvice : R.AdviceName;
}

Replacement advise(const CheckContext &Ctx, const Row &R, CallRef C,
                   const Argument *Input) {
  bool IsPython = C.In->Language == "python";
  const Advice *A = Ctx.Rows.advice(adviceName(R, C));
  if (!A)
    return {};
  std::string Path = "\"model.pt\"";
  std::string OnnxPath =
      IsPython ? "\"model.onnx\"" : "ORT_TSTR(\"model.onnx\")";
  if (Input && R.IsPath && looksLikePath(*Input) &&
      !(IsPython && isOpened(Ctx, C.of(Input->Value)))) {
    std::optional<std::string> Constant =
        Ctx.Code.constantText(C.of(Input->Value));
    llvm::StringRef Text = written(Ctx, C, *Input);
    if (!Text.empty())
      Path = Text.str();
    if (Constant && !Constant->empty() &&
        !llvm::StringRef(*Constant).contains('"'))
      OnnxPath = onnxName(*Constant, IsPython);
    else if (IsPython && !Text.empty())
      OnnxPath = "pathlib.Path(" + Path + ").with_suffix(\".onnx\")";
    else if (!Text.empty() && Text.front() != '"')
      OnnxPath = "std::filesystem::path(" + Path +
                 ").replace_extension(\".onnx\").c_str()";
  }
  Replacement Result = {A->Summary, A->Code, A->Language};
  replaceAll(Result.Code, "{callee}", R.Callee);
  replaceAll(Result.Code, "{onnx_path}", OnnxPath);
  replaceAll(Result.Code, "{path}", Path);
  if (IsPython && llvm::StringRef(Result.Code).contains("pathlib.Path("))
    Result.Code = "import pathlib\n" + Result.Code;
  if (IsPython)
    replaceAll(Result.Code, "{result}", resultName(Ctx, C));
  return Result;
}

} // namespace model_tidy
