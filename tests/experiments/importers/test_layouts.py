"""Survey exports with one row for every answer: in every layout the same ties, and nobody's name anywhere."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simpul.experiments.importers import ExchangeError, Undecided, bring_in
from tests.experiments.importers import exports
from tests.experiments.importers.checks import accounted_for, network

LAYOUTS = exports.layouts()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_holds_the_same_ties(layout):
    brought = bring_in({"answers.csv": LAYOUTS[layout]}, {"weights": "steps"})
    names, ties = network(brought.scenario)
    assert names == set(exports.NAMES) and set(ties) == exports.TIES
    accounted_for(brought)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_nobodys_name_reaches_a_file(layout):
    brought = bring_in({"answers.csv": LAYOUTS[layout]}, {"weights": "steps"})
    told = brought.text + json.dumps(brought.to_dict(), ensure_ascii=False) + "\n".join(brought.lines())
    assert not [person for person in exports.PERSONS if person in told]


def test_without_an_organization_nobody_stands_in():
    rows = [["Timestamp", "Nama", "Siapa mitra Anda?"], *(["2026/05/01", person, cell] for person, cell
                                                          in zip(exports.PERSONS, exports.listed(", "), strict=True))]
    with pytest.raises(ExchangeError, match="which column holds the organization") as refused:
        bring_in({"a.csv": exports.lines(rows)})
    assert not [person for person in exports.PERSONS if person in str(refused.value)]
    named = bring_in({"a.csv": exports.lines(rows)}, {"columns": "name=Nama"})
    assert set(network(named.scenario)[0]) >= set(exports.PERSONS)  # said outright, it is done


def test_codes_in_place_of_names_are_refused_with_the_way_out():
    with pytest.raises(ExchangeError, match="Export the survey with labels"):
        bring_in({"r.csv": b"record_id,org_name,partners___1,partners___2\n1,A1,0,1\n2,B1,1,0\n"})


def test_a_question_that_nobody_knows_is_asked_once():
    grid = exports.lines(exports.across(["Timestamp", "Your organization", *(f"Q7 [{name}]" for name in exports.NAMES)],
                                        ["2026", "{name}"], dict.fromkeys(exports.OFTEN, "3")))
    with pytest.raises(Undecided) as open_:
        bring_in({"g.csv": grid})
    assert [question.name for question in open_.value.questions] == ["columns"]
    with pytest.raises(Undecided) as open_:
        bring_in({"g.csv": grid}, {"columns": "trust=Q7"})
    assert [question.name for question in open_.value.questions] == ["scale"]
    brought = bring_in({"g.csv": grid}, {"columns": "trust=Q7", "scale": "1-5"})
    assert {tie.kept for tie in brought.scenario.ties} == {2.0} and len(brought.scenario.ties) == len(exports.OFTEN)


def test_what_organizations_say_of_themselves_is_theirs():
    rows = [["Timestamp", "Your organization", "Type of organization", "District", "Whom do you work with?"],
            ["1", "Kali Bening", "NGO", "North", "Rumah Baca, Kebun Warga"], ["2", "Rumah Baca", "School", "North", "Kali Bening"],
            ["3", "Kebun Warga", "NGO", "South", ""], ["4", "Posko Siaga", "NGO", "South", "Kebun Warga"]]
    scenario = bring_in({"a.csv": exports.lines(rows)}).scenario
    assert {entry.name: entry.kind for entry in scenario.organizations}["Rumah Baca"] == "school"
    assert len(scenario.places) == 2


def test_a_list_of_members_makes_codes_names():
    members = exports.lines([["Primary Organization", "Node Label", "City", "Sector"], ["Kali Bening", "KB", "Suka", "NGO"],
                             ["Rumah Baca", "RB", "Suka", "School"], ["Kebun Warga", "KW", "Suka", "NGO"]])
    answers = exports.lines([["Timestamp", "Organization", "trust/kali_bening", "trust/rumah_baca", "trust/kebun_warga"],
                             ["1", "Kali Bening", "", "5", "3"], ["2", "Rumah Baca", "1", "", "2"]])
    brought = bring_in({"members.csv": members, "answers.csv": answers}, {"scale": "1-5"})
    names, ties = network(brought.scenario)
    assert names == {"Kali Bening", "Rumah Baca", "Kebun Warga"} and len(ties) == 4
    assert {entry.kind for entry in brought.scenario.organizations} == {"ngo", "school"}


MAIN = b"start,end,group/organization,respondent_name,_index,_uuid\n1,2,Kali Bening,Responden Pertama,1,a\n1,2,Rumah Baca,,2,b\n"
GROUP = b"partner_name,partner_freq,_index,_parent_table_name,_parent_index\n" \
    b"Rumah Baca,often,1,m,1\nKebun,never,2,m,1\nKebun,rarely,3,m,2\n"


@pytest.mark.parametrize("order", [("main.csv", "group.csv"), ("group.csv", "main.csv")])
def test_a_repeat_group_belongs_to_who_answered(order):
    files = {"main.csv": MAIN, "group.csv": GROUP}
    brought = bring_in({name: files[name] for name in order}, {"weights": "steps"})
    assert set(network(brought.scenario)[1]) == {("Kali Bening", "Rumah Baca"), ("Rumah Baca", "Kebun")}
    assert "Responden" not in brought.text
    with pytest.raises(ExchangeError, match="together with the first table"):
        bring_in({"group.csv": GROUP})


CELL = st.sampled_from(["", "Often", "Never", "4 = a great deal", "3", "yes", "1", "Kali Bening", "Rumah Baca, Kebun Warga", "?",
                        "x", "é"])


@given(st.sampled_from(sorted(LAYOUTS)), st.lists(st.tuples(st.integers(1, 5), st.integers(0, 8), CELL), max_size=6),
       st.dictionaries(st.sampled_from(["weights", "scale", "columns", "missing", "network"]),
                       st.sampled_from(["steps", "1-5", "trust=Q7", "none", "all", "same"]), max_size=3))
@settings(max_examples=80)
def test_any_export_is_read_and_accounted_for_or_refused(layout, changes, answers):
    rows = [line.split(",") for line in LAYOUTS[layout].decode().split("\n")]
    for down, across, cell in changes:
        if down < len(rows) and across < len(rows[down]):
            rows[down][across] = f'"{cell}"'
    try:
        accounted_for(bring_in({"a.csv": "\n".join(",".join(row) for row in rows).encode()}, answers))
    except Undecided as open_:
        assert open_.questions and str(open_.value if hasattr(open_, "value") else open_)
    except ExchangeError as refused:
        assert refused.faults and str(refused)


@pytest.mark.parametrize("heads", ["Added Time;Nama;Organisasi;Mitra", "No;Name;Organization;Partner",
                                   "Id;Responden;Lembaga;Mitra"])
def test_a_name_beside_an_organization_is_a_persons(heads):
    rows = "".join(f"{n};{person};{name};{cell}\n" for n, (person, name, cell)
                   in enumerate(zip(exports.PERSONS, exports.NAMES, exports.listed(", "), strict=True)))
    brought = bring_in({"z.csv": f"{heads}\n{rows}".encode()}, {"direction": "one"})
    names, ties = network(brought.scenario)
    assert names == set(exports.NAMES) and set(ties) == exports.TIES
    accounted_for(brought)
    others = zip(exports.PERSONS[1:], exports.NAMES[1:], strict=True)
    single = "".join(f"{n};{person};{name};{exports.NAMES[0]}\n" for n, (person, name) in enumerate(others))
    assert set(network(bring_in({"z.csv": f"{heads}\n{single}".encode()}, {"direction": "one"}).scenario)[0]) == set(exports.NAMES)
