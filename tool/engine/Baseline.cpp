// "FINGERPRINT SEVERITY CHECK PATH" in each line. Only the fingerprint decides;
// the rest is for people, and for knowing what this run could have found.
#include "engine/Baseline.h"
#include "engine/CheckFilter.h"
#include "engine/Paths.h"
#include "report/Printable.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/Path.h"
#include <tuple>

namespace model_tidy {

static std::optional<Severity> severityOf(llvm::StringRef Name) {
  return llvm::StringSwitch<std::optional<Severity>>(Name)
      .Case("note", Severity::Note)
      .Case("warning", Severity::Warning)
      .Case("error", Severity::Error)
      .Default(std::nullopt);
}

llvm::Expected<std::vector<BaselineEntry>> parseBaseline(llvm::StringRef Text) {
  std::vector<BaselineEntry> Entries;
  for (unsigned Number = 1; !Text.empty(); ++Number) {
    llvm::StringRef Line;
    std::tie(Line, Text) = Text.split('\n');
    Line = Line.rtrim("\r");
    if (Line.trim().empty() || Line.starts_with("#"))
      continue;
    auto [Fingerprint, AfterPrint] = Line.split(' ');
    auto [Level, AfterLevel] = AfterPrint.split(' ');
    auto [Check, Path] = AfterLevel.split(' ');
    std::optional<Severity> S = severityOf(Level);
    bool IsHash =
        Fingerprint.size() == 16 && llvm::all_of(Fingerprint, llvm::isHexDigit);
    if (!IsHash || !S || Check.empty() || Path.empty())
      return llvm::createStringError(
          llvm::inconvertibleErrorCode(),
          "line " + llvm::Twine(Number) +
              " is not 'FINGERPRINT SEVERITY CHECK PATH'; was this written by "
              "--write-baseline?");
    Entries.push_back({Fingerprint.lower(), *S, Check.str(), Path.str()});
  }
  return Entries;
}

std::string printBaseline(std::vector<BaselineEntry> Entries) {
  llvm::sort(Entries, [](const BaselineEntry &A, const BaselineEntry &B) {
    return std::tie(A.Path, A.Check, A.Fingerprint) <
           std::tie(B.Path, B.Check, B.Fingerprint);
  });
  std::string Text = "# Accepted findings of model-tidy (--baseline); "
                     "--write-baseline writes them again.\n";
  for (const BaselineEntry &E : Entries)
    Text += E.Fingerprint + " " + severityName(E.Level).str() + " " + E.Check +
            " " + printable(E.Path) + "\n";
  return Text;
}

static std::string folderOf(const Paths &Names, llvm::StringRef File) {
  return llvm::sys::path::parent_path(Names.absolute(File)).str();
}

llvm::Error writeBaseline(const Settings &S, llvm::StringRef File,
                          llvm::ArrayRef<Finding> Findings) {
  Paths Names(S.FileSystem(), S.Paths);
  std::string Folder = folderOf(Names, File);
  std::vector<BaselineEntry> Entries;
  for (const Finding &F : Findings) {
    if (F.Level == Severity::Note && !S.Notes)
      continue;
    std::string Path = Names.absolute(F.Where.Path);
    Entries.push_back({F.Fingerprint, F.Level, F.Check,
                       isBelow(Path, Folder) ? relativeTo(Path, Folder).str()
                                             : F.Where.Path});
  }
  return llvm::writeToOutput(File, [&](llvm::raw_ostream &OS) {
    OS << printBaseline(std::move(Entries));
    return llvm::Error::success();
  });
}

/// Would this run have found what \p Path is about?
static bool wasScanned(const Settings &S, const Paths &Names, const Report &R,
                       llvm::StringRef Path) {
  auto IsPath = [&](llvm::StringRef Shown) {
    return Names.absolute(Shown) == Path;
  };
  return llvm::any_of(S.Paths,
                      [&](llvm::StringRef Argument) {
                        return isBelow(Path, Names.absolute(Argument));
                      }) &&
         llvm::none_of(R.Notices,
                       [&](const Notice &N) { return IsPath(N.Path); });
}

static void tellStale(const Settings &S, llvm::StringRef File,
                      llvm::ArrayRef<BaselineEntry> Left, Report &R) {
  Paths Names(S.FileSystem(), S.Paths);
  std::string Folder = folderOf(Names, File);
  CheckFilter Wanted("*," + S.Checks);
  unsigned Number = 0;
  const BaselineEntry *First = nullptr;
  for (const BaselineEntry &E : Left) {
    if ((E.Level == Severity::Note && !S.Notes) || !Wanted.contains(E.Check) ||
        !wasScanned(S, Names, R, Names.absolute(E.Path, Folder)))
      continue;
    ++Number;
    First = First ? First : &E;
  }
  if (!First)
    return;
  std::string Message =
      First->Check + " in '" + First->Path + "' is no longer found";
  if (Number > 1)
    Message = std::to_string(Number) +
              " entries are no longer found, the first "
              "is " +
              First->Check + " in '" + First->Path + "'";
  R.Notices.push_back({NoticeKind::Suppression, File.str(),
                       Message + "; --write-baseline writes it again"});
}

void applyBaseline(const Settings &S, llvm::StringRef File, Outcome &Result) {
  auto Fail = [&](std::string Message) {
    Result.Errors.push_back(
        {NoticeKind::Incomplete, File.str(), std::move(Message)});
  };
  auto Text = S.FileSystem()->getBufferForFile(File);
  if (!Text)
    return Fail("cannot be read: " + Text.getError().message() +
                "; --write-baseline makes one");
  auto Entries = parseBaseline((*Text)->getBuffer());
  if (!Entries)
    return Fail(llvm::toString(Entries.takeError()));
  llvm::StringSet<> Accepted, Found;
  for (const BaselineEntry &E : *Entries)
    Accepted.insert(E.Fingerprint);
  Report &R = Result.TheReport;
  llvm::erase_if(R.Findings, [&](const Finding &F) {
    bool IsOld = Accepted.contains(F.Fingerprint);
    if (IsOld)
      Found.insert(F.Fingerprint);
    R.Totals.Suppressed += IsOld;
    return IsOld;
  });
  llvm::erase_if(*Entries, [&](const BaselineEntry &E) {
    return Found.contains(E.Fingerprint);
  });
  tellStale(S, File, *Entries, R);
  finish(R);
}

} // namespace model_tidy
