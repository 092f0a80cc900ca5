// The printing of facts, one per line. Every text that comes from a scanned
// file is escaped on its way.

#include "facts/Dump.h"
#include "facts/Escape.h"
#include "facts/Finding.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ErrorHandling.h"

namespace model_tidy {

namespace {

constexpr size_t PlaceColumn = 50;

llvm::StringRef formName(CallForm F) {
  switch (F) {
  case CallForm::Plain:
    return "plain";
  case CallForm::Dot:
    return "dot";
  case CallForm::Arrow:
    return "arrow";
  case CallForm::ImplicitThis:
    return "implicit-this";
  case CallForm::Qualified:
    return "qualified";
  case CallForm::Operator:
    return "operator";
  case CallForm::Construct:
    return "construct";
  }
  llvm_unreachable("unknown form of call");
}

/// Words in brackets, and nothing at all if there are none.
class Flags {
public:
  void add(bool Holds, const llvm::Twine &Word) {
    if (Holds)
      Words.push_back(Word.str());
  }
  std::string str() const {
    return Words.empty() ? "" : "  [" + llvm::join(Words, ", ") + "]";
  }

private:
  llvm::SmallVector<std::string> Words;
};

/// Each member function prints one fact, in one line or a few.
class Dumper {
public:
  Dumper(const Unit &U, Sources &Text, llvm::raw_ostream &OS)
      : U(U), Text(Text), OS(OS) {}

  void unit();

private:
  void atFileScope();
  void function(const Function &F);
  void call(CallId Id);
  void classFacts(const Class &C);
  void method(const Method &M);
  void write(const Write &W);
  void notice(const Notice &N);

  std::string arguments(const Call &C) const;
  std::string guards(const Call &C) const;
  std::string place(const Location &L);
  void line(llvm::StringRef Fact, const Location &L, llvm::StringRef More = "");

  const Unit &U;
  Sources &Text;
  llvm::raw_ostream &OS;
};

void Dumper::unit() {
  const SourceFile Main = U.Files.empty() ? SourceFile() : U.Files.front();
  OS << "unit " << escaped(U.Language) << ' ' << escaped(Main.Path);
  if (!Main.Member.empty())
    OS << ' ' << escaped(Main.Member);
  OS << '\n';
  for (const std::string &I : U.Includes)
    OS << "include " << escaped(I) << '\n';
  atFileScope();
  for (const Function &F : U.Functions)
    function(F);
  for (const Class &C : U.Classes)
    classFacts(C);
  for (const Write &W : U.Writes)
    write(W);
  for (const NamedText &T : U.Texts)
    line("text " + (T.Name.empty() ? "" : escaped(T.Name) + " = ") +
             quoted(T.Text),
         T.Loc);
  for (const Comment &C : U.Comments)
    line("comment " + quoted(C.Text), C.Loc);
  for (const Notice &N : U.Notices)
    notice(N);
}

void Dumper::atFileScope() {
  bool IsFirst = true;
  for (uint32_t I = 0; I < U.Calls.size(); ++I) {
    if (U.Calls[I].Enclosing)
      continue;
    if (IsFirst)
      OS << "file scope\n";
    IsFirst = false;
    call({I});
  }
}

void Dumper::function(const Function &F) {
  std::string Outs;
  std::string Fact = "function " + escaped(F.Name) + "(";
  llvm::ListSeparator Comma;
  for (const Parameter &P : F.Parameters) {
    Fact += llvm::StringRef(Comma);
    Fact += escaped(P.Name) + (P.HasDefault ? "=…" : "");
    if (P.Out)
      Outs += "  out " + escaped(P.Name) + " = " + toString(U, P.Out) + "\n";
  }
  Fact += ")";
  if (F.Returned)
    Fact += " -> " + toString(U, F.Returned);
  Flags Words;
  Words.add(!F.Class.empty(), "member of " + escaped(F.Class));
  Words.add(F.IsStatic, "static");
  Words.add(F.IsInternal, "internal");
  std::string More = Words.str();
  for (const std::string &D : F.Decorators)
    More += "  @" + escaped(D);
  line(Fact, F.Loc, More);
  if (!F.OnlyStatement.empty())
    OS << "  only " << quoted(F.OnlyStatement) << '\n';
  for (CallId C : F.Calls)
    call(C);
  OS << Outs;
}

void Dumper::call(CallId Id) {
  const Call &C = U[Id];
  bool HasReceiver = C.Receiver || !C.ReceiverClass.empty();
  std::string Fact =
      "  %" + std::to_string(Id.Index) + " = call " + toString(U, C.Callee);
  if (HasReceiver) {
    Fact += " on " + toString(U, C.Receiver);
    if (!C.ReceiverClass.empty())
      Fact += " : " + escaped(C.ReceiverClass);
    Fact += " ";
  }
  Fact += arguments(C);
  Flags Words;
  Words.add(C.Form != (HasReceiver ? CallForm::Dot : CallForm::Plain),
            formName(C.Form));
  Words.add(C.InMacro, "macro");
  Words.add(C.Unevaluated, "unevaluated");
  Words.add(C.ConstReceiver, "const-receiver");
  Words.add(C.PointerReceiver, "pointer");
  Words.add(C.TemplateArguments, "template-arguments");
  Words.add(C.NameOnly, "name-only");
  line(Fact, C.Whole, Words.str() + guards(C));
}

std::string Dumper::arguments(const Call &C) const {
  std::string Result = "(";
  llvm::ListSeparator Comma;
  for (const Argument &A : C.Arguments) {
    Result += llvm::StringRef(Comma);
    if (!A.Keyword.empty())
      Result += escaped(A.Keyword) + "=";
    Result += toString(U, A.Value);
  }
  return Result + ")";
}

std::string Dumper::guards(const Call &C) const {
  if (C.Guards.empty())
    return "";
  std::string Result = "  guards: ";
  llvm::ListSeparator Comma;
  for (const Guard &G : C.Guards) {
    Result += llvm::StringRef(Comma);
    Result += G.Kind == Guard::Scope ? "scope " : G.Polarity ? "" : "!";
    Result += toString(U, G.Value);
  }
  return Result;
}

void Dumper::classFacts(const Class &C) {
  std::string Fact = "class " + escaped(C.Name);
  for (const std::string &Base : C.Bases)
    Fact += (&Base == &C.Bases.front() ? " : " : ", ") + escaped(Base);
  if (!C.Metaclass.empty())
    Fact += " metaclass " + escaped(C.Metaclass);
  line(Fact, C.Loc);
  for (const Field &F : C.Fields)
    OS << "  field " << escaped(F.Name) << (F.Class.empty() ? "" : " : ")
       << escaped(F.Class) << '\n';
  for (const Method &M : C.Methods)
    method(M);
}

void Dumper::method(const Method &M) {
  std::string Fact =
      "  method " + escaped(M.Name) + "/" + std::to_string(M.Required);
  if (M.Accepted == ~0u)
    Fact += "+";
  else if (M.Accepted != M.Required)
    Fact += "-" + std::to_string(M.Accepted);
  for (auto [Holds, Word] :
       {std::pair(M.IsConst, " const"), std::pair(M.IsAbstract, " abstract"),
        std::pair(M.IsVirtual, " virtual"),
        std::pair(M.IsOverride, " override"), std::pair(M.IsFinal, " final"),
        std::pair(!M.IsPublic, " not-public"),
        std::pair(M.IsDeleted, " deleted")})
    if (Holds)
      Fact += Word;
  if (!M.Returns.empty())
    Fact += " -> " + escaped(M.Returns);
  line(Fact, M.Loc);
}

void Dumper::write(const Write &W) {
  line("write " + escaped(W.Target) + " = " + toString(U, W.Value), W.Loc,
       W.Enclosing ? "  in " + escaped(U[W.Enclosing].Name) : "");
}

void Dumper::notice(const Notice &N) {
  OS << "notice " << noticeName(N.Kind) << ": ";
  if (U.Files.empty() || N.Path != U.Files.front().Path)
    OS << escaped(N.Path) << ": ";
  OS << escaped(N.Message) << '\n';
}

/// Nothing in the archive member is text, so its places are offsets.
std::string Dumper::place(const Location &L) {
  const SourceFile &File = U[L.File];
  std::string Result;
  if (File.Path != U.Files.front().Path)
    Result = escaped(File.Path) + ":";
  if (!File.Member.empty())
    return Result + escaped(File.Member) + "@" + std::to_string(L.Begin);
  LineColumn Where = Text.position(File.Path, L.Begin);
  return Result + std::to_string(Where.Line) + ":" +
         std::to_string(Where.Column);
}

/// One line; places stand below each other for the eye.
void Dumper::line(llvm::StringRef Fact, const Location &L,
                  llvm::StringRef More) {
  OS << Fact;
  if (L) {
    size_t Used = std::min(Fact.size(), PlaceColumn - 3);
    OS.indent(PlaceColumn - Used) << place(L);
  }
  OS << More << '\n';
}

} // namespace

void dump(const Unit &U, Sources &Text, llvm::raw_ostream &OS) {
  Dumper(U, Text, OS).unit();
}

} // namespace model_tidy
