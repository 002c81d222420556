"""A graph as networkx reads it becomes organizations and ties, with the lines, directions and attributes that the file has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import networkx

from simpul.experiments.formats.column_heads import OF_ORGANIZATIONS, OF_TIES, said, used_keys
from simpul.experiments.formats.raw_records import Arc, Found, RawNode, ReadColumn
from simpul.experiments.formats.text_recognition import is_blank, label_of, plain_text

Lines = dict[tuple[str, str], list[tuple[int, str]]]
"""Both ends of an edge -> line and direction ("directed", "undirected", "mutual" or "") of each edge between them."""
# What drawing programs keep beside the data; nobody misses it.
_DRAWN = ("viz", "graphics", "x", "y", "z", "color", "colour", "size", "shape", "r", "g", "b", "start", "end", "spells",
          "networkx_key",
          "width", "fill", "labelgraphics", "selected", "suid", "mutual", "id", "edgelabel", "vis")


def graph_found(file: str, graph: networkx.Graph, lines: Mapping[str, int], edges: Lines, network: str) -> Found:
    """What one graph holds. lines: id of a node -> line; network: the name of the graph where a file holds several."""
    found = Found(file, network, "network", listed=True)
    nodes, ties = AttributeCount(OF_ORGANIZATIONS), AttributeCount(OF_TIES)
    for key, data in graph.nodes(data=True):
        id_ = plain_text(key)
        told = said(data, OF_ORGANIZATIONS)
        nodes.add(data, told)
        label = label_of(told.pop("name", "")) or id_
        told.pop("id", None)
        found.nodes.append(RawNode(label, lines.get(str(key), 0), id_, told))
    left = {ends: list(at) for ends, at in edges.items()}
    for source, target, data in graph.edges(data=True):
        at = left.get((str(source), str(target))) or left.get((str(target), str(source))) or [(0, "")]
        line, direction = at.pop(0) if len(at) > 1 else at[0]
        told = said(data, OF_TIES)
        ties.add(data, told)
        told.pop("direction", None)
        mutual = {"undirected": True, "mutual": True, "directed": False}.get(direction, not graph.is_directed())
        found.arcs.append(Arc(plain_text(source), plain_text(target), line, mutual, label_of(told.pop("network", "")) or network,
                              told))
    found.columns = [*nodes.columns(len(found.nodes)), *ties.columns(len(found.arcs))]
    return found


class AttributeCount:
    """Counts the attributes of nodes or of edges: which are used, as what, and how often each says something."""

    def __init__(self, table: dict[str, tuple[str, ...]]) -> None:
        self.table = table
        self.filled: Counter = Counter()
        self.heads: dict[str, str] = {}
        self.unused: Counter = Counter()

    def add(self, data: Mapping[str, Any], told: Mapping[str, Any]) -> None:
        """Count what one node or edge says. told: by role, as `said` gives it."""
        keys = used_keys(data, self.table)
        for role in told:
            self.filled[role] += len(told[role]) if isinstance(told[role], dict) else 1
            self.heads.setdefault(role, keys.get(role, role))
        for key, value in data.items():
            if key not in keys.values() and not is_blank(value) and str(key).casefold() not in _DRAWN:
                self.unused[plain_text(key)] += 1

    def columns(self, count: int) -> list[ReadColumn]:
        """A line of the account of cells for each attribute; count: of nodes or edges."""
        used = [ReadColumn(self.heads[role], role, max(count, filled), max(count, filled) - filled)
                for role, filled in self.filled.items()]
        return used + [ReadColumn(key, "", count, max(0, count - filled), "unused") for key, filled in self.unused.items()]


def network_of(organizations: Iterable[Mapping[str, Any]], ties: Iterable[Mapping[str, Any]]) -> networkx.DiGraph:
    """The network of a run: nodes are names, with `label` and all that is known of them; arcs have depth, trust and the rest."""
    g = networkx.DiGraph()
    for row in organizations:
        g.add_node(row["name"], label=row["name"], **{key: value for key, value in row.items() if key != "name"})
    for row in ties:
        g.add_edge(row["from"], row["to"], **{key: value for key, value in row.items() if key not in ("from", "to", "direction")})
    return g
