# RUN: %check_cxx interface-unenforced-method
from abc import ABC, ABCMeta
from abc import abstractmethod as abstract

import six
import torch.nn as nn


class Refusing:
    def predict(self, x):
        """Says what it is for."""
        raise NotImplementedError
        # CHECK: :[[#@LINE-1]]:9: warning: 'predict' of 'Refusing' fails only when it is called

    def _hook(self):
        raise NotImplementedError

    def wrong(self):
        raise NotImplemented
        # CHECK: :[[#@LINE-1]]:15: warning: 'NotImplemented' is no exception


class Module(nn.Module):
    def forward(self, x):
        raise NotImplementedError


class Inert:
    @abstract
    # CHECK: :[[#@LINE-1]]:5: warning: 'abstractmethod' does nothing
    def predict(self, x): ...


class Empty(ABC):
    # CHECK: :[[#@LINE-1]]:7: warning: 'Empty' is an abstract base class without an abstract method
    def predict(self, x):
        return x


class ByMetaclass(metaclass=ABCMeta):
    # CHECK: :[[#@LINE-1]]:7: warning: 'ByMetaclass' is an abstract base class
    def predict(self, x):
        return x


class Declares(ABC):
    size: int


class Base(ABC):
    @abstract
    def predict(self, x): ...

    def close(self):
        # CHECK: :[[#@LINE-1]]:9: warning: 'close' of the abstract base class 'Base' is empty
        pass

    def open(self):
        # Of several empty methods the first is told.
        """Nothing is done."""


class Kept(Base):
    def predict(self, x):
        return x

    def close(self):
        pass


class Several:
    def fit(self, x):
        raise NotImplementedError()
        # CHECK: :[[#@LINE-1]]:9: warning: 'fit' of 'Several' (and 1 more) fails only when it is called

    def __call__(self, x):
        raise NotImplementedError("in a subclass")

    def __eq__(self, other):
        raise NotImplementedError


class Overrides(Several):
    def fit(self, x):
        raise NotImplementedError


class Answers:
    def fit(self, x):
        raise NotImplementedError("fitting is not supported")


def anywhere(x):
    if x:
        raise NotImplemented("x")
        # CHECK: :[[#@LINE-1]]:15: warning: 'NotImplemented' is no exception
    return NotImplemented


def held():
    answer = NotImplemented
    return answer()


@six.add_metaclass(ABCMeta)
class Six:
    @abstract
    def predict(self, x): ...


class OnlyDocumented(metaclass=ABCMeta):
    @abstract
    def predict(self, x): ...

    def close(self):
        # CHECK: :[[#@LINE-1]]:9: warning: 'close' of the abstract base class 'OnlyDocumented' is empty
        """Does what it says."""


class DeclaresToo(ABC):
    size: int

    def double(self):
        return 2 * self.size


class Assigns(ABC):
    # CHECK: :[[#@LINE-1]]:7: warning: 'Assigns' is an abstract base class
    size: int = 2

    def double(self):
        return 2 * self.size


# What is said to callers of objects that are made is no promise.
class Records:
    def __iter__(self):
        raise NotImplementedError("records have no order; use their keys")

    def similar(self, other):
        raise NotImplementedError("Call it on a model instead.")


class Table(Records):
    def copy(self):
        return Records()


class Promise:
    def copy(self):
        raise NotImplementedError("Implement this in a derived class.")
        # CHECK: :[[#@LINE-1]]:9: warning: 'copy' of 'Promise' fails only when it is called


made = Promise()
