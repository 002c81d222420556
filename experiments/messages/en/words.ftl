# What a comparison says in plain words.

words-setting =
    { $seeds ->
        [one] One run of each of { $strategies } strategies, read { $months } months after they begin.
       *[other] { $seeds } runs of each of { $strategies } strategies, read { $months } months after they begin. Every strategy faces the same random events (the same seeds), so any difference in results is due to the strategy.
    }

words-figure = { $outcome } { $mean } ({ $interval })

words-at-once = With { $strategy }, cumulative services exceed those of direct grants from the start.
words-later = With { $strategy }, cumulative services exceed those of direct grants from month { $month } on; anyone who judges earlier sees the opposite.
words-never = With { $strategy }, cumulative services stay below those of direct grants throughout the { $months } months.


words-group = { $strategies } on { $outcomes }
words-everywhere = every main outcome
words-every-strategy = every strategy
words-direct-grants-better = Clearly better than direct grants with the same money: { $groups }.
words-direct-grants-worse = Clearly worse than direct grants: { $groups }.
words-direct-grants-nothing-clear = No difference from direct grants with the same money is clear: all { $all } may be due to chance.
words-nothing-better = Clearly better than doing nothing: { $groups }.
words-nothing-worse = Clearly worse than doing nothing: { $groups }.
words-nothing-nothing-clear = No difference from doing nothing is clear: all { $all } may be due to chance.
words-rest = Of { $all } differences, { $equal ->
        [0] none is
        [one] one is
       *[other] { $equal } are
    } too small to matter, and { $open ->
        [0] none is open.
        [one] one is open and should not be interpreted.
       *[other] { $open } are open and should not be interpreted.
    }

words-turning = Cumulative services exceed those of direct grants with { $turns }.
words-turn = { $strategy } from month { $month } on
words-turning-never = With { $strategies }, cumulative services never exceed those of direct grants within { $months } months.

words-one-seed = A single run shows one possible course of events and says nothing about chance: there is no interval and no verdict.
words-few-seeds = With { $seeds } seeds only large differences can become clear; use more before deciding anything.
words-failures =
    { $failed ->
        [one] One of { $all } runs failed and is left out; the reason is in the manifest.
       *[other] { $failed } of { $all } runs failed and are left out; the reasons are in the manifest.
    }
