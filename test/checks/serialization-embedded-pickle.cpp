// Pickles by every spelling that C++ has for bytes; each is found without the others.
// RUN: rm -rf %t
// RUN: %spell %s %t.cpp %t && %model-tidy --color=never --exit-zero --show-notes --fast --checks='-*,serialization-embedded-pickle' %t.cpp 2>&1 | %filecheck --implicit-check-not='a pickle'
// RUN: %model-tidy --color=never --exit-zero --fast --checks='-*,serialization-embedded-pickle' %t 2>&1 | FileCheck %s --check-prefix=ALONE
// PICKLE text: GLOBAL os system; MARK; STRING 'true'; TUPLE; REDUCE; STOP
// PICKLE two: PROTO 2; GLOBAL posix system; SHORT_BINUNICODE 'true'; TUPLE1; REDUCE; STOP
// PICKLE four: PROTO 4; FRAME 27; SHORT_BINUNICODE 'posix'; MEMOIZE; SHORT_BINUNICODE 'system'; MEMOIZE; STACK_GLOBAL; SHORT_BINUNICODE 'true'; TUPLE1; REDUCE; STOP
// PICKLE cut: PROTO 2; GLOBAL posix system; SHORT_BINUNICODE 'true'; TUPLE1; REDUCE; APPENDS
// PICKLE unknown: PROTO 3; GLOBAL acme.layers Thing; EMPTY_TUPLE; NEWOBJ; STOP
// PICKLE unknowncut: PROTO 3; GLOBAL acme.layers Thing; EMPTY_TUPLE; NEWOBJ; APPENDS
// PICKLE plain: PROTO 4; EMPTY_DICT; SHORT_BINUNICODE 'a'; BININT1 7; SETITEM; STOP
// PICKLE ordered: PROTO 2; GLOBAL collections OrderedDict; EMPTY_TUPLE; REDUCE; STOP
#include <cstddef>

// --- Lists --------------------------------------------------------------------

const unsigned char hex[] = {@four:hex@};
// CHECK: :[[#@LINE-1]]:30: error: this literal is a pickle, and loading it calls 'posix.system("true")', which starts programs (byte 36); write data down as JSON, and load no pickle [serialization-embedded-pickle]
const unsigned char decimal[] = {@two:decimal@};
// CHECK: :[[#@LINE-1]]:34: error: this literal is a pickle, and loading it calls 'posix.system("true")', which starts programs (byte 23)
const signed char negative[] = {@four:signed@};
// CHECK: :[[#@LINE-1]]:33: error: this literal is a pickle, and
const char octal[] = {@two:octal@};
// CHECK: :[[#@LINE-1]]:23: error: this literal is a pickle, and
const char character[] = {@two:char@};
// CHECK: :[[#@LINE-1]]:27: error: this literal is a pickle, and
const char cast[] = {@four:cast@};
// CHECK: :[[#@LINE-1]]:28: error: this literal is a pickle, and
const std::byte byte[] = {@two:byte@};
// CHECK: :[[#@LINE-1]]:37: error: this literal is a pickle, and
#define INCLUDED @two:hex@
// CHECK: :[[#@LINE-1]]:18: error: this literal is a pickle, and

// --- Texts --------------------------------------------------------------------

const char escapes[] = "@four:escapes@";
// CHECK: :[[#@LINE-1]]:24: error: this literal is a pickle, and
const char adjacent[] = "@two:adjacent@";
// CHECK: :[[#@LINE-1]]:25: error: this literal is a pickle, and
const char first[] = "@text:escapes@";
// CHECK: :[[#@LINE-1]]:22: error: this literal is a pickle, and loading it calls 'os.system("true")', which starts programs (byte 21)
const char digits[] = "@four:digits@";
// CHECK: :[[#@LINE-1]]:23: error: this literal is a pickle in hexadecimal digits, and
const char base64[] = "@four:base64@";
// CHECK: :[[#@LINE-1]]:23: error: this literal is a pickle in base64, and
const char urlsafe[] = "@two:urlsafe@";
// CHECK: :[[#@LINE-1]]:24: error: this literal is a pickle in base64, and
const char text64[] = "@text:base64@";
// CHECK: :[[#@LINE-1]]:23: error: this literal is a pickle in base64, and
const char twice[] = "@four:twice@";
// CHECK: :[[#@LINE-1]]:22: error: this literal is a pickle in base64 in base64, and
const char zlib[] = "@two:zlib64@";
// CHECK: :[[#@LINE-1]]:21: error: this literal is a pickle in base64, and loading it calls 'posix.system("true")', which starts programs (byte 23 of '<zlib>')

const char inZlib[] = "@two:inzlib@";
// CHECK: :[[#@LINE-1]]:23: error: this literal is a pickle in base64, compressed in base64, and loading it calls 'posix.system("true")'

// --- Within a literal, and across several ---------------------------------------

const char uri[] = "@two:uri@";
// CHECK: :[[#@LINE-1]]:20: error: this literal is a pickle in base64 behind other text, and loading it calls 'posix.system("true")'
const char behind[] = "@two:behind@";
// CHECK: :[[#@LINE-1]]:23: error: this literal is a pickle behind other bytes, and loading it calls 'posix.system("true")'
auto plus = std::string("@two:plus@");
// CHECK: :[[#@LINE-1]]:25: error: this literal is a pickle, and loading it calls 'posix.system("true")'

// --- What runs and breaks off, and what nobody has judged ---------------------

const unsigned char cut[] = {@cut:hex@};
// CHECK: :[[#@LINE-1]]:30: error: this literal is a pickle, and loading it calls 'posix.system("true")'
const unsigned char unknown[] = {@unknown:hex@};
// CHECK: :[[#@LINE-1]]:34: warning: this literal is a pickle, and loading it calls 'acme.layers.Thing()', which is not known to be harmless (byte 22)

// ALONE-COUNT-23: a pickle
// ALONE-NOT: a pickle

// --- What is not flagged ------------------------------------------------------

const unsigned char broken[] = {@unknowncut:hex@}, plain[] = {@plain:hex@}, ordered[] = {@ordered:hex@};
const unsigned char data[] = {0x80, 0x04, 0x7d, 0x2e}, sizes[] = {128, 4, 1, 2};
const char *words[] = {"cat.", "I1\n.", "cat\ndog\n.", "c\n\n.", "cos\nsystem\nlogs", "(S'a'\n", "gASV", "800495", "\x80\x04", "\x80\x02."};
const int large[] = {0x80, 0x04, 0x1000, 0x2e};
const char *silenced = "@four:base64@"; // NOLINT(serialization-embedded-pickle)
