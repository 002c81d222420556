"""`simpul share`: the model and its answer in one HTML file."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Annotated

import typer

from simpul.experiments.cli.console import Progress, out
from simpul.experiments.cli.help_format import Lang, whole
from simpul.sim.language import say

_STAMP = (1980, 1, 1, 0, 0, 0)  # the same page makes the same file


def share_command(
    scenario: Annotated[str, typer.Argument(metavar="SCENARIO", help="cli-share-scenario")],
    strategies: Annotated[str, typer.Option("--strategies", metavar="A,B", help="cli-share-strategies")] = "",
    sets: Annotated[str, typer.Option("--sets", metavar="N", help="cli-share-sets")] = "50",
    out_file: Annotated[str, typer.Option("--out", metavar="FILE", help="cli-share-out")] = "",
    as_zip: Annotated[bool, typer.Option("--zip", help="cli-share-zip")] = False,
    session: Annotated[bool, typer.Option("--session", help="cli-share-session")] = False,
    lang: Lang = None,
) -> None:
    """Carry out `simpul share`."""
    from simpul.experiments.class_session import session_page
    from simpul.experiments.cli.shared_options import listed_words
    from simpul.experiments.cli.user_files import free, write_user_file
    from simpul.experiments.design.scenario_lookup import find
    from simpul.experiments.one_page import shared_page
    from simpul.sim.language import language
    from simpul.sim.scenario import load_scenario

    wanted, path = whole("--sets", sets), find(scenario)
    checked, labels = load_scenario(path), listed_words(strategies)
    name = (path.parent.name if path.name == "scenario.yaml" else path.stem) + ("-session" if session else "")
    target = free(Path(out_file) if out_file else Path(f"{name}.{'zip' if as_zip else 'html'}"))
    with Progress(words="share-progress") as progress:
        page = (session_page if session else shared_page)(checked, labels, wanted, language(), progress.tick).encode()
    write_user_file(target, _zipped(f"{name}.html", page) if as_zip else page)
    size = round(target.stat().st_size / 1000)
    out(say("session-done", file=str(target), size=size, futures=wanted) if session else
        say("share-done", file=str(target), size=size, strategies=len(labels or checked.strategies), futures=wanted))


def _zipped(name: str, page: bytes) -> bytes:
    """A .zip file with one page in it."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(zipfile.ZipInfo(name, _STAMP), page, zipfile.ZIP_DEFLATED, 9)
    return stream.getvalue()
