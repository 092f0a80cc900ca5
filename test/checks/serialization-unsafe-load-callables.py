# Callables that other calls make: what they were made with counts where they
# are called.
# RUN: %check_cxx serialization-unsafe-load
import operator
import pickle
import sys
from functools import partial
from operator import attrgetter

import numpy as np
import torch

safe = partial(torch.load, weights_only=True)
safe(path)
opened = partial(torch.load, weights_only=False)
opened(path)
# CHECK: :[[#@LINE-1]]:1: warning: 'torch.load'
closed = partial(torch.load, weights_only=False)
closed(path, weights_only=True)
partial(np.load, allow_pickle=True)(path)
# CHECK: :[[#@LINE-1]]:1: warning: 'numpy.load'
partial(np.load)(path, allow_pickle=True)
# CHECK: :[[#@LINE-1]]:1: warning: 'numpy.load'
partial(np.load)(path, allow_pickle=False)
# Called by others: what is bound is all that is known.
files = map(partial(torch.load, weights_only=False), names)
# CHECK: :[[#@LINE-1]]:21: warning: 'torch.load'
pickle.load(stream)
# CHECK: :[[#@LINE-1]]:8: warning: 'pickle.load'
others = map(pickle.load, names)
# CHECK: :[[#@LINE-1]]:14: warning: 'pickle.load'

operator.attrgetter("load")(pickle)(stream)
# CHECK: :[[#@LINE-1]]:1: warning: 'pickle.load'
operator.methodcaller("load", stream)(pickle)
# CHECK: :[[#@LINE-1]]:1: warning: 'pickle.load'
operator.methodcaller("dumps", stream)(pickle)
operator.attrgetter("dumps")(pickle)(stream)
get = attrgetter("loads")


def read(data):
    return get(pickle)(data)
    # CHECK: :[[#@LINE-1]]:12: warning: 'pickle.loads'


def rebound(data, choice):
    load = partial(pickle.loads)
    if choice:
        load = safe
    return load(data)
    # CHECK: :[[#@LINE-4]]:20: warning: 'pickle.loads'


LOADERS = {"pickle": pickle.loads}


def by_table(kind, data):
    LOADERS[kind](data)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pickle.loads'


def by_default(data, *, codec=pickle):
    codec.loads(data)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pickle.loads'


def by_tables_of_python(data):
    sys.modules["pickle"].loads(data)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pickle.loads'
    vars(pickle)["loads"](data)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pickle.loads'


def in_text(data):
    exec("import pickle\npickle.loads(data)")
    # CHECK: :[[#@LINE-1]]:{{.*}}'pickle.loads'
    exec('''import pickle
pickle.loads(data)
''')
    # CHECK: :[[#@LINE-2]]:8:{{.*}}'pickle.loads'


def by_default_itself(data, load=pickle.loads):
    load(data)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pickle.loads'
