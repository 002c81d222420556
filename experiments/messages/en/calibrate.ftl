# Calibration: simpul calibrate.

ask-calibrate = Find the parameter sets with which the model agrees with what was observed: the patterns of the evidence, or figures of your own (--targets).
ask-calibrate-example =
    A file of targets:

    targets:
      - figure: need_met        # an outcome (simpul list --all), a monthly series, or
                                # a figure of the virtual survey such as roster_any
        strategy: nothing
        month: 36               # months after the strategies begin
        value: 0.42
        tolerance: 0.05         # or, for both: interval: [0.37, 0.47]
        source: Survey of all members, 2024
        discrepancy: 0.02       # may be left out: how far off the model may be
    correlation: 0.4            # may be left out: of the errors within one source

    Then: simpul calibrate pikul --targets targets.yaml
          simpul compare pikul --ensemble results/pikul-calibrate
ask-targets = A YAML file with targets of your own; the evidence's when left out.
ask-over-calibrate = A number of the scenario that is searched as well, such as context.history=0.2..0.8, once for each; only with targets of your own. The model's parameters are searched in any case, but for those that the scenario states.
ask-sets-calibrate = How many parameter sets the ensemble has.
ask-effort = How much is run: quick (a first look), usual or thorough.
ask-calibrate-use = Use it: simpul compare SCENARIO --ensemble { $folder }

calibrate-progress = { $done } of at most { $total } parameter sets, { $rate } a second, { $left } left at most
calibrate-goes-on = { NUMBER($kept) } measured parameter sets are kept in { $folder } from before; only the others are measured.
calibrate-stopped = Stopped. { NUMBER($kept) } measured parameter sets, of at most { NUMBER($all) }, are kept in { $folder }; the same command goes on from there.

targets-faults =
    { $count ->
        [one] The targets in { $file } have a fault:
       *[other] The targets in { $file } have { $count } faults:
    }
    { $faults }
targets-value-and-interval = give either a value with its tolerance or an interval, not both.
targets-tolerance = { $value } is not a tolerance; it has to be a number above 0.
calibrate-sets = --sets is { $sets }; from { $least } to { $most } parameter sets can be found.
calibrate-needs-range = { $name } can be searched over a range only, such as { $name }=0.2..0.8, and not over whole numbers.
calibrate-over-needs-targets = --over needs --targets: the evidence is about communities of its own, in which no number of this scenario could be found.

calibrate-kind = Calibration
calibrate-asked = With which parameter sets does the model agree with the evidence?
calibrate-asked-own = With which parameter sets does the model agree with your targets?
calibrate-answer = The ensemble has { $sets } parameter sets, each drawn independently; on { $seeds } fresh seeds { $share } of them lie within every band.
calibrate-sure-checks = Patterns that were not fitted: { $all }. Reproduced (nine sets in ten within the band): { $inside }; not reproduced (outside it): { $outside }; across a border of the band: { $across }.
calibrate-more = { $more } more
calibrate-key = Shaded, from −1 to 1: the band in which the figure should lie. Grey: parameter sets drawn from their ranges. Blue: the ensemble. Lines hold nine sets in ten; what lies beyond the picture stands at its edge, with its figure in the tables.
calibrate-axis = half widths from the middle of the band
calibrate-before = before: drawn from the ranges
calibrate-after = after: ensemble
calibrate-picture-targets = Targets
calibrate-picture-ties = Checks: ties and networks
calibrate-picture-change = Checks: who deals with whom, and what lasts
calibrate-picture-trust = Checks: trust
calibrate-picture-strategies = Checks: strategies over time
calibrate-picture-reading = Each figure is counted from the middle of its own band; the table below says what the numbers of the patterns mean. Patterns of which only a sign is known stand in the table alone.
calibrate-targets = The targets
calibrate-targets-reading = What was fitted. Before: parameter sets drawn from their ranges. After: the ensemble, on { $seeds } fresh seeds. Off: how many standard deviations the ensemble's mean is away from the middle of the band, where the error is that of the data, of what the rules leave out, and of chance; nearest run: the least of any run. Not chance: the share of the figure's variance that parameters explain; emulated: the share that the emulator predicts.
calibrate-checks = The checks
calibrate-checks-reading = These patterns were not fitted; what the ensemble says of them is a prediction.
calibrate-numbers = What the targets say of the numbers
calibrate-numbers-reading = Identified: the { $sets } sets have less than half the variance of the range. Hinted: less than four fifths. Open: the targets say next to nothing, and the ensemble carries the whole range. That a number is open does not make it unimportant.
calibrate-table-targets = Targets: middle over parameter sets, with the interval that holds { $level }% of them
calibrate-table-checks = Checks: middle over parameter sets, with the interval that holds { $level }% of them
calibrate-table-numbers = Numbers: what the targets say of each (middle, and the interval that holds { $level }% of the sets)
calibrate-column-band = should lie
calibrate-column-before = before
calibrate-column-before-share = before, inside
calibrate-column-after = after
calibrate-column-after-share = after, inside
calibrate-column-verdict = verdict
calibrate-column-source = source
calibrate-column-key = key
calibrate-column-range = range
calibrate-band-more = more than { $value }
calibrate-band-less = less than { $value }
calibrate-own-target = { $figure }, { $strategy }, after { $months } months
calibrate-method-waves = { $first } parameter sets were drawn from the ranges, every value equally likely, then { $waves } waves of sets nearer and nearer to the targets, each set on seeds of its own; { $tried } sets were run in all. An emulator (ridge regression on all { $numbers } numbers, with squares and products of the most active) learns the figures from all runs. Each wave is compared with what was predicted of it before it ran. (History matching: Vernon, Goldstein & Bower 2010, doi:10.1214/10-BA524; calibrate, emulate, sample: Cleary et al. 2021, doi:10.1016/j.jcp.2020.109716.)
calibrate-method-judged = At the end every set is run on { $small } fresh seeds ({ $large } in large communities). No set is left out by that: the tables tell how far off they are.
calibrate-method-use = simpul compare, map and robustness take the sets with --ensemble; each seed then has another of them. Read ranges over sets and shares of sets: an ensemble is a sample of what is not known, and the standard error of a mean over it means nothing.
calibrate-limit-prior = What the targets leave open is as wide as the ranges, over which every value is taken to be equally likely.
calibrate-limit-bands = Where the model does not reproduce a target, the ensemble is pressed to the edge of its ranges, and the narrowing there says more about the rules than about the parameters.
calibrate-tried = Parameter sets run
calibrate-seeds = Seeds on which a set was judged
calibrate-seeds-value = { $small } ({ $large } in large communities)
calibrate-ensemble = Fingerprint of the ensemble
calibrate-folder = The folder of this report holds the parameter sets (and those without the targets that are not reproduced, if there are such), every target and check as a table, all diagnostics, the scenario, the targets if they were your own, and a manifest; it suffices to calibrate again (simpul rerun).
calibrate-elsewhere = The evidence is about other communities, of 25 to 195 organizations, and the model was asked there, not in this scenario: from it come only the parameters that it states, which stay as they are.
targets-discrepancy = { $value } is not a discrepancy; it has to be 0 or above.
calibrate-nothing-free = The scenario states every parameter of the model, so there is nothing to search. Leave some out, or name numbers with --over.
calibrate-known-tag = What is known
calibrate-answer-all = The model reproduces all { $targets } targets: none lies more than { $most } standard deviations off.
calibrate-answer-off =
    { $count ->
        [one] The model does not reproduce one of { $targets } targets together with the others; standard deviations by which the ensemble is off: { $parts }.
       *[other] The model does not reproduce { $count } of { $targets } targets together with the others; standard deviations by which the ensemble is off, the largest first: { $parts }.
    }
calibrate-off = { $target } ({ $times })
calibrate-answer-never =
    { $count ->
        [one] No run at all comes within { $most } standard deviations of one of them: { $parts }.
       *[other] No run at all comes within { $most } standard deviations of { $count } of them: { $parts }.
    }
calibrate-answer-silent =
    { $count ->
        [one] Chance makes nearly all the differences in one target, which therefore had no say: { $parts }.
       *[other] Chance makes nearly all the differences in { $count } targets, which therefore had no say: { $parts }.
    }
calibrate-answer-second = A second ensemble does without the targets that are missed; call a conclusion open unless it holds in both.
calibrate-known-identified =
    { $count ->
        [one] The targets identify one number: { $names }.
       *[other] The targets identify { $count } numbers: { $names }.
    }
calibrate-known-hinted =
    { $count ->
        [one] They hint at one: { $names }.
       *[other] They hint at { $count }: { $names }.
    }
calibrate-known-open =
    { $count ->
        [one] One of { $all } numbers stays open; the ensemble carries its whole range.
       *[other] { $count } of { $all } numbers stay open; the ensemble carries their whole ranges.
    }
calibrate-sure-met = All { $all } diagnostics meet their bar.
calibrate-sure-missed =
    { $count ->
        [one] One of { $all } diagnostics misses its bar: { $names }.
       *[other] { $count } of { $all } diagnostics miss their bars: { $names }.
    }
calibrate-fold-open = Numbers that stay open
calibrate-fold-combined = Combinations of numbers that the targets narrow most
calibrate-fold-waves = Waves of runs
calibrate-fold-sources = Without one source at a time
calibrate-trust = How far to trust it
calibrate-trust-reading = Each diagnostic has a bar that was fixed beforehand. Where one is missed, a calibration with more effort may meet it; until then read the figures that hang on it with care.
calibrate-table-directions = Combinations, the three largest parts of each (standard normal scale; { $level }% intervals do not apply)
calibrate-table-trust = Diagnostics
calibrate-table-waves = Waves after the first, each compared with what was predicted of it before it ran
calibrate-table-sources = What an ensemble without a source says of that source's targets
calibrate-column-off = off
calibrate-column-nearest = nearest run
calibrate-column-others = from other sources
calibrate-column-attainable = not chance
calibrate-column-explained = emulated
calibrate-column-discrepancy = rules leave out
calibrate-column-word = known
calibrate-column-contraction = narrowed by
calibrate-column-partner = goes together with
calibrate-column-second = narrowed, second ensemble
calibrate-column-value = value
calibrate-column-bar = bar
calibrate-column-met = met
calibrate-column-temperature = temperature
calibrate-column-sets = sets
calibrate-column-wave-off = worst, off by (sd)
calibrate-column-wave-target = worst predicted
calibrate-column-source-plausible = within 3 sd
calibrate-column-source-inside = inside the band
calibrate-column-source-moved = moves most (sd)
calibrate-word-identified = identified
calibrate-word-hinted = hinted
calibrate-word-open = open
calibrate-bar-is-met = met
calibrate-bar-is-missed = missed
calibrate-bar-is-unknown = unknown
calibrate-at-least = at least { $value }
calibrate-at-most = at most { $value }
calibrate-bar-distinct = Distinct values, poorest column
calibrate-bar-narrowing = Narrowing added up (ranges)
calibrate-bar-narrowing-normal = Narrowing added up (normal scale)
calibrate-bar-mixing = Mixing of chains (split R-hat)
calibrate-bar-halves = Independent sets by two disjoint halves of the runs
calibrate-bar-halves-identified = Independent sets, most identified numbers
calibrate-bar-shift = Largest shift between halves (sd)
calibrate-bar-off-second = Wave of the second ensemble less prediction (sd)
calibrate-bar-off = Last wave less prediction (sd)
calibrate-bar-truths-numbers = Made-up truths in 90% intervals, all numbers
calibrate-bar-truths-identified = Made-up truths in intervals, most identified
calibrate-bar-truths-targets = Made-up truths in intervals, targets
calibrate-bar-truths-held-out = Made-up truths in intervals, not fitted
calibrate-bar-ranks-numbers = Evenness of ranks (p), all numbers
calibrate-bar-ranks-identified = Evenness of ranks (p), most identified
calibrate-method-error = Shares are fitted as arc sines of their square roots, counts as logarithms. A target may be off by the error of its data (half its band is two standard deviations; targets of one source share a part), by what the rules leave out (stated beforehand for each target, never estimated from the misfit), and by chance and emulator as the last wave showed them. More than { $most } standard deviations off is called not reproduced.
calibrate-method-chains = Each set is the last state of a Markov chain of its own (elliptical slice sampling: Murray, Adams & MacKay 2010), begun at a fresh draw from the ranges: no two sets have an ancestor in common, and a number of which the targets say nothing keeps its whole range.

# What a target's rules leave out, and why errors of one source go together.
discrepancy-boundary = which contacts people count as one, and who belongs to the network, differs from survey to survey
discrepancy-depth = the question does not fall together with one depth of ties in the model
discrepancy-naming = how many names come to mind belongs to the questionnaire, and the model has one rule for it
discrepancy-two-years = the model knows neither turnover of staff nor programmes that end, which make or break ties within two years
discrepancy-reports = both sides report a tie by themselves, and agree more or less by kind of tie
correlation-one-network = all figures come from one network: where its boundary was drawn and who answered moves them together
correlation-who-answers = all figures come from the same two waves of ten networks; who answered moves them together, less so than in a single network
correlation-one-study = all figures come from one study: how it asked and whom moves them together



# Figures of the virtual survey.
cli-list-survey = Figures of the virtual survey (targets of simpul calibrate)
survey-roster-any = Density of ties at any depth (roster)
survey-roster-informal = Density of informal and deeper ties (roster)
survey-roster-formal = Density of formal and deeper ties (roster)
survey-roster-several = Density of ties of several projects (roster)
survey-formal-share = Formal and deeper ties, of all ties (roster)
survey-several-share = Ties of several projects, of all ties (roster)
survey-agreements-over-flows = How much more formal ties are returned than ties at any depth
survey-hub-density = Density of formal ties, structures counted
survey-hub-centralization = Degree centralization of formal ties, structures counted
survey-naming-density = Density of ties named
survey-naming-reciprocity = Ties named that are returned
survey-naming-transitivity = Closure of ties named
survey-naming-centralization = Degree centralization of ties named
survey-survival = Ties named again two years later
survey-kept-returned = Returned ties named again two years later
survey-kept-other = Other ties named again two years later
survey-formed-named = New ties two years later to those who named one
survey-formed-unnamed = New ties two years later to those who did not name one
survey-formed-common = New ties two years later where a partner is shared
survey-formed-apart = New ties two years later where none is shared
survey-mutual-trust = Correlation of trust both ways
survey-rater-over-target = Variance of trust with who trusts, less that with who is trusted
survey-power-in-degree = Rank correlation of power with being ticked on the roster
survey-own-trust-again = Correlation of an organization's trust two years apart
survey-own-trust-change = Change of an organization's trust in two years
survey-programme-rise = Ties of several projects in the most trusting quarter less the least
survey-programme-band-1 = Ties of several projects, of all, in the least trusting quarter
survey-programme-band-2 = Ties of several projects, of all, in the second quarter of trust
survey-programme-band-3 = Ties of several projects, of all, in the third quarter of trust
survey-programme-band-4 = Ties of several projects, of all, in the most trusting quarter
survey-case-rise = Informal and deeper ties in the most trusting quarter less the least
survey-case-band-1 = Informal and deeper ties, of all, in the least trusting quarter
survey-case-band-2 = Informal and deeper ties, of all, in the second quarter of trust
survey-case-band-3 = Informal and deeper ties, of all, in the third quarter of trust
survey-case-band-4 = Informal and deeper ties, of all, in the most trusting quarter
survey-members-formal = Density of formal and deeper ties without the organizations that host a structure (roster)
survey-roster-reciprocity = Share returned of ties at any depth
survey-roster-transitivity = Closure of ties at any depth
survey-roster-centralization = Degree centralization of ties at any depth
survey-informal-reciprocity = Share returned of informal and deeper ties
survey-informal-transitivity = Closure of informal and deeper ties
survey-informal-centralization = Degree centralization of informal and deeper ties
survey-formal-reciprocity = Share returned of formal and deeper ties
survey-formal-transitivity = Closure of formal and deeper ties
survey-formal-centralization = Degree centralization of formal and deeper ties
survey-several-reciprocity = Share returned of ties of several projects
survey-several-transitivity = Closure of ties of several projects
survey-several-centralization = Degree centralization of ties of several projects
survey-roster-density = Density of ties at any depth, either way counted by itself
survey-informal-density = Density of informal and deeper ties, either way counted by itself
survey-formal-density = Density of formal and deeper ties, either way counted by itself
survey-several-density = Density of ties of several projects, either way counted by itself
