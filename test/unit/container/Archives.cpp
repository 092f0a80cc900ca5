// The formats by the book (APPNOTE.TXT, POSIX ustar, numpy/lib/format.py), but
// for what a test asks to be wrong.
#include "Archives.h"
#include "container/Session.h"
#include "gtest/gtest.h"
#include <zlib.h>

using namespace model_tidy;

std::string model_tidy::little(uint64_t Number, unsigned Width) {
  std::string Result;
  for (; Width; --Width, Number >>= 8)
    Result += char(Number & 0xff);
  return Result;
}

std::string model_tidy::deflated(llvm::StringRef Bytes, int WindowBits) {
  z_stream Stream = {};
  deflateInit2(&Stream, 9, Z_DEFLATED, WindowBits, 8, Z_DEFAULT_STRATEGY);
  std::string Result(deflateBound(&Stream, Bytes.size()) + 64, '\0');
  Stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(Bytes.data()));
  Stream.avail_in = unsigned(Bytes.size());
  Stream.next_out = reinterpret_cast<Bytef *>(Result.data());
  Stream.avail_out = unsigned(Result.size());
  deflate(&Stream, Z_FINISH);
  Result.resize(Result.size() - Stream.avail_out);
  deflateEnd(&Stream);
  return Result;
}

uint32_t model_tidy::crcOf(llvm::StringRef Bytes) {
  return uint32_t(
      crc32_z(0, reinterpret_cast<const Bytef *>(Bytes.data()), Bytes.size()));
}

std::string ZipBuilder::build() const {
  std::string Out = Before, Directory;
  size_t Listed = 0;
  for (const ZipMember &M : Members) {
    std::string Packed = !M.Packed.empty() ? M.Packed
                         : M.Method == 8   ? deflated(M.Content)
                                           : M.Content;
    uint64_t Offset = Out.size() - Before.size();
    uint64_t Size = M.Size < 0 ? M.Content.size() : uint64_t(M.Size);
    auto Sizes = little(Packed.size(), 4) + little(Size, 4);
    uint64_t Crc = M.Crc < 0 ? crcOf(M.Content) : uint64_t(M.Crc);
    uint64_t LocalCrc = M.LocalCrc < 0 ? Crc : uint64_t(M.LocalCrc);
    int Method = M.LocalMethod < 0 ? M.Method : M.LocalMethod;
    const std::string &Local = M.LocalName.empty() ? M.Name : M.LocalName;
    if (M.HasLocal)
      Out += "PK\3\4" + little(20, 2) + little(M.Flags | M.LocalFlags, 2) +
             little(uint64_t(Method), 2) + little(0, 4) + little(LocalCrc, 4) +
             Sizes + little(Local.size(), 2) + little(0, 2) + Local;
    Out += Packed + Between;
    if (!M.IsListed)
      continue;
    ++Listed;
    Directory += "PK\1\2" + little(20, 2) + little(20, 2) + little(M.Flags, 2) +
                 little(M.Method, 2) + little(0, 4) + little(Crc, 4) + Sizes +
                 little(M.Name.size(), 2) + little(0, 8) +
                 little(M.Attributes, 4) + little(Offset, 4) + M.Name;
  }
  uint64_t Begin = Out.size() - Before.size();
  uint64_t Number = Count < 0 ? Listed : uint64_t(Count);
  Out += Directory;
  if (Is64) {
    uint64_t Record = Out.size();
    Out += "PK\6\6" + little(44, 8) + little(45, 2) + little(45, 2) +
           little(0, 8) + little(Number, 8) + little(Number, 8) +
           little(Directory.size(), 8) + little(Begin, 8);
    Out += "PK\6\7" + little(0, 4) + little(Record, 8) + little(1, 4);
  }
  auto In32 = [&](uint64_t N, unsigned Width) {
    return Is64 && !Has32 ? std::string(Width, '\xff') : little(N, Width);
  };
  return Out + "PK\5\6" + little(0, 4) + In32(Number, 2) + In32(Number, 2) +
         In32(Directory.size(), 4) + In32(Begin, 4) +
         little(Comment.size(), 2) + Comment + After;
}

std::string model_tidy::tarMember(llvm::StringRef Name, llvm::StringRef Content,
                                  char Type, llvm::StringRef Link) {
  std::string Header(512, '\0');
  auto Put = [&](size_t At, llvm::StringRef Text) {
    std::copy(Text.begin(), Text.end(), Header.begin() + ptrdiff_t(At));
  };
  auto Octal = [](uint64_t Number, int Width) {
    char Text[32];
    snprintf(Text, sizeof(Text), "%0*llo", Width, (unsigned long long)Number);
    return std::string(Text);
  };
  Put(0, Name.take_front(100));
  Put(100, "0000644");
  Put(124, Octal(Content.size(), 11));
  Header[156] = Type;
  Put(157, Link.take_front(100));
  Put(257, llvm::StringRef("ustar\00000", 8));
  Put(148, "        ");
  uint64_t Sum = 0;
  for (char Byte : Header)
    Sum += uint8_t(Byte);
  Put(148, Octal(Sum, 6) + '\0');
  std::string Padding((512 - Content.size() % 512) % 512, '\0');
  return Header + Content.str() + Padding;
}

std::string model_tidy::npy(llvm::StringRef Header, llvm::StringRef Items,
                            char Version) {
  return "\x93NUMPY" + std::string{Version, '\0'} +
         little(Header.size(), Version == 1 ? 2 : 4) + Header.str() +
         Items.str();
}

OpenFile::OpenFile(llvm::StringRef Bytes) {
  llvm::SmallString<128> Made;
  int Written = -1;
  EXPECT_FALSE(
      llvm::sys::fs::createTemporaryFile("container", "bin", Written, Made));
  Path = Made.str().str();
  llvm::raw_fd_ostream(Written, /*shouldClose=*/true) << Bytes;
  Handle = llvm::cantFail(llvm::sys::fs::openNativeFileForRead(Path));
}

OpenFile::~OpenFile() {
  llvm::sys::fs::closeFile(Handle);
  llvm::sys::fs::remove(Path);
}

namespace {

llvm::StringRef textOf(MemberKind Kind) {
  constexpr llvm::StringRef Names[] = {
      "Data",         "Container",     "Pickle",          "MaybePickle",
      "NumpyObjects", "NativeLibrary", "TorchScriptCode", "PythonSource",
      "Marshal",      "KerasConfig"};
  return Names[unsigned(Kind)];
}

llvm::StringRef textOf(OddityKind Kind) {
  constexpr llvm::StringRef Names[] = {
      "Malformed",    "Tampered",   "Limit",      "Unreadable",    "NativeCode",
      "CodeInConfig", "RemoteCode", "FileAccess", "CustomOperator"};
  return Names[unsigned(Kind)];
}

std::string describe(const FileBytes &Bytes, const ContainerLimits &Limits,
                     llvm::function_ref<std::string(const Member &)> OfMember) {
  llvm::StringRef File = Bytes.Mapped;
  std::string Text;
  readContainer(
      Bytes, Limits,
      [&](const Member &M) {
        EXPECT_LE(M.Offset, File.size());
        if (M.IsStored) {
          EXPECT_EQ(File.substr(M.Offset, M.Bytes.size()), M.Bytes);
        }
        Text += OfMember(M);
      },
      [&](const Oddity &O) {
        EXPECT_LE(O.Offset, File.size());
        Text +=
            (textOf(O.Kind) + " " + inQuotes(O.Path) + ": " + O.Message + "\n")
                .str();
      });
  return Text;
}

} // namespace

std::string model_tidy::listing(llvm::StringRef File,
                                const ContainerLimits &Limits,
                                bool HasContainers) {
  auto Line = [&](const Member &M) {
    if (M.Kind == MemberKind::Container && !HasContainers)
      return std::string();
    return (textOf(M.Kind) + " " + inQuotes(M.Path) + " " +
            llvm::Twine(M.Bytes.size()) + "\n")
        .str();
  };
  std::string Text = describe(File, Limits, Line);
  OpenFile OnDisk(File);
  EXPECT_EQ(describe({File, OnDisk.Handle}, Limits, Line), Text);
  return Text;
}

std::string model_tidy::listing(const FileBytes &File) {
  return describe(File, {}, [](const Member &M) {
    return (textOf(M.Kind) + " " + inQuotes(M.Path) + "\n").str();
  });
}

std::string model_tidy::formats(llvm::StringRef File) {
  return describe(File, {}, [](const Member &M) {
    return (M.Format + " " + inQuotes(M.Path) + "\n").str();
  });
}

std::string model_tidy::hdf5(const std::string &Messages,
                             const std::string &Behind) {
  std::string Header = std::string("OHDR\2\2", 6) + little(Messages.size(), 4) +
                       Messages + little(0, 4);
  uint64_t Size = Hdf5Root + Header.size() + Behind.size();
  return std::string("\x89HDF\r\n\x1a\n\2\x8\x8\0", 12) + little(0, 8) +
         little(-1, 8) + little(Size, 8) + little(Hdf5Root, 8) + little(0, 4) +
         Header + Behind;
}

std::string model_tidy::hdf5Message(unsigned Type, const std::string &Data) {
  return little(Type, 1) + little(Data.size(), 2) + little(0, 1) + Data;
}

std::string model_tidy::hdf5Attribute(const std::string &Name,
                                      const std::string &Text) {
  return hdf5Message(0x0c, little(3, 2) + little(Name.size() + 1, 2) +
                               little(8, 2) + little(4, 2) + little(0, 1) +
                               Name + '\0' + little(0x13, 4) +
                               little(Text.size(), 4) + little(2, 4) + Text);
}

std::string model_tidy::hdf5Link(const std::string &Name,
                                 const std::string &File) {
  std::string Target = '\0' + File + '\0' + "/x" + '\0';
  return hdf5Message(6, std::string("\1\x8\x40", 3) + little(Name.size(), 1) +
                            Name + little(Target.size(), 2) + Target);
}
