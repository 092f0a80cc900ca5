# A text that was compared with constants is one of them.
# RUN: %check_cxx embedded-python-dynamic-code
import imp
import importlib
import importlib.util

import plugins

KINDS = ("sgd", "adam")


def chosen(text, kind, number):
    if text in ["float16", "bfloat16"]:
        eval(f"torch.{text}")
    if kind not in KINDS:
        raise ValueError(kind)
    importlib.import_module("optimizers." + kind)
    return eval(number) if number.isnumeric() else number


def not_chosen(text, kind, number):
    if text not in ["float16", "bfloat16"]:
        eval(text)
        # CHECK: :[[#@LINE-1]]:9: warning: 'eval' runs
    if kind in KINDS:
        eval(f"{kind}.{text}")
        # CHECK: :[[#@LINE-1]]:9: warning: 'eval' runs
    if number == kind:
        eval(number)
        # CHECK: :[[#@LINE-1]]:9: warning: 'eval' runs
    if number.isalpha():
        eval(number)
        # CHECK: :[[#@LINE-1]]:9: warning: 'eval' runs


def in_a_loop(names):
    text = names.pop()
    while names:
        if text in ["float16", "bfloat16"]:
            eval(text)
        while names and text:
            if names.pop() == text:
                eval(text)
                # CHECK: :[[#@LINE-1]]:17: warning: 'eval' runs
            text.clear()
            if names:
                text = names.pop()


def files(path):
    imp.load_source("plugin", path)
    # CHECK: :[[#@LINE-1]]:9: warning: 'imp.load_source' imports, and so runs, a Python file
    importlib.machinery.SourceFileLoader("plugin", path).load_module()
    # CHECK: :[[#@LINE-1]]:25: warning: 'importlib.machinery.SourceFileLoader'
    importlib.util.spec_from_file_location("plugin", path)
    # CHECK: :[[#@LINE-1]]:20: warning: 'importlib.util.spec_from_file_location'
    importlib.util.spec_from_file_location("plugin", "plugins/own.py")


def within(name):
    importlib.import_module(f"plugins.{name}")
    importlib.import_module("." + name, package=__package__)
    importlib.import_module(__name__ + "." + name)
    importlib.import_module(f"{plugins.__name__}.{name}")
    importlib.import_module("plugins" + "." + name)
    importlib.import_module(f"{name}.plugin")
    # CHECK: :[[#@LINE-1]]:15: warning: 'importlib.import_module' imports
    importlib.import_module("plugins_" + name)
    # CHECK: :[[#@LINE-1]]:15: warning: 'importlib.import_module' imports
    module = "plugins." + name if name else name
    importlib.import_module(module)
    # CHECK: :[[#@LINE-1]]:15: warning: 'importlib.import_module' imports
