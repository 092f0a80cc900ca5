# Names as Python resolves them.
# RUN: %dump_facts | FileCheck %s
import numpy as np, os.path
from pickle import loads as L
from .sibling import helper
import torch.nn as nn
try:
    import cPickle as pickle
except ImportError:
    import pickle


class Net(nn.Module):
    kind = "net"

    def __init__(self, path):
        super().__init__()
        self.path = path

    def restore(self):
        # CHECK: function {{.*}}Net.restore()
        # CHECK: call attribute(import("numpy"), "load") on import("numpy") (field({{.*}}Net.path, unknown("self")), allow_pickle=True)
        # CHECK: call attribute(join(import("pickle"), import("cPickle")), "load"){{.*}}("x")
        np.load(self.path, allow_pickle=True)
        pickle.load("x")
        # A name bound anywhere in a function is local to all of it.
        # CHECK: call attribute(unknown, "go")
        L.go()
        L = 1

    @staticmethod
    def of(a, *rest, b: "nn.Module" = None, **more):
        # CHECK: function {{.*}}Net.of(a, *rest, b=…, **more){{.*}}[member of {{.*}}static
        # CHECK: call python-names.outer(param a)
        return outer(a)


def outer(a):
    # CHECK: function {{.*}}.outer(a) -> %[[R:[0-9]+]]
    # CHECK: %[[R]] = call attribute(import("pickle"), "loads")(param a)
    return L(a)


def options():
    # CHECK: call attribute(import("numpy"), "load"){{.*}}("p", allow_pickle=True)
    # CHECK: call builtins.print(concat("a", 1, ".pt"))
    # CHECK: call builtins.print("xnamey")
    # CHECK: call builtins.print("dir/file")
    np.load("p", **{"allow_pickle": True})
    print("a%d.pt" % 1)
    print("x{}y".format("name"))
    print(f"dir/{'file'}")


def walks(xs):
    # CHECK: call attribute(import("pickle"), "loads")(element(param xs, unknown))
    # CHECK: call attribute(import("pickle"), "loads")(param xs)   {{.*}}guards: !param xs
    [L(x) for x in xs]
    if xs:
        return 1
    L(xs)


def dead():
    # CHECK: call attribute(import("pickle"), "loads")("never"){{.*}}unevaluated
    # CHECK: call attribute(import("pickle"), "loads")("after"){{.*}}unevaluated
    if False:
        L("never")
    return 0
    L("after")


def two(x):
    match x:
        case [a, {"b": c}] if a:
            # CHECK: call attribute(import("pickle"), "loads")(param x)
            L(c)
    with open(x) as fh, nn.x():
        # CHECK: %[[O:[0-9]+]] = call builtins.open(param x)
        # CHECK: call attribute(import("pickle"), "loads")(%[[O]]){{.*}}guards: scope %[[O]]
        L(fh)
    # CHECK: call attribute(import("os"), "__setitem__") on import("os") ("k", 1){{.*}}[operator
    os["k"] = 1
    # CHECK: class {{.*}}Net : torch.nn.Module
    # CHECK: write {{.*}}.kind = "net"
    # CHECK: write {{.*}}Net.path = param path
