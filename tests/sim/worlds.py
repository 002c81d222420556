"""Random scenarios for properties that must hold everywhere: small, valid, and as odd as a scenario file may be."""

from __future__ import annotations

import functools
from pathlib import Path

from hypothesis import strategies as st

from simpul.sim.parameters import CHOICES, CONTEXT, PARAMETERS
from simpul.sim.parameters.form_parameters import FORM_PARAMETERS
from simpul.sim.scenario import TYPES, Scenario, load_data
from simpul.sim.scenario.strategy_files import run_file

SCENARIOS = Path(__file__).parents[2] / "scenarios"


def own_types() -> list[str]:
    """Run every strategy of one's own below `scenarios/` and return the types they declare."""
    before = set(TYPES)
    for file in sorted(SCENARIOS.rglob("*.py")):
        run_file(file)
    return sorted(set(TYPES) - before)


STRATEGIES: dict[str, dict] = {
    "nothing": {"type": "nothing"},
    "grants-equal": {"type": "direct_grants", "by": "equal"},
    "grants-need": {"type": "direct_grants", "by": "need", "share": 0.5},
    "broker-host": {"type": "broker", "origin": "host"},
    "broker-named": {"type": "broker", "origin": "host", "hosts": ["Host"], "relations": 0.4},
    "broker-new": {"type": "broker", "origin": "new", "backed_by": ["Host"], "offices": "each"},
    "broker-informal": {"type": "broker", "origin": "informal"},
    "coalition-broad": {"type": "coalition", "scope": "broad", "offices": "one", "forming": 3.0, "unpaid": 0.5},
    "coalition-issue": {"type": "coalition", "scope": "issue", "issue": "i0"},
    "coalition-one-kind": {"type": "coalition", "scope": "broad", "composition": "one_kind", "kind": "k0"},
    "partnership": {"type": "partnership", "term": 6, "projects": 3},
    "sequence": {"type": "sequence", "phases": [
        {"strategy": "partnership", "months": 4}, {"strategy": "broker-informal", "months": 3},
        {"strategy": "coalition-broad"}]},
    "sequence-ending": {"type": "sequence", "phases": [
        {"strategy": "broker-new", "months": 2, "share": 1.0}, {"strategy": "broker-host", "months": 5, "share": 0.0}]},
    "portfolio": {"type": "portfolio", "of": [
        {"strategy": "broker-host", "share": 2.0}, {"strategy": "grants-equal", "share": 1.0}]},
    "portfolio-of-plans": {"type": "portfolio", "of": [
        {"strategy": "sequence-ending"}, {"strategy": "sequence"}, {"strategy": "nothing"}]},
}
OWN_TYPES = own_types()
STRATEGIES |= {f"own-{name}": {"type": name} for name in OWN_TYPES}
"""Every strategy, and every choice a strategy offers, by label. All worlds have the host, the issue and the kind named here."""

seeds = st.integers(0, 2**63 - 1)


@functools.lru_cache(maxsize=1000, typed=True)
def any_of(*values) -> st.SearchStrategy:
    """Return one of some values; made once, since making it costs more than drawing from it."""
    return st.sampled_from(values)


@functools.lru_cache(maxsize=1000, typed=True)
def some_of(values: tuple, most: int) -> st.SearchStrategy[list]:
    """Return up to `most` different ones of some values."""
    return st.lists(st.sampled_from(values), unique=True, max_size=most)


@functools.lru_cache(maxsize=1000, typed=True)
def shares(low: float = 0.0, high: float = 1.0) -> st.SearchStrategy[float]:
    """Return numbers from low to high: the ends, plain ones and any other."""
    return st.one_of(st.sampled_from([low, high, 0.5 * (low + high)]), st.floats(low, high))


@st.composite
def worlds(draw, organizations=(4, 14), places=(1, 3), months=(12, 48), burn_in=(0, 12), reach=None) -> dict:
    """Return the data of a valid scenario with all of `STRATEGIES`; the pairs are lowest and highest numbers.

    Every organization has an explicit key; every place has two that are no larger institutions.
    """
    place_names = [f"p{n}" for n in range(draw(st.integers(*places)))]
    issues = [f"i{n}" for n in range(draw(st.integers(1, 4)))]
    groups = [f"g{n}" for n in range(draw(st.integers(1, 3)))]
    kinds = [f"k{n}" for n in range(draw(st.integers(1, 3)))]
    count = max(draw(st.integers(*organizations)), 2 * len(place_names))
    observed = draw(st.integers(*months))
    start = draw(st.integers(0, observed - 12))
    reach = draw(any_of(0.0, 0.3, 1.0)) if reach is None else reach
    organizations = draw(entries(count, place_names, kinds, groups, issues))
    return {
        "simpul": 1, "title": "A world", "description": "Drawn at random.",
        "months": observed, "burn_in": draw(st.integers(*burn_in)), "start": start, "horizons": [observed - start],
        "seasonal": draw(shares()), "reach": reach, "arms": draw(st.sampled_from(["documented", "equal"])),
        "issues": {name: named(name, need=draw(st.floats(0.1, 3.0))) for name in issues},
        "groups": {name: named(name, share=draw(st.floats(0.1, 3.0))) for name in groups},
        "strata": draw(st.permutations(groups)),
        "places": {name: named(name) for name in place_names},
        "kinds": {name: named(name, **draw(means())) for name in kinds},
        "organizations": organizations, "ties": draw(ties(organizations, beyond=reach > 0.0)),
        "context": draw(levels()),
        "parameters": draw(some_parameters()), "rules": draw(some_rules()),
        "subsidy": {"total": draw(any_of(0.0, 12.0, 60.0, 400.0)), "months": draw(st.integers(1, observed - start))},
        "strategies": STRATEGIES,
    }


def named(name: str, **more) -> dict:
    """Return an entry with the same name in both languages."""
    return {"en": name, "id": name, **more}


@st.composite
def means(draw) -> dict:
    """Return the usual income, power, hours and volunteers of a kind: mostly moderate, sometimes none at all."""
    return {
        "income": draw(any_of(0.0, 1.0, 4.0, 20.0)), "power": draw(any_of(0.01, 0.4, 1.0)),
        "hours": draw(any_of(0.0, 10.0, 40.0, 160.0)), "volunteers": draw(any_of(0.0, 0.1, 0.7, 1.0)),
    }


@st.composite
def levels(draw) -> dict[str, float]:
    """Return a context: some factors at random, the others as usual."""
    return {factor.name: draw(shares()) for factor in draw(some_of(CONTEXT, 8))}


@st.composite
def some_parameters(draw) -> dict[str, float]:
    """Return some model parameters anywhere in their range, and half of the time all that say what forms cost and earn."""
    chosen = list(draw(some_of(PARAMETERS, 6)))
    if draw(st.booleans()):  # what forms cost and earn is off by default
        chosen += [parameter for parameter in FORM_PARAMETERS if parameter not in chosen]
    return {parameter.name: draw(shares(parameter.low, parameter.high)) for parameter in chosen}


@st.composite
def some_rules(draw) -> dict[str, str]:
    """Return some modelling choices; the model's own for the others."""
    chosen = draw(some_of(CHOICES, 3))
    return {choice.name: draw(any_of(*choice.options)) for choice in chosen}


@st.composite
def entries(draw, count: int, places: list[str], kinds: list[str], groups: list[str], issues: list[str]) -> list[dict]:
    """Return `count` organizations: those of a place one after another, by name or in recipes, each with its key."""
    found = []
    for n, place in enumerate(places):
        left = count // len(places) + int(n < count % len(places))
        key = draw(st.integers(1, 500))
        inside = 0
        while left > 0:
            size = draw(st.integers(1, min(3, left)))
            entry = {"kind": draw(any_of(*kinds)), "place": place, "group": draw(any_of(*groups)), "key": key}
            if not found:
                entry |= {"name": "Host", "kind": "k0"}
                size = 1
            elif draw(st.booleans()):
                entry |= {"name": f"{place} {key}"} | draw(own_traits(issues))
                size = 1
            else:
                entry["count"] = size
            if inside >= 2 and draw(st.integers(0, 5)) == 0:
                entry["outside"] = True
            else:
                inside += size
            found.append(entry)
            left -= size
            key += size + draw(st.integers(0, 3))
    return found


@st.composite
def ties(draw, organizations: list[dict], beyond: bool) -> list[dict]:
    """Return some ties between named organizations, between places only if somebody reaches beyond the own one."""
    homes = {entry["name"]: entry["place"] for entry in organizations if "name" in entry}
    pairs = [(one, other) for one in homes for other in homes if one != other and (beyond or homes[one] == homes[other])]
    chosen = draw(some_of(tuple(pairs), 6)) if pairs else []
    evidence = st.sampled_from([{}, {"kept": 2.5, "broken": 0.5}, {"broken": 3.0}])
    return [{"from": one, "to": other, "depth": draw(st.integers(1, 4)), **draw(evidence)} for one, other in chosen]


@st.composite
def own_traits(draw, issues: list[str]) -> dict:
    """Return what one organization may say of itself."""
    traits = {
        "income": draw(any_of(0.0, 2.0, 50.0)), "skills": draw(any_of(0.0, 1.0, 10.0)),
        "reliability": draw(shares()), "interests": {draw(any_of(*issues)): 1.0},
    }
    return {name: traits[name] for name in draw(some_of(tuple(sorted(traits)), len(traits)))}


def fixed_world(organizations: int = 8, months: int = 24, burn_in: int = 6) -> dict:
    """Return one ordinary world with two places, two groups and all of `STRATEGIES`, for tests that need no random one."""
    half = organizations // 2
    rows = [{"name": "Host", "kind": "k0", "place": "p0", "group": "g0", "key": 1}]
    rows += [{"name": "Friend", "kind": "k1", "place": "p0", "group": "g1", "key": 2}]
    rows += [{"count": 1, "kind": f"k{n % 2}", "place": f"p{n // half % 2}", "group": f"g{n % 2}", "key": n + 1}
             for n in range(2, organizations)]
    return {
        "simpul": 1, "title": "A fixed world", "description": "Always the same.", "months": months, "burn_in": burn_in, "start": 4,
        "horizons": [months - 4], "reach": 0.2, "issues": {name: named(name) for name in ("i0", "i1")},
        "groups": {name: named(name) for name in ("g0", "g1")}, "strata": ["g0", "g1"],
        "places": {name: named(name) for name in ("p0", "p1")},
        "kinds": {"k0": named("k0"), "k1": named("k1", income=2.0, volunteers=0.6)}, "organizations": rows,
        "ties": [{"from": "Host", "to": "Friend", "depth": 3}, {"from": "Friend", "to": "Host", "depth": 2}],
        "subsidy": {"total": 5.0 * organizations, "months": months // 2}, "strategies": STRATEGIES,
    }


def hard_times(world: dict) -> dict:
    """Return the world with high fixed costs, uncertain income and a long dry season, so that organizations fail."""
    return world | {"seasonal": 1.0, "parameters": {"payroll": 0.8, "income_shock": 0.4, "spending": 0.6}}


def scenario_of(world: dict) -> Scenario:
    """Return the checked scenario of a world."""
    return load_data(world)
