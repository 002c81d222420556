# The course (scenarios/course.md).

course-title = The course, sheet by sheet
course-about = For each exercise: what it teaches, how long it takes, what to run and what to discuss. Write down what you expect before you run anything. Answers, measured by the present model, are in the [teacher's guide](exercises.md). The page is made of `docs/course.yaml`, the scenario files and `results/patterns.csv` by `python -m simpul.experiments.documentation course --write`.
course-goal = Learning goal
course-time = Time
course-minutes = { $minutes } minutes, discussion included
course-slides-of = Slides
course-rubric = Rubric
course-rubric-about = The same for every question: what counts is the argument, not whether the expectation came true.
course-points = Points
course-rubric-column = The answer
course-rubric-none = states a result only, or none
course-rubric-some = gives the direction and size of a difference, with its interval
course-rubric-good = names the mechanism that makes the difference, and shows it in a second outcome
course-rubric-full = also says what in the model it rests on, and what one would have to find out in the field
course-slides = From slides to exercises
course-slides-about = Slides are numbered as in the [description of the model](../sim/README.md). The last column says where the model contradicts a slide or leaves it open: good places for a discussion of both.
course-column-slide = Slide
course-column-exercises = Exercises
course-column-model = The model
course-agrees = agrees
course-untested = no claim of its own is tested
course-against = Contradicts
course-unsettled = Not settled
