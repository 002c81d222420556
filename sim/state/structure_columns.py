"""Columns of structures and of their members: what was agreed, what happens, who belongs."""

from __future__ import annotations

from simpul.sim.state.column_types import Column, columns_of

STRUCTURE_COLUMNS: tuple[Column, ...] = (
    # --- structures: what was agreed (set when the strategy begins)
    *columns_of("i S", """
        within: row of the community it belongs to
        structure_key: number by which its chance is drawn
        present: 1 if the strategy has this structure
        home: row of its place, -1 everywhere in its community
        begins: month it begins
        host: row of the organization that hosts it, -1 none, -2 whoever of its backers is best placed when it begins
        can_sign: 1 if it may sign contracts and hold grants for others
        by_need: 1 if money goes by need
        open_grants: 1 if money goes to organizations whether members or not
        grant_recipients: how many get money at the most
        voted: 1 if members decide the agenda by vote
        responsive: 1 if the agenda turns to the month's crisis or window
        fixed_issue: issue it is for, -1 any
        kind_only: kind that may join, -1 any
        partners_most: members at the most
        selects: 1 if members are chosen once, by fit, instead of invited month by month
        term: months a project lasts, 0 without end
        instalments: number of monthly instalments
        withdraws: month in which it withdraws, -1 never
        passes_on: mark of the structures it hands over to when it withdraws, 0 none
        takes_over: mark by which it is handed members and money, 0 none
        meets: 1 if members meet every month
        chair: row of the organization whose representative leads it, -1 nobody yet
        chair_until: month in which its chair is chosen anew
        backing: who stands behind it: 0 nobody known, 1 its members, 2 those marked as backers
        without: mechanisms it does without, a bit for each in the order of `sim/state/mechanisms.py`, 0 none
    """),
    *columns_of("f S", """
        instalment: subsidy a month, pm
        staff_share: share of the money that pays staff
        grant_share: share of the money passed on
        pool_share: share of the money put into joint work
        grant_most: largest grant to one organization a month, pm
        host_share: share of the host's hours used
        contribution: share of a month's bundle that members give to joint work
        formality: 0..1, how far promises are written down
        intensity: 0..1, how much of the partners' hours goes into the project
        legitimacy_first: legitimacy at the start, below 0: trust in the host
        formation_mean: mean months until it can act, 0 at once
        volunteer_hours: hours a month that a member of volunteers only gives to its work at full morale
        self_interest: how far its own interest counts when it splits what it channels
        leadership: how well it is led, standard normal
        effort: 1; a lower value scales all hours and contributions (for tests of the null case)
    """),
    *columns_of("f SV", """
        verb_share: share of its hours for each verb, sums to 1
        bank: hours saved up for each verb, h
    """),
    # --- structures: what happens
    *columns_of("i S", """
        formed: month it began to act, -1 not yet
        ended: month it ended, -1 not yet
        member_count: members now
        term_left: months left of the project
        meetings: meetings held
        incorporates: months after its beginning when it becomes a legal body that can sign, 0 never
        goal_months: months running in which its goal was met
        disputes: votes that failed in a row
        idle_months: months in a row without an hour of work
    """),
    *columns_of("f S", """
        account: money held, pm
        calling: share of its members that it calls to what is being decided (scratch)
        staff_hours: hours it has this month
        reach_hours: hours of work done this month
        planned: how far its members have a common plan, 0..1
        attendance: share of members at the last meeting
        agreed: how far the last vote agreed, 0..1
        vote_weight: mean weight of a member's vote
        blocked: share of its calls that a failed vote of the month takes
        pool_money: money set aside for joint work, pm
        strengthen_pot: money set aside to strengthen members, pm
        pool_output: services that joint work has given since the last result was counted, pm
        grant_money: money set aside for grants, pm
    """),
    *columns_of("f SK", """
        agenda: weight of each issue in what it does, sums to 1
        standing_agenda: agenda before it turns to the month's crisis or window, sums to 1
    """),
    # --- membership: of each organization of the community, counted from the community's first row (`sim/rules/containment.py`)
    *columns_of("b SM", """
        member: 1 for members
        backer: 1 for those who stand behind the structure
        attends: 1 if at this month's meeting
        contributes: 1 if it gave to joint work this month
    """),
    *columns_of("w SM", """
        joined: month of joining
        strengthened_last: month in which the member was last strengthened, -1 never
    """),
    *columns_of("f SM", """
        legitimacy: how far the member sees it as its own, 0..1
        share: part of the joint result that is agreed for the member, 0..1; 0: an even part
        confidence: how far the member trusts whoever stands behind it, 0..1
        standing: average value of membership a month, pm
        benefit: value got from it this month, pm
        burden: cost of it this month, pm
        seen_kept: kept promises of the member that it has seen and not yet told
        seen_broken: broken promises of the member that it has seen and not yet told
        shared_before: what the member gave to joint work, an average, 0..1
    """),
)
