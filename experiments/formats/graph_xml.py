"""GraphML and GEXF, read by networkx after a walk through the file that refuses entities and keeps the lines.

networkx reads one graph of a file and does not say where an edge stood; the walk counts graphs, nodes and edges, so that nothing
is lost in silence.
"""

from __future__ import annotations

import io
import re
import warnings
from collections import defaultdict
from typing import Any
from xml.parsers import expat

import networkx
from networkx.readwrite.graphml import GraphMLReader

from simpul.experiments.exporters.run_tables import Taken
from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.column_heads import OF_ORGANIZATIONS, OF_TIES, said
from simpul.experiments.formats.import_errors import ExchangeError, refuse
from simpul.experiments.formats.raw_records import Arc, Found, RawNode
from simpul.experiments.formats.text_recognition import label_of, plain_text

_LARGEST = 100_000_000  # bytes
_DEEPEST = 100  # levels of elements
# networkx knows the names of two versions only; what is read here is the same in all of them, Gephi's 1.3 included.
GEXF_NAMESPACE = re.compile(rb"""xmlns\s*=\s*["']https?://(?:www\.)?gexf\.net/[^"']*["']""")
KNOWN_GEXF = b'xmlns="http://www.gexf.net/1.2draft"'


class Walk:
    """What stands in the file, by its own words: graphs, and lines of nodes and edges."""

    def __init__(self, file: str, raw: bytes) -> None:
        self.file = file
        self.depth = 0
        self.graphs: list[str] = []
        self.nodes: dict[str, int] = {}
        self.node_count = 0
        self.edges: dict[tuple[str, str], list[tuple[int, str]]] = defaultdict(list)
        self.edge_count = 0
        self.root = ""
        self.default = ""
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
            self.graphs.append(attributes.get("id", "") or str(len(self.graphs) + 1))
            self.default = attributes.get("edgedefault", attributes.get("defaultedgetype", self.default)).casefold()
        elif name == "node":
            self.node_count += 1
            self.nodes.setdefault(attributes.get("id", ""), line)
        elif name == "edge":
            self.edge_count += 1
            own = attributes.get("type", "").casefold() or {"true": "directed", "false": "undirected"}.get(
                attributes.get("directed", "").casefold(), "")
            ends = (attributes.get("source", ""), attributes.get("target", ""))
            self.edges[ends].append((line, own or self.default))

    def _end(self, _name: str) -> None:
        self.depth -= 1


def is_markup(start: bytes, _ending: str) -> bool:
    """Whether a file begins as XML does."""
    return start.startswith(b"<")


def read_graph_xml(file: str, raw: bytes, asking: Asking) -> list[Found]:
    """What a GraphML or GEXF file holds. Raises ExchangeError."""
    if len(raw) > _LARGEST:
        raise refuse(file, 0, "exchange-too-large", most=_LARGEST // 1_000_000)
    walk = Walk(file, raw)
    if walk.root not in ("graphml", "gexf") or not walk.graphs:
        raise refuse(file, 1, "exchange-no-graph", walk.root)
    graphs = _graphs(file, raw, walk)
    if len(graphs) != len(walk.graphs) and walk.root == "graphml":
        raise refuse(file, 0, "exchange-nested-graphs")
    found = []
    for number, (graph, name) in enumerate(zip(graphs, walk.graphs, strict=False), start=1):
        found.append(_found(file, graph, walk, name if len(graphs) > 1 else "", number))
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
                return list(GraphMLReader(force_multigraph=True)(string=raw))
            return [networkx.read_gexf(io.BytesIO(GEXF_NAMESPACE.sub(KNOWN_GEXF, raw, count=1)), version="1.2draft")]
    except ExchangeError:
        raise
    except Exception as error:  # noqa: BLE001 - a reader for well-formed files: what a broken one makes it raise is of many types
        raise refuse(file, 0, "exchange-graph-unread", reason=plain_text(error)[:120]) from None


def _found(file: str, graph: networkx.Graph, walk: Walk, network: str, number: int) -> Found:
    found = Found(file, network, "network", listed=True)
    for key, data in graph.nodes(data=True):
        id_ = plain_text(key)
        told = said(data, OF_ORGANIZATIONS)
        label = label_of(told.pop("name", "")) or id_
        told.pop("id", None)
        found.nodes.append(RawNode(label, walk.nodes.get(str(key), 0), id_, told))
    lines = {ends: list(at) for ends, at in walk.edges.items()}
    for source, target, data in graph.edges(data=True):
        at = lines.get((str(source), str(target))) or lines.get((str(target), str(source))) or [(0, "")]
        line, direction = at.pop(0) if len(at) > 1 else at[0]
        told = said(data, OF_TIES)
        told.pop("direction", None)
        mutual = {"undirected": True, "mutual": True, "directed": False}.get(direction, not graph.is_directed())
        found.arcs.append(Arc(plain_text(source), plain_text(target), line, mutual, label_of(told.pop("network", "")) or network,
                              told))
    found.notes.append(("account-graph", {"format": walk.root, "directed": "yes" if graph.is_directed() else "no"}))
    return found


def network_of(taken: Taken) -> networkx.DiGraph:
    """The network of a run: nodes are names, with `label` and all that is known of them; arcs have depth, trust and the rest."""
    g = networkx.DiGraph()
    for row in taken.organizations:
        g.add_node(row["name"], label=row["name"], **{key: value for key, value in row.items() if key != "name"})
    for row in taken.ties:
        g.add_edge(row["from"], row["to"], **{key: value for key, value in row.items() if key not in ("from", "to", "direction")})
    return g
