# Panel: satu jaringan organisasi yang ditanyai dua kali (`simpul patterns --panel`).

panel-no-folder = tidak ada folder { $value }.
panel-no-file = berkas ini tidak ada di { $folder }.
panel-no-column = { $nearest ->
    [none] tidak ada kolom { $value }. Yang ada: { $allowed }.
   *[other] tidak ada kolom { $value }. Maksud Anda { $nearest }? Yang ada: { $allowed }.
}
panel-no-such-column = { $nearest ->
    [none] { $value } disebut sebagai kolom { $what ->
        [place] tempat
       *[kind] jenis
    }, tetapi tidak ada di sini. Yang ada: { $allowed }.
   *[other] { $value } disebut sebagai kolom { $what ->
        [place] tempat
       *[kind] jenis
    }, tetapi tidak ada di sini. Maksud Anda { $nearest }? Yang ada: { $allowed }.
}
panel-twice = { $value } sudah ada dalam daftar.
panel-no-label = ada organisasi tanpa id.
panel-too-few = { $value } organisasi terlalu sedikit: jaringan perlu sedikitnya dua.
panel-unknown = { $nearest ->
    [none] { $value } tidak ada di nodes.csv.
   *[other] { $value } tidak ada di nodes.csv. Maksud Anda { $nearest }?
}
panel-itself = { $value } menyebut dirinya sendiri.
panel-no-ties = tidak ada yang menyebut siapa pun pada gelombang ini.
panel-no-wave = { $nearest ->
    [none] tidak ada berkas hubungan untuk gelombang { $value }. Yang ada: { $allowed }.
   *[other] tidak ada berkas hubungan untuk gelombang { $value }. Maksud Anda { $nearest }? Yang ada: { $allowed }.
}
panel-two-waves = { $value } harus berisi dua tabel hubungan, misalnya edges_1.csv dan edges_2.csv; yang ditemukan: { $found }. Bila lebih dari dua, panel.yaml menentukan yang mana: waves: [1, 2].
panel-two-labels = { $value } harus berupa label dua gelombang, misalnya [1999, 2001].
panel-text = { $value } harus berupa teks.
panel-yes-or-no = { $value } pada { $column } bukan 1 (menjawab) dan bukan 0 (tidak menjawab).
panel-nobody-answered = menurut { $value } tidak ada yang menjawab, jadi tidak ada yang dapat dibandingkan.
panel-named-without-answer = { $value } menyebut organisasi lain pada gelombang { $wave }, padahal tercatat tidak menjawab saat itu.
panel-blank = { $column } kosong di sini; setiap organisasi memerlukannya.
panel-too-many = { $value } kelompok pada { $column } lebih banyak daripada { $most } yang dapat disimulasikan. Sebutkan kolom lain di panel.yaml, atau ambil sebagian data.
panel-place-size = tempat { $value } memiliki { $size } organisasi; yang dapat disimulasikan 2 sampai { $most }.
panel-crossing = { $value } menyebut { $other }, yang berada di tempat lain. Pasangan hanya dibentuk di dalam satu tempat: sebutkan kolom tempat lain di panel.yaml, atau hapus kolom itu.
panel-no-place = Tidak ada tempat { $given } dalam panel ini. Yang terdekat: { $nearest }. Yang ada: { $allowed }.
panel-two-halves = { $given } set parameter disebut; sebutkan dua, masing-masing disetel pada separuh tempat, atau tidak sama sekali.
panel-few-replicates = { $given } ulangan terlalu sedikit: beri --replicates 2 atau lebih.

cli-patterns-panel = Uji model pada jaringan Anda sendiri yang ditanyai dua kali, sebagai ganti baris-baris itu: folder berisi nodes.csv dan dua tabel hubungan (docs/panel.md).
cli-patterns-replicates = Dengan --panel: banyaknya jaringan, masing-masing dengan benih acak dan urutan sendiri. Kurang dari 400 mengaburkan ramalan tiap hubungan.
cli-patterns-place = Dengan --panel: kolom nodes.csv yang menyebut tempat; dikenali bila dikosongkan.
cli-patterns-places = Dengan --panel: hanya tempat-tempat ini, dipisahkan koma, misalnya yang tidak dipakai untuk penyetelan.
cli-patterns-panel-ensemble = Dengan --panel: set parameter lain untuk tiap ulangan; dengan --contingency: set parameter tempat baris dijalankan. Dari sebuah berkas, atau, tanpa berkas, yang disertakan.
panel-only-rows = { $given } berlaku untuk baris pernyataan dan pola; hapus bila memakai --panel.
panel-only-panel = { $given } berlaku untuk --panel; sebutkan folder dengan --panel, atau hapus.

panel-title = Panel { $name }: dari { $first } ke { $second }
panel-data = { $organizations } organisasi di { $places } tempat. Dari { $answered } yang menjawab pada { $after } ada { $pairs } pasangan; { $first } berhubungan pada { $before }, { $second } pada { $after }, { $months } bulan kemudian.
panel-taken = Diambil dari data: siapa menyebut siapa pada { $before }, tempat, jenis, siapa yang menjawab, dan berapa kontak yang disebut masing-masing (sebutan: organisasi; { $counts }). Siapa yang disebut ditentukan model; kerapatan bukan ramalan.
panel-taken-own = Diambil dari data: siapa menyebut siapa pada { $before }, tempat, jenis, siapa yang menjawab, dan berapa kontak yang disebut tiap organisasi, sebanyak yang disebutnya sendiri. Siapa yang disebut ditentukan model; kerapatan bukan ramalan.
panel-run = { $sets ->
    [1] { $replicates } ulangan dengan parameter bawaan, pada benih acak { $seed } sampai { $last }, masing-masing dengan urutan organisasi sendiri.
   *[other] { $replicates } ulangan atas { $sets } set parameter, pada benih acak { $seed } sampai { $last }, masing-masing dengan urutan organisasi sendiri.
}
panel-changed = Diubah pada model: { $changes }.
panel-sight = Apa pun yang disetel dengan melihat data ini menjadikannya pencocokan, bukan ramalan: bacalah pada tempat yang tidak dipakai untuk penyetelan (--places).
panel-verdict = { $passed } dari { $gates } ambang terlampaui.
panel-gates = Ambang, ditetapkan sebelumnya
panel-gate-figures = angka di dalam selang
panel-gate-auc = AUC hubungan baru
panel-gate-likelihood = log-likelihood di atas persistensi
panel-gate-stretch = sasaran lanjutan: lebih baik daripada persistensi dan derajat masuk pada tempat yang tidak dilihat
panel-gate-coefficients = koefisien di dalam selang
panel-of = { $count } dari { $all }
panel-passed = terlampaui
panel-missed = tidak terlampaui
panel-inside = ya
panel-outside = tidak
panel-head-reached = dicapai
panel-head-needed = diperlukan
panel-head-verdict = putusan
panel-head-real = nyata
panel-head-model = model
panel-head-inside = di dalam
panel-head-low = dari
panel-head-high = sampai
panel-head-auc = AUC, semua
panel-head-auc-new = hubungan baru
panel-head-auc-kept = yang bertahan
panel-head-likelihood = log-lik. per pasangan
panel-head-others = sama, dari tempat lain
panel-figures = Angka gelombang kedua, dengan selang yang memuat { $level }% ulangan: { $inside } dari { $all } di dalam
panel-ties = Ramalan tiap hubungan, di samping yang tidak memerlukan model (dicocokkan dengan jawaban yang diramalkannya; kolom terakhir: tiap tempat diramalkan dari tempat lain)
panel-coefficients = Yang menyertai sebuah hubungan: logit, nyata dengan selang 95%; { $inside } dari { $all } rata-rata model di dalam
panel-defined = pada { $share }% ulangan
panel-figure-density = kerapatan
panel-figure-kept = hubungan yang bertahan
panel-figure-new = hubungan baru
panel-figure-kept-returned = bertahan, bila berbalas
panel-figure-kept-alone = bertahan, bila tidak
panel-figure-new-unnamed = baru, tak disebut siapa pun
panel-figure-new-known = baru, disebut satu-dua
panel-figure-new-popular = baru, disebut tiga atau lebih
panel-figure-new-named = baru, bila disebut tujuannya
panel-figure-new-alone = baru, bila tidak
panel-figure-new-common = baru, ada mitra bersama
panel-figure-new-apart = baru, tanpa mitra bersama
panel-figure-reciprocity = timbal balik
panel-figure-in-centralization = sentralisasi derajat masuk
panel-figure-unnamed = tak disebut siapa pun
panel-figure-transitivity = transitivitas
panel-predictor-constant = satu angka
panel-predictor-persistence = persistensi (dua angka)
panel-predictor-popularity = persistensi dan derajat masuk
panel-predictor-logit = logit semua yang di bawah
panel-predictor-model = model
panel-ties-new = baru: { $what }
panel-ties-kept = bertahan: { $what }
panel-term-constant = konstanta
panel-term-returned = disebut tujuannya
panel-term-in-degree = derajat masuk tujuan
panel-term-common = mitra bersama
panel-term-alike = jenis sama
