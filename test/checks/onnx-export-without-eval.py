# RUN: %check_cxx onnx-export-without-eval
import torch
import torch.nn as nn


def bare(x):
    m = nn.Dropout(0.5)
    torch.onnx.export(m, (x,), "a.onnx")
    # CHECK: :[[#@LINE-1]]:16: warning: the module is exported in training mode


def evaluated(x, given):
    m = nn.Dropout(0.5)
    m.eval()
    torch.onnx.export(m, (x,), "a.onnx")
    torch.onnx.export(nn.Dropout(0.5).eval(), (x,), "a.onnx")
    torch.onnx.export(given, (x,), "a.onnx")
