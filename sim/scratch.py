"""Columns in which rules only work something out: what stands there holds for one step of the month, and nobody reads it later."""

from __future__ import annotations

from sim.column import Column, columns_of

SCRATCH: tuple[Column, ...] = (
    *columns_of("f NR", "scratch: room for pooled bundles of a connected group, pm"),
    *columns_of("w N", "degree: room for counting ties"),
    *columns_of("f D", "prospect: room for what a deal with each contact of one organization seems worth, pm"),
    *columns_of("w L", """
        chooser: rows of those of a community who consider a contact for a deal, one for each contact considered (scratch)
        considered: slots of the contacts considered (scratch)
    """),
    *columns_of("f L", """
        weight: how each of those weighs (scratch)
        arrival: when each arrives: the first is asked (scratch)
    """),
    *columns_of("f Y", """
        draw_keeps: for each deal listed, a draw in (0, 1): whether the one who asked keeps its promise (scratch)
        draw_kept_to: whether the one asked keeps its promise (scratch)
        draw_reads: whether the one who asked reads a kept promise wrongly (scratch)
        draw_read_by: whether the one asked does (scratch)
        draw_deepens: whether the one who asked grows closer (scratch)
        draw_deepened: whether the one asked does (scratch)
    """),
    *columns_of("w Y", "listed: rows of those who come into question for what is being decided (scratch)"),
    *columns_of("f N", "scratch_power: room for the power that speaks together"),
    *columns_of("f K", "scratch_issue: room for an agenda in the making"),
)
"""Part of `sim.columns.COLUMNS`, which explains the letters of shapes."""
