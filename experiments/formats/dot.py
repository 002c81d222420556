"""DOT, the language of Graphviz: nodes, edges, chains of edges, groups between braces, attributes and subgraphs.

Read by hand: the libraries that read DOT keep no lines, and take a subgraph for a graph of its own. The language:
https://graphviz.org/doc/info/lang.html
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.column_heads import OF_ORGANIZATIONS, OF_TIES, said
from simpul.experiments.formats.file_format import FileFormat
from simpul.experiments.formats.graph_records import AttributeCount
from simpul.experiments.formats.import_errors import ExchangeError, refuse
from simpul.experiments.formats.raw_records import Arc, Found, RawNode
from simpul.experiments.formats.text_recognition import decode_table, label_of

_FIRST = re.compile(rb"(?:\s*(?://[^\n]*\n|#[^\n]*\n|/\*.*?\*/))*\s*(?:strict\s+)?(?:di)?graph\b[^\[\n]*\{",
                    re.IGNORECASE | re.DOTALL)
_TOKEN = re.compile(r'//[^\n]*|/\*.*?\*/|^\s*#[^\n]*|"(?:[^"\\]|\\.)*"|->|--|[{}\[\];,=:]'
                    r'|[^\s{}\[\];,=:"\-]+(?:-(?![->])[^\s{}\[\];,=:"\-]+)*|-\d[\d.]*',
                    re.DOTALL | re.MULTILINE)
_DEEPEST = 50  # levels of subgraphs
_MOST_EDGES = 1_000_000  # that groups between braces may multiply to
_KEYWORDS = ("graph", "node", "edge")


@dataclass
class _Dot:
    """A file while it is read: its tokens with their lines, and what was found in it so far."""

    file: str
    tokens: list[tuple[int, str]]
    at: int = 0
    directed: bool = False
    nodes: dict[str, tuple[int, dict[str, Any]]] = field(default_factory=dict)
    edges: list[tuple[str, str, int, dict[str, Any]]] = field(default_factory=list)

    def fault(self) -> ExchangeError:
        """The error for what stands here."""
        line, token = self.tokens[min(self.at, len(self.tokens) - 1)] if self.tokens else (1, "")
        return refuse(self.file, line, "exchange-dot", reason=token[:60] or "{")

    def peek(self) -> str:
        """The token that is next, empty at the end."""
        return self.tokens[self.at][1] if self.at < len(self.tokens) else ""

    def take(self, wanted: str = "") -> str:
        """The next token, which has to be the one wanted."""
        token = self.peek()
        if not token or (wanted and token != wanted):
            raise self.fault()
        self.at += 1
        return token

    def whole(self) -> None:
        """The file: one graph."""
        if self.peek().casefold() == "strict":
            self.take()
        self.directed = self.take().casefold() == "digraph"
        if self.peek() != "{":
            self.take()
        self.body(0)

    def body(self, depth: int) -> list[str]:
        """Statements between braces; returns the nodes named in them."""
        if depth > _DEEPEST:
            raise self.fault()
        self.take("{")
        named: list[str] = []
        while self.peek() != "}":
            if self.peek() in (";", ","):
                self.take()
            else:
                named += self.statement(depth)
        self.take("}")
        return list(dict.fromkeys(named))

    def statement(self, depth: int) -> list[str]:
        """One statement: attributes, a node, or a chain of edges."""
        line = self.tokens[self.at][0] if self.at < len(self.tokens) else 0
        if self.peek().casefold() in _KEYWORDS and self.at + 1 < len(self.tokens) and self.tokens[self.at + 1][1] in ("[", "="):
            self.take()
            if self.peek() == "=":
                self.take()
                self.take()
            else:
                self.attributes()
            return []
        ends = [self.operand(depth)]
        if self.peek() == "=" and len(ends[0]) == 1:  # a setting of the graph: what looked like a node is none
            self.take()
            self.take()
            if self.nodes.get(ends[0][0], (0, {}))[0] == line and not self.nodes[ends[0][0]][1]:
                del self.nodes[ends[0][0]]
            return []
        while self.peek() in ("->", "--"):
            self.take()
            ends.append(self.operand(depth))
        told = self.attributes() if self.peek() == "[" else {}
        if len(ends) == 1 and len(ends[0]) == 1:
            self.nodes[ends[0][0]][1].update(told)
        for sources, targets in zip(ends, ends[1:], strict=False):
            if len(self.edges) + len(sources) * len(targets) > _MOST_EDGES:
                raise self.fault()
            self.edges += [(source, target, line, told) for source in sources for target in targets]
        return [name for group in ends for name in group]

    def operand(self, depth: int) -> list[str]:
        """A node, or the nodes of a subgraph."""
        if self.peek().casefold() == "subgraph":
            self.take()
            if self.peek() != "{":
                self.take()
        if self.peek() == "{":
            return self.body(depth + 1)
        line, token = self.tokens[self.at] if self.at < len(self.tokens) else (0, "")
        if not token or token in ("]", "[", "=", "->", "--", ":"):
            raise self.fault()
        name = _text(self.take())
        self.nodes.setdefault(name, (line, {}))
        while self.peek() == ":":  # a port
            self.take()
            self.take()
        return [name]

    def attributes(self) -> dict[str, Any]:
        """Attributes in brackets, several of them behind each other."""
        told: dict[str, Any] = {}
        while self.peek() == "[":
            self.take()
            while self.peek() != "]":
                if self.peek() in (",", ";"):
                    self.take()
                    continue
                key = _text(self.take())
                told[key] = "true"
                if self.peek() == "=":
                    self.take()
                    told[key] = _text(self.take())
            self.take("]")
        return told


def _text(token: str) -> str:
    if token.startswith('"'):
        token = token[1:-1].replace('\\"', '"').replace("\\n", " ").replace("\\\n", "")
    return token


def _read(file: str, raw: bytes, asking: Asking) -> list[Found]:
    """What a DOT file holds. Raises ExchangeError."""
    text, encoding = decode_table(raw, file, asking.given("encoding"))
    text = text.removeprefix("\ufeff")
    tokens, line, last = [], 1, 0
    for match in _TOKEN.finditer(text):
        line += text.count("\n", last, match.start())
        last = match.start()
        token = match.group()
        if not token.startswith(("//", "/*")) and not token.lstrip().startswith("#"):
            tokens.append((line, token))
    dot = _Dot(file, tokens)
    dot.whole()
    found = Found(file, "", "network", listed=True)
    nodes, ties = AttributeCount(OF_ORGANIZATIONS), AttributeCount(OF_TIES)
    for name, (at, data) in dot.nodes.items():
        told = said(data, OF_ORGANIZATIONS)
        nodes.add(data, told)
        label = label_of(told.pop("name", "")) or label_of(name)
        told.pop("id", None)
        found.nodes.append(RawNode(label if label != "\\N" else label_of(name), at, label_of(name), told))
    for source, target, at, data in dot.edges:
        told = said({key: value for key, value in data.items() if key != "label"}, OF_TIES)
        ties.add(data, told)
        told.pop("direction", None)
        mutual = not dot.directed or data.get("dir") in ("both", "none")
        found.arcs.append(Arc(label_of(source), label_of(target), at, mutual, label_of(told.pop("network", "")), told))
    found.columns = [*nodes.columns(len(found.nodes)), *ties.columns(len(found.arcs))]
    found.notes += [("account-encoding", {"encoding": encoding}),
                    ("account-graph", {"format": "dot", "directed": "yes" if dot.directed else "no"})]
    return [found]


def _recognizes(start: bytes, ending: str) -> bool:
    return bool(_FIRST.match(start)) or ending in ("dot", "gv")


DOT = FileFormat("dot", ("dot", "gv"), _recognizes, _read)
