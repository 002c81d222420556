"""A rule as a C function, once for each combination of kinds of its arguments."""

from __future__ import annotations

import ast
from collections.abc import Callable

from simpul.sim.translation.expressions import OPERATORS, Expressions
from simpul.sim.translation.kinds import (
    EMPTY,
    INT,
    OF_COMMUNITY,
    OF_SETTINGS,
    Array,
    constant_in_c,
    declared,
    in_c,
    spelled,
    unified,
)
from simpul.sim.translation.subset import NotInSubset, argument_names, changes, check_order, is_hot, syntax

MOST_ROUNDS = 20  # of inference; a rule needs two or three


class Translation:
    """All C functions that some rules need, in an order in which each stands before those that call it."""

    def __init__(self):
        self.functions: dict[tuple, Function] = {}
        self.order: list[Function] = []
        self.tuples: dict[tuple, None] = {}
        self.tables: dict[tuple, str] = {}

    def add(self, rule: Callable, kinds: tuple) -> Function:
        """Translate a rule for arguments of these kinds, with all that it calls, unless that is done."""
        which = rule, kinds
        if which not in self.functions:
            self.functions[which] = Function(self, rule, kinds)
            self.order.append(self.functions[which])
        return self.functions[which]

    def call(self, rule: Callable, kinds: tuple) -> tuple[str, object]:
        """Return the name and the kind of what a rule returns."""
        function = self.add(rule, kinds)
        return function.name, function.returned

    def table(self, values: tuple) -> str:
        """Return the name of an array with these values."""
        return self.tables.setdefault(values, f"table_{len(self.tables)}")

    def text(self) -> str:
        """Return tuples, tables and functions in C."""
        tables = [f"static const {in_c('f' if isinstance(values[0], float) else 'i')} {name}[] = "
                  f"{{{', '.join(constant_in_c(value) for value in values)}}};" for values, name in self.tables.items()]
        return "\n".join([*(declared(kind) for kind in self.tuples), *tables, *(function.text for function in self.order)])


class Function:
    """A rule for arguments of given kinds: `name` in C, kind of what is `returned`, `text` of the definition."""

    def __init__(self, whole: Translation, rule: Callable, kinds: tuple):
        self.whole, self.rule = whole, rule
        self.name = f"{rule.__module__.replace('.', '_')}_{rule.__name__}_{''.join(spelled(kind) for kind in kinds)}"
        self.names = argument_names(rule)
        if len(self.names) != len(kinds):
            raise NotInSubset(f"{rule.__name__} is given {len(kinds)} arguments")
        self.given = dict(zip(self.names, kinds, strict=True))
        self.kinds: dict[str, object] = dict(self.given)
        self.returned: object = None
        self.temporaries = 0
        try:
            self._infer()
            self.text = self._definition()
        except NotInSubset as error:
            raise NotInSubset(f"{error} (in {rule.__module__}.{rule.__name__})") from error

    def _infer(self) -> None:
        """Go through the body until the kinds of all variables stay as they are."""
        for node in ast.walk(syntax(self.rule)):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                self.kinds.setdefault(node.id, None)
        self.expressions = Expressions(self.rule, self.kinds, self.whole.call, self.whole.table)
        for _ in range(MOST_ROUNDS):
            before = dict(self.kinds), self.returned
            self._body()
            if (self.kinds, self.returned) == before and None not in self.kinds.values():
                self.returned = self.returned or EMPTY
                return
        raise NotInSubset("variables whose kind stays open")

    def _definition(self) -> str:
        arguments = []
        for name, kind in self.given.items():
            if isinstance(kind, Array):
                arguments += [f"{in_c(kind)} *restrict v_{name}", *(f"int64_t v_{name}_{axis}" for axis in range(kind.axes))]
            elif kind not in (OF_COMMUNITY, OF_SETTINGS):
                widened = self.kinds[name] != kind
                arguments.append(f"{in_c(kind)} {'given_' if widened else 'v_'}{name}")
        self.temporaries = 0
        body = self._body()
        variables = [f"{in_c(kind)} v_{name};" for name, kind in self.kinds.items() if name not in self.given]
        variables += [f"{in_c(self.kinds[name])} v_{name} = given_{name};" for name, kind in self.given.items()
                      if self.kinds[name] != kind]
        for kind in (*self.kinds.values(), self.returned):
            if isinstance(kind, tuple):
                self.whole.tuples.setdefault(kind)
        inline = "static inline __attribute__((always_inline))" if is_hot(self.rule) else "static inline"
        head = f"{inline} {in_c(self.returned)} {self.name}({', '.join(arguments) or 'void'})"
        return "\n".join([head, "{", *variables, *body, "}"])

    def _body(self) -> list[str]:
        return self._block(syntax(self.rule).body)

    def _block(self, statements: list[ast.stmt]) -> list[str]:
        return [line for statement in statements for line in self._statement(statement)]

    def _statement(self, node: ast.stmt) -> list[str]:
        method = getattr(self, f"_{type(node).__name__.lower()}", None)
        if method is None:
            raise NotInSubset(ast.unparse(node).splitlines()[0])
        for part in (getattr(node, "value", None), getattr(node, "test", None)):
            if part is not None:
                check_order(self.rule, part)
        return method(node)

    def _assign(self, node: ast.Assign) -> list[str]:
        if len(node.targets) != 1:
            raise NotInSubset(ast.unparse(node))
        target = node.targets[0]
        if isinstance(target, ast.Tuple):
            return self._unpacked(target, node.value)
        if isinstance(target, ast.Subscript):
            entry = self.expressions.entry(target)
            return [f"{entry.text} = {self.expressions.as_kind(node.value, entry.kind)};"]
        kind = self._learn(target, self.expressions.of(node.value).kind)
        return [] if kind is None else [f"v_{target.id} = {self.expressions.as_kind(node.value, kind)};"]

    def _learn(self, target: ast.expr, kind):
        """Take note that a variable holds a value of a kind; returns the kind that holds all its values."""
        if not isinstance(target, ast.Name):
            raise NotInSubset(ast.unparse(target))
        self.kinds[target.id] = unified(self.kinds[target.id], kind)
        return self.kinds[target.id]

    def _unpacked(self, target: ast.Tuple, value: ast.expr) -> list[str]:
        whole = self.expressions.of(value)
        if whole.kind is None:
            return []
        if not isinstance(whole.kind, tuple) or len(whole.kind) != len(target.elts):
            raise NotInSubset(f"not {len(target.elts)} values: {ast.unparse(value)}")
        kinds = [self._learn(name, kind) for name, kind in zip(target.elts, whole.kind, strict=True)]
        if None in kinds:
            return []
        self.whole.tuples.setdefault(whole.kind)
        self.temporaries += 1
        name = f"whole_{self.temporaries}"
        return [f"{in_c(whole.kind)} {name} = {whole.text};",
                *(f"v_{one.id} = {name}.m{place};" for place, one in enumerate(target.elts))]

    def _augassign(self, node: ast.AugAssign) -> list[str]:
        whole = ast.BinOp(node.target, node.op, node.value)
        if isinstance(node.target, ast.Name):
            return self._assign(ast.Assign([node.target], whole))
        if changes(self.rule, node.target):  # it stands twice in C
            raise NotInSubset(f"a place whose finding changes columns: {ast.unparse(node)}")
        entry = self.expressions.entry(node.target)
        if not changes(self.rule, node.value):
            return [f"{entry.text} = {self.expressions.as_kind(whole, entry.kind)};"]
        added = self.expressions.of(node.value)  # what is added to is read before it may change
        if type(node.op) not in OPERATORS or added.kind not in (entry.kind, None):
            raise NotInSubset(ast.unparse(node))
        self.temporaries += 1
        before, more = f"before_{self.temporaries}", f"more_{self.temporaries}"
        return [f"{in_c(entry.kind)} {before} = {entry.text}, {more} = {added.text};",
                f"{entry.text} = {before} {OPERATORS[type(node.op)]} {more};"]

    def _if(self, node: ast.If) -> list[str]:
        told = [f"if ({self.expressions.test(node.test)}) {{", *self._block(node.body), "}"]
        return told + (["else {", *self._block(node.orelse), "}"] if node.orelse else [])

    def _while(self, node: ast.While) -> list[str]:
        if node.orelse:
            raise NotInSubset("while with else")
        return [f"while ({self.expressions.test(node.test)}) {{", *self._block(node.body), "}"]

    def _for(self, node: ast.For) -> list[str]:
        call = node.iter
        if node.orelse or not (isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "range"):
            raise NotInSubset(f"a loop over {ast.unparse(call)}")
        if not 1 <= len(call.args) <= 2:
            raise NotInSubset("a range with steps")
        first, last = ([ast.Constant(0), *call.args])[-2:]
        self._learn(node.target, INT)
        self.temporaries += 1
        step, end = f"step_{self.temporaries}", f"end_{self.temporaries}"
        return [f"for (int64_t {step} = {self.expressions.as_kind(first, INT)}, {end} = {self.expressions.as_kind(last, INT)}; "
                f"{step} < {end}; ++{step}) {{", f"v_{node.target.id} = {step};", *self._block(node.body), "}"]

    def _return(self, node: ast.Return) -> list[str]:
        if node.value is None:
            return ["return;"]
        self.returned = unified(self.returned, self.expressions.of(node.value).kind)
        return [] if self.returned is None else [f"return {self.expressions.as_kind(node.value, self.returned)};"]

    def _expr(self, node: ast.Expr) -> list[str]:
        if isinstance(node.value, ast.Constant):
            return []
        code = self.expressions.of(node.value)
        return [f"{code.text};"]

    def _pass(self, _node: ast.Pass) -> list[str]:
        return []

    def _break(self, _node: ast.Break) -> list[str]:
        return ["break;"]

    def _continue(self, _node: ast.Continue) -> list[str]:
        return ["continue;"]
