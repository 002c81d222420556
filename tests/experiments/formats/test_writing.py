"""What goes out comes in again: the same organizations and ties, in every format; and no spreadsheet takes a name for a formula."""

import csv
import io
import json
import warnings
from datetime import date
from xml.etree import ElementTree

import networkx
import pandas
import pytest
from openpyxl import load_workbook

from simpul.experiments.exporters import Taken, take
from simpul.experiments.formats.format_registry import write_files, written_formats
from simpul.experiments.importers import bring_in
from simpul.sim.scenario import load_data
from tests.experiments.importers.checks import network

FORMULA = '=HYPERLINK("x")'


def row(name: str, **more) -> dict:
    return {"name": name, "kind": "NGO", "outside": "no", "power": 0.25, "income": 1.5, "interest: Clean water": 0.75,
            "interest: Food": 0.25, **more}


@pytest.fixture
def taken() -> Taken:
    names = [FORMULA, "@home", "Ñandú; 村", "-minus", 'a "b", c', "Alone"]
    tie = {"direction": "directed", "trust": 0.5, "contract": "no", "kept": 2.5, "broken": 0.0}
    return Taken([row(name) for name in names],
                 [{"from": FORMULA, "to": "@home", "depth": 3, **tie}, {"from": "@home", "to": FORMULA, "depth": 1, **tie},
                  {"from": "Ñandú; 村", "to": "-minus", "depth": 2, **tie}, {"from": 'a "b", c', "to": "@home", "depth": 4, **tie}],
                 [{"month": 0, "need": 1.25}, {"month": 1, "need": float("nan")}],
                 [{"month": 1, "event": "tie_ended", "who": FORMULA, "whom": "@home", "place": "", "issue": "", "amount": 0.5}])


def wanted(taken: Taken):
    return {one["name"] for one in taken.organizations}, {(tie["from"], tie["to"]): tie["depth"] for tie in taken.ties}


@pytest.mark.parametrize("locale", ["en", "id"])
@pytest.mark.parametrize("form", ["graphml", "gexf", "kumu", "csv", "xlsx"])
def test_what_goes_out_comes_in_again(taken, form, locale):
    made = write_files(taken, (form,), locale)
    groups = [{name: made[name]} for name in made]
    if form == "csv":
        groups = [{name: made[name] for name in ("organizations.csv", "ties.csv")}]
    for group in groups:
        brought = bring_in(group)
        assert network(brought.scenario) == wanted(taken), list(group)
        assert brought.account.count("rejected") == brought.account.count("merged") == 0
        assert {tie.kept for tie in brought.scenario.ties} == {2.5}
        assert {entry.power for entry in brought.scenario.organizations} == {0.25}
        assert list(brought.scenario.organizations[0].interests.values()) == [0.75, 0.25]


def test_networkx_opens_the_graphs_without_a_warning(taken):
    made = write_files(taken, ("graphml", "gexf"))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        graphs = [networkx.read_graphml(io.BytesIO(made["network.graphml"])), networkx.read_gexf(io.BytesIO(made["network.gexf"]))]
        for g in graphs:
            assert g.is_directed() and set(g) == wanted(taken)[0]
            assert {(one, other): depth for one, other, depth in g.edges(data="depth")} == wanted(taken)[1]
            assert g.nodes["@home"]["power"] == 0.25 and g.nodes["@home"]["label"] == "@home"


# What the schema of GEXF 1.2 lets an element have: its attributes, and the elements within it.
SCHEMA = {
    "gexf": ({"version", "variant"}, {"meta", "graph"}), "meta": ({"lastmodifieddate"}, {"creator", "keywords", "description"}),
    "creator": (set(), set()), "graph": ({"defaultedgetype", "idtype", "mode", "timeformat"}, {"attributes", "nodes", "edges"}),
    "attributes": ({"class", "mode"}, {"attribute"}), "attribute": ({"id", "title", "type"}, {"default", "options"}),
    "nodes": ({"count"}, {"node"}), "node": ({"id", "label"}, {"attvalues"}), "attvalues": (set(), {"attvalue"}),
    "attvalue": ({"for", "value"}, set()), "edges": ({"count"}, {"edge"}),
    "edge": ({"id", "type", "label", "source", "target", "weight"}, {"attvalues"}),
}


REQUIRED = {"gexf": {"version"}, "node": {"id"}, "edge": {"id", "source", "target"}, "attributes": {"class"},
            "attribute": {"id", "title", "type"}, "attvalue": {"for", "value"}}
REQUIRED_TYPES = {"weight": float, "count": int, "lastmodifieddate": date.fromisoformat}


def test_gexf_keeps_to_its_schema(taken):
    root = ElementTree.fromstring(write_files(taken, ("gexf",))["network.gexf"])
    for element in root.iter():
        for name, value in element.attrib.items():
            if name in REQUIRED_TYPES:
                REQUIRED_TYPES[name](value)
        assert REQUIRED.get(element.tag.rpartition("}")[2], set()) <= set(element.attrib), element.tag
    assert [child.tag.rpartition("}")[2] for child in root] == ["meta", "graph"]  # a sequence: in this order, one of each
    assert root[1].get("defaultedgetype") == "directed" and root[1].get("mode") == "static"
    space = "{http://www.gexf.net/1.2draft}"
    declared = {}
    for element in root.iter():
        assert element.tag.startswith(space)
        attributes, inside = SCHEMA[element.tag.removeprefix(space)]
        assert {name for name in element.attrib if not name.startswith("{")} <= attributes, element.tag
        assert {child.tag.removeprefix(space) for child in element} <= inside, element.tag
        if element.tag == f"{space}attributes":
            for one in element:
                declared.setdefault(element.get("class"), set()).add(one.get("id"))
                assert one.get("type") in ("integer", "long", "double", "float", "boolean", "liststring", "string", "anyURI")
    ids = {node.get("id") for node in root.iter(f"{space}node")}
    edges = list(root.iter(f"{space}edge"))
    assert {edge.get(end) for edge in edges for end in ("source", "target")} <= ids and len({edge.get("id") for edge in edges}) == 4
    assert {value.get("for") for edge in edges for value in edge.iter(f"{space}attvalue")} <= declared["edge"]
    assert root.get("version") == "1.2"


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("form", ["graphml", "gexf", "kumu", "csv", "xlsx"])
def test_a_community_comes_back_the_same(language, form):
    scenario = load_data({
        "simpul": 1, "title": "-", "description": "-", "months": 24, "burn_in": 1, "start": 12,
        "issues": {"a": {"en": "Clean Water", "id": "Air Bersih"}, "b": {"en": "School meals", "id": "Makan siang"}},
        "kinds": {"village": {"en": "Village government", "id": "Pemerintah desa"}, "office": {"en": "Government",
                                                                                               "id": "Pemerintah"},
                  "ngo": {"en": "NGO", "id": "LSM"}, "church": {"en": "Church", "id": "Gereja"}},
        "groups": {"g": {"en": "Upland", "id": "Pegunungan"}, "h": {"en": "Coast", "id": "Pesisir"}}, "strata": ["h", "g"],
        "organizations": [{"name": f"{kind} {n}", "kind": kind, "group": "gh"[n % 2], "interests": {"a": n + 1, "b": 1}}
                          for kind in ("village", "office", "ngo", "church") for n in range(2)],
        "ties": [{"from": "ngo 0", "to": "village 0", "depth": 2, "kept": 1.5, "broken": 0.5},
                 {"from": "church 0", "to": "office 1", "depth": 0, "kept": 0, "broken": 4}], "ties_kept": True,
        "subsidy": {"total": 20.0, "months": 12}})
    taken = take(scenario, "nothing", 1, 0, language)
    made = write_files(taken, (form,), language)
    groups = [{name: made[name]} for name in made] if form != "csv" else [
        {name: made[name] for name in ("organizations.csv", "ties.csv")}]
    for group in groups:
        again = bring_in(group).scenario
        for before in taken.organizations:
            after = next(entry for entry in again.organizations if entry.name == before["name"])
            assert getattr(again.kinds[after.kind], language) == before["kind"]
            assert getattr(again.groups[after.group], language) == before["group"]
            assert after.power == pytest.approx(before["power"], rel=1e-5) and after.hours == pytest.approx(before["hours"],
                                                                                                            rel=1e-5)
            for issue, weight in after.interests.items():
                assert weight == pytest.approx(before[f"interest: {getattr(again.issues[issue], language)}"], abs=1e-5)
        assert network(again)[1] == wanted(taken)[1] and network(again)[1]["church 0", "office 1"] == 0


def test_no_name_is_a_formula_in_a_spreadsheet(taken):
    made = write_files(taken, ("csv", "xlsx", "kumu"), "id")
    for name in ("simpul.xlsx", "network-kumu.xlsx"):
        book = load_workbook(io.BytesIO(made[name]))
        cells = [cell for sheet in book for line in sheet for cell in line]
        assert not [cell for cell in cells if cell.data_type == "f"] and FORMULA in {cell.value for cell in cells}
    for name in ("organizations.csv", "ties.csv", "events.csv"):
        lines = list(csv.reader(io.StringIO(made[name].decode("utf-8-sig"), newline=""), delimiter=";"))
        assert not [cell for line in lines for cell in line if cell[:1] in "=+@\t" and cell]
        assert "'" + FORMULA in {cell for line in lines for cell in line}


def test_indonesian_settings_have_semicolons_and_decimal_commas(taken):
    made = write_files(taken, ("csv",), "id")["series.csv"]
    assert made == "\ufeffmonth;need\r\n0;1,25\r\n1;\r\n".encode()
    assert write_files(taken, ("csv",), "en")["series.csv"] == "\ufeffmonth,need\r\n0,1.25\r\n1,\r\n".encode()


def test_parquet_keeps_types(taken):
    frame = pandas.read_parquet(io.BytesIO(write_files(taken, ("parquet",))["ties.parquet"]))
    assert frame["depth"].dtype == "int64" and frame["kept"].dtype == "float64"
    assert list(frame["to"]) == [tie["to"] for tie in taken.ties]


def test_a_kumu_blueprint_is_labels_and_connections(taken):
    told = json.loads(write_files(taken, ("kumu",))["network-kumu.json"])
    assert {one["label"] for one in told["elements"]} == wanted(taken)[0]
    assert {(one["from"], one["to"]) for one in told["connections"]} == set(wanted(taken)[1])


@pytest.mark.slow
def test_a_run_is_taken_as_it_was_and_brought_back():
    scenario = load_data({
        "simpul": 1, "title": "-", "description": "-", "months": 36, "burn_in": 12, "start": 6,
        "issues": {"a": {"en": "Water", "id": "Air"}}, "kinds": {"ngo": {"en": "NGO", "id": "LSM"}},
        "places": {"n": {"en": "North", "id": "Utara"}, "s": {"en": "South", "id": "Selatan"}},
        "organizations": [{"count": 6, "kind": "ngo", "place": "n"}, {"count": 5, "kind": "ngo", "place": "s"},
                          {"name": "Tirta", "kind": "ngo", "place": "s"}],
        "subsidy": {"total": 20.0, "months": 20}, "strategies": {"broker": {"type": "broker", "origin": "new"}},
    })
    taken = take(scenario, "broker", 3, 30, "id")
    assert len(taken.organizations) == 12 and len(taken.series) == 36 and taken.ties and taken.events
    made = write_files(taken, written_formats(), "id")
    brought = bring_in({name: made[name] for name in ("organizations.csv", "ties.csv")})
    assert network(brought.scenario) == wanted(taken)
    for tie, before in zip(brought.scenario.ties, taken.ties, strict=True):
        assert (tie.kept or 0.0) == pytest.approx(before["kept"], rel=1e-5, abs=1e-6)
    assert {place.id for place in brought.scenario.places.values()} == {"Utara", "Selatan"}
