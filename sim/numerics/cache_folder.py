"""Where compiled code is kept: a folder of one's own, whatever it is called and whoever named it.

What lies there is run as code. So a folder that belongs to somebody else, or that others may write to, is refused, also behind a
link and when somebody could put another one in its place; why is said, and the next place is tried.
"""

import getpass
import os
import re
import shutil
import stat
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import platformdirs

from simpul.sim.notices import tell_once

CACHE_VARIABLE = "SIMPUL_CACHE_DIR"
KEPT_KEYS = 3  # how many keyed folders survive pruning: the newest ones
GRACE_SECONDS = 3600.0  # a folder used this recently may be another process's, and is never pruned
_KEY_NAME = re.compile(r"[0-9a-f]{16}\Z")
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


def folder_for(key: str) -> Path | None:
    """The folder for a key, made if it was missing; None when no place can be used."""
    for parent, ours in candidates():
        directory = prepared(parent, key, ours)
        if directory is not None:
            return directory
    return None


def candidates() -> Iterator[tuple[Path, bool]]:
    """Yield the folders that may hold the keyed folders, best first, and whether their name is our own choice."""
    named = os.environ.get(CACHE_VARIABLE)
    if named:
        yield Path(named).expanduser().absolute(), False
    try:
        yield platformdirs.user_cache_path("simpul", appauthor=False) / "compiled", True
    except (OSError, RuntimeError):
        pass  # an account without a home folder
    yield Path(tempfile.gettempdir()) / f"simpul-{account()}", True


def account() -> str:
    """Return what tells this account from others: the number where there is one, else (Windows) the name."""
    if hasattr(os, "getuid"):
        return str(os.getuid())
    try:
        return re.sub(r"[^\w.-]", "_", getpass.getuser())
    except (OSError, KeyError, ImportError):
        return "user"


def refusal(folder: Path) -> str | None:
    """Why code in a folder is not to be run, as the key of a message; None when it is ours alone. Raises OSError for no folder."""
    if not hasattr(os, "getuid"):
        return None  # Windows: folders of an account belong to it, with rights that are no bits
    there = folder.resolve(strict=True)
    facts = there.stat()
    if not stat.S_ISDIR(facts.st_mode):
        return "cache-no-folder"
    if facts.st_uid != os.getuid():
        return "cache-of-others"
    if facts.st_mode & _OTHERS_WRITE:
        return "cache-open-to-others"
    for place in (*folder.absolute().parents, *there.parents):  # who may write there may put another folder in the place of ours
        above = place.stat()
        if above.st_uid not in (os.getuid(), 0) or (above.st_mode & stat.S_IWOTH and not above.st_mode & stat.S_ISVTX):
            return "cache-below-others"
    return None


def prepared(parent: Path, key: str, ours: bool) -> Path | None:
    """Return parent/key when it is ours alone and can be written, with old keys beside it pruned when it is new; else None."""
    directory = parent / key
    try:
        fresh_parent = not parent.exists()
        parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if ours and not fresh_parent:
            _tightened(parent)
        fresh = not directory.is_dir()
        directory.mkdir(mode=0o700, exist_ok=True)
        for folder in (parent, directory):
            if (why := refusal(folder)) is not None:
                tell_once(why, folder=str(folder))
                return None
        with tempfile.TemporaryFile(dir=directory):
            pass
        os.utime(directory)  # marks it as in use, for pruning
    except OSError:
        return None
    if fresh:
        prune(parent)
    return directory


def _tightened(folder: Path) -> None:
    """Take from a group the right to write into a folder that an earlier version made with whatever rights were usual."""
    facts = folder.lstat()
    if hasattr(os, "getuid") and stat.S_ISDIR(facts.st_mode) and facts.st_uid == os.getuid() and not facts.st_mode & stat.S_IWOTH:
        folder.chmod(stat.S_IMODE(facts.st_mode) & ~stat.S_IWGRP)


def prune(parent: Path) -> None:
    """Remove the keyed folders in `parent` but the three used last and those used within the hour."""
    found = []
    for folder in parent.iterdir():
        try:
            if _KEY_NAME.match(folder.name) and folder.is_dir() and not folder.is_symlink():
                found.append((folder.stat().st_mtime, folder))
        except OSError:
            continue  # another process removed it meanwhile
    found.sort(reverse=True)
    for used, folder in found[KEPT_KEYS:]:
        if time.time() - used > GRACE_SECONDS:
            shutil.rmtree(folder, ignore_errors=True)
