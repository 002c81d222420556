"""Questions that need many worlds, one file each: sweep, map, sensitivity, robustness, tune, tradeoffs.

    from simpul.sim.scenario import load_scenario
    from simpul.experiments.analyses.robustness import robustness
    found = robustness(load_scenario("scenarios/pikul.yaml"), samples=200)
    print(found.paragraph("en"))

Each function takes the arguments of the command of its name and returns an object with the numbers, `to_dict()` for
machines, and `told(language)` for people.
"""
