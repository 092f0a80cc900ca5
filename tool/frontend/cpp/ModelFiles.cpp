// `#include <torch/script.h>` finds a file of few lines here, which includes
// the model of its library; which names lead to which model is said by
// checks/models/index.json. So a library has one model file, whatever the
// number of its headers.

#include "frontend/cpp/ModelFiles.h"
#include "checks/Resources.h"
#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Errc.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/JSON.h"

namespace vfs = llvm::vfs;

// Precompiled.S, if it is linked: the program that precompiles has none yet.
extern "C" {
[[gnu::weak]] extern const char model_tidy_pch_std[];
[[gnu::weak]] extern const char model_tidy_pch_std_end[];
[[gnu::weak]] extern const char model_tidy_pch_torch[];
[[gnu::weak]] extern const char model_tidy_pch_torch_end[];
}

namespace model_tidy::cpp {
namespace {

llvm::StringRef precompiled(llvm::StringRef Name) {
  const char *Begin =
      Name == "torch" ? model_tidy_pch_torch : model_tidy_pch_std;
  const char *End =
      Name == "torch" ? model_tidy_pch_torch_end : model_tidy_pch_std_end;
  return Begin ? llvm::StringRef(Begin, End - Begin) : llvm::StringRef();
}

/// checks/models/index.json: exact include names, and prefixes ("torch/*").
struct Index {
  llvm::StringMap<std::string> Exact;
  std::vector<std::pair<std::string, std::string>> Prefixes;

  Index() {
    llvm::Expected<llvm::json::Value> Parsed =
        llvm::json::parse(resource("models/index.json"));
    if (!Parsed || !Parsed->getAsArray())
      llvm::report_fatal_error("checks/models/index.json is not a JSON list");
    for (const llvm::json::Value &Entry : *Parsed->getAsArray()) {
      const llvm::json::Object *Row = Entry.getAsObject();
      auto Include = Row ? Row->getString("include") : std::nullopt;
      auto Model = Row ? Row->getString("model") : std::nullopt;
      if (!Include || !Model)
        llvm::report_fatal_error("checks/models/index.json: a row lacks "
                                 "'include' or 'model'");
      if (Include->consume_back("*"))
        Prefixes.push_back({Include->str(), Model->str()});
      else
        Exact[*Include] = Model->str();
    }
  }

  llvm::StringRef find(llvm::StringRef Include) const {
    if (auto It = Exact.find(Include); It != Exact.end())
      return It->second;
    // A directory of that name is not a header.
    if (!Include.contains('.'))
      return {};
    for (const auto &[Prefix, Model] : Prefixes)
      if (Include.starts_with(Prefix))
        return Model;
    return {};
  }

  static const Index &builtin() {
    static const Index Built; // nothing in it changes
    return Built;
  }

  bool isDirectory(llvm::StringRef Path) const {
    std::string Folder = Path.str() + "/";
    auto Below = [&](llvm::StringRef Include) {
      return Include.starts_with(Folder) || Folder.starts_with(Include);
    };
    for (const auto &[Prefix, Model] : Prefixes)
      if (Below(Prefix))
        return true;
    for (const auto &Entry : Exact)
      if (Entry.getKey().starts_with(Folder))
        return true;
    return false;
  }
};

class BufferFile : public vfs::File {
public:
  BufferFile(vfs::Status S, std::unique_ptr<llvm::MemoryBuffer> Buffer)
      : S(std::move(S)), Buffer(std::move(Buffer)) {}
  llvm::ErrorOr<vfs::Status> status() override { return S; }
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
  getBuffer(const llvm::Twine &, int64_t, bool, bool) override {
    return std::move(Buffer);
  }
  std::error_code close() override { return {}; }

private:
  vfs::Status S;
  std::unique_ptr<llvm::MemoryBuffer> Buffer;
};

class ModelFiles : public vfs::FileSystem {
public:
  llvm::ErrorOr<vfs::Status> status(const llvm::Twine &Path) override {
    std::string Name = Path.str();
    llvm::StringRef Rest = Name;
    if (!Rest.consume_front(ModelRoot))
      return llvm::errc::no_such_file_or_directory;
    if (std::unique_ptr<llvm::MemoryBuffer> Buffer = open(Name))
      return describe(Name, Buffer->getBufferSize(),
                      llvm::sys::fs::file_type::regular_file);
    if (isDirectory(Name))
      return describe(Name, 0, llvm::sys::fs::file_type::directory_file);
    return llvm::errc::no_such_file_or_directory;
  }

  llvm::ErrorOr<std::unique_ptr<vfs::File>>
  openFileForRead(const llvm::Twine &Path) override {
    std::string Name = Path.str();
    std::unique_ptr<llvm::MemoryBuffer> Buffer = open(Name);
    if (!Buffer)
      return llvm::errc::no_such_file_or_directory;
    vfs::Status S = describe(Name, Buffer->getBufferSize(),
                             llvm::sys::fs::file_type::regular_file);
    return std::make_unique<BufferFile>(std::move(S), std::move(Buffer));
  }

  vfs::directory_iterator dir_begin(const llvm::Twine &,
                                    std::error_code &EC) override {
    EC = {};
    return {};
  }
  llvm::ErrorOr<std::string> getCurrentWorkingDirectory() const override {
    return "/";
  }
  std::error_code setCurrentWorkingDirectory(const llvm::Twine &) override {
    return {};
  }

private:
  static vfs::Status describe(llvm::StringRef Name, uint64_t Size,
                              llvm::sys::fs::file_type Type) {
    // The same name must be the same file each time, or #pragma once fails.
    llvm::sys::fs::UniqueID Id(0x6d74, llvm::hash_value(Name));
    return vfs::Status(Name, Id, {}, 0, 0, Size, Type, llvm::sys::fs::all_read);
  }

  std::unique_ptr<llvm::MemoryBuffer> open(llvm::StringRef Name) const {
    llvm::StringRef Rest = Name;
    llvm::StringRef Bytes;
    if (Rest.consume_front(ModelLibrary) && Rest.consume_front("/"))
      Bytes = resource(("models/" + Rest).str());
    else if (Rest.consume_front(ClangResources) && Rest.consume_front("/"))
      Bytes = resource(("clang/" + Rest).str());
    else if (Rest.consume_front(PrecompiledModels) && Rest.consume_front("/"))
      Bytes = precompiled(Rest);
    else if (Rest.consume_front(ModelIncludes) && Rest.consume_front("/")) {
      llvm::StringRef Model = Headers.find(Rest);
      if (Model.empty())
        return nullptr;
      return llvm::MemoryBuffer::getMemBufferCopy(including(Model), Name);
    }
    if (!Bytes.data())
      return nullptr;
    return llvm::MemoryBuffer::getMemBuffer(Bytes, Name);
  }

  /// Many programs put C libraries into `extern "C" { }`, where a model, which
  /// brings the standard library along, could have no templates. Models that
  /// are read more than once are macros, for whatever place they stand at.
  static std::string including(llvm::StringRef Model) {
    std::string Include =
        ("#include \"" + ModelLibrary + "/" + Model + "\"\n").str();
    if (!resource(("models/" + Model).str()).contains("#pragma once"))
      return Include;
    return "#ifdef __cplusplus\nextern \"C++\" {\n#endif\n" + Include +
           "#ifdef __cplusplus\n}\n#endif\n";
  }

  bool isDirectory(llvm::StringRef Name) const {
    if (Name == ModelRoot || Name == ModelIncludes || Name == ModelLibrary ||
        Name == ClangResources || Name == PrecompiledModels)
      return true;
    llvm::StringRef Rest = Name;
    if (Rest.consume_front(ModelIncludes) && Rest.consume_front("/"))
      return Headers.isDirectory(Rest);
    return Name.starts_with(ClangResources) && !Name.contains('.');
  }

  const Index &Headers = Index::builtin();
};

/// The models without those of a few libraries.
class Hiding : public vfs::ProxyFileSystem {
public:
  Hiding(llvm::IntrusiveRefCntPtr<vfs::FileSystem> Models,
         llvm::ArrayRef<std::string> Hidden)
      : ProxyFileSystem(std::move(Models)), Hidden(Hidden) {}
  llvm::ErrorOr<vfs::Status> status(const llvm::Twine &Path) override {
    if (isHidden(Path.str()))
      return llvm::errc::no_such_file_or_directory;
    return ProxyFileSystem::status(Path);
  }
  llvm::ErrorOr<std::unique_ptr<vfs::File>>
  openFileForRead(const llvm::Twine &Path) override {
    if (isHidden(Path.str()))
      return llvm::errc::no_such_file_or_directory;
    return ProxyFileSystem::openFileForRead(Path);
  }

private:
  bool isHidden(llvm::StringRef Name) const {
    return Name.consume_front(ModelIncludes) && Name.consume_front("/") &&
           llvm::any_of(Hidden, [&](const std::string &Library) {
             return Name.starts_with(Library);
           });
  }

  std::vector<std::string> Hidden;
};

} // namespace

std::string modelledLibrary(llvm::StringRef Include) {
  llvm::StringRef Model = Index::builtin().find(Include);
  for (llvm::StringRef Always : {"std", "libc", "posix", "torch"})
    if (Model.starts_with(Always))
      return {};
  auto [Library, Rest] = Include.split('/');
  return Model.empty() || Rest.empty() ? std::string() : (Library + "/").str();
}

std::string precompiledModel(llvm::ArrayRef<std::string> Mentioned) {
  llvm::StringRef Model =
      llvm::is_contained(Mentioned, "torch") ? "torch" : "std";
  if (precompiled(Model).empty())
    return {};
  return (PrecompiledModels + "/" + Model).str();
}

llvm::IntrusiveRefCntPtr<vfs::FileSystem>
withModelFiles(llvm::IntrusiveRefCntPtr<vfs::FileSystem> FS,
               llvm::ArrayRef<std::string> Hidden) {
  // Built once: nothing in it changes.
  static const llvm::IntrusiveRefCntPtr<vfs::FileSystem> Models =
      llvm::makeIntrusiveRefCnt<ModelFiles>();
  auto Overlay = llvm::makeIntrusiveRefCnt<vfs::OverlayFileSystem>(FS);
  if (Hidden.empty())
    Overlay->pushOverlay(Models);
  else
    Overlay->pushOverlay(llvm::makeIntrusiveRefCnt<Hiding>(Models, Hidden));
  return Overlay;
}

} // namespace model_tidy::cpp
