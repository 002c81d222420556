"""Measure, print, and write results/benchmark.json.

    python -m tests.bench            everything; about fifteen minutes
    python -m tests.bench --quick    without the cold compile and the pages; fewer seeds and runs, smaller regions
    python -m tests.bench --decade   and a whole decade of a million organizations; some ten minutes more
"""

from __future__ import annotations

import argparse
import json
import os
import platform
from importlib.metadata import version
from importlib.util import find_spec

import llvmlite.binding

from simpul.sim.run import warm_up
from tests.bench import cases, measures, million, one_page, region, rivals, served
from tests.bench.cases import MONTHS, ORGANIZATIONS
from tests.bench.idiomatic_members import COUNTED
from tests.bench.in_c import comparing

RESULT = measures.ROOT / "results" / "benchmark.json"
SAMENESS = {False: (100, 12), True: (20, 12)}  # seeds and months on which libraries are compared; quick or not
SEEDS = 200  # of the comparison that is aimed at
RUNS = 1_000, 10_000  # between which memory should hardly grow
FEWER = 2_000  # runs of the many, with --quick


def main() -> None:
    """Run every measurement, print each as it comes, and write them down."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measure the speed of the model and the command.")
    parser.add_argument("--quick", action="store_true", help="without the cold compile and with fewer seeds")
    parser.add_argument("--decade", action="store_true", help="run a million organizations for a whole decade as well")
    asked = parser.parse_args()
    quick = asked.quick
    warm_up()
    found = {"machine": machine(), "quick": quick}

    print(f"{ORGANIZATIONS} organizations, {MONTHS} months, one core")
    nanoseconds, ties = measures.nanoseconds_per_tie_and_month()
    found |= {"nanoseconds_per_tie_and_month": nanoseconds, "ties": ties}
    show("compiled months", f"{nanoseconds:.0f} ns per tie and month ({ties:.0f} ties)")

    found["strategies"] = {}
    show("strategy", "runs a second: compiled, for outcomes alone (aim: 200), Mesa compiled, Mesa plain")
    for label in measures.strategies():
        seeds = 20 if quick else measures.USUAL_SEEDS
        speeds = {
            "compiled": measures.runs_a_second(label, seeds),
            "compiled_outcomes": measures.runs_a_second(label, seeds, monthly=False),
            "mesa_compiled": 1.0 / measures.mesa_seconds_a_run(label, True, 3),
            "mesa_plain": 1.0 / measures.mesa_seconds_a_run(label, False, 1),
        }
        found["strategies"][label] = speeds
        show(f"  {label}", "".join(f"{speed:10.2f}" for speed in speeds.values()))

    compiled = measures.compiled_seconds_a_run()
    found |= {"compiled_seconds_a_run": compiled, "rivals": rivals.measured(*SAMENESS[quick])}
    others = found["rivals"]
    for name, seconds in others["seconds_a_run"].items():
        aim = " (aim: 50)" if name == "Mesa" else ""
        show(f"{name} with objects and dictionaries", f"{1.0 / seconds:6.2f} runs a second of its reduced rules; compiled "
             f"{seconds / compiled:.0f} times as fast{aim}, with all the rules it leaves out")
    show("  do they give the same?", f"means of {', '.join(COUNTED)} are at most {others['most_standard_errors_apart']:.1f} "
         f"standard errors apart (allowed: {rivals.FAR:.0f}; {others['seeds']} seeds, {others['months']} months)")
    for name in others["missing"]:
        show(f"  {name}", f"not timed, since it is not installed: {rivals.REMEDY}")

    found["in_c"] = comparing.measured(cases.community(), cases.STRATEGIES, times=4 if quick else 12)
    if found["in_c"]:
        ratio = found["in_c"]["times_as_long_as_in_c"]
        show("the same months in C", f"compiled by Numba they take {ratio:.2f} times as long, over all strategies; same bits")
        for label, took in found["in_c"]["milliseconds_a_run"].items():
            show(f"  {label}", f"{took['numba']:6.2f} ms a run by Numba, {took['gcc']:6.2f} ms by gcc -O3")

    seeds, threads = (25 if quick else SEEDS), min(2, os.cpu_count() or 1)
    seconds = measures.pikul_comparison_seconds(seeds, threads)
    found["pikul"] = {"seeds": seeds, "threads": threads, "seconds": seconds}
    of_all = "" if seeds == SEEDS else f", so about {seconds * SEEDS / seeds:.0f} s for {SEEDS}"
    show("PIKUL, all strategies", f"{seconds:.1f} s for {seeds} seeds on {threads} threads{of_all} (aim: 15 s)")

    found["region"] = {}
    for organizations in region.SIZES[: 1 if quick else None]:
        figures = region.measured("months", organizations)
        found["region"][str(organizations)] = figures
        show(f"region of {organizations:,} organizations", f"{figures['nanoseconds']:.0f} ns an organization and month, "
             f"{figures['bytes']:.0f} bytes an organization, {figures['peak_bytes']:.0f} at the peak; built in "
             f"{figures['building_seconds']:.1f} s (aim: below 3072 bytes, the same time within a factor of 2)")
    if asked.decade:
        figures = found["region_decade"] = region.measured("decade", region.SIZES[-1])
        show("  a decade of the largest", f"{figures['seconds'] / 60:.1f} minutes, {figures['peak_bytes']:.0f} bytes at the peak")

    found["starts"] = measures.starts(cold_compile=not quick)
    for name, aim in (("help_warm", "0.5 s"), ("help_cold", None), ("run_warm", None), ("run_cold", "40 s")):
        if name in found["starts"]:
            show(name.replace("_", ", "), f"{found['starts'][name]:.2f} s" + (f" (aim: {aim})" if aim else ""))

    found["one_page"] = None if quick else one_page.one_page_bars()
    for name, figure in (found["one_page"] or {}).items():
        show(f"one page, {name}", f"{figure:.1f} {one_page.UNITS[name]} (aim: {one_page.AIMS[name]:.0f})")

    found["served"] = None if quick else served.measured()
    if found["served"]:
        crowd = found["served"]
        show("simpul view", f"answers in {crowd['waiting_seconds']:.1f} s, page there in {crowd['page_seconds']:.1f} s")
        show(f"  {crowd['visitors']} visitors at once", f"{crowd['median_seconds']:.2f} s until half, "
             f"{crowd['last_seconds']:.2f} s until all have the page")

    found["peak_megabytes"] = {}
    for report in (False, True):
        few, many = (measures.peak_megabytes(runs, report) for runs in RUNS)
        if few is None or many is None:
            continue
        what = "with report" if report else "without report"
        found["peak_megabytes"][what] = {str(runs): peak for runs, peak in zip(RUNS, (few, many), strict=True)}
        grown = f"{many / few - 1:+.0%} (aim: within 20%)"
        show(f"memory, {what}", f"{few:.0f} MB for {RUNS[0]:,} runs, {many:.0f} MB for {RUNS[1]:,}: {grown}")

    found["many"] = many = million.measured(FEWER if quick else RUNS[1])
    show(f"{many['runs']:,} runs, 2 threads", f"{many['took']:.0f} s, foreseen: {many['forecast']:.0f} s")
    show("  on a cluster, killed", f"at {many['cluster_kept_when_killed']:,}; the rest took {many['cluster_rest_took']:.0f} s, "
         f"foreseen: {many['cluster_forecast_of_rest']:.0f} s; same bytes")
    whole = many["million"]
    show("a million runs, foreseen", f"{whole['seconds_here'] / 3600:.1f} h on 2 threads, "
         f"{whole['seconds_elsewhere']['64'] / 60:.0f} min on 64 workers; {whole['bytes'] / 1e9:.0f} GB, {whole['parts']:,} parts")

    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    show("written", str(RESULT.relative_to(measures.ROOT)))


def show(what: str, figure: str) -> None:
    """Print one line of the table at once."""
    print(f"{what:36}{figure}", flush=True)


def machine() -> dict[str, str | int | None]:
    """Return what the times depend on."""
    return {
        "python": platform.python_version(), "system": platform.system(), "architecture": platform.machine(),
        "processor": llvmlite.binding.get_host_cpu_name(), "cores": os.cpu_count(),
        **{name: version(name) for name in ("numba", "numpy", "mesa", "agentpy", "ambr") if find_spec(name)},
    }


if __name__ == "__main__":
    main()
