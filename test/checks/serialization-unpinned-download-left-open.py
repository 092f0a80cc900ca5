# Who wraps a download leaves it to the caller to pin it; who calls does not.
# RUN: %check_cxx serialization-unpinned-download
import argparse

from datasets import load_dataset
from transformers import AutoModel, AutoTokenizer


class Loader(AutoModel):
    @classmethod
    def from_pretrained(cls, name, *args, **kwargs):
        kwargs.pop("quiet", None)
        return super().from_pretrained(name, *args, **kwargs)


def wrapper(name, revision=None, options=None):
    AutoModel.from_pretrained(name, revision=revision)
    AutoModel.from_pretrained(name, revision=revision or "main")
    AutoModel.from_pretrained(name, **options)
    AutoModel.from_pretrained(name, **{k: v for k, v in options.items()})


class Kept:
    def __init__(self, revision):
        self.revision = revision

    def load(self, name):
        return AutoTokenizer.from_pretrained(name, revision=self.revision)


def command(name):
    arguments = argparse.ArgumentParser().parse_args()
    AutoModel.from_pretrained(name, revision=arguments.revision)


def unpinned(name):
    AutoModel.from_pretrained(name)
    # CHECK: :[[#@LINE-1]]:15: warning: 'transformers.AutoModel.from_pretrained' downloads
    AutoModel.from_pretrained(name, revision=None)
    # CHECK: :[[#@LINE-1]]:15: warning:
    AutoModel.from_pretrained(name, revision="main")
    # CHECK: :[[#@LINE-1]]:15: warning:
    options = {"device_map": "auto"}
    AutoModel.from_pretrained(name, **options)
    # CHECK: :[[#@LINE-1]]:15: warning:
    options["use_cache"] = False
    AutoModel.from_pretrained(name, **options)
    # CHECK: :[[#@LINE-1]]:15: warning:
    load_dataset("owner/data", *name)
    # CHECK: :[[#@LINE-1]]:5: warning:


def inner(name, revision):
    return AutoModel.from_pretrained(name, revision=revision)
    # CHECK: :[[#@LINE-1]]:22: warning:


inner("owner/a", "main")
inner("owner/b", revision="v1.0")
