# The command.

cli-about = Simulates collaboration between community organizations: brokers, coalitions and partnerships, compared under the same random events.
cli-examples =
    Examples:
      simpul list
      simpul compare pikul
      simpul compare pikul --strategies broker-new,coalition-broad --seeds 50
      simpul map pikul --over context.history --over context.barrier
      simpul robustness pikul --weights need_met=2,windows_won=1
      simpul region small --communities 100
      simpul run pikul --strategy broker-host --seed 7
      simpul import organizations.csv ties.csv --out village.yaml
      simpul check my-scenario.yaml
cli-usage = Usage:
cli-usage-options = [OPTIONS]
cli-usage-command = COMMAND [ARGUMENTS]...
cli-arguments = Arguments
cli-options = Options
cli-commands = Commands
cli-default = default: { $value }
cli-help = Show this help and stop.
cli-version = Show the version and stop.
cli-lang = Language: en or id (default: the computer's own).
cli-own-code = Run the Python files that the scenario names under own_strategies. Read them first.
cli-json = Print one JSON document and nothing else.

cli-compare = Run every strategy of a scenario on the same seeds and compare them: a table, a paragraph in plain words, an HTML report, all results as files.
cli-compare-scenario = A scenario file, or the name of one that ships (see: simpul list).
cli-compare-strategies = Labels of the strategies to compare, with commas between; all when left out. Doing nothing and direct grants always take part.
cli-compare-seeds = How many seeds: the more, the surer.
cli-compare-first-seed = The first seed.
cli-compare-out = Folder for the results (results/NAME when left out).
cli-compare-threads = Threads to use (all cores when left out); the results do not depend on it.
cli-compare-no-report = Write no HTML report.
cli-run = Tell the story of one run: who became partners, what the structure did, crises, policy windows.
cli-run-scenario = A scenario file, or the name of one that ships.
cli-run-strategy = Label of the strategy.
cli-run-seed = The seed.
cli-run-which = Say which strategy to run with --strategy. This scenario has: { $allowed }.
cli-check = Check scenario files and report every fault with its line.
cli-check-files = Scenario files.
cli-check-right =
    { $file }: right. { $title }; { $organizations ->
        [one] one organization
       *[other] { $organizations } organizations
    }, { $strategies } strategies.
cli-check-quick = Only read the file; run nothing.
understood-share = { $name } { NUMBER($share, style: "percent") }
understood-shares = Population: { $shares }.
understood-strata = Better off to worse off: { $names } (stratification { $level }).
understood-money = Money: { $money } pm a month for { $months } months, { NUMBER($share, style: "percent") } of what the organizations earn together ({ $income } pm a month).
understood-price = In money: a person-month costs { $price }, so that the subsidy of { $total } pm is { $whole } in all, { $month } a month.
understood-ties-all = Ties at the beginning: { NUMBER($count) }, all kept in month 0{ $conflicts ->
        [0] .
       *[other] ; { $conflicts } conflicts.
    }
understood-ties-raised = Ties at the beginning: { NUMBER($count) }, all kept in month 0{ $conflicts ->
        [0] {""}
       *[other] ; { $conflicts } conflicts
    }. ties_kept gives { $short } organizations the hours for them: { $names }.
understood-ties-lost = Ties at the beginning: { NUMBER($count) }{ $conflicts ->
        [0] {""}
       *[other] ; { $conflicts } conflicts
    }; month 0 loses { $missing ->
        [0] some
       *[other] { $missing }
    }, since hours are too few: { $names }. “ties_kept: true” gives the hours.
understood-need-at = { NUMBER($share, style: "percent") } after { $months } months
understood-need = Need met without a strategy: { $needs } ({ $seeds } runs).
cli-schema = Print the JSON Schema of scenario files, for editors that complete and check while one writes.
cli-schema-out = Write it into this file instead.
cli-schema-written = Schema written to { $file }.
cli-list = List the scenarios that ship.
cli-list-all = Also list strategy types, outcomes, figures of the virtual survey and context factors.
cli-list-scenarios = Scenarios:
cli-list-strategies = Types of strategies:
cli-list-outcomes = Outcomes:
cli-list-context = Context factors:
cli-list-levers = { $title } Levers: { $levers }.

cli-compiling-beside = First runs of this installation: they take about twice their usual time, until the model is compiled beside them. Numbers are the same.
cli-first-table = So far, on { $seeds } of { $all } seeds:
cli-model-of-other-rules = The rules have changed since model.wasm was made (make wasm): runs wait for the compiler, and no page can be made yet.
cli-compiling = Compiling the model: about half a minute, only this first time.
cli-progress = { $done } of { $total } runs, { $rate } a second, { $left } left
cli-seconds = { $seconds } s
cli-minutes = { $minutes } min
cli-hours = { $hours } h
cli-stopped = Stopped; what was not finished is not kept.
cli-other-results = Other results are in that folder already; these go to { $folder }.
cli-same-results = These very results are in { $folder } already and are shown from there.
cli-see-help = Help: simpul --help
cli-own-fault = This is a fault of Simpul itself, please report it: { $kind }: { $text } (set { $variable }=1 to see where)
cli-cannot-print = What was to be printed has nowhere to go: { $reason }.
cli-no-memory = There is not enough memory for that; ask for less, or close other programs.
cli-system-refuses = The system refuses { $name }: { $reason }.

cli-no-language = There is no language "{ $given }"; use en or id. / Bahasa "{ $given }" tidak tersedia; gunakan en atau id.
cli-no-such-option = There is no option { $option }.
cli-no-such-option-near = There is no option { $option }; did you mean { $nearest }?
cli-missing = { $name } is missing.
cli-not-whole = { $name } needs a whole number, not "{ $detail }".
cli-needs-value = { $option } needs a value.
cli-no-such-command = There is no command "{ $given }"{ $nearest ->
        [none] . Commands: { $allowed }.
       *[other] ; did you mean { $nearest }? Commands: { $allowed }.
    }
cli-too-much = Unexpected on the command line: { $given }.
cli-threads = { $threads } threads cannot work; give 1 or more.
cli-no-file = There is no file { $given }{ $nearest ->
        [none] .
       *[other] ; did you mean the shipped scenario { $nearest }?
    }
cli-no-scenario = There is no file or shipped scenario "{ $given }"{ $nearest ->
        [none] . Shipped scenarios: { $allowed }.
       *[other] ; did you mean { $nearest }? Shipped scenarios: { $allowed }.
    }
cli-scenario-is-folder = { $given } is a folder without a scenario.yaml; give a scenario file.

cli-table-outcomes = Main outcomes { $months } months after the start, mean and { $level }% interval
cli-table-differences = Differences from { $baseline } on the same seeds, { $months } months after the start
cli-signs = { $better } better, { $worse } worse, { $equal } no difference that matters, { $open } open; ± is the error by chance ({ $level }%, for all { $comparisons } comparisons together).
cli-strategy = Strategy
cli-file-report = report
cli-file-folder = results

plan-unknown-strategy = This scenario has no strategy "{ $label }"{ $nearest ->
        [none] . It has: { $allowed }.
       *[other] ; did you mean { $nearest }? It has: { $allowed }.
    }
plan-no-strategy = No strategy was chosen. This scenario has: { $labels }.
plan-no-seed = { $count } seeds make no comparison; give 1 or more.
plan-seed-range = Seed { $seed } is out of range: a seed lies between 0 and 9223372036854775807.
plan-seed-twice = Seed { $seed } appears twice; every seed counts once.
plan-too-many = That would be { $runs } runs; at most { $most } are made at once.

store-not-a-folder = { $folder } is a file; results need a folder.
store-cannot-write = Cannot write to { $folder }: { $reason }.
store-cannot-read = The results in { $folder } cannot be read: { $reason }.
store-not-whole = The results in { $folder } do not fit together: { $file } has other columns than the manifest says.
store-other-runs = { $folder } was made by another version of Simpul, which answered this question by other runs; this version cannot read them. An answer of today stands in a folder of its own: simpul rerun makes one beside it, or ask with another --out.
store-other-format = The results in { $folder } have format { $format }, which this version does not know.
store-older-format = The results in { $folder } were kept by an older version of Simpul (format { $format }) and cannot be read by this one: ask the same again with another --out.
store-damaged = { $files } in { $folder }: not what was written. The command that made the folder makes it again; "simpul verify" tells more.
store-made-again = { $files } in { $folder }: not what was written; made again.
store-others-damaged = { $folder } holds results whose manifest.json is not what was written; they are left alone.
store-pieces-again = { $count ->
        [one] One kept file
       *[other] { $count } kept files
    } in { $folder } ({ $first }): not what was written; what stood there is made again.
store-piece-damaged = { $count ->
        [one] A kept file
       *[other] { $count } kept files
    } in { $folder } changed while it was used: not what was written. The same command makes it again.
store-no-report = No report: { $reason }
store-name = "{ $name }" cannot be the name of a folder on every computer ({ $folder }); choose another with --out.
folder-taken = { $folder } is in use: process { $pid } on this computer has been working there since { $since }. Wait for it with --wait, end it, or choose another folder with --out.
folder-taken-elsewhere = { $folder } is in use: process { $pid } on { $host } has been working there since { $since }. Wait for it with --wait, end it, or choose another folder with --out; a computer that has gone is given up after { $minutes } minutes.
folder-waits = Waiting for process { $pid } on { $host }, which works in { $folder }.
folder-lost = { $folder } was given to another command while this computer slept. What was finished is kept; the same command goes on.
cli-wait = Wait when another command works in the folder, instead of being refused.
store-no-number-left = There are too many numbered folders beside { $folder }; choose another with --out.

## simpul view
cli-view = Open the page of a community in the browser: which strategy does more, for whom, why and at what price.
cli-view-scenario = Scenario to open first: a file, or the name of one that ships; others can be opened in the page.
cli-view-port = Port of the page, 0 for any free one. Left out: 8765, or a free one when that is in use.
cli-view-host = Address to listen on; as it is, only this computer can open the page.
cli-view-mesa = Open the page of the Mesa model instead: step the agents with Mesa’s own view (SolaraViz), look into each, see the outcomes over many seeds.
cli-view-no-browser = Do not open a browser, only say the address.
cli-view-address = The page is at { $address } (Ctrl-C ends it).
cli-view-open-to-all = Whoever has the whole address that follows, and reaches { $host }, can open the page; without what stands after “token” nobody can. It is not encrypted.
cli-view-port-taken = Nothing can listen on { $host }, port { $port }: it is in use or not allowed. Leave --port out to take a free one.
cli-view-port-range = --port { $given }: a port is a whole number from 0 to { $high }.
cli-view-not-installed = Mesa’s page needs packages that are not installed: pip install "simpul[pages]" (in the folder of Simpul: .venv/bin/python -m pip install -c constraints.txt -e ".[pages]"; Windows: .venv\Scripts\python).

## simpul verify
cli-verify = Check whether everything in a folder of results is what was written, byte for byte.
cli-verify-folder = A folder of results, finished or not.
store-no-results = { $folder } is no folder of results.
verify-whole = { $folder } is complete and unchanged: { $whole ->
        [one] its one file is
       *[other] all { $whole } files are
    } what was written.
verify-begun = { $folder }: not finished. { $whole ->
        [0] Nothing is kept yet.
        [one] One file is kept, and is what was written.
       *[other] { $whole } files are kept, and are what was written.
    }
verify-damaged = { $folder }: damaged. { $wrong ->
        [one] One file is
       *[other] { $wrong } files are
    } not what was written, { $whole } are.
verify-changed = changed: { $file }
verify-missing = missing: { $file }
verify-way-on = The command that made the folder makes it again there; simpul rerun makes it elsewhere, as far as its manifest and its scenario are whole.
verify-way-on-begun = The command that began it makes again what is damaged.
verify-unknown = Not ours, or without a digest: { $files }.
verify-older = { $folder } was made by an earlier version, which kept no digests: whether it is whole cannot be determined. simpul rerun makes it again and compares every number.
verify-at-work = A command works there now.

# Figures that are measured and printed
measured-not-kept = What is measured is not kept for a later time: { $reason }
measured-goes-on = { $kept ->
        [one] One step was
       *[other] { NUMBER($kept) } steps were
    } measured before and { $kept ->
        [one] is
       *[other] are
    } kept in { $folder }; the rest follows.
measured-stopped = Stopped. What was measured is kept in { $folder }; the same command goes on from there.
cli-patterns-out = Folder in which measured figures are kept until all are there (results/patterns when left out).
cli-outside-settings = Set in the environment, and changes how the model is compiled: { $settings }.
cli-no-regular-file = { $given } is neither a file nor a folder; save the scenario in a file.
cli-many-threads = { $threads } threads are too many; give { $most } or fewer.
ensemble-too-large = { $file } is no table of parameter sets: it is larger than { $most } MB.
cli-whole-too-large = { $name } { $detail } is too large; give { $most } or less.
cli-unit-note = pm: person-months; one is what a full-time worker's month is worth.
