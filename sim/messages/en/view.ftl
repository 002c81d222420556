# The pages in the browser.

view-page-explore = Explore
view-page-compare = Compare
view-page-about = About
view-language-en = English
view-language-id = Bahasa Indonesia
view-scenario = Community
view-own-file = Your own file
view-strategy = Strategy
view-other = Compared with
view-no-other = Nothing: one strategy alone
view-seed = Luck (seed)
view-context = What if the context were different?
view-context-note = Move a slider: the ten years are run again at once, for many seeds.
view-all-factors = All { $count } factors
view-fewer = Fewer factors
view-reset = Back to the scenario
view-running = The first years are being run …
view-run-failed = The run could not be finished. Change something or choose another scenario to go on. ({ $reason })
view-chart-failed = The chart could not be drawn. Load the page again.
view-months = Months
view-month = Month
view-play = Play
view-pause = Pause
view-step = One month on
view-back = One month back
view-month-axis = month
view-community-label = The community under { $strategy } in month { $month }: organizations, ties and structures. The words below say what happened.
view-happened = Month { $month }
view-quiet-month = A quiet month.
view-reading-community = Each shape is an organization: shape and colour show its kind, size its power, a dark rim a larger institution from outside; hollow ones lie dormant. Lines are ties: the thicker, the deeper; blue solid where trust is high, grey in between, brown dotted where it is low. A yellow star is a structure, with fine lines to its members; a small yellow mark is a tie that only this strategy has. Nobody moves when ties change.
view-organization = Tell the story of (or click one in the picture)
view-nobody = Nobody
view-structure = Structure
view-only-here = Tie that only this strategy has
view-trust-low = trust low
view-trust-middle = trust middling
view-trust-high = trust high
view-dormant = dormant
view-members = { $count ->
    [one] one member
   *[other] { $count } members
 }
view-in-place = { $what } in { $place }
view-pair = { $one } with { $other }
view-more = and { $count } more
view-and-more = and { $count } more kinds of events
view-outcomes = Outcomes over time
view-outcomes-busy = { $seeds } seeds so far; more are coming. Bold: the mean. Band: eight of ten runs. Fine dotted: the run shown above. Upright line: this month; dotted: the strategy begins.
view-outcomes-done = { $seeds } seeds, all with the same luck for both strategies. Bold: the mean. Band: eight of ten runs. Fine dotted: the run shown above. Upright line: this month; dotted: the strategy begins.
view-curve-need = Need met over the past year
view-curve-crises = Crises met so far
view-curve-outside = Won from outside so far, person-months
view-curve-windows = Policy windows won so far
view-curve-trust = Trust
view-curve-relations = Working relations
view-trust-by-group = Trust by group, in this run
view-difference = Difference
view-differences = Means in month { $month } over { $seeds } seeds
view-points = points
view-marks = ▲ clearly better, ▼ clearly worse, ○ may be chance. In brackets the 95% interval of the difference, seed by seed.
view-files = Files
view-drop = Drop a scenario file here, or click to choose one. It stays in this page.
view-take-scenario = Scenario as changed
view-take-data = Monthly data (CSV)
view-link = The address of this page holds everything you chose; send it to show another person the same. A file of your own is not in it: send that as well.
view-file-too-large = The file is larger than { $most } MB, which no scenario is.

view-compare-about = Which strategy serves best depends on what you want. Weigh the aims on the right; the order follows at once.
view-weights = What matters to you (0 to 10)
view-same-weights = Usual weights
view-ranking = Ranking
view-compare-busy = { $seeds } seeds so far; more are coming.
view-compare-done = { $seeds } seeds of every strategy, all with the same luck, over the longest horizon.
view-no-weights = All weights are zero: give at least one aim some weight.
view-ranking-clear = With these weights { $strategy } comes first in { $share } of redrawn samples: the order at the top is clear.
view-ranking-open = With these weights { $strategy } leads, first in { $share } of redrawn samples. It is not clear; also possible: { $others }.
view-score = Score
view-first = Comes first
view-ranking-table = 0: worst of these strategies on every aim, 1: best on every aim. “Comes first”: in how many of 400 redrawn samples.
view-weighed-outcomes = What is achieved
view-weighed-outcomes-about = Mean and half of its 95% interval.
view-costs = What it costs
view-costs-about = Full cost: subsidy spent and all hours given to working with others, in person-months (pm). Leverage: won from outside for each person-month of subsidy.
view-afterwards = What is left when the money ends
view-afterwards-about = Dependency: how much less need is met in the year after the money than in its last year; below zero, it went on growing. The other columns stand at the end of the longest horizon.

view-event-contract-signed = Agreement signed: { $what }.
view-event-tie-ended = Relation ended: { $what }.
view-event-crisis-begins = A crisis begins: { $what }.
view-event-crisis-met = Crisis met: { $what }.
view-event-crisis-missed = Crisis not met: { $what }.
view-event-window-opens = A policy window opens: { $what }.
view-event-window-won = Policy window won: { $what }.
view-event-window-lost = Policy window lost: { $what }.
view-event-opening-appears = An opening for outside money: { $what }.
view-event-opening-won = Outside money won: { $what }.
view-event-opening-missed = An opening passed unused: { $what }.
view-event-structure-formed = Begins work: { $what }.
view-event-structure-ended = Ends its work: { $what }.
view-event-structure-withdraws = Withdraws: { $what }.
view-event-member-joined = Joined: { $what }.
view-event-member-left = Left: { $what }.
view-event-meeting-held = Meeting (members present): { $what }.
view-event-organization-shrinks = Lost staff: { $what }.
view-event-organization-dormant = Fell dormant: { $what }.
view-event-organization-revives = Came back to work: { $what }.
view-event-grant-paid = Grant paid: { $what }.
view-event-pool-delivered = Joint work gave results: { $what }.
view-event-representative-changes = New representative: { $what }.

view-story-what = { $kind }, { $place }, { $group }. Power { $power }.
view-story-outside = A larger institution from outside; it can be a partner but is not counted in the means.
view-story-dormant = It lies dormant.
view-story-partners = { $count } working relations, { $known } known organizations in all.
view-story-member = Member of: { $structures }.
view-story-month = Month { $month }: { $what }

view-about-what = What this is
view-about-what-text = A community of organizations lives in the computer: residents’ groups, congregations, NGOs, cooperatives, schools, offices. Each has people, money, skills, interests, and an opinion of the others. You choose a strategy (a broker, a coalition, partnerships, grants, or nothing) and look at what becomes of the community over the years.
view-about-month = What happens in a month
view-about-month-text =
    Crises, policy windows and openings for outside money come up in the places.
    Organizations keep up their ties, look for partners and exchange what each of them lacks. Promises are kept or broken, and trust follows.
    Structures bring organizations together, mediate, hold meetings, pass on money and speak for their members.
    Good relations deepen from sharing information to informal work, agreements and several projects; neglected ones fade.
view-about-luck = The same luck
view-about-luck-text = A seed stands for one course of luck: who meets whom, when a drought comes. Every strategy meets the same seeds, so that a difference between two strategies is due to them. One run is an anecdote; look at the bands over many seeds.
view-about-reading = How to read the results
view-about-reading-text =
    Amounts are person-months (pm): what one worker costs in a month.
    A band holds eight of ten runs. Where the bands of two strategies overlap, the paired difference in the table may still be clear, because the luck is the same.
    ▲ and ▼ mark differences that are clear at 95%; ○ may be chance. Many comparisons at once bring some false alarms: the command “simpul compare” corrects for that.
view-about-limits = What it cannot tell
view-about-limits-text =
    It is no forecast. Most numbers are assumptions; signs and conditions say more than levels.
    Simulated networks are sparser and more reciprocal than real ones measured the same way.
    Strategies do not learn, organizations do not plan or lie, places have no distances.
    Nothing here can replace asking the people concerned.
view-about-sources = Sources
view-about-sources-text =
    Chaskin, R. J., Brown, P., Venkatesh, S., & Vidal, A. (2001). Building Community Capacity. Aldine de Gruyter.
    Every formula, number and assumption stands with its source in the description of the model, sim/README.md.

view-page-map = Map
view-across = From left to right
view-up = From bottom to top
view-best-by = Best by
view-map-about = Each square is a community with other levels of two factors; the letter is the strategy with the best mean there. Coloured: clearly better than the second; grey: it may be chance. Click a square to open it in Explore.
view-map-known = { $known } of { $all } squares, { $seeds } seeds of every strategy in each.
view-map-clear = Clearly best
view-map-unclear = Best, but may be chance
view-map-table = In how many squares each strategy is best
view-open-cell = Open a square in Explore
