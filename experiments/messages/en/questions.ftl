# Questions that need many worlds: what may be varied, and what is wrong with what was asked.

design-nothing-varied = Nothing is varied: name a key of the scenario with --over, for example --over context.history=0.2..0.8.
design-no-values = { $name } has no value to take.
design-range = { $name } cannot go from { $low } to { $high } in { $steps } steps: the first end must be the lower one, and there are 2 steps or more.
design-no-range = { $name } has no range of its own; say which values, for example --over { $name }=1,2,3{ $nearest ->
        [none] .
       *[other] . A range of its own has, for example, { $nearest }.
    }
design-nothing-uncertain = "{ $title }" declares nothing uncertain; name the keys and their ranges under "uncertain" in the scenario file.
design-unknown = There is no design "{ $given }"{ $nearest ->
        [none] . Designs: { $allowed }.
       *[other] ; did you mean { $nearest }? Designs: { $allowed }.
    }
design-power-of-two = { $samples } samples: this design needs a power of two, such as { $below } or { $above }.
design-few-samples = { $samples } samples are too few; give 2 or more.
design-too-many = That would be { $worlds } worlds; at most { $most } are looked at at once.
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
sensitivity-foreign = These { $worlds } worlds were not made here by the design { $method } with { $samples } samples; indices over other samples would mean nothing. Ask the question anew.
sensitivity-gap = The value of world { $world } of { $worlds } is not a number, so there are no indices. It may be an outcome that does not exist there (no crisis, no share of crises met): choose another with --outcome, or longer horizons.
sensitivity-failed = A run failed, so there are no indices ({ $run }): { $reason }
tune-budget = { $budget } designs on { $training } training seeds are too few; give 4 designs and 2 seeds or more.
tune-seen = Fresh seeds must not be among the training seeds, { $first } to { $last }.
tune-no-levers = None of these strategies has levers to tune: { $strategies }.
tradeoffs-subsidy = A subsidy is a number above 0, not all of these are: { $given }.
