"""A region as a question: what is told of made-up regions whose answers are known, and the command with the real model."""

import json
from pathlib import Path

import numpy as np
import psutil
import pyarrow.parquet as parquet
import pytest

from simpul.experiments.analyses.region_analysis import QUANTILES, Region, layout_of, with_nothing
from simpul.experiments.cli import main
from simpul.experiments.report import render_answer
from simpul.experiments.report.table_files import write_tables
from simpul.experiments.runner import region_store
from simpul.experiments.user_errors import StoreError, UserError
from simpul.sim.outcomes import INDEX, outcomes_of
from simpul.sim.region.region_layout import LIMITS, PLACES_MOST, Layout
from simpul.sim.region.region_outcomes import RegionRun
from simpul.sim.scenario import load_scenario
from simpul.sim.state.series import LEDGER, SERIES, SERIES_INDEX
from tests.experiments.test_report import EVIL, Reading
from tests.sim.rules.small import scenario

MANY = 200
SMALL = Path(__file__).resolve().parents[2] / "scenarios" / "small.yaml"


def made_up(gains, bridges=(), title="small") -> Region:
    """A region of two strategies in which need met is a half, and a half more by `gains`, in each community."""
    gains = np.asarray(gains, float)
    strategies = {"forum": {"type": "coalition", "scope": "broad"}}
    described = scenario(5, title=title, strategies=strategies, months=24, start=0, horizons=[24])
    many, labels = len(gains), ["nothing", "forum"]
    outcomes = np.full((2, 1, many, len(outcomes_of(described))), 0.25)
    outcomes[:, 0, :, INDEX["need_met"]] = 0.5
    outcomes[1, 0, :, INDEX["need_met"]] += gains
    beyond = np.zeros((2, many, 3))
    beyond[1] = 6.0, 2.0, 0.5
    months = np.zeros((2, 24, len(SERIES)))
    months[1, :, SERIES_INDEX["deals"]] = many
    return Region(RegionRun(described, Layout(many), 7, labels, outcomes, beyond, months, np.zeros((2, 24, len(LEDGER), 3)),
                            np.array(bridges, np.int64).reshape(-1, 2), 5 * many, 5 * many * 2600))


def test_shares_gains_and_quantiles_are_those_of_the_communities():
    gains = np.linspace(-0.1, 0.3, MANY)
    found = made_up(gains)
    gained, lost = found.shares("need_met", "forum")
    assert gained == pytest.approx((gains > 0).mean()) and lost == pytest.approx((gains < 0).mean())
    assert found.mean_gain("need_met", "forum").mean == pytest.approx(gains.mean())
    assert found.mean_gain("need_met", "forum").n == MANY
    assert found.quantiles("need_met", "forum") == pytest.approx(0.5 + np.quantile(gains, QUANTILES))
    assert found.shares("crises_met", "forum") == (0.0, 0.0)


def test_what_is_better_when_less_is_gained_by_less():
    found = made_up(np.zeros(4))
    found.found.outcomes[1, 0, :, INDEX["full_cost"]] = 0.0
    assert next(item.better for item in found.measures if item.name == "full_cost") == -1
    assert found.shares("full_cost", "forum") == (1.0, 0.0)


def test_what_is_not_a_number_is_left_out():
    found = made_up([0.1, np.nan, -0.1, 0.2])
    assert found.shares("need_met", "forum") == pytest.approx((2 / 3, 1 / 3))
    assert found.mean_gain("need_met", "forum").n == 3
    assert np.isnan(made_up([np.nan] * 3).shares("need_met", "forum")).all()
    assert np.isnan(made_up([np.nan] * 3).quantiles("need_met", "forum")).all()


def test_neighbours_that_gain_alike_are_seen_and_those_that_do_not_are_not():
    rng = np.random.default_rng(1)
    row = [(n, n + 1) for n in range(0, MANY, 2)]
    own = rng.normal(size=MANY)
    alike = made_up(np.repeat(rng.normal(size=MANY // 2), 2), row).neighbours("need_met", "forum")
    assert alike.likeness == pytest.approx(1.0) and alike.likeness > alike.high
    apart = made_up(np.repeat(rng.normal(size=MANY // 2), 2) * np.tile([1.0, -1.0], MANY // 2), row).neighbours("need_met", "forum")
    assert apart.likeness < apart.low < 0.0 < apart.high
    chance = made_up(own, row).neighbours("need_met", "forum")
    assert chance.low < chance.likeness < chance.high
    assert np.isnan(made_up(own).neighbours("need_met", "forum").likeness)
    assert np.isnan(made_up(np.zeros(MANY), row).neighbours("need_met", "forum").likeness)


def test_what_bridges_carried_is_counted_by_year_and_community():
    carried = made_up(np.zeros(MANY)).carried["forum"]
    assert carried == pytest.approx({"deals": 3.0, "deal_share": 0.25, "moved": 1.0, "relations": 0.5, "joined": 1.0})
    assert np.isnan(made_up(np.zeros(MANY)).carried["nothing"]["deal_share"])


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("gains,bridges", [
    (np.linspace(-0.1, 0.3, MANY), [(n, n + 1) for n in range(MANY - 1)]), ([0.0, 0.1], []), ([np.nan], [])])
def test_the_page_is_whole_in_both_languages_and_fetches_nothing(language, gains, bridges):
    found = made_up(gains, bridges, title=EVIL)
    page = Reading(render_answer(found, language))
    assert page.fetched == [] and not [link for link in page.links if "://" in link]
    assert len(page.figures) == 8 and found.paragraph(language)
    assert not [given for tag, given in page.tags if tag == "img"]


def test_doing_nothing_comes_first_whatever_is_asked():
    small = load_scenario(SMALL)
    assert with_nothing(small, ["partnership", "nothing", "partnership"]) == ["nothing", "partnership"]
    assert with_nothing(small, None)[0] == "nothing" and set(with_nothing(small, None)) == set(small.strategies)
    with pytest.raises(UserError, match="did you mean partnership"):
        with_nothing(small, ["partnershp"])


def test_a_layout_that_means_nothing_is_one_message():
    small, usual = load_scenario(SMALL), {"communities": 2, "bridges": 2, "reach": 3, "contacts": 24}
    assert layout_of(small, **usual) == Layout(2)
    for name in usual:
        least, most = LIMITS[name]
        for value in (least - 1, most + 1):
            with pytest.raises(UserError, match=f"--{name} is {value:,}; it can be from {least} to {most:,}"):
                layout_of(small, **{**usual, name: value})
    with pytest.raises(UserError, match=f"to {PLACES_MOST // 3:,} for this scenario"):
        layout_of(scenario(2, places=3), **{**usual, "communities": PLACES_MOST})


def test_a_region_is_read_back_as_it_was_written(tmp_path):
    found = made_up(np.linspace(-1, 1, 9), [(0, 1), (3, 4)]).found
    found.outcomes[0, 0, 2, 5] = np.nan
    region_store.write_region(tmp_path, found)
    told = {"layout": {"communities": 9}, "strategies": found.strategies, "seed": 7, "organizations": 45, "bytes": found.bytes}
    read = region_store.read_region(tmp_path, found.scenario, told)
    for name in ("outcomes", "beyond", "months", "ledger", "bridges"):
        assert np.array_equal(getattr(read, name), getattr(found, name), equal_nan=True), name
    assert (read.layout, read.strategies, read.seed) == (found.layout, found.strategies, 7)
    (tmp_path / region_store.OVER).write_bytes(b"no parquet")
    with pytest.raises(StoreError):
        region_store.read_region(tmp_path, found.scenario, told)


def test_the_spread_as_a_table(tmp_path):
    found = made_up(np.linspace(-0.1, 0.3, 5))
    [file] = write_tables(tmp_path, found)
    lines = file.read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 1 + 2 * len(found.measures)
    row = next(line for line in lines if line.startswith("forum,24,need_met")).split(",")
    assert [float(x) for x in row[4:9]] == pytest.approx(0.5 + np.quantile(np.linspace(-0.1, 0.3, 5), QUANTILES))


# ---- the command


@pytest.fixture
def here(tmp_path, monkeypatch):
    """An empty folder, made the current one; English."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SIMPUL_LANG", "en")
    return tmp_path


WORDS = ["region", "small", "--communities", "4", "--strategies", "coalition-broad", "--no-report"]


def test_a_region_by_command_is_kept_found_again_and_made_again(here, capsys):
    assert main.main([*WORDS, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["strategies"], told["organizations"], told["layout"]["communities"]) == (["nothing", "coalition-broad"], 32, 4)
    folder = here / "results" / "small-region"
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    for name, columns in manifest["columns"].items():
        assert parquet.read_schema(folder / name).names == [column["name"] for column in columns]
    assert main.main([*WORDS, "--json"]) == 0
    again = capsys.readouterr()
    assert json.loads(again.out) == told and "results" in again.err  # read from its folder
    assert main.main(["rerun", str(folder)]) == 0
    assert "small-region-again" in capsys.readouterr().out
    assert main.main([*WORDS, "--bridges", "0"]) == 0
    assert (here / "results" / "small-region-2" / "manifest.json").is_file()


def test_a_region_that_does_not_fit_into_memory_is_refused_before_anything_is_made(here, monkeypatch, capsys):
    monkeypatch.setattr(psutil, "virtual_memory", lambda: type("Memory", (), {"available": 600 << 20})())
    assert main.main(["region", "small", "--communities", "60000"]) == 2
    said = capsys.readouterr().err
    assert "60,000 communities need about" in said and "540 MB can be taken" in said and "would fit" in said
    fit = int(said.split("About ")[1].split(" ")[0].replace(",", ""))
    assert 0 < fit < 60_000 and not (here / "results").exists()


@pytest.mark.parametrize("words,message", [
    (["--communities", "0"], "--communities is 0; it can be from 1 to 65,534"),
    (["--communities", "many"], '--communities needs a whole number, not "many".'),
    (["--contacts", "65"], "--contacts is 65; it can be from 2 to 64"),
    (["--strategies", "coalition-brod"], "did you mean coalition-broad?"),
    (["--seed", "-1"], "Seed -1 is out of range"),
    (["--threads", "0"], "0 threads cannot work"),
])
def test_what_a_user_can_mend_is_one_message(here, capsys, words, message):
    assert main.main(["region", "small", *words]) == 2
    said = capsys.readouterr().err
    assert message in said and "Traceback" not in said and not (here / "results").exists()
