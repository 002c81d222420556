"""What happened, in words: the events of one month, and the story of one organization."""

from __future__ import annotations

from collections import defaultdict

from sim.language import number, say
from sim.view.film import Film
from sim.view.naming import organization_names, shown, structure_name, text_of

MOST_LINES = 12
ORDER = (
    "structure_formed", "structure_ended", "structure_withdraws", "window_won", "crisis_missed", "crisis_met",
    "contract_signed", "tie_ended", "opening_won", "member_joined", "member_left", "meeting_held",
    "pool_delivered", "grant_paid", "crisis_begins", "window_opens", "window_lost", "opening_appears",
    "opening_missed", "organization_dormant", "organization_revives", "organization_shrinks",
    "representative_changes",
)
"""Kinds of events, those told first to those told last."""
OF_STRUCTURES = ("structure_", "member_", "meeting_", "grant_", "pool_")
QUIET = ("representative_changes",)


def month_in_words(film: Film, month: int, language: str) -> list[str]:
    """Sentences for the events of a month, the most telling first; events of one kind share a sentence."""
    gathered = defaultdict(list)
    for event in film.events[month]:
        if event.kind not in QUIET:
            gathered[event.kind].append(event)
    names = organization_names(film.scenario, language)
    told = [_sentence(film, kind, gathered[kind], names, language) for kind in ORDER if gathered[kind]]
    if len(told) > MOST_LINES:
        told = [*told[:MOST_LINES], say("view-and-more", language, count=len(told) - MOST_LINES)]
    return told


def _sentence(film: Film, kind: str, events: list, names: list[str], language: str) -> str:
    what = "; ".join(dict.fromkeys(_what(film, event, names, language) for event in events[:4]))
    if len(events) > 4:
        what += " " + say("view-more", language, count=len(events) - 4)
    return say(f"view-event-{kind.replace('_', '-')}", language, what=what, count=len(events))


def _what(film: Film, event, names: list[str], language: str) -> str:
    """What an event is about: two partners, a member and its structure, an issue and its place."""
    if event.kind.startswith(OF_STRUCTURES):
        structure = structure_name(film, int(event.other), language)
        if event.kind in ("member_joined", "member_left", "grant_paid") and event.actor >= 0:
            amount = f" ({number(event.amount, 1, language)} pm)" if event.kind == "grant_paid" else ""
            return names[event.actor] + amount
        if event.kind == "meeting_held":
            return f"{structure} ({shown(event.amount, 'share', language)})"
        return structure
    if event.actor >= 0 and event.other >= 0:
        return say("view-pair", language, one=names[event.actor], other=names[event.other])
    if event.actor >= 0:
        return names[event.actor]
    issues, places = list(film.scenario.issues.values()), list(film.scenario.places.values())
    issue = text_of(issues[event.issue], language) if event.issue >= 0 else ""
    place = text_of(places[event.place], language) if event.place >= 0 and len(places) > 1 else ""
    return say("view-in-place", language, what=issue, place=place) if issue and place else issue or place or "–"


def organization_story(film: Film, row: int, month: int, language: str) -> tuple[str, list[str]]:
    """The name of an organization and sentences on what it is, how it stands at the end of `month`, and what it lived through."""
    scenario, frame = film.scenario, film.frames[month]
    names = organization_names(scenario, language)
    kind = list(scenario.kinds.values())[film.kind[row]]
    place, group = (text_of(list(table.values())[of[row]], language)
                    for table, of in ((scenario.places, film.place), (scenario.groups, film.group)))
    lines = [say("view-story-what", language, kind=text_of(kind, language), place=place, group=group,
                 power=shown(float(frame.power[row]), "share", language))]
    if film.outside[row]:
        lines.append(say("view-story-outside", language))
    if frame.dormant[row]:
        lines.append(say("view-story-dormant", language))
    near = (frame.one == row) | (frame.other == row)
    partners = sorted(zip(frame.depth[near].tolist(), frame.trust[near].tolist(),
                          (frame.one[near] + frame.other[near] - row).tolist(), strict=True), reverse=True)
    working = [f"{names[other]} ({say(f'depth-{depth}', language)}, {shown(trust, 'probability', language)})"
               for depth, trust, other in partners if depth >= 2][:6]
    lines.append(say("view-story-partners", language, count=len([p for p in partners if p[0] >= 2]), known=len(partners)))
    lines += working
    member = [structure_name(film, int(n), language) for n in range(len(frame.active)) if frame.members[n, row]]
    if member:
        lines.append(say("view-story-member", language, structures="; ".join(member)))
    lived = []
    for past in range(month, -1, -1):
        for event in film.events[past]:
            own_other = event.other == row and not event.kind.startswith(OF_STRUCTURES)
            if (event.actor == row or own_other) and event.kind not in QUIET:
                sentence = _sentence(film, event.kind, [event], names, language)
                lived.append(say("view-story-month", language, month=past, what=sentence))
        if len(lived) >= 8:
            break
    return names[row], [*lines, *lived[:8]]
