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


class Optional(Abstract):
    def predict(self, x):
        return x

    def name(self):
        return "optional"

    def reset(self):
        raise NotImplementedError


class Implements(Optional):
    pass


class Assigned(Abstract):
    predict = None


Assigned.name = lambda self: "assigned"


class Mixed2(Whole, Abstract):
    pass


def made():
    Abstract()
    # CHECK: :[[#@LINE-1]]:5: warning: no object of 'Abstract' can be made, because 'predict' is abstract
    Open()
    # CHECK: :[[#@LINE-1]]:5: warning: no object of 'Open' can be made, because 'name' is abstract
    Whole()
    Lazy()


def expected(pytest):
    with pytest.raises(TypeError):
        Abstract()


class Factory(ABC):
    def __new__(cls, kind):
        return object.__new__(Whole)

    @abstractmethod
    def predict(self, x): ...


def chosen():
    return Factory("whole")


class Formatter:
    def format_it(self, value):
        raise NotImplementedError


class Old(Formatter):
    def __init__(self):
        raise TypeError("Old is gone; use New")


class HalfMixin(Formatter):
    def other(self):
        return 1


class Half(Formatter):
    # CHECK: :[[#@LINE-1]]:7: warning: 'Half' does not implement 'format_it'
    def other(self):
        return 1
