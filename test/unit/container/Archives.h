// Archives built from bytes, so that tests can lie in any field of them, and
// what is read out of them as text.
#pragma once

#include "container/Container.h"
#include <string>
#include <vector>

namespace model_tidy {

/// A file with these bytes for as long as the object lives.
class OpenFile {
public:
  explicit OpenFile(llvm::StringRef Bytes);
  OpenFile(const OpenFile &) = delete;
  ~OpenFile();
  llvm::sys::fs::file_t Handle;

private:
  std::string Path;
};

/// Two pickles that differ: one imports, one does not.
inline const std::string Evil = "cos\nsystem\n(S'true'\ntR.";
inline const std::string Good = "]K\x01"
                                "a.";

/// The lowest \p Width bytes, the low one first.
std::string little(uint64_t Number, unsigned Width);
std::string deflated(llvm::StringRef Bytes, int WindowBits = -15);
uint32_t crcOf(llvm::StringRef Bytes);

/// A member of a zip. What is not set is true.
struct ZipMember {
  std::string Name;
  std::string Content;
  uint16_t Method = 0;
  uint16_t Flags = 0, LocalFlags = 0;
  std::string LocalName = {}; // as Name, if empty
  int LocalMethod = -1;
  int64_t Crc = -1, LocalCrc = -1;
  int64_t Size = -1;
  bool IsListed = true;
  bool HasLocal = true;
  uint32_t Attributes = 0;
  std::string Packed = {}; // instead of what Content is packed to
};

struct ZipBuilder {
  std::vector<ZipMember> Members;
  std::string Before = {};  // offsets do not count it
  std::string Between = {}; // after each member
  std::string Comment = {};
  std::string After = {};
  int Count = -1;
  bool Is64 = false;
  bool Has32 = false; // numbers in the end record all the same

  std::string build() const;
};

std::string tarMember(llvm::StringRef Name, llvm::StringRef Content,
                      char Type = '0', llvm::StringRef Link = "");
inline std::string tarEnd() { return std::string(1024, '\0'); }

/// An HDF5 file whose root group has these messages; \p Behind follows its
/// header.
std::string hdf5(const std::string &Messages, const std::string &Behind = "");
constexpr unsigned Hdf5Root = 48; // where the header begins
std::string hdf5Message(unsigned Type, const std::string &Data);
/// A message: an attribute that is a text.
std::string hdf5Attribute(const std::string &Name, const std::string &Text);
/// A message: a link to another file.
std::string hdf5Link(const std::string &Name, const std::string &File);

/// A .npy of that type, whose items are the bytes.
std::string npy(llvm::StringRef Header, llvm::StringRef Items,
                char Version = 1);

/// "Pickle 'a!b' 12", "Tampered 'a': two members are …": a line each, members
/// with their length. Containers only if \p HasContainers. A member whose
/// offset does not lead to its bytes is a failure, and so is a file of which
/// anything else is told once it is open.
std::string listing(llvm::StringRef File, const ContainerLimits &Limits = {},
                    bool HasContainers = false);

/// The same of bytes that are mapped and read, which may differ.
std::string listing(const FileBytes &File);

/// What it was taken for, "onnx ''", in the place of the kind and length.
std::string formats(llvm::StringRef File);

} // namespace model_tidy
