"""Numbers of organizations: resources and production, what each starts with, power and representation."""

from __future__ import annotations

from simpul.sim.parameters.parameter_row import ORDER, PROTOTYPE, Parameter, held_rows

ORGANIZATION_PARAMETERS: tuple[Parameter, ...] = (
    # resources and production
    Parameter("income_spread", 0.27327, 0.2, 1.4, "sd of log", PROTOTYPE),
    Parameter("income_shock", 0.01258, 0.0, 0.4, "sd of log a month", ORDER),
    Parameter("payroll", 0.62512, 0.3, 0.8, "share of income", ORDER),
    Parameter("spending", 0.11787, 0.05, 0.6, "share of funds a month", ORDER),
    Parameter("information_half_life", 6.7198, 3.0, 24.0, "months", PROTOTYPE),
    Parameter("elasticity", 0.67868, 0.3, 0.95, "", PROTOTYPE),
    Parameter("floor", 0.052691, 0.005, 0.1, "pm", PROTOTYPE),
    Parameter("need_level", 1.3816, 0.5, 2.5, "need per balanced resource", ORDER),
    Parameter("learning", 0.0014171, 0.0, 0.08, "a month at full effort", ORDER),
    Parameter("unlearning", 0.013177, 0.0, 0.03, "a month", ORDER),
    *held_rows("""
        income_memory | 0.9 | 0.0 to 0.97 | a month | assumption: a good or bad year in income lasts about as long as a budget
        income_least | 0.05 | 0.01 to 0.5 | pm | assumption: whoever acts as an organization has some income
        information_share | 0.7 | 0.2 to 1.0 | share | assumption: the rest comes from others, since information is copied
        productivity_floor | 0.7 | 0.4 to 1.0 | | assumption: with full expertise nearly twice as productive as without any
        productivity_gain | 0.6 | 0.0 to 1.2 | | assumption: an expertise of a half gives a productivity of one
        lean_months | 6 | 1 to 24 | months | assumption: reserves and patience last half a year
        shrinking | 0.85 | 0.5 to 0.98 | share | assumption: one of six or seven workers goes
        size_least | 0.4 | 0.1 to 0.7 | share | assumption: less cannot be kept open
        dormant_income | 0.25 | 0.0 to 0.6 | share | assumption: dues and gifts that come anyway
        dormant_cost | 0.1 | 0.0 to 0.5 | share | assumption: rent and duties that stay
        revival_months | 3.0 | 1.0 to 12.0 | months of payroll | assumption: a quarter in hand is the least with which to hire
            again
        regrowth_months | 6.0 | 2.0 to 24.0 | months of payroll | assumption: half a year in hand before anybody is hired
        regrowth | 0.02 | 0.0 to 0.1 | a month | assumption: what one shrinking took comes back in some eight months
    """),
    # what each starts with
    *held_rows("""
        hours_spread | 0.3 | 0.0 to 0.8 | sd of log | assumption: order of magnitude
        betrayal_spread | 0.2 | 0.0 to 0.6 | sd of log | assumption: order of magnitude
        taste_spread | 1.0 | 0.0 to 2.0 | sd of log | assumption: order of magnitude, a factor of nearly three
        mix_spread | 1.0 | 0.0 to 2.0 | sd of log | assumption: order of magnitude, a factor of nearly three where nothing
            overlaps
        capacity_base | -0.3 | -1.5 to 1.0 | log odds | assumption: with what income adds, a usual organization has about half
            of the capacity there could be
        capacity_spread | 0.6 | 0.0 to 1.5 | log odds | assumption: order of magnitude
        capacity_of_income | 0.3 | 0.0 to 1.0 | log odds | assumption: who can pay for management has more of it, with falling
            returns
        expertise_base | -1.5 | -3.0 to 0.5 | log odds | assumption: on what does not interest it an organization knows a
            fifth of what there is
        expertise_of_interest | 2.0 | 0.0 to 4.0 | log odds | assumption: on what alone interests it an organization knows
            about three fifths
        morale_usual | 0.5 | 0.2 to 0.8 | morale | assumption: the middle of the scale
        funds_least | 0.1 | 0.01 to 0.5 | pm | assumption: keeps a first stock of nearly nothing from making anybody seem rich
    """),
    # power and representation
    *held_rows("""
        power_spread | 1.2 | 0.0 to 2.0 | sd of log | assumption: at full imbalance a strong organization has some ten times
            the power of a weak one
        power_spread_least | 0.1 | 0.0 to 0.5 | sd of log | assumption: no two are quite equal
        power_least | 0.02 | 0.005 to 0.1 | power | assumption: nobody is quite without a say
        stratum_effect | 0.6 | 0.0 to 1.5 | log | assumption: at full stratification the best-off group has some three times what
            the last has
        power_pace | 0.01 | 0.0 to 0.05 | a month | assumption: power moves over years, not months
        power_partner | 0.002 | 0.0 to 0.02 | power a partner | assumption: ten partners are worth as much as the least power
        power_means | 0.2 | 0.0 to 0.6 | share | assumption: who is ruined loses a fifth of its standing in time
        representative_term | 24 | 6 to 60 | months | assumption: order of magnitude
        lack_of_voice | 0.23925 | 0.0 to 0.6 | share | assumption: makes voice and convening correlate by -.3
        private_pull | 0.6 | 0.1 to 2.0 | | assumption: against power, whose pull is the imbalance of power (S24 of the deck)
    """),
)
