"""What holds of everything that was brought in, whatever the files were."""

from __future__ import annotations


def network(scenario):
    """Names, and depth by the two ends."""
    return {entry.name for entry in scenario.organizations}, {(tie.from_, tie.to): tie.depth for tie in scenario.ties}


def adds_up(account) -> bool:
    """Whether every row that was read became something."""
    return all(part.adds_up() for part in account.parts)


def accounted_for(brought) -> None:
    """Every row became something, and what the account counts is what the scenario holds."""
    columns = [column for file in brought.account.cells.files() for column in brought.account.cells.of(file)]
    assert adds_up(brought.account) and not [column.to_dict() for column in columns if not column.adds_up()]
    assert brought.lines() and brought.to_dict()["names"] and all(len(line) < 5000 for line in brought.lines())
    names, ties = network(brought.scenario)
    assert len(names) == brought.account.organizations and len(ties) == brought.account.ties
    assert all(part.read == sum(part.outcomes.values()) for part in brought.account.parts)
    assert "\n".join(brought.account.lines())
