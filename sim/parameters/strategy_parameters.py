"""Numbers that a strategy agrees on for its structures, beside what a scenario says of it."""

from __future__ import annotations

from simpul.sim.parameters.parameter_row import Parameter, held_rows

STRATEGY_PARAMETERS: tuple[Parameter, ...] = (
    # agreed
    *held_rows("""
        first_legitimacy | 0.5 | 0.0 to 1.0 | legitimacy | assumption: a new body is half trusted
        host_hours | 0.2 | 0.0 to 0.6 | share of hours | assumption: a day a week
        host_interest | 0.6 | 0.0 to 1.0 | share | assumption: more than half, where power is used fully
        granted_share | 0.5 | 0.0 to 1.0 | share | assumption: the other half strengthens them
        granted_informal | 0.8 | 0.0 to 1.0 | share | assumption: it has few hours to strengthen anybody
        small_grant | 0.25 | 0.05 to 2.0 | pm a month | assumption: 6 pm in two years is the most that goes without a
            signature
        informal_hours | 6.0 | 1.0 to 20.0 | h a month | assumption: an evening a week or so
        coalition_hours | 1.5 | 0.0 to 8.0 | h a month | assumption: enough to keep a small one going without paid staff
        coalition_pool | 0.8 | 0.0 to 1.0 | share | assumption: the rest strengthens members
        scheme_cost | 0.05 | 0.0 to 0.3 | share | assumption: what small grant schemes usually take
        office_share | 0.1 | 0.0 to 0.4 | share | assumption: a part of one worker
        project_contribution | 0.4 | 0.0 to 0.9 | share of a month's bundle | assumption: less than half of the own work
    """),
    # hours of a broker on relations
    *held_rows("""
        relations_introduce | 0.25 | 0.0 to 1.0 | share of hours | assumption: bringing together and mending first; to be
            swept with the strategy's settings
        relations_maintain | 0.3 | 0.0 to 1.0 | share of hours | assumption: bringing together and mending first; to be swept
            with the strategy's settings
        relations_mediate | 0.25 | 0.0 to 1.0 | share of hours | assumption: bringing together and mending first; to be swept
            with the strategy's settings
        relations_vouch | 0.1 | 0.0 to 1.0 | share of hours | assumption: bringing together and mending first; to be swept
            with the strategy's settings
        relations_inform | 0.1 | 0.0 to 1.0 | share of hours | assumption: bringing together and mending first; to be swept
            with the strategy's settings
    """),
    # hours of a broker on the rest
    *held_rows("""
        links_channel | 0.35 | 0.0 to 1.0 | share of hours | assumption: links to the outside are what staff of a body that
            can sign does most
        links_strengthen | 0.2 | 0.0 to 1.0 | share of hours | assumption: links to the outside are what staff of a body that
            can sign does most
        links_convene | 0.15 | 0.0 to 1.0 | share of hours | assumption: links to the outside are what staff of a body that
            can sign does most
        links_plan | 0.1 | 0.0 to 1.0 | share of hours | assumption: links to the outside are what staff of a body that can
            sign does most
        links_speak | 0.1 | 0.0 to 1.0 | share of hours | assumption: links to the outside are what staff of a body that can
            sign does most
        links_fund | 0.1 | 0.0 to 1.0 | share of hours | assumption: links to the outside are what staff of a body that can
            sign does most
    """),
    # hours of an informal body on the rest
    *held_rows("""
        informal_channel | 0.2 | 0.0 to 1.0 | share of hours | assumption: it meets and plans more, and strengthens less, than
            paid staff
        informal_strengthen | 0.05 | 0.0 to 1.0 | share of hours | assumption: it meets and plans more, and strengthens less,
            than paid staff
        informal_convene | 0.25 | 0.0 to 1.0 | share of hours | assumption: it meets and plans more, and strengthens less,
            than paid staff
        informal_plan | 0.3 | 0.0 to 1.0 | share of hours | assumption: it meets and plans more, and strengthens less, than
            paid staff
        informal_speak | 0.1 | 0.0 to 1.0 | share of hours | assumption: it meets and plans more, and strengthens less, than
            paid staff
        informal_fund | 0.1 | 0.0 to 1.0 | share of hours | assumption: it meets and plans more, and strengthens less, than
            paid staff
    """),
    # hours of a coalition
    *held_rows("""
        coalition_convene | 0.5 | 0.0 to 1.0 | share of hours | assumption: half of a secretariat's work is the meetings
        coalition_inform | 0.1 | 0.0 to 1.0 | share of hours | assumption: half of a secretariat's work is the meetings
        coalition_plan | 0.08 | 0.0 to 1.0 | share of hours | assumption: half of a secretariat's work is the meetings
        coalition_speak | 0.12 | 0.0 to 1.0 | share of hours | assumption: half of a secretariat's work is the meetings
        coalition_introduce | 0.04 | 0.0 to 1.0 | share of hours | assumption: half of a secretariat's work is the meetings
        coalition_channel | 0.06 | 0.0 to 1.0 | share of hours | assumption: half of a secretariat's work is the meetings
        coalition_strengthen | 0.1 | 0.0 to 1.0 | share of hours | assumption: half of a secretariat's work is the meetings
    """),
    # hours of a project
    *held_rows("""
        project_plan | 0.5 | 0.0 to 1.0 | share of hours | assumption: its office plans and looks for money
        project_channel | 0.5 | 0.0 to 1.0 | share of hours | assumption: its office plans and looks for money
    """),
)
