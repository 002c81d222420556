# At what price: services for the subsidy, in person-months and in money.

price-tag = Value for money
price-heading = At what price
price-amount = { $money ->
    [none] { $pm } pm
   *[other] { $pm } pm ({ $money })
}
price-subsidy = { $income ->
    [none] The subsidy of { $subsidy } (pm: person-months) is { $need } of the community’s need over { $months } months.
   *[other] The subsidy of { $subsidy } (pm: person-months) is { $need } of the community’s need over { $months } months and { $income } of what its organizations earn in that time.
}
price-most = Each person-month of it brings most through { $strategy }: { $services } person-months of services beyond doing nothing ({ $interval }), { $fate ->
    [more] clearly more than the { $other } ({ $range }) of direct grants.
    [sets] in { $held } of { NUMBER($sets) } parameter sets more than direct grants, which bring { $other } ({ $range }) on average.
   *[open] not clearly more than the { $other } ({ $range }) of direct grants.
}
price-most-grants = Each person-month of it brings most as direct grants: { $services } person-months of services beyond doing nothing ({ $interval }); next comes { $strategy } with { $other } ({ $range }).
price-most-alone = Each person-month of it brings most through { $strategy }: { $services } person-months of services beyond doing nothing ({ $interval }).
price-most-none = No strategy brings more services than doing nothing; the best, { $strategy }, brings { $services } person-months for each person-month of it ({ $interval }).
price-least = It brings least through { $strategy }: { $services } ({ $interval }).
price-unit = A person-month of need met then costs { $costs }.
price-unit-one = { $cost } through { $strategy }
price-unit-grants = { $cost } as direct grants

price-over-sets = Ranges hold the middle { $share } of the { NUMBER($sets) } parameter sets.
price-worth = On average the best choice, by what a person-month of need met is worth: with the subsidy as the only cost, { $money }; with members’ hours paid as well, { $hours }.
price-worth-step = { $strategy } from { $since } on
price-worth-never = doing nothing, whatever it is worth
price-futures = { $sets ->
    [one] If a person-month of need met is worth one person-month and the subsidy is the only cost, { $strategy } has the highest net benefit on average ({ $sure } of samples of seeds drawn anew agree) and the highest of all in { $share } of the { NUMBER($futures) } futures, of which each is a seed.
   *[other] If a person-month of need met is worth one person-month and the subsidy is the only cost, { $strategy } has the highest net benefit on average ({ $sure } of samples of seeds drawn anew within the sets agree) and the highest of all in { $share } of the { NUMBER($futures) } futures, of which each is a seed with the one of { NUMBER($sets) } parameter sets that it got.
}
price-pays = Cumulative services beyond doing nothing stay above the subsidy paid until then with { $turns }.
price-pays-never = Within { $months } months they never do with { $strategies }.

price-table = Services for the subsidy of { $subsidy }, { $months } months after the start, beyond doing nothing on the same seeds
price-column-services = Services (pm)
price-column-each = Services for each pm of subsidy
price-column-sets = Middle 90% of parameter sets
price-column-grants = More than direct grants (pm)
price-column-unit = A pm of need met costs
price-column-spent = Subsidy spent (pm)
price-column-hours = Members’ hours on top (pm)
price-column-pays = Pays from month
price-column-pays-surely = and surely from
price-choice-table = From what worth of a person-month of need met on a strategy is the best choice on average, and in how many of { NUMBER($futures) } futures it is best if a person-month is worth one
price-column-best-money = Subsidy alone: best on average
price-column-share-money = Best in futures
price-column-best-hours = Hours paid too: best on average
price-column-share-hours = Best in futures
price-range-upto = up to { $high }
price-range-between = { $low } to { $high }
price-range-from = from { $low } on
price-out-dominated = dominated
price-out-extended = extended dominance
price-choice-reading = Dominated: another strategy brings as much for no more. Extended dominance: a mix of two others brings more for the same. Below the lowest worth, doing nothing is the best choice.
price-fold = The same at earlier horizons
price-legend = Strategies in the two pictures

price-plane = Services and their cost
price-plane-reading = Further right: more services than under doing nothing. Higher: more cost than under doing nothing. Hollow: the subsidy alone, less what was returned. Filled: members’ hours paid as well. Bars are { $level }% intervals. The grey lines join the strategies that are the best choice on average at some worth of a person-month of need met; the steeper a line, the dearer the services it buys.
price-plane-x = Extra services (pm)
price-plane-y = Extra cost (pm)
price-plane-nothing = doing nothing
price-curve = Who is worth the money
price-curve-reading = Share of the { NUMBER($futures) } futures in which a strategy has the highest net benefit, by what a person-month of need met is worth, if the subsidy is the only cost. Thick: the strategy with the highest net benefit on average, which need not be the one that is most often best.
price-curve-x = Worth of a pm of need met (pm){ $price ->
    [none] {""}
   *[other] <br>1 pm = { $price }
}
price-curve-y = share of futures
price-reading = Services are person-months of need met from the start on, less those under doing nothing on the same seed; { $level }% intervals are of chance alone. Cost is first of all the funder’s: the subsidy paid less what was returned. It is the same for every strategy, so that the one with most services is the best choice once services are worth the money. Members’ hours are no cost on top of that: an hour that an organization gives to others is missing from its own services, and so from the effect. If somebody pays for them all the same, 160 hours cost a person-month; that is the dearer end. Money won outside is no cost here: whoever gives the subsidy does not give it. Nothing is discounted. Net benefit is services times what one is worth, less cost (Stinnett & Mullahy 1998); acceptability after van Hout, Al, Gordon & Rutten 1994, the choice by the average after Fenwick, Claxton & Sculpher 2001.
price-stated = { $kind ->
    [fact] A person-month costs { $price } ({ $text }).
    [assumption] A person-month costs { $price }; that is an assumption of the scenario: { $text }.
   *[plain] A person-month costs { $price }, as the scenario states it.
}

cli-table-price = Services for the subsidy of { $subsidy }, { $months } months after the start, beyond doing nothing
cli-price-services = Services (pm)
cli-price-each = For each pm
cli-price-unit = One pm costs ({ $unit })
cli-price-hours = Members’ hours (pm)
cli-price-pays = Pays from month
