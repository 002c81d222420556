"""The columns of a community: one table that says what each holds; the state itself is built from it.

Shapes use these letters: N organizations (outside institutions included), D contacts an address book holds, K issues, G groups,
P places, S structures, V verbs, W ties of the scenario, R = 3 resources (funds, skills, information), C communities, B = C + 1
borders between them, M organizations of the largest community, J the same if books have an index, else 0, Y M in whole fours, L
contacts that those who choose beside each other can have, in whole fours. A scenario is one community, a region (`sim/region`) many
one after the other. Type letters are those of `sim/state/column_types.py`. Rows of organizations are sorted by place and key, so
"in row order" means "in key order".
"""

from __future__ import annotations

from collections import namedtuple
from typing import TYPE_CHECKING, TypeAlias

from simpul.sim.state.arc_columns import ARCS
from simpul.sim.state.column_types import Column, CommunityColumns, columns_of
from simpul.sim.state.scratch_columns import SCRATCH
from simpul.sim.state.structure_columns import STRUCTURE_COLUMNS

FUNDS, SKILLS, INFORMATION = 0, 1, 2
RESOURCES: tuple[str, ...] = ("funds", "skills", "information")
BOOK_MOST = 64  # contacts an address book holds at most, where nobody begins with more
BOOK_ROOM = 16  # contacts for which there is room beside those that the ties of the scenario make
INDEXED_MOST = 1000  # organizations of a community whose books have an index: its size goes with their number squared
NO_LIMIT = 1e9  # pm: a largest grant that nobody reaches
INFORMAL, FORMAL, SEVERAL = 2, 3, 4  # depths of a tie, after 0 (known) and 1 (shares information)
MOST_IDLE = 127  # months that a contact is counted as idle at most: all that is asked of it is asked earlier (8 bits)
NEVER_YET = -1  # month of what has not happened
TO_BE_CHOSEN = -2  # host: whoever of those behind the structure is best placed when it begins
BY_NOBODY_KNOWN, BY_MEMBERS, BY_BACKERS = 0, 1, 2  # who stands behind a structure

VERBS: tuple[str, ...] = (
    "introduce", "maintain", "mediate", "vouch", "inform", "strengthen", "channel", "convene", "plan", "speak", "fund",
)
"""What a structure can do with an hour, in the order of the columns of `verb_share`."""
INTRODUCE, MAINTAIN, MEDIATE, VOUCH, INFORM, STRENGTHEN, CHANNEL, CONVENE, PLAN, SPEAK, FUND = range(len(VERBS))

COLUMNS: tuple[Column, ...] = (
    # --- organizations: who they are
    *columns_of("i N", "key: number that travels with the organization (place in the high bits); chance is drawn by it"),
    *columns_of("w N", "place: row of its place"),
    *columns_of("h N", """
        group: row of its ethnic or class identity
        kind: row of its kind
    """),
    *columns_of("b N", "outside: 1 for a larger institution or government, kept out of all means"),
    *columns_of("f N", """
        power: influence in (0, 1]
        hours: hours a month for work with others
        income: income a month at size 1, pm
        payroll: fixed cost a month at size 1, pm
        size: share of its first size that is left after shrinking
        level: log deviation of this year's income from the mean
        luck: this month's income as a multiple of the usual
        skill_flow: skills a month at size 1, pm
        information_flow: information found a month at size 1, pm
        reliability: probability that it can keep a promise (hidden from others)
        betrayal: weight of a broken promise against a kept one
        volunteer: share of its hours given by volunteers
        morale: 0..1
        trait: lasting inclination to take part in joint things, standard normal
        disposition: its trust in anybody, log odds around the community's
        warmth: exp(disposition)
        capacity: management and eye for openings, 0..1
    """),
    *columns_of("f NK", """
        serves: services of its own given this month on each issue, pm
        interest: weight of each issue, sums to 1
        expertise: 0..1
        carried: interests its representative carries, sums to 1
    """),
    *columns_of("f N", """
        voice: how well the representative voices the organization, 0..1
        convening: how well the representative brings others in, 0..1
        capture: share of the representative's attention that goes to somebody else's interest
        follow: share of what the representative promises that the organization stands behind
    """),
    *columns_of("w N", """
        captor: row of the organization whose interest is carried instead, -1 for a private one
        term_end: month in which the representative's term ends
        lean: months running with funds below payroll
    """),
    *columns_of("b N", "dormant: 1 while it does not act"),
    # --- organizations: this month
    *columns_of("f NR", """
        stock: what it holds, pm
        promised: what it has promised to give in this round, pm
        marginal: value of one more pm of each resource, pm of service
        sacrifice: what a deal in each resource costs whoever is asked, hours included, pm of service; 1e9: none to be had
    """),
    *columns_of("f N", """
        hours_used: hours used outside this month
        hour_price: what an hour inside is worth, pm of service
        tells: information it passes on in one telling at the most, pm
        relief: upkeep hours that structures took over, h
        reserve: what a deal has to be worth in this round to be made at all, pm
        best_prospect: what a deal with the best of its contacts seems worth in this round, pm (scratch)
        choice_amount: what it asks for, pm
        choice_price: what it offers for it, pm
        choice_value: value of the deal to the one asked, pm
        returned: hours left over that came back as skills this month, pm
        output: services that the month's bundle gives before productivity, pm
        produced: services produced since month 0, pm
        spent_effort: share of the month's bundle already given to joint work
        spread: spread of income among its like, sd of log
        skilled: skills relative to the usual
        prominence: how much attention it draws at a public meeting of its place
        prominent_until: the prominence of all rows of its place up to its own, added up
        power_first: power at the start
        funds_first: funds at the start, pm
        funds_usual: what it usually holds, pm (a slow average)
    """),
    *columns_of("w N", """
        ask_head: first of those who ask it, -1 nobody
        ask_next: the next one in the list of those who ask the same partner
        component: representative row of the connected group it stands in (scratch)
        callable: working partners it can still call to what is being decided (scratch)
        alerted: month until which it sees every opening
        unreturned: organizations that know it and that it does not know
        next_renewal: month in which the term of one of its agreements may end
        holders: organizations of its place that hold a tie to it at the beginning of the month
    """),
    *columns_of("h N", """
        options: contacts that it considers for a deal in this round (scratch)
        choice_slot: slot of the partner it asks in this round, -1 nobody
        contacts: contacts in its address book
        partners: contacts at depth 1 or more
        working_partners: contacts of its place that it works with, both at depth 2 or more (scratch)
    """),
    *columns_of("b N", """
        lack: resource it lacks most
        surplus: resource it can best spare
        choice_motive: 0 exchange, 1 sharing
        accepted: 1 if the partner asked agreed
        taking_part: 1 while it takes part in what is being decided (scratch)
        seeks: 1 if it looks for somebody new this month
        goes: 1 if it goes to a public meeting of its place this month
        listens: 1 if it hears this month what a partner tells of others
        succeeded: 1 if it had a deal worth having this month
        witnessed: 1 if it has seen promises at first hand this month
        ever_member: 1 once it has been a member of any structure
    """),
    *ARCS,
    # --- communities: where the rows, places and structures of each begin, and one past the last
    *columns_of("i B", """
        row_from: first row of each community
        place_from: first place
        structure_from: first row for its structures
    """),
    # --- places
    *columns_of("i Q", "first_row: first row of each place, and one past the last"),
    *columns_of("f PKG", """
        need: services needed a month, pm
        service: services given this month, pm
        joint_service: services of joint work given since the last look by organizations of the group, pm
        fitting: share of the month's services that reaches whom nobody else has served, 0..1
    """),
    *columns_of("f PK", "common: interests that the organizations of a place have in common, sums to 1"),
    *columns_of("i K", "issue_key: number made from the issue's name, by which what happens on it is drawn"),
    *columns_of("f G", "group_share: share of the population"),
    *columns_of("i G", "stratum: how many groups are better off by income and power, as the scenario ranks them"),
    *columns_of("f PK", """
        crisis_need: what the crisis needs in all, pm
        crisis_got: what it has got, pm
        issue_met: share of the need that was met last month
        window_salience: how many others look at the open window, 0..1
    """),
    *columns_of("i W", """
        tie_from: row of the organization that a tie of the scenario starts from
        tie_to: row it goes to
        tie_depth: depth it has at the start of the observed months, 0 (known only) to 4
    """),
    *columns_of("f W", """
        tie_kept: promises kept that it starts with, as evidence of trust
        tie_broken: promises broken that it starts with, before they are weighed
        tie_value: value of a deal that it starts with, pm; below 0: not said
    """),
    *columns_of("i PK", """
        crisis_left: months left to meet the crisis, 0 none
        window_left: months left of the policy window, 0 none
        win_until: month until which a won window brings income
    """),
    *columns_of("i P", """
        community: row of its community
        place_key: number by which its chance is drawn
        opening_left: months left to apply, 0 none
        opening_issue: issue of the opening
        opening_ready: 1 once a group with capacity stood ready for it
    """),
    *columns_of("f P", "opening_size: money in the opening, pm"),
    *STRUCTURE_COLUMNS,
    # --- books
    *columns_of("f CF", "tally: this month's series"),
    *columns_of("f C", """
        hub_loss: what the network would lose with its hub, 0..1, at the end of the last year
        deals_beyond: deals of this month that its organizations asked others of another community for
        moved_beyond: resources that those deals moved or copied, pm
        relations_beyond: working relations with other communities, a half of each for either side
    """),
    *columns_of("f ER", "flow: this month's ledger, pm"),
    *SCRATCH,
    *columns_of("i T", "event_count: events written (one number)"),
    *columns_of("f HX", "events: month, kind, actor, other, place, issue, amount; as many as there is room for"),
)

if TYPE_CHECKING:
    Community: TypeAlias = CommunityColumns
else:
    Community = namedtuple("Community", [column.name for column in COLUMNS])
    Community.__doc__ = "The state of a community: one array for each column of `COLUMNS`, changed in place by the rules."
