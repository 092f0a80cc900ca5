// A "@@" stands in every key, so that no scanner stops at this file.
// RUN: sed 's/@@//g' %s > %t.cpp
// RUN: %model-tidy --color=never --exit-zero --show-notes --fast --checks='-*,config-hardcoded-credential' %t.cpp 2>&1 | %filecheck --implicit-check-not='looks like'
#include <cstdlib>
#include <map>
#include <string>

// --- Keys that say whose they are ---------------------------------------------

const char *hf = "hf_@@QmVxRtYpLkJhGfDsAzXcVbNqWeUiOpTkLm";
// CHECK: :[[#@LINE-1]]:18: warning: 'hf_Q…' looks like a Hugging Face token, which everybody who gets the source or the program can use; revoke it and read a new one from the environment [config-hardcoded-credential]
// CHECK-NOT: QmVx
// CHECK-NEXT: :18: note: read it from the environment of the process
// CHECK-NEXT: std::getenv("HF_TOKEN")

// The key is found inside of a longer text.
std::string header = "Authorization: Bearer " "ghp_@@zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17";
// CHECK: :[[#@LINE-1]]:22: warning: 'ghp_…' looks like a GitHub token
std::string openai = "sk-@@proj-b7Kd92LmQxTzR4vWc8YpT3BlbkFJh5Ns0GfUaE6iOj3XqD1r";
// CHECK: :[[#@LINE-1]]:22: warning: 'sk-p…' looks like an OpenAI API key
std::string raw = R"x({"auth": "glpat-@@kT9x2LmQ8vRzW4yNp7sH"})x";
// CHECK: :[[#@LINE-1]]:19: warning: 'glpa…' looks like a GitLab token
const auto *wide = u8"AIza@@SyD4k9Lm2Qx7Tz3Rv6Wc8Yp1Hb5Nf0GjUkk";
// CHECK: :[[#@LINE-1]]:20: warning: 'AIza…' looks like a Google API key
const char *azure = "DefaultEndpointsProtocol=https;AccountKey=@@kT9x2LmQ8vRzW4yNp7sHc1Bf6Jd3Ge0Ua5Xi8OqkT9z2LmQ8vRzW4yNp7sHc1Bf6Jd3Ge0Ua5Xi8Oqv7AZr4Kp==;";
// CHECK: :[[#@LINE-1]]:21: warning: 'Acco…' looks like the key of an Azure storage account
const char *pem = "-----BEGIN EC PRIVATE KEY-----\n"
                  "@@MHcCAQEEIKv7Lm2Qx7Tz3Rv6Wc8Yp1Hb5Nf0GjUkT9x2LmQ8vRzoAoGCCqGSM49\n"
                  "-----END EC PRIVATE KEY-----\n";
// CHECK: :[[#@LINE-3]]:19: warning: '----…' looks like a private key

// --- Where they can be written ------------------------------------------------

#define TOKEN "hf_@@QmVxRtYpLkJhGfDsAzXcVbNqWeUiOpTkLm"
// CHECK: :[[#@LINE-1]]:15: warning: 'hf_Q…' looks like
#ifdef NEVER_DEFINED
auto dead = "hf_@@QmVxRtYpLkJhGfDsAzXcVbNqWeUiOpTkLm";
// CHECK: :[[#@LINE-1]]:13: warning: 'hf_Q…' looks like
#endif
template <class T> T key() { return T("hf_@@QmVxRtYpLkJhGfDsAzXcVbNqWeUiOpTkLm"); }
// CHECK: :[[#@LINE-1]]:39: warning: 'hf_Q…' looks like
this is no C++, but the key is valid: "hf_@@QmVxRtYpLkJhGfDsAzXcVbNqWeUiOpTkLm"
// CHECK: :[[#@LINE-1]]:39: warning: 'hf_Q…' looks like
;

// --- Keys without a form of their own -----------------------------------------

void wandb() { setenv("WANDB_API_KEY", "3f9c1ab27de84506@@b1f2c3d4e5a6978812ab34cd", 1); }
// CHECK: :[[#@LINE-1]]:40: warning: '3f9c…' looks like a Weights & Biases API key
struct Aws { std::string id, secret; } aws = {"AKIA@@Q3EGRT5XHJ2LWQKP", "kT9/x2LmQ8vRz@@W4yNp7sHc1Bf6Jd3Ge0Ua5Xi+Oq"};
// CHECK: :[[#@LINE-1]]:71: warning: 'kT9/…' looks like an AWS secret access key
std::string api_key = "9f8a7b6c5d4e3f2a@@1b0c9d8e7f6a5b4c";
// CHECK: :[[#@LINE-1]]:23: warning: '9f8a…' looks like a secret kept as 'api_key'
std::map<std::string, std::string> headers = {{"X-Api-Key", "kT9x2LmQ8vRzW4yN@@p7sHc1Bf6Jd3Ge0U"}};
// CHECK: :[[#@LINE-1]]:61: warning: 'kT9x…' looks like a secret kept as 'X-Api-Key'
struct Config { std::string password; } config{.password = "kT9x2LmQ8vRzW4yN@@"};
// CHECK: :[[#@LINE-1]]:60: note: 'kT9x…' looks like a secret kept as 'password'
std::string client_secret() const { return "kT9x2LmQ8vRzW4yN@@p7sHc1Bf6Jd3Ge0U"; }
// CHECK: :[[#@LINE-1]]:44: warning: 'kT9x…' looks like a secret kept as 'client_secret'
const char *database = "postgres://model:k7Tx2@@Lm@db.internal/features";
// CHECK: :[[#@LINE-1]]:24: note: 'k7Tx…' looks like a password in an address

// --- What is not flagged ------------------------------------------------------

// No string: hf_@@QmVxRtYpLkJhGfDsAzXcVbNqWeUiOpTkLm
const char *placeholders[] = {"hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "<your api_key>", "sk-ant-api03-your-key-here"};
const char *hf_token = "hf_abcdefghijklmnopqrstuvwxyzabcdefgh";
const char *wrongChecksum = "ghp_@@zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq18";
const char *documented = "AKIAIOSFODNN7EXAMPLE";
const char *idAlone[] = {"AKIA@@Q3EGRT5XHJ2LWQKP"};


// (So far away, it belongs to no key id.)




// ------------------------------------------------------------------------------
// ------------------------------------------------------------------------------
// ------------------------------------------------------------------------------
// ------------------------------------------------------------------------------
const char *base64OfSomething = "kT9/x2LmQ8vRzW4yNp7sHc1Bf6Jd3Ge0Ua5Xi+Oq";
const char *eos_token = "</s>", *pad_token = "<pad>", *bos_token = "<|begin_of_text|>";
const char *password = "correct horse battery staple";
const char *api_key_variable = "OPENAI_API_KEY";
const char *secret_name = "projects/models/secrets/token-1/versions/2";
const char *secret_sha256 = "9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c";
const char *client_secret_id = "3f9c1ab2-7de8-4506-b1f2-c3d4e5a69788";
const char *apiKey = std::getenv("SERVICE_API_KEY");
const char *public_key = "kT9x2LmQ8vRzW4yNp7sHc1Bf6Jd3Ge0U";
const char *url = "https://hf.co/models", *database_example = "postgres://user:password@localhost/db";
const char *jwt = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIn0.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c";
const char *silenced = "hf_@@QmVxRtYpLkJhGfDsAzXcVbNqWeUiOpTkLm"; // NOLINT(config-hardcoded-credential)
bool isPassword(const std::string &password) { return password == "kT9x2LmQ8vRzW4yN"; }
