"""What is told of forms and contexts: bars, sentences and tables follow from the files alone, in both languages."""

from pathlib import Path

import numpy as np
import pytest

from simpul.experiments.documentation import context_answers, form_tables
from simpul.experiments.documentation.__main__ import make_shipped
from simpul.experiments.documentation.context_answers import aim_sentence, answer_sentences, missed_sentence
from simpul.experiments.documentation.context_bars import context_bars, csv_lines, read_contexts
from simpul.experiments.documentation.form_tables import told_texts
from simpul.experiments.documentation.shipped_tables import rows_csv
from simpul.experiments.documentation.which_form_page import WHICH_PAGES, contexts_block, which_page
from simpul.experiments.patterns.context_tables import CONTEXT_COLUMNS, EFFECT_COLUMNS, LEAD_COLUMNS, ContextTables, add_rows
from simpul.experiments.patterns.social_contexts import CONTEXT_AIMS, EVERY_FACTOR, SINGLE, ContextSetting, crossed_levels

ROOT = Path(__file__).resolve().parents[2]
FORMS = {"glades": ["direct-grants", "broker-host", "broker-new", "coalition-broad"],
         "nfi": ["direct-grants", "broker-informal", "broker-new", "coalition-broad"]}
SPREAD = 0.001 * np.linspace(-1.0, 1.0, 10)
LEVELS = np.array(crossed_levels())
GOOD = LEVELS[:, 0] > 0.5                    # the contexts with a good history


def values(means, contexts=32, worst_off=True):
    """Sets of every form [aim, context, form, set]: need met by context, all else the same everywhere."""
    found = np.full((len(CONTEXT_AIMS), contexts, len(means), 10), np.nan)
    for row, mean in enumerate(means):
        found[0, :, row] = np.broadcast_to(mean, contexts)[:, None] + (row + 1) * SPREAD
    if worst_off:
        found[1] = found[0]
    others = ((0.5, (0.0, 0.1, 0.2, 0.3)), (5.0, (1.0, 2.0, 3.0, 3.1)), (100.0, (0.0, 20.0, 60.0, 40.0)))
    for aim, (size, order) in enumerate(others, start=2):
        for row in range(len(means)):
            found[aim, :, row] = size + order[row] + (row + 1) * SPREAD
    return found


def made(folder, hosts=None, cases=("glades", "nfi"), singles=True):
    """Tables in a folder: a host (in NFI an informal body) is first where history is good, need met .60 against .55 of a new body,
    which is first elsewhere."""
    tables = ContextTables([], [], [])
    host = np.where(GOOD, 0.60, 0.50) if hosts is None else np.broadcast_to(hosts, 32)
    for money, times in (("own", 1.0), ("enough", 2.5)):
        for case in cases:
            for arms in ("equal", "documented"):
                found = values([0.40, host, 0.55, 0.45], worst_off=case != "nfi")
                add_rows(tables, ContextSetting(case, arms, money), FORMS[case], found, times)
        if singles:
            means = [np.where(np.arange(32) % 2, 0.60, 0.50), 0.55, 0.45]
            alone = values([0.40, *means])[:, :, 1:]
            add_rows(tables, ContextSetting("glades", "equal", money, SINGLE), FORMS["glades"][1:], alone, times)
    folder.mkdir(exist_ok=True)
    for name, rows, columns in (("contexts", tables.contexts, CONTEXT_COLUMNS), ("interactions", tables.effects, EFFECT_COLUMNS),
                                ("leads", tables.leads, LEAD_COLUMNS)):
        (folder / f"{name}.csv").write_text(rows_csv(rows, columns, 4), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    return made(tmp_path_factory.mktemp("made"))


# ---- what ships


@pytest.mark.parametrize("name", [*WHICH_PAGES.values(), "sim/README.md"])
def test_what_ships_is_what_the_shipped_tables_give(name):
    """On a change run `python -m simpul.experiments.documentation when-which --write`."""
    assert (ROOT / name).read_text(encoding="utf-8") == told_texts()[name]


@pytest.mark.parametrize("language", WHICH_PAGES)
def test_without_tables_the_page_says_that_nothing_was_run(tmp_path, language):
    page = which_page(language, tmp_path)
    assert ("Not run yet" if language == "en" else "Belum dijalankan") in page and "|" not in page
    assert contexts_block(tmp_path).startswith("Not run yet")


# ---- bars


def test_bars_are_read_off_the_tables(results):
    bars = {bar.name: bar for bar in context_bars(read_contexts(results), "own")}
    assert bars["clear"].met and {case: count for case, _text, count in bars["clear"].parts} == {"glades": 32, "nfi": 32}
    assert bars["spread"].met and bars["spread"].parts[0][2] == 16
    assert bars["forms"].met and bars["forms"].parts == (("", "", 3),)             # a host, a new body, an informal body
    assert bars["turn"].met                                                        # easy: a host, hard: a new body
    assert bars["effects-new"].parts == (("glades", f"{len(EVERY_FACTOR) * 5} 2 25", 32),)  # every factor alone on two aims
    assert bars["effects-new"].met and bars["effects-coalition"].met
    # crossed: history as the sources say, twice; alone: each of four factors raises the host, three of them against the sources
    assert bars["signs"].parts == (("glades", "10", 4),) and not bars["signs"].met


def test_a_form_that_is_clearly_first_nearly_everywhere_misses_its_bar(tmp_path):
    bars = {bar.name: bar for bar in context_bars(read_contexts(made(tmp_path, hosts=0.7, singles=False)), "own")}
    assert not bars["spread"].met and bars["spread"].parts[0] == ("glades", "broker-host", 32)
    assert not bars["turn"].met and not bars["effects-new"].met and bars["effects-new"].parts == ()


def test_nothing_clear_misses_the_first_bar(tmp_path):
    lines = read_contexts(made(tmp_path, hosts=0.5501, singles=False))
    bars = {bar.name: bar for bar in context_bars(lines, "own")}
    assert not bars["clear"].met and bars["clear"].parts[0] == ("glades", "", 0)
    assert bars["spread"].parts[0] == ("glades", "", 0)
    assert "in all 32 contexts, never clearly" in aim_sentence(lines, "need_met", "en")
    assert "di semua 32 keadaan, tidak pernah jelas" in aim_sentence(lines, "need_met", "id")


def test_the_number_of_missed_bars_has_its_grammar(results, tmp_path, monkeypatch):
    lines = read_contexts(results)
    assert "one of the 7 bars that were set beforehand is missed: the signs" in missed_sentence(lines, "own", "en")
    assert "1 dari 7 batas" in missed_sentence(lines, "own", "id")
    bars = context_bars(lines, "own")
    met = next(bar for bar in bars if bar.met)
    monkeypatch.setattr(context_answers, "context_bars", lambda _lines, _money: [bars[-1], bars[-1], met])
    assert "2 of the 3 bars that were set beforehand are missed: the signs of the sources; the signs" in missed_sentence(
        lines, "own", "en")
    monkeypatch.setattr(context_answers, "context_bars", lambda _lines, _money: [bars[-1], bars[-1]])
    assert missed_sentence(lines, "own", "en") == "At the cases' own money all 2 bars that were set beforehand are missed."
    assert "semua 2 batas" in missed_sentence(lines, "own", "id") and "all are missed" in missed_sentence(lines, "enough", "en")
    monkeypatch.setattr(context_answers, "context_bars", lambda _lines, _money: [bar for bar in bars if bar.met])
    assert missed_sentence(lines, "enough", "en") == "With money of at least 5% of the need all are met."
    assert missed_sentence(lines, "own", "id").startswith("Dengan dana kasus sendiri, semua 6 batas")


# ---- sentences and tables


def test_the_answer_says_who_leads_what_decides_and_what_holds_everywhere(results):
    told = answer_sentences(read_contexts(results), "en")
    assert len(told) == 8
    assert "a new body in Glades (in 16 of 32 contexts, clearly in 16)" in told[0]     # level with a host
    assert "NFI" not in told[1]                                                    # it has no worst-off group
    assert told[5].startswith("Where relations are bad and power is unequal and used, the leader in need met is a new body in")
    assert "holds, a host in Glades and an informal body in NFI" in told[5]
    assert "matters most is history of relations: in Glades the lead of a host over a new body" in told[6]
    assert "from −5 points where it is low to +5 points where it is high (100% of the parameter sets agree)" in told[6]
    assert told[7].startswith("Whatever the context: ") and "a new body and a broad coalition are ahead of grants on" in told[7]


@pytest.mark.parametrize(("language", "first", "grey"), [("en", "**new body**", "open"), ("id", "**lembaga baru**", "belum jelas")])
def test_the_page_tells_what_did_not_come_out_before_the_answer(results, language, first, grey):
    page = which_page(language, results)
    heads = [line for line in page.splitlines() if line.startswith("#")]
    missed, answer, table = (page.index(word) for word in (
        "**First" if language == "en" else "**Pertama", "- Most often" if language == "en" else "- Paling sering", "| bar |" if
        language == "en" else "| batas |"))
    assert missed < answer < table and heads[0].startswith("# ")
    assert first in page and grey in page and "–" in page
    assert ("NFI has one group" if language == "en" else "NFI hanya memiliki satu kelompok") in page
    assert max(line.count("|") for line in page.splitlines() if line.startswith("|")) <= 5      # four columns on a phone
    assert ("2.5" if language == "en" else "2,5") in page and "{" not in page


def test_an_effect_against_the_sources_is_marked(tmp_path):
    """A host's lead that grows where history is bad."""
    page = which_page("en", made(tmp_path, hosts=np.where(GOOD, 0.50, 0.60), singles=False))
    row = next(line for line in page.splitlines() if line.startswith("| history of relations"))
    assert "−10 (100%) against the sources" in row


# ---- the command


def test_wrong_wishes_are_refused_with_what_is_allowed(capsys):
    assert make_shipped(["contexts", "--cases", "glade"]) == 2
    assert "Nearest: glades" in capsys.readouterr().err
    for option, given, allowed in (("--sets", "1", "2 to 200"), ("--seeds", "65", "1 to 64"), ("--threads", "0", "1 to")):
        assert make_shipped(["contingency", option, given]) == 2
        assert allowed in capsys.readouterr().err


def test_a_stop_says_where_the_work_goes_on(tmp_path, monkeypatch, capsys):
    def stops(*_all):
        raise KeyboardInterrupt

    monkeypatch.setattr(form_tables, "all_contexts", stops)
    assert make_shipped(["contexts", "--folder", str(tmp_path)]) == 130
    assert str(tmp_path) in capsys.readouterr().err


def test_tables_and_what_is_told_of_them_are_written_together(tmp_path, monkeypatch, capsys):
    """The command with made-up rows, in a tree of its own."""
    for name in ("results", "docs", "sim"):
        (tmp_path / name).mkdir()
    (tmp_path / "sim" / "README.md").write_text("<!-- contingency -->\n<!-- end -->\n<!-- contexts -->\n<!-- end -->\n")
    made(tmp_path / "from")
    rows = [csv_lines(tmp_path / "from" / f"{name}.csv") for name in ("contexts", "interactions", "leads")]
    monkeypatch.setattr(form_tables, "all_contexts", lambda *_all: ContextTables(*rows))
    monkeypatch.setattr(form_tables, "ROOT", tmp_path)
    monkeypatch.setattr(form_tables, "told_texts", lambda: told_texts(tmp_path / "results", tmp_path / "sim" / "README.md"))
    assert make_shipped(["contexts", "--write", "--folder", str(tmp_path / "work"), "--threads", "1"]) == 0
    assert (tmp_path / "results" / "contexts.csv").read_text() == (tmp_path / "from" / "contexts.csv").read_text()
    assert (tmp_path / "docs" / "when-which.id.md").read_text() == which_page("id", tmp_path / "results")
    assert "bars that were set beforehand" in (tmp_path / "sim" / "README.md").read_text()
    assert "docs/when-which.md" in capsys.readouterr().err
