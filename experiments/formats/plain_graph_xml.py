"""GraphML and GEXF as the usual programs write them, brought to the one way that networkx reads.

Other namespaces or none, keys within the graph, kinds of attributes of one program alone, edges with and without direction beside
each other. Files have been walked through before: nothing here meets an entity.
"""

from __future__ import annotations

from xml.etree import ElementTree

GRAPHML_SPACE = "http://graphml.graphdrawing.org/xmlns"
GEXF_SPACE = "http://www.gexf.net/1.2draft"
VIZ = "http://www.gexf.net/1.2draft/viz"
_GRAPHML_TYPES = ("int", "long", "float", "double", "boolean", "string", "integer")
_GEXF_TYPES = {"liststring": "string", "anyuri": "string", "listinteger": "string", "listlong": "string", "listfloat": "string",
               "listdouble": "string", "listboolean": "string", "short": "integer", "byte": "integer", "bigdecimal": "double",
               "biginteger": "long", "char": "string", "character": "string", "date": "string", "datetime": "string",
               "int": "integer"}


def _local(tag: str) -> str:
    return tag.rpartition("}")[2].rpartition(":")[2]


def plain_graphml(raw: bytes) -> bytes:
    """GraphML in its own namespace, with all keys before the first graph and every edge directed.

    Which edges have no direction is known from the walk through the file.
    """
    root = ElementTree.fromstring(raw)
    for element in root.iter():
        own = element.tag.startswith("{") and GRAPHML_SPACE not in element.tag and "yworks" in element.tag
        if not own:
            element.tag = f"{{{GRAPHML_SPACE}}}{_local(element.tag)}"
    keys: dict[str, ElementTree.Element] = {}
    for parent in list(root.iter()):
        for element in [child for child in parent if _local(child.tag) == "key"]:
            parent.remove(element)
            keys[element.get("id", "")] = element
    _declare(root, keys)
    for place, element in enumerate(keys.values()):
        root.insert(place, element)
    for element in root.iter():
        if _local(element.tag) == "graph":
            element.set("edgedefault", "directed")
        elif _local(element.tag) == "edge":
            element.attrib.pop("directed", None)
    return ElementTree.tostring(root, encoding="utf-8")


def _declare(root: ElementTree.Element, keys: dict[str, ElementTree.Element]) -> None:
    """Give every key a name and a type, and declare those that data use without one."""
    for element in keys.values():
        if element.get("yfiles.type") or any(name.endswith("yfiles.type") for name in element.attrib):
            continue
        element.attrib.setdefault("attr.name", element.get("id", ""))
        if element.get("attr.type", "string") not in _GRAPHML_TYPES:
            element.set("attr.type", "string")
    for parent in root.iter():
        for data in parent:
            key = data.get("key")
            if _local(data.tag) == "data" and key is not None and key not in keys:
                where = "node" if _local(parent.tag) == "node" else "edge" if _local(parent.tag) == "edge" else "all"
                keys[key] = ElementTree.Element(f"{{{GRAPHML_SPACE}}}key", {"id": key, "for": where, "attr.name": key,
                                                                      "attr.type": "string"})


def _say(element: ElementTree.Element, key: str, value: str) -> None:
    """Let an attribute of an edge stand among its values, where networkx keeps it."""
    values = element.find(f"{{{GEXF_SPACE}}}attvalues")
    values = ElementTree.SubElement(element, f"{{{GEXF_SPACE}}}attvalues") if values is None else values
    ElementTree.SubElement(values, f"{{{GEXF_SPACE}}}attvalue", {"for": key, "value": value})


def plain_gexf(raw: bytes) -> bytes:
    """GEXF in the namespace of version 1.2, with types of attributes that networkx knows and every edge directed."""
    root = ElementTree.fromstring(raw)
    for element in root.iter():
        element.tag = f"{{{VIZ if 'viz' in element.tag.partition('}')[0] else GEXF_SPACE}}}{_local(element.tag)}"
    root.set("version", "1.2")
    declared: dict[str, set[str]] = {"node": set(), "edge": set()}
    for attributes in root.iter(f"{{{GEXF_SPACE}}}attributes"):
        for attribute in attributes.iter(f"{{{GEXF_SPACE}}}attribute"):
            kind = attribute.get("type", "string").casefold()
            attribute.set("type", _GEXF_TYPES.get(kind, kind))
            attribute.attrib.setdefault("title", attribute.get("id", ""))
            declared.setdefault(attributes.get("class", "node"), set()).add(attribute.get("id", ""))
    for graph in root.iter(f"{{{GEXF_SPACE}}}graph"):
        graph.set("defaultedgetype", "directed")
        if any(edge.get("kind") for edge in graph.iter(f"{{{GEXF_SPACE}}}edge")):
            declared["edge"].add("kind")
            kinds = ElementTree.Element(f"{{{GEXF_SPACE}}}attributes", {"class": "edge"})
            ElementTree.SubElement(kinds, f"{{{GEXF_SPACE}}}attribute", {"id": "kind", "title": "kind", "type": "string"})
            graph.insert(0, kinds)
    for name in ("node", "edge"):
        for element in root.iter(f"{{{GEXF_SPACE}}}{name}"):
            if name == "edge":
                element.attrib.pop("type", None)
                if kind := element.attrib.pop("kind", ""):  # what relation it is, since version 1.3
                    _say(element, "kind", kind)
            for values in element.findall(f"{{{GEXF_SPACE}}}attvalues"):
                for value in list(values):
                    if "for" not in value.attrib and "id" in value.attrib:  # how version 1.0 has it
                        value.set("for", value.attrib["id"])
                    if value.get("for") not in declared[name]:
                        values.remove(value)
    return ElementTree.tostring(root, encoding="utf-8")
