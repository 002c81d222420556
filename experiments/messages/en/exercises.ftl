# What is seen in the exercises (scenarios/exercises.md): leads by hand, tables by the model.

exercises-title = Teacher's guide: what is seen in the exercises
exercises-made = Look here last: first write down what you expect, then run the exercise ([how](README.md#a-short-course)), then compare. { $command } makes this page; its figures are those of the present version of the model, and a test holds them to it. Below the tables of each exercise stands a rubric for its questions: what a full, a partial and a wrong answer contain, with the figures of the tables.
exercises-how = Each row compares two settings, or two strategies, on the same { $seeds } seeds. The difference is the second figure less the first, with its 95% interval; differences of shares are in percentage points. *Rises* and *falls*, *higher* and *lower* are said only where the interval lies on one side of zero. *No clear difference* means that { $seeds } seeds do not settle it, not that there is none. A strategy "minus" another is what it adds to the other. Seeds in which an outcome does not exist (crises met, where no crisis came) are left out of the row. Where an outcome is at its limit at both ends (every crisis met, every window won that opened) nothing can show in it: make the file harder, say with more crises or fewer hours, and look again.
exercises-sure = Each interval covers its own difference in { $level } of 100 cases. Of { $rows } rows, about { $chance } would therefore look clear even if nothing made any difference: read the rows of a table together, and trust a single one less the nearer its interval comes to zero.

exercises-lead-history = { $file }: what former years leave behind. The first rows show the community by itself; the rows with "minus" show what a strategy adds. Is it worth more where history was bad, or where it was good, and is that so for trust as well as for windows?
exercises-lead-communication = { $file }: hearing from each other, and being told how peers get on. The first table is about the community and about what a broker adds to it. The other two set a broker that works for relations beside one that works for outside links, with the usual hours and with few. Follow the way from news to morale, from morale to hours, from hours to services, and see how far it goes.
exercises-lead-rivalry = { $file }: those who want the same live from the same sources. Compare the two tables: does rivalry do more where history is bad? Then compare what the community does by itself with what a leading organization wins.
exercises-lead-power = { $file }: the first table is about some being stronger, the second about their using it; the third asks the same of agreement. What shows in conflict, which in services, in mandates, and under which strategy?
exercises-lead-divide = { $file }: read need met beside need met of the worst-off group, then trust across groups beside services. Does a strategy that changes the one change the other?
exercises-lead-representatives = { $file }: the first table goes from clear representation to unclear; the other two stay at unclear and go from informal choice to formal, the last one early, when members are still being found. Where does the second take back what the first has done?
exercises-lead-overlap = { $file }: from organizations that each have something else to organizations that all have the same. The first rows show how the community fares by itself, the last ones what a strategy adds. The two need not go the same way.
exercises-lead-consensus = { $file }: from each its own goals to the same goals for all. Set the issue coalition beside the broad one, and look for the outcome that pays for agreement.
exercises-lead-outside = { $file }: the first table brings more openings, the second makes them harder to use. Judge a loss in two ways, in person-months and as a share of what there was.
exercises-lead-time = { $file }: the first three tables set strategies side by side at the end of the first phase, a year after the money, and five years after it. The last two change the phase and the shares.

exercises-ends = { $with ->
    [none] { $factor } from { $low } to { $high }, { $months } months after the start
   *[other] { $factor } from { $low } to { $high }, with { $with }, { $months } months after the start
}
exercises-strategies = { $with ->
    [none] Two strategies side by side, { $months } months after the start
   *[other] Two strategies side by side, with { $with }, { $months } months after the start
}
exercises-at = { $factor } at { $value }
exercises-over = { $strategy } minus { $over }
exercises-difference = { $mean } ({ $interval })

exercises-column-strategy = Strategy
exercises-column-first = First strategy
exercises-column-second = Second strategy
exercises-column-outcome = Outcome
exercises-column-at = At { $value }
exercises-column-at-first = First
exercises-column-at-second = Second
exercises-column-difference = Difference
exercises-column-words = In words
exercises-way = { $way ->
    [rises] { $kind ->
        [ends] rises
       *[strategies] higher
    }
    [falls] { $kind ->
        [ends] falls
       *[strategies] lower
    }
    [same] the same in every seed
    [unknown] too few seeds
   *[unclear] no clear difference
}

rubric-heading = Rubric, for the teacher
rubric-figure = { $mean } [{ $interval }]
rubric-full = A full answer
rubric-partial = A partial answer
rubric-wrong = A wrong answer
