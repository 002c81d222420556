# What a comparison says in plain words.

words-setting =
    { $seeds ->
        [one] One run of each of { $strategies } strategies, read { $months } months after they begin.
       *[other] { $seeds } runs of each of { $strategies } strategies, all with the same luck (the same seeds), read { $months } months after they begin.
    }

words-figure = { $outcome } { $mean } ({ $interval })

words-at-once = The services of { $strategy }, added up, are ahead of those of direct grants from the start.
words-later = The services of { $strategy }, added up, are ahead of those of direct grants from month { $month } on; anyone who judges earlier sees the opposite.
words-never = Added up over { $months } months, the services of { $strategy } stay behind those of direct grants.


words-group = { $strategies } on { $outcomes }
words-everywhere = every main outcome
words-every-strategy = every strategy
words-direct-grants-better = Clearly better than direct grants with the same money: { $groups }.
words-direct-grants-worse = Clearly worse than direct grants: { $groups }.
words-direct-grants-nothing-clear = Against direct grants with the same money nothing is clear: all { $all } differences may be chance.
words-nothing-better = Clearly better than doing nothing: { $groups }.
words-nothing-worse = Clearly worse than doing nothing: { $groups }.
words-nothing-nothing-clear = Against doing nothing nothing is clear: all { $all } differences may be chance.
words-rest = Of all { $all } differences { $equal } are too small to matter and { $open } are open: nothing should be read into these.

words-turning = Services, added up, overtake those of direct grants with { $turns }.
words-turn = { $strategy } from month { $month }
words-turning-never = Within { $months } months they do not with { $strategies }.

words-one-seed = One seed shows one possible course of events and says nothing about chance: there is no interval and no verdict.
words-few-seeds = With { $seeds } seeds only large differences can become clear; take more before deciding anything.
words-failures =
    { $failed ->
        [one] One of { $all } runs failed and is left out; the reason stands in the manifest.
       *[other] { $failed } of { $all } runs failed and are left out; the reasons stand in the manifest.
    }
