"""Frames of HTML pages: what fills them is escaped, and sources of ours that stand in them end nothing."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from simpul.sim.characters import visible


@lru_cache(maxsize=8)
def frame_environment(*folders: Path) -> Environment:
    """Return the frames of some folders, the first of which goes before: they escape everything; letters that do something are
    shown instead; a name that is not filled is an error."""
    return Environment(loader=FileSystemLoader(folders, encoding="utf-8"), autoescape=True, undefined=StrictUndefined,
                       trim_blocks=True, lstrip_blocks=True, finalize=_shown)


def source_text(file: Path) -> str:
    """Return the text of a script or style of ours; it holds nothing that would end the element it stands in."""
    text = file.read_text(encoding="utf-8")
    assert "</" not in text, file
    return text


def _shown(value: Any) -> Any:
    """A value as it may stand in a page; what is markup already is ours."""
    return visible(value, lines=True) if isinstance(value, str) and not isinstance(value, Markup) else value
