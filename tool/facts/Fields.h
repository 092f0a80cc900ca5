// The fields of every struct of the vocabulary, in order, for code that treats
// them all alike: serialising and verifying. Only such code includes this.
#pragma once

#include "facts/Facts.h"
#include <concepts>
#include <tuple>
#include <type_traits>

namespace model_tidy {

template <class T, class U>
concept Of = std::same_as<std::remove_const_t<T>, U>;

template <class T>
concept Enum = std::is_enum_v<T>;

// A macro, so that one list both unpacks a struct, which does not compile once
// the struct has another number of fields, and names what is handed on.
#define FIELDS(STRUCT, ...)                                                    \
  auto fields(Of<STRUCT> auto &X) {                                            \
    auto &[__VA_ARGS__] = X;                                                   \
    return std::tie(__VA_ARGS__);                                              \
  }

FIELDS(Location, File, Begin, End)
FIELDS(SourceFile, Path, Member, HasErrors)
FIELDS(Value, Kind, Literal, Owner, Index, Text, Operands, Loc)
FIELDS(Argument, Keyword, Value, Loc, Class)
FIELDS(Guard, Kind, Polarity, Value)
FIELDS(Call, Callee, Receiver, ReceiverClass, Arguments, Whole, Name,
       ReceiverLoc, Enclosing, Guards, Form, InMacro, Unevaluated,
       ConstReceiver, PointerReceiver, TemplateArguments, NameOnly)
FIELDS(Parameter, Name, Class, HasDefault, Default, Value, Out, Loc)
FIELDS(Function, Name, Class, Parameters, Returned, Calls, Decorators, Loc,
       Whole, Body, OnlyStatement, IsStatic, IsInternal)
FIELDS(Field, Name, Class)
FIELDS(Method, Name, Required, Accepted, Returns, IsAbstract, IsConst, IsPublic,
       IsDeleted, IsVirtual, IsOverride, IsFinal, Loc, Whole)
FIELDS(Class, Name, Bases, Metaclass, Fields, Methods, Loc)
FIELDS(Write, Target, Value, Loc, Enclosing)
FIELDS(NamedText, Name, Text, Loc)
FIELDS(Comment, Loc, Text)
FIELDS(Notice, Kind, Path, Message)
FIELDS(Flaw, Kind, Loc, Message)
FIELDS(Unit, Language, Files, Values, Calls, Functions, Classes, Writes,
       Includes, Texts, Comments, Notices, Flaws)
#undef FIELDS

/// Calls \p Visit on every field of \p X.
void eachField(auto &X, auto Visit) {
  std::apply([&](auto &...Fields) { (Visit(Fields), ...); }, fields(X));
}

} // namespace model_tidy
