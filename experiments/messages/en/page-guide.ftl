# The guided tour and the screens for presenting, in the page of `simpul share`.

page-tour-open = Guided tour
page-tour-again = Tour, on from { $step } of { $steps }
page-tour-count = Step { $step } of { $steps }
page-tour-back = Back
page-tour-next = Next
page-tour-leave = Leave the tour
page-tour-end = End the tour
page-tour-sentence-head = What the sentence says
page-tour-sentence = The count says how sure the answer is: in how many futures one strategy does better than the other. The two numbers say how much it matters: what each reaches on average. A high count with nearly equal numbers is a sure answer about very little.
page-tour-counting-head = How to read the futures
page-tour-counting = Each shape is one future: the same community and the same chance, once with each strategy. Triangles that point up, right of zero, are futures in which the first strategy does better; those that point down, left of zero, worse. The further from zero, the larger the difference.
page-tour-condition-head = Move one condition
page-tour-condition = Is your community hit by crises more often, or less, than this case? Move the slider, and all futures are worked out again. If the answer below stays, it does not hang on this condition. Back in your browser undoes it.
page-tour-price-head = For whom, and at what price
page-tour-price = An average hides who is left out: look at the worst off first. Working together takes hours from everybody who takes part, so the price counts these too, not only the money that is given. Then see from which year on it pays.
page-tour-limits-head = What it is not, and how to take it along
page-tour-limits = It is no forecast, and it knows nothing of people, politics or the quality of work. Use it to ask better questions of those concerned. Below you find the address of what you see now; the buttons below each picture save it and its numbers.

page-stage-open = Present
page-stage-full = Full screen
page-stage-leave = End
page-stage-count = { $screen } of { $screens }: { $name }
page-stage-answer = The answer
page-stage-futures = Futures, counted
page-stage-years = The difference, year by year
page-stage-whom = For whom?
page-stage-why = Why?
page-stage-price = At what price?
page-stage-when = When?
page-stage-if = And if: { $preset }?
