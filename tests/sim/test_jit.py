"""Where compiled code is kept: a key that nothing stale survives, and a folder that is always ours."""

import dataclasses
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import numba
import pytest
from numba.core.codegen import JITCodeLibrary

from simpul.sim import notices
from simpul.sim.numerics import cache_folder, compiler, kept_code

ROOT = Path(__file__).resolve().parents[2]
has_accounts = pytest.mark.skipif(not hasattr(os, "getuid"), reason="accounts and modes as on Unix")
compiled_only = pytest.mark.skipif(bool(numba.config.DISABLE_JIT), reason="needs the compiler")


@pytest.fixture
def package(tmp_path):
    """A small package: two sources of the kernel, two beside it."""
    folder = tmp_path / "package"
    for name in ("rules", "state", "numerics"):
        (folder / name).mkdir(parents=True)
    (folder / "state" / "one.py").write_text("A = 1\n")
    (folder / "rules" / "two.py").write_text("B = 2\n")
    (folder / "outcomes.py").write_text('"""Outcomes."""\n')
    (folder / "numerics" / "threads.py").write_text("WORKERS = 2\n")
    return folder


@pytest.fixture
def fresh(monkeypatch):
    """Forget the folder that was found before, and again afterwards."""
    monkeypatch.setattr(numba.config, "DISABLE_JIT", 0)
    compiler.cache_directory.cache_clear()
    yield monkeypatch
    monkeypatch.undo()
    compiler.cache_directory.cache_clear()


@pytest.fixture
def said(monkeypatch):
    """What was said beside the work."""
    found = []
    monkeypatch.setattr(notices, "_said", set())
    with notices.told_to(found.append):
        yield found


def test_the_key_is_stable(package):
    assert compiler.cache_key(package) == compiler.cache_key(package)
    assert len(compiler.cache_key(package)) == 16


def test_the_key_changes_with_a_source(package):
    before = compiler.cache_key(package)
    (package / "rules" / "two.py").write_text("B = 3\n")
    assert compiler.cache_key(package) != before


def test_the_key_changes_with_a_new_source_and_a_renamed_one(package):
    keys = {compiler.cache_key(package)}
    (package / "rules" / "three.py").write_text("")
    keys.add(compiler.cache_key(package))
    (package / "rules" / "three.py").rename(package / "rules" / "four.py")
    keys.add(compiler.cache_key(package))
    assert len(keys) == 3


def test_text_moved_between_sources_changes_the_key(package):
    before = compiler.cache_key(package)
    (package / "state" / "one.py").write_text("A = 1\nB = 2\n")
    (package / "rules" / "two.py").write_text("")
    assert compiler.cache_key(package) != before


def test_files_that_are_not_sources_leave_the_key(package):
    before = compiler.cache_key(package)
    (package / "notes.txt").write_text("anything")
    assert compiler.cache_key(package) == before


def test_sources_beside_the_kernel_leave_the_key(package):
    before = compiler.cache_key(package)
    (package / "outcomes.py").write_text('"""Outcomes, told in other words."""\n')
    (package / "numerics" / "threads.py").write_text("WORKERS = 4\n")
    (package / "region").mkdir()
    (package / "region" / "new.py").write_text("C = 3\n")
    assert compiler.cache_key(package) == before


def test_the_key_changes_with_names_order_and_kind_of_parameters_and_with_nothing_else_of_them(package, monkeypatch):
    def key(rows) -> str:
        monkeypatch.setattr(compiler, "PARAMETERS", tuple(rows))
        return compiler.cache_key(package)

    rows = list(compiler.PARAMETERS)
    before = key(rows)
    reworded = [dataclasses.replace(row, source="another", default=row.low, unit="another", high=row.high + 1.0) for row in rows]
    assert key(reworded) == before
    changed = [[*rows[1:], rows[0]], rows[1:], [dataclasses.replace(rows[0], name="another"), *rows[1:]],
               [dataclasses.replace(rows[0], whole=True), *rows[1:]]]
    assert len({before, *map(key, changed)}) == 5


def test_the_key_changes_with_a_switch(package, monkeypatch):
    before = compiler.cache_key(package)
    monkeypatch.setenv("NUMBA_BOUNDSCHECK", "1")
    assert compiler.cache_key(package) != before


def test_the_key_changes_with_a_version(package, monkeypatch):
    before = compiler.cache_key(package)
    monkeypatch.setattr(compiler.numba, "__version__", "0.0.0")
    assert compiler.cache_key(package) != before


def test_the_named_folder_comes_first(fresh, tmp_path):
    fresh.setenv("SIMPUL_CACHE_DIR", str(tmp_path / "named"))
    assert compiler.cache_directory() == tmp_path / "named" / compiler.cache_key()
    assert compiler.cache_directory().is_dir()


def test_the_user_cache_folder_comes_second(fresh, tmp_path):
    fresh.delenv("SIMPUL_CACHE_DIR", raising=False)
    fresh.setattr(cache_folder.platformdirs, "user_cache_path", lambda *_, **__: tmp_path / "user")
    assert compiler.cache_directory() == tmp_path / "user" / "compiled" / compiler.cache_key()


@has_accounts
def test_the_temporary_folder_comes_third_and_is_private(fresh, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    fresh.setenv("SIMPUL_CACHE_DIR", str(blocked))
    fresh.setattr(cache_folder.platformdirs, "user_cache_path", lambda *_, **__: blocked)
    fresh.setattr(cache_folder.tempfile, "gettempdir", lambda: str(tmp_path))
    found = compiler.cache_directory()
    assert found == tmp_path / f"simpul-{os.getuid()}" / compiler.cache_key()
    assert found.parent.stat().st_mode & 0o777 == 0o700


def test_without_any_writable_folder_there_is_no_cache(fresh, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    fresh.setenv("SIMPUL_CACHE_DIR", str(blocked))
    fresh.setattr(cache_folder.platformdirs, "user_cache_path", lambda *_, **__: blocked)
    fresh.setattr(cache_folder.tempfile, "gettempdir", lambda: str(blocked))
    assert compiler.cache_directory() is None
    assert compiler.compile_needed("run")


@has_accounts
@pytest.mark.parametrize("mode", [0o777, 0o770, 0o1777, 0o722])
@pytest.mark.parametrize("how", ["named", "keyed", "linked", "below"])
def test_a_folder_that_others_may_write_to_is_refused_however_it_is_named(fresh, tmp_path, said, mode, how):
    (tmp_path / "named").mkdir(mode=0o700)
    open_ = {"named": "named", "keyed": f"named/{compiler.cache_key()}", "linked": "elsewhere", "below": "named"}[how]
    (tmp_path / open_).mkdir(exist_ok=True)
    (tmp_path / open_).chmod(mode)
    if how == "linked":
        (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    name = {"linked": "link", "below": "named/below"}.get(how, "named")
    fresh.setenv("SIMPUL_CACHE_DIR", str(tmp_path / name))
    fresh.setattr(cache_folder.platformdirs, "user_cache_path", lambda *_, **__: tmp_path / "user")
    replaceable = how != "below" or mode in (0o777, 0o722)    # the sticky bit closes a folder; a group may be one's own
    assert (compiler.cache_directory().parent == tmp_path / "user" / "compiled") == replaceable
    assert len(said) == replaceable and all(str(tmp_path) in text for text in said)


@has_accounts
@pytest.mark.parametrize("how", ["named", "user", "linked"])
def test_a_folder_of_somebody_else_is_refused_however_it_is_named(fresh, tmp_path, said, how):
    (tmp_path / "theirs" / "compiled").mkdir(parents=True, mode=0o700)
    (tmp_path / "link").symlink_to(tmp_path / "theirs")
    owner = os.getuid()
    fresh.setattr(cache_folder.os, "getuid", lambda: owner + 1)
    fresh.setenv("SIMPUL_CACHE_DIR", str(tmp_path / {"named": "theirs", "user": "nowhere/file", "linked": "link"}[how]))
    fresh.setattr(cache_folder.platformdirs, "user_cache_path", lambda *_, **__: tmp_path / "theirs")
    fresh.setattr(cache_folder.tempfile, "gettempdir", lambda: str(tmp_path / "theirs" / "compiled"))
    assert compiler.cache_directory() is None and any("belongs to somebody else" in text for text in said)


@has_accounts
def test_a_folder_of_ours_that_an_earlier_version_left_to_a_group_is_taken_back(fresh, tmp_path, said):
    (tmp_path / "compiled").mkdir()
    (tmp_path / "compiled").chmod(0o775)
    fresh.delenv("SIMPUL_CACHE_DIR", raising=False)
    fresh.setattr(cache_folder.platformdirs, "user_cache_path", lambda *_, **__: tmp_path)
    assert compiler.cache_directory().parent == tmp_path / "compiled" and not said
    assert (tmp_path / "compiled").stat().st_mode & 0o777 == 0o755


def test_without_account_numbers_the_name_is_used(monkeypatch):
    monkeypatch.delattr(cache_folder.os, "getuid", raising=False)
    monkeypatch.setattr(cache_folder.getpass, "getuser", lambda: "Sari Dewi/x")
    assert cache_folder.account() == "Sari_Dewi_x"


def test_pruning_keeps_the_three_used_last_and_the_recent(tmp_path):
    now = time.time()
    for age, name in enumerate(["a" * 16, "b" * 16, "c" * 16, "d" * 16, "e" * 16]):
        (tmp_path / name).mkdir()
        (tmp_path / name / "file.nbi").write_text("")
        os.utime(tmp_path / name, (now - 86400 * (age + 1),) * 2)
    (tmp_path / "not a key").mkdir()
    os.utime(tmp_path / "not a key", (0, 0))
    cache_folder.prune(tmp_path)
    assert sorted(folder.name for folder in tmp_path.iterdir()) == ["a" * 16, "b" * 16, "c" * 16, "not a key"]
    for name in ["1" * 16, "2" * 16, "3" * 16, "4" * 16]:
        (tmp_path / name).mkdir()
    cache_folder.prune(tmp_path)  # four new ones of this hour stay, the old three go
    assert sorted(folder.name[0] for folder in tmp_path.iterdir()) == ["1", "2", "3", "4", "n"]


def test_a_compiled_file_means_no_compile_is_needed(fresh, tmp_path):
    fresh.setenv("SIMPUL_CACHE_DIR", str(tmp_path))
    assert compiler.compile_needed("run")
    (compiler.cache_directory() / "sim_0").mkdir()
    for ending in ("nbi", "1.nbc"):
        name = f"month.run-90.py311.{ending}"
        kept = kept_code.sealed(name, compiler.cache_key(), b"code")
        (compiler.cache_directory() / "sim_0" / name).write_bytes(kept)
    assert not compiler.compile_needed("run")
    for damaged in (b"", kept[:-1], bytes(len(kept)), kept[:-1] + bytes([kept[-1] ^ 1]), kept_code.sealed(name, "0" * 16, b"code")):
        (compiler.cache_directory() / "sim_0" / name).write_bytes(damaged)
        assert compiler.compile_needed("run")
    assert compiler.compile_needed("settle")


def test_without_the_compiler_nothing_needs_compiling(fresh):
    fresh.setattr(numba.config, "DISABLE_JIT", 1)
    compiler.cache_directory.cache_clear()
    assert not compiler.compile_needed("run")
    assert compiler.cache_directory() is None

    def plain():
        return 1

    assert compiler.rule(plain) is plain and compiler.entry(plain) is plain and compiler.verb(plain) is plain


@compiled_only
def test_a_rule_stays_plain_python():
    def double(x):
        return x + x

    assert compiler.rule(double) is double


@compiled_only
def test_machine_code_is_made_of_the_entry_alone(monkeypatch):
    made = []
    usual = JITCodeLibrary._finalize_final_module
    monkeypatch.setattr(JITCodeLibrary, "_finalize_final_module", lambda library: made.append(library.name) or usual(library))

    @compiler.rule
    def halved(x):
        return 0.5 * x

    @compiler.hot
    def quartered(x):
        return halved(halved(x))

    @compiler.entry
    def eighth(x):
        return halved(quartered(x))

    assert eighth(8.0) == 1.0
    assert [name.rpartition(".")[-1] for name in made if name != "nrt"] == ["eighth"]  # nrt: Numba's own, once a process


@compiled_only
def test_decorating_leaves_the_settings_of_numba_alone():
    before = numba.config.CACHE_DIR
    compiler.entry(test_decorating_leaves_the_settings_of_numba_alone)
    compiler.verb(test_decorating_leaves_the_settings_of_numba_alone)
    assert numba.config.CACHE_DIR == before


SMALL_PROGRAM = """
import sys
sys.path.insert(0, sys.argv[1])
from simpul.sim.rules import small
from simpul.sim.numerics import compiler
needed = compiler.compile_needed("double_all")
value = small.double_all(3.0)
print(needed, value, sum(small.double_all.stats.cache_hits.values()))
"""


@compiled_only
@pytest.mark.slow
def test_a_second_process_finds_the_code_and_an_edited_constant_is_noticed(tmp_path):
    """A copy of the package in a folder of its own: the constant sits in another file than the entry."""
    package = tmp_path / "tree" / "simpul" / "sim"
    folders = [package / name for name in ("numerics", "rules", "state")]
    for folder in (package.parent, package, *folders):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "__init__.py").write_text("")
    for copied in ("numerics/__init__.py", "numerics/left_aside.py", "numerics/compiler.py", "numerics/linked_code.py",
                   "numerics/cache_folder.py", "numerics/kept_code.py", "notices.py", "language.py"):
        (package / copied).write_text((ROOT / "sim" / copied).read_text(encoding="utf-8"), encoding="utf-8")
    for copied in ("parameters", "messages"):
        shutil.copytree(ROOT / "sim" / copied, package / copied)
    (package / "state" / "constants.py").write_text("FACTOR = 2.0\n")
    (package / "rules" / "small.py").write_text(
        "from simpul.sim.state.constants import FACTOR\nfrom simpul.sim.numerics.compiler import entry, rule\n\n\n"
        "@rule\ndef double(x):\n    return x * FACTOR\n\n\n@entry\ndef double_all(x):\n    return double(x)\n"
    )
    environment = {**os.environ, "SIMPUL_CACHE_DIR": str(tmp_path / "cache")}

    def call(folder: Path = tmp_path) -> str:
        command = [sys.executable, "-W", "error", "-c", SMALL_PROGRAM, str(tmp_path / "tree")]
        ended = subprocess.run(command, env=environment, cwd=folder, check=True, capture_output=True, text=True)
        said.append(ended.stderr)
        return ended.stdout

    said = []
    assert call() == "True 6.0 0\n"
    assert call() == "False 6.0 1\n"
    stray = tmp_path / "stray"
    stray.mkdir()
    (stray / ".numba_config.yaml").write_text("disable_jit: 1\nopt: 0\ncache_dir: /nowhere\n")
    assert call(stray) == "False 6.0 1\n" and ".numba_config.yaml lies in this folder" in said.pop() and not any(said)
    for kind, hurt in (("nbi", lambda text: b""), ("nbc", lambda text: text[:-9] + bytes([text[-9] ^ 4]) + text[-8:])):
        for file in (tmp_path / "cache").rglob(f"*.{kind}"):
            file.write_bytes(hurt(file.read_bytes()))
        assert call() == "True 6.0 0\n" and "damaged" in said.pop()
    assert call() == "False 6.0 1\n" and not said.pop()
    (package / "state" / "constants.py").write_text("FACTOR = 5.0\n")
    assert call() == "True 15.0 0\n"
