"""What a page's scripts are told beside the words: the case, where to read what in a run, and what was told."""

from __future__ import annotations

from typing import Any

import numpy as np

from simpul.experiments.one_page.answer_pictures import SHOWN_SHARES, counted_dots, counted_table, curve_table, difference_curve
from simpul.experiments.one_page.community_cast import STORY_KEYS, cast_words, community_cast
from simpul.experiments.one_page.context_choices import FACTOR_GROUPS, PRESETS
from simpul.experiments.one_page.counted_futures import COST, FACTS, CountedFutures, paid_end
from simpul.experiments.one_page.page_catalogue import page_catalogue
from simpul.experiments.one_page.purse_choices import amount_words, purse_choices
from simpul.experiments.one_page.strategy_board import board_data, board_keys, board_slots, board_titles
from simpul.experiments.one_page.told_slots import AGREE, shown_scale, told_money, told_slots
from simpul.experiments.presentation.labels import part_title, strategy_title, title_inside
from simpul.sim.language import LANGUAGES, say
from simpul.sim.measures.money_account import ACCOUNT
from simpul.sim.measures.outcome_formulas import OUTCOME_FORMULAS
from simpul.sim.outcomes import GROUP, WORST_OFF, outcomes_of
from simpul.sim.state.column_types import MONTHS_OF_A_YEAR
from simpul.sim.state.series import SERIES_INDEX
from simpul.sim.state.settings import ALL_LEVELS, HUB_ALONE, UNMEASURED

_FORMULAS = list(OUTCOME_FORMULAS)


def page_data(futures: CountedFutures, outcome: int, language: str, version: str) -> dict[str, Any]:
    """Return it, for JSON. language: the one in which the page opens."""
    scenario = futures.scenario
    keys = _of_case(futures)
    return {
        "lang": language, "labels": futures.labels, "pair": futures.pair, "outcome": futures.main[outcome],
        "main": futures.main,
        "scale": [shown_scale(name) for name in futures.main], "percent": [shown_scale(name) != 1.0 for name in futures.main],
        "followed": -1 if futures.followed is None else futures.parts.index(f"{GROUP}{futures.followed}"),
        "parts": len(futures.parts), "years": futures.years, "matters": futures.matters,
        "sets": len(futures.sets), "paid": scenario.subsidy.months / MONTHS_OF_A_YEAR,
        "agree": AGREE,
        "quantiles": SHOWN_SHARES, "money": purse_choices(scenario, futures.labels),
        "context": {name: getattr(scenario.context, name) for names in FACTOR_GROUPS.values() for name in names},
        "presets": PRESETS, "community": community_cast(scenario, futures.labels), "board": board_data(futures),
        "reading": reading_places(futures), "told": told_fingerprint(futures),
        "languages": {code: {
            "title": getattr(scenario.title, code), "amounts": amount_words(scenario, code), "words": page_catalogue(keys, code),
            "names": [strategy_title(scenario, label, code) for label in futures.labels],
            "inside": [title_inside(scenario, label, code) for label in futures.labels],
            "cast": cast_words(scenario, futures.labels, code),
            "parts": [part_title(scenario, part, code) for part in futures.parts],
            "board": board_titles(futures, code),
            "slots": page_slots(futures, outcome, code, version) | board_slots(futures, code),
        } for code in LANGUAGES},
    }


def page_slots(futures: CountedFutures, outcome: int, language: str, version: str) -> dict[str, str]:
    """Slot -> what stands in it when the page is opened. Pictures and tables are HTML, the rest is text."""
    scenario, sets = futures.scenario, len(futures.sets)
    return told_slots(futures, outcome, language) | {
        "dots": counted_dots(futures, outcome, language), "curve": difference_curve(futures, outcome, language),
        "table": curve_table(futures, outcome, language), "dots-table": counted_table(futures, outcome, language),
        "futures": say("page-futures", language, futures=sets),
        "note": say("page-note-told", language, futures=sets),
        "money": told_money(scenario, language),
        "about": str(getattr(scenario.description, language)),
        "by": say("page-about-by", language, version=version, scenario=getattr(scenario.title, language)),
    }


def _of_case(futures: CountedFutures) -> list[str]:
    """Keys of the messages that hang on what the page shows."""
    factors = [name.replace("_", "-") for names in FACTOR_GROUPS.values() for name in names]
    return [*STORY_KEYS, *board_keys(), *(f"outcome-{name.replace('_', '-')}" for name in futures.main),
            *(f"context-{name}{end}" for name in factors for end in ("", "-low", "-high"))]


def reading_places(futures: CountedFutures) -> dict[str, Any]:
    """Where a worker finds what is read of a run, by the numbers of series and formulas."""
    declared = {one.name: one.parts for one in outcomes_of(futures.scenario)}
    parts = [[SERIES_INDEX[name] for name in declared[part] or ()] for part in futures.parts]
    followed, scenario = f"{GROUP}{futures.followed}", futures.scenario
    last = scenario.start + futures.points[-1] - 1
    paid = paid_end(scenario, futures.points[-1])
    months = {last - (last + 1) % MONTHS_OF_A_YEAR: HUB_ALONE, paid - 1: ALL_LEVELS, last: ALL_LEVELS}
    return {
        "months": [[scenario.burn_in + month, what] for month, what in sorted(months.items())], "otherwise": UNMEASURED,
        "points": futures.points, "formulas": len(_FORMULAS), "parts": parts,
        "main": [len(futures.main) + futures.parts.index(followed) if name == WORST_OFF else _FORMULAS.index(name)
                 for name in futures.main],
        "followed": [name == WORST_OFF for name in futures.main],
        "sums": [SERIES_INDEX[name] for name in FACTS[:2]], "levels": [SERIES_INDEX[name] for name in FACTS[2:4]],
        "cost": _FORMULAS.index(FACTS[COST]),
        "account": [scenario.start, last + 1, paid, len(ACCOUNT)],
    }


def told_fingerprint(futures: CountedFutures) -> int:
    """Return a fingerprint of every number that was told of the pair, by which a page sees that it works out the same."""
    found = 0
    for place in range(len(futures.sets)):
        for label in futures.pair:
            row = np.concatenate([futures.numbers[label][place].ravel(), futures.facts[label][place]])
            for word in np.where(np.isnan(row), -1e300, row).astype("<f8").view("<u4").tolist():
                found = ((found ^ word) * 16_777_619) & 0xFFFF_FFFF
    return found
