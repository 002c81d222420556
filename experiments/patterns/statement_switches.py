"""The deck's statements, each tested by switching the one rule that carries it, written down before the first run.

A row compares a strategy in a world as it is with the same strategy where one rule is switched off: an effect at 0, a threshold
where it binds nobody, a cost where it is nothing. Hours, money and seeds stay the same, so that no verdict comes from a comparison
that changes two things. What is read is an outcome, and its expected sign is the deck's. `SWITCH_SMALLEST` is the smallest effect
of interest, fixed beforehand too.

Not tested so: S2 and S18, which name aims and questions and claim nothing that could be false in a run.
"""

from __future__ import annotations

from simpul.experiments.patterns.claims import CCRP, GLADES, HOUSING, NFI, PIKUL, PROJECT, SPEAKERS, TWO
from simpul.experiments.patterns.contingency import BROAD, HOST, INFORMAL_BODY, NEW, SMALLEST
from simpul.experiments.patterns.pattern_communities import World
from simpul.experiments.patterns.pattern_rows import NONE, SOME, PatternRow, compare_row

SWITCH_SMALLEST = SMALLEST | {
    "active_share": 0.005, "disappointments": 0.05, "cost_per_relation": 0.05, "density_any": 0.001, "learning": 0.005,
    "left_outside": 0.005, "mandate_gap": 0.005, "morale": 0.005, "need_met": 0.001, "need_met:housing": 0.001,
    "need_met_worst_off": 0.001,
    "openings_ready": 0.01, "outside_resources": 2.0, "outside_ties": 0.2, "crises_met": 0.005, "windows_won": 0.1,
    "trust_across": 0.005, "trust_mean": 0.005, "turnout_again": 0.02, "working_relations": 0.5, "attendance": 0.01,
    "members": 0.5, "legitimacy": 0.01, "policies_carried_out": 0.1, "pooled_output": 1.0, "capacity": 0.005,
}
"""Smallest effect of one rule that is of interest, in the unit of the figure: smaller than between forms, since one rule is one of
many."""

UNTESTED: tuple[str, ...] = ("S2", "S18")

_CRISIS = World("crisis-district")
_POOR = PIKUL.changed({"subsidy.total": 1.0})                          # no money for a secretariat
_HARD = PIKUL.changed({"context.history": 0.15, "context.rivalry": 0.85})
_UNEQUAL = PROJECT.changed({"context.power_use": 0.85, "context.power_imbalance": 0.85})
_POWER = PIKUL.changed({"context.power_use": 0.85, "context.power_imbalance": 0.85})
_CLASSES = TWO.changed({"context.stratification": 0.85})


def switched(id_: str, figure: str, horizon: int, world: World, strategy: str, off: dict, band: tuple[float, float],
             instrument: str = "outcomes") -> PatternRow:
    """Return the row of one rule: the strategy in the world as it is, less the same with the rule off."""
    keys = {key if "." in key else f"parameters.{key}": value for key, value in off.items()}
    return compare_row(id_, figure, horizon, (world, strategy), (world.changed(keys), strategy), band, instrument=instrument)


SWITCHES: tuple[PatternRow, ...] = (
    # dealing cannot be forbidden: here it is as dear, and moves as little, as can be set
    switched("S1", "need_met", 120, PIKUL, "nothing", {"sharing_size": 0.02, "deal_size": 0.1, "exchange_hours": 12.0}, SOME),
    switched("S3", "working_relations", 60, PIKUL, HOST, {"mediate_effect": 0.0, "vouch_weight": 0.0, "maintain_rate": 0.5}, SOME),
    switched("S4", "legitimacy", 60, PIKUL, HOST, {"host_interest": 0.0}, NONE),
    switched("S5", "need_met", 36, CCRP, NEW, {"strategies.broker-new.forming": 0.0}, NONE),
    switched("S6", "outside_resources", 120, GLADES, NEW, {"link_months": 1.0, "link_information": 0.0, "link_hours": 16.0}, SOME),
    switched("S7", "need_met", 120, NFI, INFORMAL_BODY, {"plan_effect": 0.0, "link_information": 0.0, "link_hours": 16.0}, SOME),
    switched("S8a", "need_met", 120, PIKUL, NEW, {"strengthen_effect": 0.0}, SOME),
    switched("S8b", "outside_resources", 120, PIKUL, NEW, {"carrying_out": 0.0}, NONE),
    switched("S9", "cost_per_relation", 60, PIKUL, HOST, {"maintain_rate": 0.5}, NONE),
    switched("S10", "windows_won", 120, PIKUL, HOST, {"plan_effect": 0.0, "meeting_planning": 0.0}, SOME),
    switched("S11", "need_met", 120, PIKUL, BROAD, {"strategies.coalition-broad.contribution": 0.0}, SOME),
    switched("S12", "crises_met", 96, _CRISIS, BROAD, {"agenda_turn": 0.0}, SOME),
    switched("S13", "need_met:housing", 96, HOUSING, "coalition-housing", {"learning": 0.0}, SOME, "issues"),
    switched("S14", "attendance", 60, _POOR, BROAD, {"attend_unprepared": 1.0}, NONE),
    switched("S15", "pooled_output", 72, PROJECT, "partnership", {"formality_effect": 0.0}, SOME),
    switched("S16", "pooled_output", 72, _UNEQUAL, "partnership", {"share_effect": 0.0}, NONE),
    switched("S17", "working_relations", 72, PROJECT, "partnership", {"project_learning": 0.0}, SOME),
    switched("S19", "active_share", 120, PIKUL, "nothing", {"lean_seeking": 0.0}, SOME),
    switched("S20a", "working_relations", 60, PIKUL, "nothing", {"spill_over": 0.0}, SOME),
    switched("S20b", "working_relations", 60, PIKUL, "nothing", {"context.resource_overlap": 1.0}, SOME),
    switched("S20c", "working_relations", 60, PIKUL, "nothing", {"trust_informal": 0.2}, NONE),
    switched("S21", "turnout_again", 60, PIKUL, BROAD, {"attend_trait": 0.0}, SOME, "turnout"),
    switched("S22a", "members", 36, PIKUL, BROAD, {"money_draw": 0.0}, SOME),
    switched("S22b", "density_any", 60, PIKUL, BROAD, {"table_attention": 0.0}, SOME),
    switched("S23", "mandate_gap", 60, SPEAKERS, BROAD, {"lack_of_voice": 0.0}, SOME),
    switched("S24", "mandate_gap", 60, SPEAKERS, BROAD, {"private_pull": 0.1}, SOME),
    switched("S25", "outside_resources", 120, PIKUL, HOST, {"ready_capacity": 0.1}, NONE),
    switched("S26a", "need_met_worst_off", 60, _CLASSES, BROAD, {"stratum_effect": 0.0}, NONE),
    switched("S26b", "trust_across", 60, TWO, BROAD, {"divide_effect": 0.5}, NONE),
    switched("S27a", "working_relations", 60, _HARD, BROAD, {"history_effect": 0.0}, NONE),
    switched("S27b", "trust_mean", 60, _HARD, BROAD, {"rivalry_effect": 0.0}, NONE),
    switched("S27c", "trust_mean", 60, PIKUL, BROAD, {"misreading": 0.0}, NONE),
    switched("S27d", "trust_mean", 60, _POWER, BROAD, {"power_distance": 0.0}, NONE),
    switched("S28a", "outside_resources", 120, PIKUL, HOST, {"opening_rate": 0.0}, SOME),
    switched("S28b", "outside_resources", 120, PIKUL, HOST, {"barrier_applications": 0.0}, NONE),
    switched("S29", "morale", 60, PIKUL, BROAD, {"inform_effect": 0.0}, SOME),
    switched("S30", "morale", 60, CCRP, "coalition-cdcs", {"same_boat": 0.0}, SOME),
    switched("S31", "openings_ready", 120, PIKUL, HOST, {"strengthen_effect": 0.0}, SOME),
    switched("S32", "learning", 120, PIKUL, BROAD, {"news_learning": 0.0}, SOME),
    switched("S33", "attendance", 60, PIKUL, BROAD, {"leadership_effect": 0.0}, SOME),
    switched("S34", "left_outside", 60, PIKUL, HOST, {"outreach": 0.0}, NONE),
)
"""The rows; a statement with several works when all of its rows do."""
