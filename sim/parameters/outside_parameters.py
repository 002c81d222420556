"""Numbers of the world outside: crises, policy windows, openings, barriers, and acting together when they come."""

from __future__ import annotations

from simpul.sim.parameters.parameter_row import ORDER, PROTOTYPE, Parameter, free_rows, held_rows

# What is known of openings, and from where: sim/README.md, 7.13.
CALLS = "assumption: up to six calls a year and place; no count of calls was found"
AWARDS = "assumption: as large as usual awards; median largest award 15,000 to 75,000 US dollars (GrantStation & PhilanTech 2013)"

OUTSIDE_PARAMETERS: tuple[Parameter, ...] = (
    # the outside world
    Parameter("crisis_rate", 0.010361, 0.0, 0.06, "per issue and month", PROTOTYPE),
    Parameter("crisis_low", 9.2673, 1.0, 10.0, "pm per 25 organizations", PROTOTYPE),
    Parameter("crisis_high", 29.129, 4.0, 30.0, "pm per 25 organizations", PROTOTYPE),
    Parameter("crisis_effort", 0.23269, 0.01, 0.3, "share of a month's bundle", ORDER),
    Parameter("window_rate", 0.042223, 0.0, 0.05, "per issue and month", PROTOTYPE),
    Parameter("window_threshold", 0.45057, 0.2, 0.7, "share of power", PROTOTYPE),
    Parameter("window_income", 0.031352, 0.0, 0.3, "share of income on the issue", ORDER),
    Parameter("opening_rate", 0.48552, 0.0, 0.5, "a month", CALLS),
    Parameter("opening_low", 8.0188, 2.0, 12.0, "pm", AWARDS),
    Parameter("opening_high", 31.217, 12.0, 72.0, "pm", AWARDS),
    Parameter("application_hours", 44.761, 5.0, 120.0, "h", ORDER),
    Parameter("opening_sight", 0.25307, 0.1, 1.0, "probability",
              "assumption: even the most capable may overlook a call in a month"),
    Parameter("ready_capacity", 0.1246, 0.1, 0.8, "capacity",
              "assumption: a little below the usual capacity; that capacity wins grants, but no threshold, is known "
              "(Faulk, McGinnis Johnson & Lecy 2017, doi:10.1080/10967494.2016.1141811)"),
    Parameter("application_success", 0.65415, 0.1, 1.0, "probability",
              "assumption: others apply too; a tenth to three quarters succeed in programmes"),
    Parameter("application_informal", 0.33158, 0.0, 1.0, "share",
              "assumption: without anybody who can sign, an application is worth less; bodies with formal procedures get "
              "more public money (Lu 2015, doi:10.1002/nml.21124)"),
    *held_rows("""
        crisis_months | 3 | 1 to 12 | months | assumption: relief that comes later is no relief
        crisis_caring | 0.05 | 0.0 to 0.3 | share of interest | assumption: less than for speaking up, since a crisis is seen
            by all
        crisis_concern | 3.0 | 1.0 to 8.0 | | assumption: who gives a third of its interest to the issue helps in full
        joint_responders | 3 | 2 to 10 | organizations | assumption: two may meet by chance, three act together
        encouragement | 0.05 | 0.0 to 0.2 | morale | assumption: order of magnitude
        window_months | 6 | 1 to 24 | months | assumption: half a year from a draft to a decision
        window_caring | 0.1 | 0.0 to 0.4 | share of interest | assumption: who gives a tenth of its interest to the issue
            takes the trouble
        win_months | 24 | 6 to 60 | months | assumption: two budgets
        consult_hours | 1.0 | 0.0 to 4.0 | h | assumption: order of magnitude
        speak_hours | 8.0 | 2.0 to 40.0 | h | assumption: a working day for each window and month
        call_hours | 0.5 | 0.1 to 2.0 | h a member | assumption: a call or two
        calling_base | 0.5 | 0.0 to 1.0 | | assumption: between many partners and the gift of bringing others in, both count
        second_ring | 0.5 | 0.0 to 1.0 | share | assumption: they know who calls by hearsay only
    """),
    # how openings are won, and what barriers do: little is known, and much hangs on it
    *free_rows("""
        opening_months | 5 | 1 to 12 | months | assumption: the usual time between a call and its deadline
        opening_caring | 0.0095232 | 0.0 to 0.3 | share of interest | assumption: for money less interest may be enough than it
            takes to speak up
        applicants | 5 | 1 to 5 | organizations | assumption: funders of joint work want more than a pair; most small bodies
            apply alone (State of Grantseeking 2024)
        barrier_hours | 1.8234 | 0.0 to 2.0 | | assumption: barriers add paperwork
        barrier_windows | 0.60765 | 0.0 to 1.5 | | assumption: behind barriers it takes more power
        barrier_sight | 0.90445 | 0.0 to 1.0 | | assumption: barriers hide openings
        barrier_applications | 0.08805 | 0.0 to 1.0 | | assumption: behind barriers an application is worth less
    """),
)
