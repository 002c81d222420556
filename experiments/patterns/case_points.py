"""What each case of the deck is known for, as rows with an expected sign, written down before the first run.

Every point is asked twice: with documented arms (a host that is there already, a new body that takes time to build, the free
evenings of an informal one), as the cases were, and with equal arms (one office, a common start, nobody unpaid), where the form
alone differs. Where the point is the very advantage that equal arms take away, as that CCRP had nothing to build, no difference is
expected with equal arms. `POINT_SMALLEST` is the smallest effect of interest, fixed beforehand; a point holds when all of its rows
do. What is known of each case from outside, and which row asks for it, is in docs/cases.md.
"""

from __future__ import annotations

from simpul.experiments.patterns.claims import CCRP, GLADES, HALF_POINT, HOUSING, NFI, PROJECT, against
from simpul.experiments.patterns.contingency import (
    BROAD,
    GRANTS,
    HOST,
    INFORMAL_BODY,
    NEW,
    SMALLEST,
    over_time,
    sum_row,
)
from simpul.experiments.patterns.pattern_communities import World
from simpul.experiments.patterns.pattern_rows import MADE, NONE, SOME, PatternRow, changed, interaction

POINT_SMALLEST = SMALLEST | {"issue:housing": 0.005, "issue:jobs": 0.005, "issue:meals": 0.005}
"""Smallest effect of interest of each figure; need on one issue as need on all."""

DOCUMENTED_ARMS, EQUAL_ARMS = {"arms": "documented"}, {"arms": "equal"}
_CRISIS, _PROVINCES = World("crisis-district"), World("pikul-provinces")
_PROMINENT = "context.trust_centralization"    # 0: trust runs between many pairs, 1: nearly everybody trusts the same few
_CDCS = "coalition-cdcs"

# A host beside the informal body, which the case itself does not have.
_HOST_TOO = NFI.changed({"strategies.broker-host": (("type", "broker"), ("origin", "host"))})


def both_arms(build, world: World, letters: str) -> tuple[PatternRow, PatternRow]:
    """Return the row that `build(letter, world)` makes with documented arms, under the first letter, and with equal arms."""
    first, second = letters
    return build(first, world.changed(DOCUMENTED_ARMS)), build(second, world.changed(EQUAL_ARMS))


def _lead(number: str, letters: str, world: World, pair: tuple[str, str], figure: str, horizon: int, band=SOME,
          **more) -> tuple[PatternRow, PatternRow]:
    """What the first of two strategies has more than the second, with both kinds of arms."""
    return both_arms(lambda letter, own: against(number + letter, own, *pair, figure, horizon, band, **more), world, letters)


def _half_at_most(number: str, letters: str, figure: str, horizon: int, of: str) -> tuple[PatternRow, PatternRow]:
    """What the informal body of NFI adds to nothing, less half of what `of` adds."""
    return both_arms(lambda letter, own: sum_row(number + letter, figure, (
        (1.0, own, INFORMAL_BODY, horizon), (-0.5, own, of, horizon), (-0.5, own, "nothing", horizon)), NONE), _HOST_TOO, letters)


CASE_POINTS: tuple[PatternRow, ...] = (
    # K1 Glades: where nobody stands out a new corporation links to the outside what the best placed cannot (deck, S6)
    *_lead("K1", "ab", GLADES, (NEW, HOST), "outside_resources", 120),
    *_lead("K1", "cd", GLADES, (NEW, HOST), "need_met", 120),
    # K2 and the less so, the more somebody does stand out
    *both_arms(lambda letter, own: interaction(f"K2{letter}", "need_met", 120, own, (NEW, HOST), _PROMINENT, (0.1, 0.9), SOME),
               GLADES, "ab"),
    # K3 CCRP: hosts are faster, since nothing has to be built (deck, S5), and the gap closes in time (P16)
    against("K3a", CCRP.changed(DOCUMENTED_ARMS), HOST, NEW, "need_met", 36, SOME, kind=MADE),
    against("K3b", CCRP.changed(EQUAL_ARMS), HOST, NEW, "need_met", 36, HALF_POINT),
    over_time("K3c", "need_met", CCRP.changed(DOCUMENTED_ARMS), (HOST, NEW), (120, 36), NONE),
    # K4 CCRP: taking part gave the corporations standing with funders and in politics (OMG final assessment)
    *_lead("K4", "ab", CCRP, (HOST, "nothing"), "windows_won", 72),
    *_lead("K4", "cd", CCRP, (HOST, "nothing"), "outside_resources", 72),
    *_lead("K4", "ef", CCRP, (_CDCS, "nothing"), "windows_won", 72),
    # K5 CCRP: their collaborative lasts after the money only if they own it and pay for its staff (OMG final assessment)
    *both_arms(lambda letter, own: changed(f"K5{letter}", "structures", 120, own, _CDCS, f"strategies.{_CDCS}.contribution",
                                           (0.3, 0.0), SOME), CCRP, "ab"),
    # K6 NFI: what an informal body brings about stays small, outside and inside (Chaskin 2000: at a very small scale)
    *_half_at_most("K6", "ab", "outside_resources", 132, HOST),
    *_half_at_most("K6", "cd", "outside_resources", 132, NEW),
    *_half_at_most("K6", "ef", "need_met", 132, HOST),
    # K7 housing and jobs: an issue coalition does more on its issue, a broad one more beside it (deck, S13)
    *_lead("K7", "ab", HOUSING, ("coalition-housing", BROAD), "issue:housing", 96),
    *_lead("K7", "cd", HOUSING, ("coalition-jobs", BROAD), "issue:jobs", 96),
    *_lead("K7", "ef", HOUSING, (BROAD, "coalition-housing"), "issue:jobs", 96),
    # K8 crises: members of a broad coalition act together in a crisis, whatever it strikes (deck, S12)
    *_lead("K8", "ab", _CRISIS, (BROAD, GRANTS), "crises_met", 60),
    *_lead("K8", "cd", _CRISIS, (BROAD, "coalition-issue"), "crises_met", 60),
    # K9 school meals: a partnership does more for its project than other forms while it is paid (deck, S15-S17)
    *_lead("K9", "ab", PROJECT, ("partnership", GRANTS), "issue:meals", 48),
    *_lead("K9", "cd", PROJECT, ("partnership", BROAD), "issue:meals", 48),
    # K10 and leaves a wider network two years after its money (deck, S17)
    *_lead("K10", "ab", PROJECT, ("partnership", GRANTS), "working_relations", 72),
    *_lead("K10", "cd", PROJECT, ("partnership", "nothing"), "working_relations", 72),
    # K11 PIKUL: an intermediary for four provinces strengthens the organizations there, and links them (deck, S8)
    *_lead("K11", "ab", _PROVINCES, (NEW, "nothing"), "capacity", 120, kind=MADE),
    *_lead("K11", "cd", _PROVINCES, (NEW, "broker-each"), "density_any", 120),
)
"""The points and their rows: K1a to K1d are one point."""
