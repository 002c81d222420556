"""Answers in words and numbers: a column is read as a whole, on the scale it says or a user says, and no cell is guessed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simpul.experiments.formats.answer_scales import WORDED, declared_scale, is_no_tie, is_yes, parted, worded_scale
from simpul.experiments.importers import ExchangeError, Undecided, bring_in
from tests.experiments.importers.checks import accounted_for, network

RATED = ("Respondent,Partner,Power/Influence,Level of involvement,Resource contribution,Reliability,Support of mission,Openness\n")


def brought(rows, answers=None, head="from,to,trust"):
    return bring_in({"t.csv": "\n".join([head, *rows]).encode()}, {"direction": "one", "weights": "steps"} | (answers or {}))


@pytest.mark.parametrize("way", ["{number} = {word}", "{word} ({number})", "{number}. {word}", "({number}) {word}", "{word}",
                                 "{number}"])
def test_one_answer_in_every_way_of_writing_is_the_same(way):
    words = {1: "Not at all", 2: "A small amount", 3: "A fair amount", 4: "A great deal"}
    rows = [(4, 3, 2, 4, 4, 3), (1, 1, 1, 1, 2, 1), (2, 2, 2, 3, 3, 3)]
    ends = ["A1,B1", "B1,A1", "A1,C1"]
    text = RATED + "\n".join(",".join([pair, *(way.format(number=n, word=words[n]) for n in row)])
                             for pair, row in zip(ends, rows, strict=True))
    scenario = bring_in({"s.csv": text.encode()}).scenario
    assert [(tie.depth, tie.kept) for tie in scenario.ties] == [(3, 3.556), (1, 0.444), (2, 2.667)]


@pytest.mark.parametrize(("scale", "answers", "kept"), [
    ("1-5", ["5", "1", "3"], [4, 0, 2]), ("5-1", ["1", "5", "3"], [4, 0, 2]), ("0-10", ["10", "0", "5"], [4, 0, 2]),
    ("1-7", ["7", "1", "4"], [4, 0, 2]), ("hardly<little<much", ["much", "hardly", "little"], [4, 0, 2]),
    ("trust=1-5; weight=1-9", ["5", "1", "3"], [4, 0, 2]),
])
def test_a_scale_that_is_said_is_used_for_all(scale, answers, kept):
    found = brought([f"A1,B{n},{answer}" for n, answer in enumerate(answers)], {"scale": scale})
    assert [tie.kept for tie in found.scenario.ties] == kept
    accounted_for(found)


@pytest.mark.parametrize("answers", [["4", "1"], ["5", "3"], ["1", "1"], ["selalu sekali", "tak menentu"]])
def test_an_unknown_scale_is_asked_once(answers):
    with pytest.raises(Undecided) as open_:
        brought([f"A1,B{n},{answer}" for n, answer in enumerate(answers)])
    assert [question.name for question in open_.value.questions] == ["scale"] and all(answer in str(open_.value)
                                                                                      for answer in answers)


def test_shares_and_reversed_labels_need_no_question():
    assert [tie.kept for tie in brought(["A1,B1,.75", "B1,A1,0"]).scenario.ties] == [3, 0]
    turned = brought(["A1,B1,1 = complete trust", "B1,A1,5 = no trust", "B1,C1,3 = some trust"]).scenario
    assert [tie.kept for tie in turned.ties] == [4, 0, 2]


def test_what_is_not_understood_is_told_with_line_and_words():
    found = brought(["A1,B1,Sangat percaya", "B1,A1,percaya", "A1,C1,entahlah"])
    column = found.account.cells.by_file["t.csv"]["trust"]
    assert (column.read, column.left) == (2, [(4, "entahlah")]) and "entahlah" in "\n".join(found.lines())
    accounted_for(found)


@pytest.mark.parametrize("none", ["Never", "No", "None", "0", "Tidak pernah", "tidak ada", "Not at all"])
def test_never_and_no_are_no_ties(none):
    found = brought([f"A1,B1,{none}", "B1,C1,Weekly" if none.startswith(("Nev", "Tid")) else "B1,C1,3"],
                    head="from,to,frequency")
    assert set(network(found.scenario)[1]) == {("B1", "C1")}


def test_order_of_words_decides_strength():
    found = brought(["A1,B1,Daily", "A1,C1,Once a year", "A1,D1,Monthly"], head="from,to,frequency")
    depth = network(found.scenario)[1]
    assert depth["A1", "B1"] > depth["A1", "D1"] > depth["A1", "C1"]


@pytest.mark.parametrize("scale", ["1", "1-1", "a-b", "never<", "<", "=1-5", "never<never"])
def test_a_scale_that_is_none_is_one_message(scale):
    with pytest.raises(ExchangeError, match="--scale does not understand"):
        brought(["A1,B1,4"], {"scale": scale})


@given(st.sampled_from(sorted(WORDED)), st.data())
@settings(max_examples=60)
def test_words_of_a_scale_keep_their_order(family, data):
    steps = [line.strip("| ").split("|")[0].strip() for line in WORDED[family].strip().splitlines()
             if not line.strip().startswith("|")]
    picked = sorted(data.draw(st.sets(st.sampled_from(range(len(steps))), min_size=1)))
    scale = worded_scale(steps)
    shares = [scale.share(steps[place]) for place in picked]
    assert None not in shares and shares == sorted(shares) and all(0 <= share <= 1 for share in shares)


@given(st.text(max_size=20))
@settings(max_examples=150)
def test_any_answer_is_taken_apart_without_a_fault(answer):
    parted(answer), is_no_tie(answer), is_yes(answer), declared_scale(answer), worded_scale([answer])
