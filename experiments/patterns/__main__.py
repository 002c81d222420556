"""The table that ships: `python -m simpul.experiments.patterns --write` puts it into results/patterns.csv and sim/README.md."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from simpul.experiments.patterns.pattern_runs import SEEDS, carried_out, chosen
from simpul.experiments.patterns.pattern_tables import as_csv, as_markdown
from simpul.experiments.patterns.shipped_tables import asked_of, ship


def main(words: Sequence[str] | None = None, say: Callable[[str], None] = print) -> None:
    """Run every row; print the table as Markdown and, with --write, put it where it ships."""
    from simpul.experiments.cli.console import Progress

    asked = asked_of("simpul.experiments.patterns", __doc__, "results/patterns.csv and the table in sim/README.md", words)
    with Progress() as progress:
        findings = carried_out(chosen()[0], range(SEEDS), asked.threads, progress.tick)
    text = as_markdown(findings, SEEDS)
    say(text)
    if asked.write:
        ship("patterns", text, {"patterns.csv": as_csv(findings)})


if __name__ == "__main__":
    main()
