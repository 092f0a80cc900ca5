// Most files of a tree are no models and are told by their first bytes. What
// may be one is read in isolation: its bytes are hostile until proven plain.
#include "engine/Artifacts.h"
#include "checks/Registry.h"
#include "checks/artifact/Verdict.h"
#include "engine/Isolated.h"
#include "facts/Sources.h"
#include "flow/Program.h"
#include "frontend/pickle/Frontend.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/ThreadPool.h"
#include <deque>

namespace model_tidy {
namespace {

/// What the front-end needs to know of the catalogue.
struct PickleNames {
  llvm::StringSet<> Plain, Loaders;

  explicit PickleNames(const Catalogue &Rows) {
    for (const Row &R : Rows.rows()) {
      if (R.TheRole != Role::Pickle)
        continue;
      if (R.TheEffect == Effect::Benign && !R.CallsArguments)
        Plain.insert(R.Callee);
      if (R.TheEffect == Effect::NestedLoad)
        Loaders.insert(R.Callee);
    }
  }
};

/// The bytes still to be read: of the file, and of what is in it.
struct Pending {
  llvm::StringRef Bytes;
  std::string Member;
  unsigned Depth = 0;
};

class ArtifactReader {
public:
  ArtifactReader(llvm::StringRef Shown, const PickleNames &Names,
                 const Limits &L)
      : Shown(Shown), L(L) {
    Options.L = L.Pickle;
    Options.Plain = &Names.Plain;
    Options.Loaders = &Names.Loaders;
  }

  std::vector<Unit> read(llvm::StringRef Bytes) {
    Work.push_back({Bytes, "", 0});
    while (!Work.empty()) {
      Pending Next = std::move(Work.front());
      Work.pop_front();
      open(Next);
    }
    return std::move(Units);
  }

private:
  void open(const Pending &P) {
    if (!pickle::mayBegin(P.Bytes))
      return;
    pickle::Reading R = pickle::read(P.Bytes, Shown, P.Member, Options);
    if (!R.IsPickle)
      return;
    Units.push_back(std::move(R.Facts));
    if (P.Depth == L.ArtifactDepth) {
      if (!R.Pieces.empty())
        Units.back().Flaws.push_back(
            {FlawKind::Limit, {}, "holds pickles in pickles without end"});
      return;
    }
    for (pickle::Piece &Piece : R.Pieces) {
      Pieces.push_back(std::move(Piece.Bytes));
      std::string Name = "bytes at " + std::to_string(Piece.Offset);
      Work.push_back({Pieces.back(),
                      P.Member.empty() ? Name : P.Member + "!" + Name,
                      P.Depth + 1});
    }
  }

  llvm::StringRef Shown;
  const Limits &L;
  pickle::Options Options;
  std::deque<Pending> Work;
  std::deque<std::string> Pieces; // what views in Work point to
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

std::unique_ptr<llvm::MemoryBuffer> openArtifact(llvm::vfs::FileSystem &FS,
                                                 llvm::StringRef Path) {
  auto File = FS.openFileForRead(Path);
  if (!File)
    return nullptr;
  auto Status = (*File)->status();
  if (!Status || Status->getSize() == 0)
    return nullptr;
  auto Buffer = (*File)->getBuffer(Path, Status->getSize(),
                                   /*RequiresNullTerminator=*/false);
  if (!Buffer || !pickle::mayBegin((*Buffer)->getBuffer()))
    return nullptr;
  return std::move(*Buffer);
}

std::vector<Unit> readArtifact(llvm::StringRef Bytes, llvm::StringRef Shown,
                               const Catalogue &Rows, const Limits &L) {
  return ArtifactReader(Shown, PickleNames(Rows), L).read(Bytes);
}

std::vector<std::optional<ScannedArtifact>>
scanArtifacts(llvm::ArrayRef<ArtifactPath> Files, const Catalogue &Rows,
              const Settings &S) {
  std::vector<std::optional<ScannedArtifact>> Results(Files.size());
  PickleNames Names(Rows);
  Knowledge Known = knowledgeOf(Rows);
  auto Scan = [&](const ArtifactPath &File,
                  llvm::vfs::FileSystem &FS) -> std::optional<ScannedArtifact> {
    std::unique_ptr<llvm::MemoryBuffer> Buffer = openArtifact(FS, File.Full);
    if (!Buffer)
      return std::nullopt;
    std::optional<ScannedArtifact> Result;
    Fate End = runIsolated(
        [&] {
          std::vector<Unit> Units =
              ArtifactReader(File.Shown, Names, S.L).read(Buffer->getBuffer());
          Sources Text(S.FileSystem());
          if (!Units.empty())
            Result = judge(std::move(Units), Rows, Known, Text);
        },
        {S.L.ParseStack, S.L.ParseSeconds});
    return End == Fate::Survived ? std::move(Result)
                                 : unread(File.Shown, End, S.L);
  };
  llvm::DefaultThreadPool Pool(llvm::hardware_concurrency(S.Jobs));
  constexpr size_t Batch = 32; // most files are no models
  for (size_t From = 0; From < Files.size(); From += Batch)
    Pool.async([&, From] {
      llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS = S.FileSystem();
      for (size_t I = From; I < std::min(From + Batch, Files.size()); ++I)
        Results[I] = Scan(Files[I], *FS);
    });
  Pool.wait();
  return Results;
}

} // namespace model_tidy
