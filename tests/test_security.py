"""What SECURITY.md claims and can be tested: no code from text, no pickle, no network, pages for this computer alone."""

import ast
import json
import os
import re
import subprocess
import sys
from importlib.metadata import distributions
from pathlib import Path

import pytest

from simpul.experiments.app import server
from simpul.experiments.app.origin_guard import welcome
from tests.audit.findings import faults, import_faults
from tests.audit.packages import brought_in, is_known, packages, pinned
from tests.audit.sbom import bill
from tests.audit.table import DOCUMENT, table, versions, written

ROOT = Path(__file__).resolve().parents[1]
SAID = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
SOURCES = [path for package in ("simpul", "sim", "experiments") for path in sorted((ROOT / package).rglob("*.py"))]

# What could run code, read pickles, start programs or speak with others -> the only files that may import it.
RISKY_MODULES = {
    **dict.fromkeys(
        [
            "pickle",
            "marshal",
            "shelve",
            "dill",
            "cloudpickle",
            "joblib",
            "code",
            "runpy",
            "ctypes",
            "subprocess",
            "multiprocessing",
            "ssl",
            "http",
            "urllib.request",
            "urllib3",
            "requests",
            "httpx",
            "aiohttp",
            "ftplib",
            "smtplib",
            "telnetlib",
            "xmlrpc",
            "socketserver",
            "asyncio",
            "yaml",
            "websockets",
        ],
        (),
    ),
    "pickle": ("sim/numerics/kept_code.py",),
    "multiprocessing": ("experiments/runner/local_processes.py",),
    "asyncio": ("experiments/app/patient_protocol.py",),
    "ctypes": ("sim/portable/wasm_machine.py",),
    "subprocess": ("sim/instant_start.py", "sim/portable/model_builder.py"),
    "socket": ("experiments/app/server.py",),
    "webbrowser": ("experiments/app/server.py",),
    "uvicorn": ("experiments/app/server.py", "experiments/app/patient_protocol.py"),
    "distributed": ("experiments/runner/dask_cluster.py",),
    "dask": ("experiments/runner/dask_cluster.py",),
}
RISKY_CALLS = {
    "eval": (),
    "exec": ("sim/scenario/strategy_files.py",),
    "compile": ("sim/scenario/strategy_files.py",),
    "__import__": (),
    "system": (),
    "popen": (),
    "read_pickle": (),
    "to_pickle": (),
    "unsafe_load": (),
    "full_load": (),
}


def imports(tree: ast.AST) -> set[str]:
    """The modules that a file imports, and those above them; an import by name counts."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Call) and "import_module" in ast.unparse(node.func):
            found |= {one.value for one in node.args if isinstance(one, ast.Constant)}
    return {".".join(name.split(".")[:length]) for name in found for length in range(1, name.count(".") + 2)}


def calls(tree: ast.AST) -> set[str]:
    """The names of what a file calls; `re.compile` is none of what is meant."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                found.add(node.func.id)
            elif isinstance(node.func, ast.Attribute) and not (isinstance(node.func.value, ast.Name) and
                                                               node.func.value.id in ("re", "platform")):
                found.add(node.func.attr)
    return found


def breaches(name: str, text: str) -> set[str]:
    """What a file imports or calls that it may not."""
    tree = ast.parse(text)
    return {module for module in imports(tree) if name not in RISKY_MODULES.get(module, (name,))} | {
        call for call in calls(tree) if name not in RISKY_CALLS.get(call, (name,))}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_code_pickles_programs_and_networks_stay_where_the_page_says(path):
    assert not breaches(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("line", ["import pickle", "from urllib.request import urlopen", "import urllib.request", "eval('1')",
                                  "from socket import socket", "import_module('dill')", "os.system('ls')", "pandas.read_pickle(f)"])
def test_the_check_itself_refuses(line):
    assert breaches("sim/any.py", line)


def test_the_page_names_every_exception():
    named = {name for places in (*RISKY_MODULES.values(), *RISKY_CALLS.values()) for name in places} | {
        "experiments/app/origin_guard.py",
        "sim/numerics/compiler.py",
    }
    assert named <= set(re.findall(r"`([\w/]+\.py)`", SAID)) and all((ROOT / name).is_file() for name in named)


def test_the_page_is_linked_and_its_files_and_links_exist():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "](SECURITY.md)" in readme and "](DEPENDENCIES.md)" in readme
    for target in re.findall(r"\]\(([^)#\s]+)\)", SAID) + re.findall(r"`((?:sim|tests|experiments)/[\w/]+\.py)`", SAID):
        assert (ROOT / target).exists(), target


# Runs commands on a compiled model; whatever they open to others, look up, or start is an error. (What a new installation starts,
# so as to compile it, is held by tests/sim/portable/test_instant_start.py.)
WATCHED = """
import sys
from simpul.sim.run import warm_up
warm_up()
def watch(event, arguments):
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.sendmsg",
                 "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "urllib.Request", "webbrowser.open"):
        raise RuntimeError(f"{event} {arguments}")
sys.addaudithook(watch)
from simpul.experiments.cli.main import main
for words in sys.argv[1:]:
    code = main(words.split())
    if code:
        sys.exit(f"{words}: {code}")
try:
    import socket
    socket.create_connection(("127.0.0.1", 9))
except RuntimeError:
    print("watched")
"""


@pytest.mark.slow
def test_no_connection_is_made_and_no_program_started_by_commands(tmp_path):
    commands = ["list --all", "check small", "compare small --seeds 2 --out r --csv --markdown",
                "run small --strategy nothing --seed 1",
                "sweep small --over context.history=0.2,0.8 --seeds 1 --out s", "export small --out e --formats gexf,xlsx",
                f"import {ROOT / 'scenarios/import/organizations.csv'} {ROOT / 'scenarios/import/ties.csv'} --out v.yaml --yes",
                "schema"]
    done = subprocess.run([sys.executable, "-c", WATCHED, *commands], cwd=tmp_path, capture_output=True, text=True,
                          encoding="utf-8",
                          env={**os.environ, "PYTHONPATH": str(ROOT), "SIMPUL_LANG": "en", "PYTHONUTF8": "1"})
    assert done.returncode == 0, done.stderr[-3000:]
    assert done.stdout.endswith("watched\n")


def test_the_pages_listen_on_this_computer_alone_and_count_nobody():
    room = server.listening()
    try:
        assert room.getsockname()[0] == "127.0.0.1"
    finally:
        room.close()
    text = (ROOT / "experiments" / "cli" / "view_command.py").read_text(encoding="utf-8")
    assert '"--host"' in text and re.search(r'"--host".*= "127\.0\.0\.1"', text)
    read = ("import simpul.experiments.app.mesa_server; from solara.server import settings; "
            "print(settings.telemetry.mixpanel_enable, settings.main.mode, settings.theme.show_banner)")
    done = subprocess.run([sys.executable, "-c", read], capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert done.stdout.split() == ["False", "production", "False"], done.stderr


@pytest.mark.parametrize(("host", "origin", "here", "anywhere"), [
    (b"127.0.0.1:8765", b"", True, True),
    (b"127.0.0.1:8765", b"http://127.0.0.1:8765", True, True),
    (b"localhost:8765", b"http://localhost:8765", True, True),
    (b"[::1]:8765", b"http://[::1]:8765", True, True),
    (b"127.0.0.1:8765", b"http://evil.example", False, False),
    (b"127.0.0.1:8765", b"http://127.0.0.1:9999", False, False),
    (b"127.0.0.1:8765", b"null", False, False),
    (b"evil.example:8765", b"http://evil.example:8765", False, True),  # its name was made to point here
    (b"192.168.1.7:8765", b"http://192.168.1.7:8765", False, True),
    (b"", b"", False, True), (b"[::1", b"", False, True),
])
def test_pages_of_others_are_refused(host, origin, here, anywhere):
    headers = {b"host": host, b"origin": origin}
    assert (welcome(headers, only_here=True), welcome(headers, only_here=False)) == (here, anywhere)


# ---- what we are built on


def test_everything_is_pinned_under_a_known_licence_used_and_asked_for():
    assert faults() == []


@pytest.mark.parametrize(("line", "fault"), [
    ("import requests", "'requests' imported but it is a transitive dependency"),
    ("import nowhere_to_be_found", "'nowhere_to_be_found' imported but missing from the dependency definitions"),
    ("import hypothesis", "'hypothesis' imported but declared as a dev dependency"),
    ("import numpy", "'networkx' defined as a dependency but not used in the codebase"),
])
def test_imports_that_do_not_fit_what_is_asked_for_are_noticed(tmp_path, line, fault):
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    (tmp_path / "any.py").write_text(line, encoding="utf-8")
    told = import_faults(".", "--optional-dependencies-dev-groups", "test,bench,dev", root=tmp_path)
    assert any(one.endswith(fault) for one in told), told


def test_the_table_of_dependencies_is_complete():
    rows = written()
    assert set(rows) == set(pinned())
    assert {name: row[0] for name, row in rows.items()} == {one.name: versions(one) for one in packages()}
    assert all(is_known(licence) for _version, licence, _purpose in rows.values())
    assert DOCUMENT.read_text(encoding="utf-8").splitlines()[0] == table().splitlines()[0]


@pytest.mark.parametrize(("expression", "known"), [("MIT", True), ("MIT AND PSF-2.0", True), ("GPL-3.0 OR MIT", True), ("", False),
                                                   ("GPL-3.0-only", False), ("MIT AND AGPL-3.0", False)])
def test_licences_that_do_not_go_with_ours_are_noticed(expression, known):
    assert is_known(expression) is known


def test_the_bill_of_materials_names_everything_that_is_pinned_here_and_is_the_same_every_time():
    told = json.loads(bill())
    assert bill() == bill() and told["bomFormat"] == "CycloneDX" and "timestamp" not in told["metadata"]
    named = {(one["name"], one["version"]) for one in told["components"]}
    assert {(one.name, one.pins[0]) for one in packages() if one.pins and one.name in brought_in()} <= named
    assert all(one["purl"].startswith(("pkg:pypi/", "pkg:npm/")) for one in told["components"])
    here = {dist.name.lower().replace("_", "-") for dist in distributions()}           # licences are known of what is installed
    assert all(one.get("licenses") for one in told["components"] if one["purl"].startswith("pkg:npm/") or one["name"] in here)
    folders = {f"{one['group']}/{one['name']}@{one['version']}" if "group" in one else f"{one['name']}@{one['version']}"
               for one in told["components"] if one["purl"].startswith("pkg:npm/")}
    vendor = ROOT / "experiments" / "app" / "assets" / "vendor"
    found = {file.parents[1].relative_to(vendor).as_posix() if "dist" in file.parts else file.parent.name
             for file in vendor.rglob("*.js")}
    of_page = (ROOT / "experiments" / "one_page" / "vendor").glob("*.js")           # each names itself in its first line
    found |= {file.read_text(encoding="utf-8").splitlines()[0].strip("/* ") for file in of_page}
    assert folders == found
