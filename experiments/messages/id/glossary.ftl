# Glosarium (docs/glossary.id.md).

glossary-title = Glosarium
glossary-about = Satu kata untuk satu hal: istilah yang dipakai Simpul dalam bahasa Indonesia dan Inggris, namanya dalam kepustakaan, dan asalnya. Halaman ini dibuat dari `docs/glossary.yaml`.
glossary-literature = Kepustakaan
glossary-column-term = Istilah
glossary-column-other = Inggris
glossary-column-meaning = Arti di sini
glossary-column-field = Dalam kepustakaan
glossary-column-source = Sumber
