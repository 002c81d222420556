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
panel-place-size = tempat { $value } punya { $size } organisasi; yang dapat disimulasikan 2 sampai { $most }.
panel-crossing = { $value } menyebut { $other }, yang berada di tempat lain. Pasangan hanya dibentuk di dalam satu tempat: sebutkan kolom tempat lain di panel.yaml, atau hapus kolom itu.
panel-no-place = Tidak ada tempat { $given } dalam panel ini. Yang terdekat: { $nearest }. Yang ada: { $allowed }.
panel-few-replicates = { $given } ulangan terlalu sedikit: selang memerlukan sedikitnya 2.
