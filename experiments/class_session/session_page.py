"""Joins the page of a session: how to play and the case as text, and the scripts, words, model and case that a class plays with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from simpul.experiments import one_page
from simpul.experiments.class_session.decision_rounds import decision_rounds
from simpul.experiments.class_session.session_data import STEPS_OF_PLAY, session_data
from simpul.experiments.one_page.counted_futures import count_futures
from simpul.experiments.one_page.shared_page import joined_sources, packed_text, page_json
from simpul.experiments.presentation.html_frames import frame_environment
from simpul.experiments.runner.provenance import versions
from simpul.experiments.user_errors import UserError
from simpul.sim.language import LANGUAGES, say
from simpul.sim.language import language as language_in_use
from simpul.sim.portable.packed_case import UnforeseenPlan, packed_case
from simpul.sim.portable.portable_rules import MODEL_FILE, model_is_current
from simpul.sim.scenario.scenario import Scenario

_HERE, _PAGE = Path(__file__).parent, Path(one_page.__file__).parent
_OF_PAGE = ("vendor/fluent-bundle.js", *(f"scripts/{name}.js" for name in (
    "words", "judge", "futures", "telling", "pictures", "pool", "saving")))
_OWN = ("yearly_machine", "plan_pool", "kept_session", "page_parts", "setup_stage", "year_stage", "line_pictures", "decision_gains",
        "debrief_stage", "session_table", "session_start")
_SCRIPTS = [*(_PAGE / name for name in _OF_PAGE), *(_HERE / "scripts" / f"{name}.js" for name in _OWN[1:])]
_WORKERS = [MODEL_FILE.with_name("machine.js"), _HERE / "scripts" / f"{_OWN[0]}.js", _PAGE / "scripts" / "worker.js",
            _HERE / "scripts" / "session_worker.js"]
_STYLES = [_PAGE / "page.css", _HERE / "session.css"]


def session_page(scenario: Scenario, strategies: Sequence[str] | None = None, sets: int = 50, language: str | None = None,
                 progress: Callable[[int, int], None] | None = None) -> str:
    """Return the page of a session as the text of one HTML file.

    strategies: labels that teams choose from, all but plans in time if None; baselines are always there. sets: futures in which
    plans are counted. language: in which it opens; the other one is inside. Raises UserError for what cannot be played.
    """
    if not model_is_current():
        raise UserError("share-stale-model")
    language = language or language_in_use()
    rounds = decision_rounds(scenario, strategies)
    futures = count_futures(scenario, rounds.labels, sets, progress)
    try:
        packed = packed_case(futures.sets, rounds.labels, rounds.rows)
    except UnforeseenPlan as error:
        raise UserError("share-unforeseen", strategy=error.label) from None
    data = session_data(futures, rounds, language)
    own, other = data["languages"][language], next(code for code in LANGUAGES if code != language)
    return frame_environment(_HERE, _PAGE).get_template("session.html").render(
        data=packed_text(page_json(data)), language=language, languages=data["languages"], other=other, own=own,
        steps=STEPS_OF_PLAY,
        strategies=[(label, name, what) for label, name, what in zip(rounds.labels, own["names"], own["what"], strict=True)
                    if label in rounds.choices],
        version=versions()["simpul"], model=packed_text(MODEL_FILE.read_bytes()), packed=packed_text(packed),
        **joined_sources(_SCRIPTS, _WORKERS, _STYLES), t=lambda key, **more: say(key, language, **more),
        theirs=lambda key: say(key, other))
