"""Tables as people make them: what is recognized, what is counted, what is asked and never guessed."""

import re
import sys

import pytest

from simpul.experiments.formats.text_recognition import decimal_comma, delimiter_of, label_of, plain_text, read_number
from simpul.experiments.importers import ExchangeError, Undecided, bring_in
from simpul.sim.scenario.field_types import PLAIN_TEXT
from tests.experiments.importers.checks import adds_up, network

TIES = b"From,To\nA,B\nB,C\n"


def asked(files, answers=None) -> list[str]:
    with pytest.raises(Undecided) as open_:
        bring_in(files, answers)
    return [question.name for question in open_.value.questions]


def said(brought, key: str) -> list[dict]:
    return [values for _file, note, values in brought.account.notes if note == key]


def outcomes(part) -> dict:
    return {(outcome, reason): [line for line, _values in rows] for (outcome, reason), rows in part.details.items()}


@pytest.mark.parametrize("heads", [
    "From,To", "from , to", "Source,Target", "source,target", "SOURCE;TARGET", "Dari\tKe", "Responden;Mitra", "\ufeffFrom,To",
    "Ego,Alter", "From,To,Notes", '"From","To"',
])
def test_heads_of_ties_are_recognized(heads):
    delimiter = next(sign for sign in "\t;," if sign in heads)
    raw = "\n".join([heads, delimiter.join("AB"), delimiter.join("BC")]).encode()
    assert network(bring_in({"t.csv": raw}, {"direction": "one"}).scenario)[1].keys() == {("A", "B"), ("B", "C")}


def test_every_row_is_accounted_for_with_its_line():
    organizations = b"Name\tType\n\n Mata  Air \tNGO\nMata Air\tSchool\n\tNGO\n'=Rumah\tNGO\nAlone\tNGO\n"
    ties = (b"From,To,Weight\nMata Air,=Rumah,1\n=Rumah,Mata Air,1\nMata Air,Mata Air,1\nMata Air,=Rumah,1\nAlone,,1\n,,1\n"
            b"Alone,=Rumah,0\n")
    brought = bring_in({"o.tsv": organizations, "t.csv": ties}, {"direction": "one"})
    first, second = brought.account.parts
    assert (first.read, first.outcomes) == (5, {"kept": 3, "merged": 1, "rejected": 1})
    assert outcomes(first) == {("merged", "account-named-before"): [4], ("rejected", "account-no-name"): [5]}
    assert (second.read, second.outcomes) == (7, {"kept": 3, "merged": 1, "rejected": 3})
    assert outcomes(second) == {("merged", "account-tie-before"): [5], ("rejected", "account-to-itself"): [4],
                                ("kept", "account-one-end"): [6], ("rejected", "account-no-ends"): [7],
                                ("rejected", "account-no-tie"): [8]}
    assert network(brought.scenario) == ({"Mata Air", "=Rumah", "Alone"}, {("Mata Air", "=Rumah"): 2, ("=Rumah", "Mata Air"): 2})
    assert said(brought, "account-padded") == [{"count": 1}] and said(brought, "account-apostrophes") == [{"count": 1}]
    told = "\n".join(brought.account.lines())
    assert "organizations: 5 rows read = 3 kept + 1 merged + 1 rejected" in told and "line 5" in told


def test_direction_is_asked_and_never_guessed():
    assert asked({"t.csv": TIES}) == ["direction"]
    assert network(bring_in({"t.csv": TIES}, {"direction": "both"}).scenario)[1].keys() == {
        ("A", "B"), ("B", "A"), ("B", "C"), ("C", "B")}
    mixed = b"Source,Target,Type\nA,B,Directed\nB,C,Undirected\n"
    assert network(bring_in({"t.csv": mixed}).scenario)[1].keys() == {("A", "B"), ("B", "C"), ("C", "B")}


def test_a_matrix_filled_on_one_side_is_asked_about():
    raw = b",A,B,C\nA,,1,0\nB,,,1\nC,,,\n"
    assert asked({"m.csv": raw}) == ["triangle"]
    assert len(bring_in({"m.csv": raw}, {"triangle": "both"}).scenario.ties) == 4
    assert len(bring_in({"m.csv": raw}, {"triangle": "one"}).scenario.ties) == 2


def test_labels_that_do_not_match_are_listed_with_a_suggestion():
    organizations = b"Nama;Jenis\nMata Air;LSM\nLSM Tirta;LSM\nGereja Bukit;gereja\n"
    ties = b"Dari,Ke\nMata Aiir,LSM Tirta\nSomebody else,Mata Air\n"
    with pytest.raises(Undecided) as open_:
        bring_in({"o.csv": organizations, "t.csv": ties}, {"direction": "one"})
    assert "Mata Aiir (t.csv: 2) → Mata Air?" in str(open_.value) and "Somebody else (t.csv: 3)" in str(open_.value)
    for answer, names, count in (("add", 5, 2), ("nearest", 4, 2), ("leave", 3, 0)):
        brought = bring_in({"o.csv": organizations, "t.csv": ties}, {"direction": "one", "unlisted": answer})
        assert (len(brought.scenario.organizations), len(brought.scenario.ties)) == (names, count), answer
        assert adds_up(brought.account) and brought.account.parts[-1].read == 2
    same = {"direction": "one", "same": "Mata Aiir = Mata Air; Somebody else=Gereja Bukit"}
    assert len(bring_in({"o.csv": organizations, "t.csv": ties}, same).scenario.organizations) == 3


def test_weights_are_asked_about_unless_all_are_alike():
    raw = b"From,To,Weight\nA,B,1\nB,C,4\nC,A,2\n"
    assert asked({"t.csv": raw}, {"direction": "one"}) == ["weights"]
    depths = {answer: list(network(bring_in({"t.csv": raw}, {"direction": "one", "weights": answer}).scenario)[1].values())
              for answer in ("depth", "steps", "same")}
    assert depths == {"depth": [1, 4, 2], "steps": [1, 4, 2], "same": [2, 2, 2]}
    large = b"From,To,Strength\nA,B,10\nB,C,45\nC,A,90\n"
    with pytest.raises(ExchangeError, match="cannot be"):
        bring_in({"t.csv": large}, {"direction": "one", "weights": "depth"})
    assert list(network(bring_in({"t.csv": large}, {"direction": "one", "weights": "steps"}).scenario)[1].values()) == [1, 2, 4]


def test_codes_for_no_answer_have_to_be_declared():
    raw = b"From,To,Weight\nA,B,1\nB,C,99\nC,A,-9\n"
    assert asked({"t.csv": raw}, {"direction": "one"}) == ["missing"]
    brought = bring_in({"t.csv": raw}, {"direction": "one", "missing": "99,-9"})
    assert network(brought.scenario)[1] == {("A", "B"): 2, ("B", "C"): 2, ("C", "A"): 2}
    assert "missing" not in asked({"t.csv": raw}, {"direction": "one", "missing": "none"})


def test_a_decimal_comma_is_recognized_and_asked_where_it_cannot_be():
    raw = b"Nama;Pengaruh\nA;0,25\nB;0,5\n"
    brought = bring_in({"o.csv": raw})
    assert [entry.power for entry in brought.scenario.organizations] == [0.25, 0.5]
    open_ = b'Name,Hours\nA,"1,234"\nB,"1,500"\n'
    assert asked({"o.csv": open_}) == ["decimal"]
    assert [entry.hours for entry in bring_in({"o.csv": open_}, {"decimal": "comma"}).scenario.organizations] == [1.234, 1.5]
    assert [entry.hours for entry in bring_in({"o.csv": open_}, {"decimal": "point"}).scenario.organizations] == [1234, 1500]


def test_power_on_another_scale_is_asked_about():
    raw = b"Name,Power\nA,1\nB,4\n"
    assert asked({"o.csv": raw}) == ["power"]
    assert [entry.power for entry in bring_in({"o.csv": raw}, {"power": "four"}).scenario.organizations] == [0.05, 0.95]


def test_numbers_out_of_bounds_are_left_out_and_told():
    brought = bring_in({"o.csv": b"Name,Hours,Volunteers\nA,-3,0.5\nB,20,70\n"})
    assert [values["name"] for values in said(brought, "account-number-left")] == ["A", "B"]
    assert [entry.volunteers for entry in brought.scenario.organizations] == [0.5, 0.1]


def test_columns_can_be_named():
    raw = b"Who,Whom,How\nA,B,3\n"
    with pytest.raises(ExchangeError, match="no column was recognized"):
        bring_in({"t.csv": raw})
    brought = bring_in({"t.csv": raw}, {"columns": "from=Who, to=Whom, depth=How", "direction": "one"})
    assert network(brought.scenario)[1] == {("A", "B"): 3}
    with pytest.raises(ExchangeError, match="does not understand"):
        bring_in({"t.csv": raw}, {"columns": "form=Who"})


def test_places_with_too_few_are_asked_about():
    raw = b"Name,Village\nA,North\nB,North\nC,South\nD,East\n"
    assert asked({"o.csv": raw}) == ["places"]
    together = bring_in({"o.csv": raw}, {"places": "together"}).scenario
    assert [entry.place for entry in together.organizations] == ["north", "north", "other", "other"]
    assert len(bring_in({"o.csv": raw}, {"places": "none"}).scenario.places) == 1


@pytest.mark.parametrize(("head", "what", "most"), [("Type", "kinds", 12), ("Village", "places", 20), ("Ethnicity", "groups", 4),
                                                   ("Issues", "issues", 8)])
def test_more_than_a_scenario_can_tell_apart_is_asked_about(head, what, most):
    rows = [f"Organization {n},{head} {n // 2}" for n in range(2 * most + 4)]
    raw = "\n".join([f"Name,{head}", *rows]).encode()
    assert asked({"o.csv": raw}) == [f"many-{what}"]
    for answer in ("common", "none"):
        scenario = bring_in({"o.csv": raw}, {f"many-{what}": answer}).scenario
        assert len(getattr(scenario, what)) == (most if answer == "common" else 1)


def test_ids_and_labels_are_told_apart():
    nodes = b"Id,Label\n1,Rukun\n2,Rukun\n3,Maju\n"
    edges = b"Source,Target,Type,Weight\n1,2,Directed,1\n2,3,Directed,1\n"
    brought = bring_in({"nodes.csv": nodes, "edges.csv": edges})
    assert network(brought.scenario) == ({"Rukun", "Rukun (2)", "Maju"}, {("Rukun", "Rukun (2)"): 2, ("Rukun (2)", "Maju"): 2})


def test_a_title_above_the_head_is_skipped_and_told():
    brought = bring_in({"t.csv": b"Survey of 2024,\n,\nFrom,To\nA,B\n"}, {"direction": "one"})
    assert said(brought, "account-above-head") == [{"lines": "1"}]


def test_several_networks_in_a_column_are_asked_about():
    raw = b"From,To,Relation\nA,B,help\nB,A,money\nA,C,money\n"
    assert asked({"t.csv": raw})[0] == "network"
    brought = bring_in({"t.csv": raw}, {"direction": "one", "network": "money"})
    assert network(brought.scenario)[1].keys() == {("B", "A"), ("A", "C")}
    assert brought.account.parts[0].outcomes == {"kept": 2, "rejected": 1}


def test_long_and_odd_names_stay_apart():
    long = "x" * 100
    brought = bring_in({"t.csv": f"From,To\n{long}1,B\n{long}2,B\n".encode()}, {"direction": "one"})
    names, ties = network(brought.scenario)
    assert len(names) == 3 and len(ties) == 2 and all(len(name) <= 80 for name in names)


def test_known_answers_of_recognizing():
    assert delimiter_of("a;b\n1,5;2\n") == ";" and delimiter_of("a\tb\n1\t2\n") == "\t" and delimiter_of("a\nb\n") is None
    assert decimal_comma(["0,5", "1,234"], ",") is True and decimal_comma(["1,234"], ",") is None
    assert decimal_comma(["1,234"], ";") is True and decimal_comma(["1.5", "1,234"], ",") is False
    assert read_number("1.234,5", comma=True) == 1234.5 and read_number("1,234.5") == 1234.5 and read_number("−3") == -3.0
    assert read_number("nan") is None and read_number("1e999") is None and read_number("٣") is None and read_number(True) is None
    assert label_of(" 'Eltern' ") == "'Eltern'" and label_of("'=A1") == "=A1" and label_of("'007") == "007"
    assert label_of("a\u2028b\x00c\ud800") == "a b c"


def test_a_row_with_more_cells_than_columns_is_rejected_and_told():
    brought = bring_in({"o.csv": b"Name,Type\nA,NGO\nYayasan B, Bandung,NGO\nC,NGO\n"})
    assert outcomes(brought.account.parts[0]) == {("rejected", "account-spilt"): [3]}


def test_labels_that_differ_in_capitals_only_are_asked_about():
    raw = "From,To\nMata Air,Téras\nmata-air,TERAS\n".encode()
    assert asked({"t.csv": raw}, {"direction": "one"}) == ["alike"]
    brought = bring_in({"t.csv": raw}, {"direction": "one", "alike": "merge"})
    assert network(brought.scenario) == ({"Mata Air", "Téras"}, {("Mata Air", "Téras"): 2})
    assert brought.account.parts[0].outcomes == {"kept": 1, "merged": 1}
    assert len(bring_in({"t.csv": raw}, {"direction": "one", "alike": "apart"}).scenario.organizations) == 4


def test_labels_that_are_nearly_alike_are_pointed_out():
    raw = b"From,To\nLSM Tirta Utama,Mata Air Group 1\nLSM Tirta Utema,Mata Air Group 2\n"
    assert said(bring_in({"t.csv": raw}, {"direction": "one"}), "account-near") == [
        {"given": "LSM Tirta Utema", "name": "LSM Tirta Utama"}]


def test_a_matrix_may_have_a_word_in_its_corner():
    brought = bring_in({"m.csv": b"Organization,A,B,C\nA,0,1,0\nB,1,0,1\nC,0,1,0\n"})
    assert len(brought.scenario.ties) == 4


def test_shares_may_be_percentages():
    brought = bring_in({"o.csv": b"Name,Volunteers\nA,50%\nB,12.5%\n"})
    assert [entry.volunteers for entry in brought.scenario.organizations] == [0.5, 0.125]


def test_whatever_letter_stands_in_a_name_a_scenario_holds_what_is_read():
    usable = re.compile(PLAIN_TEXT)
    assert usable.match(plain_text("".join(f"a{chr(code)}b" for code in range(sys.maxunicode + 1))))
