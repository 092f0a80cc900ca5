// .npy headers are read strictly; what joblib leaves between opcodes is
// counted.
#include "Archives.h"
#include "container/RawArray.h"
#include "gtest/gtest.h"

using namespace model_tidy;

namespace {

const std::string Size = std::to_string(Evil.size());

std::string header(llvm::StringRef Descr, llvm::StringRef Shape = "(2,)") {
  return "{'descr': " + Descr.str() +
         ", 'fortran_order': False, 'shape': " + Shape.str() + ", }    \n";
}

TEST(NpyTest, FindsPicklesOfObjects) {
  for (const char *Descr :
       {"'|O'", "'O'", "[('a', '<f4'), ('b', '|O')]", "[('a', 'f4,O', (2,))]",
        "[(('title', 'a'), [('x', '|O')])]", "\"|O8\"", "('|O', (2,))",
        "[('a', ('|O', (2,)))]"})
    for (char Version : {1, 2, 3})
      EXPECT_EQ(listing(npy(header(Descr), Evil, Version)),
                "NumpyObjects '<items>' " + Size + "\n")
          << Descr;
}

TEST(NpyTest, LeavesNumbersAlone) {
  for (const char *Descr : {"'<f4'", "[('O', '<f4')]", "[('a', '<i8')]"})
    EXPECT_EQ(listing(npy(header(Descr), "xxxxxxxx")), "") << Descr;
}

TEST(NpyTest, FindsASecondArray) {
  EXPECT_EQ(
      listing(npy(header("'<f4'"), "xxxxxxxx") + npy(header("'|O'"), Evil)),
      "NumpyObjects '<next>!<items>' " + Size + "\n");
}

TEST(NpyTest, EvaluatesNothing) {
  for (const char *Header :
       {"__import__('os')", "{'descr': f('O')}", "{'descr': 'O'", "(}", "",
        "{'descr': '\\x4f'}", ",", ":", "{'shape': (99999999999999999999,)}"})
    EXPECT_EQ(listing(npy(Header, Evil)),
              "Malformed '': the npy header is no literal as numpy writes it\n"
              "NumpyObjects '<items>' " +
                  Size + "\n")
        << Header;
}

TEST(NpyTest, SaysWhatIsMalformed) {
  EXPECT_EQ(listing(npy(header("'<f4'"), "xxxx")),
            "Malformed '': the npy array ends early\n");
  EXPECT_EQ(listing(npy(header("'<f4'", "(4294967296, 4294967296)"), "xxxx")),
            "Malformed '': the npy array ends early\n");
  EXPECT_EQ(listing(npy(header("'<f4'"), "", 9)),
            "Malformed '': an npy version that numpy does not know\n");
  EXPECT_EQ(listing("\x93NUMPY\1\0\xff\xff{}"),
            "Malformed '': an npy version that numpy does not know\n");
}

TEST(RawArrayTest, KnowsSizes) {
  const std::pair<const char *, int> Sizes[] = {
      {"<f4", 4},  {"f8", 8},   {"|b1", 1},         {"|S12", 12},
      {"<U3", 12}, {"?", 1},    {"<M8[ns]", 8},     {"c16", 16},
      {"|V7", 7},  {"O", 0},    {"", -1},           {"q4", -1},
      {"f", -1},   {"f4x", -1}, {"U9999999999", -1}};
  for (auto [Dtype, Bytes] : Sizes)
    EXPECT_EQ(itemSizeOfDtype(Dtype),
              Bytes < 0 ? std::nullopt : std::optional<uint64_t>(Bytes))
        << Dtype;
}

TEST(RawArrayTest, StepsOverArrays) {
  std::string Bytes = "\3zzz" + std::string(100, 'x');
  uint64_t Shape[] = {3, 4};
  EXPECT_EQ(endOfRawArray(Bytes, 0, {Shape, 4, false}), 48u);
  EXPECT_EQ(endOfRawArray(Bytes, 0, {Shape, 4, true}), 52u);
  EXPECT_EQ(endOfRawArray(Bytes, 0, {{}, 8, false}), 8u);
  EXPECT_EQ(endOfRawArray(Bytes, 100, {Shape, 4, false}), std::nullopt);
  EXPECT_EQ(endOfRawArray(Bytes, 104, {Shape, 4, true}), std::nullopt);
  EXPECT_EQ(endOfRawArray(Bytes, 999, {Shape, 4, false}), std::nullopt);
  uint64_t Huge[] = {1ull << 62, 8};
  EXPECT_EQ(endOfRawArray(Bytes, 0, {Huge, 4, false}), std::nullopt);
  uint64_t Empty[] = {1ull << 62, 8, 0};
  EXPECT_EQ(endOfRawArray(Bytes, 7, {Empty, 4, false}), 7u);
}

} // namespace
