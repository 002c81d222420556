"""What a command will take, said before it begins: with `--plan` in full and nothing more, else in one line where it is much."""

import shutil
import textwrap
from pathlib import Path

from simpul.experiments.cli.console import duration, out, print_note, width
from simpul.sim.language import say

ELSEWHERE = (8, 64, 512)      # workers for which the time is told too
SAID_FROM = 10_000            # runs from which on one line is said in any case


def tell(planned, place, asked: str, wishes, monthly: bool, more: tuple[str, ...] = (), name: str = "") -> None:
    """Measure and print what a plan will take. place: where its results would go; asked: the fingerprint of what is asked; name:
    of its round; more: sentences to be added."""
    from contextlib import ExitStack

    from simpul.experiments.cli.compile_notice import warmed_up
    from simpul.experiments.cli.shared_options import cluster_of
    from simpul.experiments.runner.checkpoints import Parts
    from simpul.experiments.runner.cost_forecast import forecast as foreseen
    from simpul.experiments.runner.executors import Threads
    from simpul.experiments.runner.model_seam import the_model

    if place.state == "same":
        print_note(say("cli-same-results", folder=str(place.folder)))
        return
    warmed_up()
    parts = Parts(place.folder, planned, asked, name, monthly)
    with ExitStack() as stack:
        forecast = foreseen(parts, cluster_of(wishes, stack) or Threads(wishes.threads, the_model()))
    if wishes.as_json:
        from simpul.experiments.cli.json_output import print_json

        print_json(as_dict(parts, forecast, place.folder))
        return
    columns = width()
    for line in (*_lines(parts, forecast, place.folder, wishes.cluster), *more, say("forecast-begin")):
        for row in textwrap.wrap(line, columns, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False):
            out(row)


def _lines(parts, forecast, folder: Path, cluster: str | None) -> list[str]:
    """The sentences about a plan, one a line."""
    plan, costs = parts.plan, forecast.costs
    told = [say("forecast-runs", runs=forecast.runs, worlds=len(plan.worlds), strategies=len(plan.strategies),
                seeds=len(plan.seeds), parts=len(parts.all), files=len(parts.all) * len(parts.tables))]
    if forecast.left < forecast.runs:
        told.append(say("forecast-kept", kept=forecast.runs - forecast.left, left=forecast.left))
    told += [say("forecast-measured", runs=costs.runs, workers=costs.workers, run=milliseconds(costs.run),
                 keep=milliseconds(costs.keep + costs.join)),
             say("forecast-time-threads" if cluster is None else "forecast-time-cluster", workers=costs.workers,
                 time=duration(forecast.seconds())),
             say("forecast-elsewhere", items="; ".join(say("forecast-workers", workers=count, time=duration(
                 forecast.seconds(count))) for count in ELSEWHERE), most=forecast.most_workers)]
    done, most = forecast.disk
    told.append(say("forecast-disk", done=_size(done), most=_size(most), free=_size(_free(folder)), folder=str(folder)))
    if most > _free(folder):
        told.append(say("forecast-disk-short"))
    return [*told, say("forecast-memory", size=_size(forecast.memory))]


def as_dict(parts, forecast, folder: Path) -> dict:
    """The same as plain values: seconds and bytes."""
    from dataclasses import asdict

    done, most = forecast.disk
    return {"runs": forecast.runs, "left": forecast.left, "worlds": len(parts.plan.worlds), "strategies": parts.plan.strategies,
            "seeds": len(parts.plan.seeds), "parts": len(parts.all), "folder": str(folder), "costs": asdict(forecast.costs),
            "seconds": forecast.seconds(), "seconds_elsewhere": {str(count): forecast.seconds(count) for count in ELSEWHERE},
            "most_workers": forecast.most_workers, "bytes": done, "most_bytes": most, "free_bytes": _free(folder),
            "memory_bytes": forecast.memory}


def say_if_much(parts, workers) -> None:
    """Say in a line what is about to begin, where that is much."""
    left = len(parts.plan) - parts.count()
    if left < SAID_FROM:
        return
    from simpul.experiments.runner.cost_forecast import forecast as foreseen

    forecast = foreseen(parts, workers)
    done, most = forecast.disk
    print_note(say("forecast-said", left=left, measured=forecast.costs.runs, time=duration(forecast.seconds()), done=_size(done)))
    if most > _free(parts.place):
        print_note(
            say("forecast-disk", done=_size(done), most=_size(most), free=_size(_free(parts.place)), folder=str(parts.place))
        )
        print_note(say("forecast-disk-short"))


def _free(folder: Path) -> int:
    """Bytes that are free where a folder is or will be."""
    there = next(one for one in (Path(folder).absolute(), *Path(folder).absolute().parents) if one.is_dir())
    return shutil.disk_usage(there).free


def milliseconds(seconds: float) -> float:
    """Milliseconds to three digits."""
    return float(f"{1e3 * seconds:.3g}")


def _size(count: float) -> str:
    """A number of bytes as people say it."""
    if count < 1e9:
        return say("forecast-megabytes", size=float(f"{count / 1e6:.2g}"))
    return say("forecast-gigabytes", size=float(f"{count / 1e9:.3g}"))
