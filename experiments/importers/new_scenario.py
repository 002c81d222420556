"""A scenario to begin with: kinds and numbers of organizations, issues, strategies; all else is assumed, and says so."""

from __future__ import annotations

from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.import_errors import ExchangeError, fault
from simpul.experiments.formats.text_recognition import plain_text
from simpul.experiments.importers.community_draft import Draft
from simpul.experiments.importers.import_account import Account
from simpul.experiments.importers.kind_defaults import KIND_NAMES, UNKNOWN_KIND
from simpul.experiments.importers.scenario_composition import MOST_ISSUES, MOST_KINDS, CompositionPlan, CompositionRecipe, compose
from simpul.sim.language import say
from simpul.sim.scenario import load_text
from simpul.sim.scenario.faults import nearest_name
from simpul.sim.scenario.models import LARGEST_PLACE, SMALLEST_PLACE

STRATEGIES = ("broker-host", "broker-new", "broker-informal", "coalition-broad", "partnership")
KNOWN_KINDS = tuple(kind.name for kind in (*KIND_NAMES, UNKNOWN_KIND))


def new_scenario(file: str, title: str, kinds: str, issues: str, strategies: str) -> str:
    """The text of a scenario that runs.

    file        the name it is called by in messages
    kinds       `residents=6,ngo=2`: how many organizations of each known kind
    issues      names with commas between; strategies: labels likewise

    Raises ExchangeError with every fault of what was given.
    """
    recipes, faults = _recipes(kinds)
    labels = [label.strip() for label in strategies.split(",") if label.strip()]
    for label in labels:
        if label not in STRATEGIES:
            faults.append(fault(None, 0, "exchange-no-such-answer", label, name="--strategies", allowed=", ".join(STRATEGIES),
                                nearest=nearest_name(label, STRATEGIES) or "none"))
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


def _recipes(kinds: str) -> tuple[list[CompositionRecipe], list]:
    """How many organizations of which kind, and what is wrong with that."""
    recipes, faults = [], []
    for piece in filter(None, (piece.strip() for piece in kinds.split(","))):
        kind, _, count = (part.strip() for part in piece.partition("="))
        if kind not in KNOWN_KINDS:
            faults.append(fault(None, 0, "exchange-no-such-answer", kind, name="--kinds", allowed=", ".join(KNOWN_KINDS),
                                nearest=nearest_name(kind, KNOWN_KINDS) or "none"))
        elif not count.isdecimal() or not 1 <= int(count[:9]) <= LARGEST_PLACE:
            faults.append(fault(None, 0, "exchange-new-count", piece, most=LARGEST_PLACE))
        else:
            recipes.append(CompositionRecipe(kind, int(count)))
    total = sum(recipe.count for recipe in recipes)
    if not faults and (not SMALLEST_PLACE <= total <= LARGEST_PLACE or len(recipes) > MOST_KINDS):
        faults.append(fault(None, 0, "exchange-new-total", total, low=SMALLEST_PLACE, most=LARGEST_PLACE))
    return recipes, faults
