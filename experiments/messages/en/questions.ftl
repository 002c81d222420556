# Questions that need many combinations: what may be varied, and what is wrong with what was asked.

design-nothing-varied = Nothing is varied: name a key of the scenario with --over, for example --over context.history=0.2..0.8.
design-no-values = { $name } has no value to take.
design-range = { $name } cannot go from { $low } to { $high } in { $steps } steps: the first end must be the lower one, and there are 2 steps or more.
design-no-range = { $name } has no range of its own; say which values, for example --over { $name }=1,2,3{ $nearest ->
        [none] .
       *[other] . A range of its own has, for example, { $nearest }.
    }
design-unknown = There is no design "{ $given }"{ $nearest ->
        [none] . Designs: { $allowed }.
       *[other] ; did you mean { $nearest }? Designs: { $allowed }.
    }
design-power-of-two = { $samples } samples: this design needs a power of two, such as { $below } or { $above }.
design-few-samples = { $samples } samples are too few; give 2 or more.
design-too-many = That would be { $worlds } combinations; at most { $most } can be run at once.
design-over = "{ $given }" does not say what to vary; write KEY, KEY=1,2,3, KEY=0.2..0.8 or KEY=0.2..0.8/7.
design-twice = { $name } is given twice.

aim-unknown-outcome = No outcome to be high or low is called "{ $given }"{ $nearest ->
        [none] . There are: { $allowed }.
       *[other] ; did you mean { $nearest }? There are: { $allowed }.
    }
aim-weight = The weight of { $outcome } is "{ $given }"; give each outcome once, with a number of 0 or more: --weights need_met=2,windows_won=1.
aim-no-weight = "{ $given }" gives no weight to any outcome; write for example --weights need_met=2,windows_won=1.
aim-twice = Give either --outcome or --weights, not both.
aim-horizon = Outcomes are not read { $given } months after the start; this scenario reads them at { $allowed }.

# What is varied, in words
lever-of = { $lever } ({ $strategy })
lever-staff-share = Share of the money for staff
lever-relations = Staff time for relations among members
lever-membership = Share invited
lever-contribution = What members put in
lever-partners = Partners in one partnership
lever-formality = Formality
lever-intensity = Intensity
lever-projects = Partnerships at once
lever-phase-months = { $whole }: months of "{ $name }"
lever-part-share = { $whole }: share of "{ $name }"
factor-issue-need = Need ({ $name })
factor-group-share = Share of the population ({ $name })
factor-kind-income = Usual income ({ $name })
factor-kind-power = Usual power ({ $name })
factor-kind-hours = Usual hours ({ $name })
factor-kind-volunteers = Share of volunteers ({ $name })
factor-seasonal = Swing of income over the year
factor-reach = Reach beyond the own place
factor-subsidy-total = Subsidy (pm)
factor-subsidy-months = Months of subsidy

map-two-factors = A map has two factors, not { $count }: give --over twice, for example --over context.history --over context.barrier.
sensitivity-method = There is no method "{ $given }"{ $nearest ->
        [none] . Methods: { $allowed }.
       *[other] ; did you mean { $nearest }? Methods: { $allowed }.
    }
sensitivity-seed = The seed of a design is { $seed }; give 1 or more.
sensitivity-foreign = These { $worlds } combinations were not made here by the design { $method } with { $samples } samples; indices over other samples would mean nothing. Ask the question anew.
sensitivity-gap = The value of combination { $world } of { $worlds } is not a number, so there are no indices. It may be an outcome that does not exist there (no crisis, no share of crises met): choose another with --outcome, or longer horizons.
sensitivity-failed = A run failed, so there are no indices ({ $run }): { $reason }
tune-budget = { $budget } designs on { $training } training seeds are too few; give 4 designs and 2 seeds or more.
tune-seen = Fresh seeds must not be among the training seeds, { $first } to { $last }.
tune-no-levers = None of these strategies has levers to tune: { $strategies }.
tradeoffs-subsidy = A subsidy is a number above 0, not all of these are: { $given }.

# What is aimed at
aim-even = All main outcomes, weighed alike
aim-part = { $outcome } ×{ $weight }
aim-weights = Weighed: { $parts }
aim-inside = several outcomes together ({ $parts })
aim-inside-even = all main outcomes together
aim-deviations = { $value } SD

# What all questions share
question-answer = The answer
question-table-factors = What was varied
question-column-key = Key
question-column-varied = Varied over
question-column-own = In the scenario
question-fold-factors = What was varied
question-method-runs = { $worlds } { $worlds ->
        [one] combination
       *[other] combinations
    } of values, { $strategies } strategies and { $seeds } { $seeds ->
        [one] seed
       *[other] seeds
    } make { $runs } runs, read { $months } months after the strategies begin.
question-method-scale = Several outcomes are weighed on one scale: for each, the gain over doing nothing on the same seed, in standard deviations (SD) of that outcome between runs without a strategy; then the weighted mean. So the scale does not depend on which strategies are compared, and chance is not magnified. An outcome that does not exist on a seed (no crisis, so no crisis met) counts there as no gain.
question-whole-context = The scenario declares nothing uncertain, so every number of its context was varied over its whole range.
question-few-seeds = With { $seeds } seeds only large differences can become clear.
question-limit-else = Everything that was not varied stayed as the scenario has it; elsewhere the answer may be another.
design-full = every combination
design-latin = a Latin hypercube
design-sobol = a Sobol sequence
where = , above all where { $parts }
where-low = { $factor } is low
where-high = { $factor } is high

# Map
map-kind = map
map-asked = Which strategy is best for { $aim }, over { $across } and { $down }?
map-safe = { $strategy } is the choice that holds: { $months } months on, for { $aim }, in { $every ->
        [yes] all { $all }
       *[no] { $cells } of { $all }
    } combinations no other strategy is surely better{ $gain }.
map-choice = { $months } months on, for { $aim }, { $strategies } is best in { $cells } of { $all } combinations{ $gain }.
map-scattered = { $months } months on, for { $aim }, no three strategies are enough: in most of the { $all } combinations others may be best as well{ $gain }.
map-nothing-known = { $months } months on, for { $aim }, nothing can be said of any combination: too few runs are there.
map-either = { $several ->
   *[no] { $first } or { $last }
}
map-gain =
    { $count ->
        [0] ; where one of them other than a baseline leads, it gains { $range } over direct grants, { $sure }
        [1] ; where it leads it gains { $range } over direct grants, { $sure }
        [2] ; where they lead the two gain { $range } over direct grants, { $sure }
       *[other] ; where they lead these gain { $range } over direct grants, { $sure }
    }
map-gain-rest = ; there the best of the other strategies differs from direct grants by { $range }, { $sure }
map-gain-sure = { $more ->
        [0] nowhere beyond chance
       *[other] beyond chance in { $more }
    }
map-gain-mixed = surely more in { $more } and surely less in { $less }
map-alike-all = No strategy stands out: { $months } months on, for { $aim }, in { $every ->
        [yes] all { $all }
       *[no] { $cells } of { $all }
    } combinations none is surely better than { $strategy }{ $gain }.
map-company =
    { $clear ->
        [0] In { $cells } of them { $others } may be as good.
       *[other] It is clearly the best in { $clear }; in { $cells } { $others } may be as good.
    }
map-safest =
    { $behind ->
        [0] If one strategy has to do for all of them, it is { $strategy }: nowhere is another surely better.
        [one] If one strategy has to do for all of them, it is { $strategy }: another is surely better in one.
       *[other] If one strategy has to do for all of them, it is { $strategy }: another is surely better in { $behind }.
    }
map-alone = { $strategy } is clearly the best in { $cells }{ $where }.
map-alone-below = Where { $factor } is { $value } or less, { $strategy } alone leads (clearly best in { $cells }).
map-alone-above = Where { $factor } is { $value } or more, { $strategy } alone leads (clearly best in { $cells }).
map-overall = On average over all combinations { $strategy } is best beyond chance, { $lead } ahead of the next.
map-overall-equal = On average over all combinations { $strategies } are equally good: surely no more than { $matters } apart.
map-overall-open =
    { $count ->
        [1] On average over all combinations { $strategies } comes first, but not beyond chance.
       *[other] On average over all combinations { $strategy } comes first, but not surely ahead of { $others }.
    }
map-several = In { $every ->
        [yes] all { $cells }
       *[no] { $grey } of { $cells }
    } combinations more than one strategy may be best.
map-alike =
    { $count ->
        [0] In none of them are the leaders known to be equivalent (less than { $matters } apart).
        [one] In one of them the leaders are equivalent: surely less than { $matters } apart.
       *[other] In { $count } of them the leaders are equivalent: surely less than { $matters } apart.
    }
map-grey-tag = Where several lead
map-no-grey = In every combination one strategy is clearly the best.
map-soon =
    { $count ->
        [one] In one combination the first is not clearly the best yet but would be with up to { NUMBER($seeds) } seeds (--seeds { $seeds }), if its lead holds; with more seeds a lead often shrinks.
       *[other] In { $count } combinations the first is not clearly the best yet but would be with up to { NUMBER($seeds) } seeds (--seeds { $seeds }), if its lead holds; with more seeds a lead often shrinks.
    }
map-close =
    { $count ->
        [one] In one the first are so close (within { $lead }) that even { NUMBER($seeds) } seeds would hardly distinguish them: it then matters little which of them is chosen, and other reasons may decide.
       *[other] In { $count } the first are so close (within { $lead }) that even { NUMBER($seeds) } seeds would hardly distinguish them: it then matters little which of them is chosen, and other reasons may decide.
    }
map-sure = Each combination rests on { $seeds } { $seeds ->
        [one] seed
       *[other] seeds
    }; a strategy is called the best only when it beats all the others there, corrected for choosing among { $strategies } strategies. Of all combinations with one leader, at most about { $wrong } are expected to be wrong.
map-reading = Letters: the strategies that may be best there, the highest mean first, three at most. One in bold: clearly the best; joined by =: equivalent. Colour: what the best strategy gains over direct grants with the same money, blue more, orange less; ▲ or ▼ where that sign is beyond chance.
map-grey = not settled
map-clear = clearly best
map-key = Point at a cell for the figures. Clear at { $level }%.
map-cell-clear =
    { $strategy } is clearly best
    { $lead } ahead of the next (p { $p })
map-cell-grey =
    not settled (p { $p })
    may be best: { $running }
map-cell-alike =
    equivalent, less apart than what matters
    leading: { $running }
map-cell-gain = { $strategy } over direct grants: { $gain }
map-equivalent = equivalent
map-axis-gain = best over direct grants ({ $unit })
map-method-gain = Gain: the best of the strategies that do more than hand money out, less direct grants on the same seeds; its p is multiplied by how many there were to choose from and corrected for many combinations (Benjamini & Hochberg 1995), and where there are several parameter sets nine in ten of them have to agree on the sign. Leaders are equivalent when each is surely behind the first by less than { $matters } (a one-sided interval for all of them together; Schuirmann 1987): a small effect, a fifth of the usual variation between runs (Cohen 1988).
flip-tag = Where it flips
flip-own = at the scenario's own values
flip-near = in the combination nearest to the scenario's own values ({ $values })
flip-value = { $factor } { $value }
flip-change = { $factor } { $value } instead of { $own }
flip-sure = { $first } comes first { $home }. The nearest combination in which another strategy is better beyond chance has { $values }, { $share } of a range away: there { $other } gives { $gain } more.
flip-open = { $first } comes first { $home }. Nowhere is another strategy better beyond chance; the nearest combination in which another has the higher mean has { $values } ({ $other }, by { $gain }, which may be chance).
flip-none = { $first } comes first { $home } and in every other combination that was looked at: none was found in which another strategy is better.
flip-unknown = Which strategy comes first at the scenario's own values is not known.
map-method = Who is best: the strategy with the highest mean is compared with each other one on the same seeds (paired t, one-sided), and the least convincing of these comparisons counts. Because it was chosen for coming first, its p is multiplied by the number of strategies ({ $strategies }; Bonferroni). Over many combinations the p are corrected for false discoveries (Benjamini & Hochberg 1995); clear is what this leaves at { $level }%.
map-table-counts = In how many of the { $cells } combinations
map-column-clear = clearly best
map-column-running = not settled, may be best
map-table-cells = Every combination ({ $factors })
map-fold = Every combination
map-column-first = First
map-column-gain = Best over direct grants
map-column-lead = Ahead of the next
map-column-p = p, corrected
map-column-verdict = Verdict

# Sweep
sweep-kind = sweep
sweep-asked = What effect do changes in { $factors } have on { $aim }?
sweep-change-tag = What changes
sweep-changes = When { $factor } goes from { $low } to { $high }, the largest changes are those of { $changes }.
sweep-change = { $strategy } ({ $change })
sweep-no-change = When { $factor } goes from { $low } to { $high }, no strategy clearly changes.
sweep-sure = { $worlds } { $worlds ->
        [one] combination
       *[other] combinations
    } of values ({ $design }) on { $seeds } { $seeds ->
        [one] seed
       *[other] seeds
    }, the same for every strategy and every combination. A change is named when its 95% interval excludes zero; with many strategies and factors one may be named by chance.
sweep-lines = Outcomes over what was varied
sweep-reading = Lines are the gain over doing nothing on the same seeds, bands its { $level }% interval over the seeds; when more is varied than one line shows, a point is the mean over all else. Press a name to hide or show it.
sweep-line-reading = Over { $factor }.
sweep-table = { $aim }, by { $factor }
sweep-table-worlds = Combinations (the first { $shown } of { $worlds })
sweep-fold = Every combination
sweep-method-full = Every combination of the values is run.
sweep-method-latin = The combinations form a Latin hypercube (McKay, Beckman & Conover 1979): each range is cut into as many parts as there are combinations, and each part is used once. Lines put sampled values into five equal parts.
sweep-method-sobol = The combinations form a scrambled Sobol sequence (Sobol 1967, Owen 1998). Lines put sampled values into five equal parts.

# Sensitivity
sensitivity-kind = sensitivity
sensitivity-asked = What determines how much a strategy gains over direct grants, for { $aim }?
sensitivity-morris = Morris screening
sensitivity-sobol = Sobol indices
sensitivity-hinges = { $months } months on, the strategies' gain over direct grants in { $aim } depends most on { $factors }.
sensitivity-none = { $months } months on, no uncertain parameter changes the strategies' gain over direct grants in { $aim } by an amount that can be distinguished from zero.
sensitivity-helps = { $factor } (the higher it is, the larger the gain { $every ->
        [yes] of all strategies
       *[no] of { $count } of { $all } strategies
    })
sensitivity-hurts = { $factor } (the higher it is, the smaller the gain { $every ->
        [yes] of all strategies
       *[no] of { $count } of { $all } strategies
    })
sensitivity-differs = { $factor } (raises the gain of some strategies and lowers that of others)
sensitivity-either = { $factor } (with no clear direction)
sensitivity-zero-tag = What makes no detectable difference
sensitivity-zero-nowhere = Not distinguishable from zero for any strategy: { $factors }. In all, { $zero } of { $all } effects are not distinguishable from zero.
sensitivity-others = { $more } more
sensitivity-zero-some = { $zero } of { $all } effects are not distinguishable from zero; every parameter matters for some strategy.
sensitivity-sure = { $method }, { $worlds } combinations of parameter values, { $seeds } { $seeds ->
        [one] seed
       *[other] seeds
    }, the same in every combination.
sensitivity-chance-little = Random variation between seeds makes up at most { $most } of the variance between combinations, so the order can hardly be due to chance.
sensitivity-chance-much = Random variation between seeds makes up { $same ->
        [yes] { $most } of the variance between combinations for every strategy
       *[no] { $least } to { $most } of the variance between combinations, depending on the strategy
    }: with more --seeds, smaller effects would show.
sensitivity-chance-unknown = With one seed it is not known how much of this is due to chance.
sensitivity-key-morris = ↑ more of it helps, ↓ more of it hurts, no arrow: no clear direction; a dash: not distinguishable from zero.
sensitivity-key-sobol = Share of the variance that would go if the parameter were known; a dash: not distinguishable from zero.
sensitivity-grid-morris = Change over the whole range, against direct grants: { $aim }
sensitivity-grid-sobol = Share of the variance (total effect): { $aim }
sensitivity-pictures = How much each parameter matters
sensitivity-reading-morris = Circles: mean size of the change when a parameter crosses its whole range; diamonds: the mean change with its sign. Lines are { $level }% intervals. A large circle beside a diamond near zero: the direction depends on the other parameters.
sensitivity-reading-sobol = Circles: share of the variance that would go if the parameter were known (total effect); diamonds: its share by itself (first order). Lines are { $level }% intervals. A circle far right of its diamond: it works together with others.
sensitivity-value-morris = size of the change
sensitivity-alone-morris = change with its sign
sensitivity-value-sobol = total effect
sensitivity-alone-sobol = by itself
sensitivity-axis-morris = change over the whole range ({ $unit })
sensitivity-axis-sobol = share of the variance
sensitivity-hollow = Gain over direct grants. Hollow: not distinguishable from zero.
sensitivity-hover =
    { $factor }
    { $value }; { $alone }
sensitivity-by-chance = expected from chance alone
sensitivity-zero = not distinguishable from zero
sensitivity-clear = clear
sensitivity-aimless-morris = matters, without a clear direction
sensitivity-aimless-sobol = matters only together with others
sensitivity-table = { $strategy }: { $aim }
sensitivity-fold = Every outcome: { $strategy }
sensitivity-method-morris = Morris 1991 with Campolongo, Cariboni & Saltelli 2007 (SALib): { $samples } trajectories on a grid of four levels, design seed { $seed }; { $level }% intervals by resampling (size) and Student's t (change with its sign). What is looked at is the mean over seeds of a strategy's difference from direct grants.
sensitivity-method-sobol = Sobol 2001 with Saltelli et al. 2010 (SALib): { $samples } base points, design seed { $seed }; { $level }% intervals by resampling. What is looked at is the mean over seeds of a strategy's difference from direct grants; what chance between the seeds adds to total effects, and to the variance of which all are shares, is taken out (with one seed it cannot be known).
sensitivity-method-stop = Any change of a parameter also changes the sequence of random events, so even a parameter without any effect shows some. What chance alone would give is estimated from how the seeds differ (Morris: exceeded by chance in 5 of 100 cases; Sobol: on average). An effect whose interval includes zero, or (Morris) what chance alone would give, is called not distinguishable from zero (Morris: unless the mean change with its sign is clear, which chance moves to neither side); of parameters without effect about 5 in 100 will still look as if they had one. A failed run, or a value that is not a number, would have stopped the analysis.
sensitivity-limit-range = How much a parameter matters depends on the ranges the scenario gives; a parameter nobody declared uncertain is not looked at.
sensitivity-limit-seeds = Intervals are over combinations of parameter values; the seeds are fixed, so the random events of these seeds are in all of them.

# Robustness
robustness-kind = robustness
robustness-asked = Which strategy does well over many plausible combinations of the uncertain values, for { $aim }?
robustness-best = Choosing { $least } costs least where it is not the best: over { $worlds } plausible combinations, { $months } months on, for { $aim }, it stays { $regret } behind the best on average, and more than { $tenth } in one combination of ten. Best is { $shares } of the combinations.
robustness-best-alike = Over { $worlds } plausible combinations, { $months } months on, for { $aim }, what was varied does not change the order of the strategies beyond chance: { $first } comes first, { $lead } ahead of { $second } ({ $level } interval { $interval }).
robustness-best-alone = Over { $worlds } plausible combinations, { $months } months on, for { $aim }, the best is { $shares }. What a wrong choice costs cannot be computed from one seed per combination, because the best would be chosen and valued by the same run: take --seeds 2 or more.
robustness-worlds-alike = What was varied makes no difference between the strategies that could be distinguished from chance with { $seeds } seeds per combination, so the same order is expected in all of them; whether it is the right one depends on the seeds alone (more of them with --seeds).
robustness-bounds = On average { $strategy } stays at least { $crossed } behind (the best of a combination chosen on half of the seeds and valued on the other half) and at most { $plain } (chosen and valued on the same seeds); the figure given above lies between them, with chance taken out.
robustness-few-seeds = With { $seeds ->
        [one] one seed
       *[other] { $seeds } seeds
    } per combination, intervals are over combinations alone; to see what other seeds would change takes { $least } seeds or more.
robustness-share = { $strategy } in { $share }
robustness-fails-tag = Where the leader fails
robustness-nothing-best = Doing nothing comes first most often: no strategy is worth its hours in most combinations.
robustness-sure = { $first } is best in { $low } to { $high } of combinations ({ $level }), clearly more often than { $second }.
robustness-unsure = { $first } is best in { $low } to { $high } of combinations ({ $level }); that is not clearly more often than { $second }.
robustness-few-worlds = { $worlds } { $worlds ->
        [one] combination is
       *[other] combinations are
    } few; take more before deciding anything.
robustness-against-grants = does worse than direct grants with the same money
robustness-against-nothing = does worse than doing nothing
robustness-never-many = Never worse than that: { $strategies }.
robustness-never = In no combination is it true that { $strategy } { $against }.
robustness-seldom = { $strategy } { $against } in { $share } of combinations: too seldom, or too scattered, to say where.
robustness-mostly = { $strategy } { $against } in { $share } of combinations: nearly everywhere.
robustness-anywhere = { $strategy } { $against } in { $share } of combinations, but no simple condition says in which.
robustness-region = { $strategy } { $against } in { $share } of combinations, above all where { $conditions }: there it is { $density } (checked on { $inside } combinations kept aside), and { $coverage } of all its failures lie there.
robustness-region-more = Also where { $conditions }: there in { $density } (checked on { $inside } combinations kept aside), with { $coverage } of all such combinations.
robustness-beaten = It is not the best in { $share } of combinations, above all where { $conditions }: there in { $density } (checked on { $inside } combinations kept aside).
robustness-elsewhere = { $aim }: { $sentences }
robustness-above = { $factor } is above { $low }
robustness-below = { $factor } is below { $high }
robustness-between = { $factor } is between { $low } and { $high }
robustness-key = Lines are { $level }% intervals: other combinations and other seeds.
robustness-share-heading = In which share of combinations each strategy is best
robustness-share-reading = Circles: what was asked for. Diamonds: the next way to weigh.
robustness-axis-share = share of combinations (%)
robustness-hover =
    { $strategy }
    { $aim }: best in { $share } ({ $interval })
robustness-fails = Where each strategy fails
robustness-fails-reading = A strategy fails in a combination when it does worse than direct grants with the same money (direct grants: than doing nothing).
robustness-fails-heading = In which share of combinations each strategy fails
robustness-fails-note = Worse than direct grants with the same money; direct grants: worse than doing nothing.
robustness-regret = What a wrong choice may cost
robustness-regret-reading = Regret: how far a strategy stays behind the best one of the same combination. A strategy that is seldom best may still be the safe choice when its regret is small everywhere.
robustness-regret-mean = on average
robustness-regret-tenth = exceeded in one combination of ten
robustness-regret-note = Left is better: less behind the best.
robustness-axis-regret = behind the best ({ $unit })
robustness-tables-reading = Below each figure its { $level }% interval: what other combinations and other seeds would change.
robustness-table-best = Share of combinations in which each strategy is best
robustness-table-regret = Regret: { $aim }
robustness-table-regions = Where each strategy fails (conditions found on two thirds of the combinations, checked on the other third)
robustness-column-mean = On average
robustness-column-tenth = Exceeded in one combination of ten
robustness-column-most = Largest
robustness-column-fails = Fails in
robustness-column-conditions = Where
robustness-column-inside = Combinations checked
robustness-column-density = Fails there
robustness-column-coverage = Of all its failures
robustness-column-base = Fails anywhere
robustness-column-crossed = At least
robustness-column-plain = At most
robustness-column-coverage-step = Coverage
robustness-column-density-step = Density
robustness-column-mass = Share of combinations
robustness-column-restricted = Inputs restricted
robustness-column-taken = Taken
robustness-table-bounds = Mean regret and what bounds it: { $aim }
robustness-table-steps = From all combinations to where the leader is not the best, slice by slice (on the combinations that the regions were found on)
robustness-step = region { $box }, step { $step }
robustness-step-taken = taken
robustness-step-hover = { $mass } of combinations, { $restricted } inputs restricted
robustness-box = region { $box }
robustness-axis-coverage = coverage: share of all such combinations inside (%)
robustness-axis-density = density: share of such combinations inside (%)
robustness-steps-heading = The way to where the leader is not the best
robustness-steps-note = Each point is one slice less, from right to left; the large one was taken. Further left the region is purer and leaves more out. A second region counts what the first has left.
robustness-fold-bounds = Mean regret and what bounds it
robustness-fold-steps = The way to where the leader is not the best, in figures
robustness-fold = Regret for other weights and outcomes
robustness-fold-regions = Where each strategy fails, in figures
robustness-method-worlds = { $worlds } combinations are drawn as a Latin hypercube from the ranges of { $factors } uncertain parameters, all values within a range equally likely and the parameters independent of each other.
robustness-method-shares = In each combination a strategy is judged by its mean over the seeds, after chance has been taken out of the spread of such means between combinations (constrained empirical Bayes; Louis 1984): otherwise every regret would be too large and shares would be too even. Strategies that are equally good share the combination. { $level }% intervals include the sampling of combinations (Wilson for shares, Student for regrets) and of seeds (each left out in turn; jackknife).
robustness-method-regions = Where a strategy fails is looked for with the Patient Rule Induction Method (Friedman & Fisher 1999; Bryant & Lempert 2010) on two thirds of the combinations and checked on the rest; the combinations of a region are then set aside and the rest is searched again, up to three times. Conditions that chance explains are dropped, and a region is reported only when failures are clearly denser there than in all combinations that were left.
robustness-limit-ranges = A share of combinations is no probability: it says how much of the declared ranges speaks for a strategy, not how likely a combination is.
robustness-limit-seeds = The { $seeds } { $seeds ->
        [one] seed is
       *[other] seeds are
    } the same in every combination; with few seeds the best of a combination may be due to chance.

# Tune
tune-kind = tuning
tune-asked = Which strategy is best for { $aim } when each is designed as well as it can be?
tune-best = best design
tune-median = median design
tune-worst = worst design
tune-default = as in the scenario
tune-best-clear = With every strategy at its best design, { $months } months on, for { $aim }, { $strategy } is clearly the best, { $lead } ahead of the next.
tune-best-raced = With every strategy at its best design, { $months } months on, for { $aim }, { $strategy } is the best: up to { NUMBER($seeds) } more seeds for those that might be best settled it, with a lead of { $lead }.
tune-best-equal = With every strategy at its best design, { $months } months on, { $running } are equally good for { $aim }: surely no more than { $matters } apart, which is too little to matter.
tune-best-unknown = With every strategy at its best design nothing can be said for { $aim }, { $months } months on: too few runs have a value.
tune-best-open = With every strategy at its best design, { $months } months on, for { $aim }, { $strategy } is ahead on average, by { $lead }, but { $others } may be as good or better.
tune-default-clear = As the scenario has them, { $strategy } is clearly the best.
tune-default-equal = As the scenario has them, { $running } are equally good (surely no more than { $matters } apart).
tune-default-open = As the scenario has them, { $strategy } is ahead on average, but { $others } may be as good or better; simpul choose settles that.
tune-default-unknown = As the scenario has them, nothing can be said.
tune-won-tag = What design makes
tune-won = Against the scenario's own design, tuning gains most for { $changes }.
tune-won-none = Tuning brings no clear gain over the scenario's own designs.
tune-width = Design matters most for { $strategy }: { $width } between its best and its worst.
tune-sure = Each strategy had the same number of designs, { $budget }; best, median and worst were chosen on training seeds and judged on { $fresh } fresh seeds, so the best was not merely favoured by chance.
tune-behind-grants = Even at its best, clearly worse than direct grants: { $strategies }.
tune-key = Filled: clearly different from direct grants ({ $level }%, one comparison at a time).
tune-reading = Difference from direct grants on the same fresh seeds. The wider a row, the more its design matters.
tune-axis = difference from direct grants ({ $unit })
tune-designs = The designs
tune-designs-reading = Levers of each strategy's designs, with the mean on training seeds, by which they were chosen, and on fresh seeds. A best design that is much worse on fresh seeds had been favoured by chance.
tune-column-training = On training seeds
tune-column-fresh = On fresh seeds
tune-column-levers = Levers
tune-tables-reading = Means over { $seeds } fresh seeds, below each its { $level }% interval.
tune-table-ranks = { $aim }, { $months } months after the start
tune-table-grants = Difference from direct grants on the same seeds
tune-table-tries = Every design that was tried
tune-fold = Every design that was tried
tune-method = Each strategy with levers is tried with { $budget } designs (its own and a Latin hypercube over its levers) in { $stages } stages: all on { $training } training seeds, then the better half on about twice as many more, until two are left after { $last } seeds ({ $runs } runs; sequential halving, Karnin, Koren & Somekh 2013). The best, the median and the worst design of this order are run on { $fresh } fresh seeds.
tune-limit-levers = Only the declared levers are tuned; a strategy with more or wider levers has more to win.

# Trade-offs
tradeoffs-kind = trade-offs
tradeoffs-asked = What does each strategy gain for its money, and who comes first for { $aim }?
tradeoffs-first-clear = { $months } months on, for { $aim }, { $strategy } is clearly the best, { $lead } ahead of the next.
tradeoffs-first-raced = { $months } months on, for { $aim }, { $strategy } is the best: up to { NUMBER($seeds) } more seeds for those that might be best settled it, with a lead of { $lead }.
tradeoffs-first-equal = { $months } months on, { $running } are equally good for { $aim }: surely no more than { $matters } apart, which is too little to matter.
tradeoffs-first-open = { $months } months on, for { $aim }, { $strategy } is ahead on average, by { $lead }, but { $others } may be as good or better.
tradeoffs-first-unknown = For { $aim }, { $months } months on, nothing can be said: too few runs have a value.
tradeoffs-time-tag = Early, late, and for the money
tradeoffs-same = After { $early } months the first is the same as after { $late }: { $first }.
tradeoffs-turns = After { $early } months another comes first than after { $late }: { $first }. Anyone who judges early chooses another strategy.
tradeoffs-turns-open = After { $early } months { $first } is ahead on average, after { $late } { $last }; that may be chance.
tradeoffs-most-subsidy = For { $per } pm (person-months) of subsidy, { $strategy } gains most ({ $outcome } { $gain } over doing nothing).
tradeoffs-most-full = { $same ->
        [yes] Counting every hour given as well, it is still the first ({ $gain } for { $per } pm).
       *[no] Counting every hour given as well, it is { $strategy } ({ $gain } for { $per } pm).
    }
tradeoffs-sure = { $clear ->
        [0] In none of the { $all } rankings (weights and horizons) is one strategy clearly the best
        [one] In one of the { $all } rankings (weights and horizons) one strategy is clearly the best
       *[other] In { $clear } of the { $all } rankings (weights and horizons) one strategy is clearly the best
    } ({ $level }, corrected for choosing among strategies; { $seeds } seeds).
tradeoffs-key = Place under the weights; below it the share of seeds in which the strategy came first. Green in the report: clearly the best.
tradeoffs-rankings = Who comes first
tradeoffs-rankings-reading = Mean score under each set of weights, in standard deviations above doing nothing (SD between runs without a strategy; a single outcome: in its own unit).
tradeoffs-against-subsidy = Gains against the subsidy after { $months } months
tradeoffs-against-full = Gains against the full cost after { $months } months
tradeoffs-subsidy-reading = Each point is a subsidy; across: what of it was spent, up: the gain over doing nothing on the same seeds. Press a name to hide or show it.
tradeoffs-full-reading = The same gains; across: the subsidy spent and every hour given beyond those given anyway, in person-months.
tradeoffs-picture = { $months } months after the start.
tradeoffs-axis-subsidy = subsidy spent (pm)
tradeoffs-axis-full = full cost (pm)
tradeoffs-axis-gain = gain over doing nothing ({ $unit })
tradeoffs-hover =
    { $strategy }, subsidy { $subsidy } pm
    { $gain } for { $cost } pm
tradeoffs-tables-reading = Gains over doing nothing at the scenario's own subsidy, below each its { $level }% interval; then for each { $per } pm.
tradeoffs-table-places = Places: { $aim }
tradeoffs-table-scores = { $aim }
tradeoffs-table-gains = Gains and costs, { $months } months after the start
tradeoffs-table-per-subsidy = Gain for { $per } pm of subsidy spent, { $months } months after the start
tradeoffs-table-per-full = Gain for { $per } pm of full cost, { $months } months after the start
tradeoffs-fold = The same after { $months } months
tradeoffs-after = { $months } months
tradeoffs-first-share = first in { $share }
tradeoffs-clear = clearly the best
tradeoffs-running = in the running
tradeoffs-method-cost = Two costs: the subsidy paid out by then less what was returned, and the full cost, which adds all hours at their price and dues, less the same under doing nothing on the same seed.
tradeoffs-method-ratio = Gain for money: mean gain over mean cost, with an interval by drawing seeds anew; none where the mean cost is not above zero.
tradeoffs-limit = Only the subsidy is varied; its duration stays the same.

# The commands
ask-sweep = Run every strategy while numbers of the scenario, or levers of strategies, take other values.
ask-map = Find out which strategy is best over two factors (history of relations and communication when --over is left out), and where that cannot be determined.
ask-sensitivity = Find out which uncertain parameters determine each strategy's gain over direct grants.
ask-robustness = Compare the strategies over many plausible combinations of the uncertain values: how often each is best, what a wrong choice costs, where each fails.
ask-tune = Give each strategy the same number of designs and compare them at their best, median and worst.
ask-tradeoffs = See what each strategy gains for its money, early and late, and who comes first under whose weights.
ask-over = What is varied, once for each: KEY=1,2,3, KEY=0.2..0.8, KEY=0.2..0.8/7 (seven steps), or KEY for its own range. Keys are those of the scenario file, such as context.history or strategies.broker-new.staff_share.
ask-design = Every combination (full), a Latin hypercube (latin) or a Sobol sequence (sobol).
ask-samples-sweep = How many combinations latin and sobol take; for sobol a power of two.
ask-samples-sensitivity = Trajectories of morris (8 when left out) or base points of sobol, a power of two (32 when left out).
ask-samples-robustness = How many plausible combinations.
ask-seeds = How many seeds per combination: the more, the surer.
ask-seeds-sensitivity = How many seeds per combination (8 for morris, 3 for sobol when left out).
ask-seeds-tune = On how many fresh seeds the chosen designs are judged.
ask-design-seed = The seed that draws the sample of combinations or designs.
ask-outcome = One outcome to look at (see: simpul list --all), also of one issue or group of the scenario: issue:NAME, group:NAME; all main outcomes, weighed alike, when left out.
ask-weights = A funder's weights instead: need_met=2,group:NAME=1. The beginning of a name is enough.
ask-many-weights = A funder's weights: need_met=2,issue:NAME=1; may be given more than once. All main outcomes alike are always looked at.
ask-horizon = Months after the start at which outcomes are read (the longest of the scenario when left out).
ask-method = Morris screening (few runs) or Sobol indices (many runs).
ask-budget = How many designs each strategy gets, its own among them.
ask-training = On how many training seeds designs are tried, on average: the better half goes on to more, the others stop early.
ask-subsidies = Totals in pm besides the scenario's own, with commas between (half, one and a half and twice of it when left out).
ask-out = Folder for the results (results/NAME-QUESTION when left out).
ask-columns =
    { $count ->
        [one] One column does not fit here and is left out: { $columns }. A wider terminal shows it.
       *[other] { $count } columns do not fit here and are left out: { $columns }. A wider terminal shows them.
    }
ask-more = All tables, pictures and the method are in the report.
ask-compare-tuned = Compare every strategy at its best design: tunes them first (simpul tune), then compares on seeds that tuning has not seen.
ask-tuning = First every strategy is tuned; then they are compared at their best designs.
ask-tuned = The designs are in { $folder }; the comparison follows, on seeds that tuning has not used.
ask-csv = Write the means of every combination as means.csv too.
ask-strategies = { cli-compare-strategies }
ask-first-seed = { cli-compare-first-seed }
ask-seed = { cli-run-seed }
