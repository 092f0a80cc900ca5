# RUN: %check_notes onnx-export-unpinned-opset
import torch


def run(m, x, options):
    torch.onnx.export(m, (x,), "a.onnx")
    # CHECK: :[[#@LINE-1]]:16: note: the operator set is the one that the installed PyTorch prefers
    torch.onnx.export(m, (x,), "a.onnx", opset_version=None)
    # CHECK: :[[#@LINE-1]]:16: note: the operator set
    torch.onnx.export(m, (x,), "a.onnx", opset_version=17)
    torch.onnx.export(m, (x,), "a.onnx", **options)
    torch.onnx.export(m, (x,), "a.onnx", **{"opset_version": 17})
