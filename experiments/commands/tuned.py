"""`simpul compare --tuned`: the scenario with every strategy at its best design, before strategies are compared."""

from experiments.console import note
from experiments.language import say


def tuned(given: str, strategies: list[str] | None, threads: int | None, cluster: str | None):
    """Tune the strategies of a scenario as `simpul tune` does by default, or read what it found before.

    Returns the scenario with every strategy at its best design, and the first seed that the choice has not seen: only from
    there on is a comparison fair.
    """
    from experiments.commands.asking import QuestionWishes, answered
    from experiments.questions.tune import tune

    note(say("ask-tuning"))
    answer, folder, _ = answered(tune, given, {"strategies": strategies}, QuestionWishes(threads=threads, cluster=cluster))
    note(say("ask-tuned", folder=str(folder)))
    return answer.scenario_tuned(), max(answer.training.seeds) + 1
