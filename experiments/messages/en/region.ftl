# A region: simpul region.

ask-region = Run strategies in a region: many communities like the scenario's side by side, joined by few bridges, and tell how many of them gain. A million organizations fit on a laptop.
ask-region-example =
    Examples:
      simpul region pikul --communities 20
      simpul region small --communities 1000 --strategies coalition-broad --bridges 4 --reach 1
ask-communities = How many communities, each with the organizations of the scenario and random events of its own.
ask-strategies-region = Labels of the strategies, with commas between; all when left out. Doing nothing always takes part.
ask-bridges = Bridges that each community has with those further on: acquaintances between two organizations.
ask-reach = How many communities away the other end of a bridge may lie.
ask-contacts = Contacts that an organization keeps in mind at the most (2 to 64); the fewer, the less memory.
ask-csv-region = Write the spread over communities as spread.csv too.
ask-threads-region = Strategies that run at the same time (as many as there are cores when left out); the results do not depend on it.

region-beforehand = { NUMBER($communities) } communities, { NUMBER($organizations) } organizations: about { NUMBER($megabytes) } MB of memory and { $time }.
region-progress = { $done } of { $total } months, { $rate } a second, { $left } left
region-goes-on = { NUMBER($kept) } of { NUMBER($all) } months are kept in { $folder } from before; only the others are run.
region-stopped = Stopped. { NUMBER($kept) } of { NUMBER($all) } months are kept in { $folder }; the same command goes on from there.
region-range = { $name } is { $value }; it can be from { $least } to { $most } for this scenario.
region-memory = { NUMBER($communities) } communities need about { NUMBER($needed) } MB of memory and { NUMBER($free) } MB can be taken. About { NUMBER($fit) } communities would fit; fewer --contacts need less.

region-kind = Region
region-asked = In how many of { NUMBER($communities) } communities does it help?
region-apart-tag = How far apart
region-between-tag = Between communities
region-answer = Each community is compared with itself without a strategy, under the same random events; { $outcome } after { $months } months:
region-answer-one = { $strategy }: more in { $gained } of the communities, less in { $lost }; on average { $mean } ({ $interval }).
region-answer-more = { $more } more are in the tables.
region-answer-nothing = No strategy was run; name strategies to see whom they help.
region-apart-outcome = By { $outcome }:
region-apart = { $strategy }: half of the communities lie at { $middle }, the lowest twentieth below { $low }.
region-no-bridges = There were no bridges between communities.
region-between = { $strategy }: { $share } of all deals went from one community to another, and at the end { $joined } of the communities had a working relation with another.
region-alike-more = Communities that a bridge joins gain alike in { $outcome }, more than chance makes them (likeness { $likeness }).
region-alike-less = Communities that a bridge joins gain less alike in { $outcome } than chance makes them (likeness { $likeness }).
region-alike-chance = Communities that a bridge joins gain no more alike in { $outcome } than any two (likeness { $likeness }): nothing shows that good ones lift their neighbours.
region-alike-unknown = Whether neighbours gain alike cannot be determined from so few.
region-sure = One region with one seed, observed for { $months } months. Each of its { NUMBER($communities) } communities has organizations and random events of its own, so the region holds as many trials as communities.
region-key = The share of communities with more than the same community when nothing is done; below, with less. Coloured where one is more than twice the other.
region-gains = Gains in other outcomes
region-gains-reading = The dot is the community in the middle; nine communities in ten lie on the line.
region-gain-reading = Gain of a community over itself when nothing is done: the middle one, and where nine in ten lie.
region-hover =
    { $strategy }
    { $middle } ({ $interval })
region-axis-gain = gain, { $unit }
region-spread = The spread over communities
region-spread-reading = Communities in the order of what they reached, from the lowest at the left to the highest at the right. A line that is flat: all alike.
region-axis-communities = communities, lowest first
region-fold = The same as tables
region-bridges-heading = What the bridges carried
region-bridges-reading = { NUMBER($all) } bridges were there at the beginning, { $bridges } from each community to others at most { $reach } away. Who got to know somebody elsewhere may deal, lose touch, or introduce others.
region-table-gained = Communities that gained over doing nothing, { $months } months after the start
region-lost = less: { $share }
region-table-quantiles = { $outcome }, { $months } months after the start: the value below which so many of the communities lie
region-column-quantile = { $share }%
region-column-gain = mean gain
region-table-carried = Between communities, from the start of the strategies to the end
region-column-deals = deals a year and community
region-column-deal-share = of all deals
region-column-moved = moved a year and community (pm)
region-column-relations = working relations at the end, a community
region-column-joined = communities with any
region-table-likeness = Likeness of the gains at the two ends of bridges (correlation); below, where it lies by chance alone in 95 cases of 100
region-method = { NUMBER($communities) } copies of the scenario's community lie in a row. Each has organizations of its own, drawn by the number of the community, crises and openings of its own, and the scenario's subsidy. From each, { $bridges } bridges lead to communities up to { $reach } further on. Whoever looks for somebody new looks at home, or asks a partner for its partners: so relations may spread from a bridge.
region-method-books = An organization keeps at most { $contacts } contacts in mind; in a scenario by itself it is 64.
region-method-likeness = Likeness is the correlation of gains over all bridges; what chance makes of it is seen by shuffling the communities 999 times.
region-limit-alike = All communities are of one kind: the region shows how far random events and different organizations separate them, not how different places differ.
region-limit-row = Communities lie in a row, and bridges are laid by lot; real regions have centres and roads.
region-made-communities = Communities
region-made-memory = Memory of the region
region-made-memory-value = { NUMBER($megabytes) } MB, { NUMBER($each) } bytes an organization
region-folder = The folder of this report holds the outcomes of every community (communities.parquet), what went between them (beyond.parquet, bridges.parquet), the region's months and ledger, the scenario, and a manifest. simpul rerun FOLDER makes it again and compares every number.
