# The same loads, spelled in ways that projects use.
# RUN: %check_notes serialization-unsafe-load
import functools
import pickle

import timm
import torch
from skops.io import get_untrusted_types
from skops.io import load as skops_load


def refused(path):
    try:
        return torch.load(path, weights_only=True)
    except pickle.UnpicklingError:
        return torch.load(path, weights_only=False)
        # CHECK: :[[#@LINE-1]]:22: warning: 'torch.load' runs the code of just those files that weights_only=True has refused before


def either(path, trusted):
    try:
        if not trusted:
            return torch.load(path, weights_only=True)
    except OSError:
        raise
    else:
        return torch.load(path, weights_only=False)
        # CHECK: :[[#@LINE-1]]:22: warning: 'torch.load' {{can run|runs}}


def keywords(path):
    safe = dict(map_location="cpu", weights_only=True)
    unsafe = dict(safe=1, weights_only=False)
    torch.load(path, **safe)
    torch.load(path, **unsafe)
    # CHECK: :[[#@LINE-1]]:11: warning: 'torch.load' can run


class Loader:
    def __init__(self):
        self.plain = functools.partial(pickle.loads, encoding="latin1")
        # CHECK-NOT: :[[#@LINE-1]]:
        self.weights = functools.partial(torch.load, weights_only=True)

    def run(self, data, path):
        self.weights(path)
        return self.plain(data)
        # CHECK: :[[#@LINE-1]]:21: warning: 'pickle.loads'


def table(data, name):
    globals()["pickle"].loads(data)
    # CHECK: :[[#@LINE-1]]:25: warning: 'pickle.loads'
    globals()[name].loads(data)
    exec("model = pickle.loads(data)")
    # CHECK: :[[#@LINE-1]]:26: warning: 'pickle.loads'


class Refuses(pickle.Unpickler):
    def find_class(self, module, name):
        if module in ("os", "posix"):
            raise pickle.UnpicklingError(name)
        return super().find_class(module, name)


class Allows(pickle.Unpickler):
    def find_class(self, module, name):
        if module not in ("collections",):
            raise pickle.UnpicklingError(name)
        return super().find_class(module, name)


def unpicklers(file):
    Allows(file).load()
    return Refuses(file).load()
    # CHECK: :[[#@LINE-1]]:12: warning: 'pickle.Unpickler' can run


def reviewed(path):
    skops_load(path, trusted=get_untrusted_types(file=path))
    # CHECK: :[[#@LINE-1]]:5: warning: 'skops.io.load' trusts every type that the file names
    skops_load(path, trusted=["mine.Estimator"])


def built(path):
    timm.create_model("resnet18", checkpoint_path=path)
    # CHECK: :[[#@LINE-1]]:10: warning: 'timm.create_model' can run
    timm.create_model("resnet18", checkpoint_path="weights.safetensors")
    timm.create_model("resnet18", pretrained=True)
