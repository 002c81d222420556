# Your own money in the page of `simpul share`.

page-purse = Set your own money
page-purse-unit = { $currency ->
        [none] My money (person-months)
       *[other] My money ({ $currency })
    }
page-purse-currency = Currency
page-purse-uncounted = none (person-months)
page-purse-price = One person-month costs
page-purse-slider = Move the money
page-purse-months = { $total } person-months
page-purse-case = The case as it is has { $total } person-months{ $money ->
        [none] {""}
       *[other] {" "}({ $money })
    }.
page-purse-what = A person-month is one person working full time for one month. Take what such a month costs you with everything: pay, social security, travel, office, administration. Every strategy gets the same money, over the same months as in the case.
page-purse-fault = Give an amount from 0 to { $most } person-months; nothing was changed.
page-purse-fault-price = A person-month costs more than 0; nothing was changed.
