"""The community as a Mesa model: agents with verbs, and a step that goes through the order of the month."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial

import mesa
import numpy as np
from mesa.space import NetworkGrid

from simpul.sim import initial_state, rule_table, strategies
from simpul.sim.agent_verbs import OrganizationVerbs
from simpul.sim.agents import Broker, Coalition, GrantScheme, Organization, Partnership, Place, Structure
from simpul.sim.decisions import ChangedRules
from simpul.sim.guards import FIXED_SIZE, OUR_MODULES, GuardedAttributes
from simpul.sim.language import language
from simpul.sim.model_arguments import Given, Reporters, agent_reporters_of, case_of, reporters_of, seed_of
from simpul.sim.model_checks import changed_rules_of, check_model_class
from simpul.sim.model_runs import Analysed
from simpul.sim.month_calls import MONTH_CALLS, START_CALLS, MonthCall
from simpul.sim.network import graph
from simpul.sim.row_view import Roster, RowView
from simpul.sim.rules.hosts import choose_hosts
from simpul.sim.run import EVENTS_MOST, blank_for, diary, known_labels
from simpul.sim.run_record import Run
from simpul.sim.schedule import EVERYTHING, ORGANIZATIONS, PLACES, STRUCTURES
from simpul.sim.state.columns import RESOURCES, Community
from simpul.sim.state.pointer import Handle
from simpul.sim.state.series import LEDGER, SERIES, SERIES_INDEX
from simpul.sim.state.settings import settings

REPORTED = (
    "need", "served", "crises_met", "crises_missed", "windows_won", "won", "window_income", "application_cost", "joint_results",
    "working_relations", "trust_mean", "trust_across", "density_any", "left_outside", "members", "legitimacy",
)
"""Monthly series that the data collector keeps: those of the primary outcomes, and what shows how relations stand."""


class CollaborationModel(GuardedAttributes, Analysed, mesa.Model):
    """A community under one strategy, month by month.

    A step goes through the order of the month (`sim/schedule.py`), and the agents' verbs call the rules of the compiled loop. So a
    run equals the compiled one to the last bit, as long as nobody changes a verb or a decision. All chance is keyed by the seed
    (`sim/numerics/keyed_random.py`): Mesa's generators are not used, and the order of agents is fixed.

    Args:
        scenario: a checked scenario, the path of a file, or the name of a shipped one ("small" if None).
        strategy: label of one of the scenario's strategies.
        seed: whole number from 0 to 2**63 - 1; None: drawn by the system, as Mesa does.
        compiled: False: rules are plain Python, breakpoints and print work; some 20 ms a month for 40 organizations. True: verbs
            call compiled rules, those of organizations for all at once where the class does not change the verb; the first months
            then wait for the compiler or its cache, later ones take an eighth of a ms.
        rng: the seed under Mesa's other name, or a generator from which one is drawn. Among the parameters of `mesa.batch_run` use
            this one: from Mesa 3.5 on it overwrites `seed`.
        case: the scenario under another name. Mesa's view puts an object of its own into `scenario`, which is then ignored.
        subsidy: money that every strategy has, in person-months, in place of the scenario's.
        model_reporters, agent_reporters, agenttype_reporters: as Mesa's DataCollector takes them; model reporters are added to
            `REPORTED`. Names of attributes may be one text: "power morale".
        kwargs: context factors and model parameters by name (`history=0.2`), any other number of the scenario by its dotted key.

    Raises KeyError for an unknown label, ValueError for a seed out of range, ScenarioError for a faulty scenario, TypeError for an
    unknown keyword.

    Attributes:
        case, strategy, seed: the scenario (Mesa keeps an object of its own under `scenario`), the label, the seed.
        month: next month to pass, counted from the start of the burn-in.
        community, settings: the columns (`sim/state/columns.py`) that the agents are views of, and the numbers of the run.
        series: float64 [observed months, series] as `simpul.sim.run.Run.series`; zero for months still to come.
        ledger: float64 [months with burn-in, entries, resources] as `simpul.sim.run.Run.ledger`.
        datacollector: Mesa's, with a row for the state before the first month and one for each month that has passed.
        grid: the network of working ties as a Mesa space, for Mesa's components.

    A changed model derives from this one: it sets the classes below to agents with verbs of their own (`sim/agents.py`), or
    replaces single decisions (`sim/decisions.py`), and is given to analyses as `model=`. What has no effect in it raises TypeError
    when the class is defined, and so does every attempt to add or remove agents: columns have a fixed size.

    >>> import simpul
    >>> len(simpul.CollaborationModel("small", "coalition-broad", seed=1).organizations)
    8
    """

    organization_class: type[Organization] = Organization
    place_class: type[Place] = Place
    broker_class: type[Structure] = Broker
    coalition_class: type[Structure] = Coalition
    partnership_class: type[Structure] = Partnership
    grant_scheme_class: type[Structure] = GrantScheme
    decisions: Mapping[str, Callable[..., object]] = {}

    UNCHANGED = frozenset("case strategy seed begins months names community settings rules state series ledger rows".split())

    def __init_subclass__(cls, **more: object) -> None:
        super().__init_subclass__(**more)
        if not cls.__module__.startswith(OUR_MODULES):
            check_model_class(cls, CollaborationModel)

    def __init__(
        self, scenario: Given = None, strategy: str = "nothing", seed: int | None = None, compiled: bool = False, *,
        rng: object = None, case: Given = None, subsidy: float | None = None, model_reporters: Reporters = None,
        agent_reporters: Reporters = None, agenttype_reporters: Mapping[type, Mapping[str, object]] | None = None, **kwargs: object,
    ) -> None:
        seed = seed_of(seed, rng, scenario)
        case = case_of(scenario if case is None else case, subsidy, kwargs)
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
        rules: ChangedRules | None = changed_rules_of(type(self))
        if rules is None:
            self.rules = rule_table.compiled_rules() if compiled else rule_table.plain_rules()
            self._sweeps = rule_table.compiled_sweeps() if compiled else None
        else:
            self.rules = rules.compiled if compiled else rules.plain
            self._sweeps = rules.sweeps if compiled else None
        self.state = self._state_of(self._handle, compiled)
        self._compiled = compiled
        self.series = np.zeros((case.months, len(SERIES)))
        self.ledger = np.zeros((self.months, len(LEDGER), len(RESOURCES)))
        self.rows: dict[str, list[RowView]] = {PLACES: [], ORGANIZATIONS: [], STRUCTURES: []}
        with self._admitting():
            self.rows[PLACES] += [self.place_class(self, row) for row in range(len(case.places))]
            self.rows[ORGANIZATIONS] += [self.organization_class(self, row) for row in range(len(self.community.key))]
        self._network: tuple[int, NetworkGrid] | None = None
        for call in START_CALLS:
            self._let_all(call)
        self._figures = self._measured()
        self.datacollector = mesa.DataCollector(
            {name: partial(_this_month, name) for name in REPORTED} | reporters_of(model_reporters),
            agent_reporters_of(agent_reporters, self._knows), agenttype_reporters,
        )
        self.datacollector.collect(self)

    def step(self) -> None:
        """Let one month pass; after the last month nothing happens any more."""
        if self.month >= self.months:
            return
        if self.month == self.begins:
            self.begin_strategy()
        for in_rounds, calls in MONTH_CALLS:
            for turn in range(self.settings.rounds if in_rounds else 1):
                for call in calls:
                    if call.when is None or call.when.holds(self.month, self.case.burn_in):
                        self._let_all(call, turn)
        self._write_down()
        self.month += 1
        self.running = self.month < self.months

    def begin_strategy(self) -> None:
        """Set up the structures of the strategy."""
        c = self.community
        strategies.begin(self.case, self.strategy, c)
        choose_hosts(c)
        with self._admitting():
            self.rows[STRUCTURES] += [self._structure_class(row)(self, row) for row in range(len(c.present)) if c.present[row] == 1]

    def open_books(self) -> None:
        """Start the month's series and ledger at zero."""
        self.rules.open_books(self.state[0])

    def lay_ties(self) -> None:
        """Lay the ties that the scenario says are there when the observed months begin."""
        self.rules.lay_ties(*self.state)

    def close_books(self) -> None:
        """Measure the state at the end of an observed month."""
        self.rules.close_books(*self.state, self.month)

    def result(self) -> Run:
        """Return the run so far as `simpul.sim.run.run` returns it, with its diary."""
        c = initial_state.copy(self.community)
        return Run(self.case, self.strategy, self.seed, self.series.copy(), self.ledger.copy(), c, diary(c, self.case.burn_in))

    @property
    def organizations(self) -> Roster:
        """The organizations, in the order of rows: by place and key."""
        return Roster(self.rows[ORGANIZATIONS], random=self.random)

    @property
    def places(self) -> Roster:
        """The places, in the order of the scenario."""
        return Roster(self.rows[PLACES], random=self.random)

    @property
    def structures(self) -> Roster:
        """The structures that the strategy has set up; there are none before it begins."""
        return Roster(self.rows[STRUCTURES], random=self.random)

    @property
    def agents(self) -> Roster:
        """All agents: places, organizations and structures."""
        return Roster([agent for rows in self.rows.values() for agent in rows], random=self.random)

    @property
    def grid(self) -> NetworkGrid:
        """The network of ties, information and deeper, after the last month: organizations on nodes numbered as their rows."""
        if self._network is None or self._network[0] != self.month:
            network = graph(self.community, outside=True).to_undirected()
            if not network.number_of_edges():
                network.add_edge(0, 0)  # Mesa's components cannot draw a network without any
            space = NetworkGrid(network)
            for organization in self.rows[ORGANIZATIONS]:
                organization.pos = None
                space.place_agent(organization, organization.row)
            self._network = self.month, space
        return self._network[1]

    def register_agent(self, agent: mesa.Agent) -> None:
        """Take an agent in, as Mesa does; raises TypeError for any but the model's own, because columns have a fixed size."""
        if not self._admits:
            raise TypeError(FIXED_SIZE)
        super().register_agent(agent)

    def deregister_agent(self, agent: mesa.Agent) -> None:
        """Refuse: raises TypeError, because columns have a fixed size."""
        raise TypeError(FIXED_SIZE)

    def remove_all_agents(self) -> None:
        """Refuse: raises TypeError, because columns have a fixed size."""
        raise TypeError(FIXED_SIZE)

    _admits = False

    @contextmanager
    def _admitting(self) -> Iterator[None]:
        """Let agents register that are made in between."""
        self._admits = True
        try:
            yield
        finally:
            self._admits = False

    def _let_all(self, call: MonthCall, turn: int = 0) -> None:
        """Let the agents of a kind, or the model itself, do a verb: one after the other, or all at once in compiled code where
        organizations do what the rule says, which is the same."""
        verb, rows = call.verb, [self] if call.over == EVERYTHING else self.rows[call.over]
        if self._sweeps and call.over == ORGANIZATIONS and getattr(type(rows[0]), verb) is getattr(OrganizationVerbs, verb):
            for sweep in getattr(self._sweeps, verb):
                sweep(*self.state, 0, len(rows), *call.numbers(self.month, turn))
            return
        for actor in rows:
            getattr(actor, verb)(*([turn] if "turn" in call.takes else []))

    def _state_of(self, handle: Handle, compiled: bool) -> tuple:
        """Return what rules take first: addresses if they are compiled, else the columns and the settings themselves."""
        return (handle.community, handle.settings) if compiled else (handle.columns, self.settings)

    def _measured(self) -> np.ndarray:
        """Return the figures of the month's series at a moment for which no books are closed: measured on a copy, which leaves the
        community as the compiled run has it."""
        c = self.community
        handle = Handle(initial_state.copy(c._replace(events=c.events[:0])), self.settings)  # the diary has no part in it
        self.rules.close_books(*self._state_of(handle, self._compiled), self.month)
        return handle.columns.tally[0].copy()

    def _write_down(self) -> None:
        """Keep the month that has passed: the ledger always, the series once the burn-in is over."""
        self.ledger[self.month] = self.community.flow
        observed = self.month - self.case.burn_in
        if observed >= 0:
            self.series[observed] = self.community.tally[0]
        self._figures = self.series[observed] if observed >= 0 else self._measured()
        self.datacollector.collect(self)

    def _knows(self, name: str) -> bool:
        """Tell whether any kind of agent has an attribute."""
        kinds = (self.broker_class, self.coalition_class, self.partnership_class, self.grant_scheme_class)
        return any(hasattr(kind, name) for kind in kinds) or any(hasattr(rows[0], name) for rows in self.rows.values() if rows)

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
    return float(model._figures[SERIES_INDEX[name]])
