# Scenario files: what can be wrong with them, and what their keys mean.

## Names that a scenario may leave out
group-all = Everybody
place-here = The community

## Names of strategies when a file gives none
strategy-nothing = Nothing
strategy-direct-grants = Direct grants
strategy-broker-host = Broker: an existing organization
strategy-broker-new = Broker: a new organization
strategy-broker-informal = Broker: an informal body
strategy-coalition-broad = Broad coalition
strategy-coalition-issue = Issue coalition
strategy-partnership = Specialized partnerships
strategy-sequence = One after another
strategy-sequence-then = {", then "}
strategy-sequence-until = { $name } (until month { $months })
strategy-portfolio = Side by side
strategy-portfolio-and = {" + "}

## Counting faults and saying where they are
faults-found = { $count ->
    [one] The scenario has one fault:
   *[other] The scenario has { $count } faults:
}
faults-more = … and { $count } more.
fault-place = { $file }, line { $line }
fault-line = line { $line }

## Reading a file
fault-file-missing = there is no such file.
fault-file-is-folder = this is a folder, not a file.
fault-file-unreadable = the file cannot be read ({ $reason }).
fault-file-too-large = a scenario may have at most { $most } kB; this file is larger.
fault-file-not-utf8 = the file is not stored as UTF-8. Open it in an editor and save it again with the encoding “UTF-8”.
fault-file-empty = the file holds no scenario.
fault-not-yaml = { $hint ->
    [colon] a second colon in one line. If it belongs to a text, put the text into quotes. The line reads: { $text }
    [no-colon] the colon after a key is missing. The line reads: { $text }
    [bracket] a bracket, brace or quote opened in line { $opened } is not closed, or a comma is missing. The line reads: { $text }
    [indent] the indentation does not fit the lines above. Parts of one thing begin in the same column. The line reads: { $text }
    [quote] a text that begins with such a sign needs quotes. The line reads: { $text }
    [character] an invisible character that does not belong in a text stands here.
   *[other] this is not YAML ({ $reason }). The line reads: { $text }
}
fault-control-character = a control character ({ $letter }) stands in this text. It shows nothing; leave it out.
fault-tab = this line begins with a tab. YAML wants spaces; set your editor to insert spaces.
fault-second-document = a second document begins here (`---`). One file holds one scenario.
fault-other-yaml = this file asks for another version of YAML. Scenarios are YAML 1.2: leave out the line with %YAML.
fault-alias = anchors (&) and aliases (*) are not used in scenarios. Write the value out, or put it into quotes if it is text.
fault-tag = tags ({ $value }) are not used in scenarios. Put the value into quotes if it is text.
fault-too-deep = this is nested too deeply for a scenario.
fault-key-not-text = a key must be a word, not a list or a mapping. Text with braces or brackets belongs in quotes.
fault-key-twice = the key { $key } stands here a second time; the first is in line { $first }.

## Keys and values
fault-unknown-key = { $nearest ->
    [none] { $key } is not a key here. Allowed: { $allowed }.
   *[other] { $key } is not a key here. Did you mean { $nearest }? Allowed: { $allowed }.
}
fault-missing-key = { $allowed ->
    [none] the key { $key } is missing.
   *[other] the key { $key } is missing. Allowed: { $allowed }.
}
fault-nothing-there = nothing stands after { $key }. Give a value or leave the key out.
fault-not-a-mapping = { $value } stands where keys with values belong ({ $allowed }).
fault-not-a-list = { $value } stands where a list belongs.
fault-not-text = { $value } is not text. Put it into quotes if it is meant as a name.
fault-bad-text = { $value } is not a usable text: one line, with at least one visible character.
fault-text-too-long = the text is too long; at most { $most } characters.
fault-bad-name = { $value } is not a usable name here: a letter, then letters, digits, - or _, at most 40 in all.
fault-not-one-of = { $nearest ->
    [none] { $value } is not allowed. Allowed: { $allowed }.
   *[other] { $value } is not allowed. Did you mean { $nearest }? Allowed: { $allowed }.
}
fault-not-true-or-false = { $value } is neither true nor false.
fault-not-a-number = { $whole ->
    [yes] { $value } is not a whole number.
   *[no] { $value } is not a number.
}
fault-number-range = { $whole ->
    [yes] { $value } is not allowed: a whole number from { $low } to { $high }.
   *[no] { $value } is not allowed: a number from { $low } to { $high }.
}
fault-number-above = { $whole ->
    [yes] { $value } is not allowed: a whole number above { $low } and up to { $high }.
   *[no] { $value } is not allowed: a number above { $low } and up to { $high }.
}
fault-thousands = { $value } can be read in two ways: { $thousand } (a point between thousands) or { $decimal ->
    [none] nothing else
   *[other] { $decimal } (a decimal point)
}. Write { $thousand }{ $decimal ->
    [none] .
   *[other] , or { $decimal }.
}
fault-written-amount = { $value } is written for people; a file wants the number alone, without a currency and without marks between thousands: { $figure }
fault-currency = { $nearest ->
    [none] { $value } is no currency in use. Write its code after ISO 4217, three capital letters, such as { $allowed }.
   *[other] { $value } is no currency in use. Write its code after ISO 4217, three capital letters, such as { $allowed }. Did you mean { $nearest }?
}
fault-money-decimals = { $thousand ->
    [none] { $value } has more decimals than { $currency } has ({ $digits }). Write { $decimal }, or the amount that is meant.
   *[other] { $value } can be read in two ways: { $thousand } (a point between thousands) or { $decimal } (a decimal point; { $currency } has { $digits } decimals). Write { $thousand }, or { $decimal }.
}
fault-curly-quotes = { $mark } is a curly quotation mark, which YAML takes for a letter. Use straight ones (" or '), or none. It reads: { $text }
fault-no-break-space = a no-break space ({ $letter }) stands here, which looks like a space and is none to YAML. Put an ordinary space. The line reads: { $text }
fault-percent-beside-share = { $value } stands beside { $share } ({ $other }): percents beside shares. Write all as percents ({ $percent } for { $share }) or all as shares ({ $fraction } for { $value }).
fault-too-few = { $given } given; at least { $least } needed.
fault-too-many = { $given } given; at most { $most } allowed.
fault-format = { $value } is no known format of scenario files. This version of Simpul reads: simpul: 1
fault-other = { $value } is not allowed ({ $reason }).

## Where numbers come from
fault-fact-or-assumption = a number with a note needs either a fact (with its source) or an assumption (with its reason), and not both.
fault-source-is-text = { $value } is no explanation; say in words where the number comes from.
fault-only-numbers-annotated = { $value } is not a number; only numbers carry a fact or an assumption.
fault-assumption-needs-range = an assumption needs its plausible range, such as range: [0.2, 0.6].
fault-range-is-two-numbers = { $value } is not a range; write two numbers, such as [0.2, 0.6].
fault-range-holds-value = the range { $value } does not run from low to high around the value { $number }.
fault-range-too-wide = the range { $value } leaves what is allowed here: { $low } to { $high }.

## Between the parts
fault-does-not-exist = { $what ->
    [kind] there is no kind { $value }.
    [place] there is no place { $value }.
    [group] there is no group { $value }.
    [issue] there is no issue { $value }.
    [strategy] there is no strategy { $value }.
    [backer] there is no organization, kind or group { $value }.
   *[organization] there is no organization named { $value }.
} { $nearest ->
    [none] { $allowed ->
        [none] The scenario declares none.
       *[other] Declared: { $allowed }.
    }
   *[other] Did you mean { $nearest }?
}
fault-none-declared = { $value } is named here, but the scenario has no part “{ $plural }”.
fault-which-one = { $what ->
    [group] the scenario has several groups: say which one this organization belongs to ({ $allowed }).
   *[place] the scenario has several places: say in which one this organization works ({ $allowed }).
}
fault-strata-needed = the scenario has several groups and stratification above 0: say who is better off, from the best-off group to the worst-off, such as strata: [{ $allowed }]. The order of lines means nothing.
fault-strata-twice = the group { $value } stands here twice.
fault-strata-missing = every group has a place here; missing: { $missing }.
fault-no-interest = at least one interest must be above zero.
fault-name-twice = there is already an organization named { $value }, in line { $first }.
fault-name-and-count = { $key } belongs to a recipe; an entry with a name is a single organization. Leave out one of the two.
fault-key-taken = the key { $taken } is already used in this place by the entry in line { $first }.
fault-keys-too-high = the keys of this entry would pass { $high }.
fault-place-size = number of organizations here: { $given }. A place needs { $low } to { $high }.
fault-tie-to-itself = { $value } is tied to itself.
fault-tie-twice = this tie stands here a second time; the first is in line { $first }.
fault-start-too-late = strategies begin in month { $value }, the run has { $months } months; at least 12 must follow, so at most { $high }.
fault-horizon-too-late = { $value } months after month { $start } lie beyond the { $months } months of the run; at most { $high }.
fault-horizon-twice = the horizon { $value } stands here twice.
fault-subsidy-too-long = { $value } instalments from month { $start } on do not fit into { $months } months; at most { $high }.
fault-scope-needs-issue = a coalition with the scope “issue” needs the issue it works on.
fault-broad-has-no-issue = a broad coalition has no fixed issue; leave the issue out or set scope: issue.
fault-one-kind-needs-kind = a coalition of one kind needs the kind of its members.
fault-mixed-has-no-kind = a mixed coalition has no single kind; leave the kind out or set composition: one_kind.
fault-own-name = { $value } is not the name of a Python file beside the scenario, such as my_strategy.py.
fault-own-without-folder = a scenario without a file has no folder in which { $value } could lie.
fault-own-not-allowed = this scenario brings code of its own, { $value }, and code can do anything on this computer. Read it first; if you trust it, say --own-code.
fault-own-missing = there is no file { $value } in { $folder }.
fault-own-fails = { $value } cannot be used; line { $line }: { $reason }
fault-own-earlier = { $value } was written for an earlier version of Simpul; in line { $line } write: from simpul.plugin import ...
fault-phase-without-end = only the last phase may go on for good; say how many months this one lasts.
fault-share-for-all = give a share to each of them, or to none.
fault-no-share = somebody has to get the money: at least one share must be above zero.
fault-made-of-itself = { $value } leads back to this strategy; a strategy cannot be made of itself.
fault-nested-too-deep = strategies within strategies go { $most } levels deep at most.
fault-phase-after-money = this phase begins { $begins } months after the start, when the subsidy of { $paid } months is over; it can have no share of it.
fault-hosts-need-host = only a broker with origin: host has hosts.
fault-host-is-its-backer = a broker with origin: host is backed by its host; backed_by is for origin: new or informal.
fault-incorporates-needs-informal = only a broker with origin: informal can become a legal body later.
fault-host-outside = { $value } is a larger institution from outside; a host is part of the community ({ $allowed }).
fault-host-twice = { $value } is named as host twice.
fault-backer-twice = { $value } is named twice among those who stand behind it.
fault-label-reserved = this name is kept for the strategy of type { $type }, which every comparison needs. Choose another name.

## What experiments may vary
fault-uncertain-unknown = { $nearest ->
    [none] there is no number with the key { $value }.
   *[other] there is no number with the key { $value }. Did you mean { $nearest }?
}
fault-uncertain-money = no rule reads { $value }: to vary it changes no run. A plausible range may stand with the number itself (assumption and range).
fault-uncertain-twice = { $value } stands here twice.
fault-uncertain-without-range = { $value } has no range. Annotate the number with one, or write uncertain as a mapping: { $value }: [low, high].
fault-change-unknown = { $nearest ->
    [none] a scenario has no key { $key } that could be changed.
   *[other] a scenario has no key { $key } that could be changed. Did you mean { $nearest }?
}
