"""Numbers of structures: how they live, members, meetings and joint work, what they do with an hour."""

from __future__ import annotations

from simpul.sim.parameters.parameter_row import ORDER, PROTOTYPE, Parameter, held_rows

OUTLIVED = "assumption: such that coalitions end about as often after their grant as Feinberg 2008 found (pattern P14)"

STRUCTURE_PARAMETERS: tuple[Parameter, ...] = (
    # structures
    Parameter("maintain_rate", 2.3355, 0.5, 3.0, "member hours per staff hour", "assumption: to be swept; no figure was found"),
    Parameter("introduce_hours", 9.3524, 2.0, 12.0, "h", PROTOTYPE),
    Parameter("mediate_hours", 4.9716, 3.0, 20.0, "h", PROTOTYPE),
    Parameter("mediate_effect", 0.45052, 0.0, 1.2, "log odds", ORDER),
    Parameter("vouch_hours", 2.4107, 0.5, 6.0, "h", ORDER),
    Parameter("inform_effect", 0.17081, 0.0, 0.3, "morale", PROTOTYPE),
    Parameter("morale_decay", 0.18082, 0.01, 0.2, "a month", PROTOTYPE),
    Parameter("strengthen_hours", 25.319, 4.0, 40.0, "h", ORDER),
    Parameter("strengthen_money", 0.85414, 0.05, 1.0, "pm", ORDER),
    Parameter("strengthen_effect", 0.050976, 0.0, 0.3, "share of the gap", ORDER),
    Parameter("legitimacy_rate", 0.075453, 0.02, 0.3, "a month", PROTOTYPE),
    Parameter("coordinator_months", 41.435, 12.0, 120.0, "months", OUTLIVED),
    Parameter("formation_months", 37.748, 6.0, 48.0, "months", "assumption: Erlang-2, the long process the deck names"),
    Parameter("meeting_hours", 3.7482, 1.0, 6.0, "h a member", PROTOTYPE),
    Parameter("secretariat_fixed", 13.66, 5.0, 60.0, "h a month", PROTOTYPE),
    Parameter("secretariat_member", 3.1603, 0.5, 5.0, "h a month", PROTOTYPE),
    Parameter("negotiation_hours", 11.1, 2.0, 20.0, "h a pair", PROTOTYPE),
    *held_rows("""
        overhead | 0.2 | 0.0 to 0.4 | share | assumption: a fifth of what staff costs: of 160 hours of a person-month 128 are
            worked for members
        backlog_months | 12.0 | 3.0 to 36.0 | months | assumption: a year's budget
        forming_share | 0.25 | 0.0 to 1.0 | share | assumption: founders and lawyers, no staff yet
        spending_tail | 24 | 6 to 60 | months | assumption: what funders usually allow
        bank_limit | 240.0 | 60.0 to 600.0 | h | assumption: a month and a half of one worker; what is older is out of date
        unpaid_share | 0.2 | 0.0 to 1.0 | share | assumption: paid staff give a fifth of the unpaid hours that volunteers give
        plan_memory | 0.95 | 0.8 to 0.99 | a month | assumption: half of a plan is out of date after a year
        goal_share | 0.95 | 0.6 to 1.0 | share | assumption: nobody gets to the last case
        goal_held | 24 | 6 to 60 | months | assumption: two good years are no accident
        desertion_grace | 24 | 6 to 60 | months | assumption: two years to find members
        inactive_months | 12 | 3 to 36 | months | assumption: a year without an hour of work
    """),
    # membership
    *held_rows("""
        member_hours | 1.0 | 0.0 to 4.0 | h a month | assumption: order of magnitude
        invitations | 3 | 1 to 10 | a month | assumption: order of magnitude
        hope | 0.05 | 0.0 to 0.3 | pm a month | assumption: about a working day
        hope_base | 0.5 | 0.0 to 1.0 | | assumption: being together promises something whatever is on the agenda
        membership_noise | 0.02 | 0.005 to 0.1 | pm a month | assumption: three hours a month make the difference between
            likely and unlikely
        join_trait | 0.5 | 0.0 to 1.5 | log odds | assumption: order of magnitude
        join_interest | 0.5 | 0.0 to 1.0 | share of an even weight | assumption: half of what it would be if all issues were
            alike
        join_unpersuaded | 0.5 | 0.0 to 1.0 | share | assumption: a convener doubles the chance at the most
        persuasion_usual | 0.5 | 0.0 to 1.0 | convening | assumption: the middle of the scale
        host_trust_unknown | 0.4 | 0.1 to 0.8 | trust | assumption: a little below the trust in a stranger
        host_jealousy | 0.5 | 0.0 to 1.5 | | assumption: full rivalry with a powerful host takes half of the legitimacy
        giving_expected | 0.5 | 0.0 to 1.0 | share | assumption: the middle of the scale
        trial_months | 12 | 6 to 36 | months | assumption: nobody leaves within a year, and it is a year that is judged
        agenda_capture | 2.0 | 0.0 to 4.0 | | assumption: at middling imbalance and use of power, votes count by the square
            root of power
        agenda_turn | 0.5 | 0.0 to 1.0 | share | assumption: the other half of the work goes on
    """),
    # meetings and joint work
    *held_rows("""
        attend_base | 0.8 | -1.0 to 2.0 | log odds | assumption: two of three come where all is usual
        attend_trait | 0.6 | 0.0 to 1.5 | log odds | assumption: order of magnitude
        attend_legitimacy | 2.0 | 0.0 to 5.0 | log odds | assumption: who sees it as its own comes about twice as often as who
            does not
        attend_morale | 2.0 | 0.0 to 5.0 | log odds | assumption: as much as legitimacy
        attend_others | 1.5 | 0.0 to 4.0 | log odds | assumption: people come where others come
        attendance_usual | 0.6 | 0.2 to 0.9 | share | assumption: what members expect of each other
        attend_unprepared | 0.4 | 0.0 to 1.0 | share | assumption: without invitations and minutes four of ten come who else
            would
        leadership_effect | 0.3 | 0.0 to 1.0 | log odds | assumption: order of magnitude
        meeting_planning | 0.15 | 0.0 to 0.5 | share of the gap | assumption: some six good meetings make most of a plan
        agreement_share | 0.6 | 0.2 to 0.9 | share | assumption: more than half of what one wants
        majority | 0.5 | 0.3 to 0.8 | share | assumption: a simple majority
        vote_patience | 6 | 1 to 24 | votes | assumption: half a year of monthly meetings
        giving_base | 0.6 | -1.0 to 2.0 | log odds | assumption: a little less readily than coming
        giving_others | 3.0 | 0.0 to 6.0 | log odds | assumption: the size; Fischbacher, Gächter & Fehr 2001,
            doi:10.1016/S0165-1765(01)00394-9, found conditional cooperation
        giving_trait | 0.6 | 0.0 to 1.5 | log odds | assumption: as in coming
        giving_legitimacy | 2.0 | 0.0 to 5.0 | log odds | assumption: as in coming
        giving_memory | 0.3 | 0.05 to 0.8 | share | assumption: what is remembered of giving is a quarter of a year
        formality_effect | 0.8 | 0.0 to 1.0 | share | assumption: what is fully written down closes four fifths of the gap
        observing | 0.25 | 0.0 to 1.0 | share | assumption: a quarter of a promise made to oneself
        pool_months | 3.0 | 1.0 to 12.0 | months | assumption: a quarter's budget
        joint_hours | 10.0 | 0.0 to 40.0 | h a month | assumption: order of magnitude
        joint_result | 5.0 | 1.0 to 30.0 | pm | assumption: some months' work of a small group
    """),
    # work with members, one by one or in pairs
    *held_rows("""
        actions_most | 24 | 6 to 100 | a month | assumption: more than one each working day is none of quality
        introduction_least | 0.01 | 0.001 to 0.1 | pm | assumption: any two who are no partners may be worth introducing, if
            nothing better comes to mind
        introduction_benefit | 0.1 | 0.0 to 0.5 | share | assumption: a tenth of what the two could gain in a month is
            credited to the structure
        sharing_legitimacy | 0.3 | 0.0 to 0.8 | legitimacy | assumption: below it members do not tell those whom the structure
            brings
        mediated_memory | 0.7 | 0.2 to 1.0 | share | assumption: a third of the grievance goes with a mediation that both
            accept
        mediation_limit | 19.0 | 4.0 to 99.0 | odds | assumption: at a prior of .95 there is nothing to mediate
        mediation_benefit | 0.1 | 0.0 to 0.5 | share | assumption: as of an introduction
        vouch_weight | 0.5 | 0.0 to 1.0 | share | assumption: as of hearsay
        inform_hours | 1.0 | 0.2 to 4.0 | h a member | assumption: order of magnitude
        inform_other_kind | 0.5 | 0.05 to 1.0 | share | assumption: another's work says half as much as the same work
        strengthen_skills | 0.1 | 0.0 to 0.5 | share | assumption: skills take much longer than management
        strengthen_reliability | 0.25 | 0.0 to 1.0 | share | assumption: reliability takes longer than management
        link_hours | 4.0 | 1.0 to 16.0 | h | assumption: half a working day
        link_months | 3 | 1 to 12 | months | assumption: as long as news stays news
        link_information | 0.1 | 0.0 to 0.5 | pm | assumption: two working days' worth of knowledge
        application_reserve | 40.0 | 0.0 to 120.0 | h | assumption: a little more than one application takes
        plan_hours | 4.0 | 1.0 to 16.0 | h a member | assumption: half a working day for each
        plan_effect | 0.2 | 0.0 to 0.6 | share of the gap | assumption: some months of work make most of a plan
        grant_hours | 1.0 | 0.2 to 8.0 | h | assumption: order of magnitude
        grant_least | 0.25 | 0.05 to 1.0 | pm | assumption: less is saved up until it is worth giving
        grant_favour | 2.0 | 0.0 to 5.0 | | assumption: at full use of power it outweighs the draw
        payroll_least | 0.1 | 0.01 to 0.5 | pm | assumption: keeps those with hardly any payroll from seeming rich
        project_trust | 0.35 | 0.1 to 0.7 | trust | assumption: a little more than sharing information takes
        written_from | 0.3 | 0.0 to 0.8 | formality | assumption: below it a handshake does
        fit_base | 0.5 | 0.0 to 1.0 | | assumption: as much as a half of shared interests
        fit_weight | 0.5 | 0.0 to 2.0 | | assumption: two pm of gain from each other are worth as much as all interests shared
    """),
)
