# Who is handed a loader to look at it does not call it, and who puts back what
# was there before changes nothing.
# RUN: %check_cxx serialization-unsafe-load
import functools
import inspect
import pickle
from unittest import mock

import joblib
import torch

if "weights_only" in inspect.signature(torch.load).parameters:
    pass
inspect.getsource(pickle.loads)
callable(torch.load)
table = dict(load=torch.load)
with mock.patch.object(joblib, "load", wraps=joblib.load):
    pass
saved = pickle.Unpickler
pickle.Unpickler = saved


def wrapper(load):
    @functools.wraps(pickle.load)
    def inner(file):
        return None

    return inner


def elsewhere(names):
    pickle.Unpickler = pickle.load
    # CHECK: :[[#@LINE-1]]:{{.*}}'pickle.load'
    sorted(names, key=pickle.loads)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pickle.loads'
