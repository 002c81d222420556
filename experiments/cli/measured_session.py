"""A sitting at figures that are printed and not kept as results: what was measured before a stop is found again.

They lie in a hidden folder below `results/patterns` (or what --out says), and go away when all are there.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from simpul.experiments.cli.console import Progress, print_note
from simpul.experiments.cli.shared_options import Wishes, place_for, say_damaged
from simpul.sim.language import say


@contextmanager
def measuring(name: str, digest: str, wishes: Wishes, out: Path | None) -> Iterator[tuple]:
    """The figures that are kept (`simpul.experiments.runner.kept_figures`) and the progress. name: of the folder; digest: of what
    is asked. A place that cannot be written is said, and nothing is kept. Raises FolderTaken, and Stopped for a user who stops."""
    from simpul.experiments.runner.kept_figures import KeptFigures, MeasuredFigures
    from simpul.experiments.runner.output_folders import JOURNAL, remove_if_empty
    from simpul.experiments.runner.pipeline import noted_sitting, sitting_at
    from simpul.experiments.user_errors import StoreError

    with ExitStack() as after, ExitStack() as stack:
        try:
            place = stack.enter_context(place_for(out, name, digest, wishes))
        except StoreError as error:
            if error.key != "store-cannot-write" or out is not None:
                raise
            print_note(say("measured-not-kept", reason=str(error)))
            yield MeasuredFigures(), stack.enter_context(Progress())
            return
        after.callback(remove_if_empty, place.folder)          # once it is let go
        pieces = KeptFigures(place.folder, digest, "steps")
        say_damaged(pieces)
        if pieces.before:
            print_note(say("measured-goes-on", kept=pieces.before, folder=str(place.folder)))
        stack.enter_context(sitting_at(place.folder, lambda: (pieces.count(), pieces.count()), "measured-stopped"))
        with noted_sitting(place.folder, pieces, wishes.threads):
            yield pieces, stack.enter_context(Progress())
        pieces.remove()
        with suppress(OSError):
            (place.folder / JOURNAL).unlink(missing_ok=True)
