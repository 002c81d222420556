"""Files of many kinds, in and out: bytes become organizations and ties as a file has them, tables of a run become bytes.

    graphml, gexf   for Gephi, networkx and the like
    kumu            elements and connections, as JSON and as a workbook
    csv             tables; written with `--excel-locale id`, they have semicolons and decimal commas
    xlsx, parquet   the same tables
    pajek, ucinet   read only

One file for each format, one list of all of them (`format_registry.FORMATS`). Whatever the format, a name that begins with a
sign of a formula is text in a spreadsheet and nothing else.
"""
