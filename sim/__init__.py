"""Simpul: a simulation of collaboration between community organizations.

The names below are loaded when they are first asked for, so that ``import sim`` stays quick and a command that only
reads a scenario never waits for the compiler.

    from sim import load_scenario, run
    result = run(load_scenario("scenarios/pikul.yaml"), "nothing", seed=1)
"""

from importlib import import_module

__version__ = "0.1.0"

_EXPORTS = {
    "load_scenario": "sim.scenario",
    "run": "sim.runs",
    "CollaborationModel": "sim.model",
}

__all__ = ["CollaborationModel", "__version__", "load_scenario", "run"]


def __getattr__(name: str):
    """Load an exported name from its module on first use; AttributeError for any other name."""
    if name not in _EXPORTS:
        raise AttributeError(f"module 'sim' has no attribute {name!r}; it exports {', '.join(sorted(_EXPORTS))}")
    value = getattr(import_module(_EXPORTS[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Names for completion: the ordinary ones and the exports not loaded yet."""
    return sorted({*globals(), *_EXPORTS})
