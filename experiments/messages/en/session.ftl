# A session for a class in one page (`simpul share --session`): teams decide year by year, and hold their plans against each other.

cli-share-session = Write a session for a class instead: teams decide year by year and compare their plans (NAME-session.html)
session-done = { $file }: { $size } kB, a session for a class, { $futures } futures, English and Indonesian. It opens in any browser, without a network.
session-plan-in-time = Strategy { $strategy } is a plan in time already, and in a session the teams make such plans: give others with --strategies.
session-one-choice = A session needs at least two strategies to choose from: give more with --strategies, or leave it out for all.
session-short-money = The money of this scenario is paid over { $months } months. A session needs at least 13, so that there is more than one decision to take.

session-head = { $scenario }. Decide year by year
session-skip = Skip to the session
session-what = A session for a class. Each team funds the same community for { $years } years and decides, step by step, what the money goes to. Nobody knows what comes next. At the end all plans are counted in { $futures } futures.
session-play = How to play
session-play-setup = The facilitator enters the teams and sets a future that the class will live through. Only the facilitator knows its number.
session-play-seal = Each team writes down what it expects before the first year. The page keeps it sealed until the debrief.
session-play-year = Each team decides unseen what the money of the coming years goes to; when all have decided, these years happen. What has happened never changes.
session-play-debrief = After the last decision the plans are held against each other, against direct grants and against the best single strategy. Expectations are unsealed, and each decision is told what it gained.
session-old = The session needs a current browser that may run scripts (Chrome, Edge or Firefox from 2023 on, Safari 16.4). A preview in a mail program is not enough: save the file and open it in a browser.

session-community = The community and what you can fund
session-people-head = Who lives there
session-people = { $organizations ->
        [one] One local organization
       *[other] { $organizations } local organizations
    }{ $outside ->
        [0] {""}
        [one] {" "}and one larger institution from outside
       *[other] {" "}and { $outside } larger institutions from outside
    }{ $places ->
        [one] {" "}in one place
       *[other] {" "}in { $places } places
    }.{ $groups ->
        [none] {""}
       *[other] {" "}The people: { $groups }.
    }
session-group = { $name } ({ $share }%)
session-needs-head = What they need
session-needs = { $count ->
        [one] One issue: { $issues }.
       *[other] { $count } issues, the most urgent first: { $issues }.
    }
session-money-head = The money
session-money = { $year } a year, for { $years } years, the same for every team. A person-month is the full-time work of one person for a month.
session-paid = { $months } person-months{ $money ->
        [none] {""}
       *[other] {" "}({ $money })
    }
session-strategies-head = What the money can go to
session-strategy-direct-grants = The money goes straight to the organizations, month by month. No structure is set up.
session-strategy-broker-host = An organization that exists already introduces others to each other, mediates, strengthens them and opens doors outside. It brings the trust, or the jealousy, that it has earned.
session-strategy-broker-new = A new organization is founded to introduce, mediate, strengthen and open doors. It can sign contracts, but nobody knows it yet.
session-strategy-broker-informal = An informal body of volunteers introduces, mediates and hands out small grants. It signs nothing.
session-strategy-coalition-broad = Members meet every month, pool part of what they have, vote on what to do and speak with one voice, on whatever is urgent.
session-strategy-coalition-issue = Members meet every month, pool part of what they have and speak with one voice, on one issue alone.
session-strategy-partnership = A few organizations that fit each other carry out a project for a fixed term, with agreed contributions and shares.
session-hold = Hold the money back
session-hold-what = The money of these years stays with the funder and is not carried over. A structure that was paid before closes.

session-setup = Set up the session
session-teams = Number of teams
session-team-name = Name of team { $number }
session-team = Team { $number }
session-step = A decision holds for
session-step-years = { $years ->
        [one] one year
       *[other] { $years } years
    } ({ $count } decisions)
session-judged = Plans are judged by
session-future = Future of the class (1 to { $futures })
session-future-what = Everybody lives through this one future. Its number is hidden; a second device with the same number has the same history. One is drawn from those in which the choice of a strategy makes a difference that matters; you may enter any.
session-draw = Draw one
session-begin = Begin the session
session-private = The page keeps the session in this browser, on this device alone, so that nothing is lost on reload. Nothing is sent anywhere.
session-seal-head = Before the first year: what do you expect?
session-seal-what = One team at a time opens its card while the others look away. Sealed expectations come back at the debrief.
session-opens-for = { $team } opens its card
session-expect-level = Your own plan, over all { $years } years: { $outcome } ({ $unit })
session-anchor = In the year before: need met { $need }%, crises met { $crises }, policy windows won { $windows }.
session-expect-best = Which strategy will do best if it is never changed?
session-expect-why = Why? One sentence.
session-seal = Seal
session-sealed = Sealed
session-unseal-missing = Enter a number, a strategy and a sentence first.
session-to-years = To the first decision

session-span = { $count ->
        [one] year { $from }
       *[other] years { $from } to { $to }
    }
session-round = Decision { $number } of { $count }: { $span }
session-round-what = One team at a time opens its card; the others look away. Whoever changes the strategy lets the former structure hand its members, and what is left of its money, to the one that follows.
session-choose = { $team }: what do { $money } for { $span } go to?
session-as-before = as before
session-lock = Decide
session-locked = Decided
session-happen = Let it happen
session-happened = What came of it: { $span }
session-next = To the next decision
session-to-debrief = To the debrief
session-working = Working it out …
session-col-team = Team
session-col-choice = Decided
session-col-need = Need met (%)
session-col-worst = Need met: { $group } (%)
session-col-crises = Crises met
session-col-windows = Policy windows won
session-col-trust = Trust across groups (%)
session-col-relations = Working relations
session-of = { $part } of { $whole }
session-before = The year before
session-key-round = Need met, trust and working relations: in the last of these years. Crises and policy windows: in all of them.
session-story-head = The story
session-told = { $team }, { $span }: { $crises ->
        [0] no crisis ended
        [one] one crisis ended and { $met ->
            [0] was not met
           *[other] was met
        }
       *[other] { $crises } crises ended, { $met ->
            [0] none of them met
           *[other] { $met } of them met
        }
    }; { $windows ->
        [0] no policy window closed
        [one] one policy window closed and { $won ->
            [0] was lost
           *[other] was won
        }
       *[other] { $windows } policy windows closed, { $won ->
            [0] none of them won
           *[other] { $won } of them won
        }
    }. Introductions: { $introductions }. Mediations: { $mediations }. { $joint ->
        [0] Nothing was achieved jointly.
        [one] One joint result.
       *[other] { $joint } joint results.
    }
session-lines = { $outcome }, year by year ({ $unit })
session-lines-label = { $title }. { $lines }.
session-lines-at = { $team }: from { $first } to { $last }
session-year = Year (0: the year before the first decision)

session-debrief = Debrief
session-future-was = The class lived through future { $number } of { $futures }. In the table: what came of it there in { $years } years, and how the plans do in all { $futures } futures.
session-plan-of = the plan of { $team }
session-plans-head = What came of the plans
session-col-plan = Plan
session-col-mean = { $outcome }, mean of { $futures } futures
session-col-better = Better than: { $other }
session-single = Best single strategy: { $strategy }
session-none = Doing nothing
session-strips = { $outcome }: difference from { $other } in each of { $futures } futures ({ $unit })
session-strips-label = Differences from { $other } in { $futures } futures, in { $unit }, a row for each plan: { $plans }.
session-strips-key = Each stroke is a future; right of the line the plan does better. The ring is the future that the class lived through.
session-expected-head = Expectations, unsealed
session-compared = Judged by: { $outcome }.
session-col-expected = Expected ({ $unit })
session-col-came = Came
session-col-off = Off by
session-col-thought = Best single strategy
session-col-why = Why
session-thought-right = { $thought }: right
session-thought-wrong = { $thought }; on average it is { $best }
session-gain-head = Which decision gained how much? ({ $outcome }, { $unit })
session-gain-shapley = Each plan was run again with some of its decisions held back, in every combination. The figure is the mean gain of a decision over all orders in which the decisions can be added (Shapley value); the figures of a plan sum to its gain over doing nothing.
session-gain-leave = Each plan was run again with one of its decisions held back. The figure is what is lost without that one (leave one out). With this many decisions the figures need not sum to the gain of the plan.
session-gain-count = { $count } of { $futures } futures worked out.
session-gain-sum = Sum
session-through-head = Through what?
session-through-what = Means of { $futures } futures over the whole time: what was done to bring organizations together, what relations and trust were like at the end, and all that it cost (person-months, the hours of those who take part included).
session-col-introductions = Introductions
session-col-mediations = Mediations
session-col-cost = Full cost
session-ask-head = To discuss
session-ask-one = In which year did your plan gain or lose most, and did you notice it then?
session-ask-two = Did you change the strategy because of what had happened by chance, or because of what the strategy does? How can you tell the two apart in one history?
session-ask-three = Who in the community gained least from the plan that did best?
session-limits-head = What the model cannot say
session-limits = It is no forecast of a real place. It knows no persons, no party politics and no quality of work; it compares plans under the same conditions. A count of futures is not the probability of what will happen, and one history, like the one you lived through, proves no strategy.
session-csv = Decisions and results (CSV)
session-print = Print
session-forget = Forget this session
session-forget-ask = Forget the session with all its decisions and expectations? This cannot be undone.
session-undo = Take back a step
session-undo-ask = To the facilitator: take the last step back, for all teams?
session-yes = Yes
session-no = No
session-large = Large text
