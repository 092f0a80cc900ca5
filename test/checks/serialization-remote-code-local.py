# The hubconf.py of a folder runs, too.
# RUN: %check_notes serialization-remote-code
import torch


def load(folder):
    torch.hub.load(folder, "model", source="local")
    # CHECK: :[[#@LINE-1]]:15: warning: 'torch.hub.load' runs the hubconf.py of the folder it is given
    torch.hub.load("repo", "model", source="local")
    # CHECK: :[[#@LINE-1]]:15: note: 'torch.hub.load' runs the hubconf.py
    torch.hub.load("owner/repo", "model")
    # CHECK: :[[#@LINE-1]]:15: warning: 'torch.hub.load' runs code of the repository
