// The part of Reading that is about model files. It comes before everything
// else because a named file that is no model is read as source after all.
#include "engine/ArtifactFile.h"
#include "engine/EmbeddedPickles.h"
#include "engine/Reading.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"

namespace model_tidy {

void Reading::scanModels() {
  std::vector<ArtifactPath> Files;
  for (const InputFile &F : Found.Others)
    Files.push_back({F.Path, Names.shown(F.Path)});
  std::vector<std::optional<ScannedArtifact>> Scanned =
      scanArtifacts(Files, *Rows, S);
  for (auto [File, Result] : llvm::zip_equal(Found.Others, Scanned)) {
    if (Result && (Result->IsModel || !File.Named)) {
      llvm::append_range(Notices, Result->Notices);
      Totals.Files += !Result->IsModel &&
                      llvm::any_of(Result->Notices, [](const Notice &N) {
                        return N.Kind == NoticeKind::NotAnalyzed;
                      });
    }
    if (Result && Result->IsModel) {
      addModel(File.Path, std::move(*Result));
      ++Totals.Parsed;
      ++Totals.Files;
    } else if (File.Named && S.ModelsOnly) {
      Notices.push_back({NoticeKind::Incomplete, Names.shown(File.Path),
                         "no model of a kind that is known; not looked at"});
    } else if (File.Named) {
      File.Kind = FileKind::CppSource;
      Found.Files.push_back(File);
      ++Totals.Files;
    }
  }
  tellForeignConfigs();
  llvm::sort(Found.Files, [](const InputFile &A, const InputFile &B) {
    return A.Path < B.Path;
  });
}

void Reading::addModel(llvm::StringRef Path, ScannedArtifact Model) {
  ModelAt[Path] = Models.size();
  Models.push_back(std::move(Model));
  Parsed.insert(Path);
}

/// Who loads a file does not care that it is called a source.
void Reading::scanDisguised(const IncludeGraph &Graph) {
  std::vector<ArtifactPath> Files;
  for (const InputFile &F : Found.Files)
    if (Graph.mayBeModel(F.Path))
      Files.push_back({F.Path, Names.shown(F.Path)});
  std::vector<std::optional<ScannedArtifact>> Scanned =
      scanArtifacts(Files, *Rows, S);
  for (auto [File, Result] : llvm::zip_equal(Files, Scanned))
    if (Result && Result->IsModel)
      addModel(File.Full, std::move(*Result));
}

/// A model that lies beside a source, or in the working directory, and was not
/// scanned because the source was named alone.
const ScannedArtifact *Reading::openedModel(llvm::StringRef Base,
                                            const std::string &Path) {
  if (!llvm::StringRef(Path).starts_with((Base + "/").str()))
    return nullptr;
  if (auto Known = Opened.find(Path); Known != Opened.end())
    return Known->second ? &*Known->second : nullptr;
  llvm::ErrorOr<llvm::vfs::Status> Status = FS->status(Path);
  if (Opened.size() == S.L.OpenedModels || !Status ||
      Status->getType() != llvm::sys::fs::file_type::regular_file)
    return nullptr;
  std::optional<ScannedArtifact> &Result = Opened[Path];
  Result = std::move(
      scanArtifacts(ArtifactPath{Path, Names.shown(Path)}, *Rows, S).front());
  if (Result && !Result->IsModel)
    Result.reset();
  return Result ? &*Result : nullptr;
}

const ScannedArtifact *Reading::modelNamed(llvm::StringRef ShownPath,
                                           llvm::StringRef Name) {
  if (Name.empty() || Name.contains('\0'))
    return nullptr;
  std::string Source = Names.absolute(ShownPath);
  std::vector<std::string> Bases = {llvm::sys::path::parent_path(Source).str()};
  llvm::append_range(Bases, Found.Directories);
  for (const std::string &Base : Bases) {
    std::string Path = Names.absolute(Name, Base);
    if (auto It = ModelAt.find(Path); It != ModelAt.end())
      return &Models[It->second];
    if (Taken.lookup(Source))
      if (const ScannedArtifact *Model = openedModel(Base, Path))
        return Model;
  }
  return nullptr;
}

std::vector<Finding> Reading::embeddedPickles() {
  std::vector<ArtifactPath> Files;
  for (const std::string &Path : WithTexts)
    Files.push_back({Path, Names.shown(Path)});
  EmbeddedPickles Result = scanEmbeddedPickles(Files, *Rows, S);
  llvm::append_range(Notices, Result.Notices);
  return std::move(Result.Findings);
}

std::vector<Unit> Reading::modelFacts() const {
  std::vector<Unit> Units;
  for (const InputFile &F : Found.Others)
    if (Parsed.contains(F.Path))
      if (auto File = ArtifactFile::open(*FS, F.Path))
        llvm::append_range(
            Units,
            readArtifact(File->bytes(), Names.shown(F.Path), *Rows, S.L));
  return Units;
}

} // namespace model_tidy
