# Each of these callables is flagged by its own name.
# RUN: %check_cxx embedded-python-dynamic-code
import importlib
import runpy


def load(first, source):
    exec(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'exec'
    eval(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'eval'
    runpy.run_path(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'runpy.run_path'
    execfile(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'execfile'
    importlib.import_module(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'importlib.import_module'
    __import__(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'__import__'
