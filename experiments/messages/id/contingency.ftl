# Kapan bentuk mana yang berhasil: baris bukti dari luar (`experiments/patterns/contingency.py`).

contingency-missing = Belum dijalankan: `results/contingency.csv` belum ada.
contingency-headline-own = Dari { $rows } baris, dengan dana kasus sendiri { $count ->
        [0] tidak satu pun sesuai dugaan
       *[other] { $count } sesuai dugaan
    }, { $reversed ->
        [0] tidak ada yang berbalik
       *[other] { $reversed } berbalik ({ $ids })
    }, dan { $open ->
        [0] tidak ada yang belum jelas.
       *[other] { $open } belum jelas.
    }
contingency-headline-enough = Dengan dana sedikitnya { $share }% dari kebutuhan { $count ->
        [0] tidak satu pun sesuai
       *[other] { $count } sesuai
    }, { $reversed ->
        [0] tidak ada yang berbalik
       *[other] { $reversed } berbalik ({ $ids })
    }, dan { $open ->
        [0] tidak ada yang belum jelas.
       *[other] { $open } belum jelas.
    }
contingency-rule = Baris yang terdiri dari beberapa bagian sesuai bila semua bagiannya sesuai. { $sets } set parameter, masing-masing { $seeds ->
       *[other] { $seeds } ulangan baru
    }; tanda, rentang waktu, taraf, dan pengaruh terkecil dicatat sebelum dijalankan pertama kali.
contingency-not = Yang tidak diukur: { $what }.
contingency-not-c4 = pada C4 persilangan aturan dan musyawarah, karena tidak ada tuas yang memisahkan keduanya
contingency-not-c5 = pada C5 kemiringan hasil terhadap kepercayaan, yang diganti dengan dua ujung sejarah hubungan
contingency-not-c8 = C8, karena kepercayaan pada perantara dibandingkan dengan organisasi setara yang bukan perantara tidak termasuk angka yang dibaca
contingency-not-c18 = pada C18 bagian komunitas yang tidak menjadi lebih baik, karena satu simulasi hanya memuat satu komunitas
contingency-made = Dibuat dengan `python -m simpul.experiments.documentation contingency --write`.
contingency-head-id = id
contingency-head-tested = yang diuji
contingency-head-expected = dugaan
contingency-head-own = dana sendiri
contingency-head-enough = dana 5% dari kebutuhan
contingency-head-compared = perbandingan (sumber)
contingency-expected = dugaan: { $band }
contingency-at-own = dengan dana sendiri: { $found }
contingency-at-enough = dengan { $share }% dari kebutuhan: { $found }
contingency-sign = { $sign }, sedikitnya { $smallest }
contingency-found = { $mean } ± { $error }, { $agree } dari set: { $verdict }
contingency-verdict-as-expected = sesuai dugaan
contingency-verdict-reversed = **berbalik**
contingency-verdict-open = belum jelas

contingency-c1a = Makin banyak dana dari luar, makin kecil kelebihan lembaga baru atas tuan rumah.
contingency-c1b = Makin banyak dana dari luar, makin kecil kelebihan lembaga baru atas koalisi.
contingency-c1c = Setelah lima tahun lembaga baru memberi tambahan lebih besar daripada setelah dua tahun.
contingency-c1d = Pendapatan yang naik turun mengurangi tambahan dari lembaga baru.
contingency-c2 = Beragamnya anggota lebih menolong koalisi bila keputusan menjadi perhatian umum daripada bila sepi.
contingency-c3a = Jarak antarkelompok membuat koalisi kehilangan lebih banyak anggota daripada tuan rumah.
contingency-c3b = Jarak antarkelompok lebih cepat mengakhiri koalisi daripada kemitraan khusus.
contingency-c4a = Makin sama tujuannya, makin besar kelebihan tuan rumah atas hibah.
contingency-c4b = Makin banyak organisasi membutuhkan sumber daya organisasi lain, makin besar kelebihan tuan rumah atas hibah.
contingency-c5a = Kepercayaan lebih menolong mitra bila keandalan berbeda-beda dan tidak terlihat.
contingency-c5b = Kepercayaan kurang menolong mitra bila krisis sering terjadi.
contingency-c6 = Bila sejarahnya buruk, hibah menyisakan lebih banyak konflik daripada tuan rumah yang mendamaikan perselisihan.
contingency-c7 = Menangani lebih banyak isu dengan dana yang sama tidak memenuhi lebih banyak kebutuhan.
contingency-c9a = Tuan rumah yang memiliki kepentingan sendiri kehilangan legitimasi, terlebih di tengah persaingan.
contingency-c9b = Makin keras persaingan, makin besar kelebihan lembaga baru atas tuan rumah.
contingency-c10 = Setelah dana habis, lebih sedikit wadah yang bertahan pada tuan rumah daripada pada koalisi.
contingency-c11a = Anggota lebih rajin hadir bila yang kuat tidak memakai kekuasaannya.
contingency-c11b = Hal itu lebih berarti bila kekuasaan timpang.
contingency-c11c = Banyaknya urusan penyelenggaraan rapat tidak mengubah kehadiran.
contingency-c12 = Lembaga baru lebih mampu bertahan setelah dana habis bila tujuannya sama.
contingency-c13 = Wadah informal memperoleh dari luar paling banyak separuh perolehan tuan rumah.
contingency-c14a = Setelah dua tahun koalisi memenuhi lebih banyak kebutuhan daripada hibah dengan dana yang sama.
contingency-c14b = Kelebihan itu mengecil dari tahun kedua ke tahun ketiga.
contingency-c14c = Setelah tiga tahun koalisi memiliki lebih banyak hubungan kerja daripada hibah.
contingency-c15a = Penyelenggara baru meninggalkan lebih banyak hubungan kerja daripada tanpa strategi.
contingency-c15b = Penyelenggara baru meninggalkan lebih banyak kepercayaan.
contingency-c15c = Penyelenggara baru meninggalkan lebih sedikit konflik.
contingency-c15d = Penyelenggara baru meninggalkan lebih banyak hasil bersama.
contingency-c16a = Dana untuk proyek para mitra memenuhi lebih banyak kebutuhan daripada tanpa strategi.
contingency-c16b = Keputusan di luar proyek tidak berubah karenanya.
contingency-c17a = Hibah memenuhi lebih banyak kebutuhan daripada tanpa strategi.
contingency-c17b = Penguatan organisasi saja sudah menaikkan kapasitas.
contingency-c18a = Koalisi menaikkan kapasitas.
contingency-c18b = Koalisi memenuhi lebih banyak kebutuhan daripada tanpa strategi.

cli-patterns-contingency = Uji baris bukti dari luar tentang bentuk mana yang berhasil dalam keadaan mana, pada banyak set parameter, dengan dana kasus sendiri dan dengan dana yang cukup berarti.
cli-patterns-sets = Bersama --contingency: berapa set parameter; 60 bila tidak disebut, masing-masing 4 ulangan.
contingency-unknown = { $given } bukan baris bukti dari luar tentang bentuk dan keadaan. Yang terdekat: { $nearest }. Yang ada: { $allowed }.
contingency-only = { $given } milik --contingency; tambahkan itu, atau hilangkan { $given }.
contingency-not-with = { $given } tidak bisa bersama --contingency; hilangkan salah satunya.
