# Perbandingan sebagai folder untuk makalah: gambar, tabel, keterangan, metode, memo.

cli-compare-paper = Tulis juga folder untuk makalah: gambar (SVG, PDF, PNG), tabel (CSV, LaTeX, DOCX), keterangan, metode, daftar pustaka, skrip R, dan memo satu halaman (PDF, DOCX, HTML), dalam kedua bahasa; paper/ di folder hasil bila tidak ada folder yang disebut. Memerlukan paket tambahan “paper”.
paper-extra = --paper memerlukan paket yang belum terpasang. Di folder Simpul: .venv/bin/python -m pip install -c constraints.txt -e ".[{ $extra }]" (Windows: .venv\Scripts\python sebagai ganti .venv/bin/python)
paper-no-choice = --paper memerlukan perbandingan yang dapat disimpulkan: hibah langsung, satu strategi lain, dan sedikitnya dua ulangan.
paper-written = Untuk makalah: { $folder } ({ $count } berkas)
paper-kept = { $count ->
       *[other] { $files } sudah diubah sejak ditulis, jadi dibiarkan apa adanya; versi barunya ada di sebelahnya dengan -new pada namanya.
    }

paper-figure = **Gambar { $number }.** { $caption }
paper-table = Tabel { $number }. { $caption }
paper-head-outcome = Hasil
paper-head-difference = Selisih
paper-head-interval = Selang { $level }% (kebetulan)
paper-head-range = Rentang antarset
paper-head-shares = Set lebih baik / lebih buruk
paper-head-verdict = Putusan
paper-table-notes = Bagian dinyatakan dalam poin persentase; OB adalah orang-bulan. Set lebih baik (+) atau lebih buruk (−): melebihi selisih terkecil yang berarti. “Set sejalan”: perbedaan antarset parameter tidak melebihi kebetulan.
paper-caption-differences = Selisih terhadap hibah langsung dengan dana yang sama, { $months } bulan setelah dimulai, strategi menurut urutan pilihan. Selang { $level }% berlaku untuk { $comparisons } perbandingan sekaligus (Bonferroni) dan hanya menunjukkan kebetulan{ $kind ->
        [one] {""}
       *[sets] ; rentang adalah sembilan persepuluh yang di tengah dari { $sets } set parameter
    }.
paper-caption-figure = { $title }: perubahan yang dihasilkan tiap strategi dibandingkan hibah langsung dengan dana yang sama, { $months } bulan setelah dimulai, menurut hasil utama. Tanda menunjukkan rata-rata semua simulasi; garis tebal adalah selang kebetulan { $level }% yang berlaku untuk { $comparisons } perbandingan sekaligus{ $kind ->
        [one] {""}
       *[sets] {""}, garis tipis adalah sembilan persepuluh yang di tengah dari { $sets } set parameter
    }. Selisih di dalam pita abu-abu terlalu kecil untuk berarti. Segitiga berisi menandai kelebihan (ke atas) atau kekurangan (ke bawah) yang jelas, persegi tidak ada selisih yang berarti, lingkaran belum jelas. Panel terakhir: { $all } kemungkinan masa depan{ $kind ->
        [one] {""}
       *[sets] , masing-masing dengan set parameter dan rangkaian kejadian acaknya sendiri
    }; { $first } lebih baik daripada { $other } pada { $count } di antaranya (berisi).
paper-key-chance = kebetulan: selang { $level }%, { $comparisons } perbandingan sekaligus
paper-key-sets = keraguan: sembilan persepuluh tengah dari { $sets } set parameter
paper-key-matters = terlalu kecil untuk berarti
paper-futures-count = lebih baik pada { $count } dari { $all }

paper-methods-design = Kami membandingkan { $strategies } strategi dalam skenario “{ $title }” dengan Simpul { $version } [@simpul], model berbasis agen tentang organisasi-organisasi dalam suatu komunitas, yang mengikuti uraian Chaskin dkk. tentang kapasitas komunitas [@chaskin2001]. Semua strategi, kecuali tanpa strategi, mendapat subsidi yang sama. Sebanyak { $count } hasil utama ({ $outcomes }) ditetapkan sebelumnya dan dibaca { $months } bulan setelah strategi dimulai.
paper-methods-sets = Masing-masing dari { $sets } set parameter yang sesuai dengan bukti dijalankan dengan { $seeds } ulangan, yang sama untuk setiap strategi, sehingga semua strategi menghadapi rangkaian kejadian acak yang sama ({ $runs } simulasi, { $failed } gagal).
paper-methods-one-set = Semua simulasi memakai satu set parameter; { $seeds } ulangan sama untuk setiap strategi, sehingga semua strategi menghadapi rangkaian kejadian acak yang sama ({ $runs } simulasi, { $failed } gagal). Karena itu, keraguan atas parameter tidak termuat dalam hasilnya.
paper-methods-intervals = Selisih terhadap hibah langsung dihitung ulangan demi ulangan. Selangnya adalah selang Student { $level }% untuk { $comparisons } perbandingan sekaligus (koreksi Bonferroni [@dunn1961]){ $kind ->
        [one] {""}
       *[sets] {""}, dengan ragam di dalam set parameter, sehingga hanya menunjukkan kebetulan
    }{ $method ->
        [bootstrap] {""}; selang rata-rata diperoleh dengan penarikan ulang (bootstrap)
       *[t] {""}
    }.
paper-methods-ranges = Rentang antarset adalah sembilan persepuluh yang di tengah dari rata-rata set, setelah kebetulan di dalam set dikeluarkan dengan menarik rata-rata itu ke rata-rata bersama sampai ragamnya sama dengan ragam antarset (constrained empirical Bayes [@louis1984; @ghosh1992]).
paper-methods-verdicts = Suatu selisih disebut lebih baik atau lebih buruk bila selangnya tidak memuat nol{ $kind ->
        [one] {""}
       *[sets] {" "}dan, bila perbedaan antarset melampaui kebetulan (analisis ragam, 1%), sedikitnya sembilan dari sepuluh set sepakat tentang tandanya
    }; tidak ada selisih yang berarti bila selangnya terletak di dalam selisih terkecil yang berarti (dua uji satu arah [@schuirmann1987]); dan belum jelas selain itu.
paper-methods-matters = Selisih terkecil yang berarti: { $outcomes }; { $count ->
        [0] masing-masing seperlima dari simpangan baku antarulangan tanpa strategi (efek kecil [@cohen1988]), dibulatkan ke satu angka penting.
       *[other] ditetapkan sebelumnya untuk { $stated }, selain itu seperlima dari simpangan baku antarulangan tanpa strategi (efek kecil [@cohen1988]), dibulatkan ke satu angka penting.
    }
paper-methods-choice = Strategi diurutkan menurut reratanya dalam { $aim }; yang pertama diuji terhadap masing-masing dari { $others } strategi lain (t berpasangan, satu arah; p terbesar dikalikan jumlah strategi, { $p }).{ $kind ->
        [one] {""}
       *[sets] {" "}Kerugian harapan suatu strategi adalah kekurangannya dibandingkan yang terbaik di tiap set, secara rata-rata; yang terkecil adalah nilai harapan dari informasi sempurna [@raiffa1961].
    }
paper-methods-knowing = Nilai mengetahui satu parameter saja ditaksir dengan regresi skor strategi per set pada peringkat parameter itu [@strong2014], dikurangi rata-rata yang diberikan set yang diacak; pernyataannya berlaku untuk semua { $count } parameter sekaligus (maxT satu langkah dengan set yang diacak [@westfall1993]). Bagian dari perbedaan antarset dalam keunggulan strategi pertama atas strategi berikutnya yang dijelaskan suatu parameter ditaksir dan diuji dengan cara yang sama.
paper-methods-why = Untuk melihat melalui mekanisme apa strategi memperoleh keunggulannya, { $seeds } ulangan pertama dijalankan sekali lagi dengan sejumlah mekanisme dimatikan ({ $runs } simulasi, { $failed } gagal): { $ways }. Bagian suatu mekanisme adalah rata-rata tambahannya dalam berbagai urutan memasukkan mekanisme (nilai Shapley [@shapley1953; @castro2009]), sehingga pada setiap ulangan bagian-bagian itu berjumlah sama dengan keunggulan atas hibah langsung. Selang bagian adalah selang Student { $level }%, tidak dikoreksi untuk banyaknya bagian.
paper-methods-why-drawn = { $count } strategi menurut { $orders } urutan acak per ulangan, separuhnya kebalikan dari yang lain
paper-methods-why-whole = { $count } strategi dengan setiap himpunan mekanismenya
paper-methods-price = Kesepadanan dengan dana dihitung selama { $months } bulan. Hasilnya adalah orang-bulan kebutuhan terpenuhi di atas keadaan tanpa strategi pada ulangan yang sama; biayanya adalah subsidi dikurangi yang dikembalikan dan, dalam perhitungan kedua, juga jam tambahan anggota, { $hours } jam per orang-bulan. Manfaat bersih adalah hasil dikalikan nilai satu orang-bulan kebutuhan terpenuhi, dikurangi biaya [@stinnett1998]; keberterimaan adalah bagian masa depan, satu untuk tiap ulangan, dengan manfaat bersih tertinggi pada suatu strategi [@hout1994]; pilihannya menurut rata-rata [@fenwick2001]. Tidak ada yang didiskonto.
paper-methods-price-money = Satu orang-bulan dihargai { $price }.
paper-methods-openings = Untuk melihat seberapa besar kelebihan itu bergantung pada dana dari luar, { $seeds } ulangan dijalankan sekali lagi tanpa peluang untuk dana tersebut.
paper-methods-versions = Simulasi dibuat dengan { $versions } pada { $system }; sidik rencana (SHA-256) { $digest }, sidik skenario { $scenario }. Sidik yang sama memberi angka yang sama sampai bit terakhir.

paper-memo-kind = Memo untuk pengurus
paper-memo-not = Yang bukan maksud memo ini
paper-memo-not-forecast = Ini bukan ramalan. Yang ditunjukkan adalah akibat dari aturan suatu model dan angka suatu skenario, yang banyak di antaranya asumsi.
paper-memo-not-place = Ini bukan potret komunitas Anda. Tidak ada yang dapat menggantikan percakapan dengan orang-orang yang bersangkutan.
paper-memo-not-order = Ini bukan perintah. Arahnya lebih berarti daripada besarnya, dan yang belum jelas tetap belum jelas.
paper-memo-made = Dibuat dengan Simpul { $version }: { $runs } simulasi selama { $months } bulan, { $sets ->
       *[other] { $sets } set parameter
    }; sidik { $digest }.

report-annex = Lampiran: semua nilai, dan simulasi satu per satu
report-download = Unduh:
