# Claims of the source and patterns of the evidence: `simpul patterns`.

cli-patterns = Test what the source claims and what is known of real networks: for each claim the expectation, the measured effect with its interval, and the verdict.
cli-patterns-only = Ids of claims or patterns, with commas between, such as S13,P17; all when left out.
cli-patterns-seeds = How many seeds: the more, the surer.
cli-patterns-csv = Print a CSV table and nothing else.
cli-patterns-details = Also print what is compared in which scenario, and where the claim comes from.

cli-patterns-html = Also write a page with pictures into this file, which must not be there yet.
claims-title = Claims and patterns, put to the test
claims-reading = Blue: where the mean is expected. Line and dot: the measured mean with its interval. Dashed: zero.

patterns-page = Page: { $file }
patterns-page-there = { $file } is there already. Give --html another name, or move the file away.
patterns-unknown = { $given } is no claim or pattern. Nearest: { $nearest }. There are: { $allowed }.
patterns-few-seeds = --seeds is { $seeds }; a verdict needs at least 2 seeds.
patterns-one-format = Choose one of --json and --csv.

patterns-verdict-reproduced = reproduced
patterns-verdict-not-reproduced = not reproduced
patterns-verdict-undecided = undecided
patterns-verdict-unknown = no figure
patterns-kind-e = should emerge
patterns-kind-i = input, so only a check
patterns-kind-m = partly made by a rule
patterns-more = more than 0
patterns-less = less than 0
patterns-between = { $low } to { $high }
patterns-deck = the deck, { $row }
patterns-deck-evidence = the deck; evidence { $row }
patterns-evidence = { $source }; evidence { $row }
patterns-figure = { $mean } ({ $low } to { $high })
patterns-fewer = defined in { $defined } of { $seeds } seeds
patterns-compared = { $scenario }, { $figure } at { $horizon } months: { $comparison }
patterns-head-id = id
patterns-head-claim = claim
patterns-head-expected = expected
patterns-head-measured = measured
patterns-head-verdict = verdict
patterns-head-kind = kind
patterns-head-compared = what is compared
patterns-worth-emerges = Outside evidence that should emerge
patterns-worth-ruled = Outside evidence that a rule makes
patterns-worth-deck = Claims of the deck
patterns-worth-inputs = Inputs of the model
patterns-headline = Outside evidence that should emerge: { $rows ->
        [one] { $reproduced ->
            [0] the one row is not reproduced
           *[other] the one row is reproduced
        }
       *[other] { $reproduced } of { $rows } rows are reproduced
    } over { $seeds } seeds{ $not ->
        [0] {""}
       *[other] , { $not } not
    }{ $undecided ->
        [0] {""}
       *[other] , { $undecided } undecided
    }.
patterns-no-headline = None of these rows is outside evidence that should emerge ({ $seeds } seeds).
patterns-beside = Not counted in this: { $groups }.
patterns-beside-group = { $name }, { $reproduced } of { $rows } reproduced
patterns-frozen = Of the { $rows } rows with a band that were frozen, { $reproduced } are reproduced, { $fitted } of them by a fit; moved to another kind since: { $moved }.
patterns-none-moved = none
patterns-rule = Reproduced: the whole { $level }% interval lies where it was expected. Not reproduced: it lies outside. Undecided: it lies across the border.
patterns-unmeasured = Not measured:

unmeasured-s2 = The four aims are what is measured (services, crises, policy, money from outside); no statement that could be false.
unmeasured-s16 = Partners negotiate contributions and shares: a description of what they do. What it brings is not claimed.
unmeasured-s18 = These are questions, not claims; reports answer them.

claim-s1 = Relations between organizations solve more than money for single ones: with a broker more need is met than with grants.
claim-s3 = A broker brings about and keeps good relations: more working relations than without.
claim-s4 = A broker from within is seen as part of the community, more than a new one.
claim-s5 = Existing organizations as brokers save the long building of a new one: more need met after three years.
claim-s6a = A new corporation links a community without a leading organization to outside resources.
claim-s6b = Where nobody stands out, a new corporation brings more from outside than the best placed organization as host.
claim-s7 = A small informal body builds links between the neighbourhood and larger institutions.
claim-s8 = An intermediary like PIKUL raises the capacity of local organizations.
claim-s9a = A broker's main gain is efficiency: a working relation costs less than with a coalition.
claim-s9b = Brokers matter most where new relations have to be arranged: they add more relations where communication is poor.
claim-s10 = Brokers change how a community decides and speaks: more policy windows won.
claim-s11 = A broad coalition does what members cannot do alone: more money from outside.
claim-s12a = A broad coalition acts together in a crisis: more crises met than with grants.
claim-s12b = A broad coalition has more influence on policy.
claim-s13 = An issue coalition aims members' knowledge at its task: more experience on its issue than with a broad one.
claim-s14a = Staff and communication need resources of their own: without money members come less.
claim-s14b = A coalition's survival rests on resources of its own: without money fewer are alive after ten years.
claim-s15 = Partnerships are less complicated than coalitions: they cost fewer hours and less money.
claim-s17a = Partnerships are good at producing a given result: more of the project's need is met than with grants.
claim-s17b = A partnership may grow into a wider network.
claim-s19 = Working together helps organizations survive: more of them stay active.
claim-s20a = Organizations work together when they want the same.
claim-s20b = Organizations work together when they have different resources to share.
claim-s20c = Organizations work together when they trust each other from the start.
claim-s21 = Members differ in taking part, and do so consistently: who came often in odd months also did in even ones.
claim-s22a = Financial help drives cooperation: more working relations with grants than without.
claim-s22b = A medium that brings organizations together drives cooperation: more relations in a coalition than with grants.
claim-s23a = Formally chosen representatives voice their organizations better: a smaller mandate gap.
claim-s23b = Informally chosen representatives bring more others in.
claim-s24 = Ambiguous representation: what is pursued drifts from what members need.
claim-s25 = Need, opportunity and capacity must come together: a broker adds more where there are opportunities.
claim-s26a = Unequal power makes collaboration serve the worst off less.
claim-s26b = A divide between groups lowers trust across it.
claim-s26c = Where income and power go with group, the worst off are served less.
claim-s27a = A good history makes collaboration possible: more working relations.
claim-s27b = Rivalry hinders collaboration: fewer working relations.
claim-s27c = Misunderstanding hinders collaboration: fewer working relations.
claim-s27d = Equal standing makes collaboration possible: more working relations.
claim-s28a = Opportunities from outside help.
claim-s28b = Barriers from outside hinder.
claim-s29 = News of others' progress keeps volunteers motivated: they come more often.
claim-s30 = Being in the same boat makes working together easier: members of one kind come more often than mixed ones.
claim-s31 = Capacity lets organizations see openings in time and be ready for them.
claim-s32a = Where collaboration works, the capacity of organizations grows.
claim-s32b = Where collaboration works, organizations learn more.
claim-s33 = Developing leaders makes them speak for their organizations: a smaller mandate gap.
claim-s34 = A coalition unites separate organizations for one goal: fewer are left outside.
claim-p17a = An issue coalition meets more need on its issue than a broad one.
claim-p17b = A broad coalition meets more need on all other issues.
claim-p17c = An issue coalition meets more crises on its issue than a broad one.
claim-p17d = A broad coalition that always votes for one issue equals a coalition on that issue.
claim-p18a = Partnerships: the community's first joint result comes sooner than with a coalition.
claim-p18b = Partnerships: the community's first joint result comes sooner than with a broker.
claim-p18c = Partnerships: their own joint work gives a first result sooner than a coalition's.
claim-p18d = Partnerships: fewer strained pairs than with a coalition.
claim-p18e = Partnerships: fewer strained pairs than with a broker.
claim-p1a = Roster: density at any depth.
claim-p1b = Roster: density, formal and deeper.
claim-p1c = Roster: density, several projects.
claim-p1d = Roster: formal for each tie at any depth.
claim-p1e = Roster: several projects for each tie at any depth.
claim-p2a = With a divide, deep ties turn inward by group, against random mixing.
claim-p2b = With a divide, deep ties turn outward by kind, against random mixing.
claim-p3a = Formal density with the hub counted.
claim-p3b = Formal degree centralization with the hub counted.
claim-p3c = Among members, the broker left out, there are more ties than without one.
claim-p3d = Among members, the lead organization left out, formal density.
claim-p4a = Without a sponsor networks are sparse: density by naming.
claim-p4b = Without a sponsor ties are little returned: reciprocity by naming.
claim-p5a = Power goes with being named: rank correlation with in-degree.
claim-p5b = The same where hardly anybody is found by being visible: partners introduce nearly all.
claim-p6a = Returned ties last longer (naming, ratio).
claim-p6b = Being named makes a new tie likelier (naming, ratio).
claim-p6c = A common partner makes a new tie likelier (naming, ratio).
claim-p6d = Returned ties named again after two years.
claim-p6e = Other ties named again after two years.
claim-p6f = New ties within two years to those who named one.
claim-p6g = New ties within two years to those who did not name one.
claim-p6h = New ties within two years where a partner is shared.
claim-p6i = New ties within two years where no partner is shared.
claim-p7 = Share of ties named again after two years.
claim-p9a = An organization's trust two years apart: correlation.
claim-p9b = An organization's trust two years apart: change of the mean.
claim-p10a = Mutual dependence raises dealing, where power is not used (deals a month per standard deviation).
claim-p10b = Unequal dependence lowers dealing, where power is not used.
claim-p10c = Mutual dependence raises dealing, where power is used to the full.
claim-p10d = Unequal dependence lowers dealing, where power is used to the full.
claim-p11a = Old quarrels block less where organizations depend on each other more (log of working relations).
claim-p11b = Old quarrels block less where an honest broker acts (log of working relations).
claim-p13a = After the grant of a coalition density falls, in a year by 5 to 20%.
claim-p13b = After the grant of a broker density falls, in a year by 5 to 20%.
claim-p13c = After the grant of a coalition closure falls, in a year by 5 to 20%.
claim-p13d = After the grant of a broker closure falls, in a year by 5 to 20%.
claim-p13e = While the grant of a coalition runs there are more ties than before.
claim-p13f = While the grant of a broker runs there are more ties than before.
claim-p13g = While the grant of a coalition runs ties close into triangles more than before.
claim-p13h = While the grant of a broker runs ties close into triangles more than before.
claim-p13i = After the grant of a coalition attitudes fall back: less morale a year later.
claim-p13j = After the grant of a broker attitudes fall back: less morale a year later.
claim-p13k = They fall back in part only: a year after the grant of a coalition there is more morale than without one.
claim-p13l = They fall back in part only: a year after the grant of a broker there is more morale than without one.
claim-p14a = About 90% of coalitions outlive a grant of three years.
claim-p14b = Four years after the grant 60 to 75% of coalitions are alive.
claim-p14c = Coalitions alive four years after the grant had more money in hand when it ended than those that are gone (pm).
claim-p14d = Where a coalition is alive four years after its grant, its community won more from outside in these years (pm).
claim-p14e = More coalitions live that long where the same money is paid over seven years instead of three.
claim-p15a = A coalition without any money needs three to five years for a first joint result of its own (months).
claim-p15b = A coalition with next to no money needs three to five years for a first joint result of its own (months).
claim-p16 = The gap between a new broker and a host narrows in the long run.
claim-p21 = With more members than a broker has hours for, the whole result falls.
claim-p24a = Shared governance suits few who trust each other and agree: there a coalition has more over the brokers than among many who do not.
claim-p24b = A lead organization suits a moderate number whose trust lies with a few: there a host has more over the other forms than among many who trust widely.
claim-p24c = An administrative organization suits many with much to do outside: there a new broker has more over the other forms than among few with little to do.
claim-p25a = Joint programmes given a relation, the least trusting quarter.
claim-p25b = Joint programmes given a relation, the second quarter.
claim-p25c = Joint programmes given a relation, the third quarter.
claim-p25d = Joint programmes given a relation, the most trusting quarter.
claim-p25e = Joint programmes become more frequent with trust: the highest quarter less the lowest.
claim-p25f = Joint case work given a relation, the least trusting quarter.
claim-p25g = Joint case work given a relation, the second quarter.
claim-p25h = Joint case work given a relation, the third quarter.
claim-p25i = Joint case work given a relation, the most trusting quarter.
claim-p25j = Joint case work rises with trust: the highest quarter less the lowest.
claim-p26 = Trust is barely mutual: correlation.
claim-p27a = Reciprocity of formal ties.
claim-p27b = Reciprocity of ties at any depth.
claim-p27c = Agreements are more returned than flows.
claim-p27d = Reciprocity of ties with several projects (joint programmes).
claim-p27e = Roster: density of relations among 195 services.
claim-p27f = Roster: density of formal relations among 195 services.
claim-p27g = Roster: density of relations with several projects (joint programmes) among 195 services.
claim-p30 = More of trust's variance lies with who trusts than with who is trusted (difference of ICC).
claim-p31 = New ties go to those who are named: to a target named by three or more against one named by nobody (naming, ratio).
claim-p31a = New ties within two years to those whom three or more named.
claim-p31b = New ties within two years to those whom nobody named.
claim-p32a = Naming: a few are named by most (in-degree centralization).
claim-p32b = Naming: share of organizations that nobody names.
claim-p34a = Roster: density in voluntary networks of some twenty organizations.
claim-p34b = Roster: reciprocity in voluntary networks of some twenty organizations.
claim-p34c = Roster: transitivity in voluntary networks of some twenty organizations.
claim-p34d = Roster: degree centralization in voluntary networks of some twenty organizations.
claim-t1 = Roster: transitivity at any depth.
claim-t2 = Naming: transitivity.

# What each part of the network does (`ablation`).
ablation-nothing-on = There is nothing to switch off: { $parameters } are 0, so nobody notices anybody at meetings and no agreement runs for a term. Set one of them above 0.

# Figures of the virtual survey, as `simpul list --all` shows them; the others stand in calibrate.ftl.
survey-naming-in-centralization = In-degree centralization of ties named
survey-naming-unnamed = Organizations that nobody names
survey-formed-prominent = New ties two years later to those named by three or more
survey-formed-unseen = New ties two years later to those named by nobody
survey-roster-in-centralization = In-degree centralization of ties at any depth
survey-roster-unnamed = Organizations that nobody ticks: ties at any depth
survey-informal-in-centralization = In-degree centralization of informal and deeper ties
survey-informal-unnamed = Organizations that nobody ticks: informal and deeper ties
survey-formal-in-centralization = In-degree centralization of formal and deeper ties
survey-formal-unnamed = Organizations that nobody ticks: formal and deeper ties
survey-several-in-centralization = In-degree centralization of ties of several projects
survey-several-unnamed = Organizations that nobody ticks: ties of several projects
