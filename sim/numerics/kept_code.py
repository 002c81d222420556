"""Compiled code as it is kept by Numba, with a digest in front: a damaged file is as good as none, and never ends a run.

Numba keeps pickles, and reads whatever stands in the file: one that was cut or zeroed raises what it likes, one with a bit turned
may run. So every file begins with the SHA-256 of its name, its key and what follows, and is only read when that fits. Anything else
that goes wrong with the cache (a disk that is full, code that cannot be linked) means that the code is compiled, too.
"""

import hashlib
import pickle
from pathlib import Path

from numba.core.caching import FunctionCache, IndexDataCacheFile

from simpul.sim.notices import tell_once

_HEAD = b"simpul compiled code 1\n"
_DIGEST = hashlib.sha256().digest_size
INDEX_ENDING, CODE_ENDING = ".nbi", ".nbc"


def sealed(name: str, key: str, text: bytes) -> bytes:
    """The bytes of a file with this name in the folder of this key."""
    return _HEAD + hashlib.sha256(f"{key}\0{name}\0".encode() + text).digest() + text


def unsealed(file: Path) -> bytes | None:
    """What stands in a kept file; None when it is not what was written there. Raises OSError."""
    text = file.read_bytes()
    body = text[len(_HEAD) + _DIGEST:]
    return body if text == sealed(file.name, _key_of(file), body) else None


def _key_of(file: Path) -> str:
    return file.parent.parent.name  # Numba has a folder of its own below ours for each folder of sources


def is_kept(folder: Path, name: str) -> bool:
    """Whether a folder of compiled code has that of the function of this name, undamaged; damage is said."""
    found = [*folder.rglob(f"*.{name}-*{INDEX_ENDING}"), *folder.rglob(f"*.{name}-*{CODE_ENDING}")]
    try:
        damaged = [file.name for file in found if unsealed(file) is None]
    except OSError:
        return False
    if damaged:
        tell_once("cache-damaged", file=damaged[0])
    return not damaged and {file.suffix for file in found} == {INDEX_ENDING, CODE_ENDING}


class SealedFiles(IndexDataCacheFile):
    """The files of one function."""

    def _load_index(self):
        found = self._read(self._index_name)
        return found if isinstance(found, dict) else {}

    def _save_index(self, overloads):
        self._keep(self._index_name, overloads)

    def _load_data(self, name):
        found = self._read(name)
        if found is None:
            raise FileNotFoundError(name)  # which the caller takes for a file that somebody removed
        return found

    def _save_data(self, name, data):
        self._keep(name, data)

    def _read(self, name):
        """What was kept under a name; None when nothing was, or it is damaged, which is said."""
        file = Path(self._data_path(name))
        try:
            text = unsealed(file)
        except FileNotFoundError:
            return None
        except OSError:
            text = None
        if text is not None:
            stamp, found = pickle.loads(text)
            return found if stamp == self._source_stamp else None
        tell_once("cache-damaged", file=file.name)
        return None

    def _keep(self, name, found):
        file = Path(self._data_path(name))
        with self._open_for_write(str(file)) as stream:
            stream.write(sealed(name, _key_of(file), self._dump((self._source_stamp, found))))


class SealedCache(FunctionCache):
    """The cache of one function, which can only help."""

    def __init__(self, function):
        super().__init__(function)
        usual = self._cache_file
        self._cache_file = SealedFiles(usual._cache_path, self._impl.filename_base, usual._source_stamp)

    def load_overload(self, sig, target_context):
        """The code for these types, None when it has to be compiled."""
        try:
            return super().load_overload(sig, target_context)
        except Exception as error:  # whatever linking kept code may raise
            tell_once("cache-useless", kind=type(error).__name__)
            return None

    def save_overload(self, sig, data):
        """Keep code, if that can be."""
        try:
            super().save_overload(sig, data)
        except Exception as error:  # a full disk, a folder that went away
            tell_once("cache-not-kept", kind=type(error).__name__)
