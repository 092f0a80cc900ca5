// Each opcode once, in streams as picklers and their abusers write them.
#include "Assembler.h"
#include "Seeds.h"

using namespace model_tidy::pickle;

std::vector<std::string> model_tidy::seeds() {
  Assembler Text = Assembler()
                       .op(Op::Mark)
                       .line(Op::String, "'id'")
                       .line(Op::Unicode, "\\u0069d")
                       .line(Op::Int, "01")
                       .line(Op::Long, "0x7L")
                       .line(Op::Float, "1.5")
                       .line(Op::Put, "0")
                       .line(Op::Get, "0")
                       .line(Op::PersId, "x")
                       .global("os", "system", Op::Inst);
  Assembler Data = Assembler()
                       .proto(5)
                       .number(Op::Frame, 40, 8)
                       .op(Op::EmptyDict)
                       .op(Op::Memoize)
                       .op(Op::Mark)
                       .text("a")
                       .op(Op::EmptyList)
                       .op(Op::Mark)
                       .number(Op::BinInt1, 1, 1)
                       .number(Op::BinInt2, 1, 2)
                       .number(Op::BinInt, 1, 4)
                       .number(Op::BinFloat, 1, 8)
                       .counted(Op::Long1, "\1", 1)
                       .counted(Op::Long4, "\1", 4)
                       .counted(Op::BinUnicode8, "a", 8)
                       .counted(Op::ByteArray8, "a", 8)
                       .op(Op::Tuple3)
                       .op(Op::NextBuffer)
                       .op(Op::ReadOnlyBuffer)
                       .op(Op::Appends)
                       .op(Op::SetItems)
                       .number(Op::BinPut, 3, 1)
                       .op(Op::EmptySet)
                       .op(Op::Mark)
                       .op(Op::None)
                       .op(Op::AddItems)
                       .op(Op::Dup)
                       .op(Op::Pop);
  Assembler Calls = Assembler()
                        .proto(4)
                        .stackGlobal("pickle", "loads")
                        .counted(Op::ShortBinBytes, "N.", 1)
                        .call()
                        .global("collections", "OrderedDict")
                        .op(Op::EmptyTuple)
                        .op(Op::EmptyDict)
                        .op(Op::NewObjEx)
                        .op(Op::EmptyDict)
                        .text("__setstate__")
                        .number(Op::Ext1, 7, 1)
                        .op(Op::SetItem)
                        .op(Op::Build);
  Assembler Array = Assembler().proto(4).joblibArray("i1");
  return {Text.stop(), Data.stop(), Calls.stop() + Text.stop(),
          Array.Bytes + "\1\2\3" + Assembler().stop()};
}
