"""One sitting of a command that runs: what is kept is said, what is missing is made, and a stop says how to go on."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from simpul.experiments.cli.compile_notice import load_beside, warmed_up
from simpul.experiments.cli.console import Progress, print_note
from simpul.experiments.cli.plan_preview import say_if_much
from simpul.experiments.cli.shared_options import Wishes, cluster_of
from simpul.sim.language import say


class Sitting:
    """Carries plans out into a folder, see `simpul.experiments.runner.runner.Runner`, and says so."""

    def __init__(self, runner, progress: Progress):
        self.runner, self.progress = runner, progress
        self.model = runner.model

    def carried(self, planned, name: str = ""):
        """The parts of a plan, of which only what is missing is run. The model is compiled now that the plan is known to
        be right."""
        warmed_up()
        parts, runner = self.runner.parts(planned, name), self.runner
        if parts.kept and name not in runner.rounds:
            print_note(say("cli-goes-on", kept=parts.count(), all=len(planned), folder=str(runner.folder)))
        runner.rounds[name] = parts
        say_if_much(parts, runner.workers)
        self.progress.begin(parts.count())
        return runner.make(parts)


@contextmanager
def sitting(folder: Path, digest: str, wishes: Wishes, monthly: bool) -> Iterator[Sitting]:
    """A sitting at the folder of what was asked. Raises Stopped, saying what is kept, when the user stops it; leaves no
    empty folder behind."""
    from simpul.experiments.runner import output_folders
    from simpul.experiments.runner.runner import Runner
    from simpul.experiments.user_errors import Stopped

    fresh, runner = not folder.exists(), None
    output_folders.check_writable(folder)
    try:
        with ExitStack() as stack:
            cluster = cluster_of(wishes, stack)
            progress = stack.enter_context(Progress())
            runner = Runner(folder, wishes.threads, progress.tick, workers=cluster, digest=digest, monthly=monthly)
            if cluster is None:
                loading = load_beside()
                stack.push(lambda stopped_by, *_: loading.join() if stopped_by is None else None)    # who stops does not wait
            yield Sitting(runner, progress)
    except KeyboardInterrupt:
        kept, planned = runner.kept() if runner is not None else (0, 0)
        if not kept:
            raise
        raise Stopped("cli-stopped-kept", kept=kept, all=planned, folder=str(folder)) from None
    finally:
        if fresh:
            output_folders.remove_if_empty(folder)
