# RUN: %check_notes onnx-export-frozen-batch
import torch
from torch.onnx import export


def run(m, x, options, axes):
    torch.onnx.export(m, (x,), "a.onnx")
    # CHECK: :[[#@LINE-1]]:16: note: every dimension of the example becomes a constant
    export(m, (x,), "a.onnx", dynamic_axes=None)
    # CHECK: :[[#@LINE-1]]:5: note: every dimension
    torch.onnx.export(m, (x,), "a.onnx", dynamic_axes=axes)
    torch.onnx.export(m, (x,), "a.onnx", dynamo=True, dynamic_shapes=axes)
    torch.onnx.export(m, (x,), "a.onnx", **options)
    torch.onnx.export(*options)
    torch.export.export(m, (x,))
