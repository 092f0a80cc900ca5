# RUN: %check_cxx interface-incomplete-implementation
from abc import ABC, abstractmethod

from elsewhere import Unknown


class Abstract(ABC):
    @abstractmethod
    def predict(self, x): ...

    @abstractmethod
    def name(self): ...


class Open(Abstract):
    # CHECK: :[[#@LINE-1]]:7: warning: 'Open' does not implement 'name', which its base class leaves to it
    def predict(self, x):
        return x


class Whole(Abstract):
    name = "whole"

    def predict(self, x):
        return x


class Refusing:
    def predict(self, x):
        raise NotImplementedError("predict")


class Lazy(Refusing):
    # CHECK: :[[#@LINE-1]]:7: warning: 'Lazy' does not implement 'predict'
    pass


class Between(Refusing):
    pass


class Below(Between):
    def predict(self, x):
        return x


class Mixed(Unknown, Abstract):
    pass
