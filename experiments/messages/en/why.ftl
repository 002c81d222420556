# Why a strategy gains: what each of its mechanisms adds to its gain over direct grants.

cli-compare-why = Explain the gains: run the first N seeds once more with mechanisms of the strategies switched off, and split every gain over direct grants into what each of them adds (100 seeds where N is left out).
why-seeds = { $given } seeds cannot be run with mechanisms switched off; give 0 (none) or more.
why-few = Why a strategy gains can be measured from 2 seeds on, and this is one; give --seeds and --why 2 or more.
why-nothing = Why a strategy gains is measured for strategies other than doing nothing and direct grants, and none is compared here; leave --why out.
why-progress = { $done } of { $total } runs with mechanisms switched off, { $rate } a second, { $left } left
forecast-why = On top come { NUMBER($runs) } runs with mechanisms switched off, of which only outcomes are kept; without --why there are none.

why-gain = Gain
why-relations = Relations
why-strengthening = Strengthening
why-money = Money handed on
why-news = News
why-joint-work = Joint work
why-circles = Crisis circles
why-voice = Policy voice
why-openings = Openings
why-coordination = Divided work
why-bare = No grants paid

why-inside-relations = relations
why-inside-strengthening = strengthening members
why-inside-money = money handed on
why-inside-news = news
why-inside-joint-work = joint work
why-inside-circles = circles called in crises
why-inside-voice = a voice in policy windows
why-inside-openings = openings for outside money
why-inside-coordination = work divided by a common plan

why-sentence = { $strategy }, { $outcome }: { $gain } against direct grants { $interval }{ $parts ->
        [none] {""}
       *[other] {": "}{ $parts }
    }{ $bare ->
        [none] {""}
       *[other] {"; "}{ $way ->
                [cost] { $bare } is what it costs not to hand the money out
               *[gain] { $bare } comes of the structure alone
            }
    }.
why-part = { $value } by { $mechanism }
why-nothing-clear = { $strategy }, { $outcome }: { $gain } against direct grants { $interval }; no part of it can be distinguished from chance on { NUMBER($seeds) } seeds.
why-other = On the other main outcomes, the strategy that gains most on each:
why-first-seeds = That was run on the first { NUMBER($seeds) } seeds.
why-where = Every part of every gain is in the report and, with --csv, in why.csv.
why-failed =
    { $failed ->
        [one] One of these runs failed; its seed is left out for that strategy.
       *[other] { NUMBER($failed) } of these runs failed; their seeds are left out for those strategies.
    }
cli-table-why = Why: what adds up to the gain in { $outcome } over { $baseline }, { $months } months after the start ({ NUMBER($seeds) } seeds, ± { $level }% interval)

why-tag = Why
why-heading = Why: where the gains come from
why-reading = Each strategy was run again on { NUMBER($seeds) } of the same seeds with some of its mechanisms switched off: their hours are lost and their money goes back to the funder, while members, meetings and a common plan stay. What a mechanism adds depends on which others are there, so its part is its mean addition over the orders in which they can be put in (Shapley value). On every seed the parts add up to the gain over direct grants. “No grants paid” is the structure with all of them switched off, less direct grants: what it costs not to hand the money out. { $level }% intervals over seeds, not corrected for their number; – means that the strategy has nothing of the kind.
why-table = { $outcome }: gain over { $baseline } and its parts, { $months } months after the start ({ NUMBER($seeds) } seeds)
why-fold = The other main outcomes
why-picture-reading = { $outcome }. From the top: what it costs not to pay grants, then what each mechanism adds (blue) or takes away (orange), down to the gain over direct grants (grey). Thin lines: { $level }% intervals of the part.
why-picture-axis = { $unit } against direct grants
why-hover = { $mechanism }: { $value } ({ $interval })
