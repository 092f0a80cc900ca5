# Machine code that is built while the program runs.
# RUN: %check_cxx serialization-native-code-load
import ctypes
import ctypes.util

from torch.utils.cpp_extension import load, load_inline


def build(path, text):
    load(name="ops", sources=["ops.cpp"])
    load(name="ops", sources=[path])
    # CHECK: :[[#@LINE-1]]:5: warning: 'torch.utils.cpp_extension.load' compiles the sources it is given
    load_inline(name="ops", cpp_sources="int f() { return 1; }")
    load_inline(name="ops", cpp_sources=text)
    # CHECK: :[[#@LINE-1]]:5: warning: 'torch.utils.cpp_extension.load_inline' compiles the text
    ctypes.CDLL(ctypes.util.find_library("c"))
    ctypes.CDLL(ctypes.util.find_library(path))
    # CHECK: :[[#@LINE-1]]:12: warning: 'ctypes.CDLL'
