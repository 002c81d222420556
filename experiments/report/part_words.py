"""For whom and on which issue, in sentences and tables: groups beside each other, and the issue of a strategy beside the rest."""

from __future__ import annotations

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.analyses.part_gains import GAP, GroupGain, IssueGain
from simpul.experiments.presentation.labels import interval, listed, number, strategy_title, text_of, title_inside
from simpul.experiments.report.comparison_tables import SIGNS, Cell, Table, interval_cell, number_cell
from simpul.sim.language import say

_SHARE = "share"


def groups_words(comparison: Comparison, language: str) -> str:
    """Which group is worst off, how far behind it is, and under which strategies the gap is smaller or larger; empty with one
    group."""
    gains = [one for one in comparison.group_gains if one.horizon == comparison.horizon]
    if not gains:
        return ""
    most, least = comparison.ends_of_groups
    met = {(one.strategy, one.group): one.met.mean for one in gains}
    nothing = comparison.baseline("nothing")
    told = [say("whom-worst", language, months=comparison.horizon, least=_group(comparison, least, language),
                most=_group(comparison, most, language),
                **{name: number(met[nothing, group], language, _SHARE) for name, group in (("share", least), ("other", most))})]
    for way, beyond in (("smaller", lambda gain: gain.high < 0.0), ("larger", lambda gain: gain.low > 0.0)):
        found = [one.strategy for one in gains if one.group == GAP and beyond(one.gain)]
        if found:
            told.append(say(f"whom-gap-{way}", language, baseline=_baseline(comparison, language), strategies=listed(
                [title_inside(comparison.scenario, label, language) for label in found], language)))
    return " ".join(told)


def groups_tables(comparison: Comparison, language: str) -> list[Table]:
    """Share of need met in each group with the gap at the last horizon, then the differences from grants at every horizon, the last
    first; none with one group."""
    last = comparison.horizon
    tables = [_groups_table(comparison, last, "whom-table-met", language)] if comparison.group_gains else []
    return tables + [_groups_table(comparison, months, "whom-table-gain", language)
                     for months in sorted(comparison.results.horizons, reverse=True) if comparison.group_gains]


def _groups_table(comparison: Comparison, months: int, caption: str, language: str) -> Table:
    gains = [one for one in comparison.group_gains if one.horizon == months]
    groups, of_gain = list(dict.fromkeys(one.group for one in gains)), caption == "whom-table-gain"
    most, least = comparison.ends_of_groups
    heads = tuple(say("whom-column-gap", language, most=_group(comparison, most, language),
                      least=_group(comparison, least, language))
                  if group == GAP else _group(comparison, group, language) for group in groups)
    rows = []
    for label in comparison.results.strategies:
        own = [one for one in gains if one.strategy == label]
        if of_gain and label == _against(comparison):
            continue
        cells = tuple(_group_cell(one, of_gain, language) for one in own)
        rows.append((strategy_title(comparison.scenario, label, language), cells))
    return Table(say(caption, language, months=months, baseline=_baseline(comparison, language)), heads, tuple(rows))


def _group_cell(one: GroupGain, of_gain: bool, language: str) -> Cell:
    if of_gain:
        return interval_cell(one.gain.mean, one.gain.low, one.gain.high, language, _SHARE, sign=True)
    return interval_cell(one.met.mean, one.met.low, one.met.high, language, _SHARE)


def issues_words(comparison: Comparison, language: str) -> list[str]:
    """For each strategy that is for an issue, at the last horizon: what is met already, what it gains there over grants, and
    what the rest gains or pays."""
    told = []
    for one in comparison.issue_gains:
        if one.horizon == comparison.horizon:
            told.append(say("issue-gain", language, strategy=title_inside(comparison.scenario, one.strategy, language),
                            issue=_issue(comparison, one, language), already=number(one.already, language, _SHARE),
                            months=one.horizon, against=title_inside(comparison.scenario, one.against, language),
                            own=number(one.own.mean, language, _SHARE, sign=True),
                            own_interval=interval(one.own.low, one.own.high, language, _SHARE, sign=True, mark=False),
                            verdict=say(f"verdict-{one.verdict}", language),
                            rest=number(one.rest.mean, language, _SHARE, sign=True),
                            rest_interval=interval(one.rest.low, one.rest.high, language, _SHARE, sign=True, mark=False)))
    return told


def issues_table(comparison: Comparison, language: str) -> Table | None:
    """A row for each strategy that is for an issue, horizon and what it is held against; None where there is no such strategy."""
    gains = sorted(comparison.issue_gains, key=lambda one: -one.horizon)
    if not gains:
        return None
    rows = tuple((say("issue-row", language, strategy=strategy_title(comparison.scenario, one.strategy, language),
                      months=one.horizon, against=title_inside(comparison.scenario, one.against, language)),
                  (Cell(_issue(comparison, one, language)), number_cell(one.already, language, _SHARE),
                   interval_cell(one.own.mean, one.own.low, one.own.high, language, _SHARE, sign=True),
                   Cell(f"{SIGNS[one.verdict]} {say(f'verdict-{one.verdict}', language)}", "", one.verdict),
                   interval_cell(one.rest.mean, one.rest.low, one.rest.high, language, _SHARE, sign=True))) for one in gains)
    return Table(say("issue-table", language),
                 tuple(say(f"issue-column-{name}", language) for name in ("issue", "already", "own", "verdict", "rest")), rows)


def _group(comparison: Comparison, name: str, language: str) -> str:
    return text_of(comparison.scenario.groups[name], language)


def _issue(comparison: Comparison, one: IssueGain, language: str) -> str:
    return text_of(comparison.scenario.issues[one.issue], language)


def _against(comparison: Comparison) -> str:
    return comparison.baseline("direct_grants") or comparison.baseline("nothing") or ""


def _baseline(comparison: Comparison, language: str) -> str:
    return title_inside(comparison.scenario, _against(comparison), language)
