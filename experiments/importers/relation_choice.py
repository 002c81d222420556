"""Which ties of a file count: of several networks, of several waves of a survey; and which are conflicts."""

from __future__ import annotations

from collections import Counter

from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.answer_scales import is_no_tie
from simpul.experiments.formats.question_roles import DISPUTE, TIE, is_conflict
from simpul.experiments.formats.raw_records import Arc, Found
from simpul.experiments.formats.text_recognition import label_of
from simpul.experiments.importers.community_draft import DraftTie, Quantity
from simpul.sim.language import say

ALL = "all"
CONFLICT_BROKEN, CONFLICT_LOW, CONFLICT_HIGH = 4.0, 2.0, 8.0  # promises seen broken that a conflict stands for, with their range
_LONGEST_LIST = 400  # letters of a list of names in a question

Chosen = list[tuple[Found, Arc]]


def chosen_ties(found: list[Found], asking: Asking) -> Chosen:
    """The ties of the networks and of the wave that were chosen, where files hold several. Open questions stay in `asking`."""
    chosen: Chosen = []
    for file in dict.fromkeys(one.file for one in found):
        of_file = [one for one in found if one.file == file and one.arcs]
        several = len(of_file) > 1 and len({one.kind for one in of_file}) == 1
        names: dict[str, None] = {}
        for one in of_file:
            for arc in one.arcs:
                arc.network = arc.network or (one.part if several else "")
                names.setdefault(arc.network)
        pick = ALL
        working = [name for name in names if not is_conflict(name)]
        if len(working) > 1:
            counted = Counter(arc.network for one in of_file for arc in one.arcs)
            shown = ", ".join(f"{name or '-'} ({count})" for name, count in counted.items())
            pick = asking.choose("network", (*(name for name in working if name), ALL), file=file, names=_cut(shown))
        chosen += [(one, arc) for one in of_file for arc in one.arcs if pick in (ALL, arc.network) or is_conflict(arc.network)]
    return _of_wave(chosen, asking)


def _of_wave(chosen: Chosen, asking: Asking) -> Chosen:
    """The ties of one wave of a survey, or of all."""
    waves = Counter(label_of(arc.attributes.get("wave")) for _one, arc in chosen)
    if len([wave for wave in waves if wave]) < 2:
        return chosen
    shown = ", ".join(f"{wave or '-'} ({count})" for wave, count in waves.items())
    pick = asking.choose("wave", (*sorted((wave for wave in waves if wave), reverse=True), ALL), names=_cut(shown))
    return chosen if pick == ALL else [(one, arc) for one, arc in chosen if label_of(arc.attributes.get("wave")) in ("", pick)]


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_LIST else text[: _LONGEST_LIST - 1] + "…"


def is_dispute(arc: Arc) -> bool:
    """Whether a row tells of a conflict, by its network or the kind of its relation."""
    relation = arc.attributes.get("relation")
    return (arc.network != "" and is_conflict(arc.network)) or (relation is not None and is_conflict(relation))


def is_denied(arc: Arc) -> bool:
    """Whether a row on a conflict says that there is none: never, no, 0."""
    return any(role in arc.attributes and is_no_tie(arc.attributes[role]) for role in (DISPUTE, TIE, "weight"))


def conflict_meaning(chosen: Chosen, asking: Asking) -> str:
    """What conflicts become: "distrust" or "leave"; empty where there are none."""
    disputes = [arc for _one, arc in chosen if is_dispute(arc) and not is_denied(arc)]
    if not disputes:
        return ""
    words = Counter(label_of(arc.attributes.get("relation")) or arc.network for arc in disputes)
    return asking.choose("conflict", ("distrust", "leave"), count=len(disputes), names=_cut(", ".join(words)))


def dispute(source: str, target: str) -> DraftTie:
    """A conflict as the model has it: the two know each other, and one has seen the other break its word."""
    reason = say("reason-conflict")
    return DraftTie(source, target, Quantity(0.0, "assumption", reason, 0.0, 0.0), Quantity(0.0, "assumption", reason, 0.0, 1.0),
                    Quantity(CONFLICT_BROKEN, "assumption", reason, CONFLICT_LOW, CONFLICT_HIGH))
