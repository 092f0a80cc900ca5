# Who may have chosen a mode before the export.
# RUN: %check_cxx onnx-export-without-eval
import torch
import torch.nn as nn
from torch import onnx


class Net(nn.Module):
    def __init__(self, inner=None):
        super().__init__()
        self.inner = inner

    def fuse(self):
        self.eval()


def flagged(x):
    m = Net()
    m.eval()
    m.train()
    onnx.export(model=m, args=(x,), f="a.onnx")
    # CHECK: :[[#@LINE-1]]:10: warning: the module is exported in training mode
    torch.onnx.export(Net(Net()), (x,), "a.onnx")
    # CHECK: :[[#@LINE-1]]:16: warning: the module is exported


def switched(x):
    m = Net()
    m.train(False)
    torch.onnx.export(m, (x,), "a.onnx")


def told(x):
    torch.onnx.export(Net(), (x,), "a.onnx", training=onnx.TrainingMode.EVAL)


def wrapped(x, model):
    m = Net()
    m.eval()
    w = Net(m)
    torch.onnx.export(w, (x,), "a.onnx")
    torch.onnx.export(Net(model), (x,), "a.onnx")


def handedOver(x, prepare):
    m = Net()
    prepare(m)
    torch.onnx.export(m, (x,), "a.onnx")


def byAMethod(x):
    m = Net()
    m.fuse()
    torch.onnx.export(m, (x,), "a.onnx")


def onOnePath(x):
    m = Net()
    if x:
        m.eval()
    torch.onnx.export(m, (x,), "a.onnx")
