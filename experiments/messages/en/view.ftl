# The browser view.

view-motto = What would a broker, a coalition or partnerships do in this community?
view-pages = Pages
view-page-explore = Explore
view-language = Language
view-language-name = English
view-scenario = Scenario
view-about-scenario = What this scenario is about
view-own-file = Or open a file of your own: a scenario, a table, a survey, a network
view-bring-asked = Your files can be read in more than one way
view-bring-choose = Please choose
view-bring-close = Close
view-bring-broken = The files did not arrive whole. Please choose them once more.
view-bring-refused = Your files cannot become a community
view-bring-look = Is this your community?
view-bring-look-about = Nothing has been opened yet. Look whether the files were understood; names with a question mark may be no organizations.
view-bring-open = Yes, open it
view-bring-rows = Account of every row
view-brought = What became of your files
view-brought-about = The community is open below. Every row was kept, merged or rejected, and what the files do not tell is filled from stated assumptions: save the scenario and change them.
view-file-gone = The address speaks of a file that was opened on another computer, or before this page was loaded again. Please open the file once more.
view-file-too-large = The files are larger than 4 MB. Nothing was opened; the command simpul import reads larger ones.
view-no-scenario = There is no scenario “{ $given }”. The nearest name is “{ $nearest }”.
view-strange-address = Parts of the address mean nothing here and were left aside: { $words }.
view-run-failed = The simulation stopped with an error ({ $reason }). Choose another strategy or move a slider to go on; everything else works as before.
view-broken = This page could not be drawn
view-begin-anew = Begin anew
view-lost-title = The connection to Simpul is lost
view-lost-what = Simpul was stopped or started anew, or this computer slept. The page looks for it by itself; if it stays away, load the page again. What you have chosen stays; only a file of your own has to be opened once more.
view-lost-again = Load the page again
view-lost-silent = Simpul does not answer. Start it again with “simpul view”, then press once more.
view-computing = Computing …
view-updating = Computing for the new settings …

view-settings = Settings
view-strategy = Strategy
view-against = Compared with
view-one-seed = Run shown
view-seed-number = Run no. { $number }
view-context = What is the community like?
view-context-what = Move a slider: many runs of these years are computed again at once.
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
view-reading = Every shape is an organization: the larger, the more power; hollow when it has run out of means. The thicker a line, the deeper the tie: sharing information, helping informally, agreements, several projects. A star is what the strategy has set up, with dashed lines to its members. Yellow marks working ties that exist under this strategy only. Both pictures show the same random events.
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
view-over-time = Over the years, in many runs
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
   *[other] { $done } runs of each strategy, all under the same random events.
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
view-answer-sure = { $seeds ->
    [one] One run so far
   *[other] { $seeds } runs
} of { $years } years each, both strategies under the same random events; “clearly” means beyond chance (95%). Full cost, everybody’s hours included: { $first } against { $second } person-months.
view-answer = The answer in short
view-signs = ▲ better, ▼ worse, ≈ too small to matter, ○ open, … not judged yet: 95% interval of the mean difference on the same { $seeds } seeds. What is clear is judged for all { $strategies } strategies of the scenario together, as in the report.

view-page-compare = Compare
view-weights = What counts for you?
view-weights-what = Give each aim a weight from 0 (does not count) to 10. The order answers at once.
view-weights-reset = Back to the usual weights
view-ranking = Which strategy does most of what counts for you?
view-context-moved = { $count ->
    [one] One context factor was moved away from the scenario’s own value; the ranking is for the community as changed.
   *[other] { $count } context factors were moved away from the scenario’s own values; the ranking is for the community as changed.
}
view-best-clear = { $best } comes first, and that is no chance (95%).
view-best-unclear = { $best } comes first, but the order at the top may be chance: { $others } may be as good.
view-hover-points = <b>{ $strategy }</b><br>{ $points } points ({ $low } to { $high })<br>first in { $first } of 100 runs
view-points = points
view-ranking-label = Points of every strategy with their uncertainty, best on top; the tables below give the numbers behind them
view-points-what = For each aim the gain over doing nothing counts, in standard deviations between runs without a strategy, and cost counts the other way round; the weights make one number of them. The best strategy gets 100 points and the worst 0. The line through a dot shows where the points would lie with other seeds (95%).
view-no-weight = Give at least one aim a weight above 0: without any weight nothing is best.
view-costs = What each strategy costs
view-cost-money = Money spent (pm)
view-cost-overhead = of it overhead (pm)
view-cost-staff = Hours of staff
view-cost-hours = Hours of organizations
view-costs-what = From the start to the last horizon, mean of all runs. One pm (person-month) is what one person’s work costs for a month. The full cost values everybody’s hours too.
view-left = What is left when the money ends
view-left-need-before = Need met, last year of the money
view-left-need-after = Need met, last year
view-left-relations-before = Working relations at the end of the money
view-left-relations-after = Working relations, last month
view-left-members-before = Members at the end of the money
view-left-members-after = Members, last month
view-left-what = Compare the columns in pairs: what falls off was carried by the money.

view-page-map = Map
view-map-axes = Axes and weights
view-map-across = From left to right
view-map-up = From bottom to top
view-map-title = Where is which strategy best?
view-map-progress = { $done } of { $planned } runs
view-map-label = Map of the best strategy over two context factors; the list below names and opens every cell
view-map-what = Every square is a community that differs from this one in two factors alone. A colour and one letter: the strategy with most points by your weights, clearly. Grey: not clear yet; the letters are those that may be the best, the likeliest first. The ring is the scenario as it is now. Click a square to open it in Explore.
view-map-clear = One strategy is clearly best in { $clear } of { $cells } squares; { $grey ->
        [one] one is grey
       *[other] { $grey } are grey
    }.
view-map-running = Most often among those that may be the best there: { $strategies }.
view-map-often = { $strategy } (in { $count })
view-map-soon =
    { $count ->
        [one] In one of them the first would be clear with up to { NUMBER($seeds) } runs of each strategy, if its lead holds; with more runs a lead often shrinks.
       *[other] In { $count } of them the first would be clear with up to { NUMBER($seeds) } runs of each strategy, if its lead holds; with more runs a lead often shrinks.
    }
view-map-close =
    { $count ->
        [one] In one the first are so close (within { $lead }) that even { NUMBER($seeds) } runs would hardly distinguish them: by your weights it then matters little which of them is chosen, and other reasons may decide.
       *[other] In { $count } the first are so close (within { $lead }) that even { NUMBER($seeds) } runs would hardly distinguish them: by your weights it then matters little which of them is chosen, and other reasons may decide.
    }
view-map-more = As long as this page is open, more is run.
view-map-all-clear = One strategy is clearly best in each of the { $cells } squares.
view-map-here = the community as it is now
view-map-list = Open a cell in Explore
view-map-cell = { $across } / { $up }: { $best }
view-map-cell-open = { $across } / { $up }: not clear ({ $best })
view-hover-cell = <b>{ $best }</b><br>clearly the best ({ $seeds } runs of each strategy)
view-hover-cell-open = <b>{ $best }</b><br>comes first, but not clearly ({ $seeds } runs of each strategy)
view-hover-others = May be as good: { $others }
view-hover-needed = Not clear: probably with about { NUMBER($seeds) } seeds
view-hover-close = Not clear: too close even for { NUMBER($seeds) } seeds

view-page-mesa = Mesa view
view-mesa-controls = Step the agents
view-mesa-controls-what = Reset applies the parameters and begins anew, ▶ plays, Step lets one month pass. The controls come with Mesa, the library the model is built on.
view-mesa-own-controls = Controls
view-mesa-own-interval = Play Interval (ms)
view-mesa-own-render = Render Interval (steps)
view-mesa-own-threads = Use Threads
view-mesa-own-skipping = Increase play interval to avoid skipping plots
view-mesa-own-reset = Reset
view-mesa-own-step = Step
view-mesa-own-parameters = Model Parameters
view-mesa-own-information = Information
view-mesa-title = The agents under { $strategy }
view-mesa-subsidy = Money of every strategy, in person-months
view-mesa-set = Parameter set
view-mesa-set-what = 0: the model’s usual numbers and those of the scenario. 1 to { $sets }: sets that agree equally well with what was observed; the scenario’s own numbers stay.
view-mesa-seed-what = The same seed brings the same chance events in every strategy.
view-mesa-subsidy-what = Every strategy has the same money, paid in equal instalments. A person-month is one month of one person’s work.
view-mesa-waiting = You have moved something: press { $reset } and the run begins anew with it. The outcomes below follow at once.
view-mesa-components = Drawn by Mesa’s own components
view-mesa-components-what = These three pictures are what a notebook draws of the same model with Mesa’s make_space_component and make_plot_component. The months are counted from the end of the burn-in; the last number is the month that has just passed.
view-mesa-space = Network of ties
view-mesa-space-label = Network of ties, drawn by Mesa: every mark is an organization, the ring is around the one you look into
view-mesa-series = Series
view-mesa-series-label = { $series } month by month, drawn by Mesa
view-mesa-months-axis = months observed
view-mesa-series-need = Need that arose in the month (pm)
view-mesa-series-served = Need met in the month (pm)
view-mesa-series-crises-met = Crises met in the month
view-mesa-series-crises-missed = Crises missed in the month
view-mesa-series-windows-won = Policy windows won in the month
view-mesa-series-won = Outside resources won (pm)
view-mesa-series-window-income = Income from policy windows (pm)
view-mesa-series-application-cost = Cost of applications (pm)
view-mesa-series-joint-results = Joint results in the month
view-mesa-series-working-relations = Working relations
view-mesa-series-trust-mean = Mean trust (0 to 1)
view-mesa-series-trust-across = Trust across groups (0 to 1)
view-mesa-series-density-any = Share of possible ties that exist
view-mesa-series-left-outside = Share left outside
view-mesa-series-members = Members of structures
view-mesa-series-legitimacy = Legitimacy of structures (0 to 1)
view-mesa-pick = Click a shape in the network, or choose a name.
view-mesa-holds = It holds, in person-months: { $held }.
view-mesa-story = Its story so far
view-mesa-within = { $name } from within
view-mesa-many = Outcomes over many seeds
view-mesa-many-what = One run follows one sequence of random events. Here every strategy of the scenario is run with the same { $seeds } seeds, with the parameters as you have set them; a slider that moves stops the runs and begins them anew.
view-mesa-outcome = Outcome
view-mesa-progress = { $done } of { $all } seeds
view-mesa-side = All strategies side by side
view-mesa-side-label = { $outcome }: a box for each strategy, a mark for each seed
view-mesa-counted = Seed by seed
view-mesa-counted-label = Difference in { $outcome } between { $first } and { $second }, a mark for each seed
view-mesa-count = On { $outcome }, { $first } did better than { $second } with { $better } of { $seeds } seeds, worse with { $worse } and the same with { $same }.
view-mesa-marks = One mark for each seed. ▲ blue: better with this seed; ▼ orange: worse; ● grey: the same. The dotted line is no difference.
view-mesa-gap-axis = difference, in the unit of the outcome
view-mesa-hover-seed = Seed { $seed }: { $gap }
view-mesa-better = better
view-mesa-worse = worse
view-mesa-same = the same
view-mesa-choose-two = Choose two different strategies, and they are counted against each other here.
view-mesa-what = One run of the model in plain Python, as students step it: every organization is a Mesa agent, and nothing is hidden. You begin with the first observed month; the model is yours alone.
view-mesa-month = { $month } of { $all } months have passed.
view-mesa-inspect = Look into an organization
view-mesa-inspect-what = Click a shape in the network, or choose a name. Attributes are called as in the program (sim/state/columns.py): organization.morale in Python is the row morale here.
view-mesa-contacts = Whom it knows
view-mesa-contact = Knows
view-mesa-depth = Tie
view-mesa-trust = Trusts
view-mesa-columns = What it is made of
view-mesa-column = Attribute
view-mesa-value = Value
view-mesa-meaning = Meaning
view-seed = Run shown (seed)

view-page-about = About
view-about-title = What this is, and what it is not
view-about-what = A community of organizations lives in the computer: residents’ groups, congregations, NGOs, cooperatives, schools, offices. Each has people, money, skills and interests. Month by month they look for partners, exchange what they have, keep promises or break them, and learn whom to trust. Crises strike, policy windows open, offers come from outside.
view-about-strategies = A strategy sets up a structure in this community: a broker brings organizations together, a coalition lets them meet and speak with one voice, partnerships take a few of them through one project; direct grants give the same money without any structure. Every strategy faces the same random events, so any difference in results is due to the strategy.
view-about-month = What happens in a month
view-about-month-1 = Crises, policy windows and openings for outside money come up in the places.
view-about-month-2 = Organizations keep up their ties, look for partners and exchange what each of them lacks. Promises are kept or broken, and trust follows.
view-about-month-3 = Structures bring organizations together, mediate, hold meetings, pass on money and speak for their members.
view-about-month-4 = Good relations deepen from sharing information to informal work, agreements and several projects; neglected ones fade.
view-about-events = The same random events
view-about-events-what = A seed is a number that fixes the random events of a run: who meets whom, when a drought comes. Every strategy is run with the same seeds, so that a difference between two strategies is due to them. One run is an anecdote; look at the bands over many seeds.
view-about-outcomes = What is measured
view-about-not-title = What it cannot tell
view-about-not-1 = It is no forecast. It shows which argument holds under which conditions, and how sure that is.
view-about-not-2 = Many numbers are assumptions with a reason, not measurements. The scenario files mark each number as a fact with its source or as an assumption with its range.
view-about-not-3 = No real organization, person or grant is judged. Apart from the intermediary that a case is named after, every organization is made up.
view-about-not-4 = Outcomes that take longer than the months shown, and goods that nobody counts, such as dignity or joy, are not in it.
view-about-not-5 = Eight runs of ten lie in a band: two do not. One run alone, like the one played month by month, proves nothing.
view-about-sources-title = Sources
view-about-sources = The mechanisms follow the chapter on inter-organizational work in R. J. Chaskin, P. Brown, S. Venkatesh and A. Vidal, Building Community Capacity (Aldine de Gruyter, 2001). The description of the model that comes with Simpul (sim/README.md) gives every mechanism with its formula, unit and source. The colours of pictures follow Okabe and Ito (2008) and can be told apart by colour-blind readers; shapes and dashes say the same.

view-take = Take it home
view-take-scenario = The scenario as changed (YAML)
view-take-outcomes = Outcomes of every run (CSV)
view-take-outcomes-parquet = The same for Python and R (Parquet)
view-take-months = Monthly figures of the two runs shown (CSV)
view-take-months-parquet = Monthly figures of every run (Parquet)
view-take-report = Report on all strategies (HTML)
view-take-what = Everything is made in memory and saved by your browser. The report is the one that “simpul compare” writes: all strategies, on 50 seeds; it takes some seconds. A button below each picture saves that picture.
