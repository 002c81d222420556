# The community month by month, in the page of `simpul share`.

page-community = The community, month by month
page-community-what = One of the futures counted above, played month by month: the same community and the same random events, once with each of the two strategies.
page-future = Future number
page-future-back = The one in the middle
page-future-middle = This is number { $number } of { $futures }: the one in the middle by “{ $outcome }”: in half of the futures the difference is larger, in half smaller.
page-future-chosen = This is number { $number } of { $futures }, which you chose.
page-film-working = Worked out on this device: month { $count } of { $months } …
page-film-failed = The months could not be worked out on this device. The answer above is not touched by that; load the page again to try once more.
page-play = ▶ Play
page-pause = ❚❚ Pause
page-month = Month
page-month-at = { $month } of { $months }
page-when-before = { $months ->
    [one] One month before the strategy begins.
   *[other] { $months } months before the strategy begins.
}
page-when-paid = Month { $months } of the strategy, while it is paid.
page-when-after = { $ended ->
    [one] Month { $months } since the strategy began; the money ended one month ago.
   *[other] Month { $months } since the strategy began; the money ended { $ended } months ago.
}
page-network = { $strategy }, month { $month }: { $relations } working relations, { $formal } of them by agreement; { $members } members.
page-happened = What happened this month
page-quiet = Nothing out of the ordinary.
page-how = How to read the picture
page-how-shapes = Every shape is an organization and stays where it is: the larger, the more management capacity; hollow while it has run out of means. A star is what the strategy has set up.
page-how-blocks = There are too many organizations to draw each of them. A row and a column stand for the organizations of one place, group or kind (how many: in brackets). A number says how many pairs work together within or between two of them; the darker, the larger that share of all possible pairs, by the same scale in every month and for both strategies. The column with the star: how many belong to what the strategy has set up.
page-tie-sharing = share information
page-tie-informal = help each other (a working relation)
page-tie-formal = have an agreement; thicker still: several projects
page-tie-low = little trust
page-tie-middle = some trust
page-tie-high = much trust
page-tie-only = work together under this strategy only
page-tie-member = belongs to it
page-ties = Every organization and its working relations
page-block = Organizations of
page-group = Group
page-story = The story of an organization
page-organization = Organization
page-nobody = – choose one –
page-click-one = Click a shape in the picture, or choose a name.
page-choose-one = Choose a name.
page-who-is = { $name }: { $kind }, { $group }, { $place }.
page-who-now = Working relations { $partners } (known { $known }), trust { $trust }, morale { $morale }, power { $power }.
page-in-month = Month { $month }: { $what }
page-in-months = Months { $first } to { $last }: { $what }
page-no-story = Nothing to tell up to this month.
page-life-come = Begins to work with { $names }.
page-life-gone = No longer works with { $names }.
page-life-alone = Is left without any working relation.
page-life-broken = { $count ->
    [one] Breaks a promise to a partner.
   *[other] Breaks promises to partners { $count } times.
}
page-life-helped = { $count ->
    [one] Helps in a crisis.
   *[other] Helps in crises { $count } times.
}
page-months = Over the months
page-months-more = More curves
page-months-what = Years since the strategy began; shaded: while it is paid. The upright line is the month in view.
page-month-curve = { $fact } over the months; at the end: { $ends }.
page-month-head = The month in numbers
page-month-need = Need met, last 12 months (%)
page-month-hours = Hours for work with others
page-month-across = Trust across groups (%)
page-month-trust = Trust of all ties (%)
page-month-relations = Working relations
page-month-formal = of these by agreement
page-month-left = Organizations left outside (%)
page-month-members = Members
page-month-crises-met = Crises met since the start
page-month-crises-missed = Crises not met since the start
page-month-windows = Decisions won since the start
page-month-outside = Won from outside since the start (person-months)
page-month-spent = Money used since the start (person-months)
page-trust = Trust between groups
page-trust-what = The probability with which organizations expect each other to keep a promise; mean of all ties.
page-note-lost = A part of the model stopped on this device and was started anew.
page-note-stopped = The model has stopped on this device. What you see stays as it is; load the page again to go on.
