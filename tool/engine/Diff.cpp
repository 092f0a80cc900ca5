// Headers of files count only between hunks: a hunk says how many lines it has,
// and among these "+++ b/x" is a line of the file.
#include "engine/Diff.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <tuple>

namespace model_tidy {

bool ChangedFile::touches(unsigned First, unsigned Last) const {
  return Whole || llvm::any_of(Lines, [&](const auto &Range) {
           return Range.first <= Last && First <= Range.second;
         });
}

/// git quotes names with quotes, backslashes and control characters as C does.
static std::string unquoted(llvm::StringRef Name) {
  // GNU diff puts the time behind a tab; git a lone tab, after a blank.
  if (!Name.starts_with("\""))
    return Name.split('\t').first.str();
  std::string Text;
  for (size_t I = 1; I < Name.size() && Name[I] != '"'; ++I) {
    if (Name[I] != '\\' || I + 1 == Name.size()) {
      Text += Name[I];
      continue;
    }
    unsigned Code = 0;
    llvm::StringRef Octal = Name.substr(++I, 3);
    if (Octal.size() == 3 && !Octal.getAsInteger(8, Code)) {
      Text += static_cast<char>(Code);
      I += 2;
      continue;
    }
    constexpr llvm::StringLiteral Letters = "abtnvfr";
    size_t Letter = Letters.find(Name[I]);
    Text += Letter == llvm::StringRef::npos ? Name[I]
                                            : static_cast<char>('\a' + Letter);
  }
  return Text;
}

namespace {
class DiffParser {
public:
  ChangedFiles parse(llvm::StringRef Text) {
    while (!Text.empty()) {
      llvm::StringRef Line;
      std::tie(Line, Text) = Text.split('\n');
      if (Old || New)
        inHunk(Line);
      else
        betweenHunks(Line.rtrim('\r'));
    }
    return std::move(Files);
  }

private:
  void inHunk(llvm::StringRef Line) {
    if (Line.starts_with("\\")) // "\ No newline at end of file"
      return;
    if (Line.starts_with("+")) {
      if (Line.starts_with("+Subproject commit "))
        Files[Current].Whole = true;
      changed(At, At);
    }
    // A blank line may have lost the blank that marks it.
    bool IsOld = !Line.starts_with("+"), IsNew = !Line.starts_with("-");
    Old -= IsOld && Old;
    New -= IsNew && New;
    At += IsNew;
  }

  void betweenHunks(llvm::StringRef Line) {
    llvm::StringRef Rest = Line;
    if (Rest.consume_front("diff --git ")) {
      Both = Rest.str();
      Renamed.clear();
    } else if (Rest.consume_front("rename to ") ||
               Rest.consume_front("copy to ")) {
      Renamed = "b/" + unquoted(Rest);
    } else if (Rest.consume_front("+++ ")) {
      Current = unquoted(Rest);
      if (Current == "/dev/null")
        Current.clear();
    } else if (Line.starts_with("@@ ")) {
      hunk(Line);
    } else if (Line.starts_with("Binary files ") ||
               Line == "GIT binary patch") {
      binary(Line);
    }
  }

  /// "@@ -1,2 +3,4 @@"; a missing number of lines is one.
  void hunk(llvm::StringRef Line) {
    llvm::SmallVector<llvm::StringRef> Words;
    Line.split(Words, ' ');
    if (Words.size() < 3 || !Words[1].consume_front("-") ||
        !Words[2].consume_front("+"))
      return;
    auto Count = [](llvm::StringRef Range) {
      unsigned N = 1;
      llvm::StringRef Number = Range.split(',').second;
      return Number.empty() || Number.getAsInteger(10, N) ? 1 : N;
    };
    if (Words[2].split(',').first.getAsInteger(10, At))
      return;
    Old = Count(Words[1]);
    New = Count(Words[2]);
  }

  /// Only the name after the change counts. "a/x b/x" has no marks where the
  /// names end, but both are the same unless the file is renamed.
  void binary(llvm::StringRef Line) {
    if (Line.ends_with(" and /dev/null differ"))
      return;
    std::string Name = Renamed;
    llvm::StringRef New = Line;
    if (New.consume_front("Binary files /dev/null and ") &&
        New.consume_back(" differ"))
      Name = unquoted(New);
    else if (Name.empty())
      Name = unquoted(llvm::StringRef(Both).drop_front((Both.size() + 1) / 2));
    if (!Name.empty())
      Files[Name].Whole = true;
  }

  void changed(unsigned First, unsigned Last) {
    if (Current.empty())
      return;
    auto &Lines = Files[Current].Lines;
    if (!Lines.empty() && Lines.back().second + 1 == First)
      Lines.back().second = Last;
    else
      Lines.push_back({First, Last});
  }

  ChangedFiles Files;
  std::string Both, Renamed, Current; // names of the file at hand
  unsigned Old = 0, New = 0;          // lines left of the hunk
  unsigned At = 0;                    // the line after the change
};
} // namespace

ChangedFiles parseDiff(llvm::StringRef Text) {
  return DiffParser().parse(Text);
}

} // namespace model_tidy
