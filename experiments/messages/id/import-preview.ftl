# Pandangan terakhir sebelum apa pun ditulis.
preview-organizations = Organisasi ({ $count }):
preview-more = { $names } … dan { $more } lagi
preview-doubts = { $count } di antaranya mungkin bukan organisasi. Apakah benar organisasi?
preview-columns = Isi sel { $file }:
preview-no-ties = Tidak ada hubungan.
preview-ties = Hubungan ({ $count }), misalnya:
preview-conflicts = Konflik, yang bukan hubungan kerja sama ({ $count }), misalnya:
preview-reciprocal = { $count } hubungan formal hanya tertulis dari satu sisi. Dalam model, kesepakatan mengikat keduanya: sisi yang lain juga mendapatkannya.
preview-raised = Jam yang tidak disebut berkas dinaikkan agar hubungan organisasi ini terpelihara ({ $count }):
preview-short-kept = Jam yang disebut berkas kurang bagi organisasi ini dan dinaikkan saat model mulai ({ $count }):
preview-short-lost = Jam yang disebut berkas kurang bagi organisasi ini; sebagian hubungannya hilang pada bulan pertama ({ $count }):
preview-short-one = { $name }: { NUMBER($hours) } jam sebulan, perlu { NUMBER($needed) } untuk { $ties } hubungan{ $lost ->
        [0] {""}
       *[other] {" "}(tanpa tambahan, sekitar { $lost } hilang)
    }
preview-all-kept = Bulan 0 memuat semua { NUMBER($count) } hubungan.
preview-missing = Bulan 0 kekurangan { $count } hubungan: { $ties }
doubt-sum = jumlah
doubt-address = alamat
doubt-date = tanggal
doubt-number = angka, bukan nama
doubt-answer = jawaban, bukan nama
doubt-several = beberapa nama sekaligus
doubt-person = orang
doubt-sentence = kalimat
doubt-short = satu huruf
cells-read = { $column } = { $role }: { $read } dibaca, { $blank } kosong, { $left } tidak dipahami{ $passed ->
        [0] {""}
       *[other] , { $passed } pada baris yang tidak dipakai
    }
cells-left = tidak dipahami: { $cells }{ $more ->
        [0] {""}
       *[other] {" "}… dan { $more } lagi
    }
cells-unused = { $column }: tidak dipakai ({ $filled } terisi, { $blank } kosong)
cells-personal = { $column }: tentang orang, tidak dipakai dan tidak ditampilkan
cells-tool = { $column }: ditulis alat survei, tidak dipakai
role-name = nama
role-id = id
role-from = dari
role-to = ke
role-direction = arah
role-relation = jenis hubungan
role-network = jaringan
role-wave = gelombang survei
role-depth = kedalaman
role-weight = kekuatan
role-kept = janji ditepati
role-broken = janji diingkari
role-trust = kepercayaan
role-tie = hubungan
role-conflict = konflik
role-activity = kegiatan
role-rated-power = nilai kekuasaan
role-rated-involvement = nilai keterlibatan
role-rated-resources = nilai sumber daya
role-rated-reliability = nilai keandalan
role-rated-mission = nilai misi
role-rated-openness = nilai keterbukaan
role-kind = jenis
role-place = tempat
role-group = kelompok
role-power = kekuasaan
role-income = pendapatan
role-hours = jam
role-volunteers = relawan
role-skills = keterampilan
role-reliability = keandalan
role-outside = pihak luar
role-interests = isu
role-weights = bobot isu
meaning-no-tie = tanpa hubungan
meaning-conflict = konflik
meaning-no-conflict = tanpa konflik
meaning-depth = kedalaman { $depth }
meaning-no-answer = tidak menjawab
meaning-trust = kepercayaan { NUMBER($share, style: "percent") }
meaning-rating = { $value } dari 4
meaning-ratings-decide = nilai-nilainya yang menentukan
meaning-power = kekuasaan { $value }
meaning-outside = pihak luar
meaning-inside = bagian komunitas
tie-in-words-0 = { $source } berkonflik dengan { $target }
tie-in-words-1 = { $source } berbagi informasi dengan { $target }
tie-in-words-2 = { $source } bekerja sama secara informal dengan { $target }
tie-in-words-3 = { $source } bekerja sama secara formal dengan { $target }
tie-in-words-4 = { $source } menjalankan beberapa proyek dengan { $target }
tie-in-words-trust = {" "}dan memercayainya { $trust } dari { $top }
cli-import-yes = Tulis skenarionya tanpa bertanya lagi.
cli-import-confirm = Tulis { $file }? [y/T]
cli-import-yes-words = y ya
cli-import-not-written = Tidak ada yang ditulis. Bila sudah benar, tambahkan --yes.
cli-import-left = Tidak ada yang ditulis.
cli-import-before-refusal = Yang sudah terbaca:
cli-import-example = Misalnya: { $answer }
