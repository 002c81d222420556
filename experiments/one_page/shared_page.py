"""Joins a page: the answer as HTML and styles, as they are; scripts in their order, words, the model and the case, packed."""

from __future__ import annotations

import base64
import gzip
import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from markupsafe import Markup

from simpul.experiments.one_page.community_cast import drawn_key
from simpul.experiments.one_page.context_choices import FACTOR_GROUPS, PRESETS
from simpul.experiments.one_page.counted_futures import CountedFutures, count_futures
from simpul.experiments.one_page.page_data import page_data
from simpul.experiments.one_page.strategy_board import board_controls
from simpul.experiments.one_page.told_slots import opening_outcome
from simpul.experiments.presentation.html_frames import frame_environment, source_text
from simpul.experiments.presentation.labels import outcome_label
from simpul.experiments.runner.durable_files import policy_seal
from simpul.experiments.runner.provenance import versions
from simpul.experiments.user_errors import UserError
from simpul.sim.language import LANGUAGES, say
from simpul.sim.language import language as language_in_use
from simpul.sim.portable.packed_case import UnforeseenPlan, packed_case
from simpul.sim.portable.portable_rules import MODEL_FILE, model_is_current
from simpul.sim.scenario.scenario import Scenario

_HERE = Path(__file__).parent
_MACHINE = MODEL_FILE.with_name("machine.js")
SCRIPTS = ("vendor/fluent-bundle.js", "vendor/uqr.js", *(f"scripts/{name}.js" for name in (
    "prints", "words", "judge", "futures", "telling", "pictures", "pool", "sources", "address", "stories", "networks", "months",
    "organizations", "community", "saving", "controls", "purse", "link", "tour", "stage", "jury", "board",
    "ranking", "atlas", "squares", "sections", "start")))
"""Scripts of a page in their order; a later one uses earlier ones. They are packed."""
LOADER, WORKERS = "scripts/loader.js", ("scripts/film.js", "scripts/worker.js")
STYLES, LATER_STYLES = ("page.css", "guide.css"), ("community.css", "board.css")
LATER_PARTS = ("community", "weights", "map")
"""Sections that nobody sees before scripts run (`parts/`): they and their styles are packed, too."""
_SOURCES = ([_HERE / name for name in SCRIPTS], [_MACHINE, *(_HERE / name for name in WORKERS)],
            *([_HERE / name for name in names] for names in (STYLES, LATER_STYLES)))
_HTML = frozenset(("dots", "curve", "table", "dots-table"))  # slots that are markup of ours


def shared_page(scenario: Scenario, strategies: Sequence[str] | None = None, sets: int = 50, language: str | None = None,
                progress: Callable[[int, int], None] | None = None) -> str:
    """Return the page of a scenario as the text of one HTML file.

    strategies: labels in the page, all if None; of two the first is held against the second. sets: futures counted. language: in
    which it opens; the other one is inside. Raises UserError for what cannot be shared.
    """
    if not model_is_current():
        raise UserError("share-stale-model")
    return written_page(count_futures(scenario, strategies, sets, progress), language or language_in_use())


def written_page(futures: CountedFutures, language: str) -> str:
    """Return the page that tells of these futures, as `shared_page` does. Raises UserError for a plan that no page can foresee."""
    try:
        packed = packed_case(futures.sets, futures.runs)
    except UnforeseenPlan as error:
        raise UserError("share-unforeseen", strategy=error.label) from None
    outcome = opening_outcome(futures)
    data = page_data(futures, outcome, language, versions()["simpul"])
    own = data["languages"][language]
    values = {
        "data": packed_text(page_json(_without_pictures(data))), "language": language, "own": own,
        "other": next(code for code in LANGUAGES if code != language),
        "languages": data["languages"], "labels": list(zip(futures.labels, own["names"], strict=True)), "pair": futures.pair,
        "outcomes": [(name, outcome_label(name, language)) for name in futures.main], "chosen": futures.main[outcome],
        "groups": FACTOR_GROUPS, "presets": PRESETS, "context": data["context"], "futures": len(futures.sets),
        **board_controls(futures), **drawn_key(futures.scenario, language),
        "purse": data["money"], "currencies": list(data["money"]["digits"]),
        "model": packed_text(MODEL_FILE.read_bytes()), "packed": packed_text(packed), **joined_sources(*_SOURCES),
    }
    values |= {"t": lambda key, **more: say(key, language, **more),
               "slot": lambda name: Markup(own["slots"][name]) if name in _HTML else own["slots"][name]}
    later = {name: frame_environment(_HERE).get_template(f"parts/{name}.html").render(**values) for name in LATER_PARTS}
    return frame_environment(_HERE).get_template("frame.html").render(
        **values, later=packed_text(page_json({"style": values["later_style"], "parts": later})))


def page_json(data: dict[str, Any]) -> bytes:
    """Data as JSON; numbers that are none are an error."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def _without_pictures(data: dict[str, Any]) -> dict[str, Any]:
    """The data without what stands in the page already."""
    lean = {code: one | {"slots": {name: text for name, text in one["slots"].items() if name not in _HTML}}
            for code, one in data["languages"].items()}
    return data | {"languages": lean}


def packed_text(raw: bytes) -> Markup:
    """Bytes as letters, five for four bytes, which is a sixteenth less than base64 takes; none of them is `<`."""
    return Markup(base64.b85encode(gzip.compress(raw, 9, mtime=0)).decode().replace("<", "."))


def joined_sources(scripts: Sequence[Path], workers: Sequence[Path], styles: Sequence[Path],
                   later_styles: Sequence[Path] = ()) -> dict[str, str]:
    """Style and scripts, each from its files in their order, and the policy that lets in nothing else: the loader, and what it
    unpacks. later_styles: those of sections that nobody sees before scripts run."""
    program, worker = (_lean("\n".join(map(source_text, files))) for files in (scripts, workers))
    loader = _lean(source_text(_HERE / LOADER))
    style, later = ("".join(map(source_text, files)) for files in (styles, later_styles))
    policy = "; ".join((
        "default-src 'none'", f"script-src {policy_seal(loader)} {policy_seal(program)} 'wasm-unsafe-eval'", "worker-src blob:",
        f"style-src {policy_seal(style)} {policy_seal(later)}", "img-src data: blob:", "base-uri 'none'", "form-action 'none'"))
    return {"loader": Markup(loader), "program": packed_text(program.encode()), "worker": packed_text(worker.encode()),
            "style": Markup(style), "later_style": later, "policy": Markup(policy)}


def _lean(script: str) -> str:
    """A script without what only its reader needs: indentation and lines of comment. None of ours has text over several lines."""
    bare = (line.strip() for line in re.sub(r"^\s*/\*\*.*?\*/$", "", script, flags=re.DOTALL | re.MULTILINE).splitlines())
    return "\n".join(line for line in bare if line and not line.startswith("//"))
