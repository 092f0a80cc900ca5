// What lies in a model file: the bytes of a file become members (a pickle, a
// shared object, a Keras configuration, …) and oddities (a lying header, a
// bomb, code in a configuration). Everything is told by its content, never by a
// file's extension, and hostile bytes are the ordinary case: there is no error,
// only oddities. Where two readers of a format would see different things, the
// members of both views are given and the disagreement is an oddity.
#pragma once

#include "container/Limits.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/FileSystem.h"
#include <optional>
#include <string>

namespace model_tidy {

enum class MemberKind : uint8_t {
  /// Nothing that a loader runs, as far as is known: weights, texts. Bytes may
  /// be empty, because what is not needed is not expanded.
  Data,
  /// An archive, a compressed stream or another format whose parts follow as
  /// members of their own. Bytes may be empty.
  Container,
  /// Begins like a pickle of any protocol. Bytes run to the end of the member:
  /// further pickles, the raw storages of a legacy torch file or the raw
  /// arrays of joblib (container/RawArray.h) may follow.
  Pickle,
  /// Begins like a pickle, but stands where a loader reads raw numbers (a
  /// storage in a torch zip): only a parse that reaches its STOP and imports
  /// something should count.
  MaybePickle,
  /// The pickle behind the header of a .npy array of objects.
  NumpyObjects,
  /// ELF, PE or Mach-O. An oddity NativeCode is given with it.
  NativeLibrary,
  /// Source in the code/ folder of a TorchScript archive.
  TorchScriptCode,
  /// Python source that lies in an archive.
  PythonSource,
  /// A marshalled code object: the function of a Keras Lambda layer, a .pyc
  /// (without its header).
  Marshal,
  /// JSON text that describes a Keras model. What in it runs code is told as
  /// oddities.
  KerasConfig,
};

/// Valid while the callback runs that it is handed to.
struct Member {
  MemberKind Kind = MemberKind::Data;
  /// Empty for the file itself; otherwise names from the outside to the inside,
  /// joined by '!': "inner.zip!archive/data.pkl". The content of a compressed
  /// stream is called "<gzip>". Raw bytes of the archive: to be made printable
  /// before anybody sees them.
  std::string Path;
  /// What it is, or what it was found in: "zip", "tar", "gzip", "npy", …
  llvm::StringRef Format;
  llvm::StringRef Bytes;
  /// In full, as the container says; Bytes is shorter where it was not
  /// expanded or a limit was hit.
  uint64_t Size = 0;
  /// In the outer file. If IsStored, Bytes[I] is the file's byte Offset + I;
  /// otherwise the place where the compressed bytes (or the encoded text) that
  /// it was made of begin.
  uint64_t Offset = 0;
  bool IsStored = true;
};

enum class OddityKind : uint8_t {
  /// Breaks the rules of its format, but all readers see the same.
  Malformed,
  /// Readers of the format would see different things, or one would refuse
  /// what another loads.
  Tampered,
  /// A limit ended the reading.
  Limit,
  /// Could not be read: encrypted, or a compression we do not know.
  Unreadable,
  /// Machine code that comes with the model.
  NativeCode,
  /// Loading runs code that is in, or is named by, a configuration: a Lambda
  /// layer, a template that reaches attributes, a Python operator of a graph.
  CodeInConfig,
  /// Names code elsewhere that runs if the loader is told to trust it.
  RemoteCode,
  /// Reads or writes files that the model names: operators of a graph, data or
  /// members outside of the model's folder.
  FileAccess,
  /// Operators that are not part of the format and need a library.
  CustomOperator,
};

struct Oddity {
  OddityKind Kind = OddityKind::Malformed;
  std::string Path;    // as Member::Path
  uint64_t Offset = 0; // in the outer file, as Member::Offset
  std::string Message; // lower case, says what is wrong; printable
};

/// A file's bytes. If it is open as well, what is looked at only here and there
/// is read and not mapped.
struct FileBytes {
  FileBytes(llvm::StringRef Mapped,
            std::optional<llvm::sys::fs::file_t> Handle = {},
            llvm::StringRef Name = "")
      : Mapped(Mapped), Handle(Handle), Name(Name) {}

  llvm::StringRef Mapped;
  std::optional<llvm::sys::fs::file_t> Handle;
  /// For the few formats that loaders know by nothing else.
  llvm::StringRef Name;
};

using MemberSink = llvm::function_ref<void(const Member &)>;
using OdditySink = llvm::function_ref<void(const Oddity &)>;

/// Gives all members and oddities of a file. The file itself is given too, as
/// its kind says (a file can be a pickle and a zip at once: it is then given
/// twice). Needs little memory beside the file and never throws or recurses.
void readContainer(const FileBytes &File, const ContainerLimits &Limits,
                   MemberSink OnMember, OdditySink OnOddity);

/// Of Member::Format: do only models come in it? A zip or a JSON text may be
/// anything, and then nobody asks how odd it is.
bool isModelFormat(llvm::StringRef Format);

/// Whether \p Bytes could be a pickle: the opcodes at the beginning are walked
/// without being run. An empty text is none; a truncated pickle is one if it
/// got as far as an import. For the bytes after a STOP, too.
bool beginsLikePickle(llvm::StringRef Bytes, const ContainerLimits &Limits);

} // namespace model_tidy
