"""The table of verbs: what a structure does with an hour, the same for every structure.

Relations are served in `facilitation`, news goes round in `news`, members gain in `capacity_building`; convene is in `meetings`,
speak in `policy` (when a window is open). Each verb takes the hours saved for it and stops when they are used. Source: S3-S10 of
the deck.
"""

from simpul.sim.numerics.compiler import rule
from simpul.sim.rules.capacity_building import channel_outside, fund_organizations, plan_together, strengthen_members
from simpul.sim.rules.facilitation import introduce_members, maintain_relations, mediate_conflicts, vouch_for_members
from simpul.sim.rules.news import inform_members
from simpul.sim.rules.structures import is_active, list_members


@rule
def do_verbs(c, p, z, t):
    """Let structure z do the month's work that needs no meeting, in a fixed order."""
    if not is_active(c, z, t) or c.reach_hours[z] <= 0.0:
        return
    list_members(c, z)
    introduce_members(c, p, z, t)
    maintain_relations(c, p, z)
    mediate_conflicts(c, p, z, t)
    vouch_for_members(c, p, z, t)
    inform_members(c, p, z, t)
    strengthen_members(c, p, z, t)
    channel_outside(c, p, z, t)
    plan_together(c, p, z)
    fund_organizations(c, p, z, t)
