"""What a changed model may say in its class, and the rules that follow from it."""

from __future__ import annotations

import functools
from collections.abc import Callable
from types import FunctionType

from simpul.sim.agents import Organization, Place, Structure
from simpul.sim.decisions import ChangedRules, checked_decisions
from simpul.sim.guards import check_signature, meant, public_attributes

_BASES = {
    "organization_class": Organization, "place_class": Place, "broker_class": Structure, "coalition_class": Structure,
    "partnership_class": Structure, "grant_scheme_class": Structure,
}
_REFUSED = {"register_agent", "deregister_agent", "remove_all_agents", "agents", "grid", "organizations", "places", "structures",
            "month", "datacollector", "running", "steps"}


def check_model_class(kind: type, base: type) -> None:
    """Raise TypeError for what has no effect in a class that derives from the model `base`."""
    known = {name for name in dir(base) if not name.startswith("_")}
    for name, value in public_attributes(kind).items():
        if name in _BASES:
            if not (isinstance(value, type) and issubclass(value, _BASES[name])):
                raise TypeError(f"{kind.__name__}.{name} has to derive from {_BASES[name].__name__}, and {value!r} does not")
        elif name in base.UNCHANGED | _REFUSED:
            raise TypeError(f"{kind.__name__}.{name} has no effect: the model sets it itself")
        elif isinstance(getattr(base, name, None), FunctionType):
            check_signature(kind, name, value, getattr(base, name))
        elif name not in known and (name.endswith("_class") or meant(name, known)) and not hasattr(super(kind, kind), name):
            raise TypeError(f"{kind.__name__}.{name} has no effect: the model does not know it{meant(name, known)}")
    changed_rules_of(kind)


def changed_rules_of(kind: type) -> ChangedRules | None:
    """Return the rules of a class of models with its decisions in place of the usual ones, None if it has none of its own.

    Decisions of a class add to those of its bases.
    """
    replaced: dict[Callable, Callable] = {}
    for base in reversed(kind.__mro__):
        replaced |= checked_decisions(vars(base).get("decisions", {}))
    return _changed_rules(tuple(replaced.items())) if replaced else None


@functools.cache
def _changed_rules(replaced: tuple[tuple[Callable, Callable], ...]) -> ChangedRules:
    """Return the rules with some replaced, once: they may have been compiled."""
    return ChangedRules(dict(replaced))
