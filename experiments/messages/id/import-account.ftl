# Perhitungan atas apa yang dibaca.
account-file = { $file }
account-all = Semuanya
account-organizations = organisasi: { $read } baris dibaca = { $kept } dipakai + { $merged } digabung + { $rejected } ditolak
account-ties = hubungan: { $read } baris dibaca = { $kept } dipakai + { $merged } digabung + { $rejected } ditolak
account-kept = dipakai
account-merged = digabung
account-rejected = ditolak
account-line = baris { $lines }
account-lines = baris { $lines }
account-lines-more = baris { $lines } dan { $more } lagi
account-total = Skenarionya berisi { $organizations } organisasi, { $alone } di antaranya tanpa hubungan, dan { $ties } hubungan (tiap arah dihitung).
account-text = dibaca sebagai { $encoding }, dipisahkan { $delimiter ->
        [comma] koma
        [semicolon] titik koma
        [tab] tabulator
        [bar] garis tegak
       *[other] “{ $delimiter }”
    }, angka dengan { $decimal ->
        [comma] koma
       *[other] titik
    } desimal
account-encoding = dibaca sebagai { $encoding }
account-above-head = dilewati di atas judul kolom: baris { $lines }
account-padded = spasi berlebih dibuang dari { $count } label
account-apostrophes = apostrof lembar kerja dibuang dari { $count } label
account-matrix = matriks { $count } organisasi
account-kumu = Kumu: { $elements } elemen, { $connections } hubungan (dinomori dari 1, bukan menurut baris)
account-graph = { $format }, { $directed ->
        [yes] berarah
        [mixed] sebagian berarah
       *[other] tak berarah
    }
account-dl = UCINET DL, { $format }, matriks: { $count }, dibaca sebagai { $encoding }
account-pajek-partition = partisi di baris { $line } ({ $name }) menjadi jenis organisasi
account-pajek-left = *{ $section } di baris { $line } tidak dipakai
account-sheet-left = lembar “{ $sheet }” dilewati: tidak ada kolomnya yang dikenali ({ $columns })
account-no-name = tanpa nama
account-spilt = selnya lebih banyak daripada kolomnya; mungkin tanda kutip di sekitar nama kurang?
account-named-before = sudah disebut; yang belum ada dilengkapi
account-same-name = { $name } (baris { $line }): organisasi lain bernama sama, jadi id-nya ditambahkan
account-shortened = baris { $line }: nama dipendekkan menjadi “{ $name }”
account-taken-for = baris { $line }: { $given } dianggap { $name }
account-added = baris { $line }: { $name } tidak ada di daftar mana pun dan ditambahkan
account-alike = { $given } dianggap { $name }
account-near = { $given } dan { $name } tampak serupa. Bila satu, tulislah --same "{ $given }={ $name }"
account-other-network = milik jaringan yang tidak dipilih ({ $network })
account-no-ends = kedua ujungnya kosong
account-one-end = hanya satu organisasi yang disebut; ia masuk skenario tanpa hubungan ini
account-not-listed = salah satu ujungnya tidak ada di daftar organisasi
account-to-itself = berhubungan dengan dirinya sendiri
account-no-tie = baris ini menyatakan tidak ada hubungan
account-no-conflict = baris ini menyatakan tidak ada konflik
account-tie-before = hubungan yang sama sudah ada; yang lebih dalam yang berlaku
account-number-left = baris { $line }: { $role } untuk { $name } adalah { $value }, bukan angka dari { $low } sampai { $high }; tidak dipakai
account-more = … dan { $count } lagi yang serupa
account-no-kinds = jenis tidak dipakai: semua organisasi sejenis
account-no-places = tempat tidak dipakai: semua organisasi di satu tempat
account-no-groups = kelompok tidak dipakai
account-no-issues = isu tidak dipakai
account-other-kinds = { $count } jenis yang lebih jarang menjadi “lainnya”: { $names }
account-other-places = { $count } tempat yang lebih jarang menjadi “tempat lain”: { $names }
account-other-groups = { $count } kelompok yang lebih jarang menjadi “lainnya”: { $names }
account-other-issues = { $count } isu yang lebih jarang menjadi “lainnya”: { $names }
account-without-notes = skenarionya akan terlalu besar bila tiap angka diberi catatan; angka organisasi dan hubungan ditulis begitu saja

# Apa yang ditanyakan.
exchange-undecided = Ada { $count } hal yang harus diputuskan sebelum ini bisa menjadi skenario. Jawablah dengan pilihan berikut:
exchange-ask-direction = { $file }: { $count } hubungan tidak menyebut apakah berlaku dua arah{ $twice ->
        [0] {""}
       *[other] {" "}({ $twice } di antaranya tertulis dalam kedua arah)
    }. Apakah dua arah?
exchange-ask-direction-both = ya, tiap baris berlaku bagi keduanya
exchange-ask-direction-one = tidak, hanya dari yang pertama ke yang kedua
exchange-ask-triangle = { $file }: semua { $count } hubungan matriks ini berada di satu sisi diagonal. Apakah sisi lainnya sengaja dikosongkan?
exchange-ask-triangle-both = ya, tiap hubungan berlaku dua arah
exchange-ask-triangle-one = tidak, hubungan hanya dari baris ke kolom
exchange-ask-above = { $file }, baris { $line }: { $count } baris memuat mitra tanpa organisasi di depannya. Apakah organisasi di atasnya berlanjut?
exchange-ask-above-same = ya, organisasi ditulis sekali dan mitranya berderet di bawahnya
exchange-ask-above-alone = tidak, tidak diketahui mitra siapa; itu organisasi tanpa hubungan tersebut
exchange-ask-network = { $file } memuat beberapa jaringan (jumlah hubungan): { $names }. Yang mana?
exchange-ask-network-all = semuanya digabung
exchange-ask-weights = { $named ->
        [yes] { $count } hubungan disebut beberapa kali, sampai { $high } kali. Apa artinya?
       *[no] { $count } hubungan memiliki bobot dari { $low } sampai { $high }. Apa artinya?
    }
exchange-ask-weights-depth = kedalaman: 1 berbagi informasi, 2 informal, 3 formal, 4 beberapa proyek
exchange-ask-weights-steps = kekuatan: empat jenjang yang sama lebar, dari yang terkecil sampai terbesar, menjadi kedalaman 1 sampai 4
exchange-ask-weights-same = tidak dipakai: semua hubungan sama dalamnya (--depth, bila kosong 2)
exchange-ask-missing = { $file }, baris { $line }: angka ini tampak seperti kode “tidak menjawab”: { $codes }. Sebutkan yang memang kode, dipisahkan koma; none bila angka biasa.
exchange-ask-unlisted = { $count } ujung hubungan tidak ada di daftar organisasi: { $names }{ $more ->
        [0] {""}
       *[other] {" "}… dan { $more } lagi
    }. Apa itu?
exchange-ask-unlisted-add = organisasi juga; ditambahkan
exchange-ask-unlisted-nearest = salah tulis: bila ada saran, itulah maksudnya; yang lain ditambahkan
exchange-ask-unlisted-leave = bukan bagian kita; hubungannya ditolak
exchange-ask-alike = { $count } label hanya berbeda huruf besar, spasi, aksen, atau tanda baca: { $names }. Apakah sama?
exchange-ask-alike-merge = ya, masing-masing satu organisasi dengan label pertamanya
exchange-ask-alike-apart = tidak, organisasinya berbeda
exchange-ask-decimal = { $file }: apa maksud angka “{ $example }”?
exchange-ask-decimal-comma = { $dotted ->
        [yes] ribuan; desimalnya memakai koma
       *[no] koma desimal
    }
exchange-ask-decimal-point = { $dotted ->
        [yes] titik desimal
       *[no] ribuan; desimalnya memakai titik
    }
exchange-ask-power = Kekuasaan bernilai { $low } sampai { $high }. Skalanya apa?
exchange-ask-power-four = dari 1 sampai 4, seperti pada survei mitra
exchange-ask-power-ten = dari 0 sampai 10
exchange-ask-power-hundred = dari 0 sampai 100
exchange-ask-places = Tiap tempat perlu 2 sampai 500 organisasi, dan tiap organisasi perlu tempat. Yang tidak cocok: { $names }. Bagaimana dengan tempatnya?
exchange-ask-places-together = organisasi itu menjadi satu tempat bersama, “tempat lain”
exchange-ask-places-none = tempat tidak dipakai: semuanya di satu tempat
exchange-ask-many-kinds = Ada { $count } jenis, paling banyak { $most } yang bisa dibedakan. Bagaimana?
exchange-ask-many-kinds-common = yang paling sering dipertahankan, selebihnya menjadi “lainnya”
exchange-ask-many-kinds-none = jenis tidak dipakai
exchange-ask-many-places = Ada { $count } tempat, paling banyak { $most } yang bisa dibedakan. Bagaimana?
exchange-ask-many-places-common = yang paling sering dipertahankan, selebihnya menjadi “tempat lain”
exchange-ask-many-places-none = tempat tidak dipakai
exchange-ask-many-groups = Ada { $count } kelompok, paling banyak { $most } yang bisa dibedakan. Bagaimana?
exchange-ask-many-groups-common = yang paling sering dipertahankan, selebihnya menjadi “lainnya”
exchange-ask-many-groups-none = kelompok tidak dipakai
exchange-ask-many-issues = Ada { $count } isu, paling banyak { $most } yang bisa dibedakan. Bagaimana?
exchange-ask-many-issues-common = yang paling sering dipertahankan, selebihnya menjadi “lainnya”
exchange-ask-many-issues-none = isu tidak dipakai
account-wide = satu baris untuk tiap jawaban ({ $count }); organisasi yang menjawab ada di kolom “{ $organizations }”
account-sheet-persons = lembar “{ $sheet }” dilewati: isinya orang, bukan organisasi
account-matrix-totals = baris atau kolom jumlah tidak dipakai: { $names }
account-no-heads = tanpa judul kolom: dua kolom pertama dianggap kedua ujung hubungan
account-no-labels = matriks tanpa label: organisasinya dinomori
account-row-names = kolom pertama tidak berjudul; begitulah R menulis nama baris
account-blanks = dibaca sebagai { $encoding }, dipisahkan spasi
account-json = JSON: { $nodes } simpul, { $links } sisi (dinomori dari 1, bukan menurut baris)
account-statistics = tabel { $rows } baris (dinomori dari 1); jawaban { $labelled } variabel menurut labelnya
account-mentions = { $count } hubungan disebut beberapa kali, sampai { $most } kali; --weights mentions menjadikannya kekuatan hubungan
account-sum = jumlah, bukan organisasi
account-note = catatan, bukan organisasi
account-head-again = judul tabel sekali lagi
account-other-value = baris { $line }: { $role } untuk { $name } adalah { $value } di sini dan { $first } di baris { $before }; yang pertama berlaku
account-conflict = konflik: keduanya saling kenal dan tidak bekerja sama
account-conflict-before = konflik yang sama, atau hubungan keduanya, sudah ada
account-conflict-left = konflik, tidak dipakai
account-sheet-ignored = lembar “{ $sheet }” dilewati, sesuai namanya
account-two-mode = { $events } acara menghubungkan { $actors } organisasi: yang ikut dalam acara yang sama berhubungan
exchange-ask-columns = { $file }: tidak dapat diketahui apa yang ditanyakan di sini: { $heads }. Sebutkan satu per satu, dipisahkan koma: trust (kepercayaan), weight (seberapa banyak bekerja sama), tie (bekerja sama atau tidak), activity (apa yang dikerjakan bersama), conflict (konflik), rated_power, rated_resources.
exchange-ask-scale = { $file }, baris { $line }: jawaban ini memakai skala apa? { $columns }. Tulislah TERKECIL-TERBESAR, misalnya 1-5, atau 5-1 bila 1 yang terbesar; atau kata-katanya dari yang paling sedikit, misalnya tidak pernah<jarang<sering. Untuk beberapa kolom: Judul=1-5; Judul lain=1-7.
exchange-ask-wave = Jawaban ini berasal dari beberapa gelombang survei (jumlah hubungan): { $names }. Yang mana?
exchange-ask-wave-all = semuanya digabung
exchange-ask-conflict = { $count } hubungan adalah konflik ({ $names }). Menjadi apa?
exchange-ask-conflict-distrust = keduanya saling kenal, tidak saling percaya, dan tidak bekerja sama
exchange-ask-conflict-leave = tidak dipakai
exchange-ask-hours = Jam { $count } organisasi di berkas kurang untuk hubungannya: { $names }. Bagaimana?
exchange-ask-hours-raise = jamnya dinaikkan saat model mulai, sehingga semua hubungan terpelihara
exchange-ask-hours-lose = jamnya tetap, dan sebagian hubungan hilang pada bulan pertama
exchange-ask-weights-mentions = seberapa sering hubungan itu disebut: empat jenjang yang sama lebar, dari sekali sampai terbanyak, menjadi kedalaman 1 sampai 4
exchange-ask-two-mode = { $file } menghubungkan { $rows } hal dengan { $columns } hal lain, misalnya organisasi dengan acara. Bagaimana?
exchange-ask-two-mode-rows = organisasinya yang pertama; dua organisasi berhubungan bila sama-sama terkait dengan hal lain yang sama
exchange-ask-two-mode-columns = organisasinya yang lain; dua organisasi berhubungan bila sama-sama terkait dengan hal pertama yang sama
exchange-ask-two-mode-none = kolom-kolom itu menerangkan organisasi dan tidak dipakai
exchange-ask-power-five = dari 1 sampai 5
exchange-ask-power-seven = dari 1 sampai 7
