# What an object is, is found out through whatever holds, wraps or makes it.
# RUN: %check_notes module-forward-bypass
import functools
import inspect

import timm
import torch
import torch.nn as nn
import torchvision
from torch.nn.parallel import DistributedDataParallel as DDP
from transformers import AutoModel, AutoTokenizer, BertModel


class Net(nn.Module):
    def __init__(self, given):
        super().__init__()
        self.stages = nn.ModuleList([nn.Linear(2, 2) for _ in range(3)])
        given.forward = self.forward

    def forward(self, x):
        for stage in self.stages:
            x = stage.forward(x)
            # CHECK: :[[#@LINE-1]]:23: warning: 'forward' of a module skips
        return self.stages[0].forward(x)
        # CHECK: :[[#@LINE-1]]:31: warning: 'forward' of a module


class Holder:
    def __init__(self, given: nn.Module, built):
        self.given = given
        self.bert = BertModel.from_pretrained("x")
        self.model = built.build()

    def run(self, x):
        self.given.forward(x)
        # CHECK: :[[#@LINE-1]]:20: warning: 'forward' of a module
        self.bert.forward(x)
        # CHECK: :[[#@LINE-1]]:19: warning: 'forward' of a module
        self.model.forward(x)
        # CHECK: :[[#@LINE-1]]:20: warning: 'forward' of a module


def make():
    return Net(None)


def made(x):
    AutoModel.from_pretrained("x").forward(x)
    # CHECK: :[[#@LINE-1]]:36: warning: 'forward' of a module
    a = torchvision.models.resnet18()
    a.forward(x)
    # CHECK: :[[#@LINE-1]]:7: warning: 'forward' of a module
    timm.create_model("x").forward(x)
    # CHECK: :[[#@LINE-1]]:28: warning: 'forward' of a module
    b = torch.jit.load("x.pt")
    b.forward(x)
    # CHECK: :[[#@LINE-1]]:7: warning: 'forward' of a module
    torch.compile(a).forward(x)
    # CHECK: :[[#@LINE-1]]:22: warning: 'forward' of a module
    make().forward(x)
    # CHECK: :[[#@LINE-1]]:12: warning: 'forward' of a module
    c = DDP(make())
    c.module.forward(x)
    # CHECK: :[[#@LINE-1]]:14: warning: 'forward' of a module


def held(x):
    several = [make(), make()]
    named = {"a": make()}
    for i, one in enumerate(several):
        one.forward(x)
        # CHECK: :[[#@LINE-1]]:13: warning: 'forward' of a module
    named["a"].forward(x)
    # CHECK: :[[#@LINE-1]]:16: warning: 'forward' of a module
    list(map(make().forward, [x]))
    # CHECK: :[[#@LINE-1]]:14: warning: 'forward' of a module is handed over
    inspect.signature(several[0].forward)
    functools.wraps(make().forward)


def guessed(get_model, layer, player, x):
    get_model().forward(x)
    # CHECK: :[[#@LINE-1]]:17: warning: 'forward' of a module
    layer.forward(x)
    # CHECK: :[[#@LINE-1]]:11: note: 'forward' of a module
    player.forward(x)
    AutoTokenizer.from_pretrained("x").forward(x)
