// Walks all fields of a unit and remembers the first that points nowhere. The
// list of fields is that of Fields.h, so that no id can be forgotten here.

#include "facts/Verify.h"
#include "facts/Fields.h"

namespace model_tidy {

namespace {

// Without default, so that the compiler asks for the cases of a new kind.
bool isKnown(ValueKind K) {
  switch (K) {
  case ValueKind::Unknown:
  case ValueKind::Literal:
  case ValueKind::Parameter:
  case ValueKind::Global:
  case ValueKind::Import:
  case ValueKind::Attribute:
  case ValueKind::CallResult:
  case ValueKind::Output:
  case ValueKind::Join:
  case ValueKind::Aggregate:
  case ValueKind::Element:
  case ValueKind::Concat:
  case ValueKind::Field:
    return true;
  }
  return false;
}

bool isKnown(LiteralKind K) {
  switch (K) {
  case LiteralKind::String:
  case LiteralKind::Bytes:
  case LiteralKind::Int:
  case LiteralKind::Float:
  case LiteralKind::Bool:
  case LiteralKind::None:
    return true;
  }
  return false;
}

bool isKnown(Guard::KindType K) {
  switch (K) {
  case Guard::Condition:
  case Guard::Scope:
    return true;
  }
  return false;
}

bool isKnown(CallForm F) {
  switch (F) {
  case CallForm::Plain:
  case CallForm::Dot:
  case CallForm::Arrow:
  case CallForm::ImplicitThis:
  case CallForm::Qualified:
  case CallForm::Operator:
  case CallForm::Construct:
    return true;
  }
  return false;
}

bool isKnown(NoticeKind K) {
  switch (K) {
  case NoticeKind::NotAnalyzed:
  case NoticeKind::Incomplete:
  case NoticeKind::Limit:
  case NoticeKind::Suppression:
    return true;
  }
  return false;
}

bool isKnown(FlawKind K) {
  switch (K) {
  case FlawKind::Malformed:
  case FlawKind::Tampered:
  case FlawKind::Limit:
  case FlawKind::Unreadable:
  case FlawKind::NativeCode:
  case FlawKind::CodeInConfig:
  case FlawKind::RemoteCode:
  case FlawKind::FileAccess:
  case FlawKind::CustomOperator:
    return true;
  }
  return false;
}

/// Remembers the first thing that points nowhere.
class Verifier {
public:
  explicit Verifier(const Unit &U) : U(U) {}

  std::string run() {
    require(!U.Files.empty(), "the unit has no file");
    each(U);
    return std::move(Problem);
  }

private:
  void operator()(uint32_t) {}
  void operator()(bool) {}
  void operator()(const std::string &) {}
  void operator()(const Enum auto &E) { require(isKnown(E), "unknown kind"); }
  void operator()(const auto &X) { each(X); }

  // An id that is a member may name nothing, an id in a list may not.
  template <class Tag> void operator()(const Id<Tag> &I) {
    if (I)
      exists(I);
  }
  template <class Tag> void operator()(const std::vector<Id<Tag>> &Ids) {
    for (Id<Tag> I : Ids)
      exists(I);
  }
  template <class T> void operator()(const std::vector<T> &Elements) {
    for (const T &Element : Elements)
      (*this)(Element);
  }

  void operator()(const Value &V) {
    each(V);
    auto [Least, Most] = operandCount(V.Kind);
    require(V.Operands.size() >= Least && V.Operands.size() <= Most,
            "wrong number of operands");
    if (V.Kind == ValueKind::Parameter && exists(FunctionId{V.Owner}))
      require(V.Index < U.Functions[V.Owner].Parameters.size(),
              "no such parameter");
    if (V.Kind == ValueKind::CallResult)
      exists(CallId{V.Owner});
    if (V.Kind == ValueKind::Output && exists(CallId{V.Owner}))
      require(V.Index == Value::ReceiverSlot ||
                  V.Index < U.Calls[V.Owner].Arguments.size(),
              "no such argument");
  }

  static std::pair<size_t, size_t> operandCount(ValueKind K) {
    switch (K) {
    case ValueKind::Attribute:
      return {1, 1};
    case ValueKind::Element:
      return {2, 2};
    case ValueKind::Output:
    case ValueKind::Field:
      return {0, 1};
    case ValueKind::Join:
    case ValueKind::Aggregate:
    case ValueKind::Concat:
      return {0, ~size_t(0)};
    case ValueKind::Unknown:
    case ValueKind::Literal:
    case ValueKind::Parameter:
    case ValueKind::Global:
    case ValueKind::Import:
    case ValueKind::CallResult:
      return {0, 0};
    }
    return {0, 0};
  }

  size_t count(FileId) const { return U.Files.size(); }
  size_t count(ValueId) const { return U.Values.size(); }
  size_t count(CallId) const { return U.Calls.size(); }
  size_t count(FunctionId) const { return U.Functions.size(); }
  static const char *what(FileId) { return "no such file"; }
  static const char *what(ValueId) { return "no such value"; }
  static const char *what(CallId) { return "no such call"; }
  static const char *what(FunctionId) { return "no such function"; }

  template <class Tag> bool exists(Id<Tag> I) {
    return require(I.Index < count(I), what(I));
  }
  bool require(bool Holds, const char *Otherwise) {
    if (!Holds && Problem.empty())
      Problem = Otherwise;
    return Holds;
  }
  void each(const auto &X) {
    eachField(X, [this](auto &Field) { (*this)(Field); });
  }

  const Unit &U;
  std::string Problem;
};

} // namespace

llvm::Error verify(const Unit &U) {
  std::string Problem = Verifier(U).run();
  if (Problem.empty())
    return llvm::Error::success();
  return llvm::make_error<llvm::StringError>(
      "damaged facts: " + Problem,
      std::make_error_code(std::errc::illegal_byte_sequence));
}

} // namespace model_tidy
