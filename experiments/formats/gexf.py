"""GEXF, the format of Gephi: read as any graph in XML, written by networkx."""

from __future__ import annotations

import io
from xml.etree import ElementTree

from networkx.readwrite.gexf import GEXFWriter

from simpul.experiments.exporters.run_tables import Taken
from simpul.experiments.formats.file_format import FileFormat
from simpul.experiments.formats.graph_records import network_of
from simpul.experiments.formats.graph_xml import is_markup, read_graph_xml


def _write(taken: Taken, _locale: str) -> dict[str, bytes]:
    root = GEXFWriter(version="1.2draft")
    root.add_graph(network_of(taken.organizations, taken.ties))
    for graph in root.xml.iter("graph"):
        graph.attrib.pop("name", None)  # networkx writes one, which the schema of GEXF does not have
    stream = io.BytesIO()
    ElementTree.ElementTree(root.xml).write(stream, encoding="utf-8", xml_declaration=True)
    return {"network.gexf": stream.getvalue()}


GEXF = FileFormat("gexf", ("gexf", "xml"), is_markup, read_graph_xml, _write)
