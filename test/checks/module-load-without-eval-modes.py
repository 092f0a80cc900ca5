# Who may have chosen a mode, before and after the weights are loaded.
# RUN: %check_cxx module-load-without-eval
import os

import torch
import torch.nn as nn


class Net(nn.Module):
    def ready(self):
        self.eval()


def used(x):
    m = Net().to("cuda")
    m.load_state_dict({})
    # CHECK: :[[#@LINE-1]]:7: warning: the module is loaded
    # CHECK: | m.eval()
    return m(x)


def two():
    a, b = Net(), Net()
    a.load_state_dict({})
    # CHECK: :[[#@LINE-1]]:7: warning: the module is loaded
    b.load_state_dict({})
    b.eval()


def evaluatedBefore(x):
    m = Net()
    m.train(False)
    m.load_state_dict({})
    return m(x)


def onOnePath(path):
    m = Net()
    if os.path.exists(path):
        m.load_state_dict({})
    m.cuda().eval()


def byAMethod():
    m = Net()
    m.ready()
    m.load_state_dict({})


def trained(optimizer):
    m = Net()
    m.load_state_dict({})
    optimizer(m.parameters())


def converted():
    m = Net()
    m.load_state_dict({})
    torch.save(m.state_dict(), "x")


def held():
    m = Net()
    m.load_state_dict({})
    return {"m": m}


def yielded():
    m = Net()
    m.load_state_dict({})
    yield m


def captured():
    m = Net()
    m.load_state_dict({})
    return lambda x: m.eval()(x)


class Holder:
    def __init__(self):
        m = Net()
        m.load_state_dict({})
        self.m = m


shared = Net()
shared.load_state_dict({})


def later():
    shared.eval()


forgotten = Net()
forgotten.load_state_dict({})
# CHECK: :[[#@LINE-1]]:11: warning: the module is loaded


def wrapped(inner, make):
    part = make()
    m = nn.Sequential(part)
    m.load_state_dict({})
    part.eval()


def partOf(make):
    m = nn.ModuleDict(make())
    m.load_state_dict({})
    part = m.inner["a"]
    part.eval()
    return part
