// Requirement files as texts, in a file system of their own.
#include "engine/Requirements.h"
#include "gtest/gtest.h"

using namespace model_tidy;

namespace {

/// Files are pairs of path and text; asks for torch on behalf of /p/a/b.py.
class Project {
public:
  Project(
      std::initializer_list<std::pair<llvm::StringRef, llvm::StringRef>> All) {
    for (auto [Path, Text] : All)
      FS->addFile(Path, 0, llvm::MemoryBuffer::getMemBufferCopy(Text));
    FS->setCurrentWorkingDirectory("/");
  }

  std::optional<VersionSet> torch() {
    return TheRequirements.allowed("/p/a/b.py", Settings, "torch");
  }
  /// "yes", "no", or "unsaid": only versions in \p Text?
  std::string only(llvm::StringRef Text) {
    auto Allowed = torch();
    if (!Allowed)
      return "unsaid";
    return Allowed->isWithin(*VersionSet::parse(Text)) ? "yes" : "no";
  }

  llvm::IntrusiveRefCntPtr<llvm::vfs::InMemoryFileSystem> FS =
      new llvm::vfs::InMemoryFileSystem;
  Paths Names{FS, {}};
  Config Settings;
  Requirements TheRequirements{FS, Names, Limits()};
};

} // namespace

TEST(Requirements, ReadEveryKindOfFile) {
  struct {
    const char *Name, *Text, *Versions;
  } Cases[] = {
      {"requirements.txt", "# torch==1.0\nnumpy\ntorch[cuda]==2.6.0 ; x\n",
       "==2.6"},
      {"requirements-dev.txt", "torch>=2.6,<3  # why\r\n", ">=2.6,<3"},
      {"requirements.in", "Torch ~= 2.6.1\n", ">=2.6.1,<2.7"},
      {"pyproject.toml",
       "[project]\nname = \"x\"\ndependencies = [\n  # \"torch==1\",\n"
       "  \"numpy>=1\",\n  \"torch[a]>=2.6\",\n]\n",
       ">=2.6"},
      {"pyproject.toml",
       "[project.optional-dependencies]\ntrain = ['torch==2.7']\n", "==2.7"},
      {"pyproject.toml", "[dependency-groups]\ndev = [\"torch==2.7\"]\n",
       "==2.7"},
      {"pyproject.toml",
       "[tool.poetry.dependencies]\npython = \"^3.9\"\ntorch = \"^2.6\"\n",
       ">=2.6,<3"},
      {"pyproject.toml",
       "[tool.poetry.group.ml.dependencies]\n"
       "torch = { version = \"2.6\", optional = true }\n",
       ">=2.6,<3"},
      {"setup.cfg",
       "[metadata]\nname = x\n[options]\ninstall_requires =\n    numpy\n"
       "    torch>=2.6\n",
       ">=2.6"},
      {"Pipfile", "[packages]\ntorch = {version = \"==2.6.0\"}\n", "==2.6"},
      {"Pipfile.lock",
       "{\n \"default\": {\n  \"torch\": {\n   \"hashes\": [],\n"
       "   \"version\": \"==2.6.0\"\n  }\n }\n}\n",
       "==2.6"},
      {"environment.yml",
       "dependencies:\n  - python=3.10\n  - pytorch::pytorch=2.6=py_0\n",
       "==2.6.*"},
      {"environment.yml", "dependencies:\n  - pip:\n    - torch==2.6\n",
       "==2.6"},
      {"poetry.lock",
       "[[package]]\nname = \"numpy\"\nversion = \"1.0\"\n\n[[package]]\n"
       "name = \"torch\"\nversion = \"2.6.0\"\n",
       "==2.6"},
      {"uv.lock",
       "version = 1\n[[package]]\nname = \"torch\"\nversion = \"2.6.0\"\n"
       "dependencies = [\n  { name = \"numpy\" },\n]\n",
       "==2.6"},
  };
  for (auto [Name, Text, Versions] : Cases) {
    Project P{{"/p/" + std::string(Name), Text}};
    EXPECT_EQ(P.only(Versions), "yes") << Name << "\n" << Text;
  }
}

TEST(Requirements, SayNothingWhereNothingIsSaid) {
  EXPECT_EQ(Project({{"/p/x.py", ""}}).only("*"), "unsaid");
  EXPECT_EQ(Project({{"/p/requirements.txt", "torchvision==1\n"}}).only("*"),
            "unsaid");
  EXPECT_EQ(Project({{"/p/pyproject.toml", "[project]\nname = \"torch\"\n"}})
                .only("*"),
            "unsaid");
}

TEST(Requirements, FollowIncludedFiles) {
  Project P{{"/p/requirements.txt", "-r more/base.txt\n-c /p/requirements.txt"},
            {"/p/more/base.txt", "-r ../requirements.txt\ntorch==2.6\n"}};
  EXPECT_EQ(P.only("==2.6"), "yes");
}

TEST(Requirements, AskTheNearestDirectoryOfTheRepository) {
  Project Near{{"/p/a/requirements.txt", "torch==2.6\n"},
               {"/p/requirements.txt", "torch==1.0\n"}};
  EXPECT_EQ(Near.only("==2.6"), "yes");
  Project Outside{{"/p/.git/config", ""}, {"/requirements.txt", "torch==1\n"}};
  EXPECT_EQ(Outside.only("*"), "unsaid");
}

TEST(Requirements, CountEverySayingButPreferALockFile) {
  Project Several{{"/p/requirements.txt", "torch==2.5\n"},
                  {"/p/requirements-new.txt", "torch==2.6\n"}};
  EXPECT_EQ(Several.only(">=2.6"), "no");
  EXPECT_EQ(Several.only(">=2.5"), "yes");
  Project Locked{
      {"/p/pyproject.toml", "[project]\ndependencies = [\"torch>=2.0\"]\n"},
      {"/p/uv.lock", "[[package]]\nname = \"torch\"\nversion = \"2.6.0\"\n"}};
  EXPECT_EQ(Locked.only("==2.6"), "yes");
}

TEST(Requirements, LetTheConfigurationDecide) {
  Project P{{"/p/requirements.txt", "torch==1.0\n"}};
  P.Settings.PackageVersions["Torch"] = "2.6";
  EXPECT_EQ(P.only("==2.6"), "yes");
}

TEST(Requirements, ReadWhatAScriptSaysItself) {
  for (const char *Text :
       {"#!/usr/bin/env python\n# /// script\n# dependencies = [\n"
        "#   \"torch>=2.6\",\n# ]\n# ///\n",
        "# requires torch>=2.6\nimport torch\n",
        "# requirements: torch==2.6\n"})
    EXPECT_EQ(Project({{"/p/a/b.py", Text}}).only(">=2.6"), "yes") << Text;
  EXPECT_EQ(Project({{"/p/a/b.py", "# requires torch\n"}}).only("*"), "unsaid");
  EXPECT_EQ(
      Project({{"/p/a/b.py", "x = 1\n# requires torch>=2.6\n"}}).only("*"),
      "unsaid");
}

TEST(Requirements, SurviveHostileFiles) {
  std::string Deep(100'000, '[');
  for (const std::string &Text :
       {std::string("[project]\ndependencies = [\"torch"),
        "[project]\ndependencies = " + Deep, std::string("torch=="),
        std::string("[[package]]\nversion = \"1\"\nname")}) {
    Project P{{"/p/pyproject.toml", Text}, {"/p/uv.lock", Text}};
    EXPECT_EQ(P.only("*"), "unsaid");
  }
  Project Binary{{"/p/requirements.txt", llvm::StringRef("torch==1\0", 9)}};
  EXPECT_EQ(Binary.only("*"), "unsaid");
  ASSERT_EQ(Binary.TheRequirements.notices().size(), 1u);
  EXPECT_EQ(Binary.TheRequirements.notices()[0].Message,
            "versions of packages: not a text file");
}
