# What is wrong with files that are brought in.
exchange-more = … and { $count } more of the kind.
exchange-no-files = No files were given.
exchange-too-many-files = { $value } files are more than the { $most } that can be read at once.
exchange-no-such-answer = { $name } cannot be { $value }{ $nearest ->
        [none] .
       *[other] ; did you mean { $nearest }?
    } Allowed: { $allowed }.
exchange-empty = there is nothing in this file.
exchange-too-large = the file is larger than { $most } MB.
exchange-unknown = this is no file that can be read. These can: { $allowed }.
exchange-is-scenario = this is a scenario already; look at it with “simpul check”.
exchange-no-text = this is not the text of a table: it holds bytes that no letter has.
exchange-no-encoding = there is no encoding { $value }. Usual ones: utf-8, cp1252, utf-16.
exchange-wrong-encoding = the file is not written in { $value }. Leave --encoding out to have it recognized.
exchange-one-column = only one column was found: { $value }. A list of organizations or ties needs two or more; if they are separated by an unusual sign, name it with --delimiter (comma, semicolon, tab, bar).
exchange-too-wide = { $value } columns are more than the { $most } that a table may have.
exchange-broken-row = this row cannot be taken apart; is a quotation mark missing?
exchange-no-columns = no column was recognized in { $value }. Needed: a name (name, label, organization), or both ends of a tie (from and to, source and target), or a matrix with the same labels across and down. Say what a column is with --columns, such as --columns "from=First column,to=Second column".
exchange-columns = --columns does not understand { $value }. Write role=Head, with commas between. Roles: { $allowed }.
exchange-same = --same does not understand { $value }. Write "given=meant", with semicolons between.
exchange-missing = --missing takes numbers with commas between, such as 9,99, or none; not { $value }.
exchange-nobody = no organization was found.
exchange-too-few = { $value } organization is too few; a community needs two or more.
exchange-too-many = { $value } organizations are more than the { $most } that a scenario can hold.
exchange-too-many-ties = { $value } ties are more than the { $most } that a scenario can hold.
exchange-scenario-too-large = the scenario would be larger than { $most } kB; leave something out.
exchange-matrix-side = { $value } stands across the top but not down the side{ $nearest ->
        [none] .
       *[other] ; is it { $nearest }?
    }
exchange-matrix-top = { $value } stands down the side but not across the top{ $nearest ->
        [none] .
       *[other] ; is it { $nearest }?
    }
exchange-matrix-twice = { $value } stands twice among the labels of this matrix.
exchange-matrix-cell = { $value } in the column of { $other } is no number.
exchange-matrix-no-label = this row of the matrix has no label.
exchange-matrix-stray = { $value } stands in a column without a label.
exchange-no-workbook = the workbook cannot be opened: { $reason }.
exchange-extra = reading this file needs packages that are not installed. In the folder of Simpul: .venv/bin/python -m pip install -c constraints.txt -e ".[{ $extra }]" (Windows: .venv\Scripts\python instead of .venv/bin/python)
exchange-old-workbook = this workbook of the old kind (.xls) cannot be opened, or has a password; save it as .xlsx or .ods without one.
exchange-password = the workbook has a password; save it without one.
exchange-zip-bomb = unpacked, this file would be { $unpacked } MB or more for what it holds ({ $most } MB at the most); it is not opened.
exchange-sheet-too-large = a cell lies so far out that the sheet has { $rows } rows and { $columns } columns; delete what is out there.
exchange-xml-entities = the file declares a document type or entities, which can make a small file huge; it is not read. Export it again without them.
exchange-xml-deep = elements stand too deep within each other.
exchange-no-xml = this is no well-formed XML: { $reason }.
exchange-no-graph = the file begins with <{ $value }>; needed is GraphML or GEXF with a graph in it.
exchange-nested-graphs = graphs stand within nodes of other graphs; flatten them before you export.
exchange-graph-unread = the graph cannot be read: { $reason }.
exchange-graph-lost = { $nodes } nodes and { $edges } edges of this file could not be read; nothing is taken from it.
exchange-no-json = this is no JSON.
exchange-no-kumu = this JSON has no list of elements; a Kumu file has “elements” and “connections”.
exchange-no-pajek = this is no Pajek network: a line stands before any *Vertices.
exchange-pajek-vertices = *Vertices needs their number, from 1 to { $most }, not { $value }.
exchange-pajek-vertex = { $value } is no vertex: they are numbered from 1 to { $size }.
exchange-pajek-arc = { $value }: a line of ties needs two vertices.
exchange-pajek-matrix = { $value }: every row of the matrix needs { $size } numbers, and there are as many rows.
exchange-pajek-section = there is no section *{ $value } of a network that can be read.
exchange-dl-no-data = this is no UCINET DL file: it begins with DL and has a line DATA:.
exchange-dl-number = { $name } needs a whole number up to { $most }, not { $value }.
exchange-dl-format = the format { $value } is not known. These are: { $allowed }.
exchange-dl-labels = there are { $value } labels for { $size } organizations.
exchange-dl-two-mode = rows and columns are different things; a community needs one list of organizations on both sides.
exchange-dl-short = the data end too early for the format { $format }.
exchange-dl-long = there are more data than the format { $format } has for { $size } organizations.
exchange-dl-edge = { $value } is no line of this format.
exchange-dl-whom = { $value } is no organization: they are numbered from 1 to { $size }.
exchange-new-issues = --issues needs from 1 to { $most } names with commas between, not { $value }.
exchange-new-count = --kinds does not understand { $value }. Write kind=number, such as ngo=2; numbers from 1 to { $most }.
exchange-new-total = { $value } organizations cannot be a community; { $low } to { $most } can.
exchange-too-many-in-place = { $value } organizations without a place: a place holds { $most } at the most. Give the list a column with places (up to 20, so that { $all } can be held), or leave organizations out.
exchange-coded-items = { $value }: these columns hold codes in place of names. Export the survey with labels, or with the full text of questions and answers.
exchange-no-such-head = --columns: no column is headed { $value } ({ $role }).{ $nearest ->
        [none] {""}
       *[other] {" "}Did you mean { $nearest }?
    } The heads are: { $allowed }.
exchange-answering-persons = { $value } may be a column of persons: nobody under it is named as a partner. A person's name is never taken for an organization. If organizations stand there, say --columns "from={ $head }"; otherwise name the column with the organization.
exchange-repeat-group = this table holds what was asked several times of each respondent; its rows are told apart by { $value }. Import it together with the first table of the same export, which says which organization answered: simpul import FIRST.csv THIS.csv, or the workbook with all sheets.
exchange-place-too-large = a place holds { $most } organizations at the most; these have more: { $value }. Name smaller places, such as villages for a district, or leave organizations out.
exchange-survey-nobody = this is a survey with one row for every answer, and it cannot be determined which column holds the organization that answered. A person's name is never taken for one. Say it with --columns, such as --columns "name=Your organization". Columns: { $columns }.
exchange-persons = this lists persons ({ $columns }), and persons are no organizations. If they are organizations all the same, say --columns "name=Head of the column".
exchange-scale = --scale does not understand { $value }. Write LEAST-MOST, such as 1-5, or words from the least to the most, such as never<rarely<often; for several columns Head=1-5; Other head=1-7.
exchange-not-read = { $format } is not read. { $way }
exchange-gml = this is no GML that can be read: { $reason }.
exchange-vna = this is no Netdraw VNA that can be read: { $reason }.
exchange-dot = this is no DOT that can be read: { $reason }.
exchange-statistics = the table of { $format } cannot be read: { $reason }.
exchange-two-mode-many = { $count } have { $value } in common, more than the { $most } that may get ties to each other; leave it out.
foreign-project-of-gephi = A project of Gephi
foreign-data-set-of-ucinet = A data set of UCINET (##h, ##d)
foreign-object-of-r = An object of R
foreign-workspace-of-r = A workspace of R
foreign-portable-file-of-spss = A portable file of SPSS
foreign-table-of-sas = A table of SAS
foreign-database-of-access = A database of Access
foreign-old-workbook = An old workbook
foreign-binary-workbook = A binary workbook (XLSB)
foreign-table-of-numbers = A table of Numbers
foreign-text-document = A text document
foreign-pdf = A PDF
foreign-session-of-cytoscape = A session of Cytoscape
foreign-packed-graphml = Packed GraphML
foreign-pickle-of-python = A pickle of Python
foreign-packed-file = A packed file
foreign-archive = An archive
foreign-picture = A picture
foreign-database = A database
foreign-page = A web page
foreign-graph-of-tulip = A graph of Tulip
foreign-network = A network
foreign-list-of-cytoscape = A list of Cytoscape (SIF)
foreign-mind-map = A mind map
foreign-map = A map
foreign-slides = Slides
way-gephi = In Gephi: File > Export > Graph file, as GEXF or GraphML.
way-ucinet = In UCINET: Data > Export > DL.
way-r = In R: write.csv(ties, "ties.csv", row.names = FALSE), or igraph::write_graph(g, "net.graphml", "graphml").
way-spss = In SPSS: save it as .sav.
way-csv = Save or type its table as CSV or XLSX.
way-xlsx = Save it as .xlsx, .ods or CSV.
way-graphml = Export it as GraphML.
way-gml = Export it as GML or GEXF.
way-unpack = Unpack it first.
