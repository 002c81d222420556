"""GML, which Gephi, igraph, networkx, yEd and Cytoscape write: read by networkx after a walk that keeps the lines.

networkx wants a label for every node and one edge between two nodes at the most; the walk brings other files to that.
"""

from __future__ import annotations

import re
from collections import defaultdict

import networkx

from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.file_format import FileFormat
from simpul.experiments.formats.graph_records import Lines, graph_found
from simpul.experiments.formats.import_errors import refuse
from simpul.experiments.formats.raw_records import Found
from simpul.experiments.formats.text_recognition import decode_table, plain_text

_FIRST = re.compile(rb"(?:\s*#[^\n]*\n|\s*(?:creator|version|comment|label|name|stream)\s+[^\n]*\n)*\s*graph\s*\[", re.IGNORECASE)
_TOKEN = re.compile(r'"[^"]*"|\[|\]|[^\s\[\]"]+|\n')
_LARGEST = 60_000_000  # bytes
_DEEPEST = 50  # levels of lists
_DROPPED = ("graphics", "labelgraphics", "edgeanchor", "port")  # what a drawing needs; some of it is no GML that networkx takes


class _GmlWalk:
    """What stands in the file: lines of nodes and edges, and the text without what belongs to the drawing."""

    def __init__(self, file: str, text: str) -> None:
        self.nodes: dict[str, int] = {}
        self.edges: Lines = defaultdict(list)
        self.kept: list[str] = []
        self.directed = False
        self.graphs = self.edge_count = 0
        self._walk(file, text)

    def _walk(self, file: str, text: str) -> None:
        line, stack, key, dropped = 1, [], "", 0
        item: dict[str, str] = {}
        begun = 0
        for token in _TOKEN.findall(text):
            if token == "\n":
                line += 1
                continue
            line_here, line = line, line + token.count("\n")
            if token == "[":
                dropped = len(stack) + 1 if not dropped and key.casefold() in _DROPPED else dropped
                if dropped == len(stack) + 1:
                    self.kept.pop()
                stack.append(key.casefold())
                if len(stack) > _DEEPEST:
                    raise refuse(file, line_here, "exchange-gml", reason="[ [ [")
                if stack == ["graph"]:
                    self.graphs += 1
                if stack in (["graph", "node"], ["graph", "edge"]):
                    item, begun = {}, line_here
                key = ""
            elif token == "]":
                if not stack:
                    raise refuse(file, line_here, "exchange-gml", reason="]")
                self._close(stack, item, begun)
                stack.pop()
                if dropped > len(stack):
                    dropped = 0
                    continue
            elif not key:
                key = token
            else:
                if stack in (["graph", "node"], ["graph", "edge"]):
                    item.setdefault(key.casefold(), token.strip('"'))
                elif stack == ["graph"] and key.casefold() == "directed":
                    self.directed = token == "1"
                if key.casefold() in ("multigraph", "directed") and stack == ["graph"]:
                    self.kept.pop()  # both are said anew at the head of the graph
                    key = ""
                    continue
                key = ""
            if not dropped:
                self.kept.append(token)
                if token == "[" and stack == ["graph"]:
                    self.kept.append("directed 1 multigraph 1")
        if stack or not self.graphs:
            raise refuse(file, line, "exchange-gml", reason="]")

    def _close(self, stack: list[str], item: dict[str, str], begun: int) -> None:
        if stack == ["graph", "node"]:
            self.nodes.setdefault(item.get("id", ""), begun)
        elif stack == ["graph", "edge"]:
            self.edge_count += 1
            own = {"1": "directed", "0": "undirected"}.get(item.get("directed", ""), "")
            ends = (item.get("source", ""), item.get("target", ""))
            self.edges[ends].append((begun, own or ("directed" if self.directed else "undirected")))


def _read(file: str, raw: bytes, asking: Asking) -> list[Found]:
    """What a GML file holds. Raises ExchangeError."""
    if len(raw) > _LARGEST:
        raise refuse(file, 0, "exchange-too-large", most=_LARGEST // 1_000_000)
    text, encoding = decode_table(raw, file, asking.given("encoding"))
    walk = _GmlWalk(file, "\n".join("" if row.lstrip().startswith("#") else row for row in text.removeprefix("\ufeff").split("\n")))
    try:
        graph = networkx.parse_gml(_lines(walk.kept), label=None)
    except Exception as error:  # noqa: BLE001 - what a broken file makes the reader raise is of many types
        raise refuse(file, 0, "exchange-gml", reason=plain_text(error)[:120]) from None
    found = graph_found(file, graph, walk.nodes, walk.edges, "")
    if len(found.nodes) < len(walk.nodes) or len(found.arcs) < walk.edge_count:
        raise refuse(file, 0, "exchange-graph-lost", nodes=len(walk.nodes) - len(found.nodes),
                     edges=walk.edge_count - len(found.arcs))
    found.notes += [("account-encoding", {"encoding": encoding}),
                    ("account-graph", {"format": "gml", "directed": "yes" if walk.directed else "no"})]
    return [found]


def _lines(tokens: list[str]) -> list[str]:
    """Tokens as lines that networkx reads: it wants letters outside ASCII as character references, and no line breaks in texts."""
    return [token.replace("\n", " ").encode("ascii", "xmlcharrefreplace").decode("ascii") for token in tokens]


def _recognizes(start: bytes, _ending: str) -> bool:
    return bool(_FIRST.match(start))


GML = FileFormat("gml", ("gml",), _recognizes, _read)
