"""Networks of two kinds of things, such as organizations and the events they took part in: one kind becomes the community."""

from __future__ import annotations

from collections import defaultdict

from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.import_errors import refuse
from simpul.experiments.formats.raw_records import Arc, Found, RawNode

MOST_TOGETHER = 300  # that may share one thing: all of them get ties to each other


def projected(found: Found, first: list[RawNode], second: list[RawNode], links: list[tuple[str, str, int]], asking: Asking) -> None:
    """Put the organizations of a network of two kinds into `found`, tied where they share one of the other kind.

    links: name of one of the first, of one of the second, line. Which are the organizations is asked. Weights: how much is shared.
    """
    rows = asking.choose("two-mode", ("rows", "columns"), file=found.file, rows=len(first), columns=len(second)) == "rows"
    shared: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for source, target, line in dict.fromkeys(links):
        shared[target if rows else source].append((source if rows else target, line))
    found.kind = "network"
    found.nodes = first if rows else second
    between: dict[tuple[str, str], tuple[int, int]] = {}
    for name, members in shared.items():
        if len(members) > MOST_TOGETHER:
            raise refuse(found.file, members[0][1], "exchange-two-mode-many", name, count=len(members), most=MOST_TOGETHER)
        for place, (one, line) in enumerate(members):
            for other, _line in members[place + 1:]:
                count, at = between.get((one, other), (0, line))
                between[one, other] = (count + 1, at)
    found.arcs = [Arc(one, other, line, True, "", {"weight": float(count)}) for (one, other), (count, line) in between.items()]
    found.notes.append(("account-two-mode", {"events": len(second if rows else first), "actors": len(found.nodes)}))
