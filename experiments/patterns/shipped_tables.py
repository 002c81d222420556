"""Tables that ship: run, print as Markdown, and write into `results/` and between the marks of `sim/README.md`."""

from __future__ import annotations

import argparse
import csv
from collections.abc import Callable, Mapping, Sequence
from io import StringIO
from pathlib import Path

from simpul.experiments.presentation.markdown import filled

ROOT = Path(__file__).resolve().parents[2]
_Rows = Sequence[dict[str, object]]


def as_csv(rows: _Rows, columns: Sequence[str]) -> str:
    """Return rows as CSV, fractions with six digits."""
    stream = StringIO()
    writer = csv.DictWriter(stream, columns, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: f"{value:.6g}" if isinstance(value, float) else value for name, value in row.items()})
    return stream.getvalue()


def asked_of(module: str, doc: str, what: str, words: Sequence[str] | None = None, **flags: str) -> argparse.Namespace:
    """Read the command line of an experiment whose tables ship: `threads`, and `write` for putting `what` where it stands. flags:
    further words that are said or not, with what they mean."""
    parser = argparse.ArgumentParser(prog=f"python -m {module}", description=doc.partition("\n")[0])
    parser.add_argument("--threads", type=int, default=None, help="threads (default: all cores)")
    parser.add_argument("--write", action="store_true", help=f"write {what}")
    for name, meaning in flags.items():
        parser.add_argument(f"--{name}", action="store_true", help=meaning)
    return parser.parse_args(words)


def ship(name: str, text: str, files: Mapping[str, str]) -> None:
    """Put Markdown between the marks of `name` in sim/README.md, and files (name: text) into `results/`."""
    readme = ROOT / "sim" / "README.md"
    whole = filled(readme.read_text(encoding="utf-8"), name, text)
    for file, content in ((readme, whole), *((ROOT / "results" / file, content) for file, content in files.items())):
        file.write_text(content, encoding="utf-8", newline="\n")


def shipped_rows(name: str) -> str:
    """What stands between the marks of `name` in sim/README.md."""
    text = (ROOT / "sim" / "README.md").read_text(encoding="utf-8")
    return text.partition(f"<!-- {name} -->")[2].partition("<!-- end -->")[0].strip("\n")


def main(doc: str, name: str, columns: Sequence[str], run: Callable[[int | None, Callable[[int, int], None]], _Rows],
         as_markdown: Callable[[_Rows], str], words: Sequence[str] | None = None) -> None:
    """Run an experiment whose table ships under `name`, and write it if `--write` is given."""
    from simpul.experiments.cli.console import Progress

    asked = asked_of(f"simpul.experiments.patterns.{name}", doc, f"results/{name}.csv and the table in sim/README.md", words)
    with Progress() as progress:
        rows = run(asked.threads, progress.tick)
    text = as_markdown(rows)
    print(text)
    if asked.write:
        ship(name, text, {f"{name}.csv": as_csv(rows, columns)})
