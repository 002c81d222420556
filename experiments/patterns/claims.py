"""The claims of the source deck that can be true or false in a run: one comparison, outcome, horizon and sign each.

Written down before the first run (what was changed since is said in part 8 of sim/README.md). How a set-up is chosen: a claim
about a case is tested in the scenario of that case; a claim about a kind of strategy where that kind is at home; all else in
`pikul`, the largest case, at 60 months, or at its last horizon where a thing takes long (money from outside, policy, learning).
A factor of the context is taken from .1 to .9, a parameter over its range. A row is M where a rule says nearly the same as the
claim, so that only the size is news.
"""

from __future__ import annotations

from simpul.experiments.patterns.pattern_communities import World
from simpul.experiments.patterns.pattern_rows import (
    INPUT,
    MADE,
    NONE,
    SOME,
    PatternRow,
    changed,
    compare_row,
    interaction,
    measure_row,
)

PIKUL, TWO, HOUSING, _CRISIS = World("pikul"), World("two-groups"), World("housing-jobs"), World("crisis-district")
CCRP, GLADES, NFI, PROJECT = World("ccrp"), World("glades"), World("nfi"), World("partnership-project")
SPEAKERS = World("exercise-representatives")

HIGH_LOW, LOW_HIGH = (0.9, 0.1), (0.1, 0.9)
# All want one thing, everybody says what it wants, and nothing happens that a broad coalition could turn to.
ONE_ISSUE = HOUSING.changed({
    "organizations.*.interests": (("housing", 1.0),), "context.goal_consensus": 1.0, "context.ambiguity": 0.0,
    "parameters.crisis_rate": 0.0, "parameters.window_rate": 0.0, "parameters.opening_rate": 0.0,
})
MIXED_CDCS = CCRP.changed({"strategies.coalition-cdcs": (
    ("type", "coalition"), ("scope", "broad"), ("membership", 1.0))})
HALF_POINT = (-0.005, 0.005)  # half a percentage point of need met: less than any strategy adds


def against(id_: str, world: World, first: str, second: str, figure: str, horizon: int, band, **more) -> PatternRow:
    """Two strategies of one scenario."""
    return compare_row(id_, figure, horizon, (world, first), (world, second), band, **more)


CLAIMS: tuple[PatternRow, ...] = (
    against("S1", PIKUL, "broker-host", "direct-grants", "need_met", 120, SOME),
    against("S3", PIKUL, "broker-host", "nothing", "working_relations", 60, SOME, kind=MADE),
    against("S4", PIKUL, "broker-host", "broker-new", "legitimacy", 36, SOME, kind=MADE),
    against("S5", CCRP, "broker-host", "broker-new", "need_met", 36, SOME, kind=MADE),
    against("S6a", GLADES, "broker-new", "nothing", "outside_resources", 120, SOME),
    against("S6b", GLADES, "broker-new", "broker-host", "outside_resources", 120, SOME),
    against("S7", NFI, "broker-informal", "nothing", "outside_ties", 60, SOME, kind=MADE, instrument="state"),
    against("S8", PIKUL, "broker-new", "nothing", "capacity", 120, SOME, kind=MADE),
    against("S9a", PIKUL, "broker-host", "coalition-broad", "cost_per_relation", 60, NONE),
    interaction("S9b", "working_relations", 60, PIKUL, ("broker-host", "nothing"), "context.communication", LOW_HIGH, SOME),
    against("S10", PIKUL, "broker-host", "nothing", "windows_won", 120, SOME),
    against("S11", PIKUL, "coalition-broad", "nothing", "outside_resources", 120, SOME),
    against("S12a", _CRISIS, "coalition-broad", "direct-grants", "crises_met", 96, SOME),
    against("S12b", PIKUL, "coalition-broad", "nothing", "windows_won", 120, SOME),
    against("S13", HOUSING, "coalition-housing", "coalition-broad", "expertise:housing", 96, SOME, kind=MADE,
            instrument="issues"),
    changed("S14a", "attendance", 60, PIKUL, "coalition-broad", "subsidy.total", (192.0, 1.0), SOME, kind=MADE),
    changed("S14b", "structures", 120, PIKUL, "coalition-broad", "subsidy.total", (192.0, 1.0), SOME, kind=MADE),
    against("S15", PROJECT, "partnership", "coalition-broad", "full_cost", 72, NONE),
    against("S17a", PROJECT, "partnership", "direct-grants", "need_met:meals", 72, SOME, instrument="issues"),
    against("S17b", PROJECT, "partnership", "nothing", "density_any", 72, SOME, kind=MADE),
    against("S19", PIKUL, "coalition-broad", "nothing", "active_share", 120, SOME),
    changed("S20a", "working_relations", 60, PIKUL, "nothing", "context.goal_consensus", HIGH_LOW, SOME, kind=MADE),
    changed("S20b", "working_relations", 60, PIKUL, "nothing", "context.resource_overlap", LOW_HIGH, SOME),
    changed("S20c", "working_relations", 60, PIKUL, "nothing", "context.history", HIGH_LOW, SOME, kind=MADE),
    measure_row("S21", "turnout_again", 60, PIKUL, "coalition-broad", SOME, kind=MADE, instrument="turnout"),
    against("S22a", PIKUL, "direct-grants", "nothing", "working_relations", 60, SOME),
    against("S22b", PIKUL, "coalition-broad", "direct-grants", "working_relations", 60, SOME),
    changed("S23a", "mandate_gap", 60, SPEAKERS, "coalition-broad", "context.selection", HIGH_LOW, NONE, kind=MADE),
    changed("S23b", "members", 6, SPEAKERS, "broker-host", "context.selection", LOW_HIGH, SOME),
    changed("S24", "mandate_gap", 60, SPEAKERS, "coalition-broad", "context.ambiguity", HIGH_LOW, SOME, kind=MADE),
    interaction("S25", "outside_resources", 120, PIKUL, ("broker-host", "nothing"), "context.opportunity", HIGH_LOW, SOME),
    changed("S26a", "need_met_worst_off", 60, TWO, "coalition-broad", "context.power_imbalance", HIGH_LOW, NONE),
    changed("S26b", "trust_across", 60, TWO, "coalition-broad", "context.divide", HIGH_LOW, NONE, kind=INPUT),
    changed("S26c", "need_met_worst_off", 60, TWO, "coalition-broad", "context.stratification", HIGH_LOW, NONE, kind=MADE),
    changed("S27a", "working_relations", 60, PIKUL, "coalition-broad", "context.history", HIGH_LOW, SOME, kind=MADE),
    changed("S27b", "working_relations", 60, PIKUL, "coalition-broad", "context.rivalry", HIGH_LOW, NONE, kind=MADE),
    changed("S27c", "working_relations", 60, PIKUL, "coalition-broad", "parameters.misreading", (0.25, 0.0), NONE, kind=MADE),
    changed("S27d", "working_relations", 60, PIKUL, "coalition-broad", "context.power_imbalance", LOW_HIGH, SOME),
    changed("S28a", "outside_resources", 120, PIKUL, "broker-host", "context.opportunity", HIGH_LOW, SOME, kind=MADE),
    changed("S28b", "outside_resources", 120, PIKUL, "broker-host", "context.barrier", HIGH_LOW, NONE, kind=MADE),
    changed("S29", "attendance", 60, PIKUL, "coalition-broad", "parameters.inform_effect", (0.3, 0.0), SOME, kind=MADE),
    compare_row("S30", "attendance", 60, (CCRP, "coalition-cdcs"), (MIXED_CDCS, "coalition-cdcs"), SOME),
    changed("S31", "openings_ready", 120, PIKUL, "broker-host", "parameters.strengthen_effect", (0.3, 0.0), SOME, kind=MADE),
    against("S32a", PIKUL, "coalition-broad", "nothing", "capacity", 120, SOME, kind=MADE),
    against("S32b", PIKUL, "coalition-broad", "nothing", "learning", 120, SOME),
    changed("S33", "mandate_gap", 120, PIKUL, "coalition-broad", "parameters.strengthen_effect", (0.3, 0.0), NONE),
    against("S34", PIKUL, "coalition-issue", "nothing", "left_outside", 60, NONE),
    against("P17a", HOUSING, "coalition-housing", "coalition-broad", "need_met:housing", 96, SOME, instrument="issues"),
    against("P17b", HOUSING, "coalition-broad", "coalition-housing", "need_met_beside:housing", 96, SOME, instrument="issues"),
    against("P17c", HOUSING, "coalition-housing", "coalition-broad", "crises_met:housing", 96, SOME, instrument="issues"),
    against("P17d", ONE_ISSUE, "coalition-broad", "coalition-housing", "need_met:housing", 96, HALF_POINT, kind=MADE,
            instrument="issues"),
    against("P18a", PROJECT, "partnership", "coalition-broad", "first_joint_result", 72, NONE),
    against("P18b", PROJECT, "partnership", "broker-host", "first_joint_result", 72, NONE),
    against("P18c", PROJECT, "partnership", "coalition-broad", "first_own_result", 72, NONE, instrument="diary"),
    against("P18d", PROJECT, "partnership", "coalition-broad", "conflict", 72, NONE),
    against("P18e", PROJECT, "partnership", "broker-host", "conflict", 72, NONE),
)
"""The deck's claims, in its order, and P17 and P18 of the evidence, which are the deck's too."""

NOT_IN_A_RUN: tuple[str, ...] = ("S2", "S16", "S18")
"""Statements that no run can show true or false, and patterns that are not measured yet; catalogues say why (`unmeasured-<id>`)."""
