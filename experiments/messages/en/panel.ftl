# A panel: one network of organizations, asked twice (`simpul patterns --panel`).

panel-no-folder = there is no folder { $value }.
panel-no-file = this file is missing in { $folder }.
panel-no-column = { $nearest ->
    [none] there is no column { $value }. There are: { $allowed }.
   *[other] there is no column { $value }. Did you mean { $nearest }? There are: { $allowed }.
}
panel-no-such-column = { $nearest ->
    [none] { $value } was named as the column of { $what ->
        [place] places
       *[kind] kinds
    }, and is not here. There are: { $allowed }.
   *[other] { $value } was named as the column of { $what ->
        [place] places
       *[kind] kinds
    }, and is not here. Did you mean { $nearest }? There are: { $allowed }.
}
panel-twice = { $value } is in the list already.
panel-no-label = an organization without an id.
panel-too-few = { $value } organizations are too few: a network needs two at least.
panel-unknown = { $nearest ->
    [none] { $value } is not in nodes.csv.
   *[other] { $value } is not in nodes.csv. Did you mean { $nearest }?
}
panel-itself = { $value } names itself.
panel-no-ties = nobody names anybody in this wave.
panel-no-wave = { $nearest ->
    [none] there are no edges of the wave { $value }. There are: { $allowed }.
   *[other] there are no edges of the wave { $value }. Did you mean { $nearest }? There are: { $allowed }.
}
panel-two-waves = { $value } must hold two tables of edges, such as edges_1.csv and edges_2.csv; found: { $found }. If there are more, panel.yaml says which two: waves: [1, 2].
panel-two-labels = { $value } must be the labels of two waves, such as [1999, 2001].
panel-text = { $value } must be a text.
panel-yes-or-no = { $value } in { $column } is neither 1 (answered) nor 0 (did not).
panel-nobody-answered = by { $value } nobody answered, so there is nothing to compare.
panel-named-without-answer = { $value } names others in wave { $wave } and is said not to have answered then.
panel-blank = { $column } is empty here; every organization needs one.
panel-too-many = { $value } groups in { $column } are more than the { $most } that can be simulated. Name another column in panel.yaml, or take part of the data.
panel-place-size = the place { $value } has { $size } organizations; 2 to { $most } can be simulated.
panel-crossing = { $value } names { $other }, which is in another place. Pairs are formed within a place only: name another column of places in panel.yaml, or leave it out.
panel-no-place = There is no place { $given } in this panel. Nearest: { $nearest }. There are: { $allowed }.
panel-two-halves = { $given } ensembles were named; name two, each fitted on one half of the places, or none.
panel-few-replicates = { $given } replicates are too few: give --replicates 2 or more.

cli-patterns-panel = Test the model on a network of one's own that was asked twice, in place of the rows: a folder with nodes.csv and two tables of edges (docs/panel.md).
cli-patterns-replicates = With --panel: how many networks, each on a seed and in an order of its own. Fewer than 400 blur the prediction of single ties.
cli-patterns-place = With --panel: the column of nodes.csv that tells the place; recognized when left out.
cli-patterns-places = With --panel: only these places, with commas between, such as those that nothing was fitted to.
cli-patterns-panel-ensemble = With --panel: another accepted parameter set for every replicate; with --contingency: the sets over which rows are run. Those of a file, or, without a file, those that ship.
panel-only-rows = { $given } belongs to the rows of claims and patterns; leave it out with --panel.
panel-only-panel = { $given } belongs to --panel; name a folder with --panel, or leave it out.

panel-title = Panel { $name }: from { $first } to { $second }
panel-data = { $organizations } organizations in { $places } places. Of { $answered } that answered in { $after } there are { $pairs } pairs; { $first } had a tie in { $before }, { $second } have one in { $after }, { $months } months later.
panel-taken = Taken from the data: who named whom in { $before }, places, kinds, who answered, and how many contacts each names (names: organizations; { $counts }). Whom it names is the model's; density is no prediction.
panel-taken-own = Taken from the data: who named whom in { $before }, places, kinds, who answered, and how many contacts each organization names, as many as it did itself. Whom it names is the model's; density is no prediction.
panel-run = { $sets ->
    [one] { $replicates } replicates with the parameters that ship, on the seeds { $seed } to { $last }, each with the organizations in an order of its own.
   *[other] { $replicates } replicates over { $sets } parameter sets, on the seeds { $seed } to { $last }, each with the organizations in an order of its own.
}
panel-changed = Changed in the model: { $changes }.
panel-sight = Whatever was set with sight of these data makes this a fit, not a prediction: then read it on places that the fit has not seen (--places).
panel-verdict = { $passed } of { $gates } gates passed.
panel-gates = Gates, set beforehand
panel-gate-figures = figures inside
panel-gate-auc = AUC of new ties
panel-gate-likelihood = log-likelihood above persistence
panel-gate-stretch = a further aim: better than persistence and in-degree on places not seen
panel-gate-coefficients = coefficients inside
panel-of = { $count } of { $all }
panel-passed = passed
panel-missed = missed
panel-inside = yes
panel-outside = no
panel-head-reached = reached
panel-head-needed = needed
panel-head-verdict = verdict
panel-head-real = real
panel-head-model = model
panel-head-inside = inside
panel-head-low = from
panel-head-high = to
panel-head-auc = AUC, all ties
panel-head-auc-new = new ties
panel-head-auc-kept = kept ties
panel-head-likelihood = log-lik. of a pair
panel-head-others = the same, from other places
panel-figures = Figures of the second wave, with the interval that holds { $level }% of replicates: { $inside } of { $all } inside
panel-ties = Prediction of single ties, beside what needs no model (fitted to the answers it predicts; last column: each place predicted from the others)
panel-coefficients = What goes with a tie: logits, real with 95% interval; { $inside } of { $all } of the model's means inside
panel-defined = in { $share }% of replicates
panel-figure-density = density
panel-figure-kept = ties kept
panel-figure-new = new ties
panel-figure-kept-returned = kept, if returned
panel-figure-kept-alone = kept, if not returned
panel-figure-new-unnamed = new, target named by nobody
panel-figure-new-known = new, by one or two
panel-figure-new-popular = new, by three or more
panel-figure-new-named = new, if named by the target
panel-figure-new-alone = new, if not
panel-figure-new-common = new, with a common partner
panel-figure-new-apart = new, without
panel-figure-reciprocity = reciprocity
panel-figure-in-centralization = in-degree centralization
panel-figure-unnamed = named by nobody
panel-figure-transitivity = transitivity
panel-predictor-constant = one rate
panel-predictor-persistence = persistence (two rates)
panel-predictor-popularity = persistence and in-degree
panel-predictor-logit = logit of all that is below
panel-predictor-model = the model
panel-ties-new = new: { $what }
panel-ties-kept = kept: { $what }
panel-term-constant = constant
panel-term-returned = named by the target
panel-term-in-degree = in-degree of the target
panel-term-common = a common partner
panel-term-alike = same kind
