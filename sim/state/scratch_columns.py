"""Columns in which rules only work something out: what stands there holds for one step of the month, and nobody reads it later."""

from __future__ import annotations

from simpul.sim.state.column_types import Column, columns_of

ABREAST = 64  # organizations that choose partners beside each other, at the most

SCRATCH: tuple[Column, ...] = (
    *columns_of("f YR", "pooled: what each of the groups of a place has pooled of each resource, pm (scratch)"),
    *columns_of("w N", "degree: room for counting ties"),
    *columns_of("i Y", "by_depth: how many contacts of each of those beside each other are of which depth, packed (scratch)"),
    *columns_of("f D", "prospect: room for what a deal with each contact of one organization seems worth, pm"),
    *columns_of("i Y", "says_yes: whether each of those listed decides to do what it is asked for, 1 or 0 (scratch)"),
    *columns_of("w L", """
        chooser: rows of those of a community who consider a contact for a deal, one for each contact considered (scratch)
        considered: slots of the contacts considered (scratch)
    """),
    *columns_of("f L", """
        weight: how each of those weighs (scratch)
        arrival: when each arrives: the first is asked (scratch)
    """),
    *columns_of("f Y", """
        first_draw: a draw in (0, 1) for each of those listed (scratch)
        second_draw: a second one, where a step needs several (scratch)
        third_draw: a third (scratch)
        fourth_draw: a fourth (scratch)
        fifth_draw: a fifth (scratch)
        sixth_draw: a sixth (scratch)
        seventh_draw: a seventh (scratch)
        innovation: what moves the disposition of each this month, a standard normal draw (scratch)
        shock: what moves the income of each this month, a standard normal draw (scratch)
        worked_up: services that what each group has pooled gives, pm (scratch)
        preference: how much each of those listed is preferred for a grant (scratch)
        kind_power: power of all listed of the kind of whom it stands with, the first of them (scratch)
    """),
    *columns_of("w Y", """
        listed: rows of those who come into question for what is being decided (scratch)
        called_by: rows of those who came when they were called to what is being decided (scratch)
    """),
    *columns_of("f N", """
        scratch_power: room for the power that speaks together
        teller_draw: a draw in (0, 1) from whom one hears of others (scratch)
        news_draw: a draw in (0, 1) of whom one hears first (scratch)
    """),
    *columns_of("f K", "scratch_issue: room for an agenda in the making"),
    *columns_of("f GK", """
        served_by: services given by organizations of each group, pm (scratch)
        apart: services of each group's organizations times those of whoever does not know of them, pm squared (scratch)
        apart_alike: the same within the group, pm squared (scratch)
    """),
    *columns_of("f K", """
        served_by_all: services given by everybody of a place, pm (scratch)
        others: services of those who do not divide the work with one organization, pm (scratch)
        alike: the same of its group, pm (scratch)
    """),
    *columns_of("f SK", "covered: how far the plan of a structure goes on each issue, 0..1 (scratch)"),
    *columns_of("f SGK", "shared_plan: services given by members who follow a structure's plan, by their group, pm (scratch)"),
)
"""Part of `simpul.sim.state.columns.COLUMNS`, which explains the letters of shapes."""
