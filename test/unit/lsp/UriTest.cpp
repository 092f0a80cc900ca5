// What lies in a URI that is no path on this machine must never be opened.
#include "lsp/Uri.h"
#include <gtest/gtest.h>

using namespace model_tidy::lsp;

TEST(Uri, ReadsWhatClientsWrite) {
  EXPECT_EQ(pathOf("file:///a/b%20c.py"), "/a/b c.py");
  EXPECT_EQ(pathOf("file://localhost/a"), "/a");
  EXPECT_EQ(pathOf("file:///a/./b/../c/"), "/a/c");
  EXPECT_EQ(pathOf("file:///%C3%A9%2"), "/\xC3\xA9%2");
}

TEST(Uri, RefusesWhatIsNoFileHere) {
  EXPECT_EQ(pathOf("untitled:Untitled-1"), "");
  EXPECT_EQ(pathOf("file://elsewhere/a"), "");
  EXPECT_EQ(pathOf("file:///a%00b"), "");
  EXPECT_EQ(pathOf(""), "");
}

TEST(Uri, ComesBackAsThePathItWasMadeOf) {
  for (const char *Path : {"/a/b.py", "/a b/#?%.py", "/\xC3\xA9/c++.cpp"})
    EXPECT_EQ(pathOf(uriOf(Path)), Path);
}
