// What the server knows: the client, its settings and roots, what is open, and
// what was found there. Decides what is looked at again, and when.
#pragma once

#include "lsp/Diagnostics.h"
#include "lsp/Transport.h"
#include <map>
#include <set>

namespace model_tidy::lsp {

enum class LogLevel : int { Error = 1, Warning = 2, Info = 3 };

class Session {
public:
  Session(Settings Base, Transport &Wire);

  Client TheClient; // set before anything is opened
  Documents Docs;
  /// The client asks for diagnostics of files that are not open, too.
  bool AnswersForWorkspace = false;

  /// Reads what the editor says of us; what it does not mention is as on the
  /// command line.
  void configure(const llvm::json::Object &Wishes);
  void addRoot(std::string Path);
  void removeRoot(const std::string &Path);

  // What happened to a document that is open, or has just been closed.
  void opened(const std::string &Path);
  void changed(const std::string &Path);
  void saved(const std::string &Path);
  void closed(const Document &D);
  /// Cells that were taken out of a notebook that stays open.
  void closed(llvm::ArrayRef<Cell> Cells);
  /// Something changed that all findings may depend on.
  void refresh();
  /// Looks at everything below the roots and publishes what is found.
  void scanRoots();

  /// Answers the request \p Id as soon as \p Path is analysed as it is now;
  /// with
  /// \p Otherwise if it is not open, or closed meanwhile.
  using Answer = std::function<llvm::json::Value(const Analysis &A)>;
  void answer(llvm::json::Value Id, const std::string &Path, Answer How,
              llvm::json::Value Otherwise = nullptr);
  /// Answers textDocument/diagnostic; \p Previous is what the client has.
  void diagnose(llvm::json::Value Id, const Documents::Target &Doc,
                std::string Previous);
  /// Answers workspace/diagnostic, after a look at the roots that have not been
  /// looked at as things are now. \p Previous: by URI.
  void diagnoseWorkspace(llvm::json::Value Id,
                         std::map<std::string, std::string> Previous);
  /// Has a request that waits for an analysis fail.
  void cancel(const llvm::json::Value &Id);

  void log(LogLevel Level, const llvm::Twine &Message);

  /// False if a run goes on and cannot be waited for.
  bool stop();

private:
  struct Waiting {
    llvm::json::Value Id;
    std::string Path;
    Answer How;
    llvm::json::Value Otherwise;
  };
  /// A request for the diagnostics of the workspace.
  struct Survey {
    llvm::json::Value Id;
    std::map<std::string, std::string> Previous;
  };
  std::vector<Waiting> takeWaiting(llvm::StringRef Path);
  void publish(const Document &D, const Analysis &A);
  void askAgain();
  void reply(Survey Asked);
  std::vector<std::string> unseenRoots() const;
  std::string rootOf(llvm::StringRef Path) const;
  void analyseFile(const std::string &Path, bool IsPrecise);
  void analyseRoot(const std::string &Root);
  bool runOn(const std::shared_ptr<Analysis> &A, Settings Wishes);
  bool take(std::shared_ptr<const Analysis> A, uint64_t Then);
  void publish(llvm::StringRef Uri, std::optional<int64_t> Version,
               llvm::json::Array Diagnostics);
  void tell(const Analysis &A);

  const Settings Base;
  Transport &Wire;
  mutable std::mutex Mutex; // of all that follows
  Settings Wishes;
  uint64_t Generation = 0; // counts changes that refresh() was told of
  std::vector<std::string> Roots;
  std::map<std::string, std::shared_ptr<const Analysis>> Known;
  std::vector<Waiting> Requests;
  std::set<std::string> Told;      // problems that were logged
  std::set<std::string> Elsewhere; // files with findings that are not open
  /// What the client was last given for a document, if it asks.
  struct Given {
    uint64_t Revision;
    std::string Id;
  };
  std::map<std::string, Given> Pulled; // by URI
  /// What was found below a root, and of which generation that is.
  struct Seen {
    std::shared_ptr<const Analysis> Found;
    uint64_t Generation;
  };
  std::map<std::string, Seen> Surveyed; // by root
  std::vector<Survey> Surveys;          // that wait
  Worker Fast;
  Worker Thorough;
};

} // namespace model_tidy::lsp
