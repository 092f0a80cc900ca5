// Texts that say by their form what they are come first; of all others only
// the name of what holds them can tell, and the name alone is a weak witness.

#include "checks/config/HardcodedCredential.h"
#include "checks/config/Credential.h"
#include "checks/config/Randomness.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

namespace model_tidy {
namespace {

/// Lower case, without what separates words: "API-Key" → "apikey".
std::string squeezed(llvm::StringRef Name) {
  std::string Result;
  for (char C : Name)
    if (llvm::isAlnum(C))
      Result += llvm::toLower(C);
  return Result;
}

bool hasAny(llvm::StringRef Text, llvm::ArrayRef<llvm::StringRef> Words) {
  return llvm::any_of(
      Words, [&](llvm::StringRef Word) { return Text.contains(Word); });
}

/// What a name promises about the text it holds.
enum class Promise { Nothing, Maybe, Key };

Promise promiseOf(llvm::StringRef Name) {
  std::string Squeezed = squeezed(Name);
  llvm::StringRef N = Squeezed;
  // A digest, a public half, the name or place of a secret; and a tokenizer's
  // special tokens.
  if (hasAny(N, {"sha1",       "sha2",     "sha5",   "md5",    "hash",
                 "digest",     "checksum", "public", "pubkey", "fingerprint",
                 "uuid",       "guid",     "path",   "file",   "url",
                 "uri",        "field",    "header", "label",  "prompt",
                 "regex",      "pattern",  "format", "column", "tokenizer",
                 "test",       "dummy",    "fake",   "mock",   "example",
                 "placeholder"}) ||
      N.ends_with("id") || N.ends_with("name") || N.ends_with("type"))
    return Promise::Nothing;
  if (hasAny(N, {"apikey", "apitoken", "apisecret", "secretkey", "accesskey",
                 "accesstoken", "authtoken", "bearertoken", "clientsecret",
                 "hubtoken", "privatekey", "secrettoken"}))
    return Promise::Key;
  if (hasAny(N, {"secret", "password", "passwd", "passphrase", "credential"}) ||
      N.ends_with("token"))
    return Promise::Maybe;
  return Promise::Nothing;
}

/// "sk-p…": enough to find it, not enough to use it.
std::string shortened(llvm::StringRef Secret) {
  constexpr size_t Shown = 4;
  return "'" + Secret.take_front(Shown).str() + "…'";
}

/// Keys that providers mean to stand in programs everybody gets: PostHog's and
/// Stripe's of clients, Mapbox's public ones.
bool isPublic(llvm::StringRef Text) {
  return Text.starts_with("phc_") || Text.starts_with("pk_live_") ||
         Text.starts_with("pk_test_") || Text.starts_with("pk.eyJ");
}

/// A test makes up what it needs.
bool isTest(llvm::StringRef Path) {
  llvm::StringRef File = llvm::sys::path::filename(Path);
  return File.starts_with("test_") || File == "conftest.py" ||
         llvm::sys::path::stem(File).ends_with("_test") ||
         llvm::is_contained(
             {"test", "tests", "unittests"},
             llvm::sys::path::filename(llvm::sys::path::parent_path(Path)));
}

class HardcodedCredential {
public:
  HardcodedCredential(const Unit &U, std::vector<Finding> &Out)
      : U(U), Out(Out) {}

  void run() {
    for (const NamedText &T : U.Texts) {
      if (auto Found = findCredential(T.Text))
        report(T, Found->Text, Found->Kind, Found->Variable, Severity::Warning);
      else if (isWandbKey(T))
        report(T, T.Text, "a Weights & Biases API key", "WANDB_API_KEY",
               Severity::Warning);
      else if (isAwsSecretKey(T.Text) && (namesAws(T) || keyIdNear(T)))
        report(T, T.Text, "an AWS secret access key", "AWS_SECRET_ACCESS_KEY",
               Severity::Warning);
      else if (auto Id = findAwsKeyId(T.Text); Id && namesKey(T))
        report(T, *Id, "an AWS access key id", "AWS_ACCESS_KEY_ID",
               Severity::Warning);
      else if (auto Password = findPasswordInUrl(T.Text))
        report(T, *Password, "a password in an address", "SERVICE_PASSWORD",
               Severity::Note);
      else
        byName(T);
    }
  }

private:
  static bool isWandbKey(const NamedText &T) {
    return llvm::StringRef(T.Name).contains_insensitive("wandb") &&
           T.Text.size() == 40 && isHex(T.Text) && looksRandom(T.Text);
  }

  static bool namesKey(const NamedText &T) {
    std::string Name = squeezed(T.Name);
    return llvm::StringRef(Name).contains("accesskey");
  }

  static bool namesAws(const NamedText &T) {
    std::string Name = squeezed(T.Name);
    return llvm::StringRef(Name).contains("aws") &&
           llvm::StringRef(Name).contains("secret");
  }

  /// Forty characters of base64 may be anything; beside a key id they are not.
  bool keyIdNear(const NamedText &T) const {
    constexpr uint32_t Near = 400; // bytes
    size_t I = &T - U.Texts.data();
    for (size_t Before = I; Before-- > 0;) {
      if (U.Texts[Before].Loc.End + Near < T.Loc.Begin)
        break;
      if (findAwsKeyId(U.Texts[Before].Text))
        return true;
    }
    for (size_t After = I + 1; After < U.Texts.size(); ++After) {
      if (T.Loc.End + Near < U.Texts[After].Loc.Begin)
        break;
      if (findAwsKeyId(U.Texts[After].Text))
        return true;
    }
    return false;
  }

  void byName(const NamedText &T) {
    Promise P = promiseOf(T.Name);
    if (P == Promise::Nothing || isPublic(T.Text) || !looksRandom(T.Text))
      return;
    bool IsStrong = P == Promise::Key && T.Text.size() >= 32 &&
                    !isTest(placeOf(U, T.Loc).Path) &&
                    (isHex(T.Text) || characterClasses(T.Text) == 3);
    report(T, T.Text, "a secret kept as '" + T.Name + "'", variable(T.Name),
           IsStrong ? Severity::Warning : Severity::Note);
  }

  /// "service.apiKey" → "SERVICE_API_KEY".
  static std::string variable(llvm::StringRef Name) {
    std::string Result;
    char Before = 0;
    for (char C : Name) {
      if (llvm::isUpper(C) && llvm::isLower(Before))
        Result += '_';
      if (llvm::isAlnum(C))
        Result += llvm::toUpper(C);
      else if (!Result.empty() && Result.back() != '_')
        Result += '_';
      Before = C;
    }
    return Result;
  }

  void report(const NamedText &T, llvm::StringRef Secret, llvm::StringRef What,
              llvm::StringRef Variable, Severity Level) {
    Finding F;
    F.Check = "config-hardcoded-credential";
    F.Level = Level;
    F.Where = placeOf(U, T.Loc);
    F.Origin = OriginKind::Constant;
    F.IsSecret = true;
    F.Message = shortened(Secret) + " looks like " + What.str() +
                ", which everybody who gets the source or the program can "
                "use; revoke it and read a new one from the environment";
    F.Instead.Summary = "read it from the environment of the process";
    F.Instead.Language = U.Language;
    F.Instead.Code = U.Language == "python"
                         ? ("os.environ[\"" + Variable + "\"]").str()
                         : ("std::getenv(\"" + Variable + "\")").str();
    Out.push_back(std::move(F));
  }

  const Unit &U;
  std::vector<Finding> &Out;
};

} // namespace

bool mayBeCredential(llvm::StringRef Text) {
  return looksRandom(Text) || findCredential(Text) || findAwsKeyId(Text) ||
         isAwsSecretKey(Text) || findPasswordInUrl(Text);
}

void checkHardcodedCredential(const CheckContext &Ctx,
                              std::vector<Finding> &Out) {
  for (const Unit &U : Ctx.Code.units())
    HardcodedCredential(U, Out).run();
}

} // namespace model_tidy
