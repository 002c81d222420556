"""What a run gives, for other programs: the network of a month, its organizations and ties, monthly series and events.

    graphml, gexf   for Gephi, networkx and the like
    kumu            elements and connections, as JSON and as a workbook
    csv             four tables; with `--excel-locale id` semicolons and decimal commas
    xlsx, parquet   the same tables

Whatever format, a name that begins with a sign of a formula is text in a spreadsheet and nothing else.
"""

from simpul.experiments.exporters.export_formats import FORMATS, files
from simpul.experiments.exporters.run_tables import Taken, tables_of, take

__all__ = ["FORMATS", "Taken", "files", "tables_of", "take"]
"""`take` a month of a run, and have it as `files`: name -> bytes."""
