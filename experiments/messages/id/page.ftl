# Model dalam satu halaman (`simpul share`): apa yang dikatakannya, sebelum dan sesudah skrip berjalan.

cli-share = Menulis model beserta jawabannya ke satu halaman yang bekerja tanpa jaringan
cli-share-scenario = Berkas skenario, atau nama skenario bawaan (simpul list)
cli-share-strategies = Strategi dalam halaman, misalnya broker-host,coalition-broad; dari dua strategi, yang pertama dibandingkan dengan yang kedua (semua bila dikosongkan)
cli-share-sets = Banyaknya masa depan yang dihitung, masing-masing dengan set parameter dan rangkaian kejadian acaknya sendiri
cli-share-out = Berkas yang ditulis (NAMA.html di folder ini bila dikosongkan)
cli-share-zip = Menulis halaman ke berkas .zip: sebagian program surel menolak .html
share-progress = { $done } dari { $total } ulangan, sisa { $left }
share-done = { $file }: { $size } kB, { $strategies } strategi, { $futures } masa depan, bahasa Inggris dan Indonesia. Dapat dibuka di peramban mana pun, tanpa jaringan.
share-sets = --sets { $given }: berikan banyaknya masa depan dari 2 sampai { $most }.
share-one-strategy = Halaman membandingkan strategi: berikan sedikitnya dua dengan --strategies, atau kosongkan untuk semua.
share-unforeseen = Strategi { $strategy } melihat keadaan komunitas saat dimulai, sehingga halaman tidak dapat mengetahui lebih dahulu apa yang dibentuknya. Berikan yang lain dengan --strategies.
share-stale-model = Aturan sudah berubah sejak model.wasm dibuat, sehingga halaman belum dapat dibuat: jalankan make wasm.

page-description = Strategi mana yang layak didanai: { $futures } masa depan dihitung, dengan model untuk mencoba keadaan lain.
page-skip = Langsung ke jawaban
page-give = Berikan dana kepada
page-instead = alih-alih
page-by = Dinilai menurut
page-futures = { $futures } masa depan, dihitung
page-better = lebih baik
page-worse = lebih buruk
page-same = tanpa selisih
page-dots = Masa depan dihitung menurut selisihnya: { $better } lebih baik, { $worse } lebih buruk, { $same } tanpa selisih; dari { $low } sampai { $high } { $unit }.
page-curve = Selisihnya, tahun demi tahun
page-curve-label = Selisih dari tahun ke tahun dalam { $futures } masa depan; pada yang di tengah { $end } { $unit } di akhir.
page-bands = Garis: masa depan yang di tengah. Pita: separuh yang di tengah, dan sembilan dari sepuluh. Garis tipis: masing-masing masa depan.
page-unit-shown = ({ $unit })
page-paid = selama didanai
page-table = Sebagai tabel
page-year = Tahun
page-middle = Tengah
page-low = Rendah (5%)
page-high = Tinggi (95%)
page-counted = Masa depan
page-least = Terkecil
page-most = Terbesar
page-save-svg = Gambar (SVG)
page-save-png = Gambar (PNG)
page-save-csv = Angka (CSV)

page-answer = { $verdict ->
        [for] Dalam { $better } dari { $futures } masa depan, { $more } dengan { $strategy } daripada dengan { $other }: rata-rata { $here }, bukan { $there } { $unit }.
        [against] Sebaiknya tidak: dalam { $worse } dari { $futures } masa depan, { $more } dengan { $other } daripada dengan { $strategy }: rata-rata { $there }, bukan { $here } { $unit }.
        [even] Dalam { $alike } dari { $futures } masa depan, pilihan antara { $strategy } dan { $other } membuat selisih yang lebih kecil daripada yang berarti ({ $matters } { $points }) menurut ukuran ini: { $here } dan { $there } { $unit }.
       *[open] Belum pasti: dalam { $better } dari { $futures } masa depan, { $more } dengan { $strategy } daripada dengan { $other }, dalam { $worse } sebaliknya; rata-rata { $here } dan { $there } { $unit }.
    }{ $unknown ->
        [0] {""}
       *[other] {" "}Dalam { $unknown } di antaranya tidak ada yang dapat dinilai.
    }
page-answer-one = Pilihlah dua strategi: { $strategy } dibandingkan dengan dirinya sendiri tidak membuat selisih.
page-more-need-met = lebih banyak kebutuhan terpenuhi
page-more-crises-met = lebih banyak krisis tertangani
page-more-windows-won = lebih banyak keputusan dimenangkan
page-more-outside-resources = lebih banyak sumber daya didatangkan dari luar
page-more-need-met-worst-off = lebih banyak kebutuhan kelompok tertinggal terpenuhi
page-unit-need-met = persen
page-unit-crises-met = dari 100
page-unit-windows-won = keputusan
page-unit-outside-resources = orang-bulan
page-unit-need-met-worst-off = persen
page-points = poin persentase
page-count = lebih baik dalam { $better } dari { $futures }
page-bar = { $outcome }: lebih baik dalam { $better } dari { $futures } masa depan

page-whom-head = Bagi siapa?
page-whom = Kelompok tertinggal adalah { $group }: pemenuhan kebutuhannya { $gain } poin persentase, dibandingkan { $all } bagi seluruh komunitas. Keadaannya lebih baik dalam { $better } dari { $futures } masa depan. Perolehan terkecil ada di sini: { $part } ({ $least }).
page-whom-all = Pemenuhan kebutuhan seluruh komunitas { $all } poin persentase; perolehan terkecil ada di sini: { $part } ({ $least }).
page-whom-alone = Pemenuhan kebutuhan seluruh komunitas { $all } poin persentase.
page-why-head = Mengapa?
page-why = { $introductions } perkenalan dan { $mediations } mediasi, bukan { $introductions-other } dan { $mediations-other }; pada akhirnya { $relations } hubungan kerja, bukan { $relations-other }; kepercayaan lintas kelompok { $trust }%, bukan { $trust-other }%.
page-price-head = Berapa harganya?
page-price = { $cost } orang-bulan{ $money ->
        [none] {""}
       *[other] {" "}({ $money })
    } seluruhnya, termasuk jam kerja para peserta, bukan { $cost-other }{ $money-other ->
        [none] {""}
       *[other] {" "}({ $money-other })
    }.
page-money = Dananya { $total } orang-bulan{ $money ->
        [none] {""}
       *[other] {" "}({ $money })
    }, dibayarkan selama { $months } bulan.
page-money-none = Tidak ada dana yang diberikan.
page-when-head = Kapan?
page-when = Sejak tahun ke-{ $year } unggul dalam sedikitnya 8 dari 10 masa depan.
page-when-never = Sampai akhir tidak unggul dalam 8 dari 10 masa depan.

page-context = Seperti apa komunitas Anda?
page-context-what = Geser sebuah pengatur, dan semua masa depan dihitung lagi di perangkat ini untuk keadaan yang Anda tentukan.
page-level-moved = { $level } (kasus: { $usual })
page-group-people = Hubungan dan kekuasaan
page-group-speaking = Siapa mewakili siapa
page-group-needs = Yang dimiliki dan diinginkan organisasi
page-group-outside = Yang datang dari luar
page-reset = Kembali ke kasus semula
page-presets = Atau coba
page-preset-bitter = Sejarah yang pahit
page-preset-strong = Satu organisasi yang kuat
page-preset-divided = Komunitas yang terbelah
page-preset-open = Banyak kesempatan dari luar
page-preset-crises = Krisis bertubi-tubi

page-note-told = { $futures } masa depan, dihitung ketika halaman ini dibuat.
page-note-working = { $count } dari { $futures } masa depan sudah dihitung di perangkat ini …
page-note-same = { $futures } masa depan. Angka yang sama baru saja dihitung ulang di perangkat ini.
page-note-differ = Perangkat ini menghasilkan angka yang lain daripada saat halaman dibuat; mohon laporkan beserta nama peramban Anda.
page-note-live = { $futures } masa depan, dihitung di perangkat ini untuk keadaan yang Anda tentukan.
page-note-still = Peramban ini tidak dapat menjalankan model, jadi jawaban di atas tetap seperti saat dibuat. Peramban yang lebih baru menghitungnya dan membuat pengatur dapat digeser.

page-about = Apa ini, dan apa yang bukan
page-about-is = Model tentang organisasi yang belajar bekerja sama: masing-masing mencari mitra, menepati atau mengingkari janji, dan belajar siapa yang dapat dipercaya. Setiap masa depan memiliki set parameternya sendiri, dari yang sesuai dengan pengamatan, dan rangkaian kejadian acaknya sendiri; dalam satu masa depan kedua strategi mengalami rangkaian kejadian acak yang sama.
page-about-not = Ini bukan ramalan. Model membandingkan strategi dalam keadaan yang sama. Yang tidak ditulis dalam skenario (orang, politik, mutu pekerjaan) tidak ada dalam jawabannya. Hitungan atas masa depan bukan peluang di dunia nyata.
page-about-private = Tidak ada yang keluar dari perangkat ini: halaman tidak memakai jaringan dan tidak menyimpan apa pun. Alamatnya memuat pilihan Anda, sehingga dapat dikirim bersama berkasnya.
page-about-by = Dibuat dengan Simpul { $version }. Skenario: { $scenario }.
