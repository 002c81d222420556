"""Kumu: projects and blueprints in JSON, with elements and connections; other JSON is passed on to `json_networks.py`.

A connection names its ends by label (blueprint) or by `_id` (project); what a person wrote stands beside them or, in a project,
under `attributes`. https://docs.kumu.io/guides/import/blueprints
"""

from __future__ import annotations

import json
from typing import Any

from simpul.experiments.exporters.run_tables import Rows, Taken
from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.column_heads import OF_ORGANIZATIONS, OF_TIES, said
from simpul.experiments.formats.file_format import FileFormat
from simpul.experiments.formats.import_errors import refuse
from simpul.experiments.formats.json_networks import network_in, table_in
from simpul.experiments.formats.raw_records import Arc, Found, RawNode
from simpul.experiments.formats.record_tables import MUTUAL
from simpul.experiments.formats.text_recognition import decode_table, is_blank, label_of
from simpul.experiments.formats.workbooks import WORKBOOK, workbook_bytes

_LARGEST = 60_000_000  # bytes


def _read(file: str, raw: bytes, asking: Asking) -> list[Found]:
    """What a Kumu file holds. Lines are not kept by JSON; elements and connections are numbered from 1. Raises ExchangeError."""
    if len(raw) > _LARGEST:
        raise refuse(file, 0, "exchange-too-large", most=_LARGEST // 1_000_000)
    text, _encoding = decode_table(raw, file, asking.given("encoding"))
    try:
        data = json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        raise refuse(file, error.lineno, "exchange-no-json") from None
    except (RecursionError, ValueError):
        raise refuse(file, 0, "exchange-no-json") from None
    elements, connections = _list(data, "elements"), _list(data, "connections")
    if elements is None or connections is None and not all(isinstance(one, dict) and "label" in one for one in elements):
        found = network_in(file, data) or table_in(file, data, asking)
        if found is None:
            raise refuse(file, 0, "exchange-no-kumu")
        return [found]
    maps = [one for one in _list(data, "maps") or [] if isinstance(one, dict)]
    if len(maps) < 2:
        found = [_network(file, "", elements, connections or [], None)]
    else:
        found = [_network(file, label_of(_text(one.get("name"))) or str(number), elements, connections or [], one)
                 for number, one in enumerate(maps, start=1)]
    found[0].notes.append(("account-kumu", {"elements": len(elements), "connections": len(connections or [])}))
    return found


def _network(file: str, name: str, elements: list[Any], connections: list[Any], map_: dict[str, Any] | None) -> Found:
    """The elements and connections of a project, or those that stand on one of its maps."""
    on_map = None if map_ is None else _on(map_, "elements", "element") | _on(map_, "connections", "connection")
    found = Found(file, name, "network", listed=True)
    for number, element in enumerate(elements, start=1):
        id_ = label_of(_text(element.get("_id", element.get("id")))) if isinstance(element, dict) else ""
        if on_map is None or id_ in on_map:
            told = _said(element, OF_ORGANIZATIONS)
            label = label_of(_text(told.pop("name", None)))
            told.pop("id", None)
            found.nodes.append(RawNode(label or id_, number, id_, told))
    for number, connection in enumerate(connections, start=1):
        ends = connection if isinstance(connection, dict) else {}
        if on_map is None or label_of(_text(ends.get("_id", ends.get("id")))) in on_map:
            told = _said(connection, OF_TIES)
            direction = _text(told.pop("direction", ends.get("direction")))
            found.arcs.append(Arc(label_of(_text(ends.get("from"))), label_of(_text(ends.get("to"))), number,
                                  MUTUAL.get("".join(direction.casefold().split())),
                                  name or label_of(_text(told.pop("network", ""))), told))
    return found


def _on(map_: dict[str, Any], part: str, key: str) -> set[str]:
    """Ids of what stands on a map: written out, or under a key of their own."""
    return {label_of(_text(one.get(key, one.get("_id")) if isinstance(one, dict) else one)) for one in _list(map_, part) or []}


def _list(data: Any, key: str) -> list[Any] | None:
    found = data.get(key) if isinstance(data, dict) else None
    return found if isinstance(found, list) else None


def _text(value: Any) -> str:
    return "" if isinstance(value, dict | list) or is_blank(value) else str(value)


def _said(item: Any, table: dict[str, tuple[str, ...]]) -> dict[str, Any]:
    """What an element or a connection says, by role: beside its own keys or, in a project, under `attributes`."""
    if not isinstance(item, dict):
        return {}
    inside = item.get("attributes")
    return said({**item, **(inside if isinstance(inside, dict) else {})}, table)


def _headed(key: str) -> str:
    """A key as the head of a column: with a capital, and what follows as it is, such as the name of an issue."""
    return key[:1].upper() + key[1:]


def _unheaded(key: str) -> str:
    return key[:1].lower() + key[1:]


def _tables(taken: Taken) -> tuple[Rows, Rows]:
    elements = [{"Label": row["name"], "Type": row["kind"], **{_headed(key): value for key, value in row.items()
                                                               if key not in ("name", "kind")}} for row in taken.organizations]
    connections = [{"From": row["from"], "To": row["to"], "Direction": row["direction"],
                    **{_headed(key): value for key, value in row.items() if key not in ("from", "to", "direction")}}
                   for row in taken.ties]
    return elements, connections


def _write(taken: Taken, _locale: str) -> dict[str, bytes]:
    """A blueprint in JSON, and the workbook with the sheets Elements and Connections."""
    elements, connections = _tables(taken)
    blueprint = {"elements": [{_unheaded(key): value for key, value in row.items()} for row in elements],
                 "connections": [{_unheaded(key): value for key, value in row.items()} for row in connections]}
    text = json.dumps(blueprint, ensure_ascii=False, indent=1, allow_nan=False)
    sheets = {"Elements": elements, "Connections": connections}
    return {"network-kumu.json": text.encode(), "network-kumu.xlsx": workbook_bytes(sheets)}


def _recognizes(start: bytes, _ending: str) -> bool:
    return start.startswith((b"{", b"["))


KUMU = FileFormat("kumu", ("json",), _recognizes, _read, _write, missing_to_write=WORKBOOK.missing_to_write)
