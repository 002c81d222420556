# Halaman-halaman di peramban.

view-page-explore = Jelajahi
view-page-compare = Bandingkan
view-page-about = Tentang
view-language-en = English
view-language-id = Bahasa Indonesia
view-scenario = Komunitas
view-own-file = Berkas Anda sendiri
view-strategy = Strategi
view-other = Dibandingkan dengan
view-no-other = Tanpa pembanding
view-seed = Nasib (angka acak)
view-context = Bagaimana kalau keadaannya lain?
view-context-note = Geser salah satu: sepuluh tahun itu langsung dihitung ulang untuk banyak angka acak.
view-all-factors = Semua { $count } faktor
view-fewer = Faktor utama saja
view-reset = Kembali ke skenario
view-running = Tahun-tahun pertama sedang dihitung …
view-run-failed = Perhitungan tidak dapat diselesaikan. Ubah sesuatu atau pilih skenario lain untuk melanjutkan. ({ $reason })
view-chart-failed = Gambar tidak dapat ditampilkan. Muat ulang halaman ini.
view-months = Bulan
view-month = Bulan
view-play = Putar
view-pause = Jeda
view-step = Maju satu bulan
view-back = Mundur satu bulan
view-month-axis = bulan
view-community-label = Komunitas dengan { $strategy } pada bulan { $month }: organisasi, hubungan, dan wadah bersama. Kalimat di bawahnya menceritakan apa yang terjadi.
view-happened = Bulan { $month }
view-quiet-month = Bulan yang tenang.
view-reading-community = Setiap bentuk adalah satu organisasi: bentuk dan warna menunjukkan jenisnya, ukuran menunjukkan pengaruhnya, tepi gelap berarti lembaga besar dari luar; yang kosong sedang tidak aktif. Garis adalah hubungan: makin tebal makin dalam; biru penuh bila kepercayaan tinggi, abu-abu bila sedang, cokelat titik-titik bila rendah. Bintang kuning adalah wadah bersama dengan garis halus ke anggotanya; tanda kuning kecil adalah hubungan yang hanya ada pada strategi ini. Tidak ada yang berpindah tempat ketika hubungan berubah.
view-organization = Ceritakan tentang (atau klik salah satu di gambar)
view-nobody = Tidak ada
view-structure = Wadah bersama
view-only-here = Hubungan yang hanya ada pada strategi ini
view-trust-low = kepercayaan rendah
view-trust-middle = kepercayaan sedang
view-trust-high = kepercayaan tinggi
view-dormant = tidak aktif
view-members = { $count } anggota
view-in-place = { $what } di { $place }
view-pair = { $one } dengan { $other }
view-more = dan { $count } lagi
view-and-more = dan { $count } macam peristiwa lagi
view-outcomes = Hasil dari waktu ke waktu
view-outcomes-busy = Sejauh ini { $seeds } angka acak; masih bertambah. Garis tebal: rata-rata. Pita: delapan dari sepuluh perhitungan. Titik-titik halus: perhitungan di gambar atas. Garis tegak: bulan ini; titik-titik tegak: strategi dimulai.
view-outcomes-done = { $seeds } angka acak, nasibnya sama untuk kedua strategi. Garis tebal: rata-rata. Pita: delapan dari sepuluh perhitungan. Titik-titik halus: perhitungan di gambar atas. Garis tegak: bulan ini; titik-titik tegak: strategi dimulai.
view-curve-need = Kebutuhan terpenuhi setahun terakhir
view-curve-crises = Krisis yang teratasi sejauh ini
view-curve-outside = Diperoleh dari luar sejauh ini, orang-bulan
view-curve-windows = Peluang kebijakan yang dimenangkan
view-curve-trust = Kepercayaan
view-curve-relations = Hubungan kerja
view-trust-by-group = Kepercayaan menurut kelompok, perhitungan ini
view-difference = Selisih
view-differences = Rata-rata pada bulan { $month } dari { $seeds } angka acak
view-points = poin
view-marks = ▲ jelas lebih baik, ▼ jelas lebih buruk, ○ bisa jadi kebetulan. Dalam kurung: selang 95% dari selisih pada angka acak yang sama.
view-files = Berkas
view-drop = Letakkan berkas skenario di sini, atau klik untuk memilih. Berkas itu tetap di halaman ini.
view-take-scenario = Skenario setelah diubah
view-take-data = Data bulanan (CSV)
view-link = Alamat halaman ini memuat semua pilihan Anda; kirimkan agar orang lain melihat hal yang sama. Berkas Anda sendiri tidak termasuk: kirimkan juga.
view-file-too-large = Berkas ini lebih besar dari { $most } MB; tidak ada skenario sebesar itu.

view-compare-about = Strategi mana yang terbaik bergantung pada apa yang Anda inginkan. Beri bobot pada tujuan-tujuannya; urutannya langsung mengikuti.
view-weights = Apa yang penting bagi Anda (0 sampai 10)
view-same-weights = Bobot semula
view-ranking = Urutan
view-compare-busy = Sejauh ini { $seeds } angka acak; masih bertambah.
view-compare-done = { $seeds } angka acak untuk setiap strategi, semua dengan nasib yang sama, sampai batas waktu terpanjang.
view-no-weights = Semua bobot nol: beri bobot pada setidaknya satu tujuan.
view-ranking-clear = Dengan bobot ini { $strategy } menjadi yang pertama dalam { $share } contoh ulang: urutan teratas jelas.
view-ranking-open = Dengan bobot ini { $strategy } memimpin, pertama dalam { $share } contoh ulang. Belum jelas; yang juga mungkin: { $others }.
view-score = Nilai
view-first = Menjadi pertama
view-ranking-table = 0: terburuk di antara strategi ini pada setiap tujuan, 1: terbaik pada setiap tujuan. “Menjadi pertama”: dalam berapa bagian dari 400 contoh ulang.
view-weighed-outcomes = Apa yang dicapai
view-weighed-outcomes-about = Rata-rata dan setengah selang 95%-nya.
view-costs = Berapa biayanya
view-costs-about = Biaya penuh: subsidi yang dipakai dan semua jam yang diberikan untuk bekerja dengan pihak lain, dalam orang-bulan. Daya ungkit: yang diperoleh dari luar untuk setiap orang-bulan subsidi.
view-afterwards = Apa yang tersisa setelah dana berakhir
view-afterwards-about = Ketergantungan: berapa berkurangnya kebutuhan yang terpenuhi pada tahun setelah dana dibandingkan dengan tahun terakhir dana; di bawah nol berarti masih bertambah. Kolom lainnya adalah keadaan pada akhir batas waktu terpanjang.

view-event-contract-signed = Perjanjian ditandatangani: { $what }.
view-event-tie-ended = Hubungan berakhir: { $what }.
view-event-crisis-begins = Krisis mulai: { $what }.
view-event-crisis-met = Krisis teratasi: { $what }.
view-event-crisis-missed = Krisis tidak teratasi: { $what }.
view-event-window-opens = Peluang kebijakan terbuka: { $what }.
view-event-window-won = Peluang kebijakan dimenangkan: { $what }.
view-event-window-lost = Peluang kebijakan gagal: { $what }.
view-event-opening-appears = Peluang dana dari luar: { $what }.
view-event-opening-won = Dana dari luar diperoleh: { $what }.
view-event-opening-missed = Peluang lewat begitu saja: { $what }.
view-event-structure-formed = Mulai bekerja: { $what }.
view-event-structure-ended = Mengakhiri kerjanya: { $what }.
view-event-structure-withdraws = Menarik diri: { $what }.
view-event-member-joined = Bergabung: { $what }.
view-event-member-left = Keluar: { $what }.
view-event-meeting-held = Pertemuan (anggota yang hadir): { $what }.
view-event-organization-shrinks = Kehilangan tenaga: { $what }.
view-event-organization-dormant = Menjadi tidak aktif: { $what }.
view-event-organization-revives = Kembali bekerja: { $what }.
view-event-grant-paid = Hibah dibayarkan: { $what }.
view-event-pool-delivered = Kerja bersama membuahkan hasil: { $what }.
view-event-representative-changes = Wakil baru: { $what }.

view-story-what = { $kind }, { $place }, { $group }. Pengaruh { $power }.
view-story-outside = Lembaga besar dari luar; bisa menjadi mitra tetapi tidak dihitung dalam rata-rata.
view-story-dormant = Sedang tidak aktif.
view-story-partners = { $count } hubungan kerja, { $known } organisasi yang dikenal seluruhnya.
view-story-member = Anggota dari: { $structures }.
view-story-month = Bulan { $month }: { $what }

view-about-what = Apa ini
view-about-what-text = Di dalam komputer hidup sebuah komunitas organisasi: kelompok warga, jemaat, LSM, koperasi, sekolah, kantor pemerintah. Masing-masing punya orang, dana, keterampilan, kepentingan, dan pandangan tentang yang lain. Anda memilih strateginya (organisasi perantara, koalisi, kerja sama khusus, hibah, atau tanpa tindakan) dan melihat apa yang terjadi pada komunitas itu dari tahun ke tahun.
view-about-month = Apa yang terjadi dalam satu bulan
view-about-month-text =
    Krisis, peluang kebijakan, dan peluang dana dari luar muncul di tempat-tempat itu.
    Organisasi memelihara hubungan, mencari mitra, dan saling bertukar apa yang tidak dimiliki. Janji ditepati atau diingkari, dan kepercayaan mengikutinya.
    Wadah bersama mempertemukan organisasi, menengahi, mengadakan pertemuan, menyalurkan dana, dan berbicara atas nama anggotanya.
    Hubungan yang baik makin dalam, dari berbagi informasi sampai kerja informal, perjanjian, dan beberapa proyek; yang diabaikan memudar.
view-about-luck = Nasib yang sama
view-about-luck-text = Satu angka acak mewakili satu jalan nasib: siapa bertemu siapa, kapan kekeringan datang. Setiap strategi mengalami angka acak yang sama, sehingga selisih antara dua strategi memang berasal dari strateginya. Satu perhitungan hanyalah satu kisah; lihatlah pita dari banyak angka acak.
view-about-reading = Cara membaca hasilnya
view-about-reading-text =
    Jumlah dinyatakan dalam orang-bulan: biaya satu pekerja selama satu bulan.
    Pita memuat delapan dari sepuluh perhitungan. Walaupun pita dua strategi bertumpang tindih, selisihnya dalam tabel tetap bisa jelas karena nasibnya sama.
    ▲ dan ▼ menandai selisih yang jelas pada 95%; ○ bisa jadi kebetulan. Banyak perbandingan sekaligus menimbulkan beberapa tanda yang keliru: perintah “simpul compare” memperhitungkannya.
view-about-limits = Apa yang tidak dapat dikatakannya
view-about-limits-text =
    Ini bukan ramalan. Kebanyakan angkanya asumsi; arah dan syarat lebih berarti daripada besarnya.
    Jaringan tiruan ini lebih renggang dan lebih timbal balik daripada jaringan nyata yang diukur dengan cara yang sama.
    Strategi tidak belajar, organisasi tidak merencanakan atau berbohong, dan tempat tidak punya jarak.
    Tidak ada yang menggantikan bertanya kepada orang-orang yang bersangkutan.
view-about-sources = Sumber
view-about-sources-text =
    Chaskin, R. J., Brown, P., Venkatesh, S., & Vidal, A. (2001). Building Community Capacity. Aldine de Gruyter.
    Setiap rumus, angka, dan asumsi beserta sumbernya ada dalam penjelasan model, sim/README.md.

view-page-map = Peta
view-across = Dari kiri ke kanan
view-up = Dari bawah ke atas
view-best-by = Terbaik menurut
view-map-about = Setiap kotak adalah komunitas dengan tingkat lain pada dua faktor; hurufnya adalah strategi dengan rata-rata terbaik di sana. Berwarna: jelas lebih baik daripada yang kedua; abu-abu: bisa jadi kebetulan. Klik satu kotak untuk membukanya di Jelajahi.
view-map-known = { $known } dari { $all } kotak, { $seeds } angka acak untuk setiap strategi di tiap kotak.
view-map-clear = Jelas terbaik
view-map-unclear = Terbaik, tetapi bisa jadi kebetulan
view-map-table = Di berapa kotak setiap strategi menjadi yang terbaik
view-open-cell = Buka satu kotak di Jelajahi
