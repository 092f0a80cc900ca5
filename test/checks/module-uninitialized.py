# RUN: %check_cxx module-uninitialized
import torch
import torch.nn as nn


class Plain(nn.Module):
    def __init__(self, x):
        # CHECK: :[[#@LINE-1]]:9: warning: '__init__' of the module 'Plain' never calls that of its base
        self.x = x
        print(self)


class Below(Plain):
    def __init__(self):
        # CHECK: :[[#@LINE-1]]:9: warning: '__init__' of the module 'Below'
        self.setup()
        setattr(self, "y", 1)

    def setup(self):
        self.x = 1


class Uncalled(nn.Module):
    def __init__(self):
        # CHECK: :[[#@LINE-1]]:9: warning: '__init__' of the module 'Uncalled'
        super().__init__


class Super(nn.Module):
    def __init__(this, x):
        super(Super, this).__init__()


class ByName(nn.Module):
    def __init__(self):
        nn.Module.__init__(self)


class Maybe(nn.Module):
    def __init__(self, x):
        if x:
            super().__init__()


class Helped(nn.Module):
    def __init__(self):
        self.first()

    def first(self):
        self.second()

    def second(self):
        super().__init__()


class HandedOver(nn.Module):
    def __init__(self, prepare):
        prepare(self)


class Copied(nn.Module):
    def __init__(self, other):
        self.__dict__.update(other.__dict__)


class Stub(nn.Module):
    def __init__(self): ...


class Other:
    def __init__(self):
        self.x = 1


class Function(torch.autograd.Function):
    def __init__(self):
        self.x = 1
