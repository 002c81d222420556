"""GraphML: read as any graph in XML, written by networkx."""

from __future__ import annotations

import io

import networkx

from simpul.experiments.exporters.run_tables import Taken
from simpul.experiments.formats.file_format import FileFormat
from simpul.experiments.formats.graph_records import network_of
from simpul.experiments.formats.graph_xml import is_markup, read_graph_xml


def _write(taken: Taken, _locale: str) -> dict[str, bytes]:
    stream = io.BytesIO()
    networkx.write_graphml_xml(network_of(taken.organizations, taken.ties), stream, named_key_ids=False)
    return {"network.graphml": stream.getvalue()}


GRAPHML = FileFormat("graphml", ("graphml",), is_markup, read_graph_xml, _write)
