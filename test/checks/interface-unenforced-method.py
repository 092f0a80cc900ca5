# RUN: %check_cxx interface-unenforced-method
from abc import ABC, ABCMeta
from abc import abstractmethod as abstract

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
        # CHECK: :[[#@LINE-1]]:9: warning: 'NotImplemented' is no exception


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
