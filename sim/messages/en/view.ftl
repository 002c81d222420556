# The browser view.

view-motto = What would a broker, a coalition or partnerships do in this community?
view-pages = Pages
view-page-explore = Explore
view-language = Language
view-language-name = English
view-scenario = Scenario
view-own-file = Or open a scenario file of your own
view-file-gone = The address speaks of a file that was opened on another computer, or before this page was loaded again. Please open the file once more.
view-file-too-large = The file is larger than 1 MB: that is no scenario. Nothing was opened.
view-no-scenario = There is no scenario “{ $given }”. The nearest name is “{ $nearest }”.
view-strange-address = Parts of the address mean nothing here and were left aside: { $words }.
view-run-failed = The simulation stopped with an error of Simpul’s own ({ $kind }: { $text }). What you see is from before; move a slider or choose another strategy to go on.
view-computing = Computing …
view-updating = Computing for the new settings …

view-settings = Settings
view-strategy = Strategy
view-against = Compared with
view-luck = Luck
view-luck-number = Luck no. { $number }
view-context = What is the community like?
view-context-what = Move a slider: ten years are computed again for many different turns of luck, at once.
view-reset = Back to the scenario’s own values

view-community = The community, month by month
view-group = Play the months
view-play = ▶ Play
view-pause = ❚❚ Pause
view-step = One month on
view-back = One month back
view-month = Month
view-before = { $months ->
    [one] One month before the strategy begins.
   *[other] { $months } months before the strategy begins.
}
view-paid = Month { $months } of the strategy, while it is paid.
view-after = Month { $months } since the strategy began; the money ended { $ended } months ago.
view-save-picture = Save this picture
view-network-label = Network of the organizations under { $strategy } in month { $month }. The list below reads out any organization.
view-hover-organization = <b>{ $name }</b><br>{ $kind }<br>{ $group }<br>Power { $power }
view-happened = Month { $month } in words
view-quiet = Nothing out of the ordinary.
view-how-to-read = How to read the network
view-trust-low = little trust
view-trust-middle = some trust
view-trust-high = much trust
view-reading = Every shape is an organization: the larger, the more power; hollow when it has run out of means. The thicker a line, the deeper the tie: sharing information, helping informally, agreements, several projects. A star is what the strategy has set up, with dashed lines to its members. Yellow marks working ties that exist under this strategy only. Both pictures live through the same luck.
view-organization = Story of an organization
view-nobody = – choose one –
view-click-one = Click a shape in the network, or choose a name.
view-organization-is = { $kind }, { $group }, { $place }.
view-organization-now = Working ties { $partners } (known { $known }), trust { $trust }, morale { $morale }, power { $power }.
view-in-year = Year { $year }: { $what }
view-no-story = Nothing to tell up to this month.
view-trust = Trust between groups
view-trust-what = The probability with which organizations expect each other to keep a promise, mean of all ties.
view-trust-label = Trust within and between groups under { $strategy } in month { $month }
view-over-time = Over ten years, with many turns of luck
view-curve = What is drawn
view-curve-need = Need met (last 12 months)
view-curve-crises = Crises met since the start
view-curve-windows = Policy windows won since the start
view-curve-outside = Outside resources won since the start (pm)
view-curve-relations = Working relations
view-curve-trust = Mean trust
view-curve-across = Trust across groups
view-curve-left = Organizations left outside
view-curve-label = { $curve }, both strategies over time; the table below gives the end
view-seeds-done = { $done ->
    [one] One run of each strategy so far.
   *[other] { $done } runs of each strategy, both with the same luck.
}
view-bands-what = The line is the run in the middle, the pale band holds eight runs of ten. pm: person-months.
view-begins = begins
view-money-ends = money ends
view-months-axis = months since the strategy began
view-at-the-end = What has become of it after { $months } months
view-difference = Difference
view-answer-better = { $first } does clearly better than { $second } on { $better }.
view-answer-worse = { $first } does clearly worse than { $second } on { $worse }.
view-answer-both = { $first } does clearly better than { $second } on { $better }, and clearly worse on { $worse }.
view-answer-unclear = Between { $first } and { $second } no difference is clear with { $seeds } runs: what there is may be chance.
view-signs = ▲ clearly better, ▼ clearly worse, ○ may be chance: 95% interval of the mean difference on the same { $seeds } seeds; fewer than 8 seeds call nothing clear.
