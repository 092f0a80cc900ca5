#!/usr/bin/env python3
"""Saves models with the libraries that are installed: files that must be silent.

usage: save_models.py FOLDER
"""
import collections
import datetime
import decimal
import enum
import fractions
import functools
import gzip
import operator
import pathlib
import pickle
import random
import re
import signal
import socket
import sys
import types
import uuid
import warnings
import zoneinfo

warnings.filterwarnings("ignore")


def save_python(folder):
    values = {
        "containers": {
            "a": [1, -1, 1 << 40, 1 << 90, 2.5, None, True, "text", b"bytes"],
            (1, 2): {3, 4},
            "b": frozenset("xyz"),
            "c": bytearray(b"abc"),
            "d": complex(1, 2),
        },
        "collections": [
            collections.OrderedDict(a=1),
            collections.defaultdict(list, a=[1]),
            collections.Counter("hello"),
            collections.deque([1, 2], maxlen=5),
            collections.ChainMap({1: 2}),
        ],
        "times": [
            datetime.datetime(2020, 1, 1, tzinfo=datetime.timezone.utc),
            datetime.date(2020, 1, 1),
            datetime.timedelta(1),
        ],
        "numbers": [decimal.Decimal("1.5"), fractions.Fraction(1, 3)],
        "others": [
            uuid.UUID(int=7),
            zoneinfo.ZoneInfo("Europe/Berlin"),
            socket.AF_INET,
            signal.SIGINT,
            re.IGNORECASE | re.MULTILINE,
            pathlib.PurePosixPath("a/b"),
            range(3),
            slice(1, 2),
            types.SimpleNamespace(a=1),
            operator.itemgetter(1),
            operator.attrgetter("a.b"),
            operator.methodcaller("lower"),
            functools.partial(int, base=2),
            random.Random(1),
            iter([1, 2]),
            iter((1, 2)),
            iter({}),
            reversed([1, 2]),
            enumerate("ab"),
            zip([1], [2]),
            Ellipsis,
            NotImplemented,
            ValueError("x"),
            len,
            int,
        ],
    }
    for name, value in values.items():
        for protocol in range(6):
            (folder / f"{name}-{protocol}.pkl").write_bytes(
                pickle.dumps(value, protocol)
            )
    with gzip.open(folder / "containers.pkl.gz", "wb") as out:
        pickle.dump(values["containers"], out)


def save_numpy(folder):
    import numpy as np

    arrays = {
        "float": np.arange(6.0).reshape(2, 3),
        "fortran": np.asfortranarray(np.ones((2, 3))),
        "text": np.array(["a", "bc"]),
        "bytes": np.array([b"a", b"bc"]),
        "record": np.array([(1, 2.0)], dtype=[("a", "i4"), ("b", "f8")]),
        "object": np.array([{"a": 1}, None, "x"], dtype=object),
        "time": np.array(["2020-01-01"], dtype="datetime64[D]"),
        "bool": np.array([True]),
        "matrix": np.matrix([[1, 2]]),
        "recarray": np.rec.array([(1, 2.0)], dtype=[("a", "i4"), ("b", "f8")]),
        "empty": np.zeros(0),
        "scalar": np.array(1.5),
    }
    for name, array in arrays.items():
        for protocol in range(6):
            (folder / f"numpy-{name}-{protocol}.pkl").write_bytes(
                pickle.dumps(array, protocol)
            )
        np.save(folder / f"{name}.npy", array, allow_pickle=True)
    np.savez(folder / "arrays.npz", **arrays)
    np.savez_compressed(folder / "compressed.npz", **arrays)
    others = [
        np.float32(1),
        np.int64(2),
        np.bool_(True),
        np.datetime64("2020"),
        np.str_("x"),
        np.dtype("f4"),
        np.dtype([("a", "O")]),
        np.float64,
        np.random.RandomState(1),
        np.random.default_rng(1),
        np.random.SeedSequence(1),
        np.poly1d([1, 2]),
        np.sin,
        np.ma.array([1, 2], mask=[0, 1]),
    ]
    for protocol in range(6):
        (folder / f"numpy-others-{protocol}.pkl").write_bytes(
            pickle.dumps(others, protocol)
        )


def save_scipy(folder):
    from scipy import stats

    frozen = [stats.uniform(0, 1), stats.norm(), stats.gamma(2.0), stats.loguniform(1, 2)]
    for protocol in range(6):
        (folder / f"distributions-{protocol}.pkl").write_bytes(
            pickle.dumps(frozen, protocol)
        )
    (folder / "randint.pkl").write_bytes(pickle.dumps(stats.randint(1, 5)))


def save_torch(folder):
    import torch
    from torch import nn

    model = nn.Sequential(
        nn.Conv2d(1, 2, 3),
        nn.BatchNorm2d(2),
        nn.ReLU(),
        nn.Flatten(),
        nn.Linear(72, 10),
        nn.Dropout(),
    )
    optimizer = torch.optim.Adam(model.parameters())
    model(torch.ones(2, 1, 8, 8)).sum().backward()
    optimizer.step()
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 3)
    cycle = torch.optim.lr_scheduler.OneCycleLR(optimizer, 0.1, 10)
    checkpoint = {
        "epoch": 3,
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "scheduler": scheduler.state_dict(),
        "cycle": cycle.state_dict(),
        "rng": torch.get_rng_state(),
    }
    modules = {
        "sequential": model,
        "lazy": nn.LazyLinear(3),
        "transformer": nn.TransformerEncoderLayer(8, 2, 16),
        "lstm": nn.LSTM(3, 4, 2, bidirectional=True),
        "embedding": nn.Embedding(5, 3),
        "parallel": nn.DataParallel(nn.Linear(2, 2)),
        "list": nn.ModuleList([nn.Linear(2, 2)]),
        "dict": nn.ModuleDict({"a": nn.GELU()}),
        "attention": nn.MultiheadAttention(4, 2),
        "weight-norm": nn.utils.weight_norm(nn.Linear(2, 2)),
        "quantized": torch.quantization.quantize_dynamic(nn.Sequential(nn.Linear(2, 2))),
        "losses": nn.ModuleList([nn.CrossEntropyLoss(), nn.MSELoss()]),
    }
    tensors = {
        "half": torch.ones(2, dtype=torch.float16),
        "bfloat16": torch.ones(2, dtype=torch.bfloat16),
        "complex": torch.ones(2, dtype=torch.complex64),
        "int8": torch.ones(2, dtype=torch.int8),
        "bool": torch.ones(2, dtype=torch.bool),
        "sparse": torch.eye(3).to_sparse(),
        "csr": torch.eye(3).to_sparse_csr(),
        "view": torch.ones(10)[2:5],
        "parameter": nn.Parameter(torch.ones(2)),
        "quantized": torch.quantize_per_tensor(torch.ones(2), 0.1, 0, torch.quint8),
        "per-channel": torch.quantize_per_channel(
            torch.ones(2, 2), torch.ones(2), torch.zeros(2), 0, torch.qint8
        ),
        "gradient": torch.ones(2, requires_grad=True),
        "conjugate": torch.ones(2, dtype=torch.complex64).conj(),
        "size": torch.ones(2, 3).size(),
        "dtype": torch.float32,
        "device": torch.device("cpu"),
        "named": torch.ones(2),
    }
    for name, value in {"checkpoint": checkpoint, **tensors, **modules}.items():
        torch.save(value, folder / f"{name}.pt")
        torch.save(
            value, folder / f"{name}-legacy.pt", _use_new_zipfile_serialization=False
        )
        for protocol in range(2, 6):
            torch.save(
                value, folder / f"{name}-{protocol}.pth", pickle_protocol=protocol
            )
            (folder / f"torch-{name}-{protocol}.pkl").write_bytes(
                pickle.dumps(value, protocol)
            )
    scripted = torch.jit.script(model)
    scripted.save(str(folder / "scripted.pt"))
    torch.jit.trace(model.eval(), torch.ones(1, 1, 8, 8)).save(str(folder / "traced.pt"))
    scripted._save_for_lite_interpreter(str(folder / "lite.ptl"))


def save_sklearn(folder):
    import joblib
    import numpy as np
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler
    from sklearn.linear_model import LogisticRegression
    from sklearn.utils import all_estimators

    generator = np.random.RandomState(0)
    x, y = np.abs(generator.rand(30, 4)), generator.randint(0, 2, 30)
    model = make_pipeline(StandardScaler(), LogisticRegression()).fit(x, y)
    joblib.dump(model, folder / "pipeline.joblib")
    array = {"a": x, "b": [x, y], "c": np.array([{"a": x}], dtype=object)}
    for method in "zlib gzip bz2 lzma xz lz4".split():
        try:
            joblib.dump(array, folder / f"arrays-{method}.joblib", compress=(method, 3))
        except ValueError:  # without the package lz4
            pass
    joblib.dump(array, folder / "arrays.joblib")
    for protocol in range(6):
        joblib.dump(array, folder / f"arrays-{protocol}.joblib", protocol=protocol)
    for name, Estimator in all_estimators():
        try:
            fitted = Estimator().fit(x, y)
        except Exception:  # needs another kind of data
            continue
        joblib.dump(fitted, folder / f"{name}.joblib")
        (folder / f"{name}.pkl").write_bytes(pickle.dumps(fitted))


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    for save in save_python, save_numpy, save_scipy, save_torch, save_sklearn:
        try:
            save(folder)
        except ImportError as error:
            print(f"save_models.py: {error}", file=sys.stderr)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
