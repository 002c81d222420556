"""Columns of arcs: what an organization knows of a contact and feels for it, slots 0 .. contacts-1 of its address book; and the
index of the book, which says where in it somebody stands."""

from __future__ import annotations

from simpul.sim.state.column_types import Column, columns_of

ARCS: tuple[Column, ...] = (
    *columns_of("h NJ", "slot_at: 1 + the slot of each organization of its community, by seat, in its book; 0 if not there"),
    *columns_of("w ND", "partner: row of the contact"),
    *columns_of("h ND", "mirror: slot of this organization in the contact's book, -1 if it is not there"),
    *columns_of("b ND", """
        depth: 0 known, 1 shares information, 2 informal, 3 formal, 4 several projects
        nearness: 2 a contact of its community and group, 1 of another group, 0 a larger institution or of another community
        idle: months since a deal worth having, 127 at most
    """),
    *columns_of("h ND", "working_slot: slots of the contacts of its place that it works with, working_partners of them (scratch)"),
    *columns_of("h ND", "agreed_until: months of the run up to the end of the contract's term, 0 without a contract"),
    *columns_of("f ND", """
        value: remembered value of a deal with the contact, pm
        overlap: shared interests, 0..1
        bargain: weight in a bargain with the contact, 0..1
        odds: odds of prior trust, without the month's disposition
        kept: weight of kept promises
        broken: weight of broken promises (betrayal weight included)
        trust: expected probability that the contact keeps a promise
        fresh_kept: what was seen at first hand this month, kept
        fresh_broken: what was seen at first hand this month, broken
    """),
)
"""Part of `simpul.sim.state.columns.COLUMNS`, which explains the letters of shapes."""
