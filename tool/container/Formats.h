// The readers of all formats. Each is given a piece that begins as its format
// does, and gives what is in it; none of them trusts a single byte.
#pragma once

#include "container/Session.h"
#include "llvm/ADT/SmallVector.h"

namespace model_tidy {

/// Zip, also one that has no directory or does not begin the piece.
void readZip(Session &S, const Piece &P);
bool isTar(llvm::StringRef Bytes);
/// Where the last member of a tar ends, as far as its headers lead.
uint64_t endOfTar(llvm::StringRef Bytes);
void readTar(Session &S, const Piece &P);
bool isNpy(llvm::StringRef Bytes);
void readNpy(Session &S, const Piece &P);
bool isZfile(llvm::StringRef Bytes);
void readZfile(Session &S, const Piece &P);
bool isSevenZip(llvm::StringRef Bytes);
void readSevenZip(Session &S, const Piece &P);
bool isRar(llvm::StringRef Bytes);
void readRar(Session &S, const Piece &P);
bool isSafetensors(llvm::StringRef Bytes);
void readSafetensors(Session &S, const Piece &P);
bool isGguf(llvm::StringRef Bytes);
void readGguf(Session &S, const Piece &P);
bool isOnnx(llvm::StringRef Bytes);
/// \p Beginning of what is not expanded yet.
bool mayBeOnnx(llvm::StringRef Beginning);
void readOnnx(Session &S, const Piece &P);
bool isTensorFlow(llvm::StringRef Bytes);
bool mayBeTensorFlow(llvm::StringRef Beginning);
void readTensorFlow(Session &S, const Piece &P);
/// Where its header can stand: behind a block of the user's of 512, 1024, …
/// bytes.
llvm::SmallVector<uint64_t> hdf5Places();
bool isHdf5(llvm::StringRef Bytes);
void readHdf5(Session &S, const Piece &P);
void readTorchScript(Session &S, const Piece &P);
bool isKerasMetadata(llvm::StringRef Bytes);
void readKerasMetadata(Session &S, const Piece &P);
bool isCoreMl(llvm::StringRef Bytes);
void readCoreMl(Session &S, const Piece &P);
bool isTorch7(llvm::StringRef Bytes);
void readTorch7(Session &S, const Piece &P);
bool isTflite(llvm::StringRef Bytes);
void readTflite(Session &S, const Piece &P);
bool isModelXml(llvm::StringRef Bytes);
void readModelXml(Session &S, const Piece &P);
bool isTensorRt(llvm::StringRef Bytes);
void readTensorRt(Session &S, const Piece &P);
bool isRData(llvm::StringRef Bytes);
void readRData(Session &S, const Piece &P);
bool isMsgpack(llvm::StringRef Bytes);
void readMsgpack(Session &S, const Piece &P);
bool isNative(llvm::StringRef Bytes);
void readNative(Session &S, const Piece &P);

/// Compressed bytes in an archive, and what it says of them.
struct Compressed {
  Codec Kind = Codec::Deflate;
  llvm::StringRef Bytes;
  std::optional<uint64_t> Size;
  std::optional<uint32_t> Crc;
};

/// Expands them as far as it is worth it, and opens what they are. \p Inside
/// has all but the bytes. Returns how many bytes follow the stream, if it was
/// read to its end.
uint64_t openCompressed(Session &S, Piece Inside, const Compressed &C);

/// A stream that begins the piece, and what follows it.
void readStream(Session &S, const Piece &P, Codec Kind);

/// Would the content of \p Size bytes, or more than anybody knows, be looked
/// at if it begins like this? If not, it need not be expanded.
bool isWorthExpanding(llvm::StringRef Beginning, uint64_t Size,
                      const ContainerLimits &Limits);

/// What may be a pickle, in a place where no reader of \p Format looks for one.
void readHidden(Session &S, Piece P, llvm::StringRef Format);

/// Is what stands where a loader reads raw numbers nothing else, as far as its
/// first bytes tell?
bool areNumbers(Session &S, const Piece &P);

/// beginsLikePickle() for the beginning of \p Size bytes: in doubt it says yes.
bool mayBecomePickle(llvm::StringRef Beginning, uint64_t Size,
                     const ContainerLimits &Limits);

/// Absolute, or with a way out of the folder; on any system.
bool isOutside(llvm::StringRef Path);

/// Says so if unpacking would write outside of the folder.
void checkName(Session &S, const Piece &Archive, uint64_t Index,
               llvm::StringRef Name);
/// The same of what a link points at.
void checkLink(Session &S, const Piece &Archive, uint64_t Index,
               llvm::StringRef Name, llvm::StringRef Target);

} // namespace model_tidy
