// One sorted list of paths in one entry of the cache. Two runs at a time both
// write all they know; what one of them loses is found out again.
#include "engine/StampedFiles.h"
#include "cache/Bytes.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/StringSaver.h"
#include <chrono>

namespace model_tidy {

/// The coarsest clock of a file system that people use, that of FAT.
static constexpr auto Granularity = std::chrono::seconds(2);

/// Beyond this, what the last run did not use is forgotten.
static constexpr size_t MostEntries = 500'000;

static uint64_t nanoseconds(llvm::sys::TimePoint<> Time) {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
             Time.time_since_epoch())
      .count();
}

StampedFiles::Stamp StampedFiles::stampOf(const llvm::vfs::Status &S) {
  return {S.getSize(), nanoseconds(S.getLastModificationTime()),
          S.getUniqueID().getDevice(), S.getUniqueID().getFile()};
}

StampedFiles::StampedFiles(const CacheDirectory &Directory, const Digest &Key)
    : Directory(Directory), Key(Key),
      TrustedUntil(
          nanoseconds(std::chrono::system_clock::now() - Granularity)) {
  load();
}

void StampedFiles::load() {
  std::optional<std::string> Bytes = Directory.read(Key);
  if (!Bytes)
    return;
  Loaded = std::move(*Bytes);
  ByteReader Reader(Loaded);
  for (size_t Left = Reader.count(); Left && !Reader.hasFailed(); --Left) {
    llvm::StringRef Path = Reader.path();
    Entry E = {};
    for (uint64_t *Field :
         {&E.When.Size, &E.When.Time, &E.When.Device, &E.When.Inode})
      *Field = Reader.number();
    E.What = Reader.text();
    Entries.try_emplace(Path, E);
  }
  if (!Reader.isDone())
    Entries.clear();
}

std::optional<llvm::StringRef>
StampedFiles::find(llvm::StringRef Path, const llvm::vfs::Status &Now) {
  std::lock_guard<std::mutex> Lock(Mutex);
  auto Known = Entries.find(Path);
  if (Known == Entries.end() || !(Known->second.When == stampOf(Now)))
    return std::nullopt;
  Known->second.IsUsed = true;
  return Known->second.What;
}

void StampedFiles::note(llvm::StringRef Path, const llvm::vfs::Status &Then,
                        llvm::StringRef What) {
  Stamp When = stampOf(Then);
  if (When.Time >= TrustedUntil)
    return;
  std::lock_guard<std::mutex> Lock(Mutex);
  Entries[Path] = {When, llvm::StringSaver(Added).save(What), true};
  IsChanged = true;
}

void StampedFiles::save() {
  std::lock_guard<std::mutex> Lock(Mutex);
  if (!IsChanged)
    return;
  std::vector<const llvm::StringMapEntry<Entry> *> Kept;
  for (const auto &E : Entries)
    if (E.second.IsUsed || Entries.size() <= MostEntries)
      Kept.push_back(&E);
  llvm::sort(Kept, [](const auto *A, const auto *B) {
    return A->getKey() < B->getKey();
  });
  ByteWriter Writer;
  Writer.number(Kept.size());
  for (const auto *E : Kept) {
    const Stamp &When = E->second.When;
    Writer.path(E->getKey());
    for (uint64_t Field : {When.Size, When.Time, When.Device, When.Inode})
      Writer.number(Field);
    Writer.text(E->second.What);
  }
  Directory.write(Key, Writer.take());
  IsChanged = false;
}

} // namespace model_tidy
