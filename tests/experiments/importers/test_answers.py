"""What single answers mean: conflict, no answer, other, notes; on which scale a question is; who is a person."""

import pytest

from simpul.experiments.importers import ExchangeError, Undecided, bring_in
from tests.experiments.importers.checks import accounted_for, network
from tests.experiments.importers.exports import NAMES, OFTEN, PERSONS, across, lines

FIRST, SECOND, THIRD, LAST = NAMES


def brought(rows, answers=None):
    """What becomes of rows, once every row and cell is accounted for."""
    found = bring_in({"a.csv": rows.encode() if isinstance(rows, str) else lines(rows)}, answers or {})
    accounted_for(found)
    return found


def asked(rows, answers=None):
    """Names of the questions that rows leave open."""
    with pytest.raises(Undecided) as open_:
        brought(rows, answers)
    return [question.name for question in open_.value.questions]


def grid(*questions):
    """A survey with a column for each question and organization; questions: (words, answers by pair)."""
    rows = across([], [], {})
    heads = ["Timestamp", "Organization", *(f"{words} [{name}]" for words, _answers in questions for name in NAMES)]
    return [heads, *(["2026", name, *(answers.get((name, other), "") for _words, answers in questions for other in NAMES)]
                     for name in (NAMES if rows else ()))]


def depths(found, sign):
    """Pairs with a tie (sign 1), or in conflict (sign 0)."""
    return {ends for ends, depth in network(found.scenario)[1].items() if (depth > 0) == bool(sign)}


@pytest.mark.parametrize(("answers", "scale", "conflicts"), [
    ({(FIRST, THIRD): "Rarely", (SECOND, LAST): "Never", (LAST, FIRST): "Often"}, {}, {(FIRST, THIRD), (LAST, FIRST)}),
    ({(FIRST, THIRD): "Yes", (SECOND, LAST): "No"}, {"scale": "1-4"}, {(FIRST, THIRD)}),
    ({(FIRST, THIRD): "5", (SECOND, LAST): "1", (LAST, FIRST): "2"}, {"scale": "1-5"}, {(FIRST, THIRD), (LAST, FIRST)}),
    ({(FIRST, THIRD): "Agree", (SECOND, LAST): "Strongly disagree"}, {}, {(FIRST, THIRD)}),
])
def test_a_question_about_conflict_is_answered_by_no_too(answers, scale, conflicts):
    found = brought(grid(("How often do you work with", OFTEN), ("How often are you in conflict with", answers)),
                    {"weights": "steps", "conflict": "distrust", **scale})
    assert depths(found, 0) == conflicts and depths(found, 1) == {ends for ends in OFTEN if OFTEN[ends] != "Never"}


def test_a_column_on_conflict_beside_both_ends_makes_no_tie():
    found = brought("from,to,how often,conflict\nA1,B1,Often,no\nA1,C1,Never,yes\nB1,C1,Rarely,no\n",
                    {"weights": "steps", "conflict": "distrust", "direction": "one"})
    assert depths(found, 1) == {("A1", "B1"), ("B1", "C1")} and depths(found, 0) == {("A1", "C1")}
    assert asked(grid(("Do you work with", OFTEN), ("Level of conflict with", {(FIRST, THIRD): "3", (LAST, FIRST): "5"})),
                 {"weights": "steps"}) == ["conflict", "scale"]


@pytest.mark.parametrize(("question", "more"), [
    ("How many times did you meet", {"weights": "steps"}), ("How much do you trust", {"scale": "1-5"}),
    ("Power of", {"columns": "rated_power=Power of", "scale": "1-4"})])
def test_a_code_for_no_answer_in_a_grid_makes_no_tie(question, more):
    answers = {(FIRST, SECOND): "4", (FIRST, THIRD): "99", (SECOND, FIRST): "2", (LAST, FIRST): "99", (SECOND, LAST): "3"}
    found = brought(grid((question, answers)), {"missing": "99", **more})
    assert depths(found, 1) == {ends for ends, answer in answers.items() if answer != "99"}


def test_every_question_is_on_a_scale_of_its_own():
    close = {(FIRST, SECOND): "Close", (FIRST, THIRD): "Not close at all", (SECOND, FIRST): "Very close"}
    found = brought(grid(("How often do you meet", OFTEN), ("How close are you", close)), {"network": "all", "weights": "steps"})
    assert depths(found, 1) == {ends for ends in OFTEN if OFTEN[ends] != "Never"} | {(FIRST, SECOND), (SECOND, FIRST)}


@pytest.mark.parametrize(("words", "kept"), [
    (("None at all", "A little", "A moderate amount", "A lot", "A great deal"), [0, 1, 2, 3, 4]),
    (("Strongly disagree", "Disagree", "Somewhat disagree", "Neutral", "Somewhat agree", "Agree", "Strongly agree"),
     [0, 0.667, 1.333, 2, 2.667, 3.333, 4]),
    (("1 (not at all)", "2", "3", "4", "5 (completely)"), [0, 1, 2, 3, 4]),
    (("5 (not at all)", "4", "3", "2", "1 (completely)"), [0, 1, 2, 3, 4]),
])
def test_scales_of_any_length_are_told_by_their_words(words, kept):
    rows = [["from", "to", "trust"], *([f"G{n}", f"G{n + 1}", word] for n, word in enumerate(words))]
    assert [tie.kept for tie in brought(rows, {"direction": "one"}).scenario.ties] == pytest.approx(kept, abs=1e-3)


def test_a_second_unknown_word_puts_the_scale_in_question():
    rows = [["from", "to", "trust"], *([f"G{n}", f"G{n + 1}", word] for n, word in enumerate(
        ("Strongly agree", "Agree", "Disagree", "Kind of", "Not really")))]
    assert asked(rows, {"direction": "one"}) == ["scale"]


def test_numbers_with_a_unit_are_numbers():
    meetings = {(FIRST, SECOND): "12 kali", (SECOND, FIRST): "0 kali", (THIRD, FIRST): "1 kali"}
    found = brought(grid(("Pertemuan per tahun", meetings)), {"weights": "steps"})
    assert network(found.scenario)[1] == {(FIRST, SECOND): 4, (THIRD, FIRST): 1}


@pytest.mark.parametrize("more", ["Other (please specify)", "Lainnya", "None of the above", "Total"])
def test_what_is_no_organization_is_left_out(more):
    rows = across(["Timestamp", "Organization", *(f"Partners? [{name}]" for name in NAMES), f"Partners? [{more}]"],
                  ["2026", "{name}"], dict.fromkeys(OFTEN, "Yes"))
    found = brought([rows[0], *([*row, PERSONS[0]] for row in rows[1:])])
    assert network(found.scenario)[0] == set(NAMES) and PERSONS[0] not in found.text + "\n".join(found.lines())


@pytest.mark.parametrize("head", ["Your position in the organization", "Contact person at your organization",
                                  "Jabatan Anda di organisasi", "Narahubung di lembaga", "identity-respondent_name"])
def test_a_head_about_a_person_within_an_organization_is_a_persons(head):
    rows = [["Timestamp", head, "Name of your organization", "Whom do you work with?"],
            *(["2026", person, name, f"{FIRST}, {LAST}"] for person, name in zip(PERSONS, NAMES, strict=True))]
    found = brought(rows)
    assert network(found.scenario)[0] == set(NAMES)
    assert not [person for person in PERSONS if person in found.text + "\n".join(found.lines())]


def test_respondents_whom_nobody_names_may_be_persons():
    rows = [["Respondent", "Partner"], *([person, name] for person, name in zip(PERSONS, NAMES, strict=True))]
    with pytest.raises(ExchangeError, match="may be a column of persons") as refused:
        brought(rows)
    assert not [person for person in PERSONS if person in str(refused.value)]
    assert len(brought(rows, {"direction": "one", "columns": "from=Respondent"}).scenario.ties) == len(NAMES)


def test_a_head_that_stands_nowhere_is_told_and_commas_within_one_are_not_taken_apart():
    heads = ["Timestamp", "Name", "In the past year, with whom?", "Group"]
    rows = [heads, *(["2026", person, f"{FIRST}, {LAST}", name] for person, name in zip(PERSONS, NAMES, strict=True))]
    with pytest.raises(ExchangeError, match="Did you mean Group") as refused:
        brought(rows, {"columns": "name=Grup"})
    assert PERSONS[0] not in str(refused.value) and "In the past year, with whom?" in str(refused.value)
    found = brought(rows, {"columns": "to=In the past year, with whom?, name=Group"})
    assert network(found.scenario)[0] == set(NAMES) and len(found.scenario.ties) == 6


def test_who_answered_is_asked_where_it_cannot_be_told():
    rows = [["Timestamp", "Name", "Whom do you work with?"], *(["2026", person, f"{FIRST}, {LAST}"] for person in PERSONS)]
    assert asked(rows) == ["columns"]


def test_notes_and_repeated_heads_are_told_and_left_out():
    found = brought("from,to\nA1,B1\nfrom,to\nB1,C1\nNote: as of May,\n", {"direction": "one"})
    assert network(found.scenario)[0] == {"A1", "B1", "C1"}
    told = "\n".join(found.lines())
    assert "a note, no organization (line 5)" in told and "the head of the table once more (line 3)" in told


def test_partners_below_each_other_are_asked_about():
    rows = "from,to\nA1,B1\n,C1\nB1,C1\n"
    assert asked(rows, {"direction": "one"}) == ["above"]
    assert depths(brought(rows, {"direction": "one", "above": "same"}), 1) == {("A1", "B1"), ("A1", "C1"), ("B1", "C1")}
    assert depths(brought(rows, {"direction": "one", "above": "alone"}), 1) == {("A1", "B1"), ("B1", "C1")}


def test_marks_beside_names_may_be_events():
    rows = "Organization,Meeting,Market,Clean-up\nA1,1,0,1\nB1,1,1,0\nC1,0,1,0\n"
    assert asked(rows) == ["two-mode"]
    assert network(brought(rows, {"two-mode": "rows", "weights": "same"}).scenario)[0] == {"A1", "B1", "C1"}
    assert network(brought(rows, {"two-mode": "none"}).scenario) == ({"A1", "B1", "C1"}, {})
