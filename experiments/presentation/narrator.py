"""Tells single events of one run in one language: names of organizations, structures, issues and places."""

from __future__ import annotations

from collections import Counter, defaultdict

from simpul.experiments.presentation.labels import listed, strategy_title, text_of
from simpul.sim.language import say
from simpul.sim.strategies import structure_labels

_NAMED = 3             # pairs, places or organizations named in one sentence


def is_structure(kind: str) -> bool:
    """Whether `other` of such an event is a structure's number and not an organization's row."""
    return kind.startswith(("structure_", "member_", "meeting_", "grant_", "pool_"))


class Teller:
    """Tells the events of one run in one language."""

    def __init__(self, scenario, label: str, run, language: str):
        self.scenario, self.label, self.run, self.language = scenario, label, run, language
        self.issues = [text_of(issue, language) for issue in scenario.issues.values()]
        self.places = [text_of(place, language) for place in (scenario.places or {}).values()]
        self.names = run.names(language)
        self.parts = structure_labels(scenario, label)
        self.events = [(int(event.month), event.kind, event) for event in run.events]
        self.homes = {int(event.other): int(event.place) for _, kind, event in self.events
                      if kind in ("structure_formed", "structure_ended", "structure_withdraws")}

    def say(self, key: str, **values) -> str:
        return say(key, self.language, **values)

    def name(self, row: int) -> str:
        """An organization's label."""
        return self.named(row) or self.say("story-somebody")

    def named(self, row: int) -> str | None:
        """An organization's label, None for nobody."""
        return str(self.names[row]) if 0 <= row < len(self.names) else None

    def key_of(self, part: str, place: int) -> str | None:
        """The scenario's own key of an issue or a place by its number, None for none."""
        keys = list(getattr(self.scenario, part))
        return keys[place] if 0 <= place < len(keys) else None

    def structure(self, index: int) -> str:
        """A structure's name: that of the strategy, or the part of one, that it belongs to.

        Where several belong to it, with its place when there is one in each, else with its number.
        """
        part = self.parts[index]
        title = strategy_title(self.scenario, part, self.language)
        alike = [n for n, label in enumerate(self.parts) if label == part and n in self.homes]
        home = self.homes.get(index, -1)
        if len(alike) < 2:
            return title
        if len({self.homes[n] for n in alike}) == len(alike) and 0 <= home < len(self.places):
            return self.say("story-about", issue=title, place=self.places[home])
        return self.say("story-numbered", name=title, number=str(alike.index(index) + 1))

    def about(self, event) -> str:
        """Issue and place of an event: `water access in Kupang`."""
        issue = self.issues[event.issue] if 0 <= event.issue < len(self.issues) else ""
        place = self.places[event.place] if 0 <= event.place < len(self.places) and len(self.places) > 1 else ""
        if issue and place:
            return self.say("story-about", issue=issue, place=place)
        return issue or place or self.say("story-something")

    def some(self, names: list[str]) -> str:
        """The names that come most often, how often when it is more than once, and how many are not named."""
        counts = Counter(names).most_common()
        shown = [name if count == 1 else self.say("story-times", name=name, count=count)
                 for name, count in counts[:_NAMED]]
        rest = sum(count for _, count in counts[_NAMED:])
        if not rest:
            return listed(shown, self.language)
        return self.say("story-and-more", names=", ".join(shown), more=rest)


def most_partners(teller: Teller, most: int = _NAMED) -> list[tuple[str, int]]:
    """The organizations with the most different partners by agreement over the run, with their number."""
    partners = defaultdict(set)
    for _, kind, event in teller.events:
        if kind == "contract_signed":
            partners[int(event.actor)].add(int(event.other))
            partners[int(event.other)].add(int(event.actor))
    counts = Counter({row: len(others) for row, others in partners.items()})
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [(teller.name(row), count) for row, count in ranked[:most]]
