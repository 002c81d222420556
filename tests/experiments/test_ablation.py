"""Each part of the network's mechanisms switched off alone: which rows there are, what they change, and the table that ships."""

import csv
import io
import math

import numpy as np
import pytest

from simpul.experiments.documentation import __main__ as command
from simpul.experiments.documentation import shipped_tables
from simpul.experiments.patterns.evidence import EVIDENCE
from simpul.experiments.patterns.evidence_targets import EVIDENCE_LEVELS
from simpul.experiments.patterns.pattern_communities import World, scenario_of
from simpul.experiments.patterns.survey_waves import survey
from simpul.experiments.presentation.markdown import filled
from simpul.experiments.user_errors import UserError
from simpul.experiments.validation import ablation, ablation_parts, ablation_record
from simpul.experiments.validation.ablation_parts import ABLATION_FIGURES, ABLATION_PARTS, ablation_rows, already_off, single_figure
from simpul.experiments.validation.panel_test import panel_test
from simpul.sim.language import say
from simpul.sim.parameters import PARAMETERS
from simpul.sim.parameters.network_parameters import NETWORK_PARAMETERS
from simpul.sim.run import run_many
from tests.experiments.panels import made_panel, panel_folder

SWITCHES = ("gathering", "table_attention", "agreement_term")
ON = {f"parameters.{name}": value for name, value in {
    "gathering": 0.8, "popularity": 1.3, "visibility_holder": 2.0, "access_worth": 0.3, "referral": 0.3, "attention_kept": 0.3,
    "attended_back": 0.1, "returned_worth": 2.0, "attention_across": 0.8, "table_attention": 0.3, "agreement_term": 24,
    "agreement_chance": 0.4, "hub_signing": 0.3, "programme_signing": 0.2, "trust_agreement": 0.3, "search_high": 0.2,
    "upkeep_formal": 1.5, "upkeep_several": 3.0}.items()}
NONE = ON | {f"parameters.{name}": 0.0 for name in SWITCHES}
HOW_MUCH = {"venue_hours", "reputation_months", "hub_asks", "trust_agreement"}  # say how, and switch nothing off
SEEDS = range(2)


def test_the_table_ships_as_soon_as_there_is_something_to_switch_off():
    file = shipped_tables.ROOT / "results" / "ablation.csv"
    try:
        rows = ablation_rows()
    except UserError:
        assert not file.exists()
        return
    shipped = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"))))
    told = {(int(line["row"]), line["part"], line["parameter"]) for line in shipped}
    assert told == {(row.number, row.part, row.parameter) for row in rows}


def test_every_part_that_a_parameter_can_switch_off_has_a_row():
    assert {part.parameter for part in ABLATION_PARTS} == {parameter.name for parameter in NETWORK_PARAMETERS} - HOW_MUCH
    ranges = {parameter.name: (parameter.low, parameter.high) for parameter in PARAMETERS}
    assert all(ranges[part.parameter][0] <= part.off <= ranges[part.parameter][1] for part in ABLATION_PARTS)


def test_one_parameter_is_changed_at_a_time_and_all_at_the_end():
    first, *alone, last = ablation_rows(ON)
    assert dict(first.changes) == ON and len(alone) == len(ABLATION_PARTS)
    for row, part in zip(alone, ABLATION_PARTS, strict=True):
        changes = dict(row.changes)
        assert changes.keys() == ON.keys()
        assert {key for key in changes if changes[key] != ON[key]} == {f"parameters.{part.parameter}"}
        assert changes[f"parameters.{part.parameter}"] == part.off == row.off
    assert dict(last.changes) == ON | {f"parameters.{part.parameter}": part.off for part in ABLATION_PARTS}
    assert [row.number for row in (first, *alone, last)] == list(range(len(ABLATION_PARTS) + 2))


def test_changes_reach_every_reading_of_a_row():
    row = ablation_rows(ON)[1]
    for figure, plain in zip(row.figures(), ABLATION_FIGURES, strict=True):
        assert len(figure.readings()) == len(plain.readings())
        for reading in figure.readings():
            parameters = scenario_of(reading.world).parameters
            assert parameters["gathering"] == 0.0 and parameters["popularity"] == 1.3


def test_a_part_that_is_off_already_makes_no_row():
    rows = ablation_rows(ON | {"parameters.table_attention": 0.0, "parameters.attention_across": 1.0})
    assert already_off(rows) == ["attention_across", "table_attention"] and len(rows) == len(ABLATION_PARTS)
    assert [row.number for row in rows] == list(range(len(rows)))


@pytest.mark.parametrize("language", ["en", "id"])
def test_with_nothing_on_there_is_nothing_to_switch_off(language):
    with pytest.raises(UserError) as caught:
        ablation_rows(NONE)
    told = say(caught.value.key, language, **caught.value.values)
    assert all(name in told for name in SWITCHES)


@pytest.mark.parametrize("strategy", ["nothing", "broker-host"])
def test_everything_off_is_to_the_bit_the_model_without_the_mechanisms(strategy):
    def series(changes):
        return run_many(scenario_of(World("survey-25").changed(changes)), [strategy], SEEDS, threads=1).series

    first, *_alone, last = ablation_rows(ON)
    off = series(dict(last.changes))
    assert np.array_equal(off, series(NONE), equal_nan=True)
    assert not np.array_equal(off, series(dict(first.changes)), equal_nan=True)


def test_the_real_figure_is_told_where_the_evidence_has_one():
    real = {row.id: single_figure(row) for row in (*EVIDENCE, *EVIDENCE_LEVELS, *ABLATION_FIGURES)}
    assert [real[name] for name in ("P1a", "P6d", "P25i", "C1", "C2")] == pytest.approx([0.54, 29 / 52, 0.61, 0.5777, 0.5067])
    assert all(math.isnan(real[name]) for name in ("P4b", "P7", "P31", "P32a", "T1", "P25e"))


# ---- a small one


@pytest.fixture(scope="module")
def small():
    """Two parts and five figures: lines with a panel and what was counted."""
    figures = tuple(row for row in ABLATION_FIGURES if row.id in ("P1a", "P1b", "P7", "P31", "C1"))
    with pytest.MonkeyPatch.context() as patch:
        for place in (ablation_parts, ablation):
            patch.setattr(place, "ABLATION_FIGURES", figures)
        patch.setattr(ablation_parts, "ABLATION_PARTS", tuple(part for part in ABLATION_PARTS if part.parameter in (
            "popularity", "hub_signing")))
        counted = []
        lines = ablation.ablated(ON, SEEDS, made_panel(), replicates=12, threads=1, progress=lambda *told: counted.append(told))
        again = ablation.ablated(ON, SEEDS, None, threads=2)
        yield lines, counted, again


def test_rows_have_the_figures_of_the_survey_and_of_the_panel_test(small):
    lines, _counted, again = small
    assert [line.pattern for line in lines] == ["P1a", "P1b", "P7", "P31", "C1", *(["panel"] * 4)] * 4
    on_figures = [line for line in lines if line.pattern != "panel"]
    assert repr(on_figures) == repr(again)  # the same on other threads, and beside a panel or not; as text, since NaN is not NaN
    for line in lines:
        if line.pattern == "P1b":
            world = World("survey-25").changed(dict(line.row.changes))
            values = [survey(scenario_of(world), "broker-host", seed, 60, ["roster_formal"])["roster_formal"] for seed in SEEDS]
            assert (line.mean, line.error) == pytest.approx((np.mean(values), np.std(values, ddof=1) / math.sqrt(2)))
            assert line.real == pytest.approx(0.27) and line.figure == "roster_formal, survey-25, broker-host"
    with_hub, without_hub = (next(line.mean for line in lines if line.pattern == "P1b" and line.row.parameter == name)
                             for name in ("", "hub_signing"))
    assert with_hub != without_hub


def test_lines_on_a_panel_are_those_of_the_panel_test(small):
    lines, _counted, _again = small
    row = lines[-1].row
    told = {line.figure: line for line in lines if line.row == row and line.pattern == "panel"}
    found = panel_test(made_panel(), dict(row.changes), replicates=12, threads=1)
    assert told["figures inside"].mean == found.figures_inside and told["figures inside"].high == len(found.figures)
    assert told["coefficients inside"].mean == found.coefficients_inside
    assert told["AUC of new ties"].mean == found.score.auc_new and told["AUC of new ties"].low == 0.72
    assert told["log-likelihood of a tie"].mean == found.score.likelihood
    assert 0.0 < told["AUC of new ties"].error < 0.2 and 0.0 < told["log-likelihood of a tie"].error < 0.2


def test_runs_are_counted_to_the_end_and_never_backwards(small):
    _lines, counted, _again = small
    done = [one for one, _total in counted]
    assert done == sorted(done) and counted[-1][0] == counted[-1][1] and {total for _one, total in counted} == {counted[0][1]}


def test_the_table_is_tidy_and_says_what_is_missing(small):
    lines, _counted, again = small
    rows = list(csv.DictReader(io.StringIO(ablation_record.ablation_csv(lines))))
    assert tuple(rows[0]) == ablation_record.ABLATION_COLUMNS and len(rows) == len(lines)
    assert (rows[0]["part"], rows[0]["off_value"], rows[-1]["part"]) == ("everything on", "", "everything off")
    assert {row["off_value"] for row in rows if row["parameter"]} == {"0"}
    assert {row["sources"] for row in rows} == {ablation_record.digest()}


def kept(lines, **changed) -> str:
    """The table of lines, with cells of its last line on the survey changed."""
    rows = list(csv.reader(io.StringIO(ablation_record.ablation_csv(lines))))
    columns = ablation_record.ABLATION_COLUMNS
    last = max(n for n, row in enumerate(rows) if row[columns.index("pattern")] != "panel")
    for name, value in changed.items():
        rows[last][columns.index(name)] = value
    return "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows)


def test_a_panel_is_kept_as_long_as_the_model_is_the_same(small):
    lines, _counted, again = small
    found = ablation_record.with_kept_panel(again, kept(lines))
    assert ablation_record.ablation_csv(found) == ablation_record.ablation_csv(lines)
    for changed in ({"mean": "0.5"}, {"sources": "0" * 12}, {"part": "another"}):
        assert ablation_record.with_kept_panel(again, kept(lines, **changed)) == again
    for nothing in ("", kept(again), kept(lines[:9])):
        assert ablation_record.with_kept_panel(again, nothing) == again


def test_the_text_names_parts_and_bars_and_says_whether_a_panel_is_there(monkeypatch, small):
    lines, _counted, again = small
    monkeypatch.setattr(ablation_record, "_SHOWN", ("P1b", "P7"))
    text = ablation_record.ablation_markdown(lines, len(SEEDS))
    assert "| 1 | all draw attention alike (no skew) | `popularity` 0 |" in text
    assert "| ≥ 0.72 |" in text and "| 0.27 | 0.35 to 0.55 |" in text
    assert "AUC of new ties" in text and "left out" not in text
    without = ablation_record.ablation_markdown(again, len(SEEDS))
    assert "AUC of new ties" not in without and "left out: the data are not ours to ship" in without


def test_what_differs_clearly_is_bold():
    row = ablation_rows(ON)[0]
    base, near, far = (ablation.AblationLine(row, "P7", "x", math.nan, 0.0, 1.0, mean, 0.01) for mean in (0.5, 0.54, 0.55))
    assert (ablation_record._cell(near, base), ablation_record._cell(far, base)) == ("0.54", "**0.55**")


# ---- the command, and what ships


def test_the_block_has_its_place_in_the_model_description():
    text = (shipped_tables.ROOT / "sim" / "README.md").read_text(encoding="utf-8")
    assert "what was made" in filled(text, "ablation", "what was made") and "ablation" in shipped_tables.TABLES


def test_the_command_takes_a_panel_and_writes_both(monkeypatch, tmp_path, small):
    lines, _counted, again = small
    asked = []
    monkeypatch.setattr(ablation_record, "_SHOWN", ("P1b", "P7"))
    monkeypatch.setattr(shipped_tables, "ROOT", tmp_path)
    monkeypatch.setattr(shipped_tables, "ablated", lambda base, seeds, panel, **more: asked.append((base, panel)) or (
        again if panel is None else lines))
    (tmp_path / "results").mkdir()
    (tmp_path / "sim").mkdir()
    (tmp_path / "sim" / "README.md").write_text("<!-- ablation -->\n\n<!-- end -->\n", encoding="utf-8")
    table = tmp_path / "results" / "ablation.csv"
    folder = panel_folder(tmp_path / "panel")
    with_panel = ["--panel", str(folder)]
    for words, there in (([], False), (with_panel, False), ([*with_panel, "--write"], True), (["--write"], True)):
        assert command.make_shipped(["ablation", *words]) == 0 and table.is_file() is there
        assert asked[-1][0] is None and (asked[-1][1] is not None) == ("--panel" in words)
    assert table.read_text(encoding="utf-8") == ablation_record.ablation_csv(lines)  # the second run has kept the panel
    assert "AUC of new ties" in (tmp_path / "sim" / "README.md").read_text(encoding="utf-8")


def test_what_the_command_cannot_use_is_one_sentence(tmp_path, capsys):
    assert command.make_shipped(["ablation", "--panel", str(tmp_path / "nowhere")]) == 2
    assert capsys.readouterr().err.startswith("there is no folder")
    with pytest.raises(SystemExit) as caught:
        command.make_shipped(["patterns", "--panel", str(tmp_path)])
    assert caught.value.code == 2 and "--panel goes with ablation" in capsys.readouterr().err
