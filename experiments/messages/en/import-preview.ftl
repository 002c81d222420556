# The last look before anything is written.
preview-organizations = Organizations ({ $count }):
preview-more = { $names } … and { $more } more
preview-doubts = { $count ->
        [one] One of them may not be an organization. Is it one?
       *[other] { $count } of them may not be organizations. Are they?
    }
preview-columns = Cells of { $file }:
preview-no-ties = No ties.
preview-ties = Ties ({ $count }), such as:
preview-conflicts = Conflicts, which are not ties ({ $count }), such as:
preview-reciprocal = { $count ->
        [one] One formal tie stands
       *[other] { NUMBER($count) } formal ties stand
    } in the files from one side only. In the model an agreement binds both: the other side gets one, too.
preview-raised = Hours that the files do not say were raised, so that these keep their ties ({ $count }):
preview-short-kept = Hours that the files state are too few for these and are raised when the model begins ({ $count }):
preview-short-lost = Hours that the files state are too few for these, which lose ties in the first month ({ $count }):
preview-short-one = { $name }: { NUMBER($hours) } hours a month, { NUMBER($needed) } needed for { $ties ->
        [one] its tie
       *[other] its { $ties } ties
    }{ $lost ->
        [0] {""}
       *[other] {" "}(without more, about { $lost } would be lost)
    }
preview-all-kept = Month 0 holds { $count ->
        [one] the tie.
       *[other] all { NUMBER($count) } ties.
    }
preview-missing = Month 0 lacks { $count ->
        [one] one tie
       *[other] { $count } ties
    }: { $ties }
doubt-sum = a sum
doubt-address = an address
doubt-date = a date
doubt-number = a number, not a name
doubt-answer = an answer, not a name
doubt-several = several names in one
doubt-person = a person
doubt-sentence = a sentence
doubt-short = one letter
cells-read = { $column } = { $role }: { $read } read, { $blank } blank, { $left } not understood{ $passed ->
        [0] {""}
       *[other] , { $passed } in rows not used
    }
cells-left = not understood: { $cells }{ $more ->
        [0] {""}
       *[other] {" "}… and { $more } more
    }
cells-unused = { $column }: not used ({ $filled } filled, { $blank } blank)
cells-personal = { $column }: about persons, neither used nor shown
cells-tool = { $column }: written by the survey tool, not used
role-name = name
role-id = id
role-from = from
role-to = to
role-direction = direction
role-relation = relation
role-network = network
role-wave = wave
role-depth = depth
role-weight = strength
role-kept = promises kept
role-broken = promises broken
role-trust = trust
role-tie = tie
role-conflict = conflict
role-activity = activity
role-rated-power = power, rated
role-rated-involvement = involvement, rated
role-rated-resources = resources, rated
role-rated-reliability = reliability, rated
role-rated-mission = mission, rated
role-rated-openness = openness, rated
role-kind = kind
role-place = place
role-group = group
role-power = power
role-income = income
role-hours = hours
role-volunteers = volunteers
role-skills = skills
role-reliability = reliability
role-outside = outside
role-interests = issues
role-weights = weights of issues
meaning-no-tie = no tie
meaning-conflict = conflict
meaning-no-conflict = no conflict
meaning-depth = depth { $depth }
meaning-no-answer = no answer
meaning-trust = trust { NUMBER($share, style: "percent") }
meaning-rating = { $value } of 4
meaning-ratings-decide = the ratings decide
meaning-power = power { $value }
meaning-outside = outside
meaning-inside = inside
tie-in-words-0 = { $source } is in conflict with { $target }
tie-in-words-1 = { $source } shares information with { $target }
tie-in-words-2 = { $source } works informally with { $target }
tie-in-words-3 = { $source } works formally with { $target }
tie-in-words-4 = { $source } has several projects with { $target }
tie-in-words-trust = {" "}and trusts it { $trust } of { $top }
cli-import-yes = Write the scenario without asking once more.
cli-import-confirm = Write { $file }? [y/N]
cli-import-yes-words = y yes
cli-import-not-written = Nothing was written. If this is right, say --yes.
cli-import-left = Nothing was written.
cli-import-before-refusal = What was read so far:
cli-import-example = For example: { $answer }
