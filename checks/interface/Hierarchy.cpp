// A base is looked for from the scope of its class outwards, as the language
// does it; where scopes are hidden in macros, one class of that last name will
// do.

#include "checks/interface/Hierarchy.h"
#include "checks/module/HookRunners.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy {

Hierarchy::Hierarchy(const CheckContext &Ctx) {
  addAliases(Ctx);
  for (const Unit &U : Ctx.Code.units())
    for (const Class &C : U.Classes)
      addClass(C);
  for (const Unit &U : Ctx.Outlines) {
    for (const Class &C : U.Classes)
      addClass(C);
    for (const Call &C : U.Calls)
      Made.insert(lastName(U[C.Callee].Text));
  }
  for (const auto &Entry : Nodes)
    ByLastName[lastName(Entry.first())].push_back(Entry.first().str());
  // Only now every name is known that a base can mean.
  std::vector<std::pair<std::string, std::string>> Edges;
  for (auto &Entry : Nodes) {
    std::set<std::string> Bases;
    for (const std::string &Base : Entry.second.Bases)
      Bases.insert(resolved(Entry.first(), Base));
    Bases.erase(Entry.first().str());
    for (const std::string &Base : Bases)
      Edges.push_back({Base, Entry.first().str()});
    Entry.second.Bases = std::move(Bases);
  }
  for (const auto &[Base, Derived] : Edges)
    Nodes[Base].Derived.insert(Derived);
}

void Hierarchy::addAliases(const CheckContext &Ctx) {
  for (const Unit &U : Ctx.Outlines)
    for (const Write &W : U.Writes)
      Aliases[W.Target] = U[W.Value].Text;
}

void Hierarchy::addClass(const Class &C) {
  Node &N = Nodes[C.Name];
  N.IsDefined = true;
  for (const Method &M : C.Methods)
    N.Methods.insert(M.Name);
  N.Bases.insert(C.Bases.begin(), C.Bases.end());
}

std::string Hierarchy::resolved(llvm::StringRef Scope,
                                llvm::StringRef Written) const {
  std::string Name = Written.str();
  constexpr unsigned MostAliases = 8; // they may go in circles
  for (unsigned Steps = 0; Steps < MostAliases; ++Steps) {
    llvm::StringRef Around = Scope;
    std::string Next;
    do {
      Around = Around.contains("::") ? Around.rsplit("::").first : "";
      std::string Full = Around.empty() ? Name : (Around + "::" + Name).str();
      if (Nodes.contains(Full))
        return Full;
      if (auto It = Aliases.find(Full); It != Aliases.end())
        Next = It->second;
    } while (!Around.empty() && Next.empty());
    if (Next.empty())
      break;
    Name = Next;
  }
  auto Same = ByLastName.find(lastName(Name));
  return Same != ByLastName.end() && Same->second.size() == 1
             ? Same->second.front()
             : Name;
}

bool Hierarchy::declares(llvm::StringRef Class, llvm::StringRef Method) const {
  auto It = Nodes.find(Class);
  return It != Nodes.end() && It->second.Methods.contains(Method);
}

bool Hierarchy::mayInherit(llvm::StringRef Class,
                           llvm::StringRef Method) const {
  llvm::StringSet<> Seen;
  std::vector<std::string> Work = {Class.str()};
  while (!Work.empty()) {
    std::string Name = std::move(Work.back());
    Work.pop_back();
    auto It = Nodes.find(Name);
    // The standard library promises nothing that has to do with models.
    if (llvm::StringRef(Name).starts_with("std::") || !Seen.insert(Name).second)
      continue;
    if (It == Nodes.end() || !It->second.IsDefined ||
        (Name != Class && It->second.Methods.contains(Method)))
      return true;
    Work.insert(Work.end(), It->second.Bases.begin(), It->second.Bases.end());
  }
  return false;
}

std::set<std::string> Hierarchy::below(llvm::StringRef Class) const {
  std::set<std::string> Found;
  std::vector<std::string> Work = {Class.str()};
  while (!Work.empty()) {
    std::string Name = std::move(Work.back());
    Work.pop_back();
    auto It = Nodes.find(Name);
    if (It == Nodes.end())
      continue;
    for (const std::string &Derived : It->second.Derived)
      if (Derived != Class && Found.insert(Derived).second)
        Work.push_back(Derived);
  }
  return Found;
}

std::set<std::string> Hierarchy::leavesWithout(llvm::StringRef Class,
                                               llvm::StringRef Method) const {
  std::set<std::string> Seen, Leaves;
  std::vector<std::string> Work = {Class.str()};
  while (!Work.empty()) {
    std::string Name = std::move(Work.back());
    Work.pop_back();
    auto It = Nodes.find(Name);
    if (It == Nodes.end() || !Seen.insert(Name).second)
      continue;
    if (Name != Class && It->second.Methods.contains(Method))
      continue; // and so all below it have one
    if (It->second.Derived.empty() && Name != Class)
      Leaves.insert(Name);
    Work.insert(Work.end(), It->second.Derived.begin(),
                It->second.Derived.end());
  }
  return Leaves;
}

bool Hierarchy::isMade(llvm::StringRef Class) const {
  return Made.contains(lastName(Class));
}

} // namespace model_tidy
