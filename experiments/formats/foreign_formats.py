"""Formats that are not read, by endings and first bytes of their files: what they are called and how to save another."""

from __future__ import annotations

WAYS = {
    "gephi": ("project-of-gephi", "gephi"), "##h": ("data-set-of-ucinet", "ucinet"), "##d": ("data-set-of-ucinet", "ucinet"),
    "rds": ("object-of-r", "r"), "rdata": ("workspace-of-r", "r"), "rda": ("workspace-of-r", "r"),
    "por": ("portable-file-of-spss", "spss"), "sas7bdat": ("table-of-sas", "csv"), "mdb": ("database-of-access", "csv"),
    "accdb": ("database-of-access", "csv"), "xls": ("old-workbook", "xlsx"), "xlsb": ("binary-workbook", "xlsx"),
    "numbers": ("table-of-numbers", "xlsx"), "docx": ("text-document", "csv"), "doc": ("text-document", "csv"),
    "pdf": ("pdf", "csv"), "cys": ("session-of-cytoscape", "graphml"), "graphmlz": ("packed-graphml", "graphml"),
    "gpickle": ("pickle-of-python", "graphml"), "pkl": ("pickle-of-python", "graphml"), "gz": ("packed-file", "unpack"),
    "zip": ("archive", "unpack"), "7z": ("archive", "unpack"), "rar": ("archive", "unpack"), "png": ("picture", "csv"),
    "jpg": ("picture", "csv"), "jpeg": ("picture", "csv"), "sqlite": ("database", "csv"), "db": ("database", "csv"),
    "html": ("page", "csv"), "htm": ("page", "csv"), "tlp": ("graph-of-tulip", "gml"), "net2": ("network", "csv"),
    "sif": ("list-of-cytoscape", "graphml"), "xmind": ("mind-map", "csv"), "mm": ("mind-map", "csv"), "kml": ("map", "csv"),
    "shp": ("map", "csv"), "geojson": ("map", "csv"), "sqlite3": ("database", "csv"), "ppt": ("slides", "csv"),
    "pptx": ("slides", "csv"), "rtf": ("text-document", "csv"),
}
"""Ending of a file's name -> what it is and the way out, as the ends of message keys."""

_BEGINNINGS = ((b"%PDF", "pdf"), (b"\x1f\x8b", "gz"), (b"\x89PNG", "png"), (b"\xff\xd8\xff", "jpg"), (b"7z\xbc\xaf", "7z"),
               (b"Rar!", "rar"), (b"SQLite format 3", "sqlite"), (b"{\\rtf", "rtf"), (b"RDX", "rdata"), (b"ASCII SPSS PORT FILE",
                                                                                                         "por"))
_ARCHIVES = ("gephi", "cys", "numbers", "docx", "pptx", "xlsb", "zip", "xmind")


def foreign_ending(raw: bytes, ending: str) -> str:
    """The ending under which WAYS has this file; empty for a file that may be read."""
    for beginning, kind in _BEGINNINGS:
        if raw.startswith(beginning):
            return ending if kind == "gz" and ending in ("rds", "rdata", "rda", "graphmlz", "gephi") else kind
    if raw.startswith(b"PK\x03\x04"):
        return ending if ending in _ARCHIVES else ""
    start = raw[:200].lstrip().lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return "html"
    return ending if ending in WAYS and ending not in (*_ARCHIVES, "xls", "db", "html", "htm") else ""
