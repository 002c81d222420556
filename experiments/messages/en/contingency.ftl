# When does which form work: rows of outside evidence (`experiments/patterns/contingency.py`).

contingency-missing = Not run yet: `results/contingency.csv` is not there.
contingency-headline-own = Of { $rows ->
        [one] one row
       *[other] { $rows } rows
    }, at the cases' own money { $count ->
        [0] none comes out as expected
        [one] one comes out as expected
       *[other] { $count } come out as expected
    }, { $reversed ->
        [0] none is reversed
        [one] one is reversed ({ $ids })
       *[other] { $reversed } are reversed ({ $ids })
    } and { $open ->
        [0] none is open.
        [one] one is open.
       *[other] { $open } are open.
    }
contingency-headline-enough = With money of at least { $share }% of the need { $count ->
        [0] none comes out
        [one] one comes out
       *[other] { $count } come out
    }, { $reversed ->
        [0] none is reversed
        [one] one is reversed ({ $ids })
       *[other] { $reversed } are reversed ({ $ids })
    } and { $open ->
        [0] none is open.
        [one] one is open.
       *[other] { $open } are open.
    }
contingency-rule = A row with parts comes out when all of its parts do. { $sets } parameter sets, { $seeds ->
        [one] one fresh seed each
       *[other] { $seeds } fresh seeds each
    }; signs, horizons, levels and smallest effects were written down before the first run.
contingency-not = Not measured: { $what }.
contingency-not-c4 = of C4 the crossing of rules and talk, since no lever sets the two apart
contingency-not-c5 = of C5 the slope of results on trust, which the two ends of history replace
contingency-not-c8 = C8, since trust in a broker against an equal organization that does not broker is not among the figures of a run
contingency-not-c18 = of C18 the share of communities without a gain, since a run is one community
contingency-made = Made by `python -m simpul.experiments.documentation contingency --write`.
contingency-head-id = id
contingency-head-tested = what is tested
contingency-head-expected = expected
contingency-head-own = own money
contingency-head-enough = money of 5% of need
contingency-head-compared = compared (source)
contingency-expected = expected: { $band }
contingency-at-own = at its own money: { $found }
contingency-at-enough = at { $share }% of need: { $found }
contingency-sign = { $sign }, by { $smallest } at least
contingency-found = { $mean } ± { $error }, { $agree } of sets: { $verdict }
contingency-verdict-as-expected = as expected
contingency-verdict-reversed = **reversed**
contingency-verdict-open = open

contingency-c1a = The more money comes from outside, the less a new body has over a host.
contingency-c1b = The more money comes from outside, the less a new body has over a coalition.
contingency-c1c = A new body gains more over doing nothing after five years than after two.
contingency-c1d = Unsteady income shrinks what a new body gains.
contingency-c2 = Variety of kinds helps a coalition more where decisions draw attention than where they are quiet.
contingency-c3a = A divide costs a coalition more members than a host.
contingency-c3b = A divide ends coalitions sooner than partnerships.
contingency-c4a = The more goals are shared, the more a host has over grants.
contingency-c4b = The more organizations lack what others have, the more a host has over grants.
contingency-c5a = Trust helps partners more where reliability differs and is hidden.
contingency-c5b = Trust helps partners less where crises are frequent.
contingency-c6 = Where history is bad, grants leave more conflict than a host who settles disputes.
contingency-c7 = More issues at the same money meet no more need.
contingency-c9a = A host with an agenda of its own loses legitimacy, the more so among rivals.
contingency-c9b = The stronger rivalry, the more a new body has over a host.
contingency-c10 = After the money fewer structures are left with hosts than with coalitions.
contingency-c11a = Members attend more where the strong do not use their power.
contingency-c11b = This matters more where power is unequal.
contingency-c11c = How much is organized around meetings does not change attendance.
contingency-c12 = A new body outlives its money better where goals are shared.
contingency-c13 = An informal body brings in at most half of what a host brings in from outside.
contingency-c14a = After two years a coalition meets more need than the same money as grants.
contingency-c14b = Its lead shrinks from the second year to the third.
contingency-c14c = After three years a coalition has more working relations than grants.
contingency-c15a = A new convener leaves more working relations than doing nothing.
contingency-c15b = A new convener leaves more trust.
contingency-c15c = A new convener leaves less conflict.
contingency-c15d = A new convener leaves more joint results.
contingency-c16a = Money for projects of partners meets more need than doing nothing.
contingency-c16b = It changes nothing in decisions outside the projects.
contingency-c17a = Grants meet more need than doing nothing.
contingency-c17b = Strengthening alone raises capacity.
contingency-c18a = A coalition raises capacity.
contingency-c18b = A coalition meets more need than doing nothing.

cli-patterns-contingency = Test rows of outside evidence on which form works in which context, over parameter sets, at the cases' own money and at money that would matter.
cli-patterns-sets = With --contingency: how many parameter sets; 60 when left out, with 4 seeds each.
contingency-unknown = { $given } is no row of outside evidence on form and context. Nearest: { $nearest }. There are: { $allowed }.
contingency-only = { $given } belongs to --contingency; add it, or leave { $given } out.
contingency-not-with = { $given } does not go with --contingency; leave one of the two out.
