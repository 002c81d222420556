"""One run, taken as tables: organizations and ties of a month, the monthly series, the events."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from simpul.sim import run as runs
from simpul.sim.run_record import Run
from simpul.sim.state.columns import FUNDS, Community
from simpul.sim.state.series import SERIES
from simpul.sim.strategies import structure_labels

Rows = list[dict[str, Any]]
_OF_STRUCTURES = ("structure_", "member_", "meeting_", "grant_", "pool_")  # events whose `other` is a structure


@dataclass
class Taken:
    """Tables of one run. Every row of a table has the same keys, in the same order.

    organizations  state at the end of the month; power, volunteers, reliability, capacity and morale 0..1, income pm a month,
                   hours a month, funds pm, `interest: ISSUE` a weight
    ties           from, to, direction, depth 1..4 (0: a conflict), trust 0..1, contract yes or no, kept and broken (promises, as
                   evidence)
    series         month and every monthly series of the model
    events         month, event, who and whom, place, issue, amount
    """

    organizations: Rows = field(default_factory=list)
    ties: Rows = field(default_factory=list)
    series: Rows = field(default_factory=list)
    events: Rows = field(default_factory=list)

    def tables(self) -> dict[str, Rows]:
        """The tables by name."""
        return {"organizations": self.organizations, "ties": self.ties, "series": self.series, "events": self.events}


def take(scenario, strategy: str, seed: int, month: int, language: str) -> Taken:
    """Run `strategy` on `seed` and take the network at the end of `month` (from 0), the series and the events.

    Raises KeyError for a label the scenario does not have, ValueError for a month or a seed out of range.
    """
    c = runs.snapshots(scenario, strategy, seed, [month])[0]
    return tables_of(runs.run(scenario, strategy, seed, record=True), c, language)


def tables_of(run: Run, c: Community, language: str) -> Taken:
    """Take the series and events of a run, and the network of a community of it: `run.community` for its last month."""
    scenario, names = run.scenario, unique(run.names(language))
    series = [{"month": number, **{one.name: float(value) for one, value in zip(SERIES, row, strict=True)}}
              for number, row in enumerate(run.series)]
    return Taken(_organizations(scenario, c, names, language), _ties(scenario, c, names), series,
                 _events(scenario, run.strategy, run, names, language))


def unique(names: list[str]) -> list[str]:
    """Names told apart, where two organizations go by the same one."""
    seen: dict[str, int] = {}
    found = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        found.append(name if seen[name] == 1 else f"{name} [{seen[name]}]")
    return found


def _words(table: dict, row: int, language: str) -> str:
    keys = list(table)
    return str(getattr(table[keys[row]], language)) if 0 <= row < len(keys) else ""


def _organizations(scenario, c: Community, names: list[str], language: str) -> Rows:
    several_places, several_groups = len(scenario.places) > 1, len(scenario.groups) > 1
    rows = []
    for i, name in enumerate(names):
        row: dict[str, Any] = {"name": name, "kind": _words(scenario.kinds, int(c.kind[i]), language)}
        if several_places:
            row["place"] = _words(scenario.places, int(c.place[i]), language)
        if several_groups:
            row["group"] = _words(scenario.groups, int(c.group[i]), language)
        row |= {"outside": "yes" if c.outside[i] else "no", "power": float(c.power[i]), "income": float(c.income[i]),
                "hours": float(c.hours[i]), "volunteers": float(c.volunteer[i]), "reliability": float(c.reliability[i]),
                "capacity": float(c.capacity[i]), "morale": float(c.morale[i]), "funds": float(c.stock[i, FUNDS]),
                "partners": int(c.partners[i]), "dormant": "yes" if c.dormant[i] else "no"}
        row |= {f"interest: {getattr(issue, language)}": float(c.interest[i, k])
                for k, issue in enumerate(scenario.issues.values())}
        rows.append(row)
    return rows


def _ties(scenario, c: Community, names: list[str]) -> Rows:
    """Every arc of depth 1 or more, and those conflicts of the scenario that are still none. Promises broken stand as they were
    seen, not as they weigh."""
    rows = []
    conflicts = {(tie.from_, tie.to) for tie in scenario.ties if tie.depth == 0}
    for i, name in enumerate(names):
        for s in range(c.contacts[i]):
            if c.depth[i, s] >= 1 or (name, names[int(c.partner[i, s])]) in conflicts:
                rows.append({"from": name, "to": names[int(c.partner[i, s])], "direction": "directed", "depth": int(c.depth[i, s]),
                             "trust": float(c.trust[i, s]), "contract": "yes" if c.agreed_until[i, s] else "no",
                             "kept": float(c.kept[i, s]), "broken": float(c.broken[i, s] / max(1e-9, c.betrayal[i]))})
    return rows


def _events(scenario, strategy: str, run, names: list[str], language: str) -> Rows:
    parts = structure_labels(scenario, strategy)
    rows = []
    for event in run.events:
        of_structure = event.kind.startswith(_OF_STRUCTURES)
        other = parts[event.other] if of_structure and 0 <= event.other < len(parts) else (
            names[event.other] if not of_structure and 0 <= event.other < len(names) else "")
        rows.append({"month": event.month, "event": event.kind, "who": names[event.actor] if event.actor >= 0 else "",
                     "whom": other, "place": _words(scenario.places, event.place, language),
                     "issue": _words(scenario.issues, event.issue, language), "amount": float(event.amount)})
    return rows
