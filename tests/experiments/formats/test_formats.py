"""One community in files of every kind: whatever the file, the same organizations and ties come of it, and the account adds up."""

import io
import json

import networkx
import pytest
from openpyxl import Workbook

from simpul.experiments.formats.format_registry import FORMATS, format_of
from simpul.experiments.importers import ExchangeError, Undecided, bring_in
from tests.experiments.importers import community
from tests.experiments.importers.checks import adds_up, network


@pytest.mark.parametrize("kind", list(community.files()))
def test_the_same_community_comes_of_every_format(kind):
    brought = bring_in(community.files()[kind], community.DECIDED)
    assert network(brought.scenario) == (set(community.NAMES), community.TIES)
    assert adds_up(brought.account)
    assert brought.account.count("kept") == len(community.NAMES) + len(community.TIES)
    assert brought.account.without_ties == 1
    assert brought.account.ties == len(community.TIES)


def test_every_format_has_a_name_and_endings_of_its_own_and_reads_or_writes():
    names, endings = [one.name for one in FORMATS], [ending for one in FORMATS for ending in one.endings]
    assert len(set(names)) == len(names) and len(set(endings)) == len(endings)
    assert all(one.read or one.write for one in FORMATS)
    assert all(bool(one.endings) == bool(one.read) for one in FORMATS)


@pytest.mark.parametrize(("file", "start", "name"), [
    ("any", b"PK\x03\x04", "xlsx"), ("any", b"\xef\xbb\xbf <graphml/>", "graphml"), ("any.csv", b"{}", "kumu"),
    ("any", b"*Vertices 2", "pajek"), ("any.net", b"% a comment", "pajek"), ("any", b"DL n = 3", "ucinet"), ("any", b"a,b", "csv"),
    ("any.gexf", b"nothing of the kind", "gexf"), ("any.DL", b"nothing of the kind", "ucinet"), ("a.net.csv", b"% a", "csv"),
])
def test_a_file_is_known_by_its_first_bytes_and_else_by_its_name(file, start, name):
    assert format_of(file, start).name == name


@pytest.mark.parametrize(("file", "content", "line", "word"), [
    ("x.csv", b"only one column\nA\nB\n", 1, "only one column"),
    ("x.csv", b"", 0, "nothing in this file"),
    ("x.csv", b"colour;shape\nred;round\n", 1, "no column was recognized"),
    ("x.csv", b'From,To\nA,B\n"C,D\nE,F\n', 3, "quotation mark"),
    ("x.csv", b"a,b\0,c\n1,2,3\n", 1, "no letter has"),
    ("x.pdf", b"%PDF-1.4", 0, "A PDF is not read"),
    ("x.xls", b"\xd0\xcf\x11\xe0", 0, "old kind"),
    ("x.xlsx", b"PK\x03\x04 but nothing else", 0, "cannot be opened"),
    ("x.xlsx", b"no workbook at all", 0, "cannot be opened"),
    ("x.json", b"{broken", 1, "no JSON"),
    ("x.json", b'{"nodes": []}', 0, "no list of elements"),
    ("x.graphml", b"<graphml>\n<graph>\n<node", 3, "no well-formed XML"),
    ("x.graphml", b"<svg></svg>", 1, "GraphML or GEXF"),
    ("x.graphml", b'<!DOCTYPE a [<!ENTITY b "c">]>\n<graphml/>', 1, "entities"),
    ("x.net", b"*Vertices 2\n1 A\n2 B\n*Arcs\n1 3\n", 5, "numbered from 1 to 2"),
    ("x.net", b"*Vertices 2\n*Matrix\n0 1\n1\n", 4, "needs 2 numbers"),
    ("x.net", b"*Vertices many\n", 1, "needs their number"),
    ("x.dl", b"dl n=2 format=fullmatrix\ndata:\n0 1 1\n", 2, "too early"),
    ("x.dl", b"dl n=2 format=fullmatrix\ndata:\n0 1\n1 0 1\n", 4, "more data"),
    ("x.dl", b"dl n=2 format=circle\ndata:\n", 1, "is not known"),
    ("x.dl", b"dl n=2 nc=3 format=lowerhalf\ndata:\n", 1, "different things"),
    ("x.dl", b"dl n=2 format=edgelist1\ndata:\n1 3\n", 3, "numbered from 1 to 2"),
    ("x.csv", b",A,B\nA,0,1\nC,1,0\n", 1, "across the top"),
    ("x.csv", b",A,B\nA,0,much\nB,1,0\n", 2, "is no number"),
    ("x.yaml", b"simpul: 1\n", 0, "scenario already"),
])
def test_what_cannot_be_read_is_one_sentence_with_its_line(file, content, line, word):
    with pytest.raises(ExchangeError) as refused:
        bring_in({file: content})
    fault = refused.value.faults[0]
    assert (fault.file, fault.line) == (file, line)
    assert word in str(refused.value) and file in str(refused.value)


def test_all_files_that_cannot_be_read_are_told_at_once():
    with pytest.raises(ExchangeError) as refused:
        bring_in({"a.csv": b"", "b.json": b"{", "c.csv": community.text(community.rows()[0]).encode()})
    assert [fault.file for fault in refused.value.faults] == ["a.csv", "b.json"]


def test_every_section_of_pajek_is_read():
    text = ('*Vertices 4\n1 "A"\n2 "B"\n3 "C"\n*Arcs :1 "helps"\n1 2 1\n*Edges :1 "helps"\n2 3 1\n*Arcslist :1 "helps"\n1 3 4\n'
            '*Matrix :2 "pays"\n0 0 0 1\n0 0 0 0\n0 0 0 0\n0 0 0 0\n')
    brought = bring_in({"p.net": text.encode()}, {"network": "helps"})
    assert network(brought.scenario)[1].keys() == {("A", "B"), ("B", "C"), ("C", "B"), ("A", "C"), ("A", "4")}
    assert brought.account.parts[-1].outcomes == {"kept": 4, "rejected": 1}
    assert network(bring_in({"p.net": text.encode()}, {"network": "pays"}).scenario)[1].keys() == {("A", "4")}


@pytest.mark.parametrize(("head", "body", "ties"), [
    ("format = edgelist1\nlabels:\nA B C\n", "1 2\n2 3 1\n", {("A", "B"), ("B", "C")}),
    ("format=edgelist1\nlabels embedded:\n", "A B\nB C\n", {("A", "B"), ("B", "C")}),
    ("format=nodelist1\nlabels:\nA,B,C\n", "1 2 3\n", {("A", "B"), ("A", "C")}),
    ("format=nodelist1b\nlabels:\nA,B,C\n", "2 2 3\n0\n0\n", {("A", "B"), ("A", "C")}),
    ("format=lowerhalf\nlabels:\nA,B,C\n", "0\n1 0\n0 1 0\n", {("A", "B"), ("B", "A"), ("C", "B"), ("B", "C")}),
    ("format=upperhalf diagonal=absent\nlabels:\nA,B,C\n", "1 0\n1\n", {("A", "B"), ("B", "A"), ("C", "B"), ("B", "C")}),
    ("format=fullmatrix\nlabels embedded\n", "A B C\nA 0 1 0\nB 0 0 1\nC 0 0 0\n", {("A", "B"), ("B", "C")}),
])
def test_every_format_of_ucinet_is_read(head, body, ties):
    brought = bring_in({"u.dl": f"dl n=3 {head}data:\n{body}".encode()}, {"triangle": "one"})
    assert network(brought.scenario) == ({"A", "B", "C"}, dict.fromkeys(ties, 2))


def test_several_matrices_of_ucinet_are_asked_about():
    text = "dl n=2 nm=2 format=fullmatrix\nlabels:\nA,B\nmatrix labels:\nhelp,money\ndata:\n0 1\n0 0\n0 0\n1 0\n"
    with pytest.raises(Undecided) as asked:
        bring_in({"u.dl": text.encode()})
    assert [(question.name, question.choices) for question in asked.value.questions] == [("network", ("help", "money", "all"))]
    assert "help (1), money (1)" in str(asked.value)
    assert network(bring_in({"u.dl": text.encode()}, {"network": "money"}).scenario)[1].keys() == {("B", "A")}
    assert network(bring_in({"u.dl": text.encode()}, {"network": "all"}).scenario)[1].keys() == {("A", "B"), ("B", "A")}


def test_several_graphs_in_a_file_are_asked_about():
    nodes = '<node id="a"/><node id="b"/>'
    graphs = "".join(f'<graph id="{name}" edgedefault="directed">{nodes}<edge source="{source}" target="{target}"/></graph>'
                     for name, source, target in (("first", "a", "b"), ("second", "b", "a")))
    raw = f'<graphml xmlns="http://graphml.graphdrawing.org/xmlns">{graphs}</graphml>'.encode()
    with pytest.raises(Undecided):
        bring_in({"g.graphml": raw})
    assert network(bring_in({"g.graphml": raw}, {"network": "second"}).scenario)[1].keys() == {("b", "a")}
    kept = bring_in({"g.graphml": raw.replace(b'<node id="b"/><edge source="a"', b'<node id="b"/><node id="c"/><edge source="a"')},
                    {"network": "second"})
    assert network(kept.scenario)[0] == {"a", "b"} and kept.account.count("rejected") == 4


def test_several_maps_of_a_kumu_project_are_asked_about():
    told = json.loads(community.kumu(True))
    ids = [one["_id"] for one in told["elements"]]
    told["maps"] = [{"name": "all", "elements": [{"element": id_} for id_ in ids], "connections": [
        {"connection": one["_id"]} for one in told["connections"]]},
        {"name": "few", "elements": [{"element": id_} for id_ in ids[:2]], "connections": [{"connection": "conn-0"}]}]
    raw = json.dumps(told).encode()
    with pytest.raises(Undecided):
        bring_in({"k.json": raw})
    names, ties = network(bring_in({"k.json": raw}, {"network": "few"}).scenario)
    assert names == set(community.NAMES[:2]) and len(ties) == 1


@pytest.mark.parametrize(("file", "text"), [
    ("u.dl", "dl n=3 format=fullmatrix\nlabels:\nA,B,C\ndata:\n0 1 1\n0 0 1\n0 0 0\n"),
    ("p.net", '*Vertices 3\n1 "A"\n2 "B"\n3 "C"\n*Matrix\n0 1 1\n0 0 1\n0 0 0\n'),
])
def test_a_half_filled_matrix_of_another_program_is_asked_about_too(file, text):
    with pytest.raises(Undecided, match="triangle"):
        bring_in({file: text.encode()})
    assert len(bring_in({file: text.encode()}, {"triangle": "both"}).scenario.ties) == 6


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig", "utf-16", "utf-16-le"])
def test_other_encodings_are_recognized_or_named(encoding):
    text = "Nama;Jenis\nKopérasi Petani Ágape;LSM\nRukun Téangga;LSM\nYayasan Señorita;LSM\n"
    raw = text.encode(encoding)
    answers = {"encoding": encoding} if encoding == "utf-16-le" else {}
    assert {entry.name for entry in bring_in({"o.csv": raw}, answers).scenario.organizations} == {
        "Kopérasi Petani Ágape", "Rukun Téangga", "Yayasan Señorita"}


def test_a_cell_merged_downwards_stands_in_every_row():
    book = Workbook()
    for row in (["List of ties", None], ["From", "To"], ["A1", "B1"], [None, "C1"], ["B1", "C1"]):
        book.active.append(row)
    for cells in ("A1:B1", "A3:A4"):
        book.active.merge_cells(cells)
    stream = io.BytesIO()
    book.save(stream)
    brought = bring_in({"a.xlsx": stream.getvalue()}, {"direction": "one"})
    assert set(network(brought.scenario)[1]) == {("A1", "B1"), ("A1", "C1"), ("B1", "C1")}


def test_relations_of_gexf_1_3_and_weights_that_are_no_numbers():
    gexf = b"""<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed"><nodes><node id="a" label="A1"/>
    <node id="b" label="B1"/><node id="c" label="C1"/></nodes><edges><edge id="0" source="a" target="b" kind="works with"/>
    <edge id="1" source="b" target="c" kind="conflict"/></edges></graph></gexf>"""
    assert network(bring_in({"a.gexf": gexf}, {"conflict": "distrust"}).scenario)[1] == {("A1", "B1"): 2, ("B1", "C1"): 0}
    g = networkx.DiGraph()
    g.add_edge("A1", "B1", weight=float("nan"))
    g.add_edge("B1", "C1", weight=1.0)
    graphml = "\n".join(networkx.generate_graphml(g)).encode()
    assert len(bring_in({"a.graphml": graphml}).scenario.ties) == 2


def test_labels_of_dl_with_blanks_may_stand_on_lines_of_their_own():
    brought = bring_in({"a.dl": b"dl n=3 format=nodelist1\nlabels:\nAbove One\nBelow Two\nBeside It\ndata:\n1 2 3\n"})
    assert set(network(brought.scenario)[1]) == {("Above One", "Below Two"), ("Above One", "Beside It")}
