"""Simpul: an agent-based simulation of how organizations in a community learn to work together.

>>> import simpul
>>> simpul.compare(simpul.load_scenario("small"), seeds=4)
Comparison: 5 strategies x 4 seeds = 20 runs, 0 failed
  nothing, direct-grants, broker-host, coalition-broad, partnership
  horizons 36, 60 months; 95% intervals
  outcomes, differences, verdicts(baseline), opening_gains; to_dict(), to_dataframe(), plot(outcome), summary()

Every public name stands in `simpul/__init__.pyi` and is loaded when it is first used.
"""

from pathlib import Path

import lazy_loader

__version__ = "0.1.0"

# In the source tree the model (`sim`) and what is asked of it (`experiments`) are beside this folder, where the wheel has them
# below it: they are `simpul.sim` and `simpul.experiments` in both.
if not (Path(__file__).parent / "sim").is_dir():
    __path__.append(str(Path(__file__).resolve().parents[1]))

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)


from simpul.sim.presenter import set_presenter  # noqa: E402 (below the path it is found by)


def _presenter():
    """Return who presents results, loaded when a result is presented for the first time."""
    from simpul.experiments.cli.analysis_registry import document_of
    from simpul.experiments.surface.result_presenter import ResultPresenter

    return ResultPresenter(document_of)


set_presenter(_presenter)
