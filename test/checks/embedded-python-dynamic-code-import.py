# Python's own import function needs no import.
# RUN: %check_cxx embedded-python-dynamic-code


def load(name):
    return __import__(name)
    # CHECK: :[[#@LINE-1]]:12: warning: '__import__' imports, and so runs, a Python module
