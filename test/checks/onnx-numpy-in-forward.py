# RUN: %check_cxx onnx-numpy-in-forward
import numpy as np
import torch
import torch.nn as nn


class Join(nn.Module):
    def forward(self, x, y):
        scale = np.sqrt(64)
        return np.concatenate((x, y), axis=1) * scale
        # CHECK: :[[#@LINE-1]]:19: warning: 'numpy.concatenate' leaves the graph


class Plain:
    def forward(self, x, y):
        return np.concatenate((x, y), axis=1)


class Derived(nn.Module):
    def forward(self, x, size: int):
        y = x.detach().cpu().numpy()
        z = self.scale(x + 1)
        np.mean(y)
        # CHECK: :[[#@LINE-1]]:12: warning: 'numpy.mean' leaves the graph
        np.exp(z)
        # CHECK: :[[#@LINE-1]]:12: warning: 'numpy.exp' leaves the graph
        np.sqrt(x.shape[0]) + np.prod(x.size()) + np.zeros(size)
        return y
