# RUN: %check_cxx module-load-without-eval
import torch
import torch.nn as nn
import torchvision.models as models


class Net(nn.Module):
    pass


def bare():
    model = models.vgg16()
    model.load_state_dict(torch.load("w.pth", weights_only=True))
    # CHECK: :[[#@LINE-1]]:11: warning: the module is loaded but neither 'eval' nor 'train' says


def trainedBefore():
    model = Net()
    model.train()
    model.load_state_dict({})
    # CHECK: :[[#@LINE-1]]:11: warning: the module is loaded


def evaluated():
    model = Net()
    model.load_state_dict({})
    model.eval()


def handedOn(use):
    model = Net()
    model.load_state_dict({})
    use(model)


def returned():
    model = Net()
    model.load_state_dict({})
    return model


def unknown(model):
    model.load_state_dict({})
