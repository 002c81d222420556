"""Files that nobody means well with, or that broke on the way: refused with one sentence, no traceback, no hang, no loss."""

import io
import random
import re
import zipfile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from simpul.experiments.importers import ExchangeError, Undecided, bring_in
from tests.experiments.importers import community
from tests.experiments.importers.checks import accounted_for, adds_up, network
from tests.fuzz import imports

WORDS = st.sampled_from([
    "From", "To", "Name", "Depth", "Weight", "A", "B", "C", "Mata Air", "'=1+1", "=1+1", "1", "2", "0", "99", "-9", "1,5", "1.5",
    "", " ", "NA", "\ufeff", '"', "村", "x" * 90, "\x00", "\x1b", "\u2028", "1e308", "nan"])
FILES = imports.whole()
ANSWERS = st.fixed_dictionaries({}, optional={
    "direction": st.sampled_from(["one", "both"]), "weights": st.sampled_from(["steps", "same"]),
    "unlisted": st.sampled_from(["add", "nearest", "leave"]), "alike": st.sampled_from(["merge", "apart"]),
    "missing": st.sampled_from(["none", "99"]), "triangle": st.just("both"), "network": st.just("all"), "decimal": st.just("comma"),
    "power": st.just("hundred"), "places": st.just("none"),
    **{f"many-{what}": st.just("common") for what in ("kinds", "places", "groups", "issues")}})


def tried(files, answers=None):
    """What comes of files; None when they are refused or open. Anything else that is raised fails the test."""
    try:
        brought = bring_in(files, answers)
    except ExchangeError as error:
        assert str(error).strip()
        return None
    accounted_for(brought)
    return brought


@given(st.lists(st.lists(WORDS, min_size=1, max_size=5), min_size=1, max_size=8), st.sampled_from(",;\t|"), ANSWERS)
@settings(max_examples=150)
def test_any_table_is_read_or_refused(rows, delimiter, answers):
    tried({"t.csv": "\n".join(delimiter.join(row) for row in rows).encode("utf-8", "surrogatepass")}, answers)


CELLS = st.one_of(WORDS, st.sampled_from([
    "Mata Air", "mata air", " Mata  Air ", "Mata Aiir", "3", "4", "yes", "directed", "mutual", "coordinated", "a great deal",
    "North", "South", "water; food"]))
HEADS = {
    "o.csv": ["Name", "Id", "Type", "Village", "Ethnicity", "Issues", "Power", "Income", "Hours", "Outside", "interest: water"],
    "t.csv": ["From", "To", "Depth", "Weight", "Direction", "Relation", "Kept", "Broken", "Trust"],
    "s.csv": ["Respondent", "Partner", "Activities", "Power", "Involvement", "Resources", "Reliability", "Mission", "Openness"],
}


@st.composite
def communities(draw) -> dict[str, bytes]:
    """Files with heads that are recognized and cells that nobody can foresee."""
    found = {}
    for name in draw(st.lists(st.sampled_from(sorted(HEADS)), min_size=1, max_size=3, unique=True)):
        first, second, *rest = HEADS[name]
        heads = [first, second, *draw(st.lists(st.sampled_from(rest), max_size=5, unique=True))]
        rows = draw(st.lists(st.lists(CELLS, min_size=len(heads), max_size=len(heads)), min_size=1, max_size=9))
        found[name] = community.text([heads, *rows]).encode("utf-8", "replace")
    return found


@given(communities(), ANSWERS)
@settings(max_examples=150)
def test_any_community_is_read_and_accounted_for_or_refused(files, answers):
    tried({name: raw.replace(b"\0", b"") for name, raw in files.items()}, answers)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=30), st.sampled_from(["one", "both"]))
@settings(max_examples=50)
def test_no_tie_and_no_isolate_is_lost(pairs, direction):
    organizations = "\n".join(["Name,Type", *(f"O{n},NGO" for n in range(10))]).encode()
    ties = "\n".join(["From,To", *(f"O{i},O{j}" for i, j in pairs)]).encode()
    brought = bring_in({"o.csv": organizations, "t.csv": ties}, {"direction": direction})
    wanted = {(f"O{i}", f"O{j}") for i, j in pairs if i != j}
    if direction == "both":
        wanted |= {(j, i) for i, j in wanted}
    names, laid = network(brought.scenario)
    assert set(laid) == wanted and len(names) == 10
    part = brought.account.parts[-1]
    assert part.read == len(pairs) and part.outcomes["rejected"] == sum(i == j for i, j in pairs)


@given(st.sampled_from(sorted((kind, name) for kind, files in FILES.items() for name in files)), st.integers(0, 2**32))
@example(("utf-16 tabs", "o.txt"), 3163)  # letters fall so that one of them is seen by nobody
@settings(max_examples=200)
def test_any_damage_to_a_file_is_told_in_one_sentence(which, seed):
    kind, name = which
    files = FILES[kind]
    broken = {**files, name: imports.spoilt(files[name], random.Random(seed))}
    tried(broken, {**community.DECIDED, "unlisted": "add", "network": "all", "missing": "none"})


@given(st.binary(max_size=300), st.sampled_from(["csv", "txt", "xlsx", "ods", "json", "graphml", "gexf", "net", "dl", "bin",
                                                 "gml", "vna",
                                                     "dot", "dta", "sav", "xls"]))
@settings(max_examples=150)
@example(b"PK\x03\x04", "xlsx")
@example(b"\xff\xfea", "csv")
def test_any_bytes_are_read_or_refused(raw, ending):
    tried({f"f.{ending}": raw})


@pytest.mark.parametrize("start", ["*Vertices 3\n*Arcs\n", "dl n=3 format=edgelist1\ndata:\n", "dl n=3\ndata:\n",
                                   "{\"elements\": [", "*Network a\n*Vertices 2\n*Matrix\n", "*Vertices 4 2\n*Edges\n",
                                   "dl nr=2 nc=3\ndata:\n",
                                   "graph [\n", "graph [ node [ id 0 ] edge [", "*Node data\nID type\n", "*Tie data\nfrom to\n",
                                   "digraph { a -> ", "graph {", "[{", '{"nodes": [{"id": 1}], "links": ['])
@given(st.text(alphabet="0123456789 \n\"*:,!-.[]{}abAB", max_size=60))
@settings(max_examples=40)
def test_any_body_is_read_or_refused(start, body):
    tried({"f": (start + body).encode()}, {"network": "all", "missing": "none", "weights": "same"})


# ---- bombs


def zipped(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def rewritten(raw: bytes, name: str, change) -> bytes:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return zipped({part: change(archive.read(part)) if part == name else archive.read(part) for part in archive.namelist()})


def test_a_zip_bomb_is_not_opened():
    bomb = zipped({"xl/workbook.xml": b"<workbook/>", "xl/worksheets/sheet1.xml": b" " * 60_000_000})
    with pytest.raises(ExchangeError, match="unpacked"):
        bring_in({"b.xlsx": bomb})


def test_a_cell_far_out_is_not_made_room_for():
    book = community.xlsx({"Sheet": [["From", "To"], ["A", "B"]]})
    far = rewritten(book, "xl/worksheets/sheet1.xml", lambda text: text.replace(b'r="B2"', b'r="XFD1048576"'))
    with pytest.raises(ExchangeError, match="so far out"):
        bring_in({"b.xlsx": far})


def test_a_cell_repeated_a_million_times_is_refused_and_empty_ones_are_not():
    table = [["From", "To"], ["A", "B"]]
    empty = ('<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/>'
             "</table:table-row>")
    assert bring_in({"b.ods": community.ods({"S": table}, empty)}, {"direction": "one"}).account.ties == 1
    full = empty.replace('repeated="16384"/>', 'repeated="16384" office:value-type="float" office:value="1"/>')
    with pytest.raises(ExchangeError, match="so far out"):
        bring_in({"b.ods": community.ods({"S": table}, full)})


@pytest.mark.parametrize("file", ["g.graphml", "g.gexf"])
def test_entities_are_refused(file):
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(12))
    raw = FILES[file.partition(".")[2]][file]
    bomb = re.sub(rb"(<\?xml[^>]*\?>)", lambda found: found.group(1) + f"<!DOCTYPE g [{laughs}]>".encode(), raw, count=1)
    with pytest.raises(ExchangeError, match="entities"):
        bring_in({file: bomb})


def test_a_deep_json_is_refused():
    with pytest.raises(ExchangeError, match="no JSON"):
        bring_in({"k.json": b'{"a":' * 100_000})


def test_a_hundred_thousand_rows_are_read_and_counted():
    few = [f"O{n % 100},O{(n * 7) % 100}" for n in range(100_000)]
    brought = bring_in({"t.csv": "\n".join(["From,To", *few]).encode()}, {"direction": "one"})
    assert brought.account.parts[0].read == 100_000 and adds_up(brought.account)


def test_a_field_without_an_end_is_refused():
    for text in ("From,To\nA," + "x" * 150_000 + "\n", 'From,To\n"A,B\n' + "C,D\n" * 50_000):
        tried({"t.csv": text.encode()}, {"direction": "one"})


def test_a_large_matrix_is_read():
    names = [f"O{n}" for n in range(300)]
    lines = [",".join(["", *names]), *(f"{name}," + ",".join("1" if n == place + 1 else "0" for n in range(300))
                                        for place, name in enumerate(names))]
    assert bring_in({"m.csv": "\n".join(lines).encode()}, {"triangle": "both"}).account.ties == 598


def test_undecided_is_told_with_flags():
    with pytest.raises(Undecided) as open_:
        bring_in({"t.csv": b"From,To\nA,B\n"})
    assert "--direction both" in str(open_.value)
