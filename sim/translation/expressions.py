"""Expressions of a rule in C, each with its kind."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from simpul.sim.state.columns import COLUMNS, RESOURCES, VERBS
from simpul.sim.state.series import LEDGER, SERIES
from simpul.sim.state.settings import WHOLE as WHOLE_SETTINGS
from simpul.sim.state.settings import Settings
from simpul.sim.translation.kinds import (
    FLOAT,
    INT,
    OF_COMMUNITY,
    OF_SETTINGS,
    TRUTH,
    UNSIGNED,
    Array,
    constant_in_c,
    in_c,
    kind_of,
    spelled,
    unified,
)
from simpul.sim.translation.subset import NotInSubset, is_rule, meaning

COLUMN = {column.name: Array(column.kind, len(column.shape)) for column in COLUMNS}
AXES = {column.name: column.shape for column in COLUMNS}
KNOWN_LENGTHS = {"R": len(RESOURCES), "V": len(VERBS), "E": len(LEDGER), "F": len(SERIES), "T": 1}
"""Lengths that are the same in every community, by the letter of the axis: the compiler multiplies by a number it knows."""
OPERATORS = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.BitAnd: "&", ast.BitOr: "|", ast.BitXor: "^", ast.LShift: "<<",
         ast.RShift: ">>", ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}
OF_BITS = (ast.BitAnd, ast.BitOr, ast.BitXor)
# Functions of one number that are no rules: how compiled code does them, and what comes out. But for those of whole numbers, what
# goes in is a float.
OF_WHOLE = {("simpul.sim.numerics.bitsets", "lowest"): "__builtin_ctzll"}
KNOWN = {
    ("math", "sqrt"): ("__builtin_sqrt", FLOAT),
    ("math", "floor"): ("(int64_t)__builtin_floor", INT),
    ("math", "frexp"): ("taken_apart", (FLOAT, INT)),
    ("simpul.sim.numerics.float_bits", "floor"): ("__builtin_floor", FLOAT),
    ("simpul.sim.numerics.float_bits", "power_of_two"): ("power_of_two", FLOAT),
    ("simpul.sim.numerics.float_bits", "mantissa_of"): ("mantissa_of", FLOAT),
    ("simpul.sim.numerics.float_bits", "exponent_of"): ("exponent_of", FLOAT),
}


class Code(NamedTuple):
    """C code and the kind of its value."""

    text: str
    kind: object


class Expressions:
    """Translates the expressions of one rule.

    variables: kinds of its variables, as far as they are known (None: not yet); call(rule, kinds): gives name and kind of a
    translated rule; table(values): gives the name of an array that holds a constant tuple.
    """

    def __init__(self, function: Callable, variables: dict, call: Callable, table: Callable):
        self.function, self.variables, self.call, self.table = function, variables, call, table

    def of(self, node: ast.expr) -> Code:
        """Return an expression in C. Raises NotInSubset for one that is not in the subset."""
        method = getattr(self, f"_{type(node).__name__.lower()}", None)
        if method is None:
            raise NotInSubset(ast.unparse(node))
        return method(node)

    def as_kind(self, node: ast.expr, kind) -> str:
        """Return an expression in C as a value of a kind."""
        if isinstance(kind, tuple) and isinstance(node, ast.Tuple):
            parts = ", ".join(self.as_kind(item, each) for item, each in zip(node.elts, kind, strict=True))
            return f"({in_c(kind)}){{{parts}}}"
        code = self.of(node)
        if isinstance(kind, tuple) and code.kind != kind:
            raise NotInSubset(f"a tuple of other kinds: {ast.unparse(node)}")
        return code.text if code.kind in (kind, None) else f"({in_c(kind)})({code.text})"

    def test(self, node: ast.expr) -> str:
        """Return a condition in C."""
        code = self.of(node)
        return code.text if code.kind == TRUTH else f"({code.text} != 0)"

    def entry(self, node: ast.Subscript) -> Code:
        """Return an entry of a column, of an array, or of a constant tuple."""
        indices = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        parts = [self.of(index) for index in indices]
        if any(part.kind not in (INT, None) for part in parts):
            raise NotInSubset(f"an index that is no whole number: {ast.unparse(node)}")
        name, array = self._array(node.value)
        if array is None:
            values = meaning(self.function, node.value)
            values = tuple(values.tolist()) if isinstance(values, np.ndarray) else values
            return Code(f"{self.table(values)}[{parts[0].text}]", kind_of(values[0]))
        if len(parts) != array.axes:
            raise NotInSubset(f"not one entry: {ast.unparse(node)}")
        place = parts[0].text
        for axis, part in enumerate(parts[1:], 1):
            place = f"({place}) * {self._length(node.value, axis)} + ({part.text})"
        return Code(f"{name}[{place}]{'.v' if name.startswith('C_') else ''}", array.kind)

    def _array(self, node: ast.expr) -> tuple[str, Array | None]:
        if isinstance(node, ast.Attribute) and self._is(node.value, OF_COMMUNITY):
            return f"C_{node.attr}", COLUMN[node.attr]
        if isinstance(node, ast.Name) and isinstance(self.variables.get(node.id), Array):
            return f"v_{node.id}", self.variables[node.id]
        return "", None

    def _length(self, node: ast.expr, axis: int) -> str:
        """Return the length of an axis: of a column by the letter of its shape, of an array that was given by its own."""
        if isinstance(node, ast.Name):
            return f"v_{node.id}_{axis}"
        letter = AXES[node.attr][axis] if isinstance(node, ast.Attribute) else ""
        return str(KNOWN_LENGTHS.get(letter, f"L_{letter}"))

    def _is(self, node: ast.expr, kind: str) -> bool:
        return isinstance(node, ast.Name) and self.variables.get(node.id) == kind

    def _constant(self, node: ast.Constant) -> Code:
        return Code(constant_in_c(node.value), kind_of(node.value))

    def _name(self, node: ast.Name) -> Code:
        if node.id in self.variables:
            return Code(f"v_{node.id}", self.variables[node.id])
        value = meaning(self.function, node)
        return Code(constant_in_c(value), kind_of(value))

    def _attribute(self, node: ast.Attribute) -> Code:
        if self._is(node.value, OF_SETTINGS):
            if node.attr not in Settings._fields:
                raise NotInSubset(f"no setting: {node.attr}")
            return Code(f"P.{node.attr}", INT if node.attr in WHOLE_SETTINGS else FLOAT)
        value = meaning(self.function, node)
        return Code(constant_in_c(value), kind_of(value))

    def _subscript(self, node: ast.Subscript) -> Code:
        if isinstance(node.value, ast.Attribute) and node.value.attr == "shape" and isinstance(node.slice, ast.Constant):
            return Code(f"((int64_t){self._length(node.value.value, int(node.slice.value))})", INT)
        code = self.entry(node)
        return code if code.kind == FLOAT else Code(f"((int64_t){code.text})", code.kind)

    def _tuple(self, node: ast.Tuple) -> Code:
        kind = tuple(self.of(item).kind for item in node.elts)
        return Code(self.as_kind(node, kind) if None not in kind else "", kind)

    def _unaryop(self, node: ast.UnaryOp) -> Code:
        if isinstance(node.op, ast.Not):
            return Code(f"(!{self.test(node.operand)})", TRUTH)
        code = self.of(node.operand)
        if not isinstance(node.op, ast.USub) or code.kind not in (FLOAT, INT, None):
            raise NotInSubset(ast.unparse(node))
        return Code(f"(-{code.text})", code.kind)

    def _binop(self, node: ast.BinOp) -> Code:
        left, right = self.of(node.left), self.of(node.right)
        kind = unified(left.kind, right.kind)
        if isinstance(node.op, ast.Div):
            return Code(f"((double)({left.text}) / (double)({right.text}))", FLOAT)
        if isinstance(node.op, ast.Mod | ast.FloorDiv) and kind in (INT, None):
            name = "rest" if isinstance(node.op, ast.Mod) else "quotient"
            return Code(f"{name}({left.text}, {right.text})", INT)
        sign = OPERATORS.get(type(node.op))
        if sign is None or (kind == FLOAT and not isinstance(node.op, ast.Add | ast.Sub | ast.Mult)):
            raise NotInSubset(ast.unparse(node))
        return Code(f"({left.text} {sign} {right.text})", INT if kind == TRUTH and not isinstance(node.op, OF_BITS) else kind)

    def _boolop(self, node: ast.BoolOp) -> Code:
        sign = " && " if isinstance(node.op, ast.And) else " || "
        return Code(f"({sign.join(self.test(part) for part in node.values)})", TRUTH)

    def _compare(self, node: ast.Compare) -> Code:
        sides = [self.of(side) for side in (node.left, *node.comparators)]
        if len(sides) > 2 and any(isinstance(part, ast.Call) for side in node.comparators for part in ast.walk(side)):
            raise NotInSubset(f"a chain with calls: {ast.unparse(node)}")
        pairs = [f"({left.text} {OPERATORS[type(sign)]} {right.text})"
                 for left, sign, right in zip(sides, node.ops, sides[1:], strict=False)]
        return Code(pairs[0] if len(pairs) == 1 else f"({' && '.join(pairs)})", TRUTH)

    def _ifexp(self, node: ast.IfExp) -> Code:
        kind = unified(self.of(node.body).kind, self.of(node.orelse).kind)
        if kind is None:
            return Code("", None)
        return Code(f"({self.test(node.test)} ? {self.as_kind(node.body, kind)} : {self.as_kind(node.orelse, kind)})", kind)

    def _call(self, node: ast.Call) -> Code:
        if node.keywords:
            raise NotInSubset(f"arguments by name: {ast.unparse(node)}")
        called = meaning(self.function, node.func)
        which = getattr(called, "__module__", ""), getattr(called, "__name__", "")
        if which in OF_WHOLE:
            return Code(f"{OF_WHOLE[which]}({self.as_kind(node.args[0], INT)})", INT)
        known = KNOWN.get(which)
        if known is not None:
            return Code(f"{known[0]}({self.as_kind(node.args[0], FLOAT)})", known[1])
        if called in (min, max):
            return self._extreme(called.__name__, node.args)
        if called in (int, float, abs, bool, np.uint64):
            return self._turned(called, self.of(node.args[0]))
        if not is_rule(called):
            raise NotInSubset(ast.unparse(node))
        given = [self.of(argument) for argument in node.args]
        if any(one.kind is None for one in given):
            return Code("", None)
        name, kind = self.call(called, tuple(one.kind for one in given))
        passed = [self._passed(one) for one in given if one.kind not in (OF_COMMUNITY, OF_SETTINGS)]
        return Code(f"{name}({', '.join(passed)})", kind)

    @staticmethod
    def _passed(one: Code) -> str:
        """Return an argument as it is handed on: an array, which was given itself, with its lengths."""
        return ", ".join([one.text, *(f"{one.text}_{axis}" for axis in range(one.kind.axes))] if isinstance(one.kind, Array) else
                         [one.text])

    def _extreme(self, name: str, arguments: list[ast.expr]) -> Code:
        kind = None
        for argument in arguments:
            kind = unified(kind, self.of(argument).kind)
        if kind is None:
            return Code("", None)
        text = self.as_kind(arguments[0], kind)
        for argument in arguments[1:]:
            text = f"{name}_{spelled(kind)}({text}, {self.as_kind(argument, kind)})"
        return Code(text, kind)

    @staticmethod
    def _turned(called, code: Code) -> Code:
        if called is abs:
            return Code(f"__builtin_{'fabs' if code.kind == FLOAT else 'llabs'}({code.text})", code.kind)
        kind = {int: INT, float: FLOAT, bool: TRUTH, np.uint64: UNSIGNED}[called]
        return Code(f"(({in_c(kind)})({code.text}))", kind)
