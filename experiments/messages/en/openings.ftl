# How much of a gain comes through openings for outside money.

cli-compare-without-openings = Run the first N seeds once more with no openings for outside money, to tell how much of each gain over direct grants comes through them; 0 leaves that out (all seeds when left out, 1000 at most).
cli-without-openings = { $given } seeds cannot be run without outside openings; give 0 (none) or more.
openings-progress = { $done } of { $total } runs without outside openings, { $rate } a second, { $left } left
forecast-openings = On top come { NUMBER($runs) } runs without outside openings, of which only outcomes are kept; --without-openings 0 leaves them out.

openings-tag = Through outside openings
openings-lead-part = Of the lead of { $strategy } over direct grants in { $outcome }, { $whole }, { $through } comes through outside openings; without them it is { $without }, { $fate ->
        [kept] still clear
        [turned] a clear loss
       *[open] which may be chance
    }.
openings-lead-all = All of the lead of { $strategy } over direct grants in { $outcome }, { $whole }, comes through outside openings: they bring { $through }; without them it is { $without }, { $fate ->
        [kept] still clear
        [turned] a clear loss
       *[open] which may be chance
    }.
openings-lead-none = None of the lead of { $strategy } over direct grants in { $outcome }, { $whole }, comes through outside openings: without them it is { $without }, { $fate ->
        [kept] still clear
        [turned] a clear loss
       *[open] which may be chance
    }.
openings-turned = Without outside openings these gains over direct grants turn into clear losses: { $groups }.
openings-lost = Without outside openings these gains may be chance: { $groups }.
openings-gained = Only without outside openings are these gains clear: { $groups }.
openings-kept =
    { $all ->
        [one] { $kept ->
                [0] The one clear gain over direct grants does not hold without them.
               *[other] The one clear gain over direct grants holds without them.
            }
       *[other] { $every ->
                [yes] All { $all } clear gains over direct grants remain without them.
               *[no] { $kept ->
                        [0] None of { $all } clear gains over direct grants remains without them.
                        [one] In all, one of { $all } clear gains over direct grants remains without them.
                       *[other] In all, { $kept } of { $all } clear gains over direct grants remain without them.
                    }
            }
    }
openings-no-gain = No gain over direct grants is clear, so that none can be said to come through outside openings.
openings-none = Outside openings make no difference here: without them every gain over direct grants is the same on every seed.
openings-seeds = That was run on the first { NUMBER($seeds) } seeds.
openings-failed =
    { $failed ->
        [one] One of the runs without outside openings failed; its seed is left out there.
       *[other] { NUMBER($failed) } of the runs without outside openings failed; their seeds are left out there.
    }
openings-hint = How much of a gain comes through openings for outside money, of which little is known, is not shown here; { $command } shows it.

openings-heading = How much comes through outside openings
openings-reading = Openings for outside money are chances to apply for a grant from elsewhere. How often they come and who wins them is one rule of the model, and little is known about it. So every strategy was run once more on { NUMBER($seeds) } of the same seeds with none of them, from the first month of the years before the start on; nothing else was changed. What a gain over direct grants loses by that comes through them. The two parts add up on every seed. Gains of outside resources come through them by their nature, save for what policy windows bring. { $level }% intervals; verdicts are corrected for all { $comparisons } comparisons.
openings-table = { $outcome }: gain over { $baseline } with and without outside openings, { $months } months after the start ({ NUMBER($seeds) } seeds)
cli-table-openings = { $outcome }: gain over { $baseline }, and what of it comes through outside openings, { $months } months after the start
openings-column-whole = Gain
openings-column-through = Through openings
openings-column-without = Without openings
openings-column-verdict = Verdict without
openings-column-share = Share through openings
openings-more = more than all
openings-fold = The other main outcomes

ask-without-openings = Also run the strategies on N seeds at the scenario's own settings, with and without openings for outside money, to tell how much of each gain over direct grants comes through them; 0 leaves that out (when left out, as many seeds as in each setting, more where that adds no more than a fifth of the runs, 50 at most).
ask-without-openings-region = Also run the strategies on N seeds in one community by itself, with and without openings for outside money, to tell how much of each gain over direct grants comes through them; 0 leaves that out (20 seeds when left out).
forecast-openings-beside = On top come { NUMBER($runs) } runs at the scenario's own settings, half of them without outside openings; --without-openings 0 leaves them out.
openings-beside-settings = Openings for outside money were switched off at the scenario's own settings, on { NUMBER($seeds) } seeds.
openings-beside-community = Openings for outside money were switched off in one community by itself, on { NUMBER($seeds) } seeds.
openings-fold-every = Every main outcome
