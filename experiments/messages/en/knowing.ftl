# Worth knowing more: what single parameters would be worth, and what a lead hangs on.

knowing-first = Knowing “{ $parameter }” alone would be worth { $value }
knowing-further = “{ $parameter }” { $value }
knowing-more = { $more } more
knowing-end = { $sentence }.
knowing-none = No single parameter can be called worth measuring by itself: in { $sets } sets chance alone may make the best of { $count } look worth { $chance }, and none goes beyond that.
knowing-blind = Which single parameter would be worth measuring cannot be determined from { $sets } sets: chance alone may make the best of { $count } look worth { $chance }, as much as all together. More sets (--sets) would show more.
knowing-nothing = So no parameter is worth measuring for this choice.
knowing-lead = The size of the lead of { $first } over { $next } depends on { $parameters }.
knowing-lead-part = “{ $parameter }” ({ $share } of the differences between sets)
knowing-lead-none = The size of the lead of { $first } over { $next } cannot be traced to any single parameter.
knowing-lead-alike = The lead of { $first } over { $next } differs between sets by no more than chance.

knowing-fold = What single parameters would be worth
knowing-table = Worth knowing more? What knowing each parameter alone would be worth, and how much of the differences between { $sets } sets in the lead of { $first } over { $next } it explains; the { $shown } most telling of { $count }
knowing-parameter = Parameter
knowing-column-worth = Worth knowing alone
knowing-column-share = Explains of the lead
knowing-column-p = p
knowing-reading = Chance and overfitting are taken out; p holds for all { $count } parameters together, of which chance alone may make the best look worth { $chance }. Amounts are in the unit of the choice above; knowing all parameters together would be worth { $whole }.
