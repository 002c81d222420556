"""What a type checker sees of the public names, in a folder laid out as the wheel lays it out."""

from __future__ import annotations

import inspect
import re
import shutil
from pathlib import Path

import simpul

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = ROOT / "tests" / "typing" / "mypy.ini"
PLAIN = re.compile(r"(dict|Mapping)\[str, Any\]|tuple\[Any, \.\.\.\]|\(\*Any, \*\*Any\)")
"""Where Any is meant: plain data as JSON has it, the number of dimensions of an array, functions of any arguments."""


def stage(folder: Path) -> Path:
    """Lay the package out as in the wheel: `sim` and `experiments` below `simpul`."""
    place = folder / "simpul"
    shutil.copytree(ROOT / "simpul", place, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("sim", "experiments"):
        shutil.copytree(ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__", "messages", "*.md"))
    return folder


def revealing() -> str:
    """A file that asks for the type of every public name, and of what each public class has."""
    lines = ["import simpul", ""]
    for name in simpul.__all__:
        if name == "plugin":
            continue
        lines.append(f"reveal_type(simpul.{name})")
        found = getattr(simpul, name)
        if inspect.isclass(found):
            lines += [f"def of_{name}(one: simpul.{name}) -> None:",
                      *(f"    reveal_type(one.{attribute})" for attribute in attributes(found)), "    ...", ""]
    return "\n".join(lines) + "\n"


def attributes(kind: type) -> list[str]:
    """The public attributes that our own classes give a class."""
    ours = [base for base in kind.__mro__ if base.__module__.startswith("simpul")]
    named = {name for base in ours for name in (*vars(base), *inspect.get_annotations(base)) if not name.startswith("_")}
    return sorted(named)


def untyped(shown: str, source: str) -> list[str]:
    """The expressions of `source` whose type, as mypy showed it, is or contains Any where none is meant."""
    lines = source.splitlines()
    found = []
    for number, kind in re.findall(r":(\d+): note: Revealed type is \"(.*)\"", shown):
        if re.search(r"\bAny\b", PLAIN.sub("", kind)):
            found.append(f"{lines[int(number) - 1].strip()} -> {kind}")
    return found
