"""What comes through outside openings, as the report of a question tells it that runs a small comparison beside (`openings`)."""

from __future__ import annotations

from typing import Any

from simpul.experiments.analyses.answer import Answer
from simpul.experiments.analyses.region_analysis import Region
from simpul.experiments.presentation.opening_hint import opening_hint
from simpul.experiments.report.comparison_text import through_openings
from simpul.experiments.report.document import DocumentPart
from simpul.experiments.report.opening_words import openings_tables
from simpul.sim.language import say


def opening_section(found: Answer | Region, language: str) -> dict[str, Any]:
    """What `question_document` takes of it: the sentences of the answer and a part with the tables folded away; where nothing was
    run, the command that tells it."""
    beside = found.openings
    if beside is None:
        return {"openings": opening_hint(found.scenario, language)}
    seeds, grants = len(beside.plan.seeds), beside.baseline("direct_grants")
    place = "community" if isinstance(found, Region) else "settings"
    lead = say(f"openings-beside-{place}", language, seeds=seeds)
    reading = say("openings-reading", language, level=round(100 * beside.level), seeds=seeds,
                  comparisons=beside.family_size(grants) if grants else 0)
    part = DocumentPart(say("openings-heading", language), (lead, reading),
                        folds=((say("openings-fold-every", language), tuple(openings_tables(beside, language))),))
    return {"through": (f"{lead} {through_openings(beside, language)}", part)}
