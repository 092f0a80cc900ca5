# Pickles by every spelling that Python has for bytes; each is found without the others.
# RUN: rm -rf %t
# RUN: %spell %s %t.py %t && %model-tidy --color=never --exit-zero --show-notes --checks='-*,serialization-embedded-pickle' %t.py 2>&1 | %filecheck --implicit-check-not='a pickle'
# RUN: %model-tidy --color=never --exit-zero --checks='-*,serialization-embedded-pickle' %t 2>&1 | FileCheck %s --check-prefix=ALONE
# PICKLE text: GLOBAL os system; MARK; STRING 'true'; TUPLE; REDUCE; STOP
# PICKLE two: PROTO 2; GLOBAL posix system; SHORT_BINUNICODE 'true'; TUPLE1; REDUCE; STOP
# PICKLE four: PROTO 4; FRAME 27; SHORT_BINUNICODE 'posix'; MEMOIZE; SHORT_BINUNICODE 'system'; MEMOIZE; STACK_GLOBAL; SHORT_BINUNICODE 'true'; TUPLE1; REDUCE; STOP
# PICKLE unknown: PROTO 3; GLOBAL acme.layers Thing; EMPTY_TUPLE; NEWOBJ; STOP
# PICKLE plain: PROTO 4; EMPTY_DICT; SHORT_BINUNICODE 'a'; BININT1 7; SETITEM; STOP
import base64
import zlib

written = @four:repr@
# CHECK: :[[#@LINE-1]]:11: error: this literal is a pickle, and loading it calls 'posix.system("true")', which starts programs (byte 36); write data down as JSON, and load no pickle [serialization-embedded-pickle]
first = @text:repr@
# CHECK: :[[#@LINE-1]]:9: error: this literal is a pickle, and loading it calls 'os.system("true")', which starts programs (byte 21)
latin = @four:latin1@.encode("latin-1")
# CHECK: :[[#@LINE-1]]:9: error: this literal is a pickle, and
octal = b"@two:escapes@"
# CHECK: :[[#@LINE-1]]:9: error: this literal is a pickle, and
behind = b"a few others @two:escapes@"
# CHECK: :[[#@LINE-1]]:10: error: this literal is a pickle behind other bytes, and loading it calls 'posix.system("true")', which starts programs (byte 36)
numbers = bytes([@four:decimal@])
# CHECK: :[[#@LINE-1]]:17: error: this literal is a pickle, and
hexadecimal = bytearray((@two:hex@))
# CHECK: :[[#@LINE-1]]:25: error: this literal is a pickle, and
added = @two:sum@
# CHECK: :[[#@LINE-1]]:9: error: this literal is a pickle, and
digits = bytes.fromhex("@four:spaced@")
# CHECK: :[[#@LINE-1]]:24: error: this literal is a pickle in hexadecimal digits, and
text = base64.b64decode("@four:base64@")
# CHECK: :[[#@LINE-1]]:25: error: this literal is a pickle in base64, and
packed = zlib.decompress(@four:zlib@)
# CHECK: :[[#@LINE-1]]:26: error: this literal is a pickle, and loading it calls 'posix.system("true")', which starts programs (byte 36 of '<zlib>')
both = zlib.decompress(base64.b64decode("@two:zlib64@"))
# CHECK: :[[#@LINE-1]]:41: error: this literal is a pickle in base64, and
unknown = @unknown:repr@
# CHECK: :[[#@LINE-1]]:11: warning: this literal is a pickle, and loading it calls 'acme.layers.Thing()', which is not known to be harmless (byte 22)

# ALONE-COUNT-13: a pickle
# ALONE-NOT: a pickle

plain = @plain:repr@
words = ["cat.", "I1\n.", "cat\ndog\n.", "cos\nsystem\nlogs", "\x80\x04", b"\x80\x02.", "gASV", "800495"]
lists = [[128, 4, 1, 2], [128, 4, 149, 1000], [128, 4, "a", 46]]
with_holes = f"gASV{plain}"
silenced = "@four:base64@"  # NOLINT(serialization-embedded-pickle)
