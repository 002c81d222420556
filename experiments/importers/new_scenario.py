"""A scenario to begin with: kinds and numbers of organizations, issues, strategies; all else is assumed, and says so."""

from __future__ import annotations

from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.import_errors import ExchangeError, fault
from simpul.experiments.formats.text_recognition import plain_text, word_of
from simpul.experiments.importers.community_draft import Draft
from simpul.experiments.importers.import_account import Account
from simpul.experiments.importers.kind_defaults import KIND_NAMES, UNKNOWN_KIND, usual
from simpul.experiments.importers.scenario_composition import MOST_ISSUES, MOST_KINDS, CompositionPlan, CompositionRecipe, compose
from simpul.sim.language import LANGUAGES, say
from simpul.sim.scenario import load_text
from simpul.sim.scenario.faults import nearest_name
from simpul.sim.scenario.models import LARGEST_PLACE, SMALLEST_PLACE

STRATEGIES = ("broker-host", "broker-new", "broker-informal", "coalition-broad", "partnership")
KNOWN_KINDS = tuple(kind.name for kind in (*KIND_NAMES, UNKNOWN_KIND))


def new_scenario(file: str, title: str, kinds: str, issues: str, strategies: str) -> str:
    """The text of a scenario that runs.

    file        the name it is called by in messages
    kinds       `residents=6,ngo=2` or `warga=6,LSM=2`: how many organizations of each kind, in words of either language
    issues      names with commas between; strategies: labels likewise

    Raises ExchangeError with every fault of what was given.
    """
    recipes, faults = _recipes(kinds)
    known = _strategy_words()
    given = [label.strip() for label in strategies.split(",") if label.strip()]
    labels = list(dict.fromkeys(known.get(word_of(label), label) for label in given))
    for label in labels:
        if label not in STRATEGIES:
            allowed = [*STRATEGIES, *(said for name in STRATEGIES if (said := say(f"new-{name}")) != name)]
            faults.append(fault(None, 0, "exchange-no-such-answer", label, name="--strategies", allowed=", ".join(allowed),
                                nearest=nearest_name(label, allowed) or "none"))
    named = list(dict.fromkeys(plain_text(issue)[:100] for issue in issues.split(",") if plain_text(issue)))
    if not 1 <= len(named) <= MOST_ISSUES:
        faults.append(fault(None, 0, "exchange-new-issues", len(named), most=MOST_ISSUES))
    if faults:
        raise ExchangeError(faults)
    count = sum(recipe.count for recipe in recipes)
    plan = CompositionPlan(
        plain_text(title)[:200] or "-",
        [say("made-about-new")],
        say("made-description-new", organizations=count),
        Draft([], [], []),
        named,
        recipes,
        labels,
    )
    text = compose(plan, Asking(), Account())
    load_text(text, file)
    return text


def _strategy_words() -> dict[str, str]:
    """Word -> label of a strategy: the label itself, and what it is called in either language."""
    words = {word_of(name): name for name in STRATEGIES}
    for name in STRATEGIES:
        for language in LANGUAGES:
            words |= {word_of(say(f"new-{name}", language)): name, word_of(say(f"strategy-{name}", language)): name}
    return words


def _words_of_kind(name: str) -> set[str]:
    return {word_of(say(f"usual-{name}", language)) for language in LANGUAGES}


def _recipes(kinds: str) -> tuple[list[CompositionRecipe], list]:
    """How many organizations of which kind, and what is wrong with that."""
    recipes, faults = [], []
    for piece in filter(None, (piece.strip() for piece in kinds.split(","))):
        kind, _, count = (part.strip() for part in piece.partition("="))
        if kind not in KNOWN_KINDS and usual(kind) is UNKNOWN_KIND and word_of(kind) not in _words_of_kind(UNKNOWN_KIND.name):
            allowed = [*KNOWN_KINDS, *(said for name in KNOWN_KINDS
                                       if (said := say(f"usual-{name}").casefold()) not in KNOWN_KINDS)]
            faults.append(fault(None, 0, "exchange-no-such-answer", kind, name="--kinds", allowed=", ".join(allowed),
                                nearest=nearest_name(kind, allowed) or "none"))
        elif not count.isdecimal() or not 1 <= int(count[:9]) <= LARGEST_PLACE:
            faults.append(fault(None, 0, "exchange-new-count", piece, most=LARGEST_PLACE))
        else:
            recipes.append(CompositionRecipe(kind, int(count)))
    total = sum(recipe.count for recipe in recipes)
    if not faults and (not SMALLEST_PLACE <= total <= LARGEST_PLACE or len(recipes) > MOST_KINDS):
        faults.append(fault(None, 0, "exchange-new-total", total, low=SMALLEST_PLACE, most=LARGEST_PLACE))
    return recipes, faults
