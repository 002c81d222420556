"""Files that a user names: read whole, and written only where nothing is yet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from simpul.experiments.runner.durable_files import put_whole
from simpul.experiments.user_errors import UserError
from simpul.sim.given_files import read_given


def read_all(given: Sequence[str]) -> dict[str, bytes]:
    """The bytes of files by the names they are called by in messages. Raises UserError for one that cannot be read."""
    from simpul.experiments.formats.format_registry import LARGEST

    found: dict[str, bytes] = {}
    for path in map(Path, given):
        name = path.name if path.name not in found else str(path)
        try:
            found[name] = read_given(path, LARGEST)  # one byte too many is refused where the file is read
        except FileNotFoundError:
            raise UserError("cli-import-no-file", file=str(path)) from None
        except (OSError, ValueError) as error:
            raise UserError("cli-import-unreadable", file=str(path), reason=getattr(error, "strerror", "") or str(error)) from None
    return found


def free(target: Path) -> Path:
    """The file, when nothing is there yet. Raises UserError otherwise: what a user made is never overwritten."""
    if target.exists() or target.is_symlink():
        raise UserError("cli-file-exists", file=str(target))
    if not target.parent.is_dir():
        raise UserError("cli-no-folder", folder=str(target.parent))
    return target


def write_user_file(target: Path, content: str | bytes) -> None:
    """Write a new file whole or not at all. Raises UserError when it cannot be written, or has come to be in the meantime."""
    raw = content.encode() if isinstance(content, str) else content
    try:
        put_whole(free(target), lambda beside: beside.write_bytes(raw), fresh=True)
    except FileExistsError:
        raise UserError("cli-file-exists", file=str(target)) from None
    except OSError as error:
        raise UserError("cli-cannot-write", file=str(target), reason=error.strerror or str(error)) from None
