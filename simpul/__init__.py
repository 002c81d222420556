"""Simpul: an agent-based simulation of how organizations in a community learn to work together."""

from pathlib import Path

__version__ = "0.1.0"

# In the source tree the model (`sim`) and what is asked of it (`experiments`) stand beside this folder, where the
# wheel puts them below it: they are `simpul.sim` and `simpul.experiments` in both.
if not (Path(__file__).parent / "sim").is_dir():
    __path__.append(str(Path(__file__).resolve().parents[1]))

from simpul.experiments.analyses.telling import set_teller  # noqa: E402 (below the path it is found by)


def _told(answer, language: str):
    """The document of an answer; the report is loaded when an answer is told for the first time."""
    from simpul.experiments.cli.analysis_registry import document_of

    return document_of(answer, language)


set_teller(_told)


def __getattr__(name: str):
    """Load a public name on first use."""
    if name == "load_scenario":
        from simpul.sim.scenario import load_scenario as found
    elif name == "run":
        from simpul.sim.run import run as found
    elif name == "CollaborationModel":
        from simpul.sim.model import CollaborationModel as found
    else:
        raise AttributeError(f"module 'simpul' has no attribute {name!r}")
    return found
