"""Which form of governance suits which community (P24): Provan & Kenis 2008, doi:10.1093/jopart/mum015, as an experiment.

Their proposition, cell by cell of table 1: *shared governance* suits few participants who trust each other widely and agree, with
little need for competence at the level of the network; a *lead organization* suits a moderate number, trust that is sparse and
centralized, agreement that is moderately low; an *administrative organization* suits moderate to many participants, agreement that
is moderately high and much need of network competence. Here these are a broad coalition, a broker that an existing organization
hosts, and a new one; what the network must be able to do is how much comes from outside: openings, windows, crises. All forms have
8 pm of money for each participant; effectiveness is the mean of four shares: need met, crises met, windows and openings won.

    python -m simpul.experiments.documentation forms --write    # results/forms.csv, and the table in sim/README.md
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from simpul.experiments.patterns.instruments import outcomes
from simpul.experiments.patterns.pattern_communities import World, scenario_of
from simpul.experiments.presentation.markdown import table
from simpul.experiments.statistics.estimates import estimate
from simpul.sim.run import run_many

COALITION, HOST, NEW = FORMS = ("coalition-broad", "broker-host", "broker-new")
MONEY = 8.0  # pm for each participant
MONTHS = 60
FORM_SEEDS = 60
_LOW, _HIGH = 0.2, 0.8
PARTICIPANTS = {"few": 12, "moderate": 25, "many": 60}
DEMANDS = ("context.opportunity", "context.window", "context.crisis")
FORM_COLUMNS = ("trust", "participants", "consensus", "need", *FORMS, "best", "surely", "suits")


@dataclass(frozen=True)
class FormCell:
    """A kind of community. trust: `dense` or `central` (sparse, in a few); participants: few, moderate, many; consensus and need
    for network competence: `low` or `high`."""

    trust: str
    participants: str
    consensus: str
    need: str

    def world(self) -> World:
        """The survey's community of this kind."""
        dense = self.trust == "dense"
        changes = {"context.history": _HIGH if dense else _LOW, "context.trust_centralization": _LOW if dense else _HIGH,
                   "context.goal_consensus": _HIGH if self.consensus == "high" else _LOW,
                   "subsidy.total": MONEY * PARTICIPANTS[self.participants]}
        changes |= dict.fromkeys(DEMANDS, _HIGH if self.need == "high" else _LOW)
        return World(f"survey-{PARTICIPANTS[self.participants]}").changed(changes)

    def suits(self) -> list[str]:
        """The forms for which most of the conditions hold that table 1 of the source names."""
        dense, agreed, demanding = self.trust == "dense", self.consensus == "high", self.need == "high"
        held = {
            COALITION: [dense, self.participants == "few", agreed, not demanding],
            HOST: [not dense, self.participants == "moderate", not agreed],
            NEW: [self.participants != "few", agreed, demanding],
        }
        shares = {form: sum(conditions) / len(conditions) for form, conditions in held.items()}
        return [form for form in FORMS if shares[form] == max(shares.values())]


CELLS = [FormCell(*kind) for kind in itertools.product(("dense", "central"), PARTICIPANTS, ("high", "low"), ("low", "high"))]


def found_in(cell: FormCell, seeds: Sequence[int], threads: int | None = None) -> dict[str, object]:
    """Run the three forms in a kind of community; a row by the names of `COLUMNS`.

    best: the form with the highest mean effectiveness; surely: 1 if the 95% interval of its difference from the next one, seed by
    seed, does not hold 0.
    """
    effect = outcomes(run_many(scenario_of(cell.world()), list(FORMS), seeds, threads=threads), MONTHS, "effectiveness")
    means = effect.mean(axis=1)
    first, second = np.argsort(-means)[:2]
    return {"trust": cell.trust, "participants": cell.participants, "consensus": cell.consensus, "need": cell.need,
            **{form: float(mean) for form, mean in zip(FORMS, means, strict=True)}, "best": FORMS[first],
            "surely": int(estimate(effect[first] - effect[second]).low > 0.0), "suits": " or ".join(cell.suits())}


def all_cells(seeds: Sequence[int], threads: int | None = None,
              progress: Callable[[int, int], None] = lambda done, total: None) -> list[dict[str, object]]:
    """Run every cell."""
    rows = []
    for done, cell in enumerate(CELLS, start=1):
        rows.append(found_in(cell, seeds, threads))
        progress(done, len(CELLS))
    return rows


def forms_markdown(rows: Sequence[dict[str, object]]) -> str:
    """The table of the model description: a line for each kind of community, the best form in bold if it is surely the best."""
    hits = sum(str(row["best"]) in str(row["suits"]).split(" or ") for row in rows)
    lines = []
    for row in rows:
        told = [f"**{row[form]:.3f}**" if form == row["best"] and row["surely"] else f"{row[form]:.3f}" for form in FORMS]
        lines.append((*(str(row[name]) for name in FORM_COLUMNS[:4]), *told, str(row["suits"])))
    head = (f"{len(rows)} kinds of communities, {FORM_SEEDS} seeds each, {MONTHS} months: in {hits} of them the most effective "
            "form is one that suits by the source. Bold: surely better than the next one (95%). Made by "
            "`python -m simpul.experiments.documentation forms --write`.")
    return f"{head}\n\n" + table(("trust", "participants", "consensus", "need", *FORMS, "suits by the source"), lines)
