// Two entries for each preamble: the questions under its subject, and the
// preamble under these questions with their answers. Both are sealed, so that
// Clang's reader, which trusts what it reads, sees nothing damaged.
#include "engine/PreambleCache.h"
#include "cache/Bytes.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Process.h"
#include <chrono>

namespace model_tidy {

namespace fs = llvm::sys::fs;

static void write(ByteWriter &Writer, llvm::ArrayRef<std::string> Texts) {
  Writer.number(Texts.size());
  for (const std::string &Text : Texts)
    Writer.text(Text);
}

static void read(ByteReader &Reader, std::vector<std::string> &Texts) {
  for (size_t Left = Reader.count(); Left && !Reader.hasFailed(); --Left)
    Texts.push_back(Reader.text().str());
}

static std::string encode(const KeptPreamble &P) {
  ByteWriter Writer;
  write(Writer, P.Content.Headers);
  write(Writer, P.Content.Found);
  write(Writer, P.Content.Inputs);
  Writer.number(P.Content.Errors);
  Writer.text(P.Content.FirstError);
  Writer.text(P.Questions);
  Writer.text(P.Content.Bytes);
  return Writer.take();
}

static std::optional<KeptPreamble> decode(llvm::StringRef Bytes) {
  ByteReader Reader(Bytes);
  KeptPreamble P;
  read(Reader, P.Content.Headers);
  read(Reader, P.Content.Found);
  read(Reader, P.Content.Inputs);
  P.Content.Errors = Reader.number();
  P.Content.FirstError = Reader.text().str();
  P.Questions = Reader.text().str();
  P.Content.Bytes = Reader.text().str();
  if (!Reader.isDone() || P.Content.Found.size() != P.Content.Headers.size())
    return std::nullopt;
  return P;
}

static Digest keyOf(const Digest &Subject, const Digest &Answers) {
  return Hasher().add(Subject).add(Answers).finish();
}

Digest PreambleCache::subjectOf(llvm::StringRef Flags,
                                llvm::ArrayRef<std::string> Headers) const {
  return Hasher().add(Program).add(Flags).add(Headers).finish();
}

std::optional<KeptPreamble> PreambleCache::find(const Digest &Subject,
                                                const HeaderTest &Test) {
  std::optional<std::string> Questions = Directory.read(Subject);
  if (!Questions)
    return std::nullopt;
  std::optional<Digest> Answers = answer(*Questions, States, Test);
  if (!Answers)
    return std::nullopt;
  std::optional<std::string> Bytes = Directory.read(keyOf(Subject, *Answers));
  return Bytes ? decode(*Bytes) : std::nullopt;
}

void PreambleCache::keep(const Digest &Subject, KeptPreamble &P,
                         const ParseRecord &Record) {
  Questions Asked = Record.questions(States);
  P.Questions = Asked.Bytes;
  if (Directory.write(keyOf(Subject, Asked.Answers), encode(P)))
    Directory.write(Subject, Asked.Bytes);
}

PreambleCache::Lock::Lock(const CacheDirectory &Directory,
                          const Digest &Subject, unsigned Seconds) {
  Digest Name = Hasher().add(Subject).add("lock").finish();
  if (fs::openFileForReadWrite(Directory.pathOf(Name), Descriptor,
                               fs::CD_OpenAlways, fs::OF_None,
                               fs::owner_read | fs::owner_write)) {
    Descriptor = -1; // no directory to write to: nobody else can either
    return;
  }
  // The system takes it back from a process that ends, however it ends.
  Taken = bool(fs::tryLockFile(Descriptor, std::chrono::seconds(Seconds)));
}

PreambleCache::Lock::~Lock() {
  if (Descriptor != -1)
    llvm::sys::Process::SafelyCloseFileDescriptor(Descriptor);
}

} // namespace model_tidy
