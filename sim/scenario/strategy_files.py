"""Strategies of one's own: Python files beside a scenario, run only when the user has said so.

A Python file can do anything on the computer it runs on. A scenario that somebody sends must not be able to bring one along in
secret: files are run only after `allow_own_code()`, which the command does for `--own-code`, and only from the scenario's folder.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import sys
import traceback
from pathlib import Path
from types import ModuleType
from typing import Any

from simpul.sim.given_files import read_given
from simpul.sim.notices import tell_once
from simpul.sim.scenario.faults import Fault
from simpul.sim.scenario.scenario_file import LARGEST_FILE
from simpul.sim.scenario.strategy_models import TYPES
from simpul.sim.scenario.yaml_reader import Path_, Source

KEY = "own_strategies"
SWITCH = "SIMPUL_OWN_CODE"  # environment variable with the same meaning as allow_own_code()
_ALREADY_SET = os.environ.get(SWITCH) == "1"  # by whoever started this process
_switched: list[bool] = []  # whether somebody said so in this process as well
FORMER = ("sim", "experiments", "exchange")  # packages from which files of earlier versions import
_OWN = "simpul"  # of which they may import modules that have gone

_loaded: dict[Path, str] = {}  # file -> digest of what was run


def allow_own_code(allowed: bool = True) -> None:
    """Let scenarios run the Python files they name, in this process and those it starts; or forbid it again.

    Args:
        allowed: False forbids it.

    >>> import simpul, os
    >>> simpul.allow_own_code()
    >>> os.environ["SIMPUL_OWN_CODE"]
    '1'
    >>> simpul.allow_own_code(False)
    """
    if allowed:
        os.environ[SWITCH] = "1"
        _switched.append(True)
    else:
        os.environ.pop(SWITCH, None)


def is_allowed() -> bool:
    """Tell whether scenarios may run the Python files they name."""
    return os.environ.get(SWITCH) == "1"


def load_own(source: Source, data: Any) -> tuple[dict[str, str], list[Fault]]:
    """Run the files that a scenario names, so that the strategy types in them are known.

    Returns name -> SHA-256 of each file, and the faults: not allowed, not there, not to be run.
    """
    given = data.get(KEY) if isinstance(data, dict) else None
    found: dict[str, str] = {}
    faults: list[Fault] = []
    for position, name in enumerate(given if isinstance(given, list) else []):
        path: Path_ = (KEY, position)
        if not isinstance(name, str) or not is_plain_name(name):
            faults.append(source.fault(path, "fault-own-name", name))
        elif source.file is None:
            faults.append(source.fault(path, "fault-own-without-folder", name))
        elif not is_allowed():
            faults.append(source.fault(path, "fault-own-not-allowed", name))
        else:
            file = Path(source.file).parent / name
            if _ALREADY_SET and not _switched:
                tell_once("own-code-by-environment", variable=SWITCH, file=name)
            try:
                found[name] = run_file(file)
            except FileNotFoundError:
                faults.append(source.fault(path, "fault-own-missing", name, folder=str(file.parent)))
            except ImportError as error:
                package = (error.name or "").split(".")[0]
                gone = package in FORMER or package == _OWN and isinstance(error, ModuleNotFoundError)
                message = "fault-own-earlier" if gone else "fault-own-fails"
                faults.append(source.fault(path, message, name, line=str(line_of(error, file)),
                                           reason=f"{type(error).__name__}: {error}"))
            except Exception as error:  # whatever a stranger's file may raise is told as a fault of that file
                faults.append(source.fault(path, "fault-own-fails", name, line=str(line_of(error, file)),
                                           reason=f"{type(error).__name__}: {error}"))
    return found, faults


def is_plain_name(name: str) -> bool:
    """Tell whether this is the name of a Python file, without any folder."""
    return name.endswith(".py") and name[:-3].isidentifier()


def run_file(file: Path) -> str:
    """Run a Python file that registers strategies, unless this very content has been run, here or elsewhere; return its SHA-256.

    Raises what the file raises, FileNotFoundError when it is not there, ValueError when it registers nothing.
    """
    file = file.resolve()
    content = read_given(file, LARGEST_FILE)
    if len(content) > LARGEST_FILE:
        raise ValueError(f"more than {LARGEST_FILE} bytes")
    digest = hashlib.sha256(content).hexdigest()
    if digest not in _loaded.values():  # a copy elsewhere, such as that in a folder of results, registers the same
        before = dict(TYPES)
        for name in [name for name, declared in before.items() if declared.__module__ == module_name(file)]:
            del TYPES[name]  # an edited file replaces what it registered before
        others = dict(TYPES)
        try:
            _execute(file, content)
            if TYPES == others:
                raise ValueError("the file registers no strategy; put @strategy above its class")
        except BaseException:
            TYPES.clear()
            TYPES.update(before)
            raise
        _loaded[file] = digest
    return digest


def module_name(file: Path) -> str:
    """Return the name under which a file is run: told apart by folder."""
    return f"simpul_own_{file.stem}_{hashlib.sha256(str(file).encode()).hexdigest()[:8]}"


def _execute(file: Path, content: bytes) -> None:
    """Run the content of a file as a module of its own."""
    name = module_name(file)
    spec = importlib.util.spec_from_loader(name, loader=None, origin=str(file))
    module: ModuleType = importlib.util.module_from_spec(spec)
    module.__file__ = str(file)
    sys.modules[name] = module
    exec(compile(content, str(file), "exec"), module.__dict__)


def line_of(error: BaseException, file: Path) -> int:
    """Return the line of a file where an error came from; 0 when it is not known."""
    if isinstance(error, SyntaxError) and error.lineno:
        return error.lineno
    frames = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == str(file.resolve())]
    return frames[-1] or 0 if frames else 0
