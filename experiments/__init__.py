"""Questions that need many runs: compare strategies on common seeds, tell one run, keep results, write reports.

    from sim import load_scenario
    from experiments.questions.compare import compare
    comparison = compare(load_scenario("scenarios/pikul.yaml"), seeds=50)
    print(comparison.paragraph("en"))

Nothing is imported here, so that the command starts quickly.
"""
