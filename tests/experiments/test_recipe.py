"""The recipe for a new question works as it is written: three places, and the command, its help and its report are there."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.experiments.test_report import Reading
from tests.first_runs import left_uncompiled

ROOT = Path(__file__).resolve().parents[2]
RECIPE = ROOT / "docs" / "recipes" / "question.md"
REGISTRY = "experiments/cli/analysis_registry.py"
CATALOGUES = {"experiments/messages/en/floor.ftl", "experiments/messages/id/floor.ftl"}     # part of the document


def steps() -> dict[str, str]:
    """The blocks of the recipe by the file that each stands for."""
    return dict(re.findall(r"^`(experiments/[\w/.]+)`:\n\n```\w+\n(.*?)^```", RECIPE.read_text(encoding="utf-8"), re.M | re.S))


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    """A copy of the tree in which the recipe was followed, with a scenario of few months."""
    folder = tmp_path_factory.mktemp("tree")
    for name in ("simpul", "sim", "experiments", "scenarios", "results"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "assets", "pictures", "reference"))
    for name, text in steps().items():
        file = folder / name
        if name == REGISTRY:
            before, mark, after = file.read_text(encoding="utf-8").partition("def _region_session")
            text = f"{before}{text}\n\n{mark}{after}"
        else:
            assert not file.exists()
        file.write_text(text, encoding="utf-8")
    small = (folder / "scenarios" / "small.yaml").read_text(encoding="utf-8")
    brief = small.replace("months: 36", "months: 12")           # of the subsidy
    for number, fewer in (("months: 84", 16), ("burn_in: 24", 4), ("start: 12", 4), ("horizons: [36, 60]", "[12]")):
        assert brief.count(number) == 1
        brief = brief.replace(number, f"{number.partition(':')[0]}: {fewer}")
    (folder / "brief.yaml").write_text(brief, encoding="utf-8")
    left_uncompiled(folder / "sim")
    return folder


def simpul(tree: Path, *words: str) -> str:
    """What the command of that tree prints; its rules are those of `model.wasm`."""
    surroundings = {**os.environ, "PYTHONPATH": str(tree), "SIMPUL_LANG": "en", "COLUMNS": "80"}
    done = subprocess.run([sys.executable, "-m", "simpul", *words], cwd=tree, env=surroundings, capture_output=True, text=True,
                          encoding="utf-8", timeout=600)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_new_question_touches_three_places():
    assert len(steps().keys() - CATALOGUES) == 3 and steps().keys() >= CATALOGUES | {REGISTRY}


@pytest.mark.parametrize("language,word", [("en", "worst seeds"), ("id", "seed terburuknya")])
def test_its_help_follows_from_the_signature(tree, language, word):
    assert word in " ".join(simpul(tree, "--help", "--lang", language).split())
    text = simpul(tree, "floor", "--help", "--lang", language)
    assert "--share X" in text and "0.1" in text and "--seeds N" in text and "100" in text and "--cluster" in text
    assert "--level" not in text and "--running" not in text and "--ensemble" not in text


def test_it_answers_reports_in_both_languages_and_is_run_again(tree):
    words = ["floor", "brief.yaml", "--seeds", "2", "--strategies", "coalition-broad", "--share", "0.5", "--out", "found"]
    told = json.loads(simpul(tree, *words, "--json"))
    assert told["question"] == "floor" and told["share"] == 0.5 and set(told["floors"]) == set(told["strategies"])
    assert told["paragraph"].startswith("12 months on")
    text = simpul(tree, *words, "--lang", "id", "--csv", "--markdown")
    assert told["through_openings"]["seeds"] == 2 and "Peluang dana dari luar ditiadakan" in text
    assert "bulan kemudian" in text and max(map(len, text.splitlines())) <= 80
    for language in ("en", "id"):
        page = Reading((tree / "found" / f"report-{language}.html").read_text(encoding="utf-8"))
        assert page.fetched == [] and [tag for tag, _ in page.tags].count("h1") == 1
    assert {"means.csv", "tables-id.md"} <= {item.name for item in (tree / "found").iterdir()}
    assert "found-again" in simpul(tree, "rerun", "found")
