# One run told in plain words.

story-title = { $scenario }: { $strategy }, seed { $seed }
story-opening = This story covers { $months } months; the strategy begins after { $start } of them. A person-month (pm) is what one full-time worker's month is worth.
story-year = Year { $years }
story-year-begins = Year { $years } (the strategy begins)
story-quiet = { $heading }: nothing out of the ordinary.
story-somebody = somebody
story-something = the community as a whole
story-numbered = { $name } no. { $number }
story-about = { $issue } in { $place }
story-times = { $name } ({ $count } times)
story-and-more = { $names } and { $more } more
story-pair = { $one } with { $other }

story-formed = Beginning work: { $names }.
story-withdraws = Withdrawing, its time being over: { $names }.
story-ended = Coming to an end: { $names }.
story-windows-won =
    { $count ->
        [one] A policy window is won: { $what }.
       *[other] { $count } policy windows are won: { $what }.
    }
story-windows-lost =
    { $count ->
        [one] A policy window closes unused: { $what }.
       *[other] { $count } policy windows close unused: { $what }.
    }
story-crises-met =
    { $met ->
        [one] One crisis, and it is met: { $what }.
       *[other] { $met } crises, all met: { $what }.
    }
story-crises-missed =
    { $missed ->
        [one] One crisis, and it is not met: { $what }.
       *[other] { $missed } crises, none met: { $what }.
    }
story-crises-both =
    { $met ->
        [one] One crisis met, { $missed } not: { $what }.
       *[other] { $met } crises met, { $missed } not: { $what }.
    }
story-contracts =
    { $count ->
        [one] One agreement creates a new partnership: { $pairs }.
       *[other] { $count } agreements create new partnerships: { $pairs }.
    }
story-openings = Openings from outside: { $won ->
        [0] none won
       *[other] { $won } won ({ $amount } pm)
    }, { $missed ->
        [0] none missed
       *[other] { $missed } missed
    }.
story-doings = The strategy: { $doings }.
story-members = { $joined ->
        [0] no organization joined
        [one] one organization joined
       *[other] { $joined } organizations joined
    } and { $left ->
        [0] none left
        [one] one left
       *[other] { $left } left
    }
story-meetings =
    { $count ->
        [one] one meeting, attended by { $attendance } of the members
       *[other] { $count } meetings, attended by { $attendance } of the members on average
    }
story-grants =
    { $count ->
        [one] one grant of { $amount } pm
       *[other] { $count } grants of { $amount } pm in all
    }
story-pools =
    { $count ->
        [one] one joint result, { $amount } pm of services
       *[other] { $count } joint results, { $amount } pm of services
    }
story-dormant =
    { $count ->
        [one] { $names } runs out of means and falls dormant.
       *[other] { $count } organizations run out of means and fall dormant: { $names }.
    }
story-revives =
    { $count ->
        [one] { $names } comes back to life.
       *[other] { $count } organizations come back to life: { $names }.
    }

story-sum-relations = Working relations: { $working-relations-before } before the strategy, { $working-relations-after } at the end; mean trust { $trust-mean-before } and { $trust-mean-after }; organizations left without a working relation { $left-outside-before } and { $left-outside-after }.
story-sum-no-partners = No agreement was signed.
story-sum-partners = { $count ->
        [one] One agreement was signed
       *[other] { $count } agreements were signed
    } and { $ended ->
        [0] no relation ended
        [one] one relation ended
       *[other] { $ended } relations ended
    }; most partners: { $names }.
story-partner-count = { $name } ({ $count })
story-sum-crises = Crises met: { $met } of { $all }.
story-sum-windows = Policy windows won: { $won } of { $all }.
story-sum-openings = Openings won: { $won } of { $all }, worth { $amount } pm.
story-sum-structure = Over the years { $joined ->
        [0] no organization joined
        [one] one organization joined
       *[other] { $joined } organizations joined
    } and { $left ->
        [0] none left
        [one] one left
       *[other] { $left } left
    }; { $meetings ->
        [0] no meeting was held
        [one] one meeting was held
       *[other] { $meetings } meetings were held
    }.
story-sum-services = Need met: { $before } in the year before the strategy, { $after } in the last year.
story-part = { $name } { $share }
story-sum-issues = Need met by issue since the strategy began: { $parts }.
story-sum-groups = Need met by group since the strategy began: { $parts }.
story-summary = In sum
