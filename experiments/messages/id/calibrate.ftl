# Kalibrasi: simpul calibrate.

ask-calibrate = Cari set parameter yang membuat model cocok dengan pengamatan: pola-pola dari bukti, atau angka Anda sendiri (--targets).
ask-calibrate-example =
    Contoh berkas sasaran:

    targets:
      - figure: need_met        # sebuah hasil (simpul list --all), deret bulanan, atau
                                # angka survei virtual seperti roster_any
        strategy: nothing
        month: 36               # bulan setelah strategi dimulai
        value: 0.42
        tolerance: 0.05         # atau, sebagai ganti keduanya: interval: [0.37, 0.47]
        source: Survei semua anggota, 2024
        discrepancy: 0.02       # boleh dikosongkan: seberapa jauh model boleh meleset
    correlation: 0.4            # boleh dikosongkan: antara galat dari satu sumber

    Lalu: simpul calibrate pikul --targets sasaran.yaml
          simpul compare pikul --ensemble results/pikul-calibrate
ask-targets = Berkas YAML berisi sasaran Anda sendiri; sasaran dari bukti bila dikosongkan.
ask-over-calibrate = Angka skenario yang ikut dicari, misalnya context.history=0.2..0.8, satu kali untuk tiap angka; hanya dengan sasaran sendiri. Parameter model selalu dicari, kecuali yang ditentukan skenario.
ask-sets-calibrate = Banyaknya set parameter dalam ensembel.
ask-effort = Seberapa banyak dijalankan: quick (sekilas), usual (biasa), atau thorough (teliti).
ask-calibrate-use = Memakainya: simpul compare SKENARIO --ensemble { $folder }

calibrate-progress = { $done } dari paling banyak { $total } set parameter, { $rate } per detik, sisa paling lama { $left }
calibrate-goes-on = { NUMBER($kept) } set parameter yang sudah diukur tersimpan di { $folder }; hanya sisanya yang diukur.
calibrate-stopped = Dihentikan. { NUMBER($kept) } set parameter yang sudah diukur, dari paling banyak { NUMBER($all) }, tersimpan di { $folder }; perintah yang sama melanjutkan dari situ.

targets-faults =
    { $count ->
       *[other] Ada { $count } kesalahan pada sasaran dalam { $file }:
    }
    { $faults }
targets-value-and-interval = berikan nilai dengan toleransinya, atau selang, jangan keduanya.
targets-tolerance = { $value } bukan toleransi; perlu angka di atas 0.
calibrate-sets = --sets adalah { $sets }; dapat dicari { $least } sampai { $most } set parameter.
calibrate-needs-range = { $name } hanya dapat dicari sepanjang sebuah rentang, misalnya { $name }=0.2..0.8, dan bukan untuk bilangan bulat.
calibrate-over-needs-targets = --over memerlukan --targets: bukti berasal dari komunitas lain, sehingga angka skenario ini tidak dapat ditemukan darinya.

calibrate-kind = Kalibrasi
calibrate-asked = Dengan set parameter mana model cocok dengan bukti?
calibrate-asked-own = Dengan set parameter mana model cocok dengan sasaran Anda?
calibrate-answer = Ensembel ini berisi { $sets } set parameter, masing-masing diambil secara mandiri; pada { $seeds } ulangan baru, { $share } di antaranya berada di dalam semua rentang sasaran.
calibrate-sure-checks = Dari { $all } pola yang tidak dipakai untuk mencocokkan, { $inside } sesuai (sembilan dari sepuluh set berada di dalam rentangnya), { $outside } tidak (berada di luar), dan { $across } melintasi batas rentangnya.
calibrate-more = { $more } lainnya
calibrate-key = Berbayang, dari −1 sampai 1: rentang tempat angka itu seharusnya berada. Abu-abu: set parameter yang diambil dari rentangnya. Biru: ensembel. Garis memuat sembilan dari sepuluh set; yang melewati gambar diletakkan di tepinya, angkanya ada dalam tabel.
calibrate-axis = setengah lebar dari tengah rentang
calibrate-before = sebelum: diambil dari rentang
calibrate-after = sesudah: ensembel
calibrate-picture-targets = Sasaran
calibrate-picture-ties = Pemeriksaan: hubungan dan jaringan
calibrate-picture-change = Pemeriksaan: siapa bekerja dengan siapa, dan apa yang bertahan
calibrate-picture-trust = Pemeriksaan: kepercayaan
calibrate-picture-strategies = Pemeriksaan: strategi dari waktu ke waktu
calibrate-picture-reading = Tiap angka dihitung dari tengah rentangnya sendiri; tabel di bawah menjelaskan arti nomor pola. Pola yang hanya diketahui tandanya hanya ada dalam tabel.
calibrate-targets = Sasaran
calibrate-targets-reading = Yang dicocokkan. Sebelum: set parameter yang diambil dari rentangnya. Sesudah: ensembel, pada { $seeds } ulangan baru. Meleset: jarak rata-rata ensembel dari tengah rentang sasaran dalam simpangan baku, dengan galat data, galat dari yang tidak dimuat aturan model, dan galat karena keacakan; simulasi terdekat: yang terkecil di antara semua simulasi. Bukan keacakan: bagian ragam angka itu yang dijelaskan parameter; teremulasi: bagian yang diramalkan emulator.
calibrate-checks = Pemeriksaan
calibrate-checks-reading = Pola-pola ini tidak dipakai untuk mencocokkan; apa yang dikatakan ensembel tentangnya adalah ramalan.
calibrate-numbers = Apa yang dikatakan sasaran tentang angka-angka itu
calibrate-numbers-reading = Teridentifikasi: ragam { $sets } set kurang dari setengah ragam rentangnya. Terindikasi: kurang dari empat perlima. Terbuka: sasaran hampir tidak berkata apa-apa, dan ensembel memuat seluruh rentangnya. Angka yang terbuka belum tentu tidak penting.
calibrate-table-targets = Sasaran: nilai tengah di antara set parameter, dengan selang yang memuat { $level }% di antaranya
calibrate-table-checks = Pemeriksaan: nilai tengah di antara set parameter, dengan selang yang memuat { $level }% di antaranya
calibrate-table-numbers = Angka: apa yang dikatakan sasaran tentang masing-masing (nilai tengah, dan selang yang memuat { $level }% set)
calibrate-column-band = seharusnya
calibrate-column-before = sebelum
calibrate-column-before-share = sebelum, di dalam
calibrate-column-after = sesudah
calibrate-column-after-share = sesudah, di dalam
calibrate-column-verdict = putusan
calibrate-column-source = sumber
calibrate-column-key = kunci
calibrate-column-range = rentang
calibrate-band-more = lebih dari { $value }
calibrate-band-less = kurang dari { $value }
calibrate-own-target = { $figure }, { $strategy }, setelah { $months } bulan
calibrate-method-waves = { $first } set parameter diambil dari rentangnya, semua nilai sama mungkinnya, lalu { $waves } gelombang set yang makin dekat dengan sasaran, tiap set dengan ulangannya sendiri; seluruhnya { $tried } set dijalankan. Sebuah emulator (regresi ridge atas { $numbers } angka, dengan kuadrat dan hasil kali angka yang paling berpengaruh) mempelajari semua simulasi itu. Tiap gelombang dibandingkan dengan ramalan yang dibuat sebelum dijalankan. (Pencocokan sejarah: Vernon, Goldstein & Bower 2010, doi:10.1214/10-BA524; kalibrasi, emulasi, penarikan sampel: Cleary et al. 2021, doi:10.1016/j.jcp.2020.109716.)
calibrate-method-judged = Pada akhirnya tiap set dijalankan pada { $small } ulangan baru ({ $large } dalam komunitas besar). Tidak ada set yang dibuang karenanya: tabel menunjukkan seberapa jauh melesetnya.
calibrate-method-use = simpul compare, map, dan robustness memakai set itu dengan --ensemble; tiap ulangan lalu mendapat set yang berbeda. Bacalah rentang dan bagian dari set-set itu: ensembel adalah sampel dari yang tidak diketahui, sehingga galat baku rata-ratanya tidak berarti apa-apa.
calibrate-limit-prior = Yang dibiarkan terbuka oleh sasaran selebar rentangnya, yang di dalamnya semua nilai dianggap sama mungkinnya.
calibrate-limit-bands = Bila model tidak mereproduksi sebuah sasaran, ensembel terdesak ke tepi rentangnya, dan penyempitan di situ lebih banyak berkata tentang aturan model daripada tentang parameternya.
calibrate-tried = Set parameter yang dijalankan
calibrate-seeds = Ulangan untuk menilai satu set
calibrate-seeds-value = { $small } ({ $large } di komunitas besar)
calibrate-ensemble = Sidik jari ensembel
calibrate-folder = Folder laporan ini berisi set parameter (dan set tanpa sasaran yang tidak tereproduksi, bila ada), semua sasaran dan pemeriksaan sebagai tabel, semua diagnostik, skenario, sasaran bila milik Anda sendiri, serta manifest; itu cukup untuk mengulang kalibrasinya (simpul rerun).
calibrate-elsewhere = Bukti itu tentang komunitas lain, dengan 25 sampai 195 organisasi, dan model ditanyai di sana, bukan di skenario ini: yang diambil dari skenario hanyalah parameter yang dinyatakannya, dan itu tidak diubah.
targets-discrepancy = { $value } tidak dapat menjadi selisih model; perlu 0 atau angka di atasnya.
calibrate-nothing-free = Skenario ini menentukan semua parameter model, sehingga tidak ada yang dapat dicari. Kosongkan sebagian, atau sebutkan angka dengan --over.
calibrate-known-tag = Yang diketahui
calibrate-answer-all = Model mereproduksi semua { $targets } sasaran: tidak ada yang meleset lebih dari { $most } simpangan baku.
calibrate-answer-off =
    { $count ->
       *[other] Model tidak mereproduksi { $count } dari { $targets } sasaran bersama sasaran lainnya; besar simpangan baku melesetnya ensembel, dari yang terbesar: { $parts }.
    }
calibrate-off = { $target } ({ $times })
calibrate-answer-never =
    { $count ->
       *[other] Tidak ada satu simulasi pun yang berada dalam { $most } simpangan baku dari { $count } di antaranya: { $parts }.
    }
calibrate-answer-silent =
    { $count ->
       *[other] Perbedaan pada { $count } sasaran hampir seluruhnya karena keacakan, sehingga tidak ikut menentukan: { $parts }.
    }
calibrate-answer-second = Ensembel kedua tidak memakai sasaran yang meleset itu; anggaplah sebuah kesimpulan masih terbuka kecuali berlaku pada keduanya.
calibrate-known-identified =
    { $count ->
       *[other] Sasaran mengidentifikasi { $count } angka: { $names }.
    }
calibrate-known-hinted =
    { $count ->
       *[other] Ada petunjuk tentang { $count } angka: { $names }.
    }
calibrate-known-open =
    { $count ->
       *[other] { $count } dari { $all } angka tetap terbuka; ensembel memuat seluruh rentangnya.
    }
calibrate-sure-met = Semua { $all } diagnostik memenuhi batasnya.
calibrate-sure-missed =
    { $count ->
       *[other] { $count } dari { $all } diagnostik tidak memenuhi batasnya: { $names }.
    }
calibrate-fold-open = Angka yang tetap terbuka
calibrate-fold-combined = Gabungan angka yang paling dipersempit sasaran
calibrate-fold-waves = Gelombang simulasi
calibrate-fold-sources = Tanpa satu sumber, bergantian
calibrate-trust = Sejauh mana dapat dipercaya
calibrate-trust-reading = Tiap diagnostik memiliki batas yang ditetapkan sebelumnya. Bila ada yang tidak dipenuhi, kalibrasi yang lebih teliti mungkin memenuhinya; sampai saat itu, bacalah angka yang bergantung padanya dengan hati-hati.
calibrate-table-directions = Gabungan, tiga bagian terbesarnya (skala normal baku; selang { $level }% tidak berlaku)
calibrate-table-trust = Diagnostik
calibrate-table-waves = Gelombang setelah yang pertama, masing-masing dibandingkan dengan ramalan sebelum dijalankan
calibrate-table-sources = Apa yang dikatakan ensembel tanpa suatu sumber tentang sasaran sumber itu
calibrate-column-off = meleset
calibrate-column-nearest = simulasi terdekat
calibrate-column-others = dari sumber lain
calibrate-column-attainable = bukan keacakan
calibrate-column-explained = teremulasi
calibrate-column-discrepancy = tidak dimuat aturan
calibrate-column-word = diketahui
calibrate-column-contraction = menyempit
calibrate-column-partner = berkaitan dengan
calibrate-column-second = menyempit, ensembel kedua
calibrate-column-value = nilai
calibrate-column-bar = batas
calibrate-column-met = dipenuhi
calibrate-column-temperature = suhu
calibrate-column-sets = set
calibrate-column-wave-off = terburuk, meleset (sb)
calibrate-column-wave-target = yang paling meleset
calibrate-column-source-plausible = dalam 3 sb
calibrate-column-source-inside = di dalam rentang
calibrate-column-source-moved = paling bergeser (sb)
calibrate-word-identified = teridentifikasi
calibrate-word-hinted = terindikasi
calibrate-word-open = terbuka
calibrate-bar-is-met = dipenuhi
calibrate-bar-is-missed = tidak dipenuhi
calibrate-bar-is-unknown = tidak diketahui
calibrate-at-least = paling sedikit { $value }
calibrate-at-most = paling banyak { $value }
calibrate-bar-distinct = Nilai berbeda, kolom termiskin
calibrate-bar-narrowing = Jumlah penyempitan (rentang)
calibrate-bar-narrowing-normal = Jumlah penyempitan (skala normal)
calibrate-bar-mixing = Percampuran rantai (split R-hat)
calibrate-bar-halves = Set mandiri menurut dua paruh simulasi yang terpisah
calibrate-bar-halves-identified = Set mandiri, angka paling teridentifikasi
calibrate-bar-shift = Pergeseran terbesar antarparuh (sb)
calibrate-bar-off-second = Gelombang ensembel kedua dikurangi ramalan (sb)
calibrate-bar-off = Gelombang terakhir dikurangi ramalan (sb)
calibrate-bar-truths-numbers = Kebenaran buatan dalam selang 90%, semua angka
calibrate-bar-truths-identified = Kebenaran buatan dalam selang, paling teridentifikasi
calibrate-bar-truths-targets = Kebenaran buatan dalam selang, angka sasaran
calibrate-bar-truths-held-out = Kebenaran buatan dalam selang, angka tak dicocokkan
calibrate-bar-ranks-numbers = Kerataan peringkat (p), semua angka
calibrate-bar-ranks-identified = Kerataan peringkat (p), paling teridentifikasi
calibrate-method-error = Proporsi dicocokkan sebagai arkus sinus dari akarnya, cacahan sebagai logaritma. Sebuah sasaran boleh meleset sebesar galat datanya (setengah rentangnya adalah dua simpangan baku; sasaran dari satu sumber berbagi sebagian galat), sebesar yang tidak dimuat aturan model (ditetapkan sebelumnya untuk tiap sasaran, tidak pernah ditaksir dari ketidakcocokan), dan sebesar keacakan dan galat emulator menurut gelombang terakhir. Yang meleset lebih dari { $most } simpangan baku disebut tidak tereproduksi.
calibrate-method-chains = Tiap set adalah keadaan terakhir sebuah rantai Markov tersendiri (elliptical slice sampling: Murray, Adams & MacKay 2010) yang dimulai dari titik baru dalam rentang: tidak ada dua set yang berasal dari titik yang sama, dan angka yang tidak disinggung sasaran tetap memiliki seluruh rentangnya.

# Yang tidak dimuat aturan untuk sebuah sasaran, dan mengapa galat satu sumber berkaitan.
discrepancy-boundary = hubungan mana yang dianggap ada, dan siapa yang termasuk jaringan, berbeda dari survei ke survei
discrepancy-depth = pertanyaannya tidak tepat sama dengan satu kedalaman hubungan dalam model
discrepancy-naming = banyaknya nama yang teringat bergantung pada kuesioner, dan model hanya memiliki satu aturan untuk itu
discrepancy-two-years = model tidak mengenal pergantian staf maupun program yang berakhir, yang membuat atau memutus hubungan dalam dua tahun
discrepancy-reports = kedua pihak melaporkan hubungan sendiri-sendiri, dan kesepakatannya berbeda menurut jenis hubungan
correlation-one-network = semua angka berasal dari satu jaringan: penentuan batasnya dan siapa yang menjawab menggeser semuanya bersama-sama
correlation-who-answers = semua angka berasal dari dua gelombang yang sama di sepuluh jaringan; siapa yang menjawab menggeser semuanya bersama-sama, tetapi tidak sebesar dalam satu jaringan
correlation-one-study = semua angka berasal dari satu penelitian: cara dan sasaran pertanyaannya menggeser semuanya bersama-sama



# Angka-angka survei virtual.
cli-list-survey = Angka survei virtual (sasaran simpul calibrate)
survey-roster-any = Kepadatan hubungan sedalam apa pun (daftar)
survey-roster-informal = Kepadatan hubungan informal dan lebih dalam (daftar)
survey-roster-formal = Kepadatan hubungan formal dan lebih dalam (daftar)
survey-roster-several = Kepadatan hubungan dengan beberapa proyek (daftar)
survey-formal-share = Hubungan formal dan lebih dalam, dari semua hubungan (daftar)
survey-several-share = Hubungan dengan beberapa proyek, dari semua hubungan (daftar)
survey-agreements-over-flows = Seberapa lebih sering hubungan formal berbalas daripada hubungan sedalam apa pun
survey-hub-density = Kepadatan hubungan formal, wadah bersama ikut dihitung
survey-hub-centralization = Sentralisasi derajat hubungan formal, wadah bersama ikut dihitung
survey-naming-density = Kepadatan hubungan yang disebut
survey-naming-reciprocity = Hubungan yang disebut dan berbalas
survey-naming-transitivity = Transitivitas hubungan yang disebut
survey-naming-centralization = Sentralisasi derajat hubungan yang disebut
survey-survival = Hubungan yang disebut lagi dua tahun kemudian
survey-kept-returned = Hubungan berbalas yang disebut lagi dua tahun kemudian
survey-kept-other = Hubungan lain yang disebut lagi dua tahun kemudian
survey-formed-named = Hubungan baru dua tahun kemudian dengan yang menyebut lebih dulu
survey-formed-unnamed = Hubungan baru dua tahun kemudian dengan yang tidak menyebut
survey-formed-common = Hubungan baru dua tahun kemudian bila ada mitra bersama
survey-formed-apart = Hubungan baru dua tahun kemudian bila tidak ada mitra bersama
survey-mutual-trust = Korelasi kepercayaan kedua arah
survey-rater-over-target = Ragam kepercayaan pada yang percaya, dikurangi yang pada yang dipercaya
survey-power-in-degree = Korelasi peringkat kekuasaan dengan sering dicentang dalam daftar
survey-own-trust-again = Korelasi kepercayaan sebuah organisasi selang dua tahun
survey-own-trust-change = Perubahan kepercayaan sebuah organisasi dalam dua tahun
survey-programme-rise = Hubungan dengan beberapa proyek di seperempat yang paling percaya dikurangi yang paling tidak
survey-programme-band-1 = Hubungan dengan beberapa proyek, dari semua, di seperempat yang paling tidak percaya
survey-programme-band-2 = Hubungan dengan beberapa proyek, dari semua, di seperempat kedua menurut kepercayaan
survey-programme-band-3 = Hubungan dengan beberapa proyek, dari semua, di seperempat ketiga menurut kepercayaan
survey-programme-band-4 = Hubungan dengan beberapa proyek, dari semua, di seperempat yang paling percaya
survey-case-rise = Hubungan informal dan lebih dalam di seperempat yang paling percaya dikurangi yang paling tidak
survey-case-band-1 = Hubungan informal dan lebih dalam, dari semua, di seperempat yang paling tidak percaya
survey-case-band-2 = Hubungan informal dan lebih dalam, dari semua, di seperempat kedua menurut kepercayaan
survey-case-band-3 = Hubungan informal dan lebih dalam, dari semua, di seperempat ketiga menurut kepercayaan
survey-case-band-4 = Hubungan informal dan lebih dalam, dari semua, di seperempat yang paling percaya
survey-members-formal = Kepadatan hubungan formal dan lebih dalam tanpa organisasi yang menjadi tuan rumah wadah bersama (daftar)
survey-roster-reciprocity = Yang berbalas dari hubungan sedalam apa pun
survey-roster-transitivity = Transitivitas hubungan sedalam apa pun
survey-roster-centralization = Sentralisasi derajat hubungan sedalam apa pun
survey-informal-reciprocity = Yang berbalas dari hubungan informal dan lebih dalam
survey-informal-transitivity = Transitivitas hubungan informal dan lebih dalam
survey-informal-centralization = Sentralisasi derajat hubungan informal dan lebih dalam
survey-formal-reciprocity = Yang berbalas dari hubungan formal dan lebih dalam
survey-formal-transitivity = Transitivitas hubungan formal dan lebih dalam
survey-formal-centralization = Sentralisasi derajat hubungan formal dan lebih dalam
survey-several-reciprocity = Yang berbalas dari hubungan dengan beberapa proyek
survey-several-transitivity = Transitivitas hubungan dengan beberapa proyek
survey-several-centralization = Sentralisasi derajat hubungan dengan beberapa proyek
survey-roster-density = Kepadatan hubungan sedalam apa pun, tiap arah dihitung sendiri
survey-informal-density = Kepadatan hubungan informal dan lebih dalam, tiap arah dihitung sendiri
survey-formal-density = Kepadatan hubungan formal dan lebih dalam, tiap arah dihitung sendiri
survey-several-density = Kepadatan hubungan dengan beberapa proyek, tiap arah dihitung sendiri
