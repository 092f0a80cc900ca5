// What stands around a value or call and says what it is: who is handed this
// function or this result, and what the object's class is.

#include "flow/Program.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy {

/// `connect(socket, &QWebSocket::textMessageReceived, …)`: not every signal
/// brings data from outside.
bool Program::isSignalled(CallRef C, const Knowledge::Callback &Row) const {
  if (Row.Names.empty())
    return true;
  if (Row.Signal >= C->Arguments.size())
    return false;
  const std::set<std::string> &Signals =
      resolve(C.of(C->Arguments[Row.Signal].Value));
  return llvm::any_of(Row.Names,
                      [&](const auto &Name) { return Signals.contains(Name); });
}

std::vector<std::pair<CallRef, OriginKind>>
Program::callbackOrigins(FunctionRef F, uint32_t Position) const {
  std::vector<std::pair<CallRef, OriginKind>> Result;
  for (const auto &Entry : Known.Callbacks) {
    auto Calls = NearbyCalls.find(Entry.getKey());
    if (Calls == NearbyCalls.end())
      continue;
    for (const Knowledge::Callback &Row : Entry.second)
      for (CallRef C : Calls->second)
        if (Row.Parameter == Position && Row.Argument < C->Arguments.size() &&
            resolve(C.of(C->Arguments[Row.Argument].Value)).count(F->Name) &&
            isSignalled(C, Row))
          Result.push_back({C, Row.Kind});
  }
  return Result;
}

std::vector<std::pair<CallRef, uint32_t>> Program::uses(CallRef C) const {
  std::vector<std::pair<CallRef, uint32_t>> Result;
  if (!C->Enclosing)
    return Result;
  for (CallId Id : C.of(C->Enclosing)->Calls) {
    CallRef Other = C.of(Id);
    for (auto [Position, A] : llvm::enumerate(Other->Arguments)) {
      const Value &V = *C.of(A.Value);
      if (V.Kind == ValueKind::CallResult && V.Owner == C.Id.Index)
        Result.push_back({Other, static_cast<uint32_t>(Position)});
    }
  }
  return Result;
}

std::optional<OriginKind> Program::companionOrigin(FunctionRef F,
                                                   uint32_t Position) const {
  for (auto [Index, Other] : llvm::enumerate(F->Parameters))
    if (Index != Position && !Other.Class.empty())
      if (auto It = Known.Companions.find(Other.Class);
          It != Known.Companions.end())
        return It->second;
  return std::nullopt;
}

std::vector<std::string> Program::namesByObject(CallRef C) const {
  std::vector<std::string> Names;
  ValueRef Callee = C.of(C->Callee);
  if (C->ReceiverClass.empty() || C->Form == CallForm::Construct ||
      Callee->Kind != ValueKind::Global)
    return Names;
  llvm::StringRef Method = llvm::StringRef(Callee->Text).rsplit("::").second;
  for (const std::string &Class : lineage(C->ReceiverClass)) {
    std::string Name = Class + "::" + Method.str();
    if (!Method.empty() && Name != Callee->Text)
      Names.push_back(std::move(Name));
    Names.push_back(Class + "::*");
  }
  return Names;
}

bool Program::isView(CallRef C) const {
  return llvm::any_of(resolve(C.of(C->Callee)), [&](const auto &Name) {
    auto It = Known.Propagators.find(Name);
    return It != Known.Propagators.end() &&
           llvm::any_of(It->second, [](const auto &P) { return P.IsView; });
  });
}

bool Program::isPart(ValueRef V) const {
  auto It = Known.Propagators.find(V->Text);
  return V->Kind == ValueKind::Field && !V->Operands.empty() &&
         It != Known.Propagators.end() &&
         llvm::any_of(It->second, [](const Knowledge::Passage &Pass) {
           return llvm::is_contained(Pass.From, Value::ReceiverSlot) &&
                  llvm::is_contained(Pass.To, ResultSlot);
         });
}

} // namespace model_tidy
