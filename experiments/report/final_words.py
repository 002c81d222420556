"""Who is to be chosen at the end of an analysis, in a sentence: one strategy, several that are as good, or who is ahead."""

from __future__ import annotations

from collections.abc import Mapping

from simpul.experiments.analyses.answer import Answer
from simpul.experiments.analyses.final_race import FinalChoice
from simpul.experiments.presentation.labels import inside, listed, number, outcome_label
from simpul.experiments.report import answer_words
from simpul.experiments.statistics.ranking import Aim
from simpul.sim.language import say


def final_words(found: Answer, choice: FinalChoice, wanted: Aim, key: str, aim: str, language: str) -> str:
    """Say who is to be chosen.

    key: of the messages, which end in -clear, -raced, -equal, -open and -unknown; aim: what counts, as it stands inside a sentence.
    """
    ending = choice.ended if choice.ended != "best" else "raced" if choice.seeds else "clear"
    return say(f"{key}-{ending}", language, aim=aim, months=found.horizon, seeds=choice.seeds, count=len(choice.running),
               strategy=answer_words.titles(found, [choice.first] if choice.first else [], language),
               running=answer_words.titles(found, choice.running, language),
               others=answer_words.titles(found, [label for label in choice.running if label != choice.first], language),
               lead=answer_words.difference(found, wanted, choice.lead, language),
               matters=answer_words.difference(found, wanted, choice.matters, language))


def leads_words(found: Answer, leads: Mapping[str, tuple[str, float]], language: str) -> str:
    """Say on which main outcomes one of several that are equally good is surely ahead. leads: from `race_stages.outcome_leads`."""
    figures: dict[str, list[str]] = {}
    for name, (label, value) in leads.items():
        lead = number(value, language, found.measure(name).unit, sign=True).removeprefix("+")
        outcome = inside(outcome_label(name, language, found.scenario))
        figures.setdefault(label, []).append(say("choose-lead-figure", language, outcome=outcome, lead=lead))
    told = [say("choose-lead", language, strategy=answer_words.titles(found, [label], language), figures=listed(one, language))
            for label, one in figures.items()]
    return say("choose-leads", language, leads="; ".join(told)) if told else say("choose-leads-none", language)
