// Each opcode as CPython executes it, and the constructions that defeat
// readers which only look back over opcodes.
#include "Assembler.h"
#include "Story.h"
#include <gtest/gtest.h>

using namespace model_tidy;
using namespace model_tidy::pickle;

namespace {

constexpr auto SystemId = "import os.system\n%1 = os.system('id')\n";

TEST(Machine, CallsWhatReduceCalls) {
  EXPECT_EQ(story(Assembler()
                      .global("os", "system")
                      .line(Op::String, "'id'")
                      .call()
                      .stop()),
            SystemId);
}

TEST(Machine, ReadsTextsInEverySyntax) {
  struct Case {
    Op Code;
    std::string Argument;
  } Cases[] = {
      {Op::String, "'i\\x64'\n"},
      {Op::String, "\"id\"  \n"},
      {Op::Unicode, "\\u0069d\n"},
      {Op::BinString, std::string("\2\0\0\0id", 6)},
      {Op::ShortBinString, "\2id"},
      {Op::BinUnicode, std::string("\2\0\0\0id", 6)},
      {Op::ShortBinUnicode, "\2id"},
      {Op::BinUnicode8, std::string("\2\0\0\0\0\0\0\0id", 10)},
  };
  for (const Case &C : Cases)
    EXPECT_EQ(story(Assembler()
                        .global("os", "system")
                        .op(C.Code, C.Argument)
                        .call()
                        .stop()),
              SystemId)
        << opcodeName(uint8_t(C.Code)).str();
}

TEST(Machine, KeepsTheMemoAsCPythonDoes) {
  // MEMOIZE stores at the number of entries, not behind the greatest index.
  EXPECT_EQ(story(Assembler()
                      .proto(4)
                      .text("x")
                      .number(Op::BinPut, 100, 1)
                      .text("os")
                      .op(Op::Memoize)
                      .number(Op::BinGet, 1, 1)
                      .text("system")
                      .op(Op::StackGlobal)
                      .text("id")
                      .call()
                      .stop()),
            SystemId);
  // What is stored is the top of the stack, not the opcode before.
  EXPECT_EQ(story(Assembler()
                      .text("os")
                      .text("decoy")
                      .op(Op::Pop)
                      .line(Op::Put, "0")
                      .op(Op::Pop)
                      .number(Op::LongBinGet, 0, 4)
                      .text("system")
                      .op(Op::StackGlobal)
                      .text("id")
                      .call()
                      .stop()),
            SystemId);
  EXPECT_EQ(story(Assembler().proto(2).line(Op::Get, "7").stop()), "");
}

TEST(Machine, TakesMarksBackAsValues) {
  EXPECT_EQ(story(Assembler()
                      .global("os", "system")
                      .op(Op::Mark)
                      .op(Op::Pop) // takes the mark
                      .op(Op::Mark)
                      .op(Op::None)
                      .op(Op::PopMark)
                      .text("id")
                      .op(Op::Dup)
                      .op(Op::Pop)
                      .call()
                      .stop()),
            SystemId);
}

TEST(Machine, CallsWithInstAndObj) {
  EXPECT_EQ(story(Assembler()
                      .op(Op::Mark)
                      .text("id")
                      .global("os", "system", Op::Inst)
                      .stop()),
            SystemId);
  EXPECT_EQ(story(Assembler()
                      .op(Op::Mark)
                      .global("os", "system")
                      .text("id")
                      .op(Op::Obj)
                      .op(Op::Pop)
                      .op(Op::None)
                      .stop()),
            SystemId);
}

TEST(Machine, ConstructsWithKeywords) {
  EXPECT_EQ(story(Assembler()
                      .stackGlobal("subprocess", "Popen")
                      .text("id")
                      .op(Op::Tuple1)
                      .op(Op::EmptyDict)
                      .text("shell")
                      .op(Op::NewTrue)
                      .op(Op::SetItem)
                      .op(Op::NewObjEx)
                      .stop()),
            "import subprocess.Popen\n"
            "%1 = subprocess.Popen('id', shell=True)\n");
  // No loader takes a text for keywords; the machine must not either.
  EXPECT_EQ(story(Assembler()
                      .stackGlobal("a", "b")
                      .op(Op::EmptyTuple)
                      .text("x")
                      .op(Op::NewObjEx)
                      .stop()),
            "import a.b\n%1 = a.b(**='x')\n");
}

TEST(Machine, TakesDottedNamesApart) {
  EXPECT_EQ(story(Assembler()
                      .proto(4)
                      .stackGlobal("torch", "serialization.os.system")
                      .text("id")
                      .call()
                      .stop()),
            "import torch.serialization.os.system\n"
            "%1 = torch.serialization.os.system('id')\n");
}

TEST(Machine, MapsNamesOfPython2) {
  EXPECT_EQ(story(Assembler().proto(2).global("__builtin__", "eval").stop()),
            "import builtins.eval\n");
  EXPECT_EQ(story(Assembler().proto(3).global("__builtin__", "eval").stop()),
            "import __builtin__.eval\n");
}

TEST(Machine, NamesThatAreComputedAreLookedUp) {
  EXPECT_EQ(story(Assembler()
                      .proto(4)
                      .stackGlobal("builtins", "str")
                      .counted(Op::ShortBinBytes, "os", 1)
                      .call()
                      .text("system")
                      .op(Op::StackGlobal)
                      .stop()),
            "import builtins.str\n"
            "%1 = builtins.str(b'os')\n"
            "%2 = importlib.import_module(%1)\n"
            "%3 = builtins.getattr(%2, 'system')\n"
            "import %3\n");
}

TEST(Machine, SetsStatesOfWhatIsNotData) {
  EXPECT_EQ(story(Assembler()
                      .stackGlobal("numpy", "size")
                      .op(Op::EmptyDict)
                      .op(Op::Build)
                      .stop()),
            "import numpy.size\n%1 = numpy.size.__setstate__(())\n");
}

TEST(Machine, AsksForExtensionsAndPersistentObjects) {
  EXPECT_EQ(story(Assembler()
                      .proto(2)
                      .number(Op::Ext1, 7, 1)
                      .line(Op::PersId, "disk")
                      .text("mem")
                      .op(Op::BinPersId)
                      .stop()),
            "%0 = pickle.Unpickler.get_extension(7)\n"
            "%1 = pickle.Unpickler.persistent_load('disk')\n"
            "%2 = pickle.Unpickler.persistent_load('mem')\n");
}

TEST(Machine, WhatRanBeforeAnErrorCounts) {
  auto Payload = [] {
    return Assembler().proto(2).global("os", "system").text("id").call();
  };
  std::string Broken = "malformed: the pickle breaks off while it is loaded: ";
  EXPECT_EQ(story(Payload().Bytes),
            SystemId + Broken + "the stream ends without STOP\n");
  EXPECT_EQ(story(Payload().op(Op::Pop).op(Op::Pop).stop()),
            SystemId + Broken + "Pop takes a value from an empty stack\n");
  EXPECT_EQ(story(Payload().Bytes + "\xFF"),
            SystemId + Broken + "a byte that is no opcode\n");
  EXPECT_EQ(story(Payload().line(Op::Get, "9").stop()),
            SystemId + Broken + "Get asks for what was never stored\n");
  EXPECT_EQ(story(Payload()
                      .number(Op::BinInt1, 1, 1)
                      .text("a")
                      .op(Op::StackGlobal)
                      .stop()),
            SystemId + Broken + "StackGlobal takes a name that is no text\n");
}

TEST(Machine, ReadsNumbersThatOnlySomeUnpicklersRead) {
  for (const char *Number : {"1.5 ", "1_0.5"})
    EXPECT_EQ(
        story(Assembler().global("os", "x").line(Op::Float, Number).stop()),
        "import os.x\nmalformed: the pickle writes a number in a form that "
        "only some unpicklers read\n");
  for (const char *Number : {"1.5", "1e5", "inf", "-Infinity", "NaN"})
    EXPECT_EQ(
        story(Assembler().global("os", "x").line(Op::Float, Number).stop()),
        "import os.x\n")
        << Number;
  for (const char *Number : {"0x10", "1_0", " 1"})
    EXPECT_EQ(story(Assembler().global("os", "x").line(Op::Int, Number).stop()),
              "import os.x\nmalformed: the pickle writes a number in a form "
              "that only "
              "some unpicklers read\n");
  EXPECT_EQ(story(Assembler()
                      .global("os", "x")
                      .line(Op::Int, std::string("1\0junk", 6))
                      .stop()),
            "import os.x\nmalformed: the pickle writes a number in a form that "
            "only some "
            "unpicklers read\n");
}

TEST(Machine, ReadsIndicesOfTheMemoAsCPythonDoes) {
  for (const char *Index :
       {"7", "+7", " 7 ", "1_0", "007", "18446744073709551617"})
    EXPECT_EQ(story(Assembler()
                        .text("os")
                        .line(Op::Put, Index)
                        .op(Op::Pop)
                        .line(Op::Get, Index)
                        .text("system")
                        .op(Op::StackGlobal)
                        .text("id")
                        .call()
                        .stop())
                  .substr(0, llvm::StringRef(SystemId).size()),
              SystemId)
        << Index;
}

TEST(Machine, ReadsBytesOfOlderProtocols) {
  llvm::StringSet<> Loaders;
  Loaders.insert("pickle.loads");
  Options O;
  O.Loaders = &Loaders;
  Reading R = read(Assembler()
                       .proto(2)
                       .global("pickle", "loads")
                       .global("_codecs", "encode")
                       .text("\xC2\x80\2N.")
                       .text("latin1")
                       .op(Op::Tuple2)
                       .op(Op::Reduce)
                       .call()
                       .stop(),
                   "a.pkl", "", O);
  ASSERT_EQ(R.Pieces.size(), 1u);
  EXPECT_EQ(R.Pieces[0].Bytes, "\x80\2N.");
  EXPECT_EQ(story(R), "import pickle.loads\nimport _codecs.encode\n%2 = "
                      "pickle.loads(b'\x80\2N.')\n");
}

TEST(Machine, PlainCallsLeaveOneFact) {
  llvm::StringSet<> Plain;
  Plain.insert("datetime.date");
  Options O;
  O.Plain = &Plain;
  Assembler Dates;
  Dates.proto(4).op(Op::Mark);
  for (unsigned I = 0; I < 5000; ++I)
    Dates.stackGlobal("datetime", "date").text("x").call();
  EXPECT_EQ(story(Dates.op(Op::List).stop(), O),
            "import datetime.date\n%1 = datetime.date('x')\n");
}

TEST(Machine, PlainDataLeavesNothing) {
  Assembler Words;
  Words.proto(4).op(Op::EmptyDict).op(Op::Memoize).op(Op::Mark);
  for (unsigned I = 0; I < 100'000; ++I)
    Words.text("word").op(Op::Memoize).number(Op::BinInt, I, 4);
  Reading R = read(Words.op(Op::SetItems).stop(), "a.pkl", "", {});
  EXPECT_TRUE(R.IsPickle);
  EXPECT_TRUE(R.Facts.Values.empty());
  EXPECT_TRUE(R.Facts.Calls.empty());
}

TEST(Machine, HandsOverNestedBytes) {
  llvm::StringSet<> Loaders;
  Loaders.insert("pickle.loads");
  Options O;
  O.Loaders = &Loaders;
  Reading R = read(Assembler()
                       .proto(4)
                       .stackGlobal("pickle", "loads")
                       .counted(Op::ShortBinBytes, "inner", 1)
                       .call()
                       .stop(),
                   "a.pkl", "", O);
  ASSERT_EQ(R.Pieces.size(), 1u);
  EXPECT_EQ(R.Pieces[0].Bytes, "inner");
}

TEST(Machine, LoadsArraysOfJoblib) {
  auto Wrapper = [](const std::string &Type) {
    return Assembler().proto(4).op(Op::EmptyList).joblibArray(Type);
  };
  llvm::StringSet<> Plain;
  for (const char *Name :
       {"joblib.numpy_pickle.NumpyArrayWrapper", "numpy.dtype"})
    Plain.insert(Name);
  Options O;
  O.Plain = &Plain;
  Assembler Numbers = Wrapper("i1");
  Numbers.Bytes += "\xFF\xFF\xFF"; // three bytes that are no opcodes
  std::string Told =
      story(Numbers.stackGlobal("os", "system").text("id").call().stop(), O);
  EXPECT_NE(Told.find("os.system('id')"), std::string::npos) << Told;
  EXPECT_EQ(Told.find("malformed"), std::string::npos) << Told;
  // The pickle of an array of objects has a memo of its own.
  Assembler Objects = Wrapper("O8");
  Objects.Bytes += Assembler().proto(4).text("inner").op(Op::Memoize).stop();
  Told = story(Objects.text("os")
                   .op(Op::Memoize)
                   .number(Op::BinGet, 0, 1)
                   .text("system")
                   .op(Op::StackGlobal)
                   .stop(),
               O);
  EXPECT_NE(Told.find("import os.system"), std::string::npos) << Told;
}

} // namespace
