"""Numbers of what a way of working together costs and earns where context decides: standing, say, size, work of one's own."""

from __future__ import annotations

from simpul.sim.parameters.parameter_row import Parameter, free_rows, held_rows

FORM_PARAMETERS: tuple[Parameter, ...] = (
    # who convenes, and what members think of it
    *held_rows("""
        standing_effect | 1.0 | 0.0 to 1.0 | share | assumption: full: who convenes needs standing with those it convenes; Fernandez
            & Gould 1994, doi:10.1086/230451, Provan & Kenis 2008, doi:10.1093/jopart/mum015, have the direction
        heeding | 1.0 | 0.0 to 1.0 | share | assumption: full: help and warnings are taken from whom one trusts; Lindell & Perry
            2012, doi:10.1111/j.1539-6924.2011.01647.x, have the direction
        same_boat | 1.0 | 0.0 to 1.0 | share | assumption: full: news counts of those in the same situation; Brewer & Kramer 1986,
            doi:10.1037/0022-3514.50.3.543
        leadership_learned | 1.0 | 0.0 to 1.0 | share | assumption: full: a structure is led by who brings its members
            together (S33 of the deck)
    """),
    *free_rows("""
        legitimacy_least | 0.25846 | 0.0 to 0.3 | legitimacy | assumption: far enough below first_legitimacy for a new body to find
            members, whoever runs it; Human & Provan 2000, doi:10.2307/2667074, have the direction
        disowning | 0.21893 | 0.0 to 0.5 | a month | assumption: who no longer sees a structure as its own leaves, sooner or
            later
        strengthening_rest | 10 | 0 to 36 | months | assumption: one can only take in so much; Cohen & Levinthal 1990,
            doi:10.2307/2393553
        broadening | 0.095869 | 0.0 to 0.3 | share a year | assumption: order of magnitude; interests follow the work, Minkoff &
            Powell 2006
        say_effect | 3.579 | 0.0 to 4.0 | log odds | assumption: of the order of what legitimacy does; that influence and
            taking part go together: Wells, Ward, Feinberg & Alexander 2008
        newness | 0.14268 | 0.0 to 0.8 | share of hours | assumption: a new body has no routines yet, and its staff knows
            nobody; Stinchcombe 1965
        routine_months | 28.826 | 12.0 to 72.0 | months | assumption: Raab, Mannak & Cambré 2015, doi:10.1093/jopart/mut039, found
            none effective before its third year
        money_draw | 0.89358 | 0.0 to 1.0 | share | assumption: order of magnitude; financial help drives working together (S22
            of the deck)
        outreach | 0.40393 | 0.0 to 0.5 | pm | assumption: order of magnitude; a broker unites the separate (S34 of the deck)
        boat_weight | 0.43975 | 0.05 to 0.8 | share | assumption: a few who made it in the same situation are enough to take
            heart
        news_learning | 0.28419 | 0.0 to 0.3 | share of the gap | assumption: what worked elsewhere can be copied in part (S29
            of the deck)
        lean_seeking | 0.036651 | 0.0 to 3.0 | | assumption: who struggles looks around more often; survival is a motive (S19 of
            the deck)
        tiring | 0.16304 | 0.0 to 0.2 | morale a month | assumption: order of magnitude; unpaid work wears out
    """),
    # deciding and acting together
    *held_rows("""
        deadlock | 1.0 | 0.0 to 1.0 | share | assumption: full: a body that votes does nothing together in a month in which the vote
            failed; Buchanan & Tullock 1962
        salience_mean | 0.5 | 0.1 to 0.9 | share | assumption: some windows are watched by all, some by nobody
        joint_relief | 1.0 | 0.0 to 1.0 | share | assumption: full: joint work on an issue in crisis is relief; nobody has to
            be called to it
        carrying_out | 1.0 | 0.0 to 1.0 | share | assumption: full: a policy that is won is worth what government makes of it;
            Pressman & Wildavsky 1973
    """),
    *free_rows("""
        member_ring | 0.70144 | 0.0 to 1.0 | share | assumption: up to as ready as one's own partners; members bring their own
            networks, Diani 2015
        following | 0.71253 | 0.0 to 1.0 | probability | assumption: some or most go with their partners; Heidl, Steensma & Phelps
            2014, doi:10.1287/orsc.2014.0898
        salience_effect | 0.68786 | 0.0 to 1.0 | share | assumption: up to twice as much or nothing; Junk 2019,
            doi:10.1111/ajps.12437, has the direction
        duplication | 1.1521 | 0.0 to 2.0 | share | assumption: around 1, where each serves without regard to others; programmes
            do not avoid doubling each other's work, Fruttero & Gauri 2005
        carrying_on | 0.78645 | 0.0 to 1.0 | share | assumption: whole range; who sees a body as its own does its work when nobody
            is paid for it
        convergence | 0.17407 | 0.0 to 0.5 | share a group | assumption: helpers who turn up by themselves get in each other's
            way; Fritz & Mathewson 1957
        carrying_unlinked | 0.98828 | 0.0 to 1.0 | trust | assumption: without a tie it is the trust in a stranger, or less
    """),
    # projects
    *held_rows("""
        project_learning | 1.0 | 0.0 to 1.0 | share | assumption: full: who works on a project with another sees it as closely as in
            a deal; Gulati & Gargiulo 1999, doi:10.1086/210179
    """),
    *free_rows("""
        share_effect | 3.1847 | 0.0 to 4.0 | log odds | assumption: of the order of what legitimacy does; who gets less than it
            gives holds back, Adams 1965, doi:10.1016/S0065-2601(08)60108-2
        pool_hiring | 0.75541 | 0.0 to 1.0 | pm of work a pm | assumption: a month's staff after overhead
    """),
)
