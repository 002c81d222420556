"""Single decisions of the model that a researcher may replace, and rules that are made anew around them.

    def wary(c, p, j, i):
        return c.choice_value[i] > 0.05  # accepts only what is worth a twentieth of a person-month

    class WaryVillage(CollaborationModel):
        decisions = {"accept": wary}

A decision is a function of the columns `c`, the settings `p` and rows, as every rule is (`sim/rules`); it takes the arguments of
the rule it replaces, in this order, under any names. By its own name any other function of `sim/rules` can be replaced as well,
such as `visibility`. Rules stay as they are: those that call the replaced one, directly or through others, are made again from the
same code with the name bound to the new function, plain or compiled. Functions of your own that a decision calls need the mark
`simpul.sim.numerics.compiler.rule` to be compiled.
"""

from __future__ import annotations

import functools
import inspect
import itertools
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import CodeType, FunctionType, SimpleNamespace

from simpul.sim import months
from simpul.sim.guards import meant
from simpul.sim.month_loop import pass_month, start_run
from simpul.sim.numerics.compiler import entry, hot, rule
from simpul.sim.rule_table import RULES, SWEEPS, behind_addresses
from simpul.sim.rules.delivery import keeping_probability
from simpul.sim.rules.meetings import wants_to_come
from simpul.sim.rules.membership import candidate, wants_to_join
from simpul.sim.rules.partner_choice import accepts_ask, best_motive
from simpul.sim.rules.trust import weigh

_RULES, _LOOPS = "simpul.sim.rules.", ("simpul.sim.month_loop", "simpul.sim.months")
_COPIES = itertools.count()  # for names: the linker takes two functions of one name for the same, even if one comes from the cache
_NO_FILE = os.path.join(os.sep, "changed-model")  # the cache on disk is keyed by our sources alone and keeps nothing of others


@dataclass(frozen=True)
class Decision:
    """A decision with a name of its own: the rule that takes it, and what it returns."""

    rule: Callable
    meaning: str


DECISIONS: dict[str, Decision] = {
    "trust": Decision(weigh, "trust in a contact, 0 to 1, from the prior and the evidence of promises, from its second month on"),
    "partner_value": Decision(best_motive, "value in pm of a deal with the contact of slot s, 0: none; offer as in bargaining.py"),
    "accept": Decision(accepts_ask, "whether j wants the deal that i asks it for; it also takes the hours and the stock"),
    "keep_promise": Decision(keeping_probability, "probability that i keeps a promise, with a contract (1) or without (0)"),
    "invite": Decision(candidate, "row of the organization that structure z invites as the n-th of the month, -1: nobody"),
    "join": Decision(wants_to_join, "whether i, which is invited, joins structure z"),
    "attend": Decision(wants_to_come, "whether member i wants to come to the meeting of structure z; it also takes the hours"),
}
"""The decisions by name."""


def replaceable_rules() -> dict[str, Callable]:
    """Return every function of `sim/rules` that runs in a month, by its name."""
    found: dict[str, Callable] = {}
    waiting: list[Callable] = [start_run, pass_month, *RULES]
    while waiting:
        function = waiting.pop()
        for called in _called_rules(function).values():
            if found.get(called.__name__) is not called:
                found[called.__name__] = called
                waiting.append(called)
    return found


def checked_decisions(given: Mapping[str, Callable]) -> dict[Callable, Callable]:
    """Return the rules to replace with their replacements, from the decisions by name.

    Raises TypeError for a name that is no decision and no rule, for what is no function, and for other arguments than the rule's.
    """
    rules = replaceable_rules() if given else {}
    replaced = {}
    for name, own in given.items():
        original = DECISIONS[name].rule if name in DECISIONS else rules.get(name)
        if original is None:
            raise TypeError(f"{name!r} is no decision of the model{meant(name, [*DECISIONS, *rules])}; decisions are "
                            f"{', '.join(DECISIONS)}, and any function of simpul.sim.rules by its name")
        asked = inspect.signature(original)
        if not isinstance(own, FunctionType):
            raise TypeError(f"decision {name!r} has to be a function {name}{asked}, not {own!r}")
        try:
            inspect.signature(own).bind(*asked.parameters)
        except TypeError:
            raise TypeError(f"decision {name!r} is called as {name}{asked}, and {own.__name__}{inspect.signature(own)} "
                            "does not take these arguments") from None
        replaced[original] = own
    return replaced


class ChangedRules:
    """The rules of a month with some of them replaced; rules that do not call a replaced one are the usual ones.

    A replacement may call what it replaces, and other rules: it meets those with the other replacements.
    """

    def __init__(self, replaced: dict[Callable, Callable]):
        self.replaced = replaced
        self._made: dict[tuple[Callable, bool], Callable] = {}

    def changed(self, function: Callable, inside: bool = False) -> Callable:
        """Return a rule with the replacements; inside: what a replacement calls by the name of the rule that it replaces."""
        key = function, inside
        if key not in self._made:
            own = None if inside else self.replaced.get(function)
            self._made[key] = function  # also what a rule that calls itself meets
            self._made[key] = self._rebuilt(own or function, function, own is not None)
        return self._made[key]

    def _rebuilt(self, function: Callable, original: Callable, is_own: bool) -> Callable:
        """Return a function whose global names of rules are bound to the changed ones; itself if nothing changes."""
        bound = {name: self.changed(called, inside=is_own and called is original)
                 for name, called in _called_rules(function).items()}
        changes = {name: new for name, new in bound.items() if new is not function.__globals__[name]}
        if not changes and not is_own:
            return function
        made = _with_names(function, changes)
        return (hot if _is_hot(original) else rule)(made)

    @functools.cached_property
    def plain(self) -> SimpleNamespace:
        """The rules by name, in plain Python."""
        return SimpleNamespace(**{one.__name__: self.changed(one) for one in RULES})

    @functools.cached_property
    def compiled(self) -> SimpleNamespace:
        """The rules by name, each compiled when it is first called, for this process alone."""
        return SimpleNamespace(**{one.__name__: self._behind_addresses(one) for one in RULES})

    @functools.cached_property
    def sweeps(self) -> SimpleNamespace:
        """What does each verb of organizations for many of them, compiled when it is first called, for this process alone."""
        found = {verb: tuple(self._behind_addresses(one, over_rows=True) for one in rules) for verb, rules in SWEEPS.items()}
        return SimpleNamespace(**found)

    def _behind_addresses(self, one: Callable, over_rows: bool = False) -> Callable:
        new = self.changed(one)
        return behind_addresses(new, "" if new is one else _NO_FILE, over_rows)

    @functools.cached_property
    def run_months(self) -> Callable:
        """The function `simpul.sim.months.run_months` with these rules; compiled when it is first called, which takes a minute."""
        original = getattr(months.run_months, "py_func", months.run_months)
        return entry(_with_names(original, {"pass_months": self.changed(months.pass_months)}, _NO_FILE))


def _called_rules(function: Callable) -> dict[str, Callable]:
    """Return the rules and loops that a function knows by a global name and uses."""
    known = ((name, function.__globals__.get(name)) for name in set(_names_in(function.__code__)))
    return {name: value for name, value in known if isinstance(value, FunctionType)
            and (value.__module__.startswith(_RULES) or value.__module__ in _LOOPS)}


def _names_in(code: CodeType) -> Iterator[str]:
    """Yield the names that code and the code within it look up."""
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _names_in(constant)


def _with_names(function: Callable, names: Mapping[str, object], file: str = "") -> Callable:
    """Return a copy of a function for which some global names mean something else."""
    code = function.__code__.replace(co_filename=file) if file else function.__code__
    made = FunctionType(code, {**function.__globals__, **names}, function.__name__, function.__defaults__, function.__closure__)
    made.__kwdefaults__, made.__doc__, made.__module__ = function.__kwdefaults__, function.__doc__, function.__module__
    made.__qualname__ = f"{function.__qualname__}.changed{next(_COPIES)}"
    return made


def _is_hot(function: Callable) -> bool:
    """Tell whether compiled callers always inline a rule (`simpul.sim.numerics.compiler.hot`)."""
    return inspect.getsource(function).lstrip().startswith("@hot")
