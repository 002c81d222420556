"""The table that ships: `python -m experiments.patterns --write` puts it into results/patterns.csv and sim/README.md."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from experiments.patterns.running import SEEDS, carried_out, chosen
from experiments.patterns.writing import as_csv, as_markdown

ROOT = Path(__file__).resolve().parents[2]


def main(words: Sequence[str] | None = None, say: Callable[[str], None] = print) -> None:
    """Run every row; print the table as Markdown and, with --write, put it where it ships."""
    from experiments.console import Progress

    parser = argparse.ArgumentParser(prog="python -m experiments.patterns", description=__doc__)
    parser.add_argument("--threads", type=int, default=None, help="threads (default: all cores)")
    parser.add_argument("--write", action="store_true", help="write results/patterns.csv and the table in sim/README.md")
    asked = parser.parse_args(words)
    with Progress() as progress:
        findings = carried_out(chosen()[0], range(SEEDS), asked.threads, progress.tick)
    text = as_markdown(findings, SEEDS)
    say(text)
    if asked.write:
        from sim.markdown import filled

        readme = ROOT / "sim" / "README.md"
        whole = filled(readme.read_text(encoding="utf-8"), "patterns", text)
        readme.write_text(whole, encoding="utf-8", newline="\n")
        (ROOT / "results" / "patterns.csv").write_text(as_csv(findings), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
