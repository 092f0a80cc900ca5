# Each of these callables is flagged by its own name.
# RUN: %check_cxx serialization-native-code-load
import torch


def load(first, source):
    torch.ops.load_library(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch.ops.load_library'
    torch.classes.load_library(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch.classes.load_library'
    torch._inductor.aoti_load_package(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch._inductor.aoti_load_package'
    torch._export.aot_load(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch._export.aot_load'
    torch._inductor.package.load_package(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'torch._inductor.package.load_package'
