"""The context factors: sixteen levels from 0 to 1 that describe a community and what is around it."""

from __future__ import annotations

from simpul.sim.parameters.parameter_row import DECK, Parameter


def _context(name: str, default: float, source: str) -> Parameter:
    return Parameter(name, default, 0.0, 1.0, "share", source)


CONTEXT: tuple[Parameter, ...] = (
    _context("power_imbalance", 0.4, f"{DECK}: unequal influence and power"),
    _context("power_use", 0.5, f"{DECK}: whether the strong use their power in a bargain"),
    _context("history", 0.5, f"{DECK}: history and nature of relations"),
    _context("rivalry", 0.4, f"{DECK}: misunderstanding and rivalry"),
    _context("divide", 0.3, f"{DECK}: local balance of race, ethnicity and class"),
    _context("stratification", 0.3, f"{DECK}: race, ethnicity and poverty go together"),
    _context("ambiguity", 0.3, f"{DECK}: ambiguous representation"),
    _context("selection", 0.5, f"{DECK}: representatives chosen formally or informally"),
    _context("resource_overlap", 0.4, f"{DECK}: resources to share"),
    _context("goal_consensus", 0.5, "Provan & Kenis 2008, doi:10.1093/jopart/mum015"),
    _context("trust_centralization", 0.3, "Provan & Kenis 2008, doi:10.1093/jopart/mum015"),
    _context("communication", 0.4, f"{DECK}: flow of information between peers"),
    _context("opportunity", 0.5, f"{DECK}: opportunities from outside the community"),
    _context("barrier", 0.3, f"{DECK}: barriers from outside the community"),
    _context("crisis", 0.5, f"{DECK}: acting together in a crisis"),
    _context("window", 0.5, f"{DECK}: influence on policy"),
)
