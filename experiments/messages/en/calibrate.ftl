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

    Then: simpul calibrate pikul --targets targets.yaml
          simpul compare pikul --ensemble results/pikul-calibrate
ask-targets = A YAML file with targets of your own; the evidence's when left out.
ask-over-calibrate = A number of the scenario that is searched as well, such as context.history=0.2..0.8, once for each; only with targets of your own. The model's parameters are searched in any case, but for those that the scenario states.
ask-sets = How many parameter sets are accepted.
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
targets-tolerance = { $value } is no tolerance; a number above 0 is needed.
calibrate-sets = --sets is { $sets }; from { $least } to { $most } parameter sets can be found.
calibrate-needs-range = { $name } can be searched over a range only, such as { $name }=0.2..0.8, and not over whole numbers.
calibrate-over-needs-targets = --over needs --targets: the evidence is about communities of its own, in which no number of this scenario could be found.

calibrate-kind = Calibration
calibrate-asked = With which parameter sets does the model agree with the evidence?
calibrate-asked-own = With which parameter sets does the model agree with your targets?
calibrate-rare-tag = How rare
calibrate-answer = { $sets } parameter sets were found. { $share } of them meet all { $targets } targets on fresh seeds ({ $seeds }).
calibrate-answer-none = No parameter set was found that meets all { $targets } targets on fresh seeds ({ $seeds }). The { $sets } that come nearest are kept.
calibrate-answer-inside = Every one of them lies within all bands.
calibrate-answer-wide =
    { $count ->
        [one] To accept all of them, the band of one target had to be widened: { $parts }.
       *[other] To accept all of them, the bands of { $count } targets had to be widened, most of all: { $parts }.
    }
calibrate-widened = { $target } ({ $times } times)
calibrate-rare = Of { $first } parameter sets spread evenly over their ranges, { $all } meet all targets. Hardest to meet are: { $parts }. About { $volume } of what the ranges allow comes as near as what was found.
calibrate-hard = { $target } ({ $share })
calibrate-one-in = one in { $count }
calibrate-none-of = nothing
calibrate-sure-checks = Of { $all } patterns to which nothing was fitted, { $inside } are reproduced (nine accepted sets in ten within the band), { $outside } are not (outside it), { $across } lie across a border of their band.
calibrate-sure-border =
    { $count ->
        [one] One number is wanted at the border of its range, which may be too narrow: { $names }.
       *[other] { $count } numbers are wanted at the border of their ranges, which may be too narrow: { $names }.
    }
calibrate-more = { $more } more
calibrate-sure-no-border = No number is pressed against the border of its range.
calibrate-key = Shaded, from −1 to 1: the band in which the figure should lie. Grey: parameter sets spread over their ranges. Blue: accepted sets. Lines hold nine sets in ten; what lies beyond the picture stands at its edge, with its figure in the tables.
calibrate-axis = half widths from the middle of the band
calibrate-before = before: spread over the ranges
calibrate-after = after: accepted
calibrate-picture-targets = Targets
calibrate-picture-ties = Checks: ties and networks
calibrate-picture-change = Checks: who deals with whom, and what lasts
calibrate-picture-trust = Checks: trust
calibrate-picture-strategies = Checks: strategies over time
calibrate-picture-reading = Each figure is counted from the middle of its own band; the table below says what the numbers of the patterns mean. Patterns of which only a sign is known stand in the table alone.
calibrate-targets = The targets
calibrate-targets-reading = What was fitted. Before: parameter sets spread evenly over their ranges. After: the accepted sets, on { $seeds } fresh seeds that had no part in choosing them. Tolerance: by how much the band has to be widened to hold all accepted sets (1: not at all).
calibrate-checks = The checks
calibrate-checks-reading = To these patterns nothing was fitted; what the accepted sets say of them is a prediction.
calibrate-numbers = What the targets say of the parameters
calibrate-numbers-reading = The ranges are those of the documentation. Where the { $sets } accepted sets fill the whole range, the targets say nothing of a number; that does not make it certain, and the ensemble carries it.
calibrate-fold-others = Numbers on which the targets hardly depend
calibrate-table-targets = Targets: middle over parameter sets, with the interval that holds { $level }% of them
calibrate-table-checks = Checks: middle over parameter sets, with the interval that holds { $level }% of them
calibrate-table-numbers = Parameters: range, and where the accepted sets have them (middle, and the interval that holds { $level }% of them)
calibrate-column-band = should lie
calibrate-column-before = before
calibrate-column-before-share = before, inside
calibrate-column-after = after
calibrate-column-after-share = after, inside
calibrate-column-tolerance = tolerance
calibrate-column-verdict = verdict
calibrate-column-source = source
calibrate-column-key = key
calibrate-column-range = range
calibrate-column-accepted = accepted
calibrate-column-strength = effect (0 to 1)
calibrate-column-border = pressed
calibrate-border-low = at the lower border
calibrate-border-high = at the upper border
calibrate-band-more = more than { $value }
calibrate-band-less = less than { $value }
calibrate-own-target = { $figure }, { $strategy }, after { $months } months
calibrate-method-waves = A Morris screening finds the { $leading } of { $numbers } numbers on which the targets depend most (effects are those on a target's rank, from 0 to 1). { $first } parameter sets spread evenly over the ranges say what the model gives without any fitting. Then the nearest fifth is kept, moved about without leaving what is within its tolerance, the nearest fifth of that is kept, and so on (approximate Bayesian computation by subset simulation: Chiachio, Beck, Chiachio & Rus 2014, doi:10.1137/130932831); numbers on which the targets hardly depend are drawn anew from their ranges all the while. { $tried } parameter sets were measured.
calibrate-method-distance = How far off a target is counts in half widths of its band, which is widened by two standard errors of a mean over so few seeds (added as squares); beyond a band with one open end it counts in standard deviations of the figure before fitting. What lies beyond the bands is added up over the targets: 0 when all are met.
calibrate-method-judged = At the end every set that was found is measured once more on { $small } fresh seeds ({ $large } in large communities), and the nearest are accepted: so a set that was only lucky falls out. Every set meets the same seeds.
calibrate-method-use = simpul compare, map and robustness take the accepted sets with --ensemble; each seed then has another of them.
calibrate-limit-prior = How rare a set is depends on the ranges, over which every value is taken to be equally likely.
calibrate-limit-bands = That a set is accepted does not make it true: many different ones agree equally well, and what is said should hold for most of them.
calibrate-tried = Parameter sets measured
calibrate-seeds = Seeds on which a set was judged
calibrate-seeds-value = { $small } ({ $large } in large communities)
calibrate-ensemble = Fingerprint of the accepted sets
calibrate-folder = The folder of this report holds the accepted parameter sets, every target and check as a table, the scenario, the targets if they were your own, and a manifest; it suffices to calibrate again (simpul rerun).
calibrate-elsewhere = The evidence is about other communities, of 25 to 195 organizations, and the model was asked there, not in this scenario: from it come only the parameters that it states, which stay as they are.


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
