// Most files of a tree are no models and are told by their first bytes. What
// may be one is read in isolation: its bytes are hostile until proven plain.
#include "engine/Artifacts.h"
#include "checks/Registry.h"
#include "checks/artifact/Verdict.h"
#include "container/Container.h"
#include "engine/ArtifactFile.h"
#include "engine/FileKind.h"
#include "engine/Isolated.h"
#include "facts/Sources.h"
#include "flow/Program.h"
#include "frontend/pickle/Frontend.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/ThreadPool.h"
#include <deque>

namespace model_tidy {
namespace {

/// What the front-end needs to know of the catalogue.
struct PickleNames {
  llvm::StringSet<> Plain, Loaders;

  explicit PickleNames(const Catalogue &Rows) {
    for (const auto &[Callee, R] : Rows.pickles()) {
      if (R.TheEffect == Effect::Benign && !R.CallsArguments)
        Plain.insert(Callee);
      if (R.TheEffect == Effect::NestedLoad)
        Loaders.insert(Callee);
    }
  }
};

/// Bytes still to be read: of the file, and of constants that are handed to a
/// loader.
struct Pending {
  FileBytes Bytes;
  std::string Within; // "bytes at 17!", or empty
  unsigned Depth = 0;
};

llvm::StringRef nameOf(MemberKind K) {
  switch (K) {
  case MemberKind::Data:
    return "data";
  case MemberKind::Container:
    return "container";
  case MemberKind::Pickle:
  case MemberKind::MaybePickle:
    return "pickle";
  case MemberKind::NumpyObjects:
    return "pickle of an array";
  case MemberKind::NativeLibrary:
    return "native library";
  case MemberKind::TorchScriptCode:
    return "TorchScript";
  case MemberKind::PythonSource:
    return "Python source";
  case MemberKind::Marshal:
    return "Python code object";
  case MemberKind::KerasConfig:
    return "Keras configuration";
  }
  llvm_unreachable("member");
}

FlawKind flawOf(OddityKind K) {
  switch (K) {
  case OddityKind::Malformed:
    return FlawKind::Malformed;
  case OddityKind::Tampered:
    return FlawKind::Tampered;
  case OddityKind::Limit:
    return FlawKind::Limit;
  case OddityKind::Unreadable:
    return FlawKind::Unreadable;
  case OddityKind::NativeCode:
    return FlawKind::NativeCode;
  case OddityKind::CodeInConfig:
    return FlawKind::CodeInConfig;
  case OddityKind::RemoteCode:
    return FlawKind::RemoteCode;
  case OddityKind::FileAccess:
    return FlawKind::FileAccess;
  case OddityKind::CustomOperator:
    return FlawKind::CustomOperator;
  }
  llvm_unreachable("oddity");
}

bool isText(llvm::StringRef Bytes) {
  Bytes = Bytes.take_front(8 << 10);
  while (!Bytes.empty() && Bytes.back() & 0x80) // perhaps cut within a letter
    Bytes = Bytes.drop_back();
  return !Bytes.contains('\0') && llvm::json::isUTF8(Bytes);
}

/// A container's parts are read while they are there: their bytes are gone as
/// soon as the next one is told.
class ArtifactReader {
public:
  /// With \p Parts all calls leave facts, and members are listed there.
  ArtifactReader(llvm::StringRef Shown, const PickleNames &Names,
                 const Limits &L, std::vector<ArtifactPart> *Parts = nullptr)
      : Shown(Shown), L(L), Parts(Parts) {
    Whole.Language = "pickle";
    Whole.Files = {{Shown.str(), ""}};
    Options.L = L.Pickle;
    Options.Plain = Parts ? nullptr : &Names.Plain;
    Options.Loaders = &Names.Loaders;
  }

  std::vector<Unit> read(const FileBytes &File) {
    Work.push_back({File, "", 0});
    while (!Work.empty()) {
      Pending Next = std::move(Work.front());
      Work.pop_front();
      readContainer(
          Next.Bytes, L.Container, [&](const Member &M) { member(Next, M); },
          [&](const Oddity &O) { oddity(Next, O); });
    }
    IsModel |= !Units.empty();
    if (!IsModel)
      tellUnread(File.Mapped);
    // An archive that has nothing to do with models may be as odd as it likes.
    if (!IsModel && !isCalledModel(Shown))
      llvm::erase_if(Whole.Flaws, [](const Flaw &F) {
        return F.Kind < FlawKind::CodeInConfig;
      });
    // The file as such comes first: it is what a verdict speaks of.
    if (IsModel || !Whole.Flaws.empty())
      Units.insert(Units.begin(), std::move(Whole));
    return std::move(Units);
  }

  /// Of what is no model, as far as anybody can see.
  std::vector<Notice> Notices;

private:
  /// Nothing unread is called clean; and nobody wants to hear of each file that
  /// has nothing to do with models.
  void tellUnread(llvm::StringRef Bytes) {
    auto Tell = [&](NoticeKind Kind, llvm::StringRef Message) {
      Notices.push_back({Kind, Shown.str(), Message.str()});
    };
    bool IsCutShort = llvm::any_of(Whole.Flaws, [](const Flaw &F) {
      return F.Kind == FlawKind::Limit || F.Kind == FlawKind::Unreadable;
    });
    if (!isCalledModel(Shown)) {
      if (IsCutShort)
        Tell(NoticeKind::Limit,
             "an archive that was not read to its end (encrypted, too large or "
             "too deep); whether there is a model in it is not known");
    } else if (Bytes.starts_with("version https://git-lfs.github.com/spec/")) {
      Tell(NoticeKind::Incomplete,
           "no model but a pointer of Git LFS to one; run git lfs pull to have "
           "it read");
    } else if (IsDoubtful || (!IsContainer && !isText(Bytes))) {
      Tell(NoticeKind::NotAnalyzed,
           "called a model, but of no format that is known; do not load it, or "
           "exclude it");
    }
  }

  void member(const Pending &P, const Member &M) {
    constexpr size_t MostShown = 10'000;
    if (Parts && Parts->size() < MostShown)
      Parts->push_back({P.Within + M.Path, nameOf(M.Kind), M.Format, M.Size});
    switch (M.Kind) {
    case MemberKind::Pickle:
    case MemberKind::MaybePickle:
    case MemberKind::NumpyObjects:
      return stream(P, M);
    case MemberKind::Data:
    case MemberKind::Container:
      IsModel |= isModelFormat(M.Format);
      IsContainer |= M.Kind == MemberKind::Container;
      return;
    case MemberKind::TorchScriptCode:
    case MemberKind::KerasConfig:
      IsModel = true;
      return;
    case MemberKind::NativeLibrary: // of AOTInductor
      IsModel |= llvm::StringRef(M.Path).contains("aotinductor");
      return;
    case MemberKind::PythonSource:
    case MemberKind::Marshal:
      return;
    }
  }

  void stream(const Pending &P, const Member &M) {
    bool IsWeak = M.Kind == MemberKind::MaybePickle;
    // "PK" would be a persistent id, which no loader of such a file knows.
    if (IsWeak && M.Bytes.starts_with("PK\3\4"))
      return;
    std::string Path = P.Within + M.Path;
    if (llvm::StringRef(Path).ends_with("!"))
      Path.pop_back();
    pickle::Reading R = pickle::read(M.Bytes, Shown, Path, Options);
    auto IsBroken = [](const Flaw &F) { return F.Kind == FlawKind::Malformed; };
    IsDoubtful |= !R.IsPickle && !IsWeak && Path.empty();
    if (!R.IsPickle || (IsWeak && llvm::any_of(R.Facts.Flaws, IsBroken)))
      return;
    if (M.Size > M.Bytes.size())
      R.Facts.Flaws.push_back({FlawKind::Limit,
                               {},
                               "the pickle is longer than what is read of it"});
    Units.push_back(std::move(R.Facts));
    if (P.Depth == L.ArtifactDepth) {
      if (!R.Pieces.empty())
        Units.back().Flaws.push_back(
            {FlawKind::Limit, {}, "the pickle holds pickles without end"});
      return;
    }
    for (pickle::Piece &Piece : R.Pieces) {
      Pieces.push_back(std::move(Piece.Bytes));
      Work.push_back({llvm::StringRef(Pieces.back()),
                      Path + (Path.empty() ? "" : "!") + "bytes at " +
                          std::to_string(Piece.Offset) + "!",
                      P.Depth + 1});
    }
  }

  void oddity(const Pending &P, const Oddity &O) {
    uint32_t Offset = std::min<uint64_t>(O.Offset, ~0u - 1);
    Whole.Flaws.push_back(
        {flawOf(O.Kind), {fileOf(P.Within), Offset, Offset}, O.Message});
  }

  /// Places of oddities are those in the outer file.
  FileId fileOf(const std::string &Within) {
    std::string Name = llvm::StringRef(Within).rtrim('!').str();
    for (auto [Index, F] : llvm::enumerate(Whole.Files))
      if (F.Member == Name)
        return {uint32_t(Index)};
    Whole.Files.push_back({Shown.str(), Name});
    return {uint32_t(Whole.Files.size() - 1)};
  }

  llvm::StringRef Shown;
  const Limits &L;
  std::vector<ArtifactPart> *Parts;
  pickle::Options Options;
  std::deque<Pending> Work;
  std::deque<std::string> Pieces; // what views in Work point to
  Unit Whole;                     // what is said of the file as such
  bool IsModel = false;
  bool IsContainer = false; // of a known kind
  bool IsDoubtful = false;  // begins like a pickle, and then is none
  std::vector<Unit> Units;
};

ScannedArtifact judge(std::vector<Unit> Units, const Catalogue &Rows,
                      const Knowledge &Known, Sources &Text) {
  Program Code(std::move(Units), Known);
  CheckContext Ctx = {Code, Rows, Text};
  ScannedArtifact Result;
  Result.Findings = runArtifactChecks(Ctx);
  Result.Verdict = verdictOn(Ctx, Result.Findings);
  return Result;
}

ScannedArtifact unread(llvm::StringRef Shown, Fate Why, const Limits &L) {
  ScannedArtifact Result;
  Result.Verdict = {Shown.str(), Verdict::Unscannable, false, {}};
  std::string Message =
      Why == Fate::Crashed
          ? "the reader of model files crashed on it; do not load it"
          : "not read to its end within " + std::to_string(L.ParseSeconds) +
                " s of processor time; do not load it";
  Result.Notices.push_back(
      {NoticeKind::NotAnalyzed, Shown.str(), std::move(Message)});
  return Result;
}

} // namespace

std::vector<Unit> readArtifact(const FileBytes &Bytes, llvm::StringRef Shown,
                               const Catalogue &Rows, const Limits &L) {
  return ArtifactReader(Shown, PickleNames(Rows), L).read(Bytes);
}

ScannedArtifact judgeArtifact(std::vector<Unit> Units, const Catalogue &Rows,
                              Sources &Text) {
  return judge(std::move(Units), Rows, knowledgeOf(Rows), Text);
}

std::optional<InspectedArtifact> inspectArtifact(const ArtifactPath &File,
                                                 const Catalogue &Rows,
                                                 const Settings &S) {
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS = S.FileSystem();
  std::optional<ArtifactFile> Opened = ArtifactFile::open(*FS, File.Full);
  if (!Opened)
    return std::nullopt;
  PickleNames Names(Rows);
  InspectedArtifact Result;
  enableIsolation();
  Fate End = runIsolated(
      [&] {
        InspectedArtifact Read;
        Read.Units = ArtifactReader(File.Shown, Names, S.L, &Read.Parts)
                         .read(Opened->bytes());
        ArtifactReader Reader(File.Shown, Names, S.L);
        std::vector<Unit> Units = Reader.read(Opened->bytes());
        Sources Text(S.FileSystem());
        if (!Units.empty())
          Read.Judged = judge(std::move(Units), Rows, knowledgeOf(Rows), Text);
        else
          Read.Judged = {{}, {}, std::move(Reader.Notices), false};
        Result = std::move(Read);
      },
      {S.L.ParseStack, S.L.ParseSeconds});
  if (End != Fate::Survived)
    Result.Judged = unread(File.Shown, End, S.L);
  return Result;
}

std::vector<std::optional<ScannedArtifact>>
scanArtifacts(llvm::ArrayRef<ArtifactPath> Files, const Catalogue &Rows,
              const Settings &S) {
  std::vector<std::optional<ScannedArtifact>> Results(Files.size());
  if (Files.empty())
    return Results;
  PickleNames Names(Rows);
  Knowledge Known = knowledgeOf(Rows);
  using Scanned = std::optional<ScannedArtifact>;
  auto Scan = [&](const ArtifactPath &File, llvm::vfs::FileSystem &FS) {
    Scanned Result;
    std::optional<ArtifactFile> Opened = ArtifactFile::open(FS, File.Full);
    if (!Opened)
      return Result;
    ArtifactReader Reader(File.Shown, Names, S.L);
    std::vector<Unit> Units = Reader.read(Opened->bytes());
    Sources Text(&FS);
    if (!Units.empty())
      Result = judge(std::move(Units), Rows, Known, Text);
    else if (!Reader.Notices.empty())
      Result = {{}, {}, std::move(Reader.Notices), /*IsModel=*/false};
    return Result;
  };
  // Most files are no models, so that many share a thread of isolation. If
  // that is lost, each of them gets one of its own.
  auto ScanBatch = [&](size_t From, size_t To) {
    llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS = S.FileSystem();
    std::vector<Scanned> Found(To - From);
    Fate End = runIsolated(
        [&] {
          for (size_t I = From; I < To; ++I)
            Found[I - From] = Scan(Files[I], *FS);
        },
        {S.L.ParseStack, S.L.ParseSeconds});
    if (End == Fate::Survived)
      llvm::move(Found, Results.begin() + From);
    return End;
  };
  llvm::DefaultThreadPool Pool(llvm::hardware_concurrency(S.Jobs));
  constexpr size_t Batch = 64;
  for (size_t From = 0; From < Files.size(); From += Batch)
    Pool.async([&, From] {
      size_t To = std::min(From + Batch, Files.size());
      if (ScanBatch(From, To) == Fate::Survived)
        return;
      for (size_t I = From; I < To; ++I)
        if (Fate End = ScanBatch(I, I + 1); End != Fate::Survived)
          Results[I] = unread(Files[I].Shown, End, S.L);
    });
  Pool.wait();
  return Results;
}

} // namespace model_tidy
