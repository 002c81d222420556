"""A partner survey: its ratings become numbers by the formulas that are stated, and no answer is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.experiments.importers import Undecided, bring_in, partner_survey
from tests.experiments.importers.checks import adds_up

HEAD = ("Respondent,Partner,Activities,Power/Influence,Level of involvement,Resource contribution,Reliability,"
        "Support of mission,Openness")
ROWS = ["A,B,Coordinated,4,1,2,4,4,4", "B,A,Cooperative,1,4,4,1,1,1", "A,C,Integrated,3,2,3,3,,2", "C,B,,2,1,1,2,2,2", "D,,,,,,,,"]


def surveyed(rows, answers=None):
    return bring_in({"survey.csv": "\n".join([HEAD, *rows]).encode()}, answers)


def test_ratings_become_power_resources_trust_and_depth():
    brought = surveyed(ROWS)
    scenario = brought.scenario
    entries = {entry.name: entry for entry in scenario.organizations}
    assert set(entries) == {"A", "B", "C", "D"}
    assert entries["B"].power == pytest.approx(0.05 + 0.9 * (3 - 1) / 3)
    assert entries["A"].income == pytest.approx(4 * 4) and entries["A"].hours == pytest.approx(40 * 2)
    assert entries["C"].income == pytest.approx(4 * 2 ** (0.5 / 0.75), abs=0.001)
    ties = {(tie.from_, tie.to): tie for tie in scenario.ties}
    assert {ends: tie.depth for ends, tie in ties.items()} == {("A", "B"): 2, ("B", "A"): 1, ("A", "C"): 3, ("C", "B"): 1}
    assert (ties["A", "B"].kept, ties["A", "B"].broken) == (4, 0) and (ties["B", "A"].kept, ties["B", "A"].broken) == (0, 4)
    assert ties["A", "C"].kept == ties["A", "C"].broken == 2
    assert adds_up(brought.account) and brought.account.count("kept") == 5


def test_every_filled_number_is_marked_with_reason_and_range():
    scenario = surveyed(ROWS).scenario
    for place in range(3):
        for role in ("power", "income", "hours"):
            note = scenario.provenance[f"organizations.{place}.{role}"]
            assert note.kind == "assumption" and "partner survey" in note.text and note.range[0] < note.range[1]
    for key in ("months", "burn_in", "start", "subsidy.total", "context.history", "kinds.organization.income", "ties.0.depth"):
        assert scenario.provenance[key].kind == "assumption" and scenario.provenance[key].range is not None
    assert set(scenario.uncertain) <= set(scenario.provenance)


@pytest.mark.parametrize("language_word", ["great deal", "sangat banyak"])
def test_answers_in_words_are_understood(language_word):
    word = "a great deal" if language_word == "great deal" else "Sangat banyak"
    scenario = surveyed([f"A,B,,{word},{word},{word},{word},{word},{word}"]).scenario
    assert scenario.organizations[1].power == 0.95 and scenario.ties[0].kept == 4


def test_ratings_off_the_scale_have_to_be_declared():
    with pytest.raises(Undecided) as open_:
        surveyed(["A,B,,9,1,1,1,1,0"])
    assert [(question.name, question.choices) for question in open_.value.questions] == [("missing", ("0,9",))]
    scenario = surveyed(["A,B,,9,1,1,1,1,0"], {"missing": "0,9"}).scenario
    assert "organizations.1.power" not in scenario.provenance and scenario.ties[0].kept == 0
    with pytest.raises(Undecided) as open_:
        surveyed(["A,B,,9,1,1,1,1,0"], {"missing": "0"})
    assert [question.name for question in open_.value.questions] == ["scale"]


def test_who_only_knows_another_has_no_tie_but_is_counted():
    brought = surveyed(["A,B,aware,1,1,1,1,1,1", "B,A,coordinated,1,1,1,1,1,1"])
    assert len(brought.scenario.ties) == 1 and brought.account.parts[-1].outcomes == {"kept": 1, "rejected": 1}


@given(st.lists(st.floats(1, 4), min_size=1, max_size=9), st.floats(0.1, 50))
def test_formulas_stay_within_their_bounds_and_rise_with_the_ratings(answers, usual):
    power = partner_survey.power_of_rating(answers)
    for quantity in (power, partner_survey.income(answers, usual), partner_survey.hours(answers, usual)):
        assert quantity.low <= quantity.value <= quantity.high
    assert 0.05 <= partner_survey.power_of_rating(answers).value <= 0.95
    assert usual / 4 - 0.001 <= partner_survey.income(answers, usual).value <= 4 * usual + 0.001
    kept, broken = partner_survey.evidence(answers)
    assert kept.value + broken.value == pytest.approx(4, abs=0.002)
    assert 1 <= partner_survey.depth(answers).value <= 3
    higher = [min(4.0, answer + 0.5) for answer in answers]
    assert partner_survey.power_of_rating(higher).value >= partner_survey.power_of_rating(answers).value
    assert partner_survey.evidence(higher)[0].value >= kept.value
