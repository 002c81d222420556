# Comparing in depth: how narrow, how made, what is written beside.

cli-compare-until = Go on with more seeds until every interval is this narrow: half the width of the interval of each main difference from direct grants, as a share of the largest mean that any strategy reaches on that outcome (0.05: five hundredths); or until the choice is made (decided). --seeds is then how many to begin with. simpul choose decides with fewer runs.
cli-compare-most = With --until: stop at this many seeds even if some interval is still wider (2000 when left out).
cli-compare-method = Intervals of the main outcomes: t (Student) or bootstrap (resampled, bias-corrected).
cli-compare-cluster = Run on a Dask cluster: the address of its scheduler (tcp://host:8786), or "local" for one process per core; the results are the same. Needs the extra “cluster”.
cli-compare-csv = Also write outcomes.csv, differences.csv, best.csv and openings.csv into the folder of results.
cli-compare-markdown = Also write the main tables as Markdown into the folder of results.
cli-compare-decimal = Decimal sign in those files: point, or comma (CSV then has semicolons between fields).
cli-rerun = Make the results of a folder again from nothing but that folder, into a new one, and say whether every number is the same.
cli-rerun-folder = A folder of results.
cli-rerun-out = Folder for the new results (FOLDER-again when left out).
cli-rerun-equal = All { NUMBER($numbers) } numbers are the same to the last bit. { $folder } made again: { $new }
cli-rerun-different = { NUMBER($other) } of { NUMBER($numbers) } numbers are not the same. { $folder } made again: { $new }
cli-rerun-sources = The model has been changed since { $folder } was made; that alone moves numbers. CHANGELOG.md names what moved them. To have the old numbers again, run it with the Simpul that made it.
cli-rerun-version = { $name }: { $old } made the old results, { $new } the new ones.
cli-goes-on = { NUMBER($kept) } of { NUMBER($all) } runs are kept in { $folder } from before; only the others are run.
cli-stopped-kept = Stopped. { NUMBER($kept) } of { NUMBER($all) } runs are kept in { $folder }; the same command goes on from there.
cli-not-number = { $name } needs a number, not "{ $detail }".
cli-choice = { $name } cannot be "{ $given }"{ $nearest ->
        [none] . It can be: { $allowed }.
       *[other] ; did you mean { $nearest }? It can be: { $allowed }.
    }
cli-until = --until { $given } cannot be reached: give a share above 0 and below 1, such as 0.05, or decided.
cli-most = --most { $most } is below the { $seeds } seeds to begin with; give more, or fewer --seeds.
until-reached = With { NUMBER($seeds) } seeds every interval is narrow enough ({ $until }); the widest is that of { $strategy }, { $outcome }: ±{ $share } of the largest mean.
until-limit = Stopped at { NUMBER($seeds) } seeds; not every interval is as narrow as { $until } yet. The widest is that of { $strategy }, { $outcome }: ±{ $share } of the largest mean. A larger --most would go on.
until-decided = With { NUMBER($seeds) } seeds the choice is made.
until-undecided = Stopped at { NUMBER($seeds) } seeds; the choice is not made yet. A larger --most would go on.
until-nothing = There is nothing to compare with, so no interval to wait for.

cluster-missing = --cluster needs packages that are not installed. In the folder of Simpul: .venv/bin/python -m pip install -c constraints.txt -e ".[cluster]" (Windows: .venv\Scripts\python instead of .venv/bin/python)
cluster-no-answer = No Dask scheduler answers at { $address }; give an address such as tcp://host:8786, or local.
cluster-lost = The cluster's workers died again and again on the same runs, so the work ends here. What was finished is kept; the same command goes on from there.
cluster-other-sources = A worker of the cluster has another version of Simpul than this computer; its numbers would not be the same. Install the same version everywhere.

# How large, how sure, how many more; what single runs show.

cli-table-best = Share of seeds in which each strategy comes first, { $months } months after the start
words-correlation = With the same random events the results of two strategies vary together (correlation { $low } to { $high }, median { $middle } over the main outcomes, measured here), which is why all strategies run on the same seeds.
words-needed = { $strategy } on { $outcome } about { $seeds }
words-undecided = If the open differences are as large as they look, the number of seeds that would settle the nearest of them is: { $items }.
report-column-effect = Effect (d)
report-column-needed = Seeds that would settle it
report-method-effect = Effect (d) is the mean difference in standard deviations of the outcome over seeds. Seeds that would settle it: with so many seeds in all, a difference as large and as varied as seen would be found clear in 80% of cases.
report-partners = Partners
report-flows = Where every person-month went
report-flows-about = From the ledger of single runs, seeds { $seeds }: on the left what came in, on the right what became of it. A person-month (pm) measures money, working time and information alike.
report-flows-reading = Mean of { $seeds ->
        [one] one run
       *[other] { $seeds } runs
    } over { $months } months. What organizations passed to each other ({ $passed }) is neither a source nor an end and is not drawn.
report-networks = The network before and after
report-networks-about = Working relations (informal and deeper) in the run of seed { $seed }. Every organization stands in the same spot on the circle in all pictures, those of one place side by side; marks are larger with more partners. One run is an anecdote: the curves above tell what is usual.
report-network-before = Before any strategy
report-network-month = { $title }, month { $month }
report-network-reading = { $relations } working relations among { $organizations } organizations; { $isolates } stand alone; the largest group that hangs together holds { $together }.
ledger-income = own income and members' time
ledger-subsidy = the subsidy
ledger-won = won from outside
ledger-returned-hours = working time left over
ledger-copied = learned from partners
ledger-found = found out by themselves
ledger-consumed = services and joint work
ledger-spent = upkeep, staff, applications
ledger-stale = old, unused
ledger-returned = returned to the funder
ledger-stock-more = in hand at the end
ledger-stock-less = in hand at the start
