"""`simpul compare --tuned`: the scenario with every strategy at its best design, before strategies are compared."""

from simpul.experiments.cli.console import print_note
from simpul.sim.language import say


def tuned(given: str, strategies: list[str] | None, threads: int | None, cluster: str | None):
    """Tune the strategies of a scenario as `simpul tune` does by default, or read what it found before.

    Returns the scenario with every strategy at its best design, and the first seed that the choice has not seen: only from
    there on is a comparison fair.
    """
    from simpul.experiments.analyses.tuning import tune
    from simpul.experiments.cli.analysis_session import answered_analysis
    from simpul.experiments.cli.shared_options import QuestionWishes

    print_note(say("ask-tuning"))
    answer, folder, _ = answered_analysis(tune, given, {"strategies": strategies}, QuestionWishes(threads=threads, cluster=cluster))
    print_note(say("ask-tuned", folder=str(folder)))
    return answer.scenario_tuned(), max(answer.training_seeds) + 1
