"""Do the conclusions hang on a modelling choice? The PIKUL case under all 32 combinations of the five choices.

A conclusion is a comparison that a reader takes away from the case. It is said in how many of the variants it holds surely (the
95% interval of the paired difference lies on its side of 0), in how many the opposite does, and how alike the variants rank the
strategies: Kendall's tau between the order of the strategies in a variant and in the model's own rules.

    python -m simpul.experiments.documentation variants --write    # results/variants.csv, and the table in sim/README.md
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence

import numpy as np
from scipy import stats

from simpul.experiments.patterns.pattern_communities import World, scenario_of
from simpul.experiments.presentation.markdown import table
from simpul.experiments.statistics.estimates import estimate
from simpul.sim.outcomes import INDEX, OUTCOMES, compute_many
from simpul.sim.parameters import CHOICES
from simpul.sim.run import run_many

CASE = "pikul"
VARIANT_MONTHS = 120
VARIANT_SEEDS = 40
CONCLUSIONS: tuple[tuple[str, str, str, str], ...] = (
    ("A host as broker meets more need than the same money as grants.", "need_met", "broker-host", "direct-grants"),
    ("Grants meet more need than doing nothing.", "need_met", "direct-grants", "nothing"),
    ("Specialized partnerships meet less need than grants.", "need_met", "direct-grants", "partnership"),
    ("A new broker meets more need than a host.", "need_met", "broker-new", "broker-host"),
    ("A broad coalition meets more crises than specialized partnerships.", "crises_met", "coalition-broad", "partnership"),
    ("A broad coalition meets more crises than a host as broker.", "crises_met", "coalition-broad", "broker-host"),
    ("A broad coalition wins more windows than the same money as grants.", "windows_won", "coalition-broad", "direct-grants"),
    ("A new broker brings in more from outside than grants.", "outside_resources", "broker-new", "direct-grants"),
    ("A host reaches the worst-off better than grants.", "need_met_worst_off", "broker-host", "direct-grants"),
)
"""(sentence, outcome, the better one, the other): what the comparison of the case says under the model's own rules."""


def variants() -> list[dict[str, str]]:
    """Return every combination of modelling choices; the model's own rules first."""
    options = itertools.product(*(choice.options for choice in CHOICES))
    return [dict(zip((choice.name for choice in CHOICES), chosen, strict=True)) for chosen in options]


def told(variant: Mapping[str, str]) -> str:
    """What a variant does otherwise than the model's own rules; `own` for none."""
    return ", ".join(variant[choice.name] for choice in CHOICES if variant[choice.name] != choice.options[0]) or "own"


def variant_outcomes(variant: Mapping[str, str], seeds: Sequence[int], threads: int | None = None) -> tuple[list[str], np.ndarray]:
    """Run the case under a variant; the strategies and the main outcomes [strategy, seed, outcome]."""
    scenario = scenario_of(World(CASE).changed({f"rules.{name}": option for name, option in variant.items()}))
    runs = run_many(scenario, list(scenario.strategies), seeds, threads=threads)
    return list(runs.strategies), compute_many(runs, VARIANT_MONTHS)


def all_variants(seeds: Sequence[int], threads: int | None = None,
                 progress: Callable[[int, int], None] = lambda done, total: None) -> list[dict[str, object]]:
    """Run every variant: for each conclusion the sign of what is sure (1, 0, -1), for each main outcome the order's tau."""
    main = [outcome.name for outcome in OUTCOMES if outcome.primary]
    rows: list[dict[str, object]] = []
    own: dict[str, np.ndarray] = {}
    for done, variant in enumerate(variants(), start=1):
        strategies, values = variant_outcomes(variant, seeds, threads)
        means = {name: np.nanmean(values[:, :, INDEX[name]], axis=1) for name in main}
        own = own or means
        row: dict[str, object] = {"variant": told(variant)}
        for number, (_sentence, name, better, other) in enumerate(CONCLUSIONS, start=1):
            first, second = (values[strategies.index(label), :, INDEX[name]] for label in (better, other))
            found = estimate(first - second)
            row[f"c{number}"] = int(found.low > 0.0) - int(found.high < 0.0)
        row |= {f"tau_{name}": float(stats.kendalltau(own[name], means[name]).statistic) for name in main}
        rows.append(row)
        progress(done, len(variants()))
    return rows


def variant_columns() -> list[str]:
    """The columns of the table that ships."""
    return ["variant", *(f"c{number}" for number in range(1, len(CONCLUSIONS) + 1)),
            *(f"tau_{outcome.name}" for outcome in OUTCOMES if outcome.primary)]


def variants_markdown(rows: Sequence[dict[str, object]]) -> str:
    """The two tables of the model description: conclusions, and orders of the strategies."""
    held = []
    for number, (sentence, name, better, other) in enumerate(CONCLUSIONS, start=1):
        signs = [row[f"c{number}"] for row in rows]
        against = "; ".join(str(row["variant"]) for row in rows if row[f"c{number}"] == -1) or "none"
        counts = (str(signs.count(sign)) for sign in (1, 0, -1))
        held.append((sentence, f"{name}: {better} − {other}", *counts, against))
    orders = []
    for name in (column for column in rows[0] if column.startswith("tau_")):
        taus = np.array([row[name] for row in rows[1:]], dtype=float)
        orders.append((name.removeprefix("tau_"), f"{np.median(taus):.2f}", f"{taus.min():.2f}",
                       str(rows[1 + int(taus.argmin())]["variant"])))
    head = (f"All {len(rows)} combinations of the modelling choices, `{CASE}`, {VARIANT_MONTHS} months, {VARIANT_SEEDS} seeds "
            "each. Made by `python -m simpul.experiments.documentation variants --write`.")
    return "\n\n".join((
        head,
        table(("conclusion", "what is compared", "surely holds", "open", "surely the opposite", "the opposite under"), held),
        "How alike the strategies are ordered, against the model's own rules (Kendall's tau, 1: the same order):",
        table(("outcome", "median", "least", "least under"), orders)))
