# Each of these callables is flagged by its own name.
# RUN: %check_cxx embedded-python-dynamic-code
import numpy
import pandas


def load(first, source):
    pandas.eval(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pandas.eval'
    pandas.core.computation.eval.eval(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'pandas.core.computation.eval.eval'
    numpy.f2py.compile(source)
    # CHECK: :[[#@LINE-1]]:{{.*}}'numpy.f2py.compile'
