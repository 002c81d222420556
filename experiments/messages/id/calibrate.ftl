# Kalibrasi: simpul calibrate.

ask-calibrate = Cari set parameter yang membuat model cocok dengan pengamatan: pola-pola dari bukti, atau angka Anda sendiri (--targets).
ask-calibrate-example =
    Contoh berkas sasaran:

    targets:
      - figure: need_met        # sebuah hasil (simpul list --all), deret bulanan, atau
                                # angka survei maya seperti roster_any
        strategy: nothing
        month: 36               # bulan setelah strategi dimulai
        value: 0.42
        tolerance: 0.05         # atau, sebagai ganti keduanya: interval: [0.37, 0.47]
        source: Survei semua anggota, 2024

    Lalu: simpul calibrate pikul --targets sasaran.yaml
          simpul compare pikul --ensemble results/pikul-calibrate
ask-targets = Berkas YAML berisi sasaran Anda sendiri; sasaran dari bukti bila dikosongkan.
ask-over-calibrate = Angka skenario yang ikut dicari, misalnya context.history=0.2..0.8, satu kali untuk tiap angka; hanya dengan sasaran sendiri. Parameter model selalu dicari, kecuali yang ditentukan skenario.
ask-sets = Banyaknya set parameter yang diterima.
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
calibrate-rare-tag = Seberapa langka
calibrate-answer = Ditemukan { $sets } set parameter. { $share } di antaranya memenuhi semua { $targets } sasaran pada benih baru ({ $seeds }).
calibrate-answer-none = Tidak ditemukan set parameter yang memenuhi semua { $targets } sasaran pada benih baru ({ $seeds }). Yang disimpan adalah { $sets } set yang paling dekat.
calibrate-answer-inside = Semuanya berada di dalam semua rentang sasaran.
calibrate-answer-wide =
    { $count ->
       *[other] Agar semuanya diterima, rentang { $count } sasaran harus dilebarkan, terutama: { $parts }.
    }
calibrate-widened = { $target } ({ $times } kali)
calibrate-rare = Dari { $first } set parameter yang disebar merata sepanjang rentangnya, { $all } memenuhi semua sasaran. Yang paling sulit dipenuhi: { $parts }. Kira-kira { $volume } dari yang dimungkinkan rentang itu sama dekatnya dengan yang ditemukan.
calibrate-hard = { $target } ({ $share })
calibrate-one-in = satu dari { $count }
calibrate-none-of = tidak ada
calibrate-sure-checks = Dari { $all } pola yang tidak dipakai untuk mencocokkan, { $inside } sesuai (sembilan dari sepuluh set yang diterima berada di dalam rentangnya), { $outside } tidak (berada di luar), dan { $across } melintasi batas rentangnya.
calibrate-sure-border =
    { $count ->
       *[other] { $count } angka terdesak ke batas rentangnya, yang mungkin terlalu sempit: { $names }.
    }
calibrate-more = { $more } lainnya
calibrate-sure-no-border = Tidak ada angka yang terdesak ke batas rentangnya.
calibrate-key = Berbayang, dari −1 sampai 1: rentang tempat angka itu seharusnya berada. Abu-abu: set parameter yang disebar sepanjang rentangnya. Biru: set yang diterima. Garis memuat sembilan dari sepuluh set; yang melewati gambar diletakkan di tepinya, angkanya ada dalam tabel.
calibrate-axis = setengah lebar dari tengah rentang
calibrate-before = sebelum: disebar sepanjang rentang
calibrate-after = sesudah: diterima
calibrate-picture-targets = Sasaran
calibrate-picture-ties = Pemeriksaan: hubungan dan jaringan
calibrate-picture-change = Pemeriksaan: siapa bekerja dengan siapa, dan apa yang bertahan
calibrate-picture-trust = Pemeriksaan: kepercayaan
calibrate-picture-strategies = Pemeriksaan: strategi dari waktu ke waktu
calibrate-picture-reading = Tiap angka dihitung dari tengah rentangnya sendiri; tabel di bawah menjelaskan arti nomor pola. Pola yang hanya diketahui tandanya hanya ada dalam tabel.
calibrate-targets = Sasaran
calibrate-targets-reading = Yang dicocokkan. Sebelum: set parameter yang disebar merata sepanjang rentangnya. Sesudah: set yang diterima, pada { $seeds } benih baru yang tidak dipakai untuk memilihnya. Toleransi: berapa kali rentang harus dilebarkan agar memuat semua set yang diterima (1: tidak perlu).
calibrate-checks = Pemeriksaan
calibrate-checks-reading = Pola-pola ini tidak dipakai untuk mencocokkan; apa yang dikatakan set yang diterima tentangnya adalah ramalan.
calibrate-numbers = Apa yang dikatakan sasaran tentang parameter
calibrate-numbers-reading = Rentangnya berasal dari dokumentasi. Bila { $sets } set yang diterima memenuhi seluruh rentang, sasaran tidak berkata apa-apa tentang angka itu; itu tidak membuatnya pasti, dan ensembel tetap memuatnya.
calibrate-fold-others = Angka yang hampir tidak memengaruhi sasaran
calibrate-table-targets = Sasaran: nilai tengah di antara set parameter, dengan selang yang memuat { $level }% di antaranya
calibrate-table-checks = Pemeriksaan: nilai tengah di antara set parameter, dengan selang yang memuat { $level }% di antaranya
calibrate-table-numbers = Parameter: rentang, dan letaknya pada set yang diterima (nilai tengah, dan selang yang memuat { $level }% di antaranya)
calibrate-column-band = seharusnya
calibrate-column-before = sebelum
calibrate-column-before-share = sebelum, di dalam
calibrate-column-after = sesudah
calibrate-column-after-share = sesudah, di dalam
calibrate-column-tolerance = toleransi
calibrate-column-verdict = putusan
calibrate-column-source = sumber
calibrate-column-key = kunci
calibrate-column-range = rentang
calibrate-column-accepted = diterima
calibrate-column-strength = pengaruh (0 sampai 1)
calibrate-column-border = terdesak
calibrate-border-low = di batas bawah
calibrate-border-high = di batas atas
calibrate-band-more = lebih dari { $value }
calibrate-band-less = kurang dari { $value }
calibrate-own-target = { $figure }, { $strategy }, setelah { $months } bulan
calibrate-method-waves = Penyaringan Morris menemukan { $leading } dari { $numbers } angka yang paling memengaruhi sasaran (pengaruh terhadap peringkat sebuah sasaran, dari 0 sampai 1). { $first } set parameter yang disebar merata sepanjang rentangnya menunjukkan apa yang diberikan model tanpa pencocokan. Lalu seperlima yang terdekat disimpan, digerakkan tanpa keluar dari toleransinya, seperlima terdekat dari situ disimpan lagi, dan seterusnya (komputasi Bayes aproksimatif dengan simulasi himpunan bagian: Chiachio, Beck, Chiachio & Rus 2014, doi:10.1137/130932831); angka yang hampir tidak memengaruhi sasaran terus diambil ulang dari rentangnya. { $tried } set parameter diukur.
calibrate-method-distance = Jauhnya sebuah sasaran dihitung dalam setengah lebar rentangnya, yang dilebarkan dengan dua galat baku dari rata-rata atas benih yang sesedikit itu (dijumlahkan sebagai kuadrat); di luar rentang yang satu ujungnya terbuka, dalam simpangan baku angka itu sebelum pencocokan. Yang melewati rentang dijumlahkan untuk semua sasaran: 0 bila semuanya dipenuhi.
calibrate-method-judged = Pada akhirnya tiap set yang ditemukan diukur sekali lagi pada { $small } benih baru ({ $large } dalam komunitas besar), dan yang terdekat diterima: dengan begitu set yang hanya beruntung gugur. Semua set menghadapi benih yang sama.
calibrate-method-use = simpul compare, map, dan robustness memakai set yang diterima dengan --ensemble; tiap benih lalu mendapat set yang berbeda.
calibrate-limit-prior = Seberapa langka sebuah set bergantung pada rentangnya, yang di dalamnya semua nilai dianggap sama mungkinnya.
calibrate-limit-bands = Diterimanya sebuah set tidak membuatnya benar: banyak set yang berbeda sama cocoknya, dan apa yang disimpulkan seharusnya berlaku untuk kebanyakan di antaranya.
calibrate-tried = Set parameter yang diukur
calibrate-seeds = Benih untuk menilai satu set
calibrate-seeds-value = { $small } ({ $large } di komunitas besar)
calibrate-ensemble = Sidik jari set yang diterima
calibrate-folder = Folder laporan ini berisi set parameter yang diterima, semua sasaran dan pemeriksaan sebagai tabel, skenario, sasaran bila milik Anda sendiri, serta manifest; itu cukup untuk mengulang kalibrasinya (simpul rerun).
calibrate-elsewhere = Bukti itu tentang komunitas lain, dengan 25 sampai 195 organisasi, dan model ditanyai di sana, bukan di skenario ini: yang diambil dari skenario hanyalah parameter yang dinyatakannya, dan itu tidak diubah.


# Angka-angka survei maya.
cli-list-survey = Angka survei maya (sasaran simpul calibrate)
survey-roster-any = Kepadatan hubungan sedalam apa pun (daftar)
survey-roster-informal = Kepadatan hubungan informal dan lebih dalam (daftar)
survey-roster-formal = Kepadatan hubungan formal dan lebih dalam (daftar)
survey-roster-several = Kepadatan hubungan dengan beberapa proyek (daftar)
survey-formal-share = Hubungan formal dan lebih dalam, dari semua hubungan (daftar)
survey-several-share = Hubungan dengan beberapa proyek, dari semua hubungan (daftar)
survey-agreements-over-flows = Seberapa lebih sering hubungan formal berbalas daripada hubungan sedalam apa pun
survey-hub-density = Kepadatan hubungan formal, lembaga bersama ikut dihitung
survey-hub-centralization = Pemusatan derajat hubungan formal, lembaga bersama ikut dihitung
survey-naming-density = Kepadatan hubungan yang disebut
survey-naming-reciprocity = Hubungan yang disebut dan berbalas
survey-naming-transitivity = Ketertutupan hubungan yang disebut
survey-naming-centralization = Pemusatan derajat hubungan yang disebut
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
survey-members-formal = Kepadatan hubungan formal dan lebih dalam tanpa organisasi yang menjadi tuan rumah lembaga bersama (daftar)
survey-roster-reciprocity = Yang berbalas dari hubungan sedalam apa pun
survey-roster-transitivity = Ketertutupan hubungan sedalam apa pun
survey-roster-centralization = Pemusatan derajat hubungan sedalam apa pun
survey-informal-reciprocity = Yang berbalas dari hubungan informal dan lebih dalam
survey-informal-transitivity = Ketertutupan hubungan informal dan lebih dalam
survey-informal-centralization = Pemusatan derajat hubungan informal dan lebih dalam
survey-formal-reciprocity = Yang berbalas dari hubungan formal dan lebih dalam
survey-formal-transitivity = Ketertutupan hubungan formal dan lebih dalam
survey-formal-centralization = Pemusatan derajat hubungan formal dan lebih dalam
survey-several-reciprocity = Yang berbalas dari hubungan dengan beberapa proyek
survey-several-transitivity = Ketertutupan hubungan dengan beberapa proyek
survey-several-centralization = Pemusatan derajat hubungan dengan beberapa proyek
survey-roster-density = Kepadatan hubungan sedalam apa pun, tiap arah dihitung sendiri
survey-informal-density = Kepadatan hubungan informal dan lebih dalam, tiap arah dihitung sendiri
survey-formal-density = Kepadatan hubungan formal dan lebih dalam, tiap arah dihitung sendiri
survey-several-density = Kepadatan hubungan dengan beberapa proyek, tiap arah dihitung sendiri
