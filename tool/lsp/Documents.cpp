// Not llvm::vfs::InMemoryFileSystem: that would give the directories above an
// open file identities of their own, and hide the links among them.
#include "lsp/Documents.h"
#include "lsp/Uri.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Chrono.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

namespace model_tidy::lsp {

namespace json = llvm::json;
namespace vfs = llvm::vfs;

void Documents::open(Document D) {
  std::lock_guard<std::mutex> Lock(Mutex);
  D.Revision = ++LastRevision;
  ByPath[D.Path] = std::move(D);
}

void Documents::close(llvm::StringRef Path) {
  std::lock_guard<std::mutex> Lock(Mutex);
  ByPath.erase(Path.str());
}

std::optional<Document> Documents::find(llvm::StringRef Path) const {
  std::lock_guard<std::mutex> Lock(Mutex);
  auto D = ByPath.find(Path.str());
  return D == ByPath.end() ? std::nullopt : std::optional(D->second);
}

std::vector<Document> Documents::all() const {
  std::lock_guard<std::mutex> Lock(Mutex);
  std::vector<Document> Result;
  for (const auto &[Path, D] : ByPath)
    Result.push_back(D);
  return Result;
}

OpenTexts Documents::texts() const {
  std::lock_guard<std::mutex> Lock(Mutex);
  OpenTexts Result;
  for (const auto &[Path, D] : ByPath)
    Result[Path] = D.Text;
  return Result;
}

Documents::Target Documents::target(llvm::StringRef Uri) const {
  if (std::string Path = pathOf(Uri); !Path.empty())
    return {std::move(Path), std::nullopt};
  std::lock_guard<std::mutex> Lock(Mutex);
  for (const auto &[Path, D] : ByPath)
    for (const auto &[Number, C] : llvm::enumerate(D.Cells))
      if (C.Uri == Uri)
        return {Path, unsigned(Number)};
  return {};
}

std::string changedText(std::string Text, const json::Array &Changes,
                        Encoding Units, std::string &Problem) {
  for (const json::Value &V : Changes) {
    const json::Object *Change = V.getAsObject();
    std::optional<llvm::StringRef> New =
        Change ? Change->getString("text") : std::nullopt;
    const json::Value *Where = Change ? Change->get("range") : nullptr;
    std::optional<Range> R = rangeIn(Where);
    if (!New || (Where && !R)) {
      Problem = "a change without text, or with a range that is none";
      continue;
    }
    if (New->size() + (R ? Text.size() : 0) > Documents::MostBytes) {
      Problem = "a text of more than " + std::to_string(Documents::MostBytes) +
                " bytes";
      continue;
    }
    if (!R) {
      Text = New->str();
      continue;
    }
    Lines L(Text, Units);
    size_t Begin = L.offsetOf(R->Start), End = L.offsetOf(R->End);
    Text.replace(Begin, End - Begin, New->str());
  }
  return Text;
}

bool Documents::change(llvm::StringRef Path, int64_t Version,
                       const json::Array &Changes, Encoding Units,
                       std::string &Problem) {
  std::lock_guard<std::mutex> Lock(Mutex);
  auto D = ByPath.find(Path.str());
  if (D == ByPath.end())
    return false;
  D->second.Text = std::make_shared<const std::string>(
      changedText(*D->second.Text, Changes, Units, Problem));
  D->second.Version = Version;
  D->second.Revision = ++LastRevision;
  return true;
}

namespace {

class OpenFile : public vfs::File {
public:
  OpenFile(vfs::Status S, std::shared_ptr<const std::string> Text)
      : S(std::move(S)), Text(std::move(Text)) {}

  llvm::ErrorOr<vfs::Status> status() override { return S; }
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
  getBuffer(const llvm::Twine &Name, int64_t, bool, bool) override {
    llvm::SmallString<256> Scratch;
    return llvm::MemoryBuffer::getMemBufferCopy(*Text,
                                                Name.toStringRef(Scratch));
  }
  std::error_code close() override { return {}; }

private:
  vfs::Status S;
  std::shared_ptr<const std::string> Text;
};

class Overlay : public vfs::ProxyFileSystem {
public:
  Overlay(llvm::IntrusiveRefCntPtr<vfs::FileSystem> Disk, OpenTexts Open)
      : ProxyFileSystem(std::move(Disk)), Open(std::move(Open)),
        Now(std::chrono::system_clock::now()) {}

  llvm::ErrorOr<vfs::Status> status(const llvm::Twine &Path) override {
    auto Text = find(Path);
    return Text ? statusOf(Path, Text->size()) : ProxyFileSystem::status(Path);
  }
  bool exists(const llvm::Twine &Path) override {
    return find(Path) || ProxyFileSystem::exists(Path);
  }
  llvm::ErrorOr<std::unique_ptr<vfs::File>>
  openFileForRead(const llvm::Twine &Path) override {
    auto Text = find(Path);
    if (!Text)
      return ProxyFileSystem::openFileForRead(Path);
    return std::make_unique<OpenFile>(statusOf(Path, Text->size()), Text);
  }

private:
  std::shared_ptr<const std::string> find(const llvm::Twine &Path) const {
    llvm::SmallString<256> Full;
    Path.toVector(Full);
    if (makeAbsolute(Full))
      return nullptr;
    llvm::sys::path::remove_dots(Full, /*remove_dot_dot=*/true);
    auto Text = Open.find(Full.str().str());
    return Text == Open.end() ? nullptr : Text->second;
  }

  /// The identity of the file on disk, if there is one. The time is now, so
  /// that nobody notes down what was seen in a text nobody has saved.
  vfs::Status statusOf(const llvm::Twine &Path, uint64_t Size) {
    using llvm::sys::fs::file_type;
    llvm::ErrorOr<vfs::Status> OnDisk = ProxyFileSystem::status(Path);
    if (OnDisk && OnDisk->isRegularFile())
      return {Path,
              OnDisk->getUniqueID(),
              Now,
              OnDisk->getUser(),
              OnDisk->getGroup(),
              Size,
              file_type::regular_file,
              OnDisk->getPermissions()};
    llvm::SmallString<256> Name;
    llvm::sys::fs::UniqueID Own(~0ull,
                                llvm::xxh3_64bits(Path.toStringRef(Name)));
    return {Path,
            Own,
            Now,
            0,
            0,
            Size,
            file_type::regular_file,
            llvm::sys::fs::all_read};
  }

  OpenTexts Open;
  llvm::sys::TimePoint<> Now;
};

} // namespace

llvm::IntrusiveRefCntPtr<vfs::FileSystem> overlay(OpenTexts Open,
                                                  llvm::StringRef Directory) {
  llvm::IntrusiveRefCntPtr<vfs::FileSystem> Disk(
      vfs::createPhysicalFileSystem());
  // If the directory is gone, paths are absolute all the same.
  (void)Disk->setCurrentWorkingDirectory(Directory);
  return llvm::makeIntrusiveRefCnt<Overlay>(std::move(Disk), std::move(Open));
}

} // namespace model_tidy::lsp
