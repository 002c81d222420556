"""How rules are compiled, and where the compiled code is kept.

Four decorators, from the innermost to the outermost:

``@rule``   a small function on columns and scalars. It stays a plain Python function: calling it from Python runs its
            source, with breakpoints and print; compiled callers call or inline it as the compiler sees fit.
``@hot``    a rule of an inner loop, always inlined. Few: every copy is machine code of its own.
``@entry``  the few functions that Python calls and that run compiled, such as a whole run of many months. They and the
            rules in them allocate nothing: an allocation is a compile error.
``@verb``   a compiled function that takes a handle to a community, for a view that calls single rules.

Compiling takes tens of seconds, so the result is kept on disk. Numba notices a change in the file of the compiled
function itself only, not in a rule or constant of another file, nor a reordered field of a named tuple. The folder
is therefore keyed by a hash of the sources of the kernel (`KERNEL`), the names of the parameters in their order, the versions,
the processor and the ``NUMBA_*`` switches: any change means another folder, never a stale result. No other source is in the
key, since no other reaches compiled code: an edited docstring of an outcome, or the source of a parameter, costs no compiling.

With ``NUMBA_DISABLE_JIT=1`` the decorators hand back the plain function.
"""

import functools
import getpass
import hashlib
import os
import platform
import re
import shutil
import stat
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import llvmlite
import llvmlite.binding
import numba
import numpy
import platformdirs
from numba.core.typing.templates import ConcreteTemplate, infer_global, signature
from numba.extending import lower_builtin, register_jitable

from simpul.sim.numerics.linked_code import RuleCompiler
from simpul.sim.parameters import CONTEXT, PARAMETERS

PACKAGE = Path(__file__).resolve().parents[1]
KERNEL = ("numerics/*.py", "state/*.py", "rules/*.py", "schedule.py", "month_loop.py", "months.py", "rule_table.py")
"""The sources of compiled code, below `sim/`: what the months and the table of rules import. A test holds the list to that."""
BESIDE_KERNEL = ("numerics/threads.py",)  # no compiled code hangs on it
KEPT_KEYS = 3  # how many keyed folders survive pruning: the newest ones
GRACE_SECONDS = 3600.0  # a folder used this recently may be another process's, and is never pruned

# _nrt=False switches off reference counting, which costs three times the run time for a state of fifty columns. The
# underscore is Numba's: the option stands in the docstring of register_jitable and the supported versions are pinned.
_LEAN = {"nogil": True, "error_model": "numpy", "_nrt": False, "no_cfunc_wrapper": True}
_LINKED = _LEAN | {"pipeline_class": RuleCompiler}
# Choices of LLVM that cost time here, where loops are short and most of what is compared is drawn by lot. None changes a result.
_UNLIKE_LLVM = [
    "-epilogue-vectorization-minimum-VF=8",  # many loops go eight at a time; those left over then go by four, not one by one
    "-unroll-runtime=false",  # address books are short: copies of a loop's body are seldom run, and take a sixth of the code
    "-disable-cgp-select2branch",  # taking one of two numbers stays that: a branch that nobody can foresee costs more
]
if platform.machine().lower() in ("x86_64", "amd64"):
    _UNLIKE_LLVM.append("-x86-cmov-converter=false")  # the same for one kind of processor, which has a name for it
for _option in _UNLIKE_LLVM:
    llvmlite.binding.set_option("simpul", _option)
_KEY_NAME = re.compile(r"[0-9a-f]{16}\Z")


def rule(function: Callable) -> Callable:
    """Register `function` for compiled callers; from Python it stays the plain function it is."""
    if numba.config.DISABLE_JIT:
        return function
    return register_jitable(**_LINKED)(function)


def hot(function: Callable) -> Callable:
    """Register a small rule of an inner loop, which compiled callers always inline; else like `rule`."""
    if numba.config.DISABLE_JIT:
        return function
    return register_jitable(forceinline=True, **_LINKED)(function)


def entry(function: Callable) -> Callable:
    """Compile `function` for calls from Python without allocation; kept on disk when it belongs to this package."""
    if numba.config.DISABLE_JIT:
        return function
    return _compiled(function, **_LEAN)


def verb(function: Callable) -> Callable:
    """Compile `function` of a handle for calls from Python; unlike `entry` it may hold reference-counted arguments."""
    if numba.config.DISABLE_JIT:
        return function
    return _compiled(function, nogil=True, error_model="numpy")


def emitted(function: Callable, emit: Callable, kind: numba.types.Type) -> None:
    """Let compiled code that calls `function` on a number of `kind`, for another of that kind, use the instructions of `emit`."""
    class Template(ConcreteTemplate):
        key = function
        cases = [signature(kind, kind)]

    infer_global(function)(Template)
    lower_builtin(function, kind)(emit)


def _compiled(function: Callable, **options) -> Callable:
    """Apply njit with the cache in our keyed folder: Numba reads CACHE_DIR while it decorates."""
    ours = Path(function.__code__.co_filename).resolve() in kernel_sources()
    directory = cache_directory() if ours else None  # the key covers no other file
    if directory is None:
        return numba.njit(**options)(function)
    before, numba.config.CACHE_DIR = numba.config.CACHE_DIR, str(directory)
    try:
        return numba.njit(cache=True, **options)(function)
    finally:
        numba.config.CACHE_DIR = before


def compile_needed(name: str) -> bool:
    """Tell whether the first call of the entry `name` (such as "run") has to compile: the folder has no file of it."""
    if numba.config.DISABLE_JIT:
        return False
    directory = cache_directory()
    if directory is None:
        return True
    return next(directory.rglob(f"*.{name}-*.nbi"), None) is None


@functools.cache
def cache_directory() -> Path | None:
    """Return the keyed folder for compiled code, made if it was missing; None when none can be written, or no JIT.

    Tried in this order: the folder named by the environment variable SIMPUL_CACHE_DIR, the user's cache folder, and a
    private folder in the temporary directory.
    """
    if numba.config.DISABLE_JIT:
        return None
    key = cache_key()
    for parent in _candidates():
        directory = _prepared(parent, key)
        if directory is not None:
            return directory
    return None


def kernel_sources(package: Path = PACKAGE) -> tuple[Path, ...]:
    """Return the files of the kernel below `package`, in the order of their names."""
    found = {path for pattern in KERNEL for path in package.glob(pattern)} - {package / name for name in BESIDE_KERNEL}
    return tuple(sorted(found, key=lambda path: path.relative_to(package).as_posix()))


def cache_key(package: Path = PACKAGE) -> str:
    """Return 16 hexadecimal digits that change with any source of the kernel below `package`, with a parameter's name, its place
    among the others or whether it is whole, with a version, the processor or a NUMBA_* name."""
    digest = hashlib.sha256()
    for path in kernel_sources(package):
        _add(digest, path.relative_to(package).as_posix().encode())
        _add(digest, path.read_bytes())
    for fact in (*_settings_facts(), *_environment_facts()):
        _add(digest, fact.encode())
    return digest.hexdigest()[:16]


def _add(digest, part: bytes) -> None:
    """Feed one part with its length before it, so that two neighbours can never be read as one."""
    digest.update(len(part).to_bytes(8, "little"))
    digest.update(part)


def _settings_facts() -> Iterator[str]:
    """Yield what compiled code knows of context and parameters: where each stands among the settings, and its type."""
    for row in (*CONTEXT, *PARAMETERS):
        yield f"{row.name} {row.whole}"


def _environment_facts() -> Iterator[str]:
    """Yield what besides the sources decides the compiled code."""
    yield platform.python_implementation() + platform.python_version()
    yield f"numba {numba.__version__} llvmlite {llvmlite.__version__} numpy {numpy.__version__}"
    yield platform.machine()
    yield llvmlite.binding.get_host_cpu_name()
    yield llvmlite.binding.get_host_cpu_features().flatten()
    yield str(PACKAGE)  # Numba's own index names files by their folder
    for name in sorted(os.environ):
        if name.startswith("NUMBA_"):
            yield f"{name}={os.environ[name]}"


def _candidates() -> Iterator[Path]:
    """Yield the folders that may hold the keyed folders, best first."""
    named = os.environ.get("SIMPUL_CACHE_DIR")
    if named:
        yield Path(named).expanduser().absolute()
    try:
        yield platformdirs.user_cache_path("simpul", appauthor=False) / "compiled"
    except (OSError, RuntimeError):
        pass  # an account without a home folder
    private = Path(tempfile.gettempdir()) / f"simpul-{_account()}"
    if _is_private(private):
        yield private


def _account() -> str:
    """Return what tells this account from others: the number where there is one, else (Windows) the name."""
    if hasattr(os, "getuid"):
        return str(os.getuid())
    try:
        return re.sub(r"[^\w.-]", "_", getpass.getuser())
    except (OSError, KeyError, ImportError):
        return "user"


def _is_private(folder: Path) -> bool:
    """Make `folder` and tell whether it is ours alone. Cache files are pickles: never read those of somebody else."""
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        facts = folder.lstat()
    except OSError:
        return False
    if not stat.S_ISDIR(facts.st_mode):
        return False
    if not hasattr(os, "getuid"):
        return True  # Windows: the temporary directory belongs to the account
    return facts.st_uid == os.getuid() and not facts.st_mode & 0o077


def _prepared(parent: Path, key: str) -> Path | None:
    """Return parent/key when it can be made and written, with old keys beside it pruned when it is new; else None."""
    directory = parent / key
    try:
        fresh = not directory.is_dir()
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=directory):
            pass
        os.utime(directory)  # marks it as in use, for pruning
    except OSError:
        return None
    if fresh:
        prune(parent)
    return directory


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
