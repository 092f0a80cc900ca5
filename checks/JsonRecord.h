// One JSON object while it is read strictly: every key must be known, every
// field has one type, and the first thing that is wrong is kept with the place
// and the remedy. Private to the readers of catalogue documents: this header
// names nlohmann::json only as a forward declaration.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace model_tidy {

/// The document \p Text; anything else sets \p Problem, also a key that one
/// object has twice.
nlohmann::json parseStrictly(llvm::StringRef Name, llvm::StringRef Text,
                             std::string &Problem);

/// "; did you mean 'effect'?" where \p Word is nearly one of \p Known, and
/// "; known: a, b" otherwise.
std::string suggestion(llvm::StringRef Word, llvm::ArrayRef<std::string> Known);

class JsonRecord {
public:
  /// \p Where begins every message: "apis/x.json: row 3 'f'". \p Problem is
  /// shared by all records of a document; once it is set, nothing else is.
  JsonRecord(const nlohmann::json &Value, std::string Where,
             std::string &Problem);

  /// Fails unless the value is an object with no keys but these.
  void allow(llvm::ArrayRef<llvm::StringRef> Keys);
  bool has(llvm::StringRef Key) const { return member(Key); }

  /// A text that is not empty.
  std::string text(llvm::StringRef Key);
  /// A list, not empty, of texts.
  std::vector<std::string> texts(llvm::StringRef Key);
  unsigned number(llvm::StringRef Key);
  bool flag(llvm::StringRef Key);
  /// A list of anything; null if something was or is wrong.
  const nlohmann::json *list(llvm::StringRef Key);
  /// The value of \p Key as it is; null after a missing one was reported.
  const nlohmann::json *value(llvm::StringRef Key);
  /// One of the words that \p Name gives to the enumerators 0 to \p Last.
  template <class Enum>
  Enum word(llvm::StringRef Key, Enum Last, llvm::StringRef (*Name)(Enum)) {
    std::vector<std::string> Words;
    for (unsigned I = 0; I <= unsigned(Last); ++I)
      Words.push_back(Name(Enum(I)).str());
    return Enum(wordIndex(Key, Words));
  }

  void fail(const std::string &What);
  void failAt(llvm::StringRef Key, const std::string &What);
  bool failed() const { return !Problem.empty(); }
  const std::string &where() const { return Where; }

private:
  const nlohmann::json *member(llvm::StringRef Key) const;
  size_t wordIndex(llvm::StringRef Key, llvm::ArrayRef<std::string> Words);

  const nlohmann::json &Value;
  std::string Where;
  std::string &Problem;
};

} // namespace model_tidy
