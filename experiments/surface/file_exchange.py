"""Files of other programs in and out: a community's tables and networks become a scenario, a run becomes tables and networks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from simpul.experiments.exporters import tables_of
from simpul.experiments.formats.format_registry import LARGEST, check_writer, write_files, written_formats
from simpul.experiments.importers import Brought, bring_in
from simpul.experiments.runner.output_folders import check_writable, write_whole
from simpul.experiments.user_errors import UserError, nearest
from simpul.sim.given_files import read_given
from simpul.sim.language import language as language_in_use
from simpul.sim.run_record import Run


def import_files(paths: str | Path | Iterable[str | Path], answers: Mapping[str, str] | None = None) -> Brought:
    """Read the community that files describe: tables of organizations and ties, matrices, networks (GraphML, Pajek, UCINET, Kumu,
    GEXF), workbooks and partner surveys.

    Args:
        paths: one file, or several that describe one community.
        answers: what the files leave open, by the name of the question, such as {"direction": "one"}.

    Returns:
        `scenario` (checked, to be run), `text` (the scenario as the text of a file) and `account` (what became of every row).

    Raises:
        Undecided: with all open questions, when the files can be read in more than one way.
        ExchangeError: with every fault, when they cannot be read.
        OSError: when a file is not there.

    >>> import simpul, tempfile, pathlib
    >>> folder = pathlib.Path(tempfile.mkdtemp())
    >>> table = folder / "ties.csv"
    >>> _ = table.write_text("from,to\\nMata Air,Dapur Ibu\\nDapur Ibu,SD Harapan\\nSD Harapan,Mata Air\\n", encoding="utf-8")
    >>> brought = simpul.import_files(table, {"direction": "both"})
    >>> brought.scenario.organization_count()
    3
    """
    listed = [paths] if isinstance(paths, str | Path) else list(paths)
    return bring_in({Path(path).name: read_given(Path(path), LARGEST) for path in listed}, answers)


def export_run(run: Run, folder: str | Path, formats: Iterable[str] = ("graphml", "csv"),
               language: str | None = None) -> list[Path]:
    """Write a run into files for other programs: the network after its last month, organizations and ties, monthly series, events.

    Args:
        run: what `simpul.run` gave.
        folder: where the files go; it is made if it is not there. Files of the same name are replaced.
        formats: "graphml", "gexf" (Gephi, networkx), "kumu", "csv", "xlsx", "parquet".
        language: of names and words, "en" or "id"; None for the language in use.

    Returns:
        The files that were written.

    Raises:
        UserError: for an unknown format, or a folder that cannot be written.

    >>> import simpul, tempfile
    >>> run = simpul.run(simpul.load_scenario("small"), "broker-host", seed=1)
    >>> [file.name for file in simpul.export_run(run, tempfile.mkdtemp(), ["graphml"])]
    ['network.graphml']
    """
    wanted = [formats] if isinstance(formats, str) else list(formats)
    for name in wanted:
        if name not in written_formats():
            raise UserError("cli-choice", name="formats", given=name, **nearest(name, written_formats()))
        check_writer(name)
    made = write_files(tables_of(run, run.community, language or language_in_use()), wanted)
    place = Path(folder)
    check_writable(place)
    for name, content in made.items():
        write_whole(place / name, lambda beside, content=content: beside.write_bytes(content))
    return [place / name for name in made]
