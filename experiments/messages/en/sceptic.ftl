# The sceptic's page (docs/sceptic.md), made from the tables in results/.

sceptic-title = For a sceptic
sceptic-made = What speaks for the model, what speaks against it, and what was never tested. { $command } makes this page from the tables in `results/`; a row stands where its verdict puts it. How rows are judged is said in part 8 of `sim/README.md`, how panels are tested in `docs/panel.md`.
sceptic-for = What speaks for it
sceptic-for-rows = Of { $rows } patterns that others measured and no rule of the model writes, { $count } come out as expected.
sceptic-for-machine = The program does what its description says: the same bits on every machine and in two schedulers, a ledger that closes every month, rules with answers worked out by hand (`tests/README.md`). That says nothing about the real world.
sceptic-firm = Of { $all } conclusions of the PIKUL case { $count } hold in { $share }% or more both of the plausible settings and of the accepted parameter sets (`results/conclusions.csv`).
sceptic-against = What speaks against it
sceptic-against-rows = { $count } of the { $rows } do not come out.
sceptic-open-rows = { $count } of the { $rows } are open: the interval lies across a border of the band.
sceptic-row = { $fitted ->
    [yes] **{ $id }** { $statement } Expected { $expected }, found { $mean } ({ $interval }); { $source }. Calibration is fitted to it.
   *[no] **{ $id }** { $statement } Expected { $expected }, found { $mean } ({ $interval }); { $source }.
}
sceptic-gate = { $seen ->
    [no] Panel of { $organizations } organizations in { $places } places, { $run }: { $gate }, reached { $reached }, needed { $needed }; on places that the fit has not seen.
   *[yes] Panel of { $organizations } organizations in { $places } places, { $run }: { $gate }, reached { $reached }, needed { $needed }.
}
sceptic-run-default = parameters that ship
sceptic-run-ensemble = parameter sets that ship
sceptic-run-second-half = fitted on one half, tested on the other
sceptic-run-first-half = the same the other way round
sceptic-structure = Eighteen public networks: { $reached } of { $all } figures lie inside an interval that says something, { $needed }% are needed (inside at all: { $figures }).
sceptic-structure-figure = { $figure } { $count } of { $all }
sceptic-figure-density = density
sceptic-figure-reciprocity = reciprocity
sceptic-figure-transitivity = transitivity
sceptic-figure-centralization = degree centralization
sceptic-frozen = Of the { $rows } patterns with a band that were frozen beforehand, { $reproduced } come out; { $fitted } of them were fitted.
sceptic-weak = The weakest conclusion of the PIKUL case, that `{ $better }` has more than `{ $other }` in { $outcome }, holds in { $settings } of the plausible settings and { $sets } of the parameter sets.
sceptic-against-openings = The rule by which openings from outside are won has little evidence from outside: that capacity and formal standing help is known, how much they help and that it takes three together is not. Over the parameter sets that ship, more than half of the money that brokers and coalitions bring into PIKUL from outside comes through it: every report says how much of each gain, and which gains turn into losses without it.
sceptic-little = What says little
sceptic-little-why = These rows come out more often, and count for less:
sceptic-little-ruled = outside evidence that a rule of the model makes: { $reproduced } of { $rows } come out; only the size is news.
sceptic-little-deck = claims of the deck: { $reproduced } of { $rows } come out; the model was built from it.
sceptic-little-inputs = inputs of the model: { $reproduced } of { $rows } come out; they check arithmetic.
sceptic-never = What was never tested
sceptic-never-strategies = What a strategy causes. There are no data on communities followed under different strategies; strategies are compared with claims and case studies alone.
sceptic-never-places = Indonesia. The networks are few, mostly North American, mostly of health, environment and social services.
sceptic-never-people = People. One person answers for an organization in the data, and how much is forgotten is not known; in the model nothing is.
sceptic-never-power = Power, income and hours of the organizations in the panel: the data do not tell them, so all have the usual numbers.
sceptic-never-money = Amounts. No row tests person-months, needs or services against a measured number.
sceptic-never-openings = How often openings from outside come, and how they are won.
sceptic-never-long = Ten years. The only real course of time is two years long.
sceptic-never-region = Many communities side by side (`simpul region`).
sceptic-never-rows = Measured, but not in the table yet: { $ids }.
sceptic-never-panel = The panel: `results/panel.csv` is not there.
