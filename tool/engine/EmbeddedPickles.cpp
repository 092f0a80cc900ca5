// Any text can begin like a pickle. So one is told only for what loading it
// would do: a dangerous call counts even if the bytes break off behind it, as
// it would have run; an unknown name only if the rest is a pickle as well.
#include "engine/EmbeddedPickles.h"
#include "checks/artifact/Verdict.h"
#include "container/Container.h"
#include "container/Expansion.h"
#include "engine/FileKind.h"
#include "engine/Isolated.h"
#include "engine/PartSearch.h"
#include "facts/ByteText.h"
#include "facts/Sources.h"
#include "frontend/cpp/ByteTexts.h"
#include "frontend/pickle/Frontend.h"
#include "frontend/python/Frontend.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Base64.h"
#include "llvm/Support/ThreadPool.h"

namespace model_tidy {
namespace {

constexpr llvm::StringLiteral Check = "serialization-embedded-pickle";

std::string withoutSpace(llvm::StringRef Text) {
  std::string Result = Text.str();
  llvm::erase_if(Result, llvm::isSpace);
  return Result;
}

/// The bytes that hexadecimal digits spell, or nothing.
std::string fromHex(llvm::StringRef Digits) {
  std::string Bytes;
  if (Digits.size() % 2 == 0 && llvm::tryGetFromHex(Digits, Bytes))
    return Bytes;
  return {};
}

std::string fromBase64(std::string Text) {
  std::replace(Text.begin(), Text.end(), '-', '+');
  std::replace(Text.begin(), Text.end(), '_', '/');
  Text.resize(llvm::StringRef(Text).rtrim('=').size());
  Text.append((4 - Text.size() % 4) % 4, '=');
  std::vector<char> Bytes;
  if (llvm::Error E = llvm::decodeBase64(Text, Bytes)) {
    llvm::consumeError(std::move(E)); // then it is none
    return {};
  }
  return {Bytes.begin(), Bytes.end()};
}

class FileReader {
public:
  FileReader(llvm::StringRef Shown, const Catalogue &Rows, const Settings &S,
             EmbeddedPickles &Out)
      : Shown(Shown), Rows(Rows), L(S.L), Text(S.FileSystem()), Out(Out) {
    // A literal is at most as long as its file; so is what it is a bomb of.
    L.Container.ExpandedBytes = L.Container.MemberBytes = 64 << 20;
  }

  void read(llvm::ArrayRef<ByteText> Texts) {
    for (const ByteText &T : Texts)
      look(T, T.Bytes, "", 0);
    if (Judged > MostJudged)
      Out.Notices.push_back({NoticeKind::Limit, Shown.str(),
                             "spells more than " + std::to_string(MostJudged) +
                                 " pickles; the others were not looked at"});
  }

private:
  static constexpr unsigned MostLayers = 4; // of encodings
  static constexpr size_t MostJudged = 1000;

  bool mayHoldPickle(llvm::StringRef Bytes) const {
    return beginsLikePickle(Bytes, L.Container) ||
           Bytes.starts_with("PK\3\4") || codecOf(Bytes, L.Container);
  }

  void look(const ByteText &T, llvm::StringRef Bytes, const std::string &How,
            unsigned Layer) {
    if (mayHoldPickle(Bytes) && tell(T, Bytes, How))
      return;
    if (behindOthers(T, Bytes, How) || Layer == MostLayers)
      return;
    if (std::string Inner = expanded(Bytes); !Inner.empty())
      return look(T, Inner, How + ", compressed", Layer + 1);
    std::string Plain = withoutSpace(Bytes);
    if (std::string Inner = fromHex(Plain); !Inner.empty())
      return look(T, Inner, How + " in hexadecimal digits", Layer + 1);
    if (std::string Inner = fromBase64(std::move(Plain)); !Inner.empty())
      return look(T, Inner, How + " in base64", Layer + 1);
    encodedWords(T, Bytes, How, Layer);
  }

  /// What a compressed stream holds; it may be encoded in its turn.
  std::string expanded(llvm::StringRef Bytes) const {
    std::optional<Codec> Kind = codecOf(Bytes, L.Container);
    if (!Kind)
      return {};
    ExpansionBudget Budget = {L.Container.ExpandedBytes};
    Expansion Out(*Kind, Bytes, L.Container, Budget);
    Out.growTo(UINT64_MAX);
    return Out.bytes().str();
  }

  /// A pickle in the midst of a literal, which is cut out before it is loaded.
  bool behindOthers(const ByteText &T, llvm::StringRef Bytes,
                    const std::string &How) {
    constexpr unsigned Most = 8;
    size_t At = 0;
    for (unsigned Tried = 0; Tried < Most; ++Tried) {
      At = Bytes.find('\x80', At + 1);
      if (At == llvm::StringRef::npos)
        return false;
      llvm::StringRef Rest = Bytes.substr(At);
      bool IsHeader = Rest.size() > 2 && Rest[1] >= 2 && Rest[1] <= 5;
      if (IsHeader && beginsLikePickle(Rest, L.Container) &&
          tell(T, Rest, How + " behind other bytes", At))
        return true;
    }
    return false;
  }

  /// "data:application/octet-stream;base64,gASV…"
  void encodedWords(const ByteText &T, llvm::StringRef Bytes,
                    const std::string &How, unsigned Layer) {
    constexpr size_t Most = 16, Shortest = 16;
    auto IsDigit = [](char C) {
      return llvm::isAlnum(C) || llvm::StringRef("+/-_=").contains(C);
    };
    size_t Tried = 0;
    while (!Bytes.empty() && Tried < Most) {
      llvm::StringRef Word = Bytes.take_while(IsDigit);
      Bytes = Bytes.drop_front(std::min(Word.size() + 1, Bytes.size()));
      if (Word.size() < Shortest)
        continue;
      ++Tried;
      std::string Inner = fromBase64(Word.str());
      if (mayHoldPickle(Inner))
        look(T, Inner, How + " in base64 behind other text", Layer + 1);
    }
  }

  /// A pickle that imports and calls nothing. That is cheap to see, so that no
  /// number of them can hide another one.
  bool isPlainData(llvm::StringRef Bytes) const {
    if (!beginsLikePickle(Bytes, L.Container))
      return false;
    pickle::Options Options;
    Options.L = L.Pickle;
    return pickle::read(Bytes, Shown, "", Options).Facts.Calls.empty();
  }

  /// False if there is nothing to tell. \p Before so many bytes stand before
  /// these.
  bool tell(const ByteText &T, llvm::StringRef Bytes, const std::string &How,
            size_t Before = 0) {
    if (isPlainData(Bytes) || ++Judged > MostJudged)
      return false;
    std::vector<Unit> Units = readArtifact(Bytes, Shown, Rows, L);
    bool IsBroken = false;
    for (Unit &U : Units) {
      IsBroken |= llvm::any_of(
          U.Flaws, [](const Flaw &F) { return F.Kind == FlawKind::Malformed; });
      U.Flaws.clear(); // what containers hold beside pickles
    }
    if (llvm::all_of(Units, [](const Unit &U) { return U.Calls.empty(); }))
      return false;
    std::vector<Finding> Found =
        judgeArtifact(std::move(Units), Rows, Text).Findings;
    // Two lines of words are an import, if one only looks at the letters.
    bool IsWeak = Bytes.front() == 'c' || Bytes.front() == '(';
    llvm::erase_if(Found, [&](const Finding &F) {
      bool Calls = llvm::StringRef(F.Message).contains(" calls '");
      return F.Level != Severity::Error && (IsBroken || (IsWeak && !Calls));
    });
    if (Found.empty())
      return false;
    for (Finding &F : Found)
      if (F.Where.Member.empty()) // of a member, places are those in it
        F.Where.Begin += Before;
    report(T, Found, How);
    return true;
  }

  void report(const ByteText &T, llvm::ArrayRef<Finding> Found,
              const std::string &How) {
    const Finding &Worst =
        *llvm::max_element(Found, [](const Finding &A, const Finding &B) {
          return A.Level < B.Level; // of equals the first
        });
    Finding F;
    F.Check = Check.str();
    F.Level = Worst.Level;
    F.Where = {Shown.str(), "", T.Begin, T.End, false};
    F.Callee = Worst.Callee;
    F.Origin = OriginKind::Constant;
    F.Message = "this literal is a pickle" + How + ", and loading it " +
                deedOf(Worst) + others(Found) +
                "; write data down as JSON, and load no pickle";
    F.Instead.Summary = "write the data as JSON, or as code";
    Out.Findings.push_back(std::move(F));
  }

  /// Where the pickle does more of the kind.
  static std::string others(llvm::ArrayRef<Finding> Found) {
    if (Found.size() == 1)
      return "";
    return ", and " + std::to_string(Found.size() - 1) + " more of the kind";
  }

  llvm::StringRef Shown;
  const Catalogue &Rows;
  Limits L;
  Sources Text;
  EmbeddedPickles &Out;
  size_t Judged = 0;
};

void scan(const ArtifactPath &File, const PartSearch &Beginnings,
          const Catalogue &Rows, const Settings &S, EmbeddedPickles &Out) {
  auto Buffer = S.FileSystem()->getBufferForFile(File.Full);
  if (!Buffer) // whoever looked into it first has told
    return;
  llvm::StringRef Text = (*Buffer)->getBuffer();
  if (!Beginnings.isAnyIn(Text))
    return;
  std::vector<ByteText> Bytes = fileKind(File.Full) == FileKind::Python
                                    ? python::readByteTexts(Text)
                                    : cpp::readByteTexts(Text);
  FileReader(File.Shown, Rows, S, Out).read(Bytes);
}

} // namespace

EmbeddedPickles scanEmbeddedPickles(llvm::ArrayRef<ArtifactPath> Files,
                                    const Catalogue &Rows, const Settings &S) {
  const CheckInfo *Info = Rows.check(Check);
  if (!Info)
    return {};
  PartSearch Beginnings(Info->Texts);
  std::vector<EmbeddedPickles> Results(Files.size());
  llvm::DefaultThreadPool Pool(llvm::hardware_concurrency(S.Jobs));
  for (size_t I = 0; I < Files.size(); ++I)
    Pool.async([&, I] {
      EmbeddedPickles Found;
      Fate End =
          runIsolated([&] { scan(Files[I], Beginnings, Rows, S, Found); },
                      {S.L.ParseStack, S.L.ParseSeconds});
      if (End == Fate::Survived)
        Results[I] = std::move(Found);
      else
        Results[I].Notices.push_back(
            {NoticeKind::Incomplete, Files[I].Shown,
             "its literals could not be searched for pickles"});
    });
  Pool.wait();
  EmbeddedPickles All;
  for (EmbeddedPickles &R : Results) {
    llvm::append_range(All.Findings, R.Findings);
    llvm::append_range(All.Notices, R.Notices);
  }
  return All;
}

} // namespace model_tidy
