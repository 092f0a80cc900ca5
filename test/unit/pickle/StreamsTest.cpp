// What is read as a pickle, one behind another, and what only pads it.
#include "Assembler.h"
#include "Story.h"
#include <gtest/gtest.h>
#include <random>

using namespace model_tidy;
using namespace model_tidy::pickle;

namespace {

constexpr auto SystemId = "import os.system\n%1 = os.system('id')\n";

TEST(Streams, ReadsFollowingStreams) {
  std::string Nothing = Assembler().proto(2).op(Op::None).stop();
  std::string Payload =
      Assembler().proto(2).global("os", "system").text("id").call().stop();
  EXPECT_EQ(story(Nothing + Payload), SystemId);
  EXPECT_EQ(story(Nothing + std::string(100, '\0') + Payload), SystemId);
  EXPECT_EQ(story(Nothing + "noise" + Payload.substr(2)), SystemId);
}

TEST(Streams, ReadsWhatFollowsAStopWhateverItBeginsWith) {
  std::string Nothing = Assembler().proto(2).op(Op::None).stop();
  std::string Trivial = Assembler().op(Op::None).stop();
  Assembler Inst;
  Inst.op(Op::Mark).text("id").global("os", "system", Op::Inst);
  std::string Payloads[] = {
      Inst.stop(),
      Assembler().stackGlobal("os", "system").text("id").call().stop(),
      Assembler()
          .op(Op::None)
          .op(Op::Pop)
          .global("os", "system")
          .text("id")
          .call()
          .Bytes};
  for (const std::string &Payload : Payloads)
    for (const std::string &Before :
         {Nothing, Nothing + std::string(9, '\0'), Trivial,
          Trivial + Trivial + std::string(3, '\0') + Trivial})
      EXPECT_EQ(
          story(Before + Payload).substr(0, llvm::StringRef(SystemId).size()),
          SystemId);
}

TEST(Streams, SaysWhereItStopsToReadStreams) {
  Options O;
  O.L.Streams = 3;
  std::string Stream = Assembler().proto(2).global("a", "b").stop();
  EXPECT_EQ(story(Stream + Stream + Stream, O), "import a.b\n");
  EXPECT_EQ(story(Stream + Stream + Stream + Stream, O),
            "import a.b\nlimit: more pickles follow each other than are looked "
            "at\n");
}

// pickle.py, and joblib and dill with it, runs what there is of the frame.
TEST(Streams, ReadsFramesThatAreLongerThanTheStream) {
  EXPECT_EQ(story(Assembler()
                      .proto(4)
                      .number(Op::Frame, 1000, 8)
                      .stackGlobal("os", "system")
                      .text("id")
                      .call()
                      .stop()),
            SystemId +
                std::string("malformed: the pickle has a frame that ends "
                            "behind the stream, which some unpicklers "
                            "run all the same\n"));
}

TEST(Streams, NoPaddingUsesTheStackUp) {
  Options O;
  O.L.StackDepth = 10;
  std::string Deep = "malformed: the pickle has more values on its stack than "
                     "any model needs\n";
  Assembler Values;
  for (unsigned I = 0; I < 100; ++I)
    Values.op(Op::None);
  EXPECT_EQ(
      story(Values.global("os", "system").text("id").call().op(Op::Pop).stop(),
            O),
      SystemId + Deep);
  // Back through all of it, to a value that nobody remembers.
  Assembler Back = Assembler().global("os", "system");
  for (unsigned I = 0; I < 100; ++I)
    Back.op(Op::None);
  for (unsigned I = 0; I < 100; ++I)
    Back.op(Op::Pop);
  std::string Told = story(Back.text("id").call().stop(), O);
  EXPECT_NE(Told.find("%1 = ?('id')"), std::string::npos) << Told;
  Assembler Marks;
  for (unsigned I = 0; I < 100; ++I)
    Marks.op(Op::Mark).op(Op::None);
  for (unsigned I = 0; I < 100; ++I)
    Marks.op(Op::PopMark);
  Told = story(Marks.global("os", "system").text("id").call().stop(), O);
  EXPECT_NE(Told.find(SystemId), std::string::npos) << Told;
  EXPECT_EQ(Told.find("breaks off"), std::string::npos) << Told;
}

TEST(Streams, ReadsStreamsOfData) {
  std::string Text = Assembler().line(Op::Int, "7").stop();
  EXPECT_TRUE(read(Text + Text + Text, "a", "", {}).IsPickle);
  EXPECT_FALSE(read(Text + Text + "no more", "a", "", {}).IsPickle);
}

TEST(Streams, EndsWithinAnArgument) {
  for (Op Code : {Op::BinInt, Op::BinInt1, Op::BinInt2, Op::BinFloat, Op::Frame,
                  Op::BinUnicode, Op::BinUnicode8, Op::ShortBinUnicode})
    EXPECT_EQ(
        story(Assembler().proto(4).global("a", "b").op(Code).Bytes),
        "import a.b\nmalformed: the pickle breaks off while it is loaded: "
        "the stream ends inside an argument\n")
        << opcodeName(uint8_t(Code)).str();
}

TEST(Streams, TextIsNoPickle) {
  for (const char *Text :
       {"", "christmas\ncarol\nis a story\n", "N.B. this is text\n", "I am\n",
        "(c) 2020 somebody\n", "Copyright (c) somebody, all rights"})
    EXPECT_FALSE(read(Text, "a.txt", "", {}).IsPickle) << Text;
}

TEST(Streams, RandomBytesAreNoStream) {
  std::mt19937 Random(7);
  std::string Noise(4'000'000, 0);
  for (char &C : Noise)
    C = static_cast<char>(Random());
  std::string Nothing = Assembler().proto(2).op(Op::None).stop();
  EXPECT_EQ(story(Nothing + Noise), "");
  // Each reading reserves its tables, which the sanitizers make dear.
  for (size_t I = 0; I + 64 < Noise.size(); I += 64 * 64) {
    Reading R = read(Noise.substr(I, 64), "a", "", {});
    EXPECT_TRUE(!R.IsPickle || (R.Facts.Calls.empty() && R.Facts.Flaws.empty()))
        << story(R);
  }
}

TEST(Streams, TellsWhatOnlyCostsTime) {
  Assembler Laughs;
  Laughs.proto(2).op(Op::EmptyList).number(Op::BinPut, 0, 1);
  for (unsigned I = 1; I < 60; ++I)
    Laughs.op(Op::EmptyList)
        .number(Op::BinPut, I, 1)
        .op(Op::Mark)
        .number(Op::BinGet, I - 1, 1)
        .number(Op::BinGet, I - 1, 1)
        .op(Op::Appends);
  EXPECT_EQ(
      story(Laughs.stop()),
      "malformed: the pickle refers to the same data so often that walking it "
      "never ends\n");
  EXPECT_EQ(
      story(Assembler()
                .proto(2)
                .op(Op::None)
                .number(Op::LongBinPut, 1u << 31, 4)
                .stop()),
      "malformed: the pickle stores a value at index 2147483648, for which an "
      "unpickler allocates memory\n");
}

} // namespace
