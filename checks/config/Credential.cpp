// One table of prefixes, and a function for each form that needs more than a
// length and an alphabet. The forms are those the providers document for
// secret scanning.

#include "checks/config/Credential.h"
#include "checks/config/Randomness.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Base64.h"
#include "llvm/Support/CRC.h"

namespace model_tidy {
namespace {

bool isBase62(char C) { return llvm::isAlnum(C); }
bool isUrlSafe(char C) { return llvm::isAlnum(C) || C == '-' || C == '_'; }
bool isLetter(char C) { return llvm::isAlpha(C); }
bool isLowerHex(char C) { return llvm::isDigit(C) || (C >= 'a' && C <= 'f'); }
bool isBase64(char C) {
  return llvm::isAlnum(C) || C == '+' || C == '/' || C == '=';
}

/// All OpenAI keys carry "OpenAI" in base64 between their random parts.
bool isOpenAi(llvm::StringRef Body) {
  size_t Mark = Body.find("T3BlbkFJ");
  return Mark != llvm::StringRef::npos && Mark >= 20 &&
         Body.size() - Mark >= 28;
}

/// The last six of 36 characters are the CRC-32 of the others in base 62
/// (github.blog, "Behind GitHub's new authentication token formats").
bool isGitHub(llvm::StringRef Body) {
  constexpr llvm::StringLiteral Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                         "abcdefghijklmnopqrstuvwxyz";
  uint32_t Sum = llvm::crc32(llvm::arrayRefFromStringRef(Body.drop_back(6)));
  std::string Wanted(6, '0');
  for (char &C : llvm::reverse(Wanted)) {
    C = Digits[Sum % 62];
    Sum /= 62;
  }
  return Body.ends_with(Wanted);
}

bool isGitHubFineGrained(llvm::StringRef Body) {
  auto [Id, Key] = Body.split('_');
  return Id.size() == 22 && Key.size() == 59 && !Key.contains('_');
}

/// Numbers of the team and the app, then the key.
bool isSlack(llvm::StringRef Body) {
  llvm::SmallVector<llvm::StringRef> Parts;
  Body.split(Parts, '-');
  return Parts.size() >= 2 && Parts.back().size() >= 20 &&
         Parts.front().size() >= 9 &&
         llvm::all_of(Parts.front(), llvm::isDigit);
}

bool isAzure(llvm::StringRef Body) { return Body.ends_with("=="); }

std::string decoded(llvm::StringRef UrlSafe) {
  std::string Standard = UrlSafe.str(), Bytes;
  std::replace(Standard.begin(), Standard.end(), '-', '+');
  std::replace(Standard.begin(), Standard.end(), '_', '/');
  Standard.append((4 - Standard.size() % 4) % 4, '=');
  std::vector<char> Result;
  if (llvm::Error E = llvm::decodeBase64(Standard, Result)) {
    llvm::consumeError(std::move(E)); // then it is none
    return {};
  }
  return {Result.begin(), Result.end()};
}

/// A JSON web token: header and payload are JSON; the token that the
/// documentation of all libraries uses belongs to John Doe.
bool isWebToken(llvm::StringRef Body) {
  llvm::SmallVector<llvm::StringRef> Parts;
  Body.split(Parts, '.');
  if (Parts.size() != 3 || Parts[2].size() < 20)
    return false;
  std::string Header = decoded(("eyJ" + Parts[0]).str());
  std::string Payload = decoded(Parts[1]);
  llvm::StringRef Claims = Payload;
  return llvm::StringRef(Header).contains("\"alg\"") &&
         Claims.starts_with("{") && !Claims.contains("1234567890") &&
         !Claims.contains_insensitive("example") &&
         !Claims.contains("John Doe");
}

struct Form {
  llvm::StringLiteral Kind;
  llvm::StringLiteral Variable;
  llvm::StringLiteral Prefix;
  bool (*Alphabet)(char);
  size_t Least, Most; // characters behind the prefix
  bool (*Accepts)(llvm::StringRef Body) = nullptr;
};

// Longer prefixes before those they begin with.
constexpr Form Forms[] = {
    {"an Anthropic API key", "ANTHROPIC_API_KEY", "sk-ant-", isUrlSafe, 80,
     130},
    {"an OpenRouter API key", "OPENROUTER_API_KEY", "sk-or-v1-", isLowerHex, 64,
     64},
    {"an OpenAI API key", "OPENAI_API_KEY", "sk-", isUrlSafe, 48, 200,
     isOpenAi},
    {"a Hugging Face token", "HF_TOKEN", "hf_", isBase62, 34, 40},
    {"a Hugging Face organization token", "HF_TOKEN", "api_org_", isLetter, 34,
     34},
    {"a Replicate API token", "REPLICATE_API_TOKEN", "r8_", isBase62, 37, 37},
    {"an NVIDIA API key", "NVIDIA_API_KEY", "nvapi-", isUrlSafe, 60, 70},
    {"a Groq API key", "GROQ_API_KEY", "gsk_", isBase62, 52, 52},
    {"a GitHub token", "GITHUB_TOKEN", "ghp_", isBase62, 36, 36, isGitHub},
    {"a GitHub token", "GITHUB_TOKEN", "gho_", isBase62, 36, 36, isGitHub},
    {"a GitHub token", "GITHUB_TOKEN", "ghu_", isBase62, 36, 36, isGitHub},
    {"a GitHub token", "GITHUB_TOKEN", "ghs_", isBase62, 36, 36, isGitHub},
    {"a GitHub token", "GITHUB_TOKEN", "ghr_", isBase62, 36, 36, isGitHub},
    {"a GitHub token", "GITHUB_TOKEN", "github_pat_", isUrlSafe, 82, 82,
     isGitHubFineGrained},
    {"a GitLab token", "GITLAB_TOKEN", "glpat-", isUrlSafe, 20, 20},
    {"a Google API key", "GOOGLE_API_KEY", "AIza", isUrlSafe, 35, 35},
    {"a Slack token", "SLACK_TOKEN", "xoxb-", isUrlSafe, 30, 120, isSlack},
    {"a Slack token", "SLACK_TOKEN", "xoxp-", isUrlSafe, 30, 120, isSlack},
    {"a Slack token", "SLACK_TOKEN", "xoxa-", isUrlSafe, 30, 120, isSlack},
    {"a Slack token", "SLACK_TOKEN", "xoxr-", isUrlSafe, 30, 120, isSlack},
    {"a Slack token", "SLACK_TOKEN", "xoxs-", isUrlSafe, 30, 120, isSlack},
    {"a Stripe secret key", "STRIPE_API_KEY", "sk_live_", isBase62, 24, 110},
    {"a Stripe restricted key", "STRIPE_API_KEY", "rk_live_", isBase62, 24,
     110},
    {"the key of an Azure storage account", "AZURE_STORAGE_CONNECTION_STRING",
     "AccountKey=", isBase64, 88, 88, isAzure},
    {"a JSON web token", "ACCESS_TOKEN", "eyJ",
     [](char C) { return isUrlSafe(C) || C == '.'; }, 60, 4096, isWebToken},
};

bool hasBoundaries(llvm::StringRef Text, size_t Begin, size_t End) {
  auto Continues = [](char C) { return llvm::isAlnum(C) || C == '_'; };
  return !(Begin > 0 && Continues(Text[Begin - 1])) &&
         !(End < Text.size() && Continues(Text[End]));
}

std::optional<Credential> match(const Form &F, llvm::StringRef Text) {
  for (size_t At = Text.find(F.Prefix); At != llvm::StringRef::npos;
       At = Text.find(F.Prefix, At + 1)) {
    // No further than it takes to see that it is too long.
    llvm::StringRef Body =
        Text.substr(At + F.Prefix.size(), F.Most + 1).take_while(F.Alphabet);
    llvm::StringRef Whole = Text.substr(At, F.Prefix.size() + Body.size());
    // Ten different characters or so: no real key of such a length has fewer.
    bool IsMixed = characterClasses(Body) > 1;
    if (Body.size() >= F.Least && Body.size() <= F.Most &&
        hasBoundaries(Text, At, At + Whole.size()) &&
        !(IsMixed ? saysPlaceholder(Body) : isPlaceholder(Body)) &&
        entropy(Body) >= 3.2 && (!F.Accepts || F.Accepts(Body)))
      return Credential{F.Kind, F.Variable, Whole};
  }
  return std::nullopt;
}

/// The base64 of a private key in PEM form, if it is not encrypted.
std::optional<Credential> matchPrivateKey(llvm::StringRef Text) {
  size_t Begin = Text.find("-----BEGIN ");
  llvm::StringRef Rest = Text.substr(Begin);
  auto [Head, Body] =
      Rest.drop_front(std::min<size_t>(11, Rest.size())).split("-----");
  if (!Head.contains("PRIVATE KEY") || Head.contains("ENCRYPTED") ||
      Body.contains("ENCRYPTED"))
    return std::nullopt;
  std::string Key = Body.take_until([](char C) { return C == '-'; }).str();
  llvm::erase_if(Key, [](char C) { return !isBase64(C); });
  constexpr size_t Shortest = 60; // an Ed25519 key has 64
  if (Key.size() < Shortest || isPlaceholder(Key) || entropy(Key) < 4.5)
    return std::nullopt;
  return Credential{"a private key", "PRIVATE_KEY", Rest};
}

} // namespace

std::optional<Credential> findCredential(llvm::StringRef Text) {
  for (const Form &F : Forms)
    if (auto Found = match(F, Text))
      return Found;
  return matchPrivateKey(Text);
}

std::optional<llvm::StringRef> findAwsKeyId(llvm::StringRef Text) {
  for (llvm::StringRef Prefix : {"AKIA", "ASIA"})
    for (size_t At = Text.find(Prefix); At != llvm::StringRef::npos;
         At = Text.find(Prefix, At + 1)) {
      llvm::StringRef Id = Text.substr(At).take_while(
          [](char C) { return llvm::isUpper(C) || (C >= '2' && C <= '7'); });
      if (Id.size() == 20 && hasBoundaries(Text, At, At + 20) &&
          !saysPlaceholder(Id) && entropy(Id) >= 2.8)
        return Id;
    }
  return std::nullopt;
}

bool isAwsSecretKey(llvm::StringRef Text) {
  return Text.size() == 40 && llvm::all_of(Text, isBase64) && !isHex(Text) &&
         characterClasses(Text) == 3 && !isPlaceholder(Text) &&
         entropy(Text) >= 4.2;
}

std::optional<llvm::StringRef> findPasswordInUrl(llvm::StringRef Text) {
  auto [Scheme, Rest] = Text.split("://");
  llvm::StringRef Authority =
      Rest.take_until([](char C) { return !C || strchr("/?# \t\n\"'", C); });
  auto [User, Host] = Authority.rsplit('@');
  auto [Name, Password] = User.split(':');
  if (Scheme.empty() || Host.empty() || Name.empty() || Password.size() < 6 ||
      isPlaceholder(Password) || Password.equals_insensitive(Name) ||
      characterClasses(Password) < 2)
    return std::nullopt;
  return Password;
}

} // namespace model_tidy
