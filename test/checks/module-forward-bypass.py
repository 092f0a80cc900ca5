# RUN: %check_cxx module-forward-bypass
import torch
import torch.nn as nn


class Net(nn.Module):
    def forward(self, x):
        return x

    def step(self, batch):
        return self.forward(batch)
        # CHECK: :[[#@LINE-1]]:21: warning: 'forward' of a module skips the hooks


class Child(Net):
    def forward(self, x):
        return super().forward(x) + Net.forward(self, x)


class Twice(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return 2 * x


class Own(nn.Module):
    def __call__(self, x):
        return self.forward(x)


def known(x, typed: nn.Module):
    m = nn.Linear(2, 2)
    m.forward(x)
    # CHECK: :[[#@LINE-1]]:7: warning: 'forward' of a module
    m.eval().forward(x)
    # CHECK: :[[#@LINE-1]]:14: warning: 'forward' of a module
    nn.Linear(2, 2).forward(x)
    # CHECK: :[[#@LINE-1]]:21: warning: 'forward' of a module
    getattr(m, "forward")(x)
    # CHECK: :[[#@LINE-1]]:5: warning: 'forward' of a module
    f = m.forward
    f(x)
    # CHECK: :[[#@LINE-1]]:5: warning: 'forward' of a module
    typed.forward(x)
    # CHECK: :[[#@LINE-1]]:11: warning: 'forward' of a module
    torch.compile(m.forward)
    # CHECK: :[[#@LINE-1]]:19: warning: 'forward' of a module is handed over
    m(x)
    m.__call__(x)
    m.forward = f


def guessed(model, ddp, player, x):
    model.forward(x)
    # CHECK: :[[#@LINE-1]]:11: warning: 'forward' of a module
    ddp.module.forward(x)
    # CHECK: :[[#@LINE-1]]:16: warning: 'forward' of a module
    player.forward(x)
    Twice.forward(None, x)


class Patched:
    def __init__(self, module: torch.nn.Module):
        self.module = module

    def run(self, replacement, x):
        original = self.module.forward
        self.module.forward = replacement
        self.module.forward = original
        self.module.other = original
        # CHECK: :[[#@LINE-1]]:{{.*}}: warning: 'forward' of a module is handed over
