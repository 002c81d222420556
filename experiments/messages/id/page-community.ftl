# Komunitas bulan demi bulan, dalam halaman `simpul share`.

page-community = Komunitas, bulan demi bulan
page-community-what = Satu dari masa depan yang dihitung di atas, diputar bulan demi bulan: komunitas yang sama dengan rangkaian kejadian acak yang sama, satu kali dengan setiap strategi.
page-future = Masa depan nomor
page-future-back = Yang di tengah
page-future-middle = Ini nomor { $number } dari { $futures }: yang di tengah menurut “{ $outcome }”: pada separuh masa depan selisihnya lebih besar, pada separuh lainnya lebih kecil.
page-future-chosen = Ini nomor { $number } dari { $futures }, pilihan Anda.
page-film-working = Dihitung di perangkat ini: bulan { $count } dari { $months } …
page-film-failed = Bulan-bulan ini tidak dapat dihitung di perangkat ini. Jawaban di atas tidak terpengaruh; muat ulang halaman untuk mencoba lagi.
page-play = ▶ Putar
page-pause = ❚❚ Jeda
page-month = Bulan
page-month-at = { $month } dari { $months }
page-when-before = { $months } bulan sebelum strategi dimulai.
page-when-paid = Bulan ke-{ $months } strategi, selama didanai.
page-when-after = Bulan ke-{ $months } sejak strategi dimulai; dananya berakhir { $ended } bulan yang lalu.
page-network = { $strategy }, bulan { $month }: { $relations } hubungan kerja, { $formal } di antaranya dengan kesepakatan; { $members } anggota.
page-happened = Yang terjadi bulan ini
page-quiet = Tidak ada yang luar biasa.
page-how = Cara membaca gambar
page-how-shapes = Setiap bentuk adalah sebuah organisasi dan tetap di tempatnya: makin besar, makin besar kapasitas pengelolaannya; kosong selama kehabisan sarana. Bintang adalah yang dibentuk oleh strategi.
page-how-blocks = Organisasinya terlalu banyak untuk digambar satu per satu. Sebuah baris dan kolom mewakili organisasi dari satu tempat, kelompok, atau jenis (banyaknya dalam kurung). Angka menunjukkan berapa pasangan yang bekerja sama di dalam atau di antara keduanya; makin gelap, makin besar bagiannya dari semua pasangan yang mungkin, dengan skala yang sama pada setiap bulan dan kedua strategi. Kolom berbintang: berapa yang menjadi anggota dari yang dibentuk strategi.
page-tie-sharing = berbagi informasi
page-tie-informal = saling membantu (hubungan kerja)
page-tie-formal = memiliki kesepakatan; lebih tebal lagi: beberapa proyek
page-tie-low = sedikit kepercayaan
page-tie-middle = cukup kepercayaan
page-tie-high = banyak kepercayaan
page-tie-only = bekerja sama hanya dengan strategi ini
page-tie-member = menjadi anggotanya
page-ties = Setiap organisasi dan hubungan kerjanya
page-block = Organisasi dari
page-group = Kelompok
page-story = Cerita sebuah organisasi
page-organization = Organisasi
page-nobody = – pilih satu –
page-click-one = Klik sebuah bentuk dalam gambar, atau pilih sebuah nama.
page-choose-one = Pilih sebuah nama.
page-who-is = { $name }: { $kind }, { $group }, { $place }.
page-who-now = Hubungan kerja { $partners } (dikenal { $known }), kepercayaan { $trust }, semangat { $morale }, kekuasaan { $power }.
page-in-month = Bulan { $month }: { $what }
page-in-months = Bulan { $first } sampai { $last }: { $what }
page-no-story = Belum ada yang dapat diceritakan sampai bulan ini.
page-life-come = Mulai bekerja sama dengan { $names }.
page-life-gone = Tidak lagi bekerja sama dengan { $names }.
page-life-alone = Tinggal tanpa hubungan kerja.
page-life-broken = { $count ->
    [1] Mengingkari janji kepada satu mitra.
   *[other] Mengingkari janji kepada mitra { $count } kali.
}
page-life-helped = { $count ->
    [1] Membantu dalam satu krisis.
   *[other] Membantu dalam krisis { $count } kali.
}
page-months = Dari bulan ke bulan
page-months-more = Kurva lain
page-months-what = Tahun sejak strategi dimulai; bagian berarsir: selama didanai. Garis tegak adalah bulan yang dilihat.
page-month-curve = { $fact } dari bulan ke bulan; di akhir: { $ends }.
page-month-head = Bulan ini dalam angka
page-month-need = Kebutuhan terpenuhi, 12 bulan terakhir (%)
page-month-hours = Jam untuk bekerja dengan yang lain
page-month-across = Kepercayaan lintas kelompok (%)
page-month-trust = Kepercayaan semua hubungan (%)
page-month-relations = Hubungan kerja
page-month-formal = di antaranya dengan kesepakatan
page-month-left = Organisasi yang tertinggal di luar (%)
page-month-members = Anggota
page-month-crises-met = Krisis tertangani sejak awal
page-month-crises-missed = Krisis tidak tertangani sejak awal
page-month-windows = Keputusan dimenangkan sejak awal
page-month-outside = Diperoleh dari luar sejak awal (orang-bulan)
page-month-spent = Dana terpakai sejak awal (orang-bulan)
page-trust = Kepercayaan antarkelompok
page-trust-what = Peluang yang diperkirakan organisasi bahwa yang lain menepati janji; rata-rata semua hubungan.
page-note-lost = Sebagian model berhenti di perangkat ini dan sudah dijalankan lagi.
page-note-stopped = Model berhenti di perangkat ini. Yang terlihat tetap seperti adanya; muat ulang halaman untuk melanjutkan.
