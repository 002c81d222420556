"""What is installed: the wheel, the source archive, the tree itself; beside a user's own folders, and without the extras."""

import os
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

from simpul.experiments.formats.format_registry import FORMATS
from tests.experiments.app.test_extra import OF_MESA
from tests.first_runs import left_uncompiled

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def python(*words: str, cwd: Path, path: Path, **more: str) -> subprocess.CompletedProcess:
    """Python with `path` in front of all that is installed, in a folder."""
    return subprocess.run([sys.executable, *words], cwd=cwd, capture_output=True, text=True, encoding="utf-8", env={
        **os.environ, "PYTHONPATH": str(path), "SIMPUL_LANG": "en", "PYTHONUTF8": "1", **more})


def build(tree: Path, folder: Path, target: str) -> Path:
    """What hatchling makes of a tree: "wheel", "wheel:editable" or "sdist"."""
    done = subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", target, "-d", folder], cwd=tree, capture_output=True,
                          text=True)
    assert done.returncode == 0, done.stderr
    return next(folder.iterdir())


def contents(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    return build(ROOT, tmp_path_factory.mktemp("wheel"), "wheel")


@pytest.fixture(scope="module")
def site_packages(wheel, tmp_path_factory) -> Path:
    """A folder with the wheel in it, as an installer leaves it there: it is pure Python, so that means unpacked."""
    folder = tmp_path_factory.mktemp("site-packages")
    with zipfile.ZipFile(wheel) as archive:
        assert b"Root-Is-Purelib: true" in next(archive.read(name) for name in archive.namelist() if name.endswith("/WHEEL"))
        archive.extractall(folder)
    left_uncompiled(folder / "simpul" / "sim")
    return folder


@pytest.fixture(scope="module")
def tree(tmp_path_factory) -> Path:
    """The folder that an editable installation puts on the path."""
    found = contents(build(ROOT, tmp_path_factory.mktemp("editable"), "wheel:editable"))
    return Path(next(text for name, text in found.items() if name.endswith(".pth")).decode().strip())


# ---- what is in it


@pytest.mark.slow
def test_the_wheel_brings_one_name_and_all_that_it_needs(wheel):
    names = set(contents(wheel))
    assert {name.partition("/")[0] for name in names} == {"simpul", wheel.name.replace("-py3-none-any.whl", ".dist-info")}
    shipped = {"simpul/py.typed", "simpul/results/patterns.csv", "simpul/results/ensemble.csv", "simpul/CITATION.cff"}
    for folder, pattern in (("scenarios", "*.*"), ("sim/messages", "*.ftl"), ("experiments/messages", "*.ftl"),
                            ("experiments/report/template", "*.*"), ("experiments/app/assets", "*.*"),
                            ("experiments/app/widgets", "*.vue"), ("experiments/app/served", "*.*"),
                            ("experiments/one_page", "*.*"), ("sim", "*.py"), ("experiments", "*.py")):
        files = {f"simpul/{file.relative_to(ROOT).as_posix()}" for file in (ROOT / folder).rglob(pattern)
                 if file.is_file() and "__pycache__" not in file.parts}
        assert files
        shipped |= files
    assert shipped <= names, sorted(shipped - names)
    assert {name.partition("/licenses/")[2] for name in names if "/licenses/" in name} == {
        "LICENSE", "experiments/app/assets/vendor/LICENSES.txt"}
    parts = "simpul/experiments/app/assets/vendor/@widgetti/solara-vuetify-app@10.1.1/dist/solara-vuetify-app8.min.js.LICENSE.txt"
    assert parts in names                       # of all that is in that bundle; its name could not stand among the others


@pytest.mark.slow
def test_the_wheel_brings_nothing_else(wheel):
    names = set(contents(wheel))
    assert not [name for name in names if "__pycache__" in name or "/tests/" in name or "/pictures/" in name]
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True).stdout.split("\0")
    if len(tracked) > 1:  # within a clone: no file that only this computer has
        tracked = {name if name.startswith("simpul/") else f"simpul/{name}" for name in tracked}
        assert {name for name in names if ".dist-info/" not in name} <= tracked


@pytest.mark.slow
def test_the_source_archive_makes_the_same_wheel(wheel, tmp_path):
    with tarfile.open(build(ROOT, tmp_path / "sdist", "sdist")) as archive:
        archive.extractall(tmp_path / "unpacked", filter="data")
    unpacked = next((tmp_path / "unpacked").iterdir())
    assert contents(build(unpacked, tmp_path / "again", "wheel")) == contents(wheel)
    for name in ("tests/conftest.py", "docs/recipes/format.md", "Makefile", "constraints.txt"):
        assert (unpacked / name).is_file()


# ---- where it runs


@pytest.mark.slow
@pytest.mark.parametrize("installed", ["site_packages", "tree"])
def test_folders_of_the_user_named_like_ours_break_nothing(installed, request, tmp_path):
    for name in ("sim", "experiments", "scenarios", "results"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text("raise SystemExit('the wrong one')\n", encoding="utf-8")
    path = request.getfixturevalue(installed)
    code = "import simpul, simpul.sim.run, simpul.experiments.cli.main as m; print(simpul.__file__, m.__file__)"
    done = python("-c", code, cwd=tmp_path, path=path)
    assert done.returncode == 0, done.stderr
    assert all(Path(file).is_relative_to(path) for file in done.stdout.split())
    done = python("-m", "simpul", "run", "small", "--strategy", "nothing", "--seed", "1", cwd=tmp_path, path=path)
    assert done.returncode == 0 and "Need met" in done.stdout, done.stderr


@pytest.mark.slow
def test_the_wheel_works_from_an_empty_folder(site_packages, tmp_path):
    def simpul(*words: str) -> str:
        done = python("-m", "simpul", *words, cwd=tmp_path, path=site_packages)
        assert done.returncode == 0, done.stderr
        return done.stdout

    refused = python("-m", "simpul", "check", "nowhere", cwd=tmp_path, path=site_packages)
    assert refused.returncode == 2 and "nowhere" in refused.stderr
    assert "pikul" in simpul("list")
    assert "Need met" in simpul("run", "small", "--strategy", "nothing", "--seed", "1")
    assert "results/small" in simpul("compare", "small", "--seeds", "2").replace("\\", "/")
    report = (tmp_path / "results" / "small" / "report-en.html").read_text(encoding="utf-8")
    assert "</html>" in report and "plotly" in report.casefold()
    assert [file.name for file in tmp_path.iterdir()] == ["results"]


# ---- what it needs


MODULES = {"pages": ("solara", "ipyvue", "ipyvuetify", "reacton", "altair", "matplotlib"),
           "spreadsheets": ("openpyxl", "python_calamine"), "statistics": ("pyreadstat",), "cluster": ("dask", "distributed"),
           "paper": ("matplotlib", "docx")}
WITHOUT = f"import sys; sys.modules.update(dict.fromkeys({[*sum(MODULES.values(), ())]!r}))\n"


def test_everything_a_user_can_need_is_in_all():
    extras = PROJECT["optional-dependencies"]
    assert set(extras) == {*MODULES, "all", "test", "bench", "docs", "dev"}
    assert extras["all"] == [f"simpul[{','.join(MODULES)}]"] and "simpul[all]" in extras["test"]
    assert {one.missing_to_read or one.missing_to_write for one in FORMATS} == {""}  # the tests have them all


@pytest.mark.slow
def test_all_modules_but_those_of_mesas_page_load_without_the_extras(tmp_path):
    code = f"{WITHOUT}OF_MESA = {tuple(f'simpul.experiments.app.{name}' for name in OF_MESA)!r}\n" + """
import importlib, pkgutil, simpul, simpul.sim, simpul.experiments
for package in (simpul.sim, simpul.experiments):
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + ".", onerror=lambda name: None):
        if not found.name.startswith(OF_MESA) and not found.name.endswith("__main__"):
            importlib.import_module(found.name)
            print(found.name)
"""
    done = python("-c", code, cwd=tmp_path, path=ROOT)
    assert done.returncode == 0, done.stderr[-2000:]
    assert {"simpul.experiments.app.desk", "simpul.experiments.formats.workbooks", "simpul.experiments.runner.dask_cluster",
            "simpul.sim.model"} <= set(done.stdout.split())


COMMANDS = {
    "new v --kinds residents=6,ngo=2": "", "check small": "", "schema": "",
    "import ties.csv --direction one --out t.yaml --yes": "",
    "export small --month 15 --formats csv,gexf,parquet --out e": "", "view --mesa": "pages",
    "import ties.xlsx --out x.yaml": "spreadsheets", "export small --formats xlsx": "spreadsheets",
    "export small --formats kumu": "spreadsheets",
    "compare small --seeds 1 --cluster tcp://127.0.0.1:1": "cluster", "compare small --seeds 2 --paper": "paper",
}


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "id"])
def test_a_command_that_needs_an_extra_says_so_in_one_sentence_and_others_need_none(tmp_path, language):
    (tmp_path / "ties.csv").write_text("From,To\nA,B\nB,C\n", encoding="utf-8")
    (tmp_path / "ties.xlsx").write_bytes(b"PK\x03\x04")
    code = WITHOUT + """
from simpul.experiments.cli.main import main
for words in sys.argv[1:]:
    print(f"--- {words}", main(words.split()), file=sys.stderr)
"""
    done = python("-c", code, *COMMANDS, cwd=tmp_path, path=ROOT, SIMPUL_LANG=language)
    assert done.returncode == 0, done.stderr[-2000:]
    said, told = {}, []
    for line in done.stderr.splitlines():
        if line.startswith("--- "):
            words, _, code = line.removeprefix("--- ").rpartition(" ")
            said[words], told = (int(code), told), []
        else:
            told.append(line)
    for words, extra in COMMANDS.items():
        code, lines = said[words]
        assert code == (2 if extra else 0), (words, lines)
        if extra:
            sentence = " ".join(lines)                # a refusal of the import is wrapped
            assert len(lines) <= 4 and sentence.count(f'".[{extra}]"') == 1, (words, lines)
            assert ("not installed" if language == "en" else "belum terpasang") in sentence
