"""A question's folder: runs as they come, so that a stopped question goes on where it was; then the answer beside them.

    runs.parquet       one row for each world, strategy and seed: state, reason, every outcome at every horizon
    worlds.parquet     one row for each world: what it changes in the scenario
    training/...       the same two for a question that runs twice (tune)
    scenario.yaml      the scenario as it was asked about
    answer.json        the answer as plain values
    manifest.json      the question and its arguments, fingerprints, versions, command, time; written last
    report-en.html     the report

While a question runs, each finished world is a part in a hidden folder that goes away at the end.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from experiments import store
from experiments.errors import StoreError
from experiments.plain import as_json, plain
from experiments.plan import sources_digest
from experiments.questions.running import Running, WorldPlan, WorldResults, together
from experiments.results import Measure, Results

FORMAT = 1
RUNS, WORLDS = "runs.parquet", "worlds.parquet"
HOW = {"compression": "zstd", "write_statistics": False}


def asked_digest(question: str, arguments: Mapping[str, Any], scenario) -> str:
    """sha256 (hex) of what decides the runs: the question, its arguments, the scenario, the sources of the model and of
    the questions (another version may draw other worlds)."""
    told = [question, plain(dict(arguments)), scenario.digest(), sources_digest(), _drawing_digest()]
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


@cache
def _drawing_digest() -> str:
    """sha256 (hex) over the sources that decide which worlds and seeds a question looks at."""
    here, found = Path(__file__).parent, hashlib.sha256()
    for file in (here.parent / "designs.py", *sorted(here.glob("*.py"))):
        if not file.stem.endswith("_sheet"):
            found.update(file.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return found.hexdigest()


@dataclass(frozen=True)
class Keeper:
    """Carries plans out world by world and keeps every world as soon as it is done.

    folder: where; digest: of what was asked; running: threads, progress and model.
    """

    folder: Path
    digest: str
    running: Running

    @property
    def parts(self) -> Path:
        """Where worlds are kept until all are done."""
        return self.folder / f"{store.PARTS}{self.digest[:16]}"

    def __call__(self, planned: WorldPlan, name: str = "") -> WorldResults:
        """The results of a plan; worlds that an earlier try finished are read, not run."""
        store.check_writable(self.parts)
        files, each, found = self._files(planned, name), len(planned.base), []
        for place, file in enumerate(files):
            one = read_part(file) if file.exists() else None
            if one is None:
                one = self.running.world(planned, place, place * each)
                store.write_whole(file, lambda beside, one=one, place=place: _write(run_table([one], first=place), beside))
                one = read_part(file)
            found.append(one)
        return together(planned, found)

    def already(self, planned: WorldPlan, name: str = "") -> int:
        """How many worlds of a plan an earlier try has kept."""
        return sum(file.exists() for file in self._files(planned, name))

    def _files(self, planned: WorldPlan, name: str) -> list[Path]:
        return [self.parts / f"{name or 'main'}-{planned.digest[:8]}-{place:06}.parquet" for place in range(len(planned.worlds))]

    def finish(self) -> None:
        """Take the parts away once the whole is kept."""
        shutil.rmtree(self.parts, ignore_errors=True)


def _write(table, file: Path) -> None:
    import pyarrow.parquet as parquet

    parquet.write_table(table, file, **HOW)


def run_table(found: list[Results], first: int = 0):
    """Arrow table of the runs of some worlds: worlds outside, then strategies, then seeds. first: number of the first
    world. What the columns mean beyond their names stands with the table."""
    import pyarrow

    one = found[0]
    runs = len(one.strategies) * len(one.seeds)
    reasons = [world.failures.get((label, seed)) for world in found for label in one.strategies for seed in one.seeds]
    columns = {"world": np.repeat(np.arange(first, first + len(found), dtype=np.int32), runs),
               "strategy": [label for _ in found for label in one.strategies for _seed in one.seeds],
               "seed": np.tile(np.array(one.seeds, dtype=np.int64), len(found) * len(one.strategies)),
               "state": ["failed" if reason else "done" for reason in reasons],
               "reason": pyarrow.array(reasons, type=pyarrow.string())}
    for place, months in enumerate(one.horizons):
        for which, item in enumerate(one.outcomes):
            columns[f"{item.name}_{months}"] = np.concatenate([world.values[place, :, :, which].ravel() for world in found])
    told = {"strategies": one.strategies, "seeds": one.seeds, "horizons": one.horizons, "start": one.start,
            "outcomes": [asdict(item) for item in one.outcomes]}
    return pyarrow.table(columns).replace_schema_metadata({"simpul": json.dumps(told)})


def read_part(file: Path) -> Results | None:
    """One world's results; None for a part that cannot be read (a disk that failed): it is then made anew."""
    import pyarrow
    import pyarrow.parquet as parquet

    try:
        return _worlds_of(parquet.read_table(file))[0]
    except (OSError, ValueError, KeyError, pyarrow.ArrowException):
        return None


def _worlds_of(table) -> list[Results]:
    """The results of every world of a table."""
    told = json.loads(table.schema.metadata[b"simpul"])
    outcomes = tuple(Measure(**item) for item in told["outcomes"])
    strategies, seeds, horizons = (tuple(told[name]) for name in ("strategies", "seeds", "horizons"))
    values = np.stack([table[f"{item.name}_{months}"].to_numpy() for months in horizons for item in outcomes])
    values = values.reshape(len(horizons), len(outcomes), -1, len(strategies), len(seeds)).transpose(2, 0, 3, 4, 1)
    reasons = table["reason"].to_pylist()
    runs = len(strategies) * len(seeds)
    return [Results(strategies, seeds, horizons, told["start"], outcomes, (), np.ascontiguousarray(values[world]),
                    np.empty((len(strategies), len(seeds), 0, 0)),
                    {(strategies[n // len(seeds)], seeds[n % len(seeds)]): reasons[world * runs + n]
                     for n in range(runs) if reasons[world * runs + n]}) for world in range(values.shape[0])]


def apart(results: WorldResults, start: int) -> list[Results]:
    """The results of each world."""
    return [Results(results.strategies, results.seeds, results.horizons, start, results.outcomes, (), values,
                    np.empty((len(results.strategies), len(results.seeds), 0, 0)),
                    {which[1:]: reason for which, reason in results.failures.items() if which[0] == place})
            for place, values in enumerate(results.values)]


def keep(folder: Path, answer, told: dict, arguments: Mapping[str, Any], digest: str, source: Path | None = None) -> None:
    """Write the whole of an answered question; the manifest last. told: command, started, seconds, versions."""
    pairs = [("", answer.plan, answer.results)]
    if hasattr(answer, "training"):
        pairs.insert(0, ("training", answer.training, answer.trained))
    for name, planned, results in pairs:
        place = folder / name
        store.check_writable(place)
        runs = run_table(apart(results, int(answer.scenario.start)))
        store.write_whole(place / RUNS, lambda beside, runs=runs: _write(runs, beside))
        store.write_whole(place / WORLDS, lambda beside, planned=planned: _write(world_table(planned), beside))
    store.write_scenario(folder, answer.scenario, source)
    store.write_text(folder / store.ANSWER, as_json(answer.to_dict()) + "\n")
    manifest = {"format": FORMAT, "question": answer.question, "arguments": _told(arguments), "digest": digest,
                "scenario_digest": answer.scenario.digest(), "sources_digest": sources_digest(), **told,
                "worlds": len(answer.worlds), "strategies": answer.labels, "seeds": answer.plan.seeds,
                "horizons": answer.results.horizons, "runs": len(answer.plan), "failed": len(answer.results.failures)}
    store.write_text(folder / store.MANIFEST, as_json(manifest) + "\n")


def _told(arguments: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments for JSON, in which a range must not look like a list of values."""
    over = arguments.get("over")
    if not isinstance(over, Mapping):
        return dict(arguments)
    return {**arguments, "over": {key: {"range": list(value)} if isinstance(value, tuple) else value
                                  for key, value in over.items()}}


def world_table(planned: WorldPlan):
    """Arrow table of the worlds: a column for each key that any world changes; empty where a world does not."""
    import pyarrow

    keys = list(dict.fromkeys(key for world in planned.worlds for key in world))
    return pyarrow.table({"world": np.arange(len(planned.worlds), dtype=np.int32),
                          **{key: [world.get(key) for world in planned.worlds] for key in keys}})


def read_kept(folder: Path):
    """What carries plans out by reading them from a finished folder: it runs nothing, and raises StoreError when what is
    there does not fit the plan."""
    import pyarrow
    import pyarrow.parquet as parquet

    def carried(planned: WorldPlan, name: str = "") -> WorldResults:
        file = Path(folder) / name / RUNS
        try:
            found = _worlds_of(parquet.read_table(file))
        except (OSError, ValueError, KeyError, pyarrow.ArrowException) as error:
            raise StoreError("store-cannot-read", folder=str(folder), reason=str(error)) from error
        one = found[0]
        if len(found) != len(planned.worlds) or (one.strategies, one.seeds) != (planned.strategies, planned.seeds):
            raise StoreError("store-not-whole", folder=str(folder), file=RUNS)
        return together(planned, found)

    return carried
