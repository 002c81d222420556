"""What the model shows, seen through the same questionnaire as real networks: simulated surveys beside what is known.

    python -m experiments.patterns            # prints the table
    python -m experiments.patterns --write    # and puts it into sim/README.md

A community of one place is asked twice, two years apart, by a roster and by naming (`sim/survey.py`), without a strategy and with a
host broker. Bands come from public networks and studies. Where the evidence gives one figure and no band, the band is that figure
plus or minus a third of it.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import networkx
import numpy as np

from experiments.plan import sources_digest
from experiments.statistics import Estimate, estimate

SIZES = (25, 38)  # organizations, as in the networks the bands come from
STRATEGIES = ("nothing", "broker-host")
FIRST, SECOND = 60, 84  # months after the strategy begins in which organizations are asked: two years apart
KINDS = {  # kind -> (share of organizations, income pm a month, power, hours a month, volunteers)
    "residents": (0.30, 1.0, 0.25, 25, 0.7), "ngo": (0.26, 6.0, 0.5, 60, 0.1), "faith": (0.16, 3.0, 0.5, 30, 0.4),
    "school": (0.12, 5.0, 0.35, 20, 0.1), "business": (0.08, 6.0, 0.4, 15, 0.05), "clinic": (0.08, 6.0, 0.5, 40, 0.1),
}


def community_of(organizations: int):
    """Return the scenario that is asked: `organizations` of six kinds and two groups in one place, every other number the usual."""
    from sim.scenario import load_data

    def words(names: Iterable[str], **more: dict) -> dict:
        return {name: {"en": name, "id": name, **more.get(name, {})} for name in names}

    kinds = {name: dict(zip(("income", "power", "hours", "volunteers"), numbers, strict=True))
             for name, (_share, *numbers) in KINDS.items()}
    entries = []
    for n, kind in enumerate(_spread(organizations)):
        entries.append({"count": 1, "kind": kind, "group": "second" if n % 5 < 2 else "first"})
    return load_data({
        "simpul": 1, "title": "Survey", "description": "A community of one place.", "months": 120, "burn_in": 60, "start": 24,
        "issues": words(("health", "water", "food", "work")), "groups": words(("first", "second"), second={"share": 0.67}),
        "kinds": words(KINDS, **kinds), "organizations": entries,
        "subsidy": {"total": 192.0, "months": 96},  # still paid when organizations are asked
        "strategies": {"broker-host": {"type": "broker", "origin": "host"}},
    })


def _spread(organizations: int) -> list[str]:
    """Return the kind of each organization, in the shares of `KINDS`, mixed so that groups get some of each."""
    ends = np.cumsum([share for share, *_ in KINDS.values()])
    places = [(n * 0.618033988749895) % 1.0 for n in range(organizations)]  # evenly over 0..1 in any stretch
    return [list(KINDS)[int(np.searchsorted(ends / ends[-1], place, side="right"))] for place in places]


# ---- what is said of one network


def mutual_trust(g: networkx.DiGraph) -> float:
    """Return the correlation of the trust of i in j with that of j in i over pairs who know each other; NaN below three pairs."""
    pairs = [(g.edges[i, j]["trust"], g.edges[j, i]["trust"]) for i, j in g.edges if i < j and g.has_edge(j, i)]
    if len(pairs) < 3:
        return math.nan
    both = np.array([*pairs, *((b, a) for a, b in pairs)])  # either side may stand first
    return float(np.corrcoef(both.T)[0, 1]) if np.ptp(both) > 0.0 else math.nan


def trust_shares(g: networkx.DiGraph) -> tuple[float, float]:
    """Return the shares of the variance of trust that lie with who trusts and with who is trusted: one-way ICC(1), each.

    Shrout & Fleiss 1979, doi:10.1037/0033-2909.86.2.420, with the mean group size for unequal groups of Donner 1986,
    doi:10.2307/1403259.
    """
    arcs = [(i, j, data["trust"]) for i, j, data in g.edges(data=True)]
    return intraclass([(i, trust) for i, _j, trust in arcs]), intraclass([(j, trust) for _i, j, trust in arcs])


def intraclass(rated: Sequence[tuple[object, float]]) -> float:
    """Return the intraclass correlation of values in groups, from a one-way analysis of variance; NaN if it is not defined."""
    groups: dict[object, list[float]] = {}
    for group, value in rated:
        groups.setdefault(group, []).append(value)
    n, k = len(rated), len(groups)
    if k < 2 or n <= k:
        return math.nan
    mean = math.fsum(value for _group, value in rated) / n
    means = {group: math.fsum(values) / len(values) for group, values in groups.items()}
    between = math.fsum(len(values) * (means[group] - mean) ** 2 for group, values in groups.items()) / (k - 1)
    within = math.fsum((value - means[group]) ** 2 for group, values in groups.items() for value in values) / (n - k)
    size = (n - sum(len(values) ** 2 for values in groups.values()) / n) / (k - 1)
    whole = between + (size - 1.0) * within
    return (between - within) / whole if whole > 0.0 else math.nan


def retention_ratio(before: networkx.DiGraph, after: networkx.DiGraph) -> float:
    """Return how much more often a returned naming is there again than one that is not returned; NaN if it is not defined."""
    kept: dict[bool, list[bool]] = {True: [], False: []}
    for i, j in before.edges:
        kept[before.has_edge(j, i)].append(after.has_edge(i, j))
    if not kept[True] or not any(kept[False]):
        return math.nan
    return float(np.mean(kept[True]) / np.mean(kept[False]))


def measure(scenario, strategy: str, seed: int) -> dict[str, float]:
    """Run one seed of one strategy, ask twice, and return every figure of `PATTERNS` by name."""
    from sim.network import graph, hub_loss, statistics
    from sim.runs import snapshots
    from sim.survey import naming, roster, tie_survival

    months = [scenario.start + FIRST - 1, scenario.start + SECOND - 1]
    first, second = snapshots(scenario, strategy, seed, months)
    listed = {depth: statistics(roster(first, depth)) for depth in (1, 2, 3, 4)}
    with_hub = statistics(graph(first, depth=3, structures=True))
    named, named_again = naming(first, seed, months[0]), naming(second, seed, months[1])
    spoken = statistics(named)
    rater, target = trust_shares(graph(first))
    ties = listed[1]["density"] or math.nan
    return {
        "roster_any": listed[1]["density"], "roster_informal": listed[2]["density"], "roster_formal": listed[3]["density"],
        "roster_several": listed[4]["density"], "formal_share": listed[3]["density"] / ties,
        "several_share": listed[4]["density"] / ties, "roster_transitivity": listed[1]["transitivity"],
        "roster_reciprocity": listed[1]["reciprocity"], "formal_reciprocity": listed[3]["reciprocity"],
        "hub_density": with_hub["density"], "hub_centralization": with_hub["centralization"],
        "naming_density": spoken["density"], "naming_reciprocity": spoken["reciprocity"],
        "naming_transitivity": spoken["transitivity"], "survival": tie_survival(named, named_again),
        "retention_ratio": retention_ratio(named, named_again), "mutual_trust": mutual_trust(graph(first)),
        "rater": rater, "target": target, "rater_over_target": rater - target, "hub_loss": hub_loss(first),
    }


# ---- what is known


@dataclass(frozen=True)
class Pattern:
    """A figure of the survey, and the band in which real data lie.

    Attributes:
        name: as `measure` returns it; what: in words; source: number of the pattern in the evidence, and data.
        low, high: the band, NaN where none was found. strategy: under which the band applies, "" under any.
    """

    name: str
    what: str
    low: float = math.nan
    high: float = math.nan
    source: str = ""
    strategy: str = ""


INDIANA = "Indiana tobacco control 2010, 25 organizations with a lead agency"
ESTUARIES = "10 estuaries, asked by naming"
JUIZ_DE_FORA = "195 services of Juiz de Fora"


def around(figure: float) -> dict[str, float]:
    """Return the band around a single figure: a third of it to each side."""
    return {"low": figure * 2.0 / 3.0, "high": figure * 4.0 / 3.0}


PATTERNS: tuple[Pattern, ...] = (
    Pattern("roster_any", "roster: density at any depth", **around(0.54), source=f"P1: .54, {INDIANA}", strategy="broker-host"),
    Pattern("roster_informal", "roster: density, informal and deeper"),
    Pattern("roster_formal", "roster: density, formal and deeper", **around(0.27), source="P1: .27", strategy="broker-host"),
    Pattern("roster_several", "roster: density, several projects", **around(0.14), source="P1: .14", strategy="broker-host"),
    Pattern("formal_share", "roster: formal for each tie at any depth", **around(0.50), source="P1: .27 / .54"),
    Pattern("several_share", "roster: several projects for each tie at any depth", **around(0.26), source="P1: .14 / .54"),
    Pattern("roster_reciprocity", "roster: reciprocity at any depth", **around(0.40), source=f"any relation .40, {JUIZ_DE_FORA}"),
    Pattern("formal_reciprocity", "roster: reciprocity, formal and deeper", **around(0.41), source="P27: .41"),
    Pattern("roster_transitivity", "roster: transitivity at any depth", 0.53, 0.68, "Indiana: contact .68, dissemination .53",
            "broker-host"),
    Pattern("hub_density", "formal density, the broker counted", 0.20, 0.35, "P3: Indiana; McCullough 2016", "broker-host"),
    Pattern("hub_centralization", "formal degree centralization, the broker counted", 0.50, 0.75, "P3", "broker-host"),
    Pattern("naming_density", "naming: density", 0.05, 0.20, f"P4: {ESTUARIES}", "nothing"),
    Pattern("naming_reciprocity", "naming: reciprocity", 0.10, 0.40, "P4", "nothing"),
    Pattern("naming_transitivity", "naming: transitivity", **around(0.30), source="estuaries: .30, .31", strategy="nothing"),
    Pattern("survival", "naming: arcs named again after two years", 0.35, 0.55, "P7: estuaries", "nothing"),
    Pattern("retention_ratio", "naming: survival of returned against other arcs", 1.10, 1.70, "P6: x1.35, estuaries", "nothing"),
    Pattern("mutual_trust", "correlation of trust in one another", **around(0.16), source=f"P26: .16, {JUIZ_DE_FORA}"),
    Pattern("rater", "variance of trust with who trusts (ICC)", source="P30: .59"),
    Pattern("target", "variance of trust with who is trusted (ICC)", source="P30: .01"),
    Pattern("rater_over_target", "the first less the second", 0.0, 1.0, "P30: the sign is the test"),
    Pattern("hub_loss", "largest component lost with the hub"),
)


def verdict(found: Estimate, low: float, high: float) -> str:
    """Say whether the interval of a figure lies inside its band, outside it, or across its border."""
    if math.isnan(low) or found.n < 2:
        return ""
    if low <= found.low and found.high <= high:
        return "reproduced"
    return "not reproduced" if found.high < low or found.low > high else "undecided"


def survey(seeds: Sequence[int], threads: int | None = None) -> dict[tuple[int, str], dict[str, list[float]]]:
    """Return, for each size and strategy, every figure by name as a list over `seeds`."""
    tasks = [(size, strategy, seed) for size in SIZES for strategy in STRATEGIES for seed in seeds]
    scenarios = {size: community_of(size) for size in SIZES}
    with ThreadPoolExecutor(threads) as pool:
        measured = list(pool.map(lambda task: measure(scenarios[task[0]], task[1], task[2]), tasks))
    figures: dict[tuple[int, str], dict[str, list[float]]] = {}
    for (size, strategy, _seed), values in zip(tasks, measured, strict=True):
        lists = figures.setdefault((size, strategy), {pattern.name: [] for pattern in PATTERNS})
        for name, value in values.items():
            lists[name].append(value)
    return figures


def gained(figures: dict, size: int, name: str) -> Estimate:
    """Return the paired difference of a figure, host broker less nothing on the same seeds (P3b)."""
    with_broker, without = (np.array(figures[size, strategy][name]) for strategy in ("broker-host", "nothing"))
    return estimate(with_broker - without)


def shown(found: Estimate) -> str:
    """Return a mean with its interval, as a cell."""
    if found.n == 0:
        return "none"
    mean, low, high = (f"{value:.2f}".replace("-0.00", "0.00") for value in (found.mean, found.low, found.high))
    return mean if found.n < 2 else f"{mean} ({low} to {high})"


def as_markdown(figures: dict, seeds: int) -> str:
    """Return the table of all figures beside their bands, the differences a broker makes, and from which sources it was made."""
    from sim.markdown import table

    columns = [(size, strategy) for size in SIZES for strategy in STRATEGIES]
    rows = []
    for pattern in PATTERNS:
        cells = []
        for size, strategy in columns:
            found = estimate(figures[size, strategy][pattern.name])
            judged = verdict(found, pattern.low, pattern.high) if pattern.strategy in ("", strategy) else ""
            cells.append(f"{shown(found)}{': ' * bool(judged)}{judged}")
        band = "" if math.isnan(pattern.low) else f"{pattern.low:.2f} to {pattern.high:.2f}"
        rows.append((pattern.what, *cells, band, pattern.source))
    head = ("figure", *(f"{size}, {strategy}" for size, strategy in columns), "band", "evidence")
    more = [(what, *(shown(gained(figures, size, name)) for size in SIZES))
            for name, what in (("roster_any", "any depth"), ("roster_informal", "informal"), ("roster_formal", "formal"),
                               ("roster_several", "several projects"))]
    made = (f"Means over {seeds} seeds with 95% intervals; asked {FIRST} and {SECOND} months after the strategy began. Made by "
            f"`python -m experiments.patterns --write` from sources `{sources_digest()[:12]}`.")
    differences = table(("density among members, host broker less nothing (P3b: it rises)", *(str(size) for size in SIZES)), more)
    return f"{made}\n\n{table(head, rows)}\n\n{differences}"


def main(words: Sequence[str] | None = None, say: Callable[[str], None] = print) -> None:
    """Run the survey; print the table and, with --write, put it into the description of the model."""
    parser = argparse.ArgumentParser(prog="python -m experiments.patterns", description=__doc__.partition("\n")[0])
    parser.add_argument("--seeds", type=int, default=20, help="number of seeds (default 20)")
    parser.add_argument("--threads", type=int, default=None, help="threads (default: all cores)")
    parser.add_argument("--write", action="store_true", help="put the table into sim/README.md")
    asked = parser.parse_args(words)
    text = as_markdown(survey(range(asked.seeds), asked.threads), asked.seeds)
    say(text)
    if asked.write:
        from sim.markdown import filled

        readme = Path(__file__).resolve().parents[1] / "sim" / "README.md"
        old = readme.read_text(encoding="utf-8")
        readme.write_text(filled(old, "patterns", text), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
