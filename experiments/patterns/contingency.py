"""When does which form work: what is known from outside, as rows with an expected sign each, written down before the first run.

All forms have equal arms: one office, a common start, nobody unpaid. A factor goes from .1 to .9, the first of two levels less the
second. `SMALLEST` is the smallest effect of interest, fixed beforehand: less is no difference that matters, whatever its sign. A
row with several parts holds when all of its parts do. Not measured: C5 as a slope, C8 (trust in who brokers against an equal
organization), C18 as a share of communities; of C4 the crossing of rules and talk.
"""

from __future__ import annotations

from simpul.experiments.patterns.claims import CCRP, GLADES, HIGH_LOW, HOUSING, LOW_HIGH, NFI, PIKUL, TWO, against
from simpul.experiments.patterns.governance_forms import COALITION as BROAD
from simpul.experiments.patterns.governance_forms import HOST, NEW
from simpul.experiments.patterns.pattern_communities import World
from simpul.experiments.patterns.pattern_rows import (
    MADE,
    NONE,
    SOME,
    FigureReading,
    PatternRow,
    changed,
    compare_row,
    interaction,
)

SMALLEST = {
    "need_met": 0.005, "need_met_worst_off": 0.005, "crises_met": 0.03, "windows_won": 0.5, "outside_resources": 10.0,
    "trust_mean": 0.01, "legitimacy": 0.05, "attendance": 0.05, "members": 1.0, "structures": 0.05, "capacity": 0.01,
    "conflict": 0.01, "density_any": 0.005, "working_relations": 1.0, "joint_results": 1.0, "pooled_output": 5.0,
}
"""Smallest effect of interest of each figure, in its own unit; need in shares, windows and members in numbers, resources in pm."""

_EQUAL = {"arms": "equal"}
_PIKUL, _GLADES, _CCRP, _NFI = (world.changed(_EQUAL) for world in (PIKUL, GLADES, CCRP, NFI))
_TWO, _HOUSING = (world.changed(_EQUAL) for world in (TWO, HOUSING))
_HOST_TOO = _NFI.changed({"strategies.broker-host": (("type", "broker"), ("origin", "host"))})
_ONE_KIND = (("type", "coalition"), ("scope", "broad"), ("composition", "one_kind"), ("kind", "ngo"))
_KINDS_APART = _PIKUL.changed({"strategies.coalition-alike": _ONE_KIND})
_STRENGTHENS = _PIKUL.changed({f"parameters.links_{verb}": 0.0 for verb in ("channel", "convene", "plan", "speak", "fund")})


def sum_row(id_: str, figure: str, parts: tuple[tuple[float, World, str, int], ...], band, kind: str = "E") -> PatternRow:
    """Return a row that adds up a figure over (weight, world, strategy, horizon)."""
    terms = tuple((weight, FigureReading(figure, world, strategy, horizon)) for weight, world, strategy, horizon in parts)
    return PatternRow(id_, terms, *band, kind)


def crossed(id_: str, figure: str, horizon: int, world: World, strategy: str, first: tuple[str, tuple], second: tuple[str, tuple],
            band) -> PatternRow:
    """Return the row of two factors crossed for one strategy: what the first does at one level of the second, less at the other."""
    (key, levels), (other, sides) = first, second
    parts = tuple((sign * way, world.changed({key: level, other: side}), strategy, horizon)
                  for sign, side in zip((1.0, -1.0), sides, strict=True) for way, level in zip((1.0, -1.0), levels, strict=True))
    return sum_row(id_, figure, parts, band)


def over_time(id_: str, figure: str, world: World, strategies: tuple[str, str], horizons: tuple[int, int], band) -> PatternRow:
    """Return the row of a lead at one horizon less the lead at another."""
    more, less = strategies
    late, early = horizons
    return sum_row(id_, figure, (
        (1.0, world, more, late), (-1.0, world, less, late), (-1.0, world, more, early), (1.0, world, less, early)), band)


INFORMAL_BODY, GRANTS = "broker-informal", "direct-grants"
_MONEY = "context.opportunity"

CONTINGENCY: tuple[PatternRow, ...] = (
    # structure, money and age (Raab, Mannak & Cambré 2015)
    interaction("C1a", "need_met", 120, _PIKUL, (NEW, HOST), _MONEY, HIGH_LOW, NONE),
    interaction("C1b", "need_met", 120, _GLADES, (NEW, BROAD), _MONEY, HIGH_LOW, NONE),
    over_time("C1c", "need_met", _PIKUL, (NEW, "nothing"), (60, 24), SOME),
    interaction("C1d", "need_met", 120, _PIKUL, (NEW, "nothing"), "parameters.income_shock", (0.4, 0.05), NONE),
    # breadth and salience (Junk 2019)
    interaction("C2", "windows_won", 120, _KINDS_APART, (BROAD, "coalition-alike"), "parameters.salience_mean", HIGH_LOW, SOME),
    # faultlines (Heidl, Steensma & Phelps 2014)
    interaction("C3a", "members", 60, _TWO, (BROAD, HOST), "context.divide", HIGH_LOW, NONE),
    interaction("C3b", "structures", 120, _PIKUL, (BROAD, "partnership"), "context.divide", HIGH_LOW, NONE),
    # incentives (Douglas et al. 2020)
    interaction("C4a", "need_met", 120, _PIKUL, (HOST, GRANTS), "context.goal_consensus", HIGH_LOW, SOME),
    interaction("C4b", "need_met", 120, _PIKUL, (HOST, GRANTS), "context.resource_overlap", LOW_HIGH, SOME),
    # trust and uncertainty (Krishnan, Martin & Noorderhaven 2006)
    crossed("C5a", "pooled_output", 60, _PIKUL, "partnership", ("context.history", HIGH_LOW),
            ("parameters.reliability_mass", (6.0, 60.0)), SOME),
    crossed("C5b", "pooled_output", 60, _PIKUL, "partnership", ("context.history", HIGH_LOW), ("context.crisis", HIGH_LOW), NONE),
    # money into bad relations (Barron, Diprose & Woolcock 2007)
    interaction("C6", "conflict", 60, _PIKUL, (GRANTS, HOST), "context.history", LOW_HIGH, SOME),
    # breadth of programme (Hallfors, Cho, Livert & Kadushin 2002)
    against("C7", _HOUSING, BROAD, "coalition-housing", "need_met", 96, (-1.0, 0.005)),
    # own agenda of who brokers (Fernandez & Gould 1994)
    crossed("C9a", "legitimacy", 60, _PIKUL, HOST, ("parameters.host_interest", (0.9, 0.0)), ("context.rivalry", HIGH_LOW), NONE),
    interaction("C9b", "need_met", 120, _PIKUL, (NEW, HOST), "context.rivalry", HIGH_LOW, SOME),
    # what is left after the money (ASPE/NORC 2012)
    compare_row("C10", "structures", 120, (_PIKUL, HOST), (_PIKUL, BROAD), NONE),
    # say and taking part (Wells, Ward, Feinberg & Alexander 2008)
    changed("C11a", "attendance", 36, _PIKUL, BROAD, "context.power_use", LOW_HIGH, SOME),
    crossed("C11b", "attendance", 36, _PIKUL, BROAD, ("context.power_use", LOW_HIGH), ("context.power_imbalance", HIGH_LOW), SOME),
    changed("C11c", "attendance", 36, _PIKUL, BROAD, "parameters.secretariat_fixed", (5.0, 60.0), (-0.05, 0.05)),
    # no reason to work together (Miller & Miller 2007)
    changed("C12", "structures", 120, _PIKUL, NEW, "context.goal_consensus", HIGH_LOW, SOME),
    # informal bodies stay small (Chapin Hall on NFI)
    sum_row("C13", "outside_resources", ((1.0, _HOST_TOO, INFORMAL_BODY, 120), (-0.5, _HOST_TOO, HOST, 120)), NONE),
    # the same help jointly or singly (Wells 2013; Ong 2017)
    against("C14a", _PIKUL, BROAD, GRANTS, "need_met", 24, SOME),
    over_time("C14b", "need_met", _PIKUL, (BROAD, GRANTS), (36, 24), NONE),
    against("C14c", _PIKUL, BROAD, GRANTS, "working_relations", 36, SOME),
    # federally funded conveners (Schneider et al. 2003)
    against("C15a", _GLADES, NEW, "nothing", "working_relations", 60, SOME),
    against("C15b", _GLADES, NEW, "nothing", "trust_mean", 60, SOME),
    against("C15c", _GLADES, NEW, "nothing", "conflict", 60, NONE),
    against("C15d", _GLADES, NEW, "nothing", "joint_results", 60, SOME),
    # village programmes (Voss 2012; Olken, Onishi & Wong 2014)
    against("C16a", _PIKUL, "partnership", "nothing", "need_met", 36, SOME),
    against("C16b", _PIKUL, "partnership", "nothing", "windows_won", 60, (-0.5, 0.5)),
    against("C17a", _PIKUL, GRANTS, "nothing", "need_met", 36, SOME),
    against("C17b", _STRENGTHENS, NEW, "nothing", "capacity", 60, SOME, kind=MADE),
    # coalitions against matched communities (Yin et al. 1997; Lin et al. 2020)
    against("C18a", _CCRP, "coalition-cdcs", "nothing", "capacity", 60, SOME),
    against("C18b", _PIKUL, BROAD, "nothing", "need_met", 60, SOME),
)
"""The rows and their parts: C1a to C1d are one row."""
