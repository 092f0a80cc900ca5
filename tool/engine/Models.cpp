// The part of Reading that is about model files. It comes before everything
// else because a named file that is no model is read as source after all.
#include "engine/Reading.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy {

void Reading::scanModels() {
  std::vector<ArtifactPath> Files;
  for (const InputFile &F : Found.Others)
    Files.push_back({F.Path, Names.shown(F.Path)});
  std::vector<std::optional<ScannedArtifact>> Scanned =
      scanArtifacts(Files, Rows, S);
  for (auto [File, Result] : llvm::zip_equal(Found.Others, Scanned)) {
    if (Result) {
      llvm::append_range(Notices, Result->Notices);
      Models.push_back(std::move(*Result));
      Parsed.insert(File.Path);
      ++Totals.Parsed;
      ++Totals.Files;
    } else if (File.Named) {
      File.Kind = FileKind::CppSource;
      Found.Files.push_back(File);
      ++Totals.Files;
    }
  }
  llvm::sort(Found.Files, [](const InputFile &A, const InputFile &B) {
    return A.Path < B.Path;
  });
}

std::vector<Unit> Reading::modelFacts() const {
  std::vector<Unit> Units;
  for (const InputFile &F : Found.Others)
    if (Parsed.contains(F.Path))
      if (auto Buffer = openArtifact(*FS, F.Path))
        llvm::append_range(Units, readArtifact(Buffer->getBuffer(),
                                               Names.shown(F.Path), Rows, S.L));
  return Units;
}

} // namespace model_tidy
