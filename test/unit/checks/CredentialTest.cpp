// Which texts are credentials. Prefix and body stand apart, so that no scanner
// of secrets stops at this file.
#include "checks/config/Credential.h"
#include "checks/config/Randomness.h"
#include <gtest/gtest.h>

using namespace model_tidy;

namespace {

struct Example {
  std::string Prefix, Body;
  const char *Kind; // null: none
};

TEST(Credential, IsToldByItsForm) {
  std::string Base62 = "QmVxRtYpLkJhGfDsAzXcVbNqWeUiOpTk7m"; // 34 characters
  std::string Long = Base62 + Base62 + Base62;
  std::string Hex = "3f9c1ab27de84506b1f2c3d4e5a6978812ab34cd";
  const Example Cases[] = {
      {"hf_", Base62, "a Hugging Face token"},
      {"Bearer hf_", Base62 + "\n", "a Hugging Face token"},
      {"hf_", Base62.substr(1), nullptr},
      {"hf_", Base62 + "_x", nullptr},
      {"half_", Base62, nullptr},
      {"xhf_", Base62, nullptr},
      {"hf_", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", nullptr},
      {"hf_", "abcdefghijklmnopqrstuvwxyzabcdefgh", nullptr},
      {"hf_", "XXXXyourXtokenXhereXXXXXXXXXXXXXXX", nullptr},
      {"sk-", "b7Kd92LmQxTzR4vWc8YpT3BlbkFJh5Ns0GfUaE6iOj3XqD1r",
       "an OpenAI API key"},
      {"sk-proj-", "b7Kd92LmQxTzR4vWc8Yp_-T3BlbkFJh5Ns0GfUaE6iOj3XqD1r",
       "an OpenAI API key"},
      {"sk-", Long.substr(0, 48), nullptr}, // without its mark
      {"sk-ant-", "api03-" + Long.substr(0, 93) + "AA", "an Anthropic API key"},
      {"sk-ant-", "api03-short", nullptr},
      {"sk-or-v1-", Hex + Hex.substr(0, 24), "an OpenRouter API key"},
      {"ghp_", "zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17", "a GitHub token"},
      {"ghp_", "zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq18", nullptr}, // checksum
      {"ghs_", "zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17", "a GitHub token"},
      {"github_pat_", Base62.substr(0, 22) + "_" + Long.substr(0, 59),
       "a GitHub token"},
      {"github_pat_", Long.substr(0, 82), nullptr},
      {"glpat-", "kT9x2LmQ8vRzW4yNp7sH", "a GitLab token"},
      {"AIza", "Sy" + Base62.substr(1), "a Google API key"},
      {"xoxb-", "184736290518-" + Base62, "a Slack token"},
      {"xoxb-", "not-a-token-" + Base62, nullptr},
      {"sk_live_", Base62.substr(0, 24), "a Stripe secret key"},
      {"sk_test_", Base62.substr(0, 24), nullptr},
      {"nvapi-", Long.substr(0, 64), "an NVIDIA API key"},
      {"r8_", Base62 + "abc", "a Replicate API token"},
      {"gsk_", Long.substr(0, 52), "a Groq API key"},
      {"x;AccountKey=", Long.substr(0, 86) + "==;y",
       "the key of an Azure storage account"},
      {"x;AccountKey=", Long.substr(0, 88), nullptr},
      {"-----BEGIN RSA PRIVATE ", "KEY-----\n" + Long + "\n-----END",
       "a private key"},
      {"-----BEGIN ENCRYPTED PRIVATE ", "KEY-----\n" + Long, nullptr},
      {"-----BEGIN RSA PRIVATE ", "KEY-----\nProc-Type: 4,ENCRYPTED\n" + Long,
       nullptr},
      {"-----BEGIN PUBLIC ", "KEY-----\n" + Long, nullptr},
      {"-----BEGIN PRIVATE ", "KEY-----", nullptr},
      {"-----BEGIN ", "", nullptr},
      // {"alg":"HS256"} . {"sub":"model-server","iat":1700000000}
      {"eyJ",
       "hbGciOiJIUzI1NiJ9.eyJzdWIiOiJtb2RlbC1zZXJ2ZXIiLCJpYXQiOjE3MDAwMDAwMDB9."
       "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c",
       "a JSON web token"},
      {"eyJ", Long + "." + Long + "." + Long, nullptr}, // no JSON
      {"", "", nullptr},
      {"", "just a sentence about hf_ and sk- and eyJ", nullptr},
  };
  for (const Example &E : Cases) {
    std::string Text = E.Prefix + E.Body;
    std::optional<Credential> Found = findCredential(Text);
    EXPECT_EQ(Found ? Found->Kind : "", E.Kind ? E.Kind : "") << Text;
  }
}

TEST(Credential, AreFoundBehindAnyNumberOfBeginnings) {
  std::string Text;
  for (int I = 0; I < 200000; ++I)
    Text += "sk-";
  EXPECT_FALSE(findCredential(Text));
  Text +=
      " sk-" + std::string("b7Kd92LmQxTzR4vWc8YpT3BlbkFJh5Ns0GfUaE6iOj3XqD1r");
  EXPECT_TRUE(findCredential(Text));
}

TEST(Credential, AwsHasIdsAndKeys) {
  EXPECT_TRUE(findAwsKeyId("id AKIA" + std::string("Q3EGRT5XHJ2LWQKP;")));
  EXPECT_FALSE(findAwsKeyId("AKIA" + std::string("IOSFODNN7EXAMPLE")));
  EXPECT_FALSE(findAwsKeyId("AKIA" + std::string("Q3EGRT5XHJ2LWQKPX")));
  EXPECT_FALSE(findAwsKeyId("BAKIA" + std::string("Q3EGRT5XHJ2LWQKP")));
  EXPECT_TRUE(isAwsSecretKey("kT9/x2LmQ8vRzW4y" +
                             std::string("Np7sHc1Bf6Jd3Ge0Ua5Xi+Oq")));
  EXPECT_FALSE(isAwsSecretKey("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"));
  EXPECT_FALSE(isAwsSecretKey("3f9c1ab27de84506b1f2c3d4e5a6978812ab34cd"));
}

TEST(Credential, AddressesMayHavePasswords) {
  struct {
    const char *Text, *Expected;
  } Cases[] = {
      {"redis://cache:k7Tx2Lm@host/0", "k7Tx2Lm"},
      {"https://hf.co/models", ""},
      {"https://host:8080/@user", ""},
      {"https://user@host", ""},
      {"postgres://user:password@host", ""},
      {"postgres://user:${PASS_1}@host", ""},
      {"ftp://model1:model1@host", ""},
      {"://a:k7Tx2Lm@b", ""},
      {"mysql://a:k7T@b", ""},
  };
  for (const auto &C : Cases)
    EXPECT_EQ(findPasswordInUrl(C.Text).value_or(""), C.Expected) << C.Text;
}

TEST(Randomness, TellsKeysFromWords) {
  struct {
    const char *Text;
    bool Expected;
  } Cases[] = {
      {"kT9x2LmQ8vRzW4yNp7sH", true},
      {"9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c", true},
      {"k3q9z7x1m5n8b2v6c4l0", true},
      {"kT9x2LmQ", false}, // too short
      {"correct-horse-battery-staple-1", false},
      {"com.example.application.v2", false},
      {"my_model_layer_12_weights", false},
      {"MultiHeadAttention2048x16", false},
      {"/usr/share/models/resnet50.onnx", false},
      {"https://host/9f8a7b6c5d4e3f2a", false},
      {"3f9c1ab2-7de8-4506-b1f2-c3d4e5a69788", false}, // a UUID
      {"12345678901234567890", false},
      {"aaaaaaaaaaaaaaaaaaaaaaa1", false},
      {"0123456789abcdef0123456789abcdef", false},
      {"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
       false},
      {"{token_9f8a7b6c5d4e3f2a}", false},
      {"Hello World, 2 times over", false},
      {"", false},
  };
  for (const auto &C : Cases)
    EXPECT_EQ(looksRandom(C.Text), C.Expected) << C.Text;
}

TEST(Randomness, MeasuresBits) {
  EXPECT_DOUBLE_EQ(entropy(""), 0);
  EXPECT_DOUBLE_EQ(entropy("aaaa"), 0);
  EXPECT_DOUBLE_EQ(entropy("abab"), 1);
  EXPECT_DOUBLE_EQ(entropy("0123"), 2);
}

} // namespace
