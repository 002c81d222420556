# When is which form best (docs/when-which.md), made from results/contexts.csv, interactions.csv and leads.csv.

contexts-title = When is which form best?
contexts-missing = Not run yet: the tables are not in `results/`. { $command } makes them and this page.
contexts-not-out = First, what did not come out.
contexts-made = { $command } makes this page from `results/contexts.csv`, `results/interactions.csv` and `results/leads.csv`, where every figure stands.
contexts-made-block = The answer in words and all tables: `docs/when-which.md`. Made by { $command }.
contexts-missed-own = { $count ->
        [0] At the cases' own money all { $bars } bars that were set beforehand are met.
        [one] At the cases' own money one of the { $bars } bars that were set beforehand is missed: { $names }.
       *[other] { $every ->
            [yes] At the cases' own money all { $bars } bars that were set beforehand are missed.
           *[no] At the cases' own money { $count } of the { $bars } bars that were set beforehand are missed: { $names }.
        }
    }
contexts-missed-enough = { $count ->
        [0] With money of at least { $share }% of the need all are met.
        [one] With money of at least { $share }% of the need one is missed: { $names }.
       *[other] { $every ->
            [yes] With money of at least { $share }% of the need all are missed, too.
           *[no] With money of at least { $share }% of the need { $count } are missed: { $names }.
        }
    }
contexts-aim = Most often first on { $aim }: { $cases }.
contexts-lead = { $form } in { $case } ({ $every ->
        [yes] in all { $contexts } contexts
       *[no] in { $first } of { $contexts } contexts
    }, { $clear ->
        [0] never clearly
        [one] clearly in one
       *[other] clearly in { $clear }
    })
contexts-hard-easy = Where relations are bad and power is unequal and used, the leader in { $aim } is { $hard }; where the reverse holds, { $easy }.
contexts-end = { $clear ->
        [yes] { $form } in { $case }
       *[no] { $form } in { $case } (not clearly)
    }
contexts-factor = The side of the context that matters most is { $factor }: in { $case } the lead of { $form } over { $other } in { $aim } goes from { $low } where it is low to { $high } where it is high ({ $agree } of the parameter sets agree). { $count ->
        [one] One of { $all } such effects is beyond chance.
       *[other] { $count } of { $all } such effects are beyond chance.
    }
contexts-no-factor = None of the five factors changes the difference of the forms compared below beyond chance.
contexts-everywhere-clear = Whatever the context: { $statements }.
contexts-everywhere-ahead = No statement about two forms holds clearly in every context; on average, in every context: { $statements }.
contexts-nowhere = No statement about two forms holds in every context of every case.
contexts-statement = { $count ->
        [one] { $winners } is ahead of { $loser } on { $aim }
       *[other] { $winners } are ahead of { $loser } on { $aim }
    }
contexts-more-money = At the cases' own money a form is clearly first in { $own } of { $own_all } contexts, counted over all cases and aims; with money of at least { $share }% of the need in { $more } of { $more_all }. That is so many times the cases' own money: { $times }.
contexts-times = { $case } { $times }
contexts-usual-arms = With the means that are usual for each form it is { $usual } of { $all }, against { $own } with equal means.

contexts-bars = The bars
contexts-bars-how = They were set before the first run. All forms have equal means: one office, the same start, nobody unpaid.
contexts-head-bar = bar
contexts-money-own = the case's own money
contexts-money-enough = money of at least { $share }% of the need
contexts-met = met
contexts-not-met = **missed**
contexts-bar-clear = In each case some form is clearly first on need met, or on that of the worst-off, in at least { $needed } of 32 contexts.
contexts-bar-spread = In no case is one form clearly first there in more than { $needed }% of the contexts (its count).
contexts-bar-forms = At least { $needed } kinds of forms are clearly first somewhere.
contexts-bar-turn = In each case the hard and the easy context lead to different forms, clearly.
contexts-bar-effects-new = A factor changes a host's lead over a new body, beyond 99%: at least { $needed } of 80 (16 factors one at a time, 5 aims).
contexts-bar-effects-coalition = The same for a host and a broad coalition.
contexts-bar-signs = Where history, rivalry, divide or power imbalance change a host's lead over a new body, they do so as the sources say.
contexts-bar-short-clear = a clear first form in enough contexts
contexts-bar-short-spread = no form clearly first in most contexts
contexts-bar-short-forms = three kinds of forms clearly first somewhere
contexts-bar-short-turn = different forms in hard and easy contexts
contexts-bar-short-effects-new = enough that changes a host against a new body
contexts-bar-short-effects-coalition = enough that changes a host against a coalition
contexts-bar-short-signs = the signs of the sources
contexts-turned = yes
contexts-not-turned = no
contexts-figure-effects = { $count } of { $all } (crossed { $crossed } of { $of })
contexts-figure-of = { $count } of { $all }

contexts-reading = How to read this
contexts-how = A context is a combination of five things, each low or high: how good past relations are, how strong rivalry is, how deep the divide between groups is, how far the strong use their power, and how unequal power is. That makes 32 contexts. In each, every form has the same money and faces the same random events, under { $sets } parameter sets that fit the evidence about equally well. The hard context has bad past relations and all else high; the easy one is the reverse.
contexts-clear = The first form has the best average. It is *clearly* first if against every other form (variants of the same form aside) at least 80% of the sets agree, the difference is beyond chance, and it is large enough to matter: { $need } points of need met, { $crises } points of crises met, { $windows } decisions won, { $outside } person-months from outside. Everything else is open.
contexts-explained-direct-grants = **Grants**: the money goes to single organizations.
contexts-explained-broker-host = **Host**: an organization of the place brokers between the others.
contexts-explained-broker-new = **New body**: an organization is founded to broker.
contexts-explained-broker-informal = **Informal body**: people meet and broker without a legal form; some incorporate later.
contexts-explained-coalition-broad = **Coalition**: members meet, vote and act together, on many issues or on one.
contexts-explained-partnership = **Partnerships**: a few organizations agree on one project.
contexts-one-group = { $count ->
        [one] { $cases } has one group of people only, so nobody is worst-off there.
       *[other] { $cases } have one group of people only, so nobody is worst-off there.
    }
contexts-cases = Case by case
contexts-head-aim = aim
contexts-head-first = first in how many contexts (clearly)
contexts-head-hard = hard context
contexts-head-easy = easy context
contexts-open = open: { $forms }
contexts-open-all = open among all; { $first } on average
contexts-hangs = What the choice hangs on
contexts-hangs-how = At every case's own money: by how many points the difference of two forms changes when a factor goes from low to high, and the share of the parameter sets that agree. A dash: not beyond chance (99%).
contexts-head-factor = factor
contexts-head-pair = { $form } less { $other }
contexts-wrong-sign = against the sources
contexts-usual = With the means that are usual
contexts-usual-how = In life forms do not start alike: hosts exist already, new bodies need time, informal ones live on unpaid hours. With these advantages and burdens, at the case's own money:

contexts-case-pikul = PIKUL
contexts-case-glades = Glades
contexts-case-nfi = NFI
contexts-case-ccrp = CCRP
contexts-form-direct-grants = grants
contexts-form-broker-host = host
contexts-form-broker-four = host (of the four)
contexts-form-broker-new = new body
contexts-form-broker-informal = informal body
contexts-form-broker-incorporates = informal (incorporates later)
contexts-form-coalition-broad = broad coalition
contexts-form-coalition-issue = coalition on one issue
contexts-form-coalition-cdcs = coalition of CDCs
contexts-form-partnership = partnerships
contexts-told-direct-grants = grants
contexts-told-broker-host = a host
contexts-told-broker-four = a host of the four
contexts-told-broker-new = a new body
contexts-told-broker-informal = an informal body
contexts-told-broker-incorporates = an informal body that incorporates later
contexts-told-coalition-broad = a broad coalition
contexts-told-coalition-issue = a coalition on one issue
contexts-told-coalition-cdcs = a coalition of CDCs
contexts-told-partnership = partnerships

contexts-no-case = { $given } is not one of the cases. Nearest: { $nearest }. There are: { $allowed }.
contexts-range = { $option } is { $given }; allowed is { $low } to { $high }.
contexts-stopped = Stopped. What is finished is kept in { $folder }; the same command goes on there.
