# Each of these callables is flagged by its own name.
# RUN: %check_cxx serialization-native-code-load
import _ctypes
import cffi
import ctypes
import numpy
import onnxruntime
import tensorflow
import tensorrt


def load(first, source):
    numpy.ctypeslib.load_library(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'numpy.ctypeslib.load_library'
    tensorflow.load_library(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'tensorflow.load_library'
    tensorflow.load_op_library(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'tensorflow.load_op_library'
    tensorflow.python.framework.load_library.load_op_library(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'tensorflow.python.framework.load_library.load_op_library'
    tensorflow.experimental.register_filesystem_plugin(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'tensorflow.experimental.register_filesystem_plugin'
    tensorflow.config.experimental.load_pluggable_device_library(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'tensorflow.config.experimental.load_pluggable_device_library'
    tensorflow.compat.v1.load_op_library(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'tensorflow.compat.v1.load_op_library'
    tensorflow.compat.v1.load_library(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'tensorflow.compat.v1.load_library'
    onnxruntime.SessionOptions.register_custom_ops_library(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'onnxruntime.SessionOptions.register_custom_ops_library'
    tensorrt.Runtime.deserialize_cuda_engine(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'tensorrt.Runtime.deserialize_cuda_engine'
    ctypes.CDLL(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'ctypes.CDLL'
    ctypes.cdll.LoadLibrary(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'ctypes.cdll.LoadLibrary'
    ctypes.WinDLL(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'ctypes.WinDLL'
    ctypes.OleDLL(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'ctypes.OleDLL'
    ctypes.PyDLL(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'ctypes.PyDLL'
    ctypes.windll.LoadLibrary(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'ctypes.windll.LoadLibrary'
    ctypes.oledll.LoadLibrary(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'ctypes.oledll.LoadLibrary'
    ctypes.pydll.LoadLibrary(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'ctypes.pydll.LoadLibrary'
    cffi.FFI.dlopen(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'cffi.FFI.dlopen'
    _ctypes.dlopen(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'_ctypes.dlopen'
