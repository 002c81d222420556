"""The part of Python that rules are written in: their syntax, and what their names stand for."""

from __future__ import annotations

import ast
import builtins
import functools
import inspect
import textwrap
from collections.abc import Callable
from types import ModuleType


class NotInSubset(Exception):
    """Something that cannot be translated; the message says what."""


@functools.cache
def syntax(function: Callable) -> ast.FunctionDef:
    """Return the syntax of a rule's definition."""
    found = ast.parse(textwrap.dedent(inspect.getsource(function))).body[0]
    assert isinstance(found, ast.FunctionDef)
    return found


def argument_names(function: Callable) -> list[str]:
    """Return the names of a rule's parameters."""
    told = syntax(function).args
    if told.vararg or told.kwarg or told.kwonlyargs or told.defaults or told.posonlyargs:
        raise NotInSubset(f"parameters of {function.__name__} that are not plain")
    return [one.arg for one in told.args]


def is_hot(function: Callable) -> bool:
    """Tell whether compiled callers always inline a rule (`simpul.sim.numerics.compiler.hot`)."""
    return any(isinstance(one, ast.Name) and one.id == "hot" for one in syntax(function).decorator_list)


def meaning(function: Callable, node: ast.expr):
    """Return what a name, or a name in a module, stands for where a rule is defined."""
    if isinstance(node, ast.Name):
        if node.id in function.__globals__:
            return function.__globals__[node.id]
        if hasattr(builtins, node.id):
            return getattr(builtins, node.id)
        raise NotInSubset(f"the name {node.id}")
    if isinstance(node, ast.Attribute):
        module = meaning(function, node.value)
        if isinstance(module, ModuleType):
            return getattr(module, node.attr)
    raise NotInSubset(ast.unparse(node))


@functools.cache
def writes(function: Callable) -> bool:
    """Tell whether a rule changes columns, itself or by what it calls."""
    for node in ast.walk(syntax(function)):
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store):
            return True
        if isinstance(node, ast.Call) and is_rule(called := meaning(function, node.func)) and writes(called):
            return True
    return False


def is_rule(called) -> bool:
    """Tell whether what is called is a function of this project, to be translated like its caller."""
    return inspect.isfunction(called) and called.__module__.partition(".")[0] in ("simpul", "tests")


def changes(function: Callable, expression: ast.AST) -> bool:
    """Tell whether an expression calls a rule that changes columns."""
    return any(is_rule(called) and writes(called) for node in ast.walk(expression) if isinstance(node, ast.Call)
               for called in [meaning(function, node.func)])


@functools.cache  # a rule is gone through several times
def check_order(function: Callable, expression: ast.expr) -> None:
    """Raise NotInSubset where C, which may go through the parts of an expression in any order, could do other than Python: one
    part changes columns, and another calls a rule or reads a column."""
    parts = [part for part in ast.iter_child_nodes(expression) if isinstance(part, ast.expr)]
    for part in parts:
        check_order(function, part)
    if isinstance(expression, ast.BoolOp | ast.IfExp):  # these C goes through from left to right, too
        return
    busy = [part for part in parts if any(isinstance(node, ast.Call | ast.Subscript) for node in ast.walk(part))]
    if len(busy) > 1 and any(changes(function, part) for part in busy):
        raise NotInSubset(f"parts whose order matters: {ast.unparse(expression)}")
