# For whom a strategy does something, and on which issue.

whom-heading = For whom
whom-reading = Need met in each named group, mean over { $seeds } seeds with its { $level }% interval. The worst-off group is the one whose need is least met under doing nothing; it stays the same under every strategy. Groups are described here, not tested.
whom-fold = Differences between groups at earlier horizons
whom-worst = Worst off after { $months } months of doing nothing: { $least }, with { $share } of its need met, against { $other } for { $most }.
whom-gap-smaller = The gap between the two is smaller than with { $baseline } under { $strategies }.
whom-gap-larger = The gap between the two is larger than with { $baseline } under { $strategies }.
whom-table-met = Need met in each group after { $months } months
whom-table-gain = Need met in each group after { $months } months: difference from { $baseline }
whom-column-gap = Gap: { $most } less { $least }

issue-heading = On which issue
issue-reading = A strategy that is for one issue is tested on that issue ({ $comparisons } comparisons at each horizon, corrected together), and shown with all other issues together beside it: what one issue gains others may pay.
issue-gain = { $strategy } on its issue, { $issue }, of which { $already } is met without any strategy: { $own } ({ $own_interval }) against { $against } after { $months } months, { $verdict }; on all other issues together { $rest } ({ $rest_interval }).
issue-table = Need met on the issue a strategy is for, and on the rest: differences
issue-row = { $strategy }, { $months } months, against { $against }
issue-column-issue = Issue
issue-column-already = Met already
issue-column-own = Own issue
issue-column-verdict = Verdict
issue-column-rest = All other issues
verdict-described = described, not tested
