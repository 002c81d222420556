# A comparison as a folder for a paper: figure, tables, captions, methods, memo.

cli-compare-paper = Also write a folder for a paper: figure (SVG, PDF, PNG), tables (CSV, LaTeX, DOCX), captions, methods, references, an R script and a one-page memo (PDF, DOCX, HTML), in both languages; paper/ in the folder of results when no folder is named. Needs the extra “paper”.
paper-extra = --paper needs packages that are not installed. In the folder of Simpul: .venv/bin/python -m pip install -c constraints.txt -e ".[{ $extra }]" (Windows: .venv\Scripts\python instead of .venv/bin/python)
paper-no-choice = --paper needs a comparison with a verdict: direct grants, one more strategy, and at least two seeds.
paper-written = For a paper: { $folder } ({ $count } files)
paper-kept = { $count ->
        [one] { $files } has been changed since it was written, so it stays as it is; the new version lies beside it with -new in its name.
       *[other] { $files } have been changed since they were written, so they stay as they are; the new versions lie beside them with -new in their names.
    }

paper-figure = **Figure { $number }.** { $caption }
paper-table = Table { $number }. { $caption }
paper-head-outcome = Outcome
paper-head-difference = Difference
paper-head-interval = { $level }% interval (chance)
paper-head-range = Range over sets
paper-head-shares = Sets better / worse
paper-head-verdict = Verdict
paper-table-notes = Shares are in percentage points; pm is a person-month. Sets better (+) or worse (−): by more than the smallest difference that matters. “Sets alike”: the parameter sets differ by no more than chance.
paper-caption-differences = Differences from direct grants with the same money, { $months } months after the start, strategies in the order of the choice. Intervals are at { $level }% for all { $comparisons } comparisons together (Bonferroni) and show chance alone{ $kind ->
        [one] {""}
       *[sets] ; ranges are the middle nine tenths of { $sets } parameter sets
    }.
paper-caption-figure = { $title }: what strategies change compared with direct grants of the same money, { $months } months after the start, by main outcome. Marks are means over all runs; thick lines are { $level }% intervals of chance that hold for all { $comparisons } comparisons together{ $kind ->
        [one] {""}
       *[sets] {""}, thin lines the middle nine tenths of { $sets } parameter sets
    }. Differences inside the grey band are too small to matter. Filled triangles are clear gains (up) or losses (down), squares no difference that matters, circles open. Last panel: { $all } futures counted{ $kind ->
        [one] {""}
       *[sets] , each with its own parameter set and its own random events
    }; { $first } does better than { $other } in { $count } of them (filled).
paper-key-chance = chance: { $level }% interval, { $comparisons } comparisons together
paper-key-sets = doubt: middle nine tenths of { $sets } parameter sets
paper-key-matters = too small to matter
paper-futures-count = better in { $count } of { $all }

paper-methods-design = We compared { $strategies } strategies in the scenario “{ $title }” with Simpul { $version } [@simpul], an agent-based model of organizations in a community that follows the account of community capacity by Chaskin et al. [@chaskin2001]. All strategies but doing nothing had the same subsidy. The { $count } main outcomes ({ $outcomes }) were fixed beforehand and read { $months } months after the strategies began.
paper-methods-sets = Each of { $sets } parameter sets that agree with the evidence was run with { $seeds } seeds, the same for every strategy, so that all strategies met the same chance events ({ $runs } runs, { $failed } failed).
paper-methods-one-set = All runs had one parameter set; { $seeds } seeds were the same for every strategy, so that all strategies met the same chance events ({ $runs } runs, { $failed } failed). Doubt about the parameters is therefore not in the results.
paper-methods-intervals = Differences from direct grants were taken seed by seed. Their intervals are Student's at { $level }% for { $comparisons } comparisons together (Bonferroni correction [@dunn1961]){ $kind ->
        [one] {""}
       *[sets] {""}, with the variance within parameter sets, so that they show chance alone
    }{ $method ->
        [bootstrap] {""}; intervals of means were drawn anew (bootstrap)
       *[t] {""}
    }.
paper-methods-ranges = The range over parameter sets is the middle nine tenths of the means of the sets, after the chance within sets was taken out by drawing the means towards their common mean until their variance was that between sets (constrained empirical Bayes [@louis1984; @ghosh1992]).
paper-methods-verdicts = A difference was called better or worse where its interval left zero out{ $kind ->
        [one] {""}
       *[sets] {" "}and, where the sets differed beyond chance (analysis of variance, 1%), at least nine sets in ten agreed on its sign
    }; no difference that matters where the interval lay within the smallest difference that matters (two one-sided tests [@schuirmann1987]); and open otherwise.
paper-methods-matters = Smallest differences that matter: { $outcomes }; { $count ->
        [0] each is a fifth of the standard deviation between runs of doing nothing (a small effect [@cohen1988]), rounded to one digit.
       *[other] stated beforehand for { $stated }, elsewhere a fifth of the standard deviation between runs of doing nothing (a small effect [@cohen1988]), rounded to one digit.
    }
paper-methods-choice = Strategies were ordered by their mean on { $aim }; the first was tested against each of the { $others } others (paired t, one-sided; the largest p times the number of strategies, { $p }).{ $kind ->
        [one] {""}
       *[sets] {" "}The expected loss of a strategy is what it gives less than the best of each set, on average; the smallest is the expected value of perfect information [@raiffa1961].
    }
paper-methods-knowing = What it would be worth to know a single parameter was estimated by regressing the strategies' scores by set on the ranks of that parameter [@strong2014], less what shuffled sets give on average; claims hold for all { $count } parameters together (single-step maxT over shuffled sets [@westfall1993]). The share of the differences between sets in the lead of the first strategy over the next that a parameter explains was estimated and tested in the same way.
paper-methods-why = To see through which mechanisms strategies gain, the first { $seeds } seeds were run once more with mechanisms switched off ({ $runs } runs, { $failed } failed): { $ways }. The part of a mechanism is its mean addition over orders in which the mechanisms can be put in (Shapley value [@shapley1953; @castro2009]), so that on every seed the parts add up to the gain over direct grants. Intervals of parts are Student's at { $level }%, not corrected for their number.
paper-methods-why-drawn = { $count ->
        [one] one strategy
       *[other] { $count } strategies
    } along { $orders } drawn orders a seed, half of them the reverse of the others
paper-methods-why-whole = { $count ->
        [one] one strategy
       *[other] { $count } strategies
    } with every set of its mechanisms
paper-methods-price = Value for money was reckoned over { $months } months. The effect is the person-months of need met beyond doing nothing on the same seed; the cost is the subsidy less what was returned and, in a second reckoning, also members' additional hours, { $hours } to a person-month. Net benefit is the effect times what a person-month of need met is worth, less the cost [@stinnett1998]; acceptability is the share of futures, one for each seed, in which a strategy has the highest [@hout1994]; the choice is by the mean [@fenwick2001]. Nothing was discounted.
paper-methods-price-money = A person-month was priced at { $price }.
paper-methods-openings = To see how much of a gain depends on outside funding, { $seeds } seeds were run once more without openings for it.
paper-methods-versions = Runs were made with { $versions } on { $system }; fingerprint of the plan (SHA-256) { $digest }, of the scenario { $scenario }. The same fingerprints give the same numbers to the last bit.

paper-memo-kind = Memo for the board
paper-memo-not = What this is not
paper-memo-not-forecast = It is not a forecast. It shows what follows from the rules of a model and from the numbers of a scenario, many of which are assumptions.
paper-memo-not-place = It is not a picture of your community. Nothing here replaces talking with the people concerned.
paper-memo-not-order = It is not a mandate. The directions matter more than the sizes, and what is open stays open.
paper-memo-made = Made with Simpul { $version }: { $runs } runs over { $months } months, { $sets ->
        [one] one parameter set
       *[other] { $sets } parameter sets
    }; fingerprint { $digest }.

report-annex = Annex: every value, and single runs
report-download = Download:
