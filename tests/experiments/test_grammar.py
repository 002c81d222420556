"""Sentences that are put together from figures are sentences: number, agreement, blanks, brackets, on many made-up results."""

import re

import pytest

from simpul.experiments.analyses.comparison_run import compare
from simpul.experiments.analyses.robustness import robustness
from simpul.experiments.analyses.strategy_map import strategy_map
from simpul.experiments.analyses.strategy_race import choose_strategy
from simpul.experiments.analyses.sweep import sweep
from simpul.experiments.analyses.tradeoffs import tradeoffs
from simpul.experiments.cli.comparison_printer import show
from simpul.experiments.cli.terminal_tables import unit_note
from simpul.experiments.presentation.labels import interval, number, wordless
from simpul.experiments.report import render, render_answer
from simpul.experiments.report.comparison_text import answer, paragraph
from simpul.sim.language import say
from tests.experiments.fake import GIFTS, FakeModel, scenario
from tests.experiments.landscape import Landscape, town
from tests.experiments.test_report import Reading

LANGUAGES = ("en", "id")
QUESTIONS = {
    "sweep": lambda **more: sweep(town(), {"context.history": [.3, .6]}, **more),
    "map": lambda **more: strategy_map(town(), {"context.history": [.3, .6], "context.barrier": [.2, .8]}, **more),
    "robustness": lambda **more: robustness(town(), samples=4, **more),
    "choose": lambda **more: choose_strategy(town(), around=0, **more),
    "tradeoffs": lambda **more: tradeoffs(town(), [24], **more),
}
FAULTS = {
    "en": {
        "plural after one": r"(?<![\d.,])1 (?:seeds|runs|combinations|strategies|months|others|differences|organizations|agreements"
                            r"|communities|futures|sets|points|rows|files|places|scenarios)\b",
        "singular after many": r"\b(?:[2-9]|\d\d+) (?:seed|run|combination|strategy|month|difference|agreement|relation) (?!of)",
        "agreement": r"\b(?:one|none) are\b|\b(?:[2-9]|\d\d+) is\b",
        "article": r"\ba (?!one)[aeio]\w|\ban [bcdfgjklmnpqrstvwxyz]\w",
        "naught": r"\b0 (?:are|is|of|won|joined|left)\b",
    },
    "id": {"naught": r"\b0 (?:melampaui|terlalu|belum jelas|dari|organisasi|keluar|diraih|terlewat)\b",
           "doubled": r"\b(yang|dari|pada|dan|di|hasil) \1\b"},
}
IN_ANY = {"doubled blank": r"\S  \S", "blank before a sign": r" [.,;:](?: |$)", "doubled sign": r",,|\.\.(?!\.)|;;|::|,\.",
          "value that was not put in": r"\{|\}|\$\w|\bNone\b(?! of)|\bnan\b"}
CASES = [{"seeds": seeds, "noise": noise, "gifts": gifts}
         for seeds in (1, 2, 5, 21) for noise in (.01, .2)
         for gifts in (GIFTS, dict.fromkeys(GIFTS, 0.0), {**GIFTS, "broker-host": -.3}, {**GIFTS, "coalition-broad": .3})]


GIVEN = {  # what strategies give in made-up models: the broker's gift grows with a good history, all are alike, one is far ahead
    "slope": lambda scenario, strategy: {"broker-host": .4 * scenario.values()["context.history"],
                                         "coalition-broad": .2}.get(strategy, 0.0),
    "alike": lambda scenario, strategy: 0.0,
    "ahead": lambda scenario, strategy: .5 * (strategy == "coalition-broad"),
}


@pytest.fixture(scope="module")
def asked():
    """Answers to every question on every made-up model, by both names."""
    return {(name, given): ask(seeds=3, model=Landscape(gift, noise=.02))
            for name, ask in QUESTIONS.items() for given, gift in GIVEN.items()}


def wrong(text: str, language: str) -> list[str]:
    patterns = FAULTS[language] | IN_ANY
    found = [f"{name}: …{text[max(0, hit.start() - 40):hit.end() + 20]}" for name, pattern in patterns.items()
             for hit in re.finditer(pattern, text)]
    if text.count("(") != text.count(")"):
        found.append(f"brackets: {text}")
    return found


def made(seeds, **settings):
    return compare(scenario(), seeds=seeds, model=FakeModel(**settings))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_comparison_says_is_well_formed(language):
    faults, told = [], 0
    for case in CASES:
        comparison = made(**case)
        for text in (*answer(comparison, language), paragraph(comparison, language)):
            told += len(text.split(". "))
            faults += wrong(text, language)
    assert told > 300 and sorted(set(faults)) == []


COUNTED = [("words-failures", "failed", {"all": 40}), ("why-failed", "failed", {}), ("openings-failed", "failed", {}),
           ("story-contracts", "count", {"pairs": "A"}), ("story-windows-won", "count", {"what": "A"}),
           ("story-windows-lost", "count", {"what": "A"}), ("story-crises-met", "met", {"what": "A"}),
           ("story-crises-missed", "missed", {"what": "A"}), ("story-meetings", "count", {"attendance": "50%"}),
           ("story-grants", "count", {"amount": "3"}), ("story-pools", "count", {"amount": "3"}),
           ("story-dormant", "count", {"names": "A"}), ("story-revives", "count", {"names": "A"}),
           ("story-members", "joined", {"left": 1}), ("story-members", "left", {"joined": 0}),
           ("story-sum-partners", "count", {"ended": 1, "names": "A"}), ("story-sum-partners", "ended", {"count": 1, "names": "A"}),
           ("story-sum-structure", "meetings", {"joined": 1, "left": 0}), ("story-openings", "won", {"amount": "3", "missed": 0}),
           ("words-rest", "equal", {"all": 15, "open": 1}), ("words-rest", "open", {"all": 15, "equal": 0}),
           ("question-method-runs", "worlds", {"strategies": 4, "seeds": 1, "runs": 40, "months": 60}),
           ("question-method-runs", "seeds", {"strategies": 4, "worlds": 9, "runs": 40, "months": 60}),
           ("map-sure", "seeds", {"strategies": 4, "wrong": 2}), ("robustness-few-worlds", "worlds", {}),
           ("sweep-sure", "worlds", {"design": "A", "seeds": 1}), ("robustness-limit-seeds", "seeds", {})]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key,counted,others", COUNTED)
def test_counts_agree_with_what_is_counted(key, counted, others, language):
    least = 0 if key in ("story-members", "story-sum-structure", "story-openings", "words-rest") or counted == "ended" else 1
    for count in (least, 1, 2, 5, 21):
        assert wrong(say(key, language, **{counted: count}, **others), language) == []


@pytest.mark.parametrize("language,unit,spelled", [("en", "pm", "person-month"), ("id", "OB", "orang-bulan")])
def test_the_unit_is_spelled_out_in_every_answer_that_has_it(language, unit, spelled):
    for case in CASES[::5]:
        text = " ".join(" ".join(show(made(**case), language=language)).split()).replace("- ", "-")
        assert not re.search(rf"\b{unit}\b", text) or spelled in text
    assert spelled in unit_note([f"5 {unit}"], language)
    assert unit_note(["5"], language) == unit_note([f"5 {unit} ({unit}: {spelled}s)"], language) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_answers_to_questions_say_is_well_formed(asked, language):
    faults, told = [], 0
    for found in asked.values():
        document = found.told(language)
        texts = (*(sentence for _, sentence in document.answer), *document.method, *document.limits,
                 *(text for part in document.parts for text in part.texts))
        told += sum(len(text.split(". ")) for text in texts)
        faults += [fault for text in texts for fault in wrong(text, language)]
    assert told > 300 and sorted(set(faults)) == []


@pytest.mark.parametrize("language,unit,spelled", [("en", "pm", "person-month"), ("id", "OB", "orang-bulan")])
def test_a_report_explains_the_unit_where_it_is_first_met(asked, language, unit, spelled):
    """In every kind of report: where the unit stands for the first time, its name in full was there or follows at once."""
    reports = {name: render_answer(found, language) for (name, given), found in asked.items() if given == "slope"}
    reports["compare"] = render(made(5, noise=.05, gifts=GIFTS), language)
    for name, page in reports.items():
        seen = " ".join(" ".join(word.split()) for word in Reading(page).words if word.strip())
        first = re.search(rf"\b{unit}\b", seen)
        assert first and spelled in seen[:first.end() + 20], f"{name}: …{seen[max(0, first.start() - 80):first.end() + 40]}"


def test_one_point_is_a_point_and_intervals_have_points():
    assert number(.01, "en", "share", sign=True) == "+1 point" and number(-.01, "en", "share", sign=True) == "−1 point"
    assert number(.012, "en", "share", sign=True) == "+1.2 points" and number(.01, "id", "share", sign=True) == "+1 poin"
    assert interval(-.003, .01, "en", "share", sign=True) == "−0.3 to +1 points" and wordless("+1 point", "en") == "+1"


def test_a_fault_is_found():
    assert wrong("with 1 seeds", "en") and wrong("2 seed show", "en") and wrong("a outcome", "en") and wrong("a  b", "id")
    assert wrong("0 of 5", "en") and wrong("(a", "id") and wrong("0 belum jelas", "id") and not wrong("21 runs of a model.", "en")
