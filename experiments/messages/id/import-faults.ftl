# Apa yang salah pada berkas yang dimasukkan.
exchange-more = … dan { $count } lagi yang serupa.
exchange-no-files = Tidak ada berkas yang disebut.
exchange-too-many-files = { $value } berkas terlalu banyak; paling banyak { $most } sekaligus.
exchange-no-such-answer = { $name } tidak bisa berisi { $value }{ $nearest ->
        [none] .
       *[other] ; maksud Anda { $nearest }?
    } Pilihannya: { $allowed }.
exchange-empty = berkas ini kosong.
exchange-too-large = berkas ini lebih besar dari { $most } MB.
exchange-unknown = berkas ini tidak dapat dibaca. Yang dapat dibaca: { $allowed }.
exchange-is-scenario = ini sudah berupa skenario; periksalah dengan “simpul check”.
exchange-no-text = ini bukan teks sebuah tabel: ada bita yang bukan huruf di dalamnya.
exchange-no-encoding = tidak ada pengodean { $value }. Yang lazim: utf-8, cp1252, utf-16.
exchange-wrong-encoding = berkas ini tidak ditulis dalam { $value }. Hilangkan --encoding agar dikenali sendiri.
exchange-one-column = hanya ada satu kolom: { $value }. Daftar organisasi atau hubungan perlu dua kolom atau lebih; bila pemisahnya tidak lazim, sebutkan dengan --delimiter (comma, semicolon, tab, bar).
exchange-too-wide = { $value } kolom terlalu banyak; sebuah tabel paling banyak memiliki { $most } kolom.
exchange-broken-row = baris ini tidak dapat diurai; mungkin ada tanda kutip yang kurang?
exchange-no-columns = tidak ada kolom yang dikenali pada { $value }. Yang diperlukan: nama (nama, label, organisasi), atau kedua ujung hubungan (dari dan ke, source dan target), atau matriks dengan label yang sama di atas dan di samping. Sebutkan arti kolom dengan --columns, misalnya --columns "from=Kolom pertama,to=Kolom kedua".
exchange-columns = --columns tidak memahami { $value }. Tulislah peran=Judul kolom, dipisahkan koma. Peran: { $allowed }.
exchange-same = --same tidak memahami { $value }. Tulislah "tertulis=maksudnya", dipisahkan titik koma.
exchange-missing = --missing diisi angka yang dipisahkan koma, misalnya 9,99, atau none; bukan { $value }.
exchange-nobody = tidak ada organisasi yang ditemukan.
exchange-too-few = { $value } organisasi terlalu sedikit; sebuah komunitas perlu dua atau lebih.
exchange-too-many = { $value } organisasi terlalu banyak; sebuah skenario paling banyak memuat { $most }.
exchange-too-many-ties = { $value } hubungan terlalu banyak; sebuah skenario paling banyak memuat { $most }.
exchange-scenario-too-large = skenarionya akan lebih besar dari { $most } kB; kurangi isinya.
exchange-matrix-side = { $value } ada di baris atas, tetapi tidak ada di kolom samping{ $nearest ->
        [none] .
       *[other] ; apakah maksudnya { $nearest }?
    }
exchange-matrix-top = { $value } ada di kolom samping, tetapi tidak ada di baris atas{ $nearest ->
        [none] .
       *[other] ; apakah maksudnya { $nearest }?
    }
exchange-matrix-twice = { $value } muncul dua kali di antara label matriks ini.
exchange-matrix-cell = { $value } pada kolom { $other } bukan angka.
exchange-matrix-no-label = baris matriks ini tidak berlabel.
exchange-matrix-stray = { $value } berada di kolom tanpa label.
exchange-no-workbook = buku kerja ini tidak dapat dibuka: { $reason }.
exchange-extra = membaca berkas ini memerlukan paket yang belum terpasang. Di folder Simpul: .venv/bin/python -m pip install -c constraints.txt -e ".[{ $extra }]" (Windows: .venv\Scripts\python, bukan .venv/bin/python)
exchange-old-workbook = buku kerja jenis lama (.xls) ini tidak dapat dibuka, atau berkata sandi; simpanlah sebagai .xlsx atau .ods tanpa kata sandi.
exchange-password = buku kerja ini berkata sandi; simpanlah tanpa kata sandi.
exchange-zip-bomb = bila diekstrak, berkas ini menjadi { $unpacked } MB atau lebih (paling banyak { $most } MB); berkas tidak dibuka.
exchange-sheet-too-large = ada sel yang letaknya begitu jauh sehingga lembarnya berisi { $rows } baris dan { $columns } kolom; hapuslah isi sel yang jauh itu.
exchange-xml-entities = berkas ini menyatakan jenis dokumen atau entitas, yang dapat membuat berkas kecil menjadi sangat besar; berkas tidak dibaca. Ekspor sekali lagi tanpa itu.
exchange-xml-deep = elemen-elemennya bertumpuk terlalu dalam.
exchange-no-xml = ini bukan XML yang benar: { $reason }.
exchange-no-graph = berkas ini diawali <{ $value }>; yang diperlukan GraphML atau GEXF yang berisi graf.
exchange-nested-graphs = ada graf di dalam simpul graf lain; ratakan dahulu sebelum diekspor.
exchange-graph-unread = graf ini tidak dapat dibaca: { $reason }.
exchange-graph-lost = { $nodes } simpul dan { $edges } sisi berkas ini tidak terbaca; tidak ada yang diambil darinya.
exchange-no-json = ini bukan JSON.
exchange-no-kumu = JSON ini tidak memiliki daftar elemen; berkas Kumu berisi “elements” dan “connections”.
exchange-no-pajek = ini bukan jaringan Pajek: ada baris sebelum *Vertices.
exchange-pajek-vertices = *Vertices memerlukan jumlahnya, dari 1 sampai { $most }, bukan { $value }.
exchange-pajek-vertex = { $value } bukan simpul: nomornya dari 1 sampai { $size }.
exchange-pajek-arc = { $value }: baris hubungan memerlukan dua simpul.
exchange-pajek-matrix = { $value }: tiap baris matriks memerlukan { $size } angka, dan barisnya sebanyak itu pula.
exchange-pajek-section = bagian jaringan *{ $value } tidak dapat dibaca.
exchange-dl-no-data = ini bukan berkas UCINET DL: berkas itu diawali DL dan memiliki baris DATA:.
exchange-dl-number = { $name } memerlukan bilangan bulat sampai { $most }, bukan { $value }.
exchange-dl-format = format { $value } tidak dikenal. Yang dikenal: { $allowed }.
exchange-dl-labels = ada { $value } label untuk { $size } organisasi.
exchange-dl-two-mode = baris dan kolomnya berbeda jenis; komunitas memerlukan satu daftar organisasi di kedua sisi.
exchange-dl-short = datanya habis terlalu cepat untuk format { $format }.
exchange-dl-long = datanya lebih banyak daripada isi format { $format } untuk { $size } organisasi.
exchange-dl-edge = { $value } bukan baris format ini.
exchange-dl-whom = { $value } bukan organisasi: nomornya dari 1 sampai { $size }.
exchange-new-issues = --issues memerlukan 1 sampai { $most } nama yang dipisahkan koma, bukan { $value }.
exchange-new-count = --kinds tidak memahami { $value }. Tulislah jenis=jumlah, misalnya ngo=2; jumlah dari 1 sampai { $most }.
exchange-new-total = { $value } organisasi tidak bisa menjadi komunitas; yang bisa { $low } sampai { $most }.
exchange-too-many-in-place = { $value } organisasi tanpa tempat: sebuah tempat paling banyak memuat { $most }. Tambahkan kolom tempat pada daftarnya (paling banyak 20, sehingga { $all } dapat dimuat), atau kurangi organisasinya.
exchange-coded-items = { $value }: kolom ini berisi kode, bukan nama. Ekspor surveinya dengan label, atau dengan teks lengkap pertanyaan dan jawaban.
exchange-no-such-head = --columns: tidak ada kolom berjudul { $value } ({ $role }).{ $nearest ->
        [none] {""}
       *[other] {" "}Maksud Anda { $nearest }?
    } Judul yang ada: { $allowed }.
exchange-answering-persons = { $value } mungkin kolom nama orang: tidak satu pun isinya disebut sebagai mitra. Nama orang tidak pernah dianggap organisasi. Bila isinya memang organisasi, tulislah --columns "from={ $head }"; bila tidak, sebutkan kolom yang memuat organisasi.
exchange-repeat-group = tabel ini berisi pertanyaan yang diajukan beberapa kali kepada tiap responden; barisnya dibedakan oleh { $value }. Masukkan bersama tabel pertama dari ekspor yang sama, yang memuat organisasi penjawab: simpul import PERTAMA.csv INI.csv, atau buku kerja dengan semua lembarnya.
exchange-place-too-large = sebuah tempat paling banyak memuat { $most } organisasi; ini lebih: { $value }. Sebutkan tempat yang lebih kecil, misalnya desa, bukan kabupaten, atau kurangi organisasinya.
exchange-survey-nobody = ini survei dengan satu baris untuk tiap jawaban, tetapi tidak dapat diketahui kolom mana yang berisi organisasi penjawab. Nama orang tidak pernah dianggap organisasi. Sebutkan dengan --columns, misalnya --columns "name=Organisasi Anda". Kolomnya: { $columns }.
exchange-persons = ini daftar orang ({ $columns }), dan orang bukan organisasi. Bila memang organisasi, tulislah --columns "name=Judul kolomnya".
exchange-scale = --scale tidak memahami { $value }. Tulislah TERKECIL-TERBESAR, misalnya 1-5, atau kata dari yang paling sedikit sampai yang paling banyak, misalnya tidak pernah<jarang<sering; untuk beberapa kolom Judul=1-5; Judul lain=1-7.
exchange-not-read = { $format } tidak dapat dibaca. { $way }
exchange-gml = ini bukan GML yang dapat dibaca: { $reason }.
exchange-vna = ini bukan VNA dari Netdraw yang dapat dibaca: { $reason }.
exchange-dot = ini bukan DOT yang dapat dibaca: { $reason }.
exchange-statistics = tabel { $format } ini tidak dapat dibaca: { $reason }.
exchange-two-mode-many = { $count } sama-sama terkait dengan { $value }, lebih dari { $most } yang boleh saling terhubung; keluarkanlah itu.
foreign-project-of-gephi = Proyek Gephi
foreign-data-set-of-ucinet = Kumpulan data UCINET (##h, ##d)
foreign-object-of-r = Objek R
foreign-workspace-of-r = Ruang kerja R
foreign-portable-file-of-spss = Berkas portabel SPSS
foreign-table-of-sas = Tabel SAS
foreign-database-of-access = Basis data Access
foreign-old-workbook = Buku kerja lama
foreign-binary-workbook = Buku kerja biner (XLSB)
foreign-table-of-numbers = Tabel Numbers
foreign-text-document = Dokumen teks
foreign-pdf = PDF
foreign-session-of-cytoscape = Sesi Cytoscape
foreign-packed-graphml = GraphML yang dipadatkan
foreign-pickle-of-python = Pickle Python
foreign-packed-file = Berkas yang dipadatkan
foreign-archive = Arsip
foreign-picture = Gambar
foreign-database = Basis data
foreign-page = Halaman web
foreign-graph-of-tulip = Graf Tulip
foreign-network = Jaringan
foreign-list-of-cytoscape = Daftar Cytoscape (SIF)
foreign-mind-map = Peta pikiran
foreign-map = Peta
foreign-slides = Salindia
way-gephi = Di Gephi: File > Export > Graph file, sebagai GEXF atau GraphML.
way-ucinet = Di UCINET: Data > Export > DL.
way-r = Di R: write.csv(ties, "ties.csv", row.names = FALSE), atau igraph::write_graph(g, "net.graphml", "graphml").
way-spss = Di SPSS: simpanlah sebagai .sav.
way-csv = Simpan atau ketik tabelnya sebagai CSV atau XLSX.
way-xlsx = Simpanlah sebagai .xlsx, .ods, atau CSV.
way-graphml = Ekspor sebagai GraphML.
way-gml = Ekspor sebagai GML atau GEXF.
way-unpack = Ekstrak dahulu.
