# What strategies have besides their money (levers).

ask-arms = Compare with equal arms (one office, all begin at once, nobody unpaid), or with those documented for each form; as the scenario says when left out.
arms-tag = Besides the money
arms-told = Besides their money these strategies do not have the same means: { $groups }. Part of a difference may come from that and not from the form{ $said ->
        [declared] : the scenario says so of each strategy (offices, forming, unpaid).
       *[usual] ; { $command } compares the forms alone.
    }
arms-group = { $strategies }: { $levers }
arms-each = an office in each place
arms-forming = it takes { $months } months to begin
arms-unpaid = unpaid hours
arms-none = one office, at once, nobody unpaid
