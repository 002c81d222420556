"""A small community with awkward names, and files of every kind that hold it; what is brought in must be it again."""

from __future__ import annotations

import io
import json
import zipfile

import networkx

NAMES = ["Mata Air", "Dapur Ibu", "Gereja \"Bukit\"", "Sekolah Ñandú", "村の会", "LSM Tirta; cabang", "Alone"]
TIES = {("Mata Air", "Dapur Ibu"): 2, ("Dapur Ibu", "Mata Air"): 1, ("Gereja \"Bukit\"", "村の会"): 3,
        ("村の会", "Sekolah Ñandú"): 4, ("LSM Tirta; cabang", "Mata Air"): 2}
DECIDED = {"direction": "one", "weights": "depth", "triangle": "one"}


def rows() -> tuple[list[list[str]], list[list[str]]]:
    """The tables of organizations and ties, with heads."""
    return ([["Label", "Type"], *([name, "NGO"] for name in NAMES)],
            [["From", "To", "Depth"], *([source, target, str(depth)] for (source, target), depth in TIES.items())])


def text(table: list[list[str]], delimiter: str = ",") -> str:
    """A table as delimited text."""
    import csv

    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter).writerows(table)
    return stream.getvalue()


def matrix() -> list[list[str]]:
    """The community as a matrix of depths."""
    return [["", *NAMES], *([one, *(str(TIES.get((one, other), 0)) for other in NAMES)] for one in NAMES)]


def xlsx(sheets: dict[str, list[list[str]]]) -> bytes:
    """A workbook; numbers are stored as numbers."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for name, table in sheets.items():
        sheet = book.create_sheet(name)
        for row in table:
            sheet.append([int(cell) if cell.isdecimal() else cell or None for cell in row])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def ods(sheets: dict[str, list[list[str]]], extra: str = "") -> bytes:
    """An OpenDocument spreadsheet, written by hand."""
    from xml.sax.saxutils import escape, quoteattr

    def cell(value: str) -> str:
        if value.isdecimal():
            return f'<table:table-cell office:value-type="float" office:value="{value}"><text:p>{value}</text:p></table:table-cell>'
        if not value:
            return "<table:table-cell/>"
        return f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>'

    body = "".join(f"<table:table table:name={quoteattr(name)}>" + "".join(
        f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in table) + extra + "</table:table>"
        for name, table in sheets.items())
    spaces = " ".join(f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"' for short in ("office", "table", "text"))
    content = (f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.2"><office:body>'
               f"<office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>")
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        archive.writestr("META-INF/manifest.xml", '<?xml version="1.0"?><manifest:manifest xmlns:manifest='
                         '"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" '
                         'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>')
        archive.writestr("content.xml", content)
    return stream.getvalue()


def graph() -> networkx.DiGraph:
    """The community as networkx has it, by ids that are no names."""
    g = networkx.DiGraph()
    for number, name in enumerate(NAMES):
        g.add_node(f"n{number}", label=name, kind="NGO")
    for (source, target), depth in TIES.items():
        g.add_edge(f"n{NAMES.index(source)}", f"n{NAMES.index(target)}", depth=depth)
    return g


def pajek() -> str:
    """The community for Pajek, with a comment and arcs."""
    lines = ["% a comment", f"*Vertices {len(NAMES)}"]
    lines += [f'{number} "{name.replace(chr(34), chr(92) + chr(34))}" 0.5 0.5' for number, name in enumerate(NAMES, start=1)]
    lines.append("*Arcs")
    lines += [f"{NAMES.index(source) + 1} {NAMES.index(target) + 1} {depth}" for (source, target), depth in TIES.items()]
    return "\n".join(lines) + "\n"


def dl() -> str:
    """The community for UCINET, as a full matrix; its names may hold no quotation mark."""
    labels = ", ".join(f"'{name}'" for name in NAMES)
    body = "\n".join(" ".join(str(TIES.get((one, other), 0)) for other in NAMES) for one in NAMES)
    return f"dl n = {len(NAMES)} format = fullmatrix\nlabels:\n{labels}\ndata:\n{body}\n"


def kumu(project: bool) -> str:
    """The community for Kumu: a blueprint by labels, or a project by ids."""
    ids = {name: f"elem-{number}" if project else name for number, name in enumerate(NAMES)}
    elements = [{"_id": ids[name], "attributes": {"label": name, "element type": "NGO"}} if project else
                {"label": name, "type": "NGO"} for name in NAMES]
    connections = [{"_id": f"conn-{number}", "from": ids[source], "to": ids[target], "direction": "directed",
                    **({"attributes": {"depth": depth}} if project else {"depth": depth})}
                   for number, ((source, target), depth) in enumerate(TIES.items())]
    return json.dumps({"elements": elements, "connections": connections}, ensure_ascii=False)


def gml() -> str:
    """The community for Gephi, igraph, yEd: with a drawing beside the data."""
    quoted = [name.replace('"', "&quot;") for name in NAMES]
    nodes = "".join(f'  node [ id {number} label "{name}" kind "NGO" graphics [ x {number}.5 fill "#fff" ] ]\n'
                    for number, name in enumerate(quoted))
    edges = "".join(f"  edge [ source {NAMES.index(source)} target {NAMES.index(target)} depth {depth} ]\n"
                    for (source, target), depth in TIES.items())
    return f'Creator "nobody"\ngraph [\n  directed 1\n{nodes}{edges}]\n'


def vna() -> str:
    """The community for Netdraw; its names may hold no quotation mark."""
    names = {name: name.replace('"', "'") for name in NAMES}
    nodes = "".join(f'"{name}" NGO\n' for name in names.values())
    ties = "".join(f'"{names[source]}" "{names[target]}" {depth}\n' for (source, target), depth in TIES.items())
    return f"*Node data\nID type\n{nodes}*Tie data\nfrom to strength\n{ties}"


def dot() -> str:
    """The community for Graphviz, by names."""
    def quoted(name: str) -> str:
        return '"' + name.replace('"', '\\"') + '"'

    nodes = "".join(f"  {quoted(name)} [kind=NGO];\n" for name in NAMES)
    ties = "".join(f"  {quoted(source)} -> {quoted(target)} [depth={depth}]\n" for (source, target), depth in TIES.items())
    return f"// made up\ndigraph G {{\n  node [shape=box];\n{nodes}{ties}}}\n"


def node_link() -> str:
    """The community as networkx writes it in JSON."""
    return json.dumps(networkx.node_link_data(graph(), edges="links"), ensure_ascii=False)


def stata() -> bytes:
    """The ties of the community as a table of Stata."""
    import pandas

    frame = pandas.DataFrame([{"source": source, "target": target, "depth": depth} for (source, target), depth in TIES.items()])
    stream = io.BytesIO()
    frame.to_stata(stream, write_index=False, version=118, variable_labels={"source": "Named by", "target": "Named partner"})
    return stream.getvalue()


def files() -> dict[str, dict[str, bytes]]:
    """Files that hold the community, by a name for the kind of file."""
    organizations, ties = rows()
    graphml, gexf = io.BytesIO(), io.BytesIO()
    networkx.write_graphml_xml(graph(), graphml)
    networkx.write_gexf(graph(), gexf)
    found = {
        "csv": {"o.csv": text(organizations).encode(), "t.csv": text(ties).encode()},
        "semicolons with mark": {"o.csv": text(organizations, ";").encode("utf-8-sig"),
                                 "t.csv": text(ties, ";").encode("utf-8-sig")},
        "utf-16 tabs": {"o.txt": text(organizations, "\t").encode("utf-16"), "t.txt": text(ties, "\t").encode("utf-16")},
        "bars": {"o.csv": text(organizations, "|").encode(), "t.csv": text(ties, "|").encode()},
        "matrix": {"m.csv": text(matrix()).encode()},
        "xlsx": {"b.xlsx": xlsx({"Elements": organizations, "Connections": ties})},
        "xlsx matrix": {"b.xlsx": xlsx({"Matrix": matrix()})},
        "ods": {"b.ods": ods({"Organisasi": organizations, "Hubungan": ties})},
        "kumu blueprint": {"k.json": kumu(False).encode()},
        "kumu project": {"k.json": kumu(True).encode()},
        "graphml": {"g.graphml": graphml.getvalue()},
        "gexf": {"g.gexf": gexf.getvalue()},
        "gexf 1.3": {"g.gexf": gexf.getvalue().replace(b"http://www.gexf.net/1.2draft", b"http://gexf.net/1.3")},
        "gml": {"g.gml": gml().encode()},
        "dot": {"g.dot": dot().encode()},
        "node-link JSON": {"n.json": node_link().encode()},
        "stata": {"o.csv": text(organizations).encode(), "t.dta": stata()},
        "pajek": {"p.net": pajek().encode()},
        "ucinet": {"u.dl": dl().encode()},
    }
    return found
