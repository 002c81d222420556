"""The community as a Mesa model: agents with verbs, and a step that is the order of the month."""

from __future__ import annotations

from functools import partial

import mesa
import numpy as np

from simpul.sim import initial_state, rule_table, strategies
from simpul.sim.agents import Broker, Coalition, GrantScheme, Organization, Partnership, Place, Structure
from simpul.sim.language import language
from simpul.sim.run import EVENTS_MOST, Run, blank_for, diary, known_labels
from simpul.sim.scenario import Scenario, load_scenario
from simpul.sim.state.columns import RESOURCES, Community
from simpul.sim.state.pointer import Handle
from simpul.sim.state.series import LEDGER, SERIES, SERIES_INDEX
from simpul.sim.state.settings import checked_seed, settings

REPORTED = (
    "need", "served", "crises_met", "crises_missed", "windows_won", "won", "window_income", "application_cost", "joint_results",
    "working_relations", "trust_mean", "trust_across", "density_any", "left_outside", "members", "legitimacy",
)
"""Monthly series that the data collector keeps: those of the primary outcomes, and what shows how relations stand."""


class CollaborationModel(mesa.Model):
    """A community under one strategy, month by month.

    The order of the month is that of `sim/schedule.py`, and the agents' verbs call the same rules, so that a run equals the
    compiled
    one to the last bit, as long as nobody overrides a verb. All chance is keyed by the seed (`sim/numerics/keyed_random.py`):
    Mesa's generators
    are not used, and the order of agents is fixed.

    Args:
        scenario: a checked scenario, or what `load_scenario` takes, such as the path of a file.
        strategy: label of one of the scenario's strategies.
        seed: whole number from 0 to 2**63 - 1.
        compiled: False: rules are plain Python, breakpoints and print work; some 20 ms a month for 40 organizations. True: every
            verb calls its compiled rule; the first months then wait for the compiler or its cache, later ones take 1 ms.

    Raises KeyError for an unknown label, ValueError for a seed out of range, ScenarioError for a faulty scenario.

    Attributes:
        case: the scenario. (Mesa keeps an object of its own under `scenario`.)
        strategy, seed: as given.
        month: next month to pass, counted from the start of the burn-in.
        organizations, places, structures: the agents, in the order of rows; there are no structures before the strategy begins.
        community, settings: the columns (`sim/state/columns.py`) that the agents are views of, and the numbers of the run.
        series: float64 [observed months, series] as `simpul.sim.run.Run.series`; zero for months still to come.
        ledger: float64 [months with burn-in, entries, resources] as `simpul.sim.run.Run.ledger`.
        datacollector: Mesa's, with one row for each observed month that has passed.

    A model with agents of one's own derives from this one and sets the classes below (`sim/agents.py` shows it).
    """

    organization_class: type[Organization] = Organization
    place_class: type[Place] = Place
    broker_class: type[Structure] = Broker
    coalition_class: type[Structure] = Coalition
    partnership_class: type[Structure] = Partnership
    grant_scheme_class: type[Structure] = GrantScheme

    def __init__(self, scenario, strategy: str = "nothing", seed: int = 1, compiled: bool = False):
        seed = checked_seed(seed)
        case = scenario if isinstance(scenario, Scenario) else load_scenario(scenario)
        known_labels(case, [strategy])
        self.settings = settings(case, seed)
        super().__init__(rng=seed)
        self.case = case
        self.strategy = strategy
        self.seed = seed
        self.month = 0
        self.begins = case.burn_in + case.start
        self.months = case.burn_in + case.months
        self.names = initial_state.names_of(case, language())
        self.community: Community = blank_for(case, [strategy], EVENTS_MOST)
        self._handle = Handle(self.community, self.settings)  # holds addresses: columns are changed in place, never replaced
        self.rules = rule_table.compiled_rules() if compiled else rule_table.plain_rules()
        self.state = (self._handle.community, self._handle.settings) if compiled else (self.community, self.settings)
        self.series = np.zeros((case.months, len(SERIES)))
        self.ledger = np.zeros((self.months, len(LEDGER), len(RESOURCES)))
        self.places = self._agents_of(self.place_class, len(case.places))
        self.organizations = self._agents_of(self.organization_class, len(self.community.key))
        self.structures = self._agents_of(Structure, 0)
        self.datacollector = mesa.DataCollector(model_reporters={name: partial(_this_month, name) for name in REPORTED})
        self.organizations.do("endow")

    def step(self) -> None:
        """Let one month pass; after the last month nothing happens any more."""
        if self.month >= self.months:
            return
        if self.month == self.begins:
            self.begin_strategy()
        self.open_books()
        if self.month == self.case.burn_in:
            self.lay_ties()
        self.places.do("turn_world")
        self.organizations.do("begin_month")
        self.organizations.do("keep_ties")
        self.organizations.do("seek")
        for turn in range(self.settings.rounds):
            self.organizations.do("take_stock")
            self.organizations.do("choose_partner", turn)
            self.organizations.do("answer_asks")
            self.organizations.do("deliver_deal", turn)
        self.organizations.do("listen")
        self.structures.do("work")
        self.places.do("list_working_partners")
        self.places.do("answer_events")
        self.structures.do("settle")
        self.structures.do("withdraw")
        self.organizations.do("produce")
        self.places.do("count_needs")
        self.organizations.do("shift_power")
        self.close_books()
        self.month += 1
        self.running = self.month < self.months

    def begin_strategy(self) -> None:
        """Set up the structures of the strategy."""
        c = self.community
        strategies.begin(self.case, self.strategy, c)
        for row in range(len(c.present)):
            if c.present[row] == 1:
                self.structures.add(self._structure_class(row)(self, row))

    def lay_ties(self) -> None:
        """Lay the ties that the scenario says are there when the observed months begin."""
        self.rules.lay_ties(*self.state)

    def open_books(self) -> None:
        """Start the month's series and ledger at zero."""
        self.rules.open_books(self.state[0])

    def close_books(self) -> None:
        """Write down the month: the ledger always, the series once the burn-in is over."""
        self.ledger[self.month] = self.community.flow
        observed = self.month - self.case.burn_in
        if observed >= 0:
            self.rules.close_books(*self.state, self.month)
            self.series[observed] = self.community.tally[0]
            self.datacollector.collect(self)

    def result(self) -> Run:
        """Return the run so far as `simpul.sim.run.run` returns it, with its diary."""
        c = initial_state.copy(self.community)
        return Run(self.case, self.strategy, self.seed, self.series.copy(), self.ledger.copy(), c, diary(c, self.case.burn_in))

    def _agents_of(self, kind: type, count: int) -> mesa.agent.AgentSet:
        """Return `count` agents of a class, for rows 0 to count - 1, in this order."""
        return mesa.agent.AgentSet([kind(self, row) for row in range(count)], random=self.random)

    def _structure_class(self, row: int) -> type[Structure]:
        """Return what the structure in `row` is called, by what was agreed about it."""
        c = self.community
        if c.open_grants[row] == 1:
            return self.grant_scheme_class
        if c.selects[row] == 1:
            return self.partnership_class
        if c.meets[row] == 1:
            return self.coalition_class
        return self.broker_class


def _this_month(name: str, model: CollaborationModel) -> float:
    """Return this month's figure of the series `name`."""
    return float(model.community.tally[0, SERIES_INDEX[name]])
