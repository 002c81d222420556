"""The folder for a paper: every file can be read by what it is for, and says the numbers of the comparison."""

import csv
import io
import json
import re
import xml.etree.ElementTree as xml
from dataclasses import replace

import docx
import pytest

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.analyses.comparison_run import compare
from simpul.experiments.cli.main import main
from simpul.experiments.design.ensemble import Ensemble, over
from simpul.experiments.design.plan import plan
from simpul.experiments.presentation.labels import number, strategy_title
from simpul.experiments.presentation.money_words import money_text
from simpul.experiments.report.comparison_tables import Cell, Table
from simpul.experiments.report.paper import key_figure, memo_pdf, paper_folder
from simpul.experiments.report.paper.board_memo import board_memo
from simpul.experiments.report.paper.citations import bibtex_text, citation_record, cited_works
from simpul.experiments.report.paper.column_widths import column_shares, number_columns
from simpul.experiments.report.paper.latex_tables import latex_escaped, latex_table
from simpul.experiments.report.paper.methods_words import methods_text
from simpul.experiments.report.paper.paper_folder import PAPER_EXTRA, paper_files, write_paper
from simpul.experiments.report.paper.paper_numbers import paper_differences, paper_table
from simpul.experiments.user_errors import UserError
from simpul.sim.scenario import load_scenario
from tests.experiments.fake import FakeModel, scenario

LANGUAGES = ("en", "id")
TOLD = {"versions": {"simpul": "0.1.0", "python": "3.11", "system": "Linux"}, "digest": "ab" * 32}


@pytest.fixture(scope="module")
def comparison():
    """Twenty-four runs, read as six parameter sets with four seeds each."""
    found = compare(scenario(), seeds=24, model=FakeModel(noise=.05))
    spread = over(scenario(), Ensemble(("context.history",), tuple((0.4 + 0.05 * place,) for place in range(6))))
    return Comparison(plan(spread, found.results.strategies, found.results.seeds), found.results, without=found.without)


@pytest.fixture(scope="module")
def whole():
    """All that can be asked: twelve parameter sets of a small village, its mechanisms, what a person-month costs."""
    priced = load_scenario("small").with_changes({"money": {"currency": "IDR", "person_month": 9_000_000}})
    return compare(priced, ["broker-host", "coalition-broad"], seeds=24, sets=12, why=2, without_openings=2)


@pytest.fixture(scope="module")
def files(comparison):
    """The bytes of every file that is quick to make; of the pictures one width."""
    made = paper_files(comparison, TOLD)
    return {name: make() for name, make in made.items() if not name.startswith("figure-one-column") and ".png" not in name
            and not name.endswith("en.pdf") and not (name.startswith("memo") and name.endswith("docx"))}


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_the_table_says_the_numbers_of_the_comparison(comparison, files):
    rows = rows_of(files["differences.csv"])
    assert len(rows) == comparison.family_size("direct-grants") == 15
    for row in rows:
        found = comparison.differences["direct-grants", 36, row["strategy"], row["outcome"]]
        scale = 1 if row["outcome"] in ("windows_won", "outside_resources") else 100
        shown = [float(row[name]) for name in ("difference", "chance_low", "chance_high", "sets_low", "sets_high",
                                               "smallest_that_matters")]
        assert shown == pytest.approx([scale * value for value in (found.paired.mean, found.low, found.high, found.over.low,
                                                                   found.over.high, found.matters)])
        assert (row["verdict"], row["strategy_id"]) == (found.verdict, strategy_title(comparison.scenario, row["strategy"], "id"))
    choice = rows_of(files["choice.csv"])
    assert [row["strategy"] for row in choice] == [one.strategy for one in comparison.choice.candidates]
    assert [float(row["expected_loss"]) for row in choice] == [one.loss for one in comparison.choice.candidates]
    assert len(rows_of(files["futures.csv"])) == 6


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_figure_is_as_wide_as_a_column_and_speaks_the_language(comparison, files, language):
    drawn = xml.fromstring(files[f"figure-two-columns-{language}.svg"])
    assert float(drawn.get("width").removesuffix("pt")) == pytest.approx(183 * 72 / 25.4, abs=.1)
    words = " ".join(text for text in drawn.itertext())
    assert {"en": "Need met", "id": "Kebutuhan terpenuhi"}[language] in words and "−" in words
    assert not re.search(r"\d\.\d", words) if language == "id" else not re.search(r"\d,\d\D", words)
    assert files["figure-two-columns-id.pdf"].startswith(b"%PDF-") and b"CreationDate" not in files["figure-two-columns-id.pdf"]


def test_a_picture_of_points_has_the_width_of_one_column_and_finds_its_letters(comparison, caplog):
    drawn = key_figure.figure_bytes(comparison, "id", key_figure.ONE_COLUMN, "png")
    assert drawn.startswith(b"\x89PNG") and int.from_bytes(drawn[16:20], "big") == int(89 / 25.4 * 600)
    assert not caplog.records                  # a font or a letter that is missing


@pytest.mark.parametrize("language", LANGUAGES)
def test_documents_for_word_hold_tables_and_memo(comparison, files, language):
    tables = docx.Document(io.BytesIO(files[f"tables-{language}.docx"])).tables
    shown = paper_table(comparison, language)
    written = [[cell.text for cell in row.cells] for row in tables[0].rows][1:]
    assert written == [[head, *(cell.text for cell in cells)] if cells else [head] * 6 for head, cells in shown.rows]
    assert len(written) == 15 + 5 and written[0][0] == {"en": "Need met", "id": "Kebutuhan terpenuhi"}[language]
    first = paper_differences(comparison)[0]
    assert number(first.mean / 100, language, "share", sign=True).split()[0] == written[1][1]
    assert len(tables) == 2 and len(tables[1].rows) == 5
    memo = docx.Document(io.BytesIO(paper_files(comparison, TOLD)[f"memo-{language}.docx"]()))
    assert len(memo.inline_shapes) == 1 and len(" ".join(one.text for one in memo.paragraphs)) < 4000
    page = files[f"memo-{language}.html"].decode()
    assert f'<html lang="{language}">' in page and "<svg" in page and "<script" not in page
    assert not re.search(r'(src|href)="(?!#)', page.replace('xlink:href="#', 'xlink:href="#'))


@pytest.mark.parametrize("language", LANGUAGES)
def test_latex_has_as_many_cells_in_each_row_and_no_sign_that_stops_it(files, language):
    text = files[f"tables-{language}.tex"].decode()
    assert text.count(r"\toprule") == text.count(r"\bottomrule") == text.count(r"\begin{table}") == 2
    assert text.count("{") - text.count(r"\{") == text.count("}") - text.count(r"\}")
    for part, cells in zip(text.split(r"\begin{tabular}")[1:], (6, 6), strict=True):
        rows = [line for line in part.splitlines() if line.endswith(r"\\")]
        assert {len(re.split(r"(?<!\\)&", line)) for line in rows if not line.startswith(r"\multicolumn{6}{l}{")} == {cells}
        shares = [float(share) for share in re.findall(r"\\dimexpr (0\.\d+)\\linewidth-2\\tabcolsep", part)]
        assert len(shares) == cells and sum(shares) == pytest.approx(1.0, abs=0.004)
    assert text.count(r"\multicolumn{6}{l}{\itshape ") == 5
    assert not set(text) - set(map(chr, range(32, 127))) - {"\n"}


def test_names_are_no_commands_of_latex(comparison):
    assert latex_escaped(r"50% & \input{x}_#") == r"50\% \& \textbackslash{}input\{x\}\_\#"
    assert r"Forum <b>" not in latex_table(paper_table(comparison, "en"), "", "tab:x")


def test_columns_are_as_wide_as_what_stands_in_them():
    """All of a number, the longest word of a text; a heading of rows counts nowhere."""
    table = Table("", ("Name", "95% interval"), (
        ("A heading that is much longer than any column", ()),
        ("short", (Cell("a few longer words", kind=""), Cell("+0.123 to +0.456", kind="number")))))
    first, words, numbers = column_shares(table, "Corner")
    assert numbers > words > first and first + words + numbers == pytest.approx(1.0) and number_columns(table) == [False, True]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_memo_is_one_page_however_much_there_is_to_say(comparison, language):
    """Nothing stands outside the margins, every word is there, and the type is smaller where there is more."""
    memo = board_memo(comparison, TOLD, language)
    much = replace(memo, title="Rp $5 & $6 of a_b", answer=tuple((head, f"{text} " * 2 + "w" * 200) for head, text in memo.answer))
    sizes = []
    for one in (memo, much):
        sheet = memo_pdf.fitted_sheet(one)
        assert min(line.base for line in sheet.lines) > memo_pdf.PAGE_MARGIN
        assert sheet.reached <= memo_pdf.PAGE_HEIGHT - memo_pdf.PAGE_MARGIN
        said = " ".join(line.text for line in sheet.lines)
        assert all(word in said for _head, text in one.answer for word in text.split()) and one.title in said
        sizes.append(sheet.size)
    assert sizes[0] > sizes[1]
    drawn = memo_pdf.memo_pdf_bytes(much, comparison, language)
    assert drawn.startswith(b"%PDF-") and len(re.findall(rb"/Type /Page\b", drawn)) == 1 and b"CreationDate" not in drawn
    assert b"/MediaBox [ 0 0 595.2" in drawn


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_methods_say_all_numbers_and_cite_what_is_listed(comparison, language):
    text = methods_text(comparison, TOLD, language)
    for figure in ("36", "6 ", "4 ", "96", "95%", "15", TOLD["digest"], comparison.scenario.digest(), "Python 3.11"):
        assert figure in text
    cited = set(re.findall(r"@([a-z0-9]+)", text))
    assert cited == cited_works(text) == listed_works(bibtex_text(cited)) < listed_works(bibtex_text())
    stated = compare(scenario(), seeds=12, model=FakeModel(noise=.05), sets=1, matters="need_met=3")
    assert {"en": "stated beforehand for need met,", "id": "ditetapkan sebelumnya untuk kebutuhan terpenuhi,"}[language] in (
        methods_text(stated, {}, language))


def listed_works(text: str) -> set[str]:
    return set(re.findall(r"^@\w+\{(\w+),", text, re.M))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_methods_tell_all_that_was_asked(whole, language):
    """Why strategies gain, what parameters are worth, and the price; then every work that is listed is cited."""
    text = methods_text(whole, TOLD, language)
    assert listed_works(bibtex_text(cited_works(text))) == listed_works(bibtex_text()) == set(re.findall(r"@([a-z0-9]+)", text))
    runs = whole.mechanism_runs.results
    for figure in (f" {len(runs.seeds)} ", str(len(runs.seeds) * len(runs.strategies)), str(len(whole.choice.knowing.parameters)),
                   "2 ", "160", money_text(9_000_000, "IDR", language, exact=True)):
        assert figure in text
    plain = Comparison(whole.plan, whole.results)
    assert not {"shapley1953", "castro2009"} & cited_works(methods_text(plain, TOLD, language))


def test_references_are_bibtex_and_come_from_the_citation_file():
    entries = bibtex_text().split("\n\n")
    assert len(entries) == 1 + len(citation_record()["references"])
    for entry in entries:
        assert re.fullmatch(r"@[a-z]+\{[a-z0-9]+,\n(  [a-z]+ = \{.+\},\n)+\}\n?", entry) and entry.count("{") == entry.count("}")


def test_the_citation_file_keeps_to_its_format():
    """Keys of the Citation File Format 1.2.0 that are used here; a body as an author has a name and no more."""
    record, works = citation_record(), citation_record()["references"]
    assert record["cff-version"] == "1.2.0" and record["type"] == "software"
    assert record["authors"] == [{"name": "The Simpul developers"}]
    assert set(record) <= {"cff-version", "message", "type", "title", "version", "license", "authors", "abstract", "keywords",
                           "references", "date-released"}
    kept = {"type", "title", "authors", "year", "journal", "volume", "issue", "start", "end", "doi", "isbn", "edition", "publisher",
            "collection-title"}
    for work in works:
        assert {"type", "title", "authors", "year"} <= set(work) <= kept and work["type"] in ("book", "article", "generic")
        assert all(set(one) - {"name-particle"} == {"family-names", "given-names"} for one in work["authors"])
        assert re.fullmatch(r"10\.\d{4,9}/[A-Za-z0-9:/_;\-.()\[\]]+", work.get("doi", "10.1234/x"))


def test_the_same_results_give_the_same_bytes(comparison, files):
    again = paper_files(comparison, TOLD)
    for name in ("references.bib", "memo-id.pdf", "memo-id.html", "figure-two-columns-en.svg", "figure-two-columns-id.pdf",
                 "tables-en.docx"):
        assert again[name]() == files[name], name


def test_what_a_user_changed_stays_and_is_named(comparison, tmp_path, monkeypatch):
    some = {name: make for name, make in paper_files(comparison, TOLD).items() if name in ("captions-en.md", "choice.csv")}
    monkeypatch.setattr(paper_folder, "paper_files", lambda *_: some)
    assert set(write_paper(tmp_path, comparison).files) == set(some)
    assert not write_paper(tmp_path, comparison).kept and not list(tmp_path.glob("*-new*"))
    (tmp_path / "captions-en.md").write_text("My own words.\n", encoding="utf-8")
    for _ in range(2):
        assert write_paper(tmp_path, comparison).kept == ("captions-en.md",)
        assert (tmp_path / "captions-en.md").read_text(encoding="utf-8") == "My own words.\n"
        assert "Figure 1" in (tmp_path / "captions-en-new.md").read_text(encoding="utf-8")
    assert set(json.loads((tmp_path / "files.json").read_text(encoding="utf-8"))) == set(some)
    assert not list(tmp_path.glob(".simpul-*"))


def test_a_comparison_without_a_verdict_is_refused(tmp_path):
    with pytest.raises(UserError) as error:
        write_paper(tmp_path, compare(scenario(), seeds=1, model=FakeModel()))
    assert error.value.key == "paper-no-choice" and not list(tmp_path.iterdir())


def test_the_command_writes_it_and_says_so(town, model, monkeypatch, capsys):
    monkeypatch.setattr("simpul.experiments.report.paper.paper_folder.paper_files",
                        lambda comparison, _told: {"methods.md": lambda: str(len(comparison.plan)).encode()})
    words = ["compare", str(town), "--seeds", "8", "--no-report", "--out", "r"]
    assert main([*words, "--paper"]) == 0 and main([*words, "--paper", "mine"]) == 0
    assert (town.parent / "r" / "paper" / "methods.md").read_text() == (town.parent / "mine" / "methods.md").read_text() == "32"
    assert "For a paper: mine (1 files)" in capsys.readouterr().err


@pytest.mark.parametrize("language,said", [("en", "not installed"), ("id", "belum terpasang")])
def test_a_missing_package_gives_one_sentence_before_any_run(town, model, monkeypatch, capsys, language, said):
    monkeypatch.setattr(key_figure, "Figure", None)
    assert main(["compare", str(town), "--seeds", "4", "--paper", "--lang", language]) == 2
    told = capsys.readouterr().err.strip()
    assert said in told and f'".[{PAPER_EXTRA}]"' in told and len(told.splitlines()) == 1 and model.calls == 0


def test_a_comparison_of_one_set_has_no_range(tmp_path):
    one = compare(scenario(), seeds=12, model=FakeModel(noise=.05), sets=1)
    assert rows_of(paper_files(one, TOLD)["differences.csv"]())[0]["sets_low"] == ""
    assert len(paper_table(one, "en").heads) == 3
    assert key_figure.figure_bytes(one, "en", key_figure.TWO_COLUMNS, "svg")
