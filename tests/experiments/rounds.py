"""What the tests of keeping runs carry out: light, since a test starts sixty processes that do."""

from pathlib import Path

from experiments import places
from experiments.plan import plan
from experiments.runner import Runner
from tests.experiments.fake import FakeModel, scenario

TOLD = {"command": "simpul compare town", "versions": {"python": "3.11"}}
FAILING = (("broker-host", 3),)
SEEDS = 12
WORLDS = [{"context.history": value} for value in (.3, .4, .5)]
# Every strategy on twelve seeds, as a comparison does; or on four in each of some worlds, after a round of its own, as a
# question does.
ROUNDS = {"compare": [("", SEEDS, [{}])], "question": [("training", 2, WORLDS[:2]), ("", 4, WORLDS)]}


def carried(folder: Path, kind="compare", threads=1, progress=None, model=None, cluster=None) -> Runner:
    """Carry out what ROUNDS says of that kind, and put the whole together."""
    model = model or FakeModel(noise=.1, failing=FAILING)
    runner = Runner(folder, threads, progress, model, cluster, digest="0" * 64, monthly=kind == "compare")
    for name, seeds, worlds in ROUNDS[kind]:
        runner.run(plan(scenario(), None, seeds, worlds=worlds), name)
    runner.finish(TOLD)
    return runner


def kept_bytes(folder: Path) -> dict[str, bytes]:
    """Every file but the journal, which tells of stops."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*"))
            if file.is_file() and file.name != places.JOURNAL}
