"""From a community to a scenario file that runs: what was read stands as fact, what was not as assumption with its range."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.importers import kind_defaults
from simpul.experiments.importers.community_draft import Draft, DraftTie, Member, Quantity
from simpul.experiments.importers.default_strategies import best_placed, offered
from simpul.experiments.importers.import_account import Account
from simpul.experiments.importers.place_choice import placed
from simpul.experiments.importers.scenario_text import ScenarioText, assumed, mapping, noted, number_line, quoted, wrapped
from simpul.experiments.importers.valid_names import OTHER_NAME, fewer, kind_slugs, slugs
from simpul.sim.language import LANGUAGES, say
from simpul.sim.parameters import CONTEXT

MOST_ISSUES, MOST_KINDS, MOST_PLACES, MOST_GROUPS = 8, 12, 20, 4
MOST_NOTED = 3_000  # ties whose every number carries its origin; of more, the comment above them tells it once
_MONTHS, _START, HORIZONS = 84, 12, (36, 60)
BURN_IN, BURN_IN_WITH_TIES = 60, 1  # with ties from a file the network is as it was read: one month only, so that all are there
SUBSIDY_EACH, SUBSIDY_MONTHS = 5.0, 60  # pm for each organization, over so many months
LEVEL_RANGE = 0.25  # half of the range of a level of the context that nobody has asked about
_STRATEGIES = ("broker-host", "broker-new", "coalition-broad", "partnership")


@dataclass
class CompositionRecipe:
    """So many organizations of one kind, by no name."""

    kind: str
    count: int


@dataclass
class CompositionPlan:
    """Everything a scenario is written from.

    title     one text for both languages
    about     comment lines at the head, and the description
    issues    names of issues as people say them; empty for a single one that stands for all
    recipes   organizations without names; draft holds those with one
    ties_kept whether organizations get the hours that their ties at the beginning take
    """

    title: str
    about: list[str]
    description: str
    draft: Draft
    issues: list[str] = field(default_factory=list)
    recipes: list[CompositionRecipe] = field(default_factory=list)
    strategies: Sequence[str] = _STRATEGIES
    ties_kept: bool = False


def compose(plan: CompositionPlan, asking: Asking, account: Account, notes: bool = True) -> str:
    """The text of the scenario. notes: whether every number of organizations and ties carries its origin."""
    return _Composer(plan, asking, account, notes).text()


class _Composer:
    """A scenario while it is written."""

    def __init__(self, plan: CompositionPlan, asking: Asking, account: Account, notes: bool) -> None:
        self.plan, self.notes = plan, notes
        members = plan.draft.members
        counts = {"kinds": MOST_KINDS, "places": MOST_PLACES, "groups": MOST_GROUPS}
        merged = {what: fewer(what, (getattr(member, what[:-1]) for member in members), most, asking, account)
                  for what, most in counts.items()}
        self.kind_of = {member.name: merged["kinds"].get(member.kind, "") for member in members}
        self.place_of = placed({member.name: merged["places"].get(member.place, "") for member in members}, asking, account)
        self.group_of = {member.name: merged["groups"].get(member.group, "") for member in members}
        if len(set(self.group_of.values())) == 1:
            self.group_of = {}
        elif "" in self.group_of.values():
            self.group_of = {name: group or OTHER_NAME for name, group in self.group_of.items()}
        named = fewer("issues", [*plan.issues, *(issue for member in members for issue in member.interests)], MOST_ISSUES, asking,
                      account)
        self.issue_as = named
        self.issues = slugs([issue for issue in dict.fromkeys(named.values()) if issue], "issue")
        kinds = [*dict.fromkeys(self.kind_of.values()), *(recipe.kind for recipe in plan.recipes)]
        self.kinds = kind_slugs(dict.fromkeys(kinds))
        self.places = slugs(dict.fromkeys(place for place in self.place_of.values() if place), "place")
        self.groups = slugs(dict.fromkeys(group for group in self.group_of.values() if group), "group")
        self.sheet = ScenarioText()

    def text(self) -> str:
        """The whole file."""
        self._head()
        self._times()
        self._issues()
        self._groups_and_places()
        self._kinds()
        self._organizations()
        self._ties()
        self._context()
        self._money()
        self._strategies()
        return self.sheet.text()

    def _head(self) -> None:
        sheet = self.sheet
        for line in self.plan.about:
            sheet.comment(line)
        sheet.comment(say("made-legend"))
        sheet.add("simpul: 1")
        sheet.add(f"title: {quoted(self.plan.title)}")
        sheet.add(f"description: {quoted(self.plan.description)}")
        sheet.blank()

    def _times(self) -> None:
        sheet, tied = self.sheet, bool(self.plan.draft.ties)
        sheet.comment(say("made-times"))
        sheet.add(f"months: {assumed(_MONTHS, say('made-months'), 72, 144)}")
        burn_in = BURN_IN_WITH_TIES if tied else BURN_IN
        reason = say("made-burn-in-ties" if tied else "made-burn-in")
        sheet.add(f"burn_in: {assumed(burn_in, reason, *((1, 24) if tied else (24, 60)))}")
        sheet.add(f"start: {assumed(_START, say('made-start'), 12, 24)}")
        sheet.add(f"horizons: [{', '.join(map(str, HORIZONS))}]")
        sheet.blank()

    def _words(self, text: str, key: str = "") -> dict[str, str]:
        """A name in both languages: as the catalogue says it, or the file's own word for both."""
        return {language: quoted(say(key, language) if key else text) for language in LANGUAGES}

    def _issues(self) -> None:
        sheet = self.sheet
        sheet.comment(say("made-issues" if self.issues else "made-no-issues"))
        sheet.add("issues:")
        need = assumed(1, say("made-need"), 0.5, 2)
        for text, name in self.issues.items():
            sheet.add(f"{name}: {mapping({**self._words(text, 'made-other' if text == OTHER_NAME else ''), 'need': need})}", 2)
        if not self.issues:
            sheet.add(f"work: {mapping({**self._words('', 'made-issue'), 'need': need})}", 2)
        sheet.blank()

    def _groups_and_places(self) -> None:
        sheet = self.sheet
        if self.groups:
            counted = Counter(self.group_of.values())
            sheet.comment(say("made-groups"))
            sheet.add("groups:")
            for text, name in self.groups.items():
                share = round(counted[text] / len(self.group_of), 3)
                shared = assumed(share, say("made-share"), max(0.01, share / 2), min(1.0, share * 2))
                sheet.add(
                    f"{name}: {mapping({**self._words(text, 'made-other' if text == OTHER_NAME else ''), 'share': shared})}", 2
                )
            sheet.comment(say("made-strata"))
            ranked = sorted(self.groups, key=lambda text: (-counted[text], self.groups[text]))
            sheet.add(f"strata: [{', '.join(self.groups[text] for text in ranked)}]")
            sheet.blank()
        if self.places:
            sheet.add("places:")
            for text, name in self.places.items():
                sheet.add(f"{name}: {mapping(self._words(text, 'made-other-places' if text == OTHER_NAME else ''))}", 2)
            sheet.blank()

    def _kinds(self) -> None:
        sheet = self.sheet
        sheet.comment(say("made-kinds"))
        sheet.add("kinds:")
        for text, name in self._kind_words().items():
            known = kind_defaults.usual(text)
            key = (
                f"usual-{known.name}"
                if not text or (known in kind_defaults.KIND_NAMES and kind_defaults.is_kind_itself(text))
                else ("made-other" if text == OTHER_NAME else "")
            )
            sheet.add(f"{name}:", 2)
            for language, words in self._words(text, key).items():
                sheet.add(f"{language}: {words}", 4)
            for role in ("income", "power", "hours", "volunteers"):
                value, low, high = getattr(known, role)
                sheet.add(f"{role}: {assumed(value, say(f'made-{role}'), low, high)}", 4)
        sheet.blank()

    def _kind_words(self) -> dict[str, str]:
        """Word -> key of each kind, each key once."""
        found: dict[str, str] = {}
        for text, name in self.kinds.items():
            if name not in found.values():
                found[text] = name
        return found

    def _organizations(self) -> None:
        sheet = self.sheet
        sheet.comment(say("made-organizations"))
        sheet.add("organizations:")
        for member in self.plan.draft.members:
            sheet.add(f"- {wrapped(self._member(member), 4)}", 2)
        for recipe in self.plan.recipes:
            sheet.add(f"- {mapping({'count': str(recipe.count), 'kind': self.kinds[recipe.kind]})}", 2)
        sheet.blank()

    def _member(self, member: Member) -> dict[str, str]:
        pairs = {"name": quoted(member.name), "kind": self.kinds[self.kind_of[member.name]]}
        if self.places:
            pairs["place"] = self.places[self.place_of[member.name]]
        if self.groups:
            pairs["group"] = self.groups[self.group_of[member.name]]
        if member.outside:
            pairs["outside"] = "true"
        interests: dict[str, float] = {}
        for issue, weight in member.interests.items():
            named = self.issue_as.get(issue, "")
            if named:
                interests[self.issues[named]] = interests.get(self.issues[named], 0.0) + weight
        if any(interests.values()):
            pairs["interests"] = mapping({issue: number_line(min(1000.0, weight)) for issue, weight in interests.items()})
        for role, quantity in member.numbers.items():
            pairs[role] = self._noted(quantity, self.notes)
        return pairs

    @staticmethod
    def _noted(quantity: Quantity, notes: bool) -> str:
        return noted(quantity) if notes else number_line(quantity.value)

    def _ties(self) -> None:
        ties = self.plan.draft.ties
        if not ties:
            return
        notes = self.notes and len(ties) <= MOST_NOTED
        self.sheet.comment(say("made-ties"))
        if not notes:
            self.sheet.comment(self._origins(ties))
        if self.plan.ties_kept:
            self.sheet.add("ties_kept: true")
        self.sheet.add("ties:")
        for tie in ties:
            pairs = {"from": quoted(tie.source), "to": quoted(tie.target), "depth": self._noted(tie.depth, notes)}
            if tie.kept is not None and tie.broken is not None and (tie.kept.value or tie.broken.value):
                pairs |= {"kept": self._noted(tie.kept, notes), "broken": self._noted(tie.broken, notes)}
            self.sheet.add(f"- {wrapped(pairs, 4)}", 2)
        self.sheet.blank()

    @staticmethod
    def _origins(ties: list[DraftTie]) -> str:
        facts = sum(tie.depth.kind == "fact" for tie in ties)
        reason = next((str(tie.depth.text) for tie in ties if tie.depth.kind == "assumption"), "-")
        return say("made-ties-many", facts=facts, assumptions=len(ties) - facts, reason=reason)

    def _context(self) -> None:
        self.sheet.comment(say("made-context"))
        self.sheet.add("context:")
        for row in CONTEXT:
            low, high = max(row.low, row.default - LEVEL_RANGE), min(row.high, row.default + LEVEL_RANGE)
            self.sheet.add(f"{row.name}: {assumed(row.default, say('made-level'), round(low, 2), round(high, 2))}"
                           f"  # {say('context-' + row.name.replace('_', '-'))}", 2)
        self.sheet.blank()

    def _money(self) -> None:
        total = SUBSIDY_EACH * self._count()
        self.sheet.comment(say("made-subsidy"))
        self.sheet.add(f"subsidy: {{total: {assumed(total, say('made-total'), total / 2, total * 2)}, months: {SUBSIDY_MONTHS}}}")
        self.sheet.blank()

    def _strategies(self) -> None:
        sheet = self.sheet
        host = best_placed(self.plan.draft)
        named = host if len(self.places) < 2 else ""  # with several places the model takes the best placed of each
        sheet.comment(say("made-strategies"))
        if named:
            sheet.comment(say("made-host", host=named))
        settings = offered(named, self._count())
        chosen = [label for label in self.plan.strategies
                  if label in settings and (label != "broker-host" or host or self.plan.recipes)]
        if chosen:
            sheet.add("strategies:")
        for label in chosen:
            sheet.add(f"{label}: {settings[label]}", 2)
        sheet.blank()
        sheet.comment(say("made-uncertain"))
        sheet.add("uncertain: [context.history, context.communication, context.rivalry, context.goal_consensus, subsidy.total]")

    def _count(self) -> int:
        """How many organizations there are."""
        return len(self.plan.draft.members) + sum(recipe.count for recipe in self.plan.recipes)
