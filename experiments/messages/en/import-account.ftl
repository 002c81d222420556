# The account of what was read.
account-file = { $file }
account-all = All together
account-organizations = organizations: { $read } rows read = { $kept } kept + { $merged } merged + { $rejected } rejected
account-ties = ties: { $read } rows read = { $kept } kept + { $merged } merged + { $rejected } rejected
account-kept = kept
account-merged = merged
account-rejected = rejected
account-line = line { $lines }
account-lines = lines { $lines }
account-lines-more = lines { $lines } and { $more } more
account-total = The scenario has { $organizations ->
        [one] one organization
       *[other] { NUMBER($organizations) } organizations
    }, { $alone ->
        [0] none
       *[other] { NUMBER($alone) }
    } of them without a tie, and { $ties ->
        [one] one tie
       *[other] { NUMBER($ties) } ties
    } (each direction counts).
account-text = read as { $encoding }, separated by { $delimiter ->
        [comma] commas
        [semicolon] semicolons
        [tab] tabs
        [bar] bars
       *[other] “{ $delimiter }”
    }, numbers with a decimal { $decimal ->
        [comma] comma
       *[other] point
    }
account-encoding = read as { $encoding }
account-above-head = skipped above the head: line { $lines }
account-padded = blanks taken off { $count ->
        [one] one label
       *[other] { $count } labels
    }
account-apostrophes = apostrophes of a spreadsheet taken off { $count ->
        [one] one label
       *[other] { $count } labels
    }
account-matrix = a matrix of { $count } organizations
account-kumu = Kumu: { $elements } elements, { $connections } connections (numbered from 1 instead of lines)
account-graph = { $format }, { $directed ->
        [yes] directed
        [mixed] partly directed
       *[other] undirected
    }
account-dl = UCINET DL, { $format }, matrices: { $count }, read as { $encoding }
account-pajek-partition = the partition in line { $line } ({ $name }) became the kinds of organizations
account-pajek-left = *{ $section } in line { $line } is not used
account-sheet-left = the sheet “{ $sheet }” was left out: no column in it was recognized ({ $columns })
account-no-name = no name
account-spilt = more cells than there are columns; is a quotation mark missing around a name?
account-named-before = named before; what was missing was filled in
account-same-name = { $name } (line { $line }): another organization has the same name, so its id was added
account-shortened = line { $line }: the name was cut to “{ $name }”
account-taken-for = line { $line }: { $given } was taken for { $name }
account-added = line { $line }: { $name } was in no list and was added
account-alike = { $given } was taken for { $name }
account-near = { $given } and { $name } look alike. If they are one, say --same "{ $given }={ $name }"
account-other-network = of a network that was not chosen ({ $network })
account-no-ends = both ends are missing
account-one-end = only one organization is named; it is in the scenario, without this tie
account-not-listed = an end is in no list of organizations
account-to-itself = tied to itself
account-no-tie = the row says that there is no tie
account-no-conflict = the row says that there is no conflict
account-tie-before = the same tie stood there before; the deeper one counts
account-number-left = line { $line }: { $role } of { $name } is { $value }, not a number from { $low } to { $high }; left out
account-more = … and { $count } more of this sort
account-no-kinds = kinds were left out: all organizations are of one kind
account-no-places = places were left out: all organizations are in one place
account-no-groups = groups were left out
account-no-issues = issues were left out
account-other-kinds = { $count ->
        [one] One rarer kind
       *[other] { $count } rarer kinds
    } became “other”: { $names }
account-other-places = { $count ->
        [one] One rarer place
       *[other] { $count } rarer places
    } became “other places”: { $names }
account-other-groups = { $count ->
        [one] One rarer group
       *[other] { $count } rarer groups
    } became “other”: { $names }
account-other-issues = { $count ->
        [one] One rarer issue
       *[other] { $count } rarer issues
    } became “other”: { $names }
account-without-notes = the scenario would have been too large with a note on every number; those of organizations and ties stand plain

# What is asked.
exchange-undecided = { $count ->
        [one] One thing has to be decided
       *[other] { $count } things have to be decided
    } before this can become a scenario. Answer with a flag:
exchange-ask-direction = { $file }: { $count ->
        [one] one tie does
       *[other] { $count } ties do
    } not say whether both ends hold it{ $twice ->
        [0] {""}
       *[other] {" "}({ $twice } of them stand there in both directions)
    }. Is every tie mutual?
exchange-ask-direction-both = yes, each row is a tie in both directions
exchange-ask-direction-one = no, only from the first to the second
exchange-ask-triangle = { $file }: all { $count } ties of this matrix lie on one side of the diagonal. Was the other side left out?
exchange-ask-triangle-both = yes, every tie holds both ways
exchange-ask-triangle-one = no, ties go from the row to the column only
exchange-ask-above = { $file }, line { $line }: { $count ->
        [one] one row has
       *[other] { $count } rows have
    } a partner and nobody before it. Does the organization above go on there?
exchange-ask-above-same = yes, it is written once, with its partners below each other
exchange-ask-above-alone = no, it is not known whose partner that is; it is an organization without that tie
exchange-ask-network = { $file } holds several networks (ties): { $names }. Which one?
exchange-ask-network-all = all of them together
exchange-ask-weights = { $named ->
        [yes] { $count } ties are named several times, up to { $high } times. What does that mean?
       *[no] { $count } ties have weights from { $low } to { $high }. What do they mean?
    }
exchange-ask-weights-depth = depth: 1 shares information, 2 informal, 3 formal, 4 several projects
exchange-ask-weights-steps = strength: four equal steps from the least to the greatest become depths 1 to 4
exchange-ask-weights-same = nothing here: every tie has the same depth (--depth, otherwise 2)
exchange-ask-missing = { $file }, line { $line }: these numbers look like codes for “no answer”: { $codes }. Name those that are, with commas between; none if they are numbers like any other.
exchange-ask-unlisted = { $count ->
        [one] One end of a tie is
       *[other] { $count } ends of ties are
    } in no list of organizations: { $names }{ $more ->
        [0] {""}
       *[other] {" "}… and { $more } more
    }. What are they?
exchange-ask-unlisted-add = organizations too; they are added
exchange-ask-unlisted-nearest = misspelt: take the suggestion where there is one, and add the others
exchange-ask-unlisted-leave = none of ours; their ties are rejected
exchange-ask-alike = { $count } labels differ only in capitals, blanks, accents or signs: { $names }. Are they the same?
exchange-ask-alike-merge = yes, each is one organization by its first label
exchange-ask-alike-apart = no, they are different organizations
exchange-ask-decimal = { $file }: how is the number “{ $example }” meant?
exchange-ask-decimal-comma = { $dotted ->
        [yes] a thousand; decimals have a comma
       *[no] a decimal comma
    }
exchange-ask-decimal-point = { $dotted ->
        [yes] a decimal point
       *[no] a thousand; decimals have a point
    }
exchange-ask-power = Power runs from { $low } to { $high }. On which scale is it?
exchange-ask-power-four = from 1 to 4, as in a partner survey
exchange-ask-power-ten = from 0 to 10
exchange-ask-power-hundred = from 0 to 100
exchange-ask-places = A place needs from 2 to 500 organizations, and all of them need one. These do not fit: { $names }. What should become of the places?
exchange-ask-places-together = those organizations become one place together, “other places”
exchange-ask-places-none = places are left out: all are in one place
exchange-ask-many-kinds = There are { $count } kinds, at most { $most } can be told apart. What now?
exchange-ask-many-kinds-common = the most frequent stay, the others become “other”
exchange-ask-many-kinds-none = leave kinds out
exchange-ask-many-places = There are { $count } places, at most { $most } can be told apart. What now?
exchange-ask-many-places-common = the most frequent stay, the others become “other places”
exchange-ask-many-places-none = leave places out
exchange-ask-many-groups = There are { $count } groups, at most { $most } can be told apart. What now?
exchange-ask-many-groups-common = the most frequent stay, the others become “other”
exchange-ask-many-groups-none = leave groups out
exchange-ask-many-issues = There are { $count } issues, at most { $most } can be told apart. What now?
exchange-ask-many-issues-common = the most frequent stay, the others become “other”
exchange-ask-many-issues-none = leave issues out
account-wide = one row for every answer ({ $count }); the organization that answered stands under “{ $organizations }”
account-sheet-persons = the sheet “{ $sheet }” was left out: it lists persons, who are no organizations
account-matrix-totals = sums left out: { $names }
account-no-heads = no heads: the first two columns were taken for the two ends of ties
account-no-labels = a matrix without labels: organizations are numbered
account-row-names = the first column has no head; R writes the names of rows so
account-blanks = read as { $encoding }, separated by blanks
account-json = JSON: { $nodes } nodes, { $links } links (numbered from 1 instead of lines)
account-statistics = a table of { $rows } rows (numbered from 1); answers of { $labelled } variables by their labels
account-mentions = { $count ->
        [one] One tie is named several times ({ $most }); --weights mentions makes that its strength
       *[other] { $count } ties are named several times, up to { $most } times; --weights mentions makes that their strength
    }
account-sum = a sum, no organization
account-note = a note, no organization
account-head-again = the head of the table once more
account-other-value = line { $line }: { $role } of { $name } is { $value } here and { $first } in line { $before }; the first counts
account-conflict = a conflict: the two know each other and do not work together
account-conflict-before = the same conflict, or a tie of the two, stood there before
account-conflict-left = a conflict, which was left out
account-sheet-ignored = the sheet “{ $sheet }” was left out, as its name asks for
account-two-mode = { $events } events join { $actors } organizations: those that took part in the same one have a tie
exchange-ask-columns = { $file }: it cannot be determined what is asked here: { $heads }. Say it for each, with commas between: trust, weight (how much they work together), tie (whether they do), activity (what they do together), conflict, rated_power, rated_resources.
exchange-ask-scale = { $file }, line { $line }: on which scale are these answers? { $columns }. Say LEAST-MOST, such as 1-5, or 5-1 where 1 is the most; or the words from the least to the most, such as never<rarely<often. For several: Head=1-5; Other head=1-7.
exchange-ask-wave = These are answers of several waves (ties): { $names }. Which one?
exchange-ask-wave-all = all of them together
exchange-ask-conflict = { $count } relations are conflicts ({ $names }). What becomes of them?
exchange-ask-conflict-distrust = the two know each other, distrust each other and have no tie
exchange-ask-conflict-leave = they are left out
exchange-ask-hours = { $count ->
        [one] One organization has
       *[other] { $count } organizations have
    } fewer hours in the files than their ties take: { $names }. What shall be?
exchange-ask-hours-raise = their hours are raised when the model begins, so that every tie is kept
exchange-ask-hours-lose = their hours stay, and they lose ties in the first month
exchange-ask-weights-mentions = how often the tie is named: four equal steps from once to the most become depths 1 to 4
exchange-ask-two-mode = { $file } joins { $rows } things to { $columns } others, such as organizations to events. What shall become of them?
exchange-ask-two-mode-rows = organizations are the first; two have a tie where they share one of the others
exchange-ask-two-mode-columns = organizations are the others; two have a tie where they share one of the first
exchange-ask-two-mode-none = the columns say something of organizations and are left out
exchange-ask-power-five = from 1 to 5
exchange-ask-power-seven = from 1 to 7
