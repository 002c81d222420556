"""The Mesa model as students step it: the observed months lie ahead, and a fault stops it with a sentence."""

from __future__ import annotations

from collections import Counter
from threading import Condition, get_ident

import numpy as np

from simpul.experiments.app.frames import Film, Frame
from simpul.experiments.app.mesa_parameters import held_value, moved_world
from simpul.experiments.presentation.labels import strategy_title
from simpul.sim.language import LANGUAGES, say
from simpul.sim.model import CollaborationModel
from simpul.sim.run import months_in_use
from simpul.sim.state.columns import COLUMNS, Community

_PATIENCE = 2.0      # seconds to wait for a picture at the most: a page in the background draws none


class ClassroomModel(CollaborationModel):
    """`CollaborationModel` in plain Python whose burn-in has passed; `fault` says why it stopped, "" while all is well.

    case: the scenario as it was opened, which `given` keeps; `levels`: parameter set, money and context factors that differ from it
    (`mesa_parameters.moved_world`).

    A class of its own and not a flag, because Mesa's view makes the next model of the same class from the parameters alone. The
    scenario goes by another name: from Mesa 3.5 on that view puts an object of its own into a parameter `scenario`, ignored here.

    Mesa plays in a thread of its own, as fast as it can. A month played there waits until the visitor has seen the one before:
    a slow computer would otherwise be handed pictures faster than it draws them, and a press of pause would wait behind them all.
    """

    def __init__(self, case, strategy: str = "nothing", seed: int = 1, *, scenario: object = None, **kwargs):
        labels = {name: label for language in LANGUAGES for label, name in names_in_a_list(case, language).items()}
        # Mesa's view hands over what its list shows, and numbers as text when they were typed.
        strategy = held_value(strategy)
        self.given, self.levels = case, {name: held_value(value) for name, value in kwargs.items()}
        super().__init__(moved_world(case, self.levels), labels.get(strategy, strategy), int(held_value(seed)))
        self.fault = ""
        self._answering = get_ident()       # the thread in which the visitor's answers arrive: it never waits for one
        self._asked = self._drawn = -1
        self._drawing = Condition()
        months_in_use()(self._handle.community, self._handle.settings, 0, self.case.burn_in, self.series, self.ledger)
        self.month = self.case.burn_in
        self._collect_anew()

    def _collect_anew(self) -> None:
        """Let Mesa's collector begin with the state after the burn-in, so that its curves show the months that are stepped."""
        for values in self.datacollector.model_vars.values():
            values.clear()
        self._figures = self._measured()
        self.datacollector.collect(self)

    @property
    def observed(self) -> int:
        """How many observed months have passed."""
        return self.month - self.case.burn_in

    def step(self) -> None:
        """Let one month pass; an error ends the run and is kept as a sentence."""
        if get_ident() != self._answering:
            with self._drawing:
                self._drawing.wait_for(lambda: self._drawn >= self._asked, _PATIENCE)
        try:
            super().step()
        except Exception as error:
            self.fault = f"{type(error).__name__}: {error}"
            self.running = False

    def drawn(self, month: int) -> None:
        """Take note that the visitor sees `month`, an index from 0."""
        with self._drawing:
            self._answering = get_ident()
            self._drawn = month
            self._drawing.notify_all()

    def film(self) -> Film:
        """The community as it stands, as the pictures take it: its last month is what the visitor should see."""
        self._asked = max(0, self.observed - 1)
        return Film(self.result(), (Frame.of(self.community),))


def names_in_a_list(scenario, language: str) -> dict[str, str]:
    """What each strategy is called in a list, by its label; strategies that go by one name are told apart by their labels."""
    titles = {label: strategy_title(scenario, label, language) for label in scenario.strategies}
    often = Counter(titles.values())
    return {label: title if often[title] == 1 else f"{title} ({label})" for label, title in titles.items()}


def inspected(c: Community, row: int, language: str) -> list[tuple[str, str, str]]:
    """Every column that holds one organization: name, value, meaning with unit; without books, their index, and room for sums."""
    found = []
    for column in COLUMNS:
        if column.shape.startswith("N") and not {"D", "J"} & set(column.shape) and "room" not in column.meaning \
                and "scratch" not in column.meaning:
            values = getattr(c, column.name)[row]
            found.append((column.name, ", ".join(f"{value:.4g}" for value in np.ravel(values).tolist()),
                          say(f"column-{column.name.replace('_', '-')}", language)))
    return found
