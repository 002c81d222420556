# The choice: which strategy, instead of what, how sure.

choice-clear = After { $months } months { $strategy } does best on { $aim }.
choice-open = After { $months } months no single strategy can be called best on { $aim }: { $strategy } is ahead on average, { $count ->
        [0] but not beyond chance
        [one] and { $others } is still in the running
       *[other] and { $others } are still in the running
    }.
choice-sets = { $strategy } comes first in { $count } of { $sets } parameter sets.
choice-instead = Instead of { $other } it gives
choice-against-grants = Instead of direct grants with the same money, { $strategy } gives
choice-better = more: { $figures }
choice-worse = less: { $figures }
choice-neither = neither clearly more nor clearly less
choice-equal = no difference that matters on { $outcomes }
choice-open-outcomes = open on { $outcomes }
choice-positive = { $outcome } (above zero in { $share } of the sets)
choice-sure-one = Of { $all } differences from direct grants { $clear ->
        [0] none is
        [one] one is
       *[other] { $clear } are
    } beyond chance, { $equal ->
        [0] none is
        [one] one is
       *[other] { $equal } are
    } too small to matter, and { $open ->
        [0] none is open
        [one] one is open
       *[other] { $open } are open
    } ({ $seeds } seeds, corrected for { $all } comparisons).
choice-sure-sets = Each of { $sets } parameter sets that agree with the evidence was run with { $seeds } seeds. Of { $all } differences from direct grants { $clear ->
        [0] none has
        [one] one has
       *[other] { $clear } have
    } the same sign in at least nine sets of ten, { $equal ->
        [0] none is
        [one] one is
       *[other] { $equal } are
    } too small to matter, and { $open ->
        [0] none is open
        [one] one is open
       *[other] { $open } are open
    }{ $disagree ->
        [none] {""}
        [all] {""}: the sets disagree on them, which no number of seeds settles
       *[some] {""}; on { $disagreed ->
            [one] one
           *[other] { $disagreed }
        } of these the sets disagree, which no number of seeds settles
    }.
choice-order = The order of strategies differs between sets: { $strategy } comes first in { $count } of { $sets }.
choice-matters = Smallest difference that matters: { $outcomes } (a fifth of the standard deviation between runs without a strategy, unless --matters says otherwise).
choice-matters-one = { $outcome } { $value }
choice-futures = { $kind ->
        [sets] Counted in { $all } futures, each with its own parameter set and its own random events: { $strategy } does better than { $other } in { $count }.
       *[one] Counted in { $all } futures, each with its own random events: { $strategy } does better than { $other } in { $count }.
    }
choice-tag-which = Which
choice-tag-instead = At what price
choice-tag-sure = How sure

choice-table = The choice, { $months } months after the start, by { $aim }
choice-column-score = Gain over doing nothing
choice-column-value = Mean
choice-column-behind = Behind the first
choice-column-first-sets = First in (of { $sets } sets)
choice-column-first-seeds = First in (share of seeds)
choice-column-loss = Expected loss
choice-column-running = May be best
choice-yes = yes
choice-no = no
choice-unit-spread = In standard deviations (SD) between runs without a strategy, mean over the outcomes counted.
choice-information = Expected loss: what a choice gives less than the best of each parameter set, on average. Knowing the parameters beforehand would be worth { $value } at most.

ask-sets = Among how many parameter sets the seeds are divided: 50, or as many as get four seeds each, when left out; 1 for one set alone, for teaching.
ask-matters-map = The smallest difference in what is asked for that matters: percentage points for shares, standard deviations where several outcomes are weighed. A fifth of the standard deviation between runs when left out.
ask-matters = The smallest difference that matters, such as need_met=1,windows_won=0.5 (percentage points for shares). A fifth of the standard deviation between runs for what is left out.
ask-compare-outcome = Choose by one outcome (see simpul list --all), also for one issue or group: issue:NAME, group:NAME; by all main outcomes alike when left out.
sets-number = --sets { $given }: there are { $most } parameter sets; give a number from 2 to { $most }, or 1 for one set alone.
sets-seeds = --sets { $given } needs at least two seeds a set: { $least } seeds, not { $seeds }. Give --seeds { $least } or more, or fewer sets.
sets-bootstrap = --method bootstrap is for one parameter set: give --sets 1 with it, or leave it out.
matters-aim = What matters is "{ $given }"; give one number of 0 or more, in the unit of what is asked for: --matters 1 (percentage points for shares), or --matters 0.1 (standard deviations) where several outcomes are weighed.
matters-number = What matters on { $outcome } is "{ $given }"; give every outcome once with a number of 0 or more: --matters need_met=1,windows_won=0.5.
cli-ranges-reading = Second line: where the middle nine tenths of { $sets } parameter sets lie. Third line: the share of sets in which it is better (+) or worse (−) by more than what matters.
ensemble-one-set = All runs have one parameter set, the default one: good for teaching and for looking at single runs. How the answer changes with parameters that agree with the evidence as well (--sets) is not in it.
choice-table-ranges = Differences from { $baseline }, { $months } months after the start: mean, then where the middle nine tenths of { $sets } parameter sets lie, then the share of sets in which it is better (+) or worse (−) by more than what matters
choice-futures-heading = Futures counted
choice-axis = { $strategy } less { $other } ({ $unit })
choice-axis-spread = SD between runs without a strategy
choice-heading = Which to choose
choice-fold-ranges = The same against doing nothing
choice-alike = sets alike
choice-more = { $more } more

# Choose: a race
choose-kind = choice
choose-asked = Which strategy is best for { $aim }, and what would turn that?
choose-best = { $months } months on, { $strategy } is best for { $aim }: clearly ahead of every other strategy, by { $lead } over { $next }, which comes nearest.
choose-equal = { $months } months on, { $strategies } are equally good for { $aim }: certainly no more than { $matters } apart, which is too little to matter.
choose-lead = { $strategy } gives most on { $figures }
choose-lead-figure = { $outcome } ({ $lead } more than the next)
choose-leads = Among them, { $leads }.
choose-leads-none = Among them, none is surely ahead of the others on any main outcome.
choose-open = { $months } months on, for { $aim }, { $strategy } is ahead, but any of { $strategies } may be best: all seeds were used. More of them (--seeds) may settle it.
choose-nothing-known = For { $aim }, { $months } months on, nothing can be said: too few runs have a value.
choose-grants = { $strategy } gives { $gain } more than direct grants with the same money.
choose-figure = { $mean } ({ $interval })
choose-turn = The nearest change of the context that turns the choice is { $factor } { $value } instead of { $own }, { $share } of its range away: there { $other } gives { $gain } more than { $first }.
choose-turn-alone = No other single factor of the context turns it.
choose-turn-more = In all, { $count } of { $factors } factors can turn it, each alone (to { $others }).
choose-turn-none = None of the { $count } changes that were looked at turns the choice: with any one factor of the context at either end of its range, no strategy is surely better than { $first }.{ $ahead ->
        [0] {""}
        [one] {""} In one of them another is ahead on average, which may be chance ({ $others }).
       *[other] {""} In { $ahead } of them another is ahead on average, which may be chance ({ $others }).
    }
choose-turns-heading = Where it flips
choose-turns-reading = One factor of the context at a time, at the ends of its range and at the quarters of the way to an end that turns the choice; everything else stays as it is.
choose-fold-turns = All { $count } changes that were looked at
choose-table-turns = Changes of the context that turn the choice, the nearest first
choose-table-all-turns = Every change of the context that was looked at, the nearest first
choose-column-seeds = Seeds
choose-column-behind = Difference from the first
choose-column-became = What became of it
choose-column-first = Best there
choose-column-gain = Gain over the first at home
choose-column-turn = The choice
choose-turned = turns
choose-stays = stays
choose-alike = stays, others as good
choose-table = The race for { $aim }, { $months } months after the start
choose-dropped = dropped out: surely behind after { $seeds } seeds
choose-is-best = best
choose-is-equal = equally good
choose-is-ahead = ahead, not surely
choose-is-open = may be best
choose-axis = difference from { $strategy } ({ $unit })
choose-reading = How much each other strategy gives less than the first, on the seeds that both were run on, with its interval. Filled: surely behind, so that it got no more runs.
choose-sure = { $runs } runs were enough for the choice; giving every strategy all { $seeds } seeds would have taken { $all }. { $dropped ->
        [0] No strategy dropped out.
        [one] One strategy dropped out.
       *[other] { $dropped } strategies dropped out, the first of them after { $first } seeds.
    } The best one is still in the race at its end with { $level } confidence.
choose-method = After each stage the first is compared with each of the others on the same seeds (paired t, one-sided, corrected for their number and for the number of stages); those surely behind get no more runs. The race ends when one is left, or when all that are left surely lie closer than what matters. Over the whole race the best strategy stays in it in at least { $level } of 100 races.
choose-limit = A race says who is best, not by how much each other strategy is behind: those that dropped out early are judged from few seeds, and look somewhat worse than they are. For figures on every outcome use simpul compare.
choose-seeds = A race needs 2 seeds or more, and --around 0 (none) or 2 or more; these are --seeds { $seeds } and --around { $around }.
ask-choose = Find out which strategy is best with no more runs than it takes, and which change of the context would turn that.
ask-seeds-choose = How many seeds a strategy gets at most; one that is surely behind gets no more.
ask-around = How many seeds a strategy gets at most in each changed context; 0 leaves changes of the context out.
forecast-final = If it is open then who is best, those that may be go on to fresh seeds, up to 1,000, until that is settled.
forecast-race = These are the runs of the first stage. Strategies that are not surely behind go on, up to { NUMBER($seeds) } seeds; then the context is changed, up to { NUMBER($around) } seeds each.

figure-person-months = { $figure } person-months
