"""Every kind of answer that the command gives, in the order of its help: which analysis gives it, and which document tells it.

A new question is one entry here (`docs/recipes/question.md`): its command with options and help, `simpul rerun`, the words that
its answer is told in and the list of commands follow from it. What an entry needs is imported when it is first used, so that
`simpul --help` answers at once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

OF_RUNS = ("cluster", "arms", "plan", "csv", "markdown", "decimal")     # options of a question that is answered by runs of a plan


@dataclass(frozen=True)
class RegisteredAnalysis:
    """A kind of answer.

    load: imports and returns the analysis (a function that takes a scenario and the question's options, and returns an
    answer) and the function that makes a document of an answer. making: the options, beside those that all have, of how
    the answer is made and kept (`analysis_options.MAKING`). session: imports and returns the function that asks the
    question into a folder, where that is not done as of any plan of runs.
    """

    load: Callable[[], tuple[Callable, Callable]]
    making: tuple[str, ...] = ()
    session: Callable[[], Callable] | None = None

    @property
    def analysis(self) -> Callable:
        """The function that answers the question."""
        return self._loaded[0]

    @property
    def document(self) -> Callable:
        """The function that makes a document of an answer in a language."""
        return self._loaded[1]

    @cached_property
    def _loaded(self) -> tuple[Callable, Callable]:
        return self.load()


ANALYSES: dict[str, RegisteredAnalysis] = {}


def _registered(name: str, *making: str, session: Callable[[], Callable] | None = None):
    """Put a question into the table. making, session: as in `RegisteredAnalysis`."""
    def put(load: Callable[[], tuple[Callable, Callable]]) -> Callable[[], tuple[Callable, Callable]]:
        ANALYSES[name] = RegisteredAnalysis(load, making, session)
        return load

    return put


@_registered("choose", "ensemble", *OF_RUNS)
def _choose():
    from simpul.experiments.analyses.strategy_race import choose_strategy
    from simpul.experiments.report.race_document import race_document

    return choose_strategy, race_document


@_registered("sweep", "ensemble", *OF_RUNS)
def _sweep():
    from simpul.experiments.analyses.sweep import sweep
    from simpul.experiments.report.sweep_document import sweep_document

    return sweep, sweep_document


@_registered("map", "ensemble", *OF_RUNS)
def _map():
    from simpul.experiments.analyses.strategy_map import strategy_map
    from simpul.experiments.report.map_document import map_document

    return strategy_map, map_document


@_registered("sensitivity", "ensemble", *OF_RUNS)
def _sensitivity():
    from simpul.experiments.analyses.sensitivity import sensitivity
    from simpul.experiments.report.sensitivity_document import sensitivity_document

    return sensitivity, sensitivity_document


@_registered("robustness", "ensemble", *OF_RUNS)
def _robustness():
    from simpul.experiments.analyses.robustness import robustness
    from simpul.experiments.report.robustness_document import robustness_document

    return robustness, robustness_document


@_registered("tune", "ensemble", *OF_RUNS)
def _tune():
    from simpul.experiments.analyses.tuning import tune
    from simpul.experiments.report.tuning_document import tuning_document

    return tune, tuning_document


@_registered("tradeoffs", "ensemble", *OF_RUNS)
def _tradeoffs():
    from simpul.experiments.analyses.tradeoffs import tradeoffs
    from simpul.experiments.report.tradeoffs_document import tradeoffs_document

    return tradeoffs, tradeoffs_document


def _region_session():
    from simpul.experiments.cli.region_session import answer_region

    return answer_region


@_registered("region", "csv", "markdown", "decimal", session=_region_session)
def _region():
    from simpul.experiments.analyses.region_analysis import region
    from simpul.experiments.report.region_document import region_document

    return region, region_document


def _calibration_session():
    from simpul.experiments.cli.calibration_session import answer_calibration

    return answer_calibration


@_registered("calibrate", session=_calibration_session)
def _calibrate():
    from simpul.experiments.calibration.calibration_answer import calibrate
    from simpul.experiments.report.calibration_document import calibration_document

    return calibrate, calibration_document


def _compare():
    from simpul.experiments.analyses.comparison_run import compare
    from simpul.experiments.report.comparison_document import comparison_document

    return compare, comparison_document


_COMPARISON = RegisteredAnalysis(_compare)       # its command has more to it: `compare_command`


_CALLED = {"strategy_map": "map", "choose_strategy": "choose"}       # Python has a `map` of its own, and the model chooses partners


def command_name(analysis: Callable) -> str:
    """The command of an analysis, by which its folders of results know it: the name of its function, but for those in `_CALLED`."""
    return _CALLED.get(analysis.__name__, analysis.__name__)


def analysis_of(name: str | None) -> Callable | None:
    """The analysis of a question that is answered by runs of a plan; None for what is no such question."""
    found = ANALYSES.get(name or "")
    return found.analysis if found is not None and found.session is None else None


def document_of(answer: Any, language: str):
    """The document that tells an answer in a language (`simpul.experiments.report.document.Document`)."""
    return ANALYSES.get(answer.question, _COMPARISON).document(answer, language)
