"""GraphML and GEXF, read by networkx after a walk through the file that refuses entities and keeps the lines.

networkx reads one graph of a file and does not say where an edge stood; the walk counts graphs, nodes and edges, so that nothing
is lost in silence. It knows one way of writing each format; `plain_graph_xml` brings those of other programs to it.
"""

from __future__ import annotations

import io
import warnings
from collections import defaultdict
from typing import Any
from xml.parsers import expat

import networkx
from networkx.readwrite.graphml import GraphMLReader

from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.graph_records import Lines, graph_found
from simpul.experiments.formats.import_errors import ExchangeError, refuse
from simpul.experiments.formats.plain_graph_xml import plain_gexf, plain_graphml
from simpul.experiments.formats.raw_records import Found
from simpul.experiments.formats.text_recognition import plain_text

_LARGEST = 100_000_000  # bytes
_DEEPEST = 100  # levels of elements


class Walk:
    """What stands in the file, by its own words: graphs, and lines of nodes and edges."""

    def __init__(self, file: str, raw: bytes) -> None:
        self.file = file
        self.depth = 0
        self.graphs: list[str] = []
        self.nodes: dict[str, int] = {}
        self.node_count = 0
        self.edges: Lines = defaultdict(list)
        self.edge_count = 0
        self.root = ""
        self.default = ""
        self.within = 0
        self.nested = 0
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.StartDoctypeDeclHandler = self._refused
        self.parser.EntityDeclHandler = self._refused
        try:
            self.parser.Parse(raw, True)
        except expat.ExpatError as error:
            raise refuse(file, error.lineno, "exchange-no-xml", reason=expat.ErrorString(error.code)) from None
        except (ValueError, LookupError) as error:  # an encoding that nobody knows
            raise refuse(file, 1, "exchange-no-xml", reason=plain_text(error)[:80]) from None

    def _refused(self, *_what: Any) -> None:
        raise refuse(self.file, self.parser.CurrentLineNumber, "exchange-xml-entities")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition(":")[2]
        self.depth += 1
        line = self.parser.CurrentLineNumber
        if self.depth > _DEEPEST:
            raise refuse(self.file, line, "exchange-xml-deep")
        if self.depth == 1:
            self.root = name
        if name == "graph":
            if self.within and not self.nested:
                self.nested = line
            self.graphs.append(attributes.get("id", "") or str(len(self.graphs) + 1))
            self.default = attributes.get("edgedefault", attributes.get("defaultedgetype", self.default)).casefold()
        elif name == "node":
            self.within += 1
            self.node_count += 1
            self.nodes.setdefault(attributes.get("id", ""), line)
        elif name == "edge":
            self.edge_count += 1
            own = attributes.get("type", "").casefold() or {"true": "directed", "false": "undirected"}.get(
                attributes.get("directed", "").casefold(), "")
            ends = (attributes.get("source", ""), attributes.get("target", ""))
            self.edges[ends].append((line, own or self.default))

    def _end(self, name: str) -> None:
        self.depth -= 1
        if name.rpartition(":")[2] == "node":
            self.within -= 1


def is_markup(start: bytes, _ending: str) -> bool:
    """Whether a file begins as XML does."""
    return start.startswith(b"<") and not start.startswith(b"<stata_dta>")


def read_graph_xml(file: str, raw: bytes, _asking: Asking) -> list[Found]:
    """What a GraphML or GEXF file holds. Raises ExchangeError."""
    if len(raw) > _LARGEST:
        raise refuse(file, 0, "exchange-too-large", most=_LARGEST // 1_000_000)
    walk = Walk(file, raw)
    if walk.root not in ("graphml", "gexf") or not walk.graphs:
        raise refuse(file, 1, "exchange-no-graph", walk.root)
    if walk.root == "graphml" and walk.nested:
        raise refuse(file, walk.nested, "exchange-nested-graphs")
    graphs = _graphs(file, raw, walk)
    found = []
    for graph, name in zip(graphs, walk.graphs, strict=False):
        found.append(graph_found(file, graph, walk.nodes, walk.edges, name if len(graphs) > 1 else ""))
        directions = {direction for at in walk.edges.values() for _line, direction in at} or {walk.default}
        directed = "mixed" if len(directions) > 1 else "no" if directions == {"undirected"} else "yes"
        found[-1].notes.append(("account-graph", {"format": walk.root, "directed": directed}))
    nodes, arcs = sum(len(one.nodes) for one in found), sum(len(one.arcs) for one in found)
    listed = len({node.id for one in found for node in one.nodes} & set(walk.nodes))
    if listed < len(walk.nodes) or arcs < walk.edge_count:  # networkx gave up on something
        raise refuse(file, 0, "exchange-graph-lost", nodes=walk.node_count - nodes, edges=walk.edge_count - arcs)
    return found


def _graphs(file: str, raw: bytes, walk: Walk) -> list[networkx.Graph]:
    """The graphs, as networkx reads them. Raises ExchangeError for what it cannot read."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            if walk.root == "graphml":
                return list(GraphMLReader(force_multigraph=True)(string=plain_graphml(raw)))
            return [networkx.read_gexf(io.BytesIO(plain_gexf(raw)), version="1.2draft")]
    except ExchangeError:
        raise
    except Exception as error:  # noqa: BLE001 - a reader for well-formed files: what a broken one makes it raise is of many types
        raise refuse(file, 0, "exchange-graph-unread", reason=plain_text(error)[:120]) from None
