# The page of `simpul share`: all strategies under one's own weights, and the map over two conditions.

page-compare = Which strategy serves what counts for you?
page-compare-what = Give every aim a weight from 0 (does not count) to 10: the order answers at once, for the conditions set above.
page-weigh-case = All aims alike
page-weigh-need-met = Need met
page-weigh-crises-met = Crises
page-weigh-need-met-worst-off = The worst-off
page-weigh-full-cost = Cost counts too
page-board-points = points
page-board-answer = { $aim ->
        [case] With all aims weighed alike,
        [one] Judged by this alone ({ $outcome }),
       *[own] Under your weights,
    } { $verdict ->
        [clear] choose { $first }: it comes first in { $leads } of { $futures } futures, and is ahead of every other by more than chance (95%). Next is { $next }, { $gap } { $unit } behind on average.
        [alike] it hardly matters which you choose: { $running } are { $apart } { $unit } apart at most, less than what matters ({ $matters }{ $aim ->
            [one] {""}
           *[other] , on a scale from 0 (the worst of them) to 100 (the best)
        }). Let other reasons decide, such as cost.
        [open] choose { $first }, which comes first in { $leads } of { $futures } futures. As good may be { $others }: { $count ->
            [one] it falls
           *[other] they fall
        } behind by { $apart } { $unit } at most{ $aim ->
            [one] {""}
           *[other] , on a scale from 0 (the worst of them) to 100 (the best)
        }.
       *[none] nothing can be said: give an aim a weight.
    }
page-board-never = Certainly not the best: { $never } ({ $count ->
        [one] { $low }
       *[other] { $low } to { $high }
    } { $unit } behind on average).
page-board-working = { $count } of { $futures } futures of all strategies worked out on this device …
page-board-waiting = All strategies are worked out for the conditions set above as soon as you look here.
page-board-ties = In { $count ->
        [one] one future
       *[other] { $count } futures
    } several come first together.
page-board-points-what = For each aim, the gain over doing nothing in the same future counts, in units of how much futures without a strategy differ; cost counts the other way round. The weights make one number of them: 0 points for the worst of these strategies, 100 for the best. What a future does to all of them alike is left out.
page-board-alone-what = Judged by one aim alone, strategies are shown in its own unit. What a future does to all of them alike is left out of the spread.
page-board-marks = Diamond: the mean. Bar: the middle half of the futures. Lines: single futures.
page-board-label = Strategies in order, best first: { $order }.
page-board-row = { $strategy }: { $mean } on average, first in { $leads } of { $futures } futures{ $running ->
        [yes] ; it may be the best
       *[no] {""}
    }
page-board-first-in = first in { $leads }
page-board-strategy = Strategy
page-board-mean = Mean
page-board-leads = First in
page-board-running = May be the best
page-board-yes = yes
page-board-no = no
page-board-behind = Behind at most
page-board-outcomes = Every strategy, every outcome, at the end
page-board-show = Show
page-board-view-mean = means
page-board-view-than = difference from: { $strategy }
page-board-view-best = in how many futures it is best
page-board-better-in = better in { $count }
page-board-costs = What each strategy costs
page-board-money = Money spent (pm)
page-board-overhead = of it overhead (pm)
page-board-staff = Hours of staff
page-board-hours = Hours of organizations
page-board-full = Full cost (pm)
page-board-amount = Full cost in money
page-board-costs-what = From the start to the end, mean of all futures. One pm (person-month) is what one person’s work costs for a month. The full cost values everybody’s hours too.
page-board-left = What is left when the money ends
page-board-met-before = Need met, last year of the money
page-board-met-after = Need met, last year
page-board-relations-before = Working relations when the money ends
page-board-relations-after = Working relations at the end
page-board-members-before = Members when the money ends
page-board-members-after = Members at the end
page-board-left-what = Compare the columns in pairs: what falls off was carried by the money.

page-map = Under which conditions does it hold?
page-map-what = Each square is this community with two conditions set otherwise; the others stand as they are set above. Choose a square to set the sliders so and read its answer.
page-map-across = From left to right
page-map-up = From bottom to top
page-map-show = Show
page-map-pair = the two strategies chosen above
page-map-all = all strategies
page-map-by = Judged by
page-map-own = my weights
page-map-stop = Stop
page-map-more = Take { $futures } futures
page-map-go = Go on
page-map-progress = { $done } of { $all } squares have { $futures } futures
page-map-done = { $futures } futures in every square, worked out on this device. So few make losses look larger than they are.
page-map-at = { $across } { $x }, { $up } { $y }
page-map-ahead = On average { $strategy } is ahead of { $other } in { $ahead } of { $all } squares, in { $sure } of them in at least 8 of 10 futures{ $lost ->
        [0] {""}
       *[other] ; { $other } is so far ahead in { $lost }
    }{ $even ->
        [0] .
       *[other] ; in { $even } the difference is smaller than matters.
    }
page-map-side = { $strategy } is ahead where this is { $below ->
        [yes] { $value } or less
       *[no] { $value } or more
    }: { $factor }.
page-map-cost = Whoever always chooses { $strategy } loses { $loss } { $unit } at most on average (at { $at }).
page-map-free = Nowhere is { $other } better on average.
page-map-best = The safest choice is { $strategy }: it is or may be the best in { $squares } of { $all } squares, first on average in { $leads }{ $alone ->
        [none] {""}
        [all] , and alone in each of them
       *[some] , in { $clear } of them alone
    }.
page-map-alone = { $strategy } alone is the best in { $count }{ $side ->
        [below] , where this is { $value } or less: { $factor }.
        [above] , where this is { $value } or more: { $factor }.
       *[none] .
    }
page-map-close = In { $count } of the { $open } squares without a single best, those in the running are closer than what matters: any of them will do.
page-map-among = Everywhere the best is among { $names }.
page-map-never = Certainly never the best: { $never }.
page-map-square-pair = { $at }: { $gain } { $unit } with { $strategy }, better in { $better } and worse in { $worse } of { $futures } futures
page-map-square-all = { $at }: { $count ->
        [one] the best is { $names }
       *[other] the best may be { $names }
    }, { $lead } { $unit } before the next
page-map-here = Ring: the conditions set above.
page-map-key-pair = Number: difference in { $unit }. ▲ better and ▼ worse in at least 8 of 10 futures, ○ no difference that matters, ? open; below it, in how many futures it is better.
page-map-key-all = Full colour: the best, beyond chance. Pale: first on average; below it others that may be the best.
page-map-label = Map of { $all } squares over { $across } and { $up }. { $answer }
page-map-square = Square
page-map-difference = Difference
page-map-better = Better in
page-map-leading = In the lead
page-map-waiting = The map is worked out when you look at it, coarse to fine.
