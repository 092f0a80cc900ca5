# What is not Python 3 is told, and what could be read is read.
# RUN: %model-tidy --color=never --exit-zero %s 2>&1 | FileCheck %s
import pickle

print "Python 2", pickle.loads(data)
# CHECK: :[[#@LINE-1]]:26: warning: 'pickle.loads' can run


def f(b):
    x = = 3
    return pickle.loads(b)
    # CHECK: :[[#@LINE-1]]:19: warning: 'pickle.loads' can run


# CHECK: notice: line 10: not Python 3; the rest of it was read as far as it could be
