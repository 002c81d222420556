# The glossary (docs/glossary.md).

glossary-title = Glossary
glossary-about = One word for one thing: the terms in which Simpul answers, in English and Indonesian, what the literature calls them, and where they come from. The page is made from `docs/glossary.yaml`.
glossary-literature = Literature
glossary-column-term = Term
glossary-column-other = Indonesian
glossary-column-meaning = Meaning here
glossary-column-field = In the literature
glossary-column-source = Source
