# The course (scenarios/course.md).

course-title = The course, sheet by sheet
course-about = For each exercise: what it teaches, how long it takes, what it is, how it works, what to notice, what to try and what to discuss ([the other scenarios](sheets.md) have the same sheet). Write down what you expect before you run anything. Answers, measured by the present model, and what they are marked by are in the [teacher's guide](exercises.md). The page is made of `docs/course.yaml`, the scenario files and `results/patterns.csv` by `python -m simpul.experiments.documentation course --write`.
course-class = For a whole class at once there is [a session in which teams decide year by year](../docs/class-session.md), with a guide for the facilitator.
course-goal = Learning goal
course-time = Time
course-minutes = { $minutes } minutes, discussion included
course-slides-of = Slides
course-rubric = Rubric
course-rubric-about = The same for every question: what counts is the argument, not whether the expectation came true. What a full, a partial and a wrong answer to each question contain is in the [teacher's guide](exercises.md).
course-points = Points
course-rubric-column = The answer
course-rubric-none = states a result only, or none
course-rubric-some = gives the direction and size of a difference, with its interval
course-rubric-good = names the mechanism that makes the difference, and shows it in a second outcome
course-rubric-full = also says what in the model it rests on, and what one would have to find out in the field
course-slides = From slides to exercises and cases
course-slides-about = Slides are numbered as in the [description of the model](../sim/README.md). The last column says where the model contradicts a slide or leaves it open: good places for a discussion of both.
course-column-slide = Slide
course-column-exercises = Exercises and cases
course-column-model = The model
course-agrees = agrees
course-untested = no claim of its own is tested
course-against = Contradicts
course-unsettled = Not settled
course-town = [`{ $file }`]({ $file }): a made-up town of { $organizations } organizations, { $strategies } strategies with the same money. { $question }
course-run = Run the file at both ends of what it is about, under one parameter set, as the teacher's guide does; leave `--sets 1` out to see how far parameters that agree with the evidence as well give another answer. Then change a second number within the range beside it.
course-made-up = The town is made up; every number is an assumption with its range.
course-rest = Agrees in the { $count ->
    [one] other claim
   *[other] other { $count } claims
}.

sheets-title = The other scenarios, sheet by sheet
sheets-about = For each scenario that is no exercise, as for the [exercises](course.md): what it is, how it works, things to notice, things to try, sources. What is to be noticed holds in the reference results that ship and in a comparison over parameter sets that agree with the evidence; the first of the two is tested. Figures in the tables are means of 20 seeds under the default parameters; `simpul compare` averages over parameter sets and gives others (pm: person-months). Strategies face the same random events, so that differences between them are surer than the intervals of each suggest. The page is made of `docs/sheets.yaml`, the scenario files and `results/reference` by `python -m simpul.experiments.documentation course --write`.
sheet-what = What it is
sheet-file = [`{ $file }`]({ $file }), for the slides { $slides }.
sheet-how = How it works
sheet-notice = Things to notice
sheet-try = Things to try
sheet-sources = Sources
sheet-figures = The table: means { $month } months after the start, with half their 95% intervals.
sheet-figure = { $mean } ±{ $half }
sheet-noted = In the file { $facts ->
    [0] no number is a fact
    [one] 1 number is a fact
   *[other] { $facts } numbers are facts
} with a source, and { $assumptions ->
    [one] 1 is an assumption
   *[other] { $assumptions } are assumptions
} with reason and range.
sheet-plain = Numbers stand without notes.
sheet-cases = [What is known of the case]({ $page }), source by source.
