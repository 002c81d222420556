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

Files are kept with a digest (`simpul.sim.numerics.kept_code`) in a folder of one's own (`simpul.sim.numerics.cache_folder`).

With ``NUMBA_DISABLE_JIT=1`` the decorators hand back the plain function.
"""

import functools
import hashlib
import os
import platform
from collections.abc import Callable, Iterator
from pathlib import Path

import llvmlite
import llvmlite.binding
import numba
import numpy
from numba.core.errors import NumbaError  # noqa: F401  for whoever catches it
from numba.core.typing.templates import ConcreteTemplate, infer_global, signature
from numba.extending import lower_builtin, register_jitable

from simpul.sim.notices import tell_once
from simpul.sim.numerics.cache_folder import folder_for
from simpul.sim.numerics.kept_code import SealedCache, is_kept
from simpul.sim.numerics.linked_code import RuleCompiler
from simpul.sim.parameters import CONTEXT, PARAMETERS

PACKAGE = Path(__file__).resolve().parents[1]
KERNEL = ("numerics/*.py", "state/*.py", "rules/*.py", "schedule.py", "month_loop.py", "months.py", "rule_table.py")
"""The sources of compiled code, below `sim/`: what the months and the table of rules import. A test holds the list to that."""
BESIDE_KERNEL = ("numerics/threads.py", "numerics/cache_folder.py", "numerics/kept_code.py",
                 "numerics/left_aside.py")  # no compiled code hangs on them

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
    made = numba.njit(**options)(function)
    before, numba.config.CACHE_DIR = numba.config.CACHE_DIR, str(directory)
    try:
        made._cache = SealedCache(function)
    except Exception as error:  # a folder that went away meanwhile
        tell_once("cache-not-kept", kind=type(error).__name__)
    finally:
        numba.config.CACHE_DIR = before
    return made


def compile_needed(name: str) -> bool:
    """Tell whether the first call of the entry `name` (such as "run") has to compile: the folder has no whole files of it."""
    if numba.config.DISABLE_JIT:
        return False
    directory = cache_directory()
    return directory is None or not is_kept(directory, name)


@functools.cache
def cache_directory() -> Path | None:
    """Return the keyed folder for compiled code, made if it was missing; None when none can be written, or no JIT.

    Tried in this order: the folder named by the environment variable SIMPUL_CACHE_DIR, the user's cache folder, and a
    private folder in the temporary directory (`simpul.sim.numerics.cache_folder`).
    """
    return None if numba.config.DISABLE_JIT else folder_for(cache_key())


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
    for name in outside_settings():
        yield f"{name}={os.environ[name]}"


def outside_settings() -> list[str]:
    """The names of the environment variables that change how rules are compiled."""
    return sorted(name for name in os.environ if name.startswith("NUMBA_"))
