"""Guards of the Mesa classes: what would have no effect is an error that names what was probably meant.

An attribute that does not exist cannot be set once an object is made. A method that nobody calls, a verb with another signature and
an accessor that rules do not read are refused when the class is defined.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator
from inspect import Parameter, Signature, signature
from types import CodeType, FunctionType
from typing import Any, ParamSpec

from simpul.sim.scenario.faults import nearest_name

P = ParamSpec("P")
FIXED_SIZE = (
    "agents cannot be added or removed during a run: columns have a fixed size. Write organizations and places into the scenario "
    "(`Scenario.with_changes` does it in Python); structures come and go with the strategy"
)
OUR_MODULES = ("simpul.", "mesa.", "builtins")
"""Modules of classes that are not a user's."""


def closing(constructor: Callable[P, None]) -> Callable[P, None]:
    """Wrap an `__init__`: when the outermost one of a class has returned, attributes that do not exist can no longer be set."""

    @functools.wraps(constructor)
    def init(*given: P.args, **named: P.kwargs) -> None:
        self: Any = given[0]
        depth = self.__dict__.get("_being_made", 0)
        self.__dict__["_being_made"] = depth + 1
        constructor(*given, **named)
        self.__dict__["_being_made"] = depth
        self.__dict__["_made"] = depth == 0

    return init


class GuardedAttributes:
    """An object whose attributes are known when it is made; setting another one raises AttributeError.

    A class that derives from it may declare more: in its body, or by setting them in its `__init__`; names with an underscore are
    free. Those in `UNCHANGED` are set by the constructor alone.
    """

    UNCHANGED: frozenset[str] = frozenset()

    def __init_subclass__(cls, **more: Any) -> None:
        super().__init_subclass__(**more)
        if "__init__" in vars(cls):
            cls.__init__ = closing(cls.__init__)

    def __setattr__(self, name: str, value: object) -> None:
        own = self.__dict__
        if own.get("_made") and not name.startswith("_"):
            if name in self.UNCHANGED:
                raise AttributeError(f"{type(self).__name__}.{name} is set when the object is made and has no effect afterwards")
            if name not in own and name not in _declared(type(self)):
                known = {key for key in (*dir(type(self)), *own) if not key.startswith("_")} - self.UNCHANGED
                raise AttributeError(f"{type(self).__name__} has no attribute {name!r}{meant(name, known)}; one of your own is "
                                     "declared in the body of your class or set in its __init__")
        super().__setattr__(name, value)


def _declared(kind: type) -> Iterator[str]:
    """Yield the names that the bodies of a class and its bases define or annotate."""
    for base in kind.__mro__:
        yield from vars(base)
        yield from vars(base).get("__annotations__", ())


def meant(name: str, known: Iterable[str]) -> str:
    """Return ", did you mean ...?", or nothing where no known name is near."""
    nearest = nearest_name(name, sorted(known))
    return f", did you mean {nearest!r}?" if nearest else ""


def public_attributes(kind: type) -> dict[str, object]:
    """Return what a class body defines under names without an underscore."""
    return {name: value for name, value in vars(kind).items() if not name.startswith("_")}


def called_names(kind: type) -> set[str]:
    """Return every name that the functions of a class, and of its bases that are not ours or Mesa's, look up."""
    functions = []
    for base in kind.__mro__:
        if not base.__module__.startswith(OUR_MODULES):
            functions += [getattr(value, "__wrapped__", value) for value in vars(base).values()]
            functions += [value.fget for value in vars(base).values() if isinstance(value, property)]
    return {name for function in functions if isinstance(function, FunctionType) for name in _names(function.__code__)}


def _names(code: CodeType) -> Iterator[str]:
    """Yield the names that code and the code within it look up."""
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _names(constant)


def check_signature(kind: type, name: str, own: object, original: object) -> None:
    """Raise TypeError unless method `name` of a class can be called as the one it overrides."""
    if not isinstance(own, FunctionType):
        raise TypeError(f"{kind.__name__}.{name} overrides a method and has to be one: def {name}{signature(original)}")
    asked = signature(original)
    try:
        signature(own).bind(*_positional(asked))
    except TypeError:
        raise TypeError(f"{kind.__name__}.{name}{signature(own)} is called as {name}{asked}: take the same arguments") from None


def _positional(asked: Signature) -> list[str]:
    """Return as many arguments as a signature asks for without a default."""
    kinds = (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD)
    return [name for name, one in asked.parameters.items() if one.kind in kinds and one.default is Parameter.empty]


def check_agent_class(kind: type, verbs: type) -> None:
    """Raise TypeError for what has no effect in a class of agents; its verbs are the methods of the class `verbs`."""
    called = called_names(kind)
    known = {name for name, value in vars(verbs).items() if isinstance(value, FunctionType)}
    for name, value in public_attributes(kind).items():
        inherited = next((vars(base)[name] for base in kind.__mro__[1:] if name in vars(base)), None)
        if name in known:
            check_signature(kind, name, value, inherited)
        elif _owner(kind, name).startswith(OUR_MODULES):
            raise TypeError(f"{kind.__name__}.{name} changes nothing: rules do not look at it. Change what an agent does by its "
                            f"verbs ({', '.join(sorted(known))}), single decisions by `decisions` of the model")
        elif isinstance(value, FunctionType) and name not in called:
            raise TypeError(f"{kind.__name__}.{name} is never called: it is no verb of the agent{meant(name, known)}; verbs are "
                            f"{', '.join(sorted(known))}. A helper that nothing in the class calls begins with an underscore")


def _owner(kind: type, name: str) -> str:
    """Return the module of the class from which a class inherits `name`, "" for a name of its own."""
    return next((base.__module__ for base in kind.__mro__[1:] if name in vars(base)), "")
