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
panel-few-replicates = { $given } replicates are too few: the interval needs 2 at least.
