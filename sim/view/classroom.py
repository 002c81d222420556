"""The Mesa model as students step it: the observed months lie ahead, and a fault stops it with a sentence."""

from __future__ import annotations

from sim.columns import COLUMNS, Community
from sim.model import CollaborationModel
from sim.month import run_months
from sim.view.film import Film, Frame


class ClassroomModel(CollaborationModel):
    """`CollaborationModel` in plain Python whose burn-in has passed; `fault` says why it stopped, "" while all is well.

    A class of its own and not a flag, because Mesa's view makes the next model of the same class from the parameters alone; the
    scenario goes by another name, because from Mesa 3.5 on that view puts one of Mesa's own kind into a parameter `scenario`.
    """

    def __init__(self, case, strategy: str = "nothing", seed: int = 1):
        super().__init__(case, strategy, int(seed))       # Mesa's view hands numbers over as text when they were typed
        self.fault = ""
        run_months(self._handle.community, self._handle.settings, 0, self.case.burn_in, self.series, self.ledger)
        self.month = self.case.burn_in

    @property
    def observed(self) -> int:
        """How many observed months have passed."""
        return self.month - self.case.burn_in

    def step(self) -> None:
        """Let one month pass; an error ends the run and is kept as a sentence."""
        try:
            super().step()
        except Exception as error:
            self.fault = f"{type(error).__name__}: {error}"
            self.running = False

    def film(self) -> Film:
        """The community as it stands, as the pictures take it."""
        return Film(self.result(), (Frame.of(self.community),))


def inspected(c: Community, row: int) -> list[tuple[str, str, str]]:
    """Every column that holds one organization: name, value, meaning with unit. Address books and scratch are left out."""
    found = []
    for column in COLUMNS:
        if column.shape.startswith("N") and "D" not in column.shape and "scratch" not in column.name + column.meaning:
            values = getattr(c, column.name)[row]
            found.append((column.name, ", ".join(f"{value:.4g}" for value in values.ravel().tolist()), column.meaning))
    return found
