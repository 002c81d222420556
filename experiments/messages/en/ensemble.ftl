# Many parameter sets in the place of one.

ask-ensemble = Take the parameter sets from a file or a folder of simpul calibrate; those that ship when left out.
ensemble-about = The runs have { $sets } parameter sets drawn by how well they agree with the evidence, { $seeds ->
        [one] one seed
       *[other] { $seeds } seeds
    } each; on a seed every strategy has the same set.
ensemble-about-worlds = The combinations use { $sets } of { $all } parameter sets drawn by how well they agree with the evidence; values that these leave open and the scenario calls uncertain are drawn from their whole range.
ensemble-stated = The scenario states these itself, and they stay: { $names }.

ensemble-cannot-read = The ensemble { $file } cannot be read: { $reason }. Make one with simpul calibrate SCENARIO, or leave the file out to take the ensemble that ships.
ensemble-column = { $file }: "{ $name }" is no parameter of the model. The nearest is: { $nearest }. A column has the name of a parameter, or a dotted key of the scenario.
ensemble-twice = { $file }: the column "{ $name }" appears twice.
ensemble-few = { $file } has { $sets } parameter sets; an ensemble needs a line with names of parameters and at least { $least } sets below it.
ensemble-line = { $file }, line { $line }: { $cells } values for { $columns } columns.
ensemble-number = { $file }, line { $line }, column { $name }: "{ $given }" is no number.
ensemble-range = { $file }, line { $line }, column { $name }: { $given } lies outside the range of this parameter, { $low } to { $high }.
