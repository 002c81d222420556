"""Patterns of real networks and of studies: the band in which real data lie, and how the model is asked the same question.

The survey's community has 25 organizations, as the lead-agency network of Indiana and the larger of the estuaries, or 195, as the
services of Juiz de Fora; it is asked twice, 60 and 84 months after the strategy begins. Where the evidence gives one figure and no
band, the band is that figure plus or minus a third, a width that was set after a first look at the results of P1 to P7. What was
changed after the first run, and which rows were added later with what was expected of them, is said in part 8 of sim/README.md.
Sources were read, or computed from public data.
"""

from __future__ import annotations

from simpul.experiments.patterns.claims import PIKUL, TWO
from simpul.experiments.patterns.governance_forms import COALITION, FORMS, HOST, MONTHS, NEW, FormCell
from simpul.experiments.patterns.pattern_communities import World
from simpul.experiments.patterns.pattern_rows import (
    EMERGENT,
    INPUT,
    MADE,
    NONE,
    SOME,
    FigureReading,
    PatternRow,
    changed,
    compare_row,
    interaction,
    measure_row,
)

_FIRST = 60  # months after the strategy begins in which organizations are asked first
_SMALL, HEALTH_SERVICES = World("survey-25"), World("survey-195")
_CROWDED = World("survey-100")
_WRITTEN = ("P13e", "P13f")  # that members of a structure have ties is what its rules do
YEAR_AFTER = (-0.20, -0.05)  # by which share density and closure change in the year after a grant
# A grant of three years, looked at four years after it.
THREE_YEARS = _SMALL.changed({"subsidy.months": 36, "months": 120})
SEVEN_YEARS = _SMALL.changed({"subsidy.months": 84, "months": 120})  # the same money, in instalments until then
INDIANA = "Indiana tobacco control 2010 (25)"
ESTUARIES = "10 US estuaries"
JUIZ_DE_FORA = "Juiz de Fora (195)"
RESCUE = "7 rescue networks"
FEINBERG = "Feinberg 2008"
HEEREN = "Heeren 2022"


def around(figure: float) -> tuple[float, float]:
    """Return the band around a single figure: a third of it to each side."""
    low, high = figure * 2.0 / 3.0, figure * 4.0 / 3.0
    return min(low, high), max(low, high)


def asked(id_: str, figure: str, band, source: str, strategy: str = "nothing", world: World = _SMALL, **more) -> PatternRow:
    """A figure of the virtual survey."""
    return measure_row(id_, figure, _FIRST, world, strategy, band, source=source, **more)


def divided(id_: str, figure: str, over: str, band: tuple[float, float]) -> PatternRow:
    """A ratio of two figures of the survey."""
    above, below = (FigureReading(name, _SMALL, "nothing", _FIRST, "survey") for name in (figure, over))
    return PatternRow(id_, ((1.0, above),), *band, source=ESTUARIES, over=below)


def new_against_host(horizon: int, sign: float) -> tuple[tuple[float, FigureReading], ...]:
    """What a new broker has over a host broker at a horizon, times a sign."""
    return (
        (sign, FigureReading("need_met", PIKUL, "broker-new", horizon)),
        (-sign, FigureReading("need_met", PIKUL, "broker-host", horizon)),
    )


def form_that_suits(id_: str, form: str, suited: FormCell, opposite: FormCell) -> PatternRow:
    """What a form of governance has over the mean of the two others where it suits, less what it has in the opposite place."""
    forms = [(1.0, form), *((-0.5, other) for other in FORMS if other != form)]
    terms = [(sign * weight, FigureReading("effectiveness", cell.world(), strategy, MONTHS))
             for sign, cell in ((1.0, suited), (-1.0, opposite)) for weight, strategy in forms]
    return PatternRow(id_, tuple(terms), *SOME, source="Provan & Kenis 2008")


def survivors(id_: str, *terms: tuple[float, str, int]) -> PatternRow:
    """A figure where the coalition is alive four years after its grant, less where it has ended."""
    readings = tuple((weight, FigureReading(figure, THREE_YEARS, "coalition-broad", horizon)) for weight, figure, horizon in terms)
    return PatternRow(id_, readings, *SOME, source=FEINBERG, by=FigureReading("structures", THREE_YEARS, "coalition-broad", 84))


EVIDENCE: tuple[PatternRow, ...] = (
    asked("P1a", "roster_any", around(0.54), INDIANA, "broker-host"),
    asked("P1b", "roster_formal", around(0.27), INDIANA, "broker-host"),
    asked("P1c", "roster_several", around(0.14), INDIANA, "broker-host"),
    asked("P1d", "formal_share", around(0.50), INDIANA, "broker-host"),
    asked("P1e", "several_share", around(0.26), INDIANA, "broker-host"),
    measure_row("P2a", "own_group", _FIRST, TWO, "nothing", SOME, MADE, source="public networks", instrument="state"),
    measure_row("P2b", "own_kind", _FIRST, TWO, "nothing", NONE, source="public networks", instrument="state"),
    asked("P3a", "hub_density", (0.20, 0.35), "Indiana; McCullough 2016", "broker-host", kind=MADE),
    asked("P3b", "hub_centralization", (0.50, 0.75), "Indiana; McCullough 2016", "broker-host", kind=MADE),
    compare_row(
        "P3c", "roster_any", _FIRST, (_SMALL, "broker-host"), (_SMALL, "nothing"), SOME, MADE, instrument="survey", source=INDIANA
    ),
    asked("P3d", "members_formal", around(0.22), INDIANA, "broker-host"),
    asked("P4a", "naming_density", (0.05, 0.20), ESTUARIES),
    asked("P4b", "naming_reciprocity", (0.10, 0.40), ESTUARIES),
    asked("P5a", "power_in_degree", (0.4, 0.9), RESCUE),
    # Power draws strangers by being visible to who looks around; nearly everybody is found through a partner instead.
    asked("P5b", "power_in_degree", (0.4, 0.9), RESCUE, world=_SMALL.changed({"parameters.closure": 0.95})),
    divided("P6a", "kept_returned", "kept_other", (1.10, 1.70)),
    divided("P6b", "formed_named", "formed_unnamed", (1.40, 2.70)),
    divided("P6c", "formed_common", "formed_apart", (1.40, 2.80)),
    asked("P7", "survival", (0.35, 0.55), ESTUARIES),
    asked("P9a", "own_trust_again", (0.40, 0.60), ESTUARIES, kind=INPUT),
    asked("P9b", "own_trust_change", (-0.03, 0.03), ESTUARIES, kind=INPUT),
    *(
        measure_row(
            id_,
            figure,
            _FIRST,
            _SMALL.changed({"context.power_use": use}),
            "nothing",
            band,
            kind=MADE,
            source="Casciaro & Piskorski 2005",
            instrument="dealing",
        )
        for id_, figure, use, band in (
            ("P10a", "by_dependence", 0.0, SOME),
            ("P10b", "by_imbalance", 0.0, NONE),
            ("P10c", "by_dependence", 1.0, SOME),
            ("P10d", "by_imbalance", 1.0, NONE),
        )
    ),
    PatternRow(
        "P11a",
        tuple(
            (
                weight,
                FigureReading(
                    "log_working_relations",
                    PIKUL.changed({"context.resource_overlap": overlap, "context.history": history}),
                    "nothing",
                    _FIRST,
                ),
            )
            for weight, overlap, history in ((1.0, 0.9, 0.9), (-1.0, 0.9, 0.1), (-1.0, 0.1, 0.9), (1.0, 0.1, 0.1))
        ),
        *SOME,
        source="Ansell & Gash 2008",
    ),
    interaction(
        "P11b",
        "log_working_relations",
        _FIRST,
        PIKUL,
        ("broker-host", "nothing"),
        "context.history",
        (0.1, 0.9),
        SOME,
        kind=MADE,
        source="Ansell & Gash 2008",
    ),
    *(
        measure_row(id_, figure, 96, PIKUL, strategy, band, MADE if id_ in _WRITTEN else EMERGENT, source, instrument)
        for id_, figure, strategy, band, source, instrument in (
            ("P13a", "density_after", "coalition-broad", YEAR_AFTER, HEEREN, "outcomes"),
            ("P13b", "density_after", "broker-host", YEAR_AFTER, HEEREN, "outcomes"),
            ("P13c", "closure_after", "coalition-broad", YEAR_AFTER, HEEREN, "closure"),
            ("P13d", "closure_after", "broker-host", YEAR_AFTER, HEEREN, "closure"),
            ("P13e", "density_any_grown", "coalition-broad", SOME, HEEREN, "outcomes"),
            ("P13f", "density_any_grown", "broker-host", SOME, HEEREN, "outcomes"),
            ("P13g", "closure_grown", "coalition-broad", SOME, HEEREN, "closure"),
            ("P13h", "closure_grown", "broker-host", SOME, HEEREN, "closure"),
            ("P13i", "morale_changed", "coalition-broad", NONE, "HRPS 2019", "outcomes"),
            ("P13j", "morale_changed", "broker-host", NONE, "HRPS 2019", "outcomes"),
        )
    ),
    *(
        compare_row(id_, "morale", 108, (PIKUL, strategy), (PIKUL, "nothing"), SOME, source="HRPS 2019")
        for id_, strategy in (("P13k", "coalition-broad"), ("P13l", "broker-host"))
    ),
    measure_row(
        "P14a", "structures", 36, THREE_YEARS, "coalition-broad", (0.80, 1.0), INPUT, "Feinberg 2008; ASPE 2012", "outcomes"
    ),
    measure_row(
        "P14b", "structures", 84, THREE_YEARS, "coalition-broad", (0.60, 0.75), INPUT, "Feinberg 2008; ASPE 2012", "outcomes"
    ),
    survivors("P14c", (1.0, "accounts", 36)),
    survivors("P14d", (1.0, "won", 84), (-1.0, "won", 36)),
    compare_row(
        "P14e", "structures", 84, (SEVEN_YEARS, "coalition-broad"), (THREE_YEARS, "coalition-broad"), SOME, MADE, source=FEINBERG
    ),
    *(
        measure_row(
            id_,
            "first_own_result",
            96,
            _SMALL.changed({"subsidy.total": money}),
            "coalition-broad",
            (36.0, 60.0),
            INPUT,
            "Leach, Pelkey & Sabatier 2002",
            "diary",
        )
        for id_, money in (("P15a", 0.0), ("P15b", 1.0))
    ),
    PatternRow("P16", (*new_against_host(120, 1.0), *new_against_host(36, -1.0)), *SOME),
    changed(
        "P21",
        "need_met",
        _FIRST,
        _CROWDED,
        "broker-host",
        "strategies.broker-host.membership",
        (1.0, 0.25),
        NONE,
        source="Lake Champlain model 2020",
    ),
    form_that_suits("P24a", COALITION, FormCell("dense", "few", "high", "low"), FormCell("central", "many", "low", "high")),
    form_that_suits("P24b", HOST, FormCell("central", "moderate", "low", "low"), FormCell("dense", "many", "high", "low")),
    form_that_suits("P24c", NEW, FormCell("dense", "many", "high", "high"), FormCell("dense", "few", "high", "low")),
    *(
        asked(f"P25{letter}", f"programme_band_{n}", around(share), JUIZ_DE_FORA, world=HEALTH_SERVICES)
        for n, (letter, share) in enumerate(zip("abcd", (0.08, 0.13, 0.17, 0.36), strict=True), start=1)
    ),
    asked("P25e", "programme_rise", SOME, JUIZ_DE_FORA, world=HEALTH_SERVICES, kind=MADE),
    *(
        asked(f"P25{letter}", f"case_band_{n}", around(share), JUIZ_DE_FORA, world=HEALTH_SERVICES)
        for n, (letter, share) in enumerate(zip("fghi", (0.04, 0.27, 0.45, 0.61), strict=True), start=1)
    ),
    asked("P25j", "case_rise", SOME, JUIZ_DE_FORA, world=HEALTH_SERVICES, kind=MADE),
    asked("P26", "mutual_trust", around(0.16), JUIZ_DE_FORA, world=HEALTH_SERVICES),
    asked("P27a", "formal_reciprocity", around(0.41), JUIZ_DE_FORA, world=HEALTH_SERVICES, kind=MADE),
    asked("P27b", "roster_reciprocity", around(0.40), JUIZ_DE_FORA, world=HEALTH_SERVICES),
    asked("P27c", "agreements_over_flows", SOME, JUIZ_DE_FORA, world=HEALTH_SERVICES),
    asked("P27d", "several_reciprocity", around(0.23), JUIZ_DE_FORA, world=HEALTH_SERVICES, kind=MADE),
    asked("P30", "rater_over_target", SOME, JUIZ_DE_FORA, world=HEALTH_SERVICES, kind=INPUT),
    divided("P31", "formed_prominent", "formed_unseen", (5.0, 20.0)),
    asked("P32a", "naming_in_centralization", (0.31, 0.69), f"{ESTUARIES}; {RESCUE}"),
    asked("P32b", "naming_unnamed", (0.40, 0.55), f"{ESTUARIES}; {RESCUE}"),
    asked("T1", "roster_transitivity", (0.53, 0.68), INDIANA, "broker-host"),
    asked("T2", "naming_transitivity", around(0.30), ESTUARIES),
)
"""Patterns in the order of the evidence; T rows are further figures of the same public networks."""
