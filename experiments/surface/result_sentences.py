"""Results in plain sentences: those of the reports, and the end of the story of a single run."""

from __future__ import annotations

from functools import singledispatch

from simpul.experiments.analyses.answer import Answer
from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.analyses.region_analysis import Region
from simpul.experiments.calibration.calibration_answer import Calibration
from simpul.experiments.patterns.pattern_answer import Patterns
from simpul.experiments.patterns.pattern_tables import findings_summary
from simpul.experiments.presentation.labels import listed, number, outcome_label, strategy_title
from simpul.experiments.presentation.story import tell_story
from simpul.experiments.report.comparison_text import paragraph
from simpul.experiments.surface.run_comparison import comparison_of
from simpul.sim.language import say
from simpul.sim.outcomes import WORST_OFF, Outcome, outcomes_of
from simpul.sim.presenter import Presented
from simpul.sim.run_record import Run, Runs


@singledispatch
def sentences_of(result: Presented, language: str) -> str:
    """Return what a result says."""
    raise TypeError(f"nothing is said of a {type(result).__name__}")


@sentences_of.register
def _of_run(run: Run, language: str) -> str:
    """What was run, the main outcomes at the longest horizon and, if the diary was kept, what the run came to."""
    story = tell_story(run.scenario, run.strategy, run, run.seed, language)
    horizon = max(run.scenario.horizons)
    found = run.outcomes(horizon)
    told = [say("surface-outcome", language, outcome=outcome_label(one.name, language, run.scenario),
                value=number(found[one.name], language, one.unit)) for one in _told_of(run)]
    main = say("surface-main", language, months=horizon, outcomes="; ".join(told))
    return " ".join([f"{story.title}.", main, *(story.summary if run.events else ())])


def _told_of(run: Run) -> list[Outcome]:
    """The main outcomes that one run has (the worst-off group is fixed by runs of `nothing`), its issues and its groups."""
    return [one for one in outcomes_of(run.scenario) if (one.primary or one.described) and one.name != WORST_OFF]


@sentences_of.register
def _of_runs(runs: Runs, language: str) -> str:
    """How the strategies differ from doing nothing and from direct grants; without either, which strategies were run."""
    comparison = comparison_of(runs)
    if comparison.baselines and len(runs.strategies) > 1:
        return paragraph(comparison, language)
    titles = [strategy_title(runs.scenario, label, language) for label in runs.strategies]
    return " ".join([paragraph(comparison, language), say("surface-no-baseline", language, strategies=listed(titles, language))])


@sentences_of.register
def _of_comparison(found: Comparison, language: str) -> str:
    return paragraph(found, language)


@sentences_of.register(Answer)
@sentences_of.register(Region)
@sentences_of.register(Calibration)
def _of_answer(found: Answer | Region | Calibration, language: str) -> str:
    return found.paragraph(language)


@sentences_of.register
def _of_patterns(found: Patterns, language: str) -> str:
    return findings_summary(found.findings, found.seeds, language)
