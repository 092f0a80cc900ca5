// The note that the linker leaves in every loaded object. Reading it costs
// nothing, where hashing the program's own bytes would cost most of a warm run.
#include "cache/BuildId.h"
#include <elf.h>
#include <link.h>

namespace model_tidy {

/// The contents of the note NT_GNU_BUILD_ID among \p Notes, or nothing.
static llvm::StringRef buildIdIn(llvm::StringRef Notes, size_t Alignment) {
  auto Padded = [&](size_t Size) {
    return (Size + Alignment - 1) & ~(Alignment - 1);
  };
  ElfW(Nhdr) Header;
  while (Notes.size() >= sizeof(Header)) {
    std::copy_n(Notes.data(), sizeof(Header),
                reinterpret_cast<char *>(&Header));
    Notes = Notes.drop_front(sizeof(Header));
    llvm::StringRef Name = Notes.take_front(Header.n_namesz);
    Notes = Notes.substr(Padded(Header.n_namesz));
    llvm::StringRef Contents = Notes.take_front(Header.n_descsz);
    Notes = Notes.substr(Padded(Header.n_descsz));
    if (Header.n_type == NT_GNU_BUILD_ID && Name == llvm::StringRef("GNU", 4))
      return Contents;
  }
  return {};
}

static llvm::StringRef buildIdOf(const dl_phdr_info &Object) {
  for (size_t I = 0; I < Object.dlpi_phnum; ++I) {
    const ElfW(Phdr) &Part = Object.dlpi_phdr[I];
    if (Part.p_type != PT_NOTE)
      continue;
    llvm::StringRef Notes(
        reinterpret_cast<const char *>(Object.dlpi_addr + Part.p_vaddr),
        Part.p_memsz);
    llvm::StringRef Id = buildIdIn(Notes, Part.p_align == 8 ? 8 : 4);
    if (!Id.empty())
      return Id;
  }
  return {};
}

namespace {
struct Ids {
  Hasher All;
  bool IsProgram = true; // the first object is
  bool HasProgram = false;
};
} // namespace

static int addObject(dl_phdr_info *Object, size_t, void *Data) {
  Ids &Known = *static_cast<Ids *>(Data);
  llvm::StringRef Id = buildIdOf(*Object);
  if (Known.IsProgram)
    Known.HasProgram = !Id.empty();
  Known.IsProgram = false;
  // The kernel's: that changes more often than what we do.
  if (!llvm::StringRef(Object->dlpi_name).contains("vdso"))
    Known.All.add(Id);
  return 0;
}

std::optional<Digest> buildId() {
  Ids Known;
  dl_iterate_phdr(addObject, &Known);
  if (!Known.HasProgram)
    return std::nullopt;
  return Known.All.finish();
}

} // namespace model_tidy
