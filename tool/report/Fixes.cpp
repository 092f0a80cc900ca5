// Per file a map of the edits accepted so far, by offset. Accepted edits never
// overlap, so a new one has to be compared with its two neighbours only.

#include "report/Fixes.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"
#include <map>
#include <numeric>
#include <tuple>

namespace model_tidy {
namespace {

/// By offset, then length: an insertion comes before what is replaced there.
using Span = std::pair<uint32_t, uint32_t>;
using FileEdits = std::map<Span, std::string>;
using AllEdits = std::map<std::string, FileEdits>;

bool touch(Span A, Span B) {
  if (A.second == 0 && B.second == 0)
    return A.first == B.first; // which one comes first is not known
  uint64_t EndA = uint64_t(A.first) + A.second;
  uint64_t EndB = uint64_t(B.first) + B.second;
  return A.first < EndB && B.first < EndA;
}

bool fits(const FileEdits &Accepted, Span New, const std::string &Text) {
  auto Next = Accepted.lower_bound(New);
  if (Next != Accepted.end() && Next->first == New)
    return Next->second == Text;
  if (Next != Accepted.end() && touch(New, Next->first))
    return false;
  return Next == Accepted.begin() || !touch(New, std::prev(Next)->first);
}

/// The edit as one of the file; nothing if a notebook would not survive it.
std::optional<Edit> editInFile(const Edit &E, Sources &Text) {
  const Notebook *Cells = Text.notebook(E.Path);
  if (!Cells)
    return E;
  std::optional<Notebook::Edit> Written =
      Cells->edit(E.Offset, E.Length, E.Text);
  if (!Written)
    return std::nullopt;
  return Edit{E.Path, Written->Offset, Written->Length, Written->Text};
}

/// Adds all edits of \p F to \p All, or none; to \p New those that were not
/// there.
bool accept(const Fix &F, AllEdits &All, Sources &Text,
            std::vector<Edit> *New = nullptr) {
  std::vector<std::pair<FileEdits *, Span>> Added;
  std::vector<Edit> Edits = editsInFile(F, Text);
  if (Edits.empty())
    return false;
  for (const Edit &E : Edits) {
    FileEdits &Accepted = All[E.Path];
    Span Where = {E.Offset, E.Length};
    bool IsInside = uint64_t(E.Offset) + E.Length <= Text.bytes(E.Path).size();
    if (!IsInside || !fits(Accepted, Where, E.Text)) {
      for (auto [File, Where] : Added)
        File->erase(Where);
      if (New)
        New->clear();
      return false;
    }
    if (Accepted.try_emplace(Where, E.Text).second) {
      Added.push_back({&Accepted, Where});
      if (New)
        New->push_back(E);
    }
  }
  return true;
}

const Fix *fixOf(const Finding &F, bool Unsafe) {
  for (const Fix &X : F.Fixes)
    if (!X.Edits.empty() && (X.Safe || Unsafe))
      return &X;
  return nullptr;
}

/// Whether the file on disk is still the one that was analysed.
bool isUnchanged(const std::string &Path, Sources &Text) {
  auto OnDisk = llvm::MemoryBuffer::getFile(Path, /*IsText=*/false,
                                            /*RequiresNullTerminator=*/false,
                                            /*IsVolatile=*/true);
  return OnDisk && (*OnDisk)->getBuffer() == Text.bytes(Path);
}

std::string edited(llvm::StringRef Old, const FileEdits &Edits) {
  std::string New;
  size_t Done = 0;
  for (const auto &[Where, Text] : Edits) {
    New += Old.slice(Done, Where.first);
    New += Text;
    Done = size_t(Where.first) + Where.second;
  }
  New += Old.substr(Done);
  return New;
}

llvm::Error failure(const std::string &Path, std::error_code Code) {
  return llvm::createFileError(Path, Code);
}

llvm::Error replaceFile(const std::string &Path, llvm::StringRef Text) {
  // Renaming onto a symbolic link would replace the link.
  llvm::SmallString<256> RealPath;
  llvm::sys::fs::file_status Status;
  if (std::error_code Code = llvm::sys::fs::real_path(Path, RealPath))
    return failure(Path, Code);
  if (std::error_code Code = llvm::sys::fs::status(RealPath, Status))
    return failure(Path, Code);

  using llvm::sys::fs::TempFile;
  llvm::Expected<TempFile> Temp =
      TempFile::create(RealPath + ".%%%%%%%%",
                       llvm::sys::fs::owner_read | llvm::sys::fs::owner_write);
  if (!Temp)
    return llvm::createFileError(Path, Temp.takeError());
  llvm::raw_fd_ostream OS(Temp->FD, /*shouldClose=*/false);
  OS << Text;
  OS.flush();
  std::error_code Code = OS.error();
  OS.clear_error();
  // Only root may give a file away, and only root needs to: for others the
  // owner is right already. Before the permissions, since it clears some.
  (void)llvm::sys::fs::changeFileOwnership(Temp->FD, Status.getUser(),
                                           Status.getGroup());
  if (!Code)
    Code = llvm::sys::fs::setPermissions(Temp->FD, Status.permissions());
  if (Code)
    return llvm::joinErrors(failure(Path, Code), Temp->discard());
  return Temp->keep(RealPath);
}

} // namespace

std::vector<Edit> editsInFile(const Fix &F, Sources &Text) {
  std::vector<Edit> Edits;
  for (const Edit &E : F.Edits) {
    std::optional<Edit> Written = editInFile(E, Text);
    if (!Written)
      return {};
    Edits.push_back(std::move(*Written));
  }
  return Edits;
}

llvm::Expected<FixResult> applyFixes(const std::vector<Finding> &Findings,
                                     Sources &Text, bool Unsafe) {
  FixResult Result;
  Result.Fixed.resize(Findings.size());
  std::map<std::string, bool> Unchanged;
  std::vector<size_t> Order;
  for (auto [Index, F] : llvm::enumerate(Findings)) {
    const Fix *X = fixOf(F, Unsafe);
    if (!X)
      continue;
    for (const Edit &E : X->Edits)
      if (!Unchanged.count(E.Path))
        Unchanged[E.Path] = isUnchanged(E.Path, Text);
    if (llvm::all_of(X->Edits, [&](auto &E) { return Unchanged[E.Path]; }))
      Order.push_back(Index);
  }
  for (const auto &[Path, Same] : Unchanged)
    if (!Same)
      Result.Changed.push_back(Path);
  llvm::sort(Order, [&](size_t A, size_t B) {
    return std::tie(Findings[A].Where, A) < std::tie(Findings[B].Where, B);
  });

  AllEdits All;
  for (size_t Index : Order) {
    bool Accepted = accept(*fixOf(Findings[Index], Unsafe), All, Text);
    Result.Fixed[Index] = Accepted;
    ++(Accepted ? Result.Applied : Result.Overlapping);
  }
  for (const auto &[Path, Edits] : All) {
    if (Edits.empty())
      continue;
    if (llvm::Error Error = replaceFile(Path, edited(Text.bytes(Path), Edits)))
      return std::move(Error);
    ++Result.Files;
  }
  return Result;
}

std::vector<std::vector<Edit>> chosenEdits(llvm::ArrayRef<Finding> Findings,
                                           Sources &Text, bool Unsafe) {
  std::vector<size_t> Order(Findings.size());
  std::iota(Order.begin(), Order.end(), 0);
  llvm::sort(Order, [&](size_t A, size_t B) {
    return std::tie(Findings[A].Where, A) < std::tie(Findings[B].Where, B);
  });
  AllEdits All;
  std::vector<std::vector<Edit>> Result(Findings.size());
  for (size_t Index : Order)
    if (const Fix *X = fixOf(Findings[Index], Unsafe))
      accept(*X, All, Text, &Result[Index]);
  return Result;
}

} // namespace model_tidy
