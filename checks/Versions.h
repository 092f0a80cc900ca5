// Which versions of a package may be installed, as requirement files say it:
// PEP 440 versions and specifiers, with what Poetry and conda add to them.
#pragma once

#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>
#include <vector>

namespace model_tidy {

/// A version, comparable. Epochs and local labels are left out.
struct Version {
  std::vector<unsigned> Release; // 2.6.0 without zeros at its end
  int Phase = 0; // -4 dev, -3 alpha, -2 beta, -1 candidate, 0 final, 1 post
  unsigned Number = 0; // of the phase
  auto operator<=>(const Version &) const = default;

  static std::optional<Version> parse(llvm::StringRef Text);
};

/// A union of half-open ranges.
class VersionSet {
public:
  /// How a version without an operator is meant.
  enum class Bare : uint8_t { Exactly, Prefix, Caret };

  static VersionSet all();
  static VersionSet none() { return {}; }
  /// ">=2.0,<3", "^2.1", "~=2.5.1", "2.5.*", ">=1 || ==0.9", "*" or "".
  static std::optional<VersionSet> parse(llvm::StringRef Text,
                                         Bare Meaning = Bare::Exactly);

  VersionSet intersected(const VersionSet &Other) const;
  VersionSet united(const VersionSet &Other) const;
  bool isEmpty() const { return Ranges.empty(); }
  bool isWithin(const VersionSet &Other) const;
  bool operator==(const VersionSet &) const = default;

private:
  /// A cut between versions: just before V, or just behind it.
  struct Cut {
    bool IsInfinite = false; // above all versions
    Version V;
    bool Behind = false;
    auto operator<=>(const Cut &) const = default;
  };
  struct Range {
    Cut Begin, End;
    bool operator==(const Range &) const = default;
  };
  static Cut lowest();
  static Cut highest();
  static Cut before(Version V) { return {false, std::move(V), false}; }
  static Cut behind(Version V) { return {false, std::move(V), true}; }
  static VersionSet between(Cut Begin, Cut End);
  static std::optional<VersionSet> prefix(llvm::StringRef Text);
  static std::optional<VersionSet> one(llvm::StringRef Clause, Bare Meaning);

  std::vector<Range> Ranges; // sorted, not touching
};

} // namespace model_tidy
