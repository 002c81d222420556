# The model in one page (`simpul share`): what it says, before any script runs and after.

cli-share = Write the model and its answer into one page that works without a network
cli-share-scenario = Scenario file, or the name of one that ships (simpul list)
cli-share-strategies = Strategies in the page, such as broker-host,coalition-broad; of two the first is held against the second (all if left out)
cli-share-sets = Futures to count, each with its own parameter set and its own random events
cli-share-out = File to write (NAME.html in this folder if left out)
cli-share-zip = Write the page into a .zip file: some mail programs refuse .html
share-progress = { $done } of { $total } runs, { $left } left
share-done = { $file }: { $size } kB, { $strategies } strategies, { $futures } futures, English and Indonesian. It opens in any browser, without a network.
share-sets = --sets { $given }: give a number of futures from 2 to { $most }.
share-one-strategy = A page holds strategies against each other: give at least two with --strategies, or leave it out for all.
share-unforeseen = Strategy { $strategy } looks at the community when it begins, so a page cannot foresee what it sets up. Give the others with --strategies.
share-stale-model = The rules have changed since model.wasm was made, so the page cannot be made yet: run make wasm.

page-description = Which strategy is worth the money: { $futures } futures counted, and a model to try other conditions in.
page-skip = Skip to the answer
page-give = Give the money to
page-instead = instead of
page-by = Judged by
page-futures = { $futures } futures, counted
page-better = better
page-worse = worse
page-same = no difference
page-dots = Futures counted along the difference: { $better } better, { $worse } worse, { $same } without a difference; from { $low } to { $high } { $unit }.
page-curve = The difference, year by year
page-curve-label = Difference over the years in { $futures } futures; in the middle one { $end } { $unit } at the end.
page-bands = Line: the middle future. Bands: the middle half, and nine of ten. Thin lines: single futures.
page-unit-shown = ({ $unit })
page-paid = while it is paid
page-table = As a table
page-year = Year
page-middle = Middle
page-low = Low (5%)
page-high = High (95%)
page-counted = Futures
page-least = Smallest
page-most = Largest
page-save-svg = Picture (SVG)
page-save-png = Picture (PNG)
page-save-csv = Numbers (CSV)

page-answer = { $verdict ->
        [for] In { $better } of { $futures } futures, { $more } with { $strategy } than with { $other }: on average { $here } instead of { $there } { $unit }.
        [against] Better not: in { $worse } of { $futures } futures, { $more } with { $other } than with { $strategy }: on average { $there } instead of { $here } { $unit }.
        [even] In { $alike } of { $futures } futures the choice between { $strategy } and { $other } makes less difference than matters ({ $matters } { $points }), judged by this: { $here } and { $there } { $unit }.
       *[open] It is open: in { $better } of { $futures } futures, { $more } with { $strategy } than with { $other }, in { $worse } it is the other way round; on average { $here } and { $there } { $unit }.
    }{ $unknown ->
        [0] {""}
       *[other] {" "}In { $unknown } of them there was nothing to judge by.
    }
page-answer-one = Choose two strategies: held against itself, { $strategy } makes no difference.
page-more-need-met = more need is met
page-more-crises-met = more crises are met
page-more-windows-won = more decisions are won
page-more-outside-resources = more is brought in from outside
page-more-need-met-worst-off = more need of the worst-off group is met
page-unit-need-met = percent
page-unit-crises-met = of 100
page-unit-windows-won = decisions
page-unit-outside-resources = person-months
page-unit-need-met-worst-off = percent
page-points = points
page-count = better in { $better } of { $futures }
page-bar = { $outcome }: better in { $better } of { $futures } futures

page-whom-head = For whom?
page-whom = The worst off are { $group }: { $gain } points of their need met, against { $all } for the whole community. They do better in { $better } of { $futures } futures. Least is gained here: { $part } ({ $least }).
page-whom-all = { $all } points of need met for the whole community; least is gained here: { $part } ({ $least }).
page-whom-alone = { $all } points of need met for the whole community.
page-why-head = Why?
page-why = { $introductions } introductions and { $mediations } mediations instead of { $introductions-other } and { $mediations-other }; at the end { $relations } working relations instead of { $relations-other }; trust across groups { $trust }% instead of { $trust-other }%.
page-price-head = At what price?
page-price = { $cost } person-months{ $money ->
        [none] {""}
       *[other] {" "}({ $money })
    } in all, the hours of those who take part included, instead of { $cost-other }{ $money-other ->
        [none] {""}
       *[other] {" "}({ $money-other })
    }.
page-money = The money is { $total } person-months{ $money ->
        [none] {""}
       *[other] {" "}({ $money })
    }, paid over { $months } months.
page-money-none = No money is given.
page-when-head = When?
page-when = From year { $year } on it is ahead in at least 8 of 10 futures.
page-when-never = By the end it is not ahead in 8 of 10 futures.

page-context = What is your community like?
page-context-what = Move a slider, and all futures are worked out again on this device, for the conditions you set.
page-level-moved = { $level } (case: { $usual })
page-group-people = Relations and power
page-group-speaking = Who speaks for whom
page-group-needs = What organizations have and want
page-group-outside = What comes from outside
page-reset = Back to the case as it is
page-presets = Or try
page-preset-bitter = Bitter history
page-preset-strong = One strong organization
page-preset-divided = A divided community
page-preset-open = Many openings from outside
page-preset-crises = Crisis after crisis

page-note-told = { $futures } futures, worked out when this page was made.
page-note-working = { $count } of { $futures } futures worked out on this device …
page-note-same = { $futures } futures. The same numbers were just worked out again on this device.
page-note-differ = This device has worked out other numbers than those the page was made with; please report it with the name of your browser.
page-note-live = { $futures } futures, worked out on this device for the conditions you set.
page-note-still = This browser cannot run the model, so the answer above stays as it was made. A newer browser works it out and lets you move the sliders.

page-about = What this is, and what it is not
page-about-is = A model of organizations that learn to work together: each looks for partners, keeps promises or breaks them, and learns whom to trust. Every future has its own parameter set, out of those that agree with what was observed, and its own random events; in one future, both strategies face the same random events.
page-about-not = It is no forecast. It compares strategies under the same conditions. What was not written into the scenario (people, politics, the quality of the work) is not in the answer. A count over futures is not a probability of what will happen.
page-about-private = Nothing leaves this device: the page asks no network and keeps nothing. The address holds what you chose, so that you can send it on with the file.
page-about-by = Made with Simpul { $version }. Scenario: { $scenario }.
