"""Where results go, held for as long as they are made there: chosen, claimed, looked at again."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from simpul.experiments.runner import output_folders
from simpul.experiments.runner.folder_check import AS_WRITTEN, checked_files, read_manifest
from simpul.experiments.runner.folder_claim import Claim, FolderTaken, claimed
from simpul.experiments.runner.output_folders import MANIFEST
from simpul.experiments.user_errors import StoreError

LOOK_AGAIN = 1.0        # seconds between two looks at a folder that is waited for
MOST_TURNS = 10_000     # folders tried that others were quicker to claim

Tell = Callable[..., None]


@dataclass(frozen=True, slots=True)
class ClaimedPlace:
    """Where results go. state: as `output_folders.place` says it; claim: None where the results are there already and are read."""

    folder: Path
    state: str
    claim: Claim | None


@contextmanager
def claimed_place(base: Path, name: str, digest: str, wait: bool = False, tell: Tell = lambda key, **values: None
                  ) -> Iterator[ClaimedPlace]:
    """Choose the folder as `output_folders.place` does, and hold it. wait: until another command that answers the same in it is
    through; tell: is given the key and the values of what there is to say. Raises FolderTaken without `wait`.

    Results that are there already and are not what was written any more are named, and made again.
    """
    with ExitStack() as leaving:
        found = _found(base, name, digest, wait, tell, leaving)
        output_folders.forget_written(found.folder)
        yield found


def _held(folder: Path, digest: str, leaving: ExitStack) -> Claim:
    """Claim a folder until the stack is left; folders that were made for it go away again when nothing came into them."""
    for made in reversed([place for place in (folder, *folder.parents) if not place.exists()]):
        leaving.callback(output_folders.remove_if_empty, made)
    claim = claimed(folder, digest)
    leaving.callback(claim.release)
    return claim


def _found(base: Path, name: str, digest: str, wait: bool, tell: Tell, leaving: ExitStack) -> ClaimedPlace:
    told = False
    for _turn in range(MOST_TURNS):
        found = output_folders.place(base, name, digest)
        if found.state == "same":
            damaged = _damaged(found.folder)
            if not damaged:
                return ClaimedPlace(found.folder, "same", None)
        try:
            claim = _held(found.folder, digest, leaving)
        except FolderTaken as taken:
            if taken.holder.asked == digest or not taken.holder.pid:
                if not wait:
                    raise
                if not told:
                    tell("folder-waits", folder=str(found.folder), pid=str(taken.holder.pid), host=taken.holder.host)
                    told = True
                time.sleep(LOOK_AGAIN)
            continue
        now = output_folders.place(base, name, digest)
        if (now.folder, now.state == "same") != (found.folder, found.state == "same"):
            leaving.pop_all().close()
            continue
        if found.state == "same":
            tell("store-made-again", folder=str(found.folder), files=", ".join(damaged))
            return ClaimedPlace(found.folder, "begun", claim)
        if found.state == "numbered" and not _sealed(Path(base)):
            tell("store-others-damaged", folder=str(base))
        return ClaimedPlace(now.folder, now.state, claim)
    raise StoreError("store-no-number-left", folder=str(base))


def _damaged(folder: Path) -> list[str]:
    """The files of a folder of results that are not what was written."""
    try:
        return [one.file for one in checked_files(folder, read_manifest(folder)) if one.state != AS_WRITTEN]
    except (StoreError, OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return [MANIFEST]


def _sealed(folder: Path) -> bool:
    """Whether the manifest of a folder, if there is one, is what was written."""
    with suppress(FileNotFoundError, NotADirectoryError):
        try:
            read_manifest(folder)
        except (StoreError, ValueError, RecursionError):
            return False
    return True
