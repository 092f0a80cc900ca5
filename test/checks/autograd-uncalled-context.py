# RUN: %check_cxx autograd-uncalled-context
import torch
from torch import inference_mode


def run(model, x):
    with torch.no_grad:
        # CHECK: :[[#@LINE-1]]:10: warning: 'torch.no_grad' is a class here
        model(x)
    with inference_mode:
        # CHECK: :[[#@LINE-1]]:10: warning: 'torch.inference_mode' is a class here
        model(x)
        model(x)
    with torch.no_grad(), inference_mode():
        model(x)
    with torch.autograd.no_grad:
        # CHECK: :[[#@LINE-1]]:10: warning: 'torch.autograd.no_grad' is a class here
        model(x)
    with torch.set_grad_enabled, torch.autocast("cuda"):
        # CHECK: :[[#@LINE-1]]:10: warning: 'torch.set_grad_enabled' is a class here
        model(x)
