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
