# What is called a model is none for sure if it comes from somewhere else, and a
# class's function is not called around its object.
# RUN: %check_notes module-forward-bypass
import cv2
import exllamav3
import framework
import torch.nn as nn


class Base(nn.Module):
    def forward(self, x):
        return x


class Derived(Base):
    def __init__(self):
        super().__init__()
        self.base = Base.forward
        self.inner = Base().forward

    def forward(self, x):
        self.inner(x)
        # CHECK: :[[#@LINE-1]]:14: warning: 'forward' of a module
        return self.base(self, x)


class Backends(nn.Module):
    def __init__(self, path):
        super().__init__()
        net = cv2.dnn.readNetFromONNX(path)
        self.__dict__.update(locals())

    def forward(self, x):
        return self.net.forward()
        # CHECK: :[[#@LINE-1]]:25: note: 'forward' of a module


class Runner:
    def __init__(self, config, model):
        self.model = exllamav3.Model.from_config(config)
        self.given_model = model

    def run(self, x):
        self.given_model.forward(x)
        # CHECK: :[[#@LINE-1]]:26: warning: 'forward' of a module
        return self.model.forward(x)
        # CHECK: :[[#@LINE-1]]:27: note: 'forward' of a module


class Recogniser(framework.Model):
    def transcribe(self, x):
        return x


class Server:
    def __init__(self, asr_model: Recogniser):
        self.asr_model = asr_model

    def run(self, x):
        return self.asr_model.forward(x)
        # CHECK: :[[#@LINE-1]]:31: warning: 'forward' of a module


def method_of(kind: nn.Module):
    def method(self, x):
        return getattr(kind, "forward")(self, x)

    return method


method_of(Base)
