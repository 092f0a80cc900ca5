// What the server knows: the client, its settings and roots, what is open, and
// what was found there. Decides what is looked at again, and when.
#pragma once

#include "lsp/Diagnostics.h"
#include "lsp/Transport.h"
#include <set>

namespace model_tidy::lsp {

enum class LogLevel : int { Error = 1, Warning = 2, Info = 3 };

class Session {
public:
  Session(Settings Base, Transport &Wire);

  Client TheClient; // set before anything is opened
  Documents Docs;

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
  /// Something changed that all findings may depend on.
  void refresh();
  /// Looks at everything below the roots and publishes what is found.
  void scanRoots();

  /// Answers the request \p Id as soon as \p Path is analysed as it is now.
  using Answer = std::function<llvm::json::Value(const Analysis &A)>;
  void answer(llvm::json::Value Id, const std::string &Path, Answer How);
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
  };
  std::vector<Waiting> takeWaiting(llvm::StringRef Path);
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
  Worker Fast;
  Worker Thorough;
};

} // namespace model_tidy::lsp
