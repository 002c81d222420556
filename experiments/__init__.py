"""Questions that need many runs: compare strategies on common seeds, tell one run, keep results, write reports.

    from sim import load_scenario
    from experiments import compare
    comparison = compare(load_scenario("scenarios/pikul.yaml"), seeds=50)
    print(comparison.paragraph("en"))

Names are loaded when first asked for, so that the command starts quickly.
"""

from importlib import import_module

_EXPORTS = {
    "compare": "experiments.compare",
    "Comparison": "experiments.compare",
    "Plan": "experiments.plan",
    "Results": "experiments.results",
}

__all__ = sorted(_EXPORTS)


def __getattr__(name: str):
    """Load an exported name from its module on first use; AttributeError for any other name."""
    if name not in _EXPORTS:
        raise AttributeError(f"module 'experiments' has no attribute {name!r}; it exports {', '.join(__all__)}")
    module = import_module(_EXPORTS[name])
    for exported, home in _EXPORTS.items():      # the module `compare` must not stand where its function is meant
        if home == _EXPORTS[name]:
            globals()[exported] = getattr(module, exported)
    return globals()[name]


def __dir__() -> list[str]:
    """Names for completion: the ordinary ones and the exports not loaded yet."""
    return sorted({*globals(), *_EXPORTS})
