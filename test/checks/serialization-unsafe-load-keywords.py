# What is in a dictionary of keywords when a loader is handed it.
# RUN: %check_cxx serialization-unsafe-load
import torch

SAFE = {"map_location": "cpu", "weights_only": True}
UNSAFE = dict(weights_only=False)
CHANGED = {"weights_only": True}
CHANGED = {"weights_only": False}


def constant(path):
    torch.load(path, **SAFE)
    torch.load(path, **UNSAFE)
    # CHECK: :[[#@LINE-1]]:11: warning: 'torch.load'
    torch.load(path, **CHANGED)
    # CHECK: :[[#@LINE-1]]:11: warning: 'torch.load'


def put(path, **keywords):
    keywords["weights_only"] = True
    torch.load(path, **keywords)
    keywords["weights_only"] = False
    torch.load(path, **keywords)
    # CHECK: :[[#@LINE-1]]:11: warning: 'torch.load'


def default(path, **keywords):
    keywords.setdefault("weights_only", True)
    torch.load(path, **keywords)


def updated(path, other, **keywords):
    keywords.update(weights_only=True)
    torch.load(path, **keywords)
    other.update({"weights_only": True})
    torch.load(path, **other)


def maybe(path, trusted, **keywords):
    if not trusted:
        keywords["weights_only"] = True
    torch.load(path, **keywords)
    # CHECK: :[[#@LINE-1]]:11: warning: 'torch.load'


def unknown(path, **keywords):
    keywords["map_location"] = "cpu"
    torch.load(path, **keywords)
    # CHECK: :[[#@LINE-1]]:11: warning: 'torch.load'
