"""JSON of other programs: networks with nodes and links, and lists of records.

Node-link data of networkx and d3, Cytoscape.js, vis.js, sigma and graphology, the JSON Graph Format, and answers of a survey as
KoboToolbox and others give them (one record for every answer). Kumu's own is read in `kumu.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.column_heads import OF_ORGANIZATIONS, OF_TIES, said
from simpul.experiments.formats.graph_records import AttributeCount
from simpul.experiments.formats.raw_records import Arc, Found, RawNode, RawTable
from simpul.experiments.formats.record_tables import MUTUAL, read_records
from simpul.experiments.formats.text_recognition import label_of, plain_text

_NODES = ("nodes", "vertices", "actors", "elements")
_LINKS = ("links", "edges", "arcs", "ties", "connections")
_SOURCES = ("source", "from", "tail", "start", "src")
_TARGETS = ("target", "to", "head", "end", "dst")
_IDS = ("id", "key", "_id", "name", "label")
_MOST_COLUMNS = 2_000


def network_in(file: str, data: Any) -> Found | None:
    """The network in a JSON document; None where it holds none."""
    if isinstance(data, dict) and isinstance(data.get("graph"), dict) and _list(data["graph"], _LINKS) is not None:
        directed = data["graph"].get("directed", data.get("directed"))
        return _network(file, {**data["graph"], "directed": directed})
    if isinstance(data, dict) and isinstance(data.get("elements"), dict):  # Cytoscape.js
        return _network(file, {**data["elements"], "directed": data.get("directed")})
    if isinstance(data, list) and data and all(isinstance(one, dict) and isinstance(one.get("data"), dict) for one in data):
        links = [one for one in data if _end(one["data"], _SOURCES) is not None]
        return _network(file, {"nodes": [one for one in data if one not in links], "edges": links}) if links else None
    return _network(file, data) if isinstance(data, dict) and _list(data, _LINKS) is not None else None


def table_in(file: str, data: Any, asking: Asking) -> Found | None:
    """Records in a JSON document, read as a table; None where it holds none."""
    if isinstance(data, dict):
        lists = [value for value in data.values() if isinstance(value, list) and value and all(isinstance(one, dict)
                                                                                               for one in value)]
        data = lists[0] if len(lists) == 1 else None
    if not isinstance(data, list) or not data or not all(isinstance(one, dict) for one in data):
        return None
    heads = list(dict.fromkeys(str(key) for one in data for key in one))[:_MOST_COLUMNS]
    rows: list[tuple[int, list[Any]]] = [(0, list(heads))]
    rows += [(number, [_cell(one.get(head)) for head in heads]) for number, one in enumerate(data, start=1)]
    return read_records(RawTable(file, "", rows), asking)


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        return "; ".join(plain_text(one) for one in value if isinstance(one, str | int | float))
    return None if isinstance(value, dict) else float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _list(data: Mapping[str, Any], names: tuple[str, ...]) -> list[Any] | None:
    found = next((data[name] for name in names if isinstance(data.get(name), list | dict)), None)
    if isinstance(found, dict):  # the JSON Graph Format has nodes under their ids
        return [{"id": key, **value} if isinstance(value, dict) else {"id": key} for key, value in found.items()]
    return found


def _flat(one: Any) -> dict[str, Any]:
    """What a node or a link says, with what stands under `data`, `attributes` or `metadata`."""
    if not isinstance(one, dict):
        return {"id": one}
    found = dict(one)
    for inside in ("data", "attributes", "metadata", "properties"):
        if isinstance(one.get(inside), dict):
            found |= one[inside]
    return found


def _end(one: Mapping[str, Any], names: tuple[str, ...]) -> Any:
    value = next((one[name] for name in names if name in one), None)
    return _end(value, _IDS) if isinstance(value, dict) else value


def _network(file: str, data: Mapping[str, Any]) -> Found | None:
    links = [_flat(one) for one in _list(data, _LINKS) or []]
    listed = [_flat(one) for one in _list(data, _NODES) or []]
    if not links or any(_end(one, _SOURCES) is None or _end(one, _TARGETS) is None for one in links):
        return None
    found = Found(file, "", "network", listed=bool(listed))
    nodes, ties = AttributeCount(OF_ORGANIZATIONS), AttributeCount(OF_TIES)
    for number, one in enumerate(listed, start=1):
        told = said(one, OF_ORGANIZATIONS)
        nodes.add(one, told)
        id_ = label_of(_end(one, _IDS[:-2])) or label_of(told.get("name"))
        label = label_of(told.pop("name", "")) or id_
        told.pop("id", None)
        found.nodes.append(RawNode(label, number, id_, told))
    directed = data.get("directed")
    by_place = _by_place(links, {node.id for node in found.nodes}, len(listed))
    for number, one in enumerate(links, start=1):
        ends = [label_of(_end(one, names)) for names in (_SOURCES, _TARGETS)]
        if by_place:
            ends = [found.nodes[int(end)].id for end in ends]
        told = said({key: value for key, value in one.items() if key not in (*_SOURCES, *_TARGETS)}, OF_TIES)
        ties.add({key: value for key, value in one.items() if key not in (*_SOURCES, *_TARGETS, "key")}, told)
        said_ = plain_text(told.pop("direction", one.get("direction", ""))).casefold().replace(" ", "")
        mutual = MUTUAL.get(said_, None if directed is None else not directed)
        if isinstance(one.get("directed"), bool):
            mutual = not one["directed"]
        elif isinstance(one.get("undirected"), bool):
            mutual = one["undirected"]
        found.arcs.append(Arc(ends[0], ends[1], number, mutual, label_of(told.pop("network", "")), told))
    found.columns = [*nodes.columns(len(found.nodes)), *ties.columns(len(found.arcs))]
    found.notes.append(("account-json", {"nodes": len(found.nodes), "links": len(found.arcs)}))
    return found


def _by_place(links: list[dict[str, Any]], ids: set[str], count: int) -> bool:
    """Whether links name their ends by the place in the list of nodes, from 0, as d3 has it."""
    ends = [_end(one, names) for one in links for names in (_SOURCES, _TARGETS)]
    return all(isinstance(end, int) and not isinstance(end, bool) and 0 <= end < count for end in ends) and not all(
        str(end) in ids for end in ends)
