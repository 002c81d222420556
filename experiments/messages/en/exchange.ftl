# Data in and out: simpul new, import, export.
cli-new = Write a commented scenario to begin with. Asks a few questions on a terminal; takes flags otherwise.
cli-new-name = Name of the new file (.yaml is added). An existing file is never overwritten.
cli-new-title = Title of the scenario.
cli-new-kinds = How many organizations of which kind: residents, ngo, faith, cooperative, school, health, business, government, funder, custom, organization; as in residents=6,ngo=2.
cli-new-issues = Issues the community works on, with commas between.
cli-new-usual-issues = Clean water,School meals
cli-new-strategies = Strategies to compare, with commas between: broker-host, broker-new, broker-informal, coalition-broad, partnership. Nothing and direct grants are always among them.
new-broker-host = broker-host
new-broker-new = broker-new
new-broker-informal = broker-informal
new-coalition-broad = coalition-broad
new-partnership = partnership
cli-new-usual-kinds = residents=5,ngo=2,school=1,faith=1,government=1
cli-new-written = Written: { $file }
cli-new-next = Next: look at it in an editor, then: simpul compare { $file }
cli-import = Make a scenario of your own data: tables of organizations and ties (CSV, XLSX, ODS, SPSS, Stata), a matrix, a survey export, Kumu, GraphML, GEXF, GML, DOT, Pajek, UCINET DL, VNA, JSON. Shows the community as it was understood, with what became of every row and cell, and writes it after a yes (--yes). What is ambiguous is asked, or needs a flag.
cli-import-files = Files that together describe one community.
cli-import-out = The scenario to write (NAME.yaml of the first file when left out). An existing file is never overwritten.
cli-import-title = Title of the scenario.
cli-import-issues = Issues the community works on, with commas between, where the files name none.
cli-import-columns = What columns are, where their heads do not tell: "from=Asked,to=Named partner".
cli-import-same = Labels that mean another: "Mata Aiir=Mata Air; LSM T=LSM Tirta".
cli-import-unlisted = Ends of ties that are in no list of organizations: add them, take the nearest, or leave their ties out.
cli-import-alike = Whether labels that differ only in capitals, blanks, accents or signs are one.
cli-import-direction = Whether ties hold both ways where the file does not say.
cli-import-triangle = Whether a matrix filled on one side means both.
cli-import-above = What a blank first end means below a filled one.
cli-import-network = Which network, where a file holds several.
cli-import-depth = Depth of ties where the file does not say: 1 shares information, 2 informal, 3 formal, 4 several projects (2 when left out).
cli-import-weights = What weights of ties mean: their depth, strength in four steps, or nothing.
cli-import-missing = Numbers that stand for “no answer”, with commas between, or none.
cli-import-power = On which scale power is, if not from 0 to 1.
cli-import-decimal = Whether numbers have a decimal comma or point, where that cannot be determined.
cli-import-places = What becomes of places with too few organizations.
cli-import-many-kinds = What becomes of more than 12 kinds.
cli-import-many-places = What becomes of more than 20 places.
cli-import-many-groups = What becomes of more than 4 groups.
cli-import-many-issues = What becomes of more than 8 issues.
cli-import-scale = The scale of answers: 1-5, 5-1 where 1 is the most, or never<rarely<often; for several columns Trust=1-4; Frequency=1-7.
cli-import-wave = Which wave of a survey, where a file holds several.
cli-import-conflict = What becomes of conflicts: distrust without a tie, or nothing.
cli-import-hours = What becomes of stated hours that are fewer than ties take.
cli-import-two-mode = Which side of a network of two kinds of things are organizations.
cli-import-delimiter = What separates columns: comma, semicolon, tab, bar (recognized when left out).
cli-import-encoding = Encoding of text files (recognized when left out).
cli-import-choose = Give a number from 1 to { $most }, or the word in brackets.
cli-import-written = Written: { $file }. Look at it, then: simpul compare { $file }
cli-import-no-file = There is no file { $file }.
cli-import-unreadable = { $file } cannot be read: { $reason }.
cli-file-exists = { $file } exists already and is not overwritten; choose another name or folder.
cli-no-folder = There is no folder { $folder }.
cli-cannot-write = { $file } cannot be written: { $reason }.
cli-export = Write the network of a month of one run, the monthly series and the events as files for Gephi, Kumu, spreadsheets and statistics.
cli-export-scenario = A scenario file, the name of one that ships, or a folder of results.
cli-export-month = Month at whose end the network is taken, from 0 (the last when left out).
cli-export-formats = { $formats }, with commas between.
formats-extra = Writing { $format } needs packages that are not installed. In the folder of Simpul: .venv/bin/python -m pip install -c constraints.txt -e ".[{ $extra }]" (Windows: .venv\Scripts\python instead of .venv/bin/python)
cli-export-locale = Settings of the spreadsheet that opens the CSV files: id writes semicolons and decimal commas.
cli-export-out = Folder for the files (named after scenario, strategy, seed and month when left out).
cli-export-when = There is no month { $month } in this scenario; give 0 to { $most }.
cli-export-done = { $organizations } organizations and { $ties } ties at the end of month { $month }; { $months } months; { $events } events:
cli-export-hint = The tables of organizations and ties can be brought back with simpul import.
cli-export-taken = { $folder } is in use: process { $pid } on { $host } is working there. Try again when it has ended, or choose another folder with --out.
