# Pilihan: strategi mana, sebagai ganti apa, seberapa yakin.

choice-clear = Setelah { $months } bulan, { $strategy } paling unggul dalam { $aim }.
choice-open = Setelah { $months } bulan belum ada satu strategi yang dapat disebut terbaik dalam { $aim }: rata-rata { $strategy } di depan, tetapi { $count ->
        [0] tidak melampaui kebetulan
       *[other] { $others } masih mungkin terbaik
    }.
choice-sets = { $strategy } menempati urutan pertama pada { $count } dari { $sets } set parameter.
choice-instead = Dibandingkan { $other }, hasilnya
choice-against-grants = Dibandingkan hibah langsung dengan dana yang sama, hasil { $strategy }
choice-better = lebih tinggi: { $figures }
choice-worse = lebih rendah: { $figures }
choice-neither = tidak jelas lebih tinggi maupun lebih rendah
choice-equal = tidak ada selisih yang berarti pada { $outcomes }
choice-open-outcomes = belum jelas untuk { $outcomes }
choice-positive = { $outcome } (di atas nol pada { $share } set)
choice-sure-one = Dari { $all } selisih terhadap hibah langsung, { $clear ->
        [0] tidak ada yang
       *[other] { $clear }
    } melampaui kebetulan, { $equal ->
        [0] tidak ada yang
       *[other] { $equal }
    } terlalu kecil untuk berarti, dan { $open ->
        [0] tidak ada yang
       *[other] { $open }
    } belum jelas ({ $seeds } ulangan, dikoreksi untuk { $all } perbandingan).
choice-sure-sets = Masing-masing dari { $sets } set parameter yang sesuai dengan bukti dijalankan dengan { $seeds } ulangan. Dari { $all } selisih terhadap hibah langsung, { $clear ->
        [0] tidak ada yang
       *[other] { $clear }
    } bertanda sama pada sedikitnya sembilan dari sepuluh set, { $equal ->
        [0] tidak ada yang
       *[other] { $equal }
    } terlalu kecil untuk berarti, dan { $open ->
        [0] tidak ada yang
       *[other] { $open }
    } belum jelas{ $disagree ->
        [none] {""}
        [all] {""}: set-set itu tidak sejalan, dan hal ini tidak dapat diputuskan dengan menambah ulangan
       *[some] {""}; pada { $disagreed } di antaranya set-set itu tidak sejalan, dan hal ini tidak dapat diputuskan dengan menambah ulangan
    }.
choice-order = Urutan strategi berbeda antarset: { $strategy } menempati urutan pertama pada { $count } dari { $sets } set.
choice-matters = Selisih terkecil yang berarti: { $outcomes } (seperlima dari simpangan baku antarulangan tanpa strategi, kecuali ditentukan dengan --matters).
choice-matters-one = { $outcome } { $value }
choice-futures = { $kind ->
        [sets] Dihitung dalam { $all } kemungkinan masa depan, masing-masing dengan set parameter dan kejadian acaknya sendiri: { $strategy } lebih baik daripada { $other } pada { $count } di antaranya.
       *[one] Dihitung dalam { $all } kemungkinan masa depan, masing-masing dengan kejadian acaknya sendiri: { $strategy } lebih baik daripada { $other } pada { $count } di antaranya.
    }
choice-tag-which = Strategi mana
choice-tag-instead = Dengan harga apa
choice-tag-sure = Seberapa yakin

choice-table = Pilihan, { $months } bulan setelah dimulai, menurut { $aim }
choice-column-score = Kelebihan atas tanpa strategi
choice-column-value = Rata-rata
choice-column-behind = Di belakang yang pertama
choice-column-first-sets = Urutan pertama pada (dari { $sets } set)
choice-column-first-seeds = Urutan pertama pada (persentase ulangan)
choice-column-loss = Kerugian harapan
choice-column-running = Bisa terbaik
choice-yes = ya
choice-no = tidak
choice-unit-spread = Dalam simpangan baku (SB) antarulangan tanpa strategi, rata-rata atas hasil yang dihitung.
choice-information = Kerugian harapan: berapa kurangnya sebuah pilihan dibandingkan yang terbaik di tiap set parameter, secara rata-rata. Mengetahui parameternya lebih dahulu bernilai paling banyak { $value }.

ask-sets = Ulangan dibagi pada berapa set parameter: 50, atau sebanyak yang masing-masing mendapat empat ulangan, bila dikosongkan; 1 untuk satu set saja, untuk pengajaran.
ask-matters-map = Selisih terkecil yang berarti dalam hal yang ditanyakan: poin persentase untuk bagian, simpangan baku bila beberapa hasil ditimbang bersama. Seperlima dari simpangan baku antarulangan bila dikosongkan.
ask-matters = Selisih terkecil yang berarti, misalnya need_met=1,windows_won=0.5 (poin persentase untuk bagian). Untuk yang tidak disebut: seperlima dari simpangan baku antarulangan.
ask-compare-outcome = Memilih menurut satu hasil (lihat simpul list --all), juga untuk satu isu atau kelompok: issue:NAMA, group:NAMA; menurut semua hasil utama dengan bobot sama bila dikosongkan.
sets-number = --sets { $given }: ada { $most } set parameter; berikan angka dari 2 sampai { $most }, atau 1 untuk satu set saja.
sets-seeds = --sets { $given } memerlukan sedikitnya dua ulangan per set: { $least } ulangan, bukan { $seeds }. Berikan --seeds { $least } atau lebih, atau kurangi setnya.
sets-bootstrap = --method bootstrap hanya untuk satu set parameter: tambahkan --sets 1, atau hilangkan.
matters-aim = Yang berarti tertulis "{ $given }"; berikan satu angka 0 atau lebih dalam satuan hal yang ditanyakan: --matters 1 (poin persentase untuk bagian), atau --matters 0.1 (simpangan baku) bila beberapa hasil ditimbang bersama.
matters-number = Selisih yang berarti pada { $outcome } tertulis "{ $given }"; sebutkan tiap hasil satu kali dengan angka 0 atau lebih: --matters need_met=1,windows_won=0.5.
cli-ranges-reading = Baris kedua: letak sembilan persepuluh yang di tengah dari { $sets } set parameter. Baris ketiga: bagian set dengan hasil lebih baik (+) atau lebih buruk (−) melebihi selisih yang berarti.
ensemble-one-set = Semua simulasi memakai satu set parameter, yaitu set bawaan: baik untuk pengajaran dan untuk melihat satu simulasi. Bagaimana jawabannya berubah dengan parameter lain yang sama sesuainya dengan bukti (--sets) tidak termuat di sini.
choice-table-ranges = Selisih terhadap { $baseline }, { $months } bulan setelah dimulai: rata-rata, letak sembilan persepuluh yang di tengah dari { $sets } set parameter, lalu bagian set dengan hasil lebih baik (+) atau lebih buruk (−) melebihi selisih yang berarti
choice-futures-heading = Masa depan yang dihitung
choice-axis = { $strategy } dikurangi { $other } ({ $unit })
choice-axis-spread = SB antarulangan tanpa strategi
choice-heading = Mana yang dipilih
choice-fold-ranges = Hal yang sama dibandingkan tanpa strategi
choice-alike = set sejalan
choice-more = { $more } lainnya

# Memilih: perlombaan
choose-kind = pilihan
choose-asked = Strategi mana yang terbaik untuk { $aim }, dan apa yang akan membalikkannya?
choose-best = Setelah { $months } bulan, { $strategy } paling baik untuk { $aim }: pasti mengungguli semua strategi lain, dengan selisih { $lead } dari { $next } yang paling dekat.
choose-equal = Setelah { $months } bulan, { $strategies } sama baiknya untuk { $aim }: selisihnya pasti tidak lebih dari { $matters }, terlalu kecil untuk berarti.
choose-lead = { $strategy } paling banyak memberi pada { $figures }
choose-lead-figure = { $outcome } ({ $lead } di atas yang berikutnya)
choose-leads = Di antaranya, { $leads }.
choose-leads-none = Di antaranya, tidak ada yang pasti unggul pada hasil utama mana pun.
choose-open = Setelah { $months } bulan, untuk { $aim }, { $strategy } memimpin, tetapi { $strategies } masing-masing masih mungkin terbaik: semua ulangan sudah dipakai. Ulangan yang lebih banyak (--seeds) mungkin memastikannya.
choose-nothing-known = Untuk { $aim }, setelah { $months } bulan, belum ada yang dapat dikatakan: terlalu sedikit simulasi yang menghasilkan nilai.
choose-grants = { $strategy } memberi { $gain } lebih banyak daripada hibah langsung dengan dana yang sama.
choose-figure = { $mean } ({ $interval })
choose-turn = Perubahan konteks terdekat yang membalikkan pilihan adalah { $factor } { $value }, bukan { $own }, sejauh { $share } dari rentangnya: di sana { $other } memberi { $gain } lebih banyak daripada { $first }.
choose-turn-alone = Tidak ada faktor konteks lain yang sendirian membalikkannya.
choose-turn-more = Seluruhnya, { $count } dari { $factors } faktor dapat membalikkannya, masing-masing sendirian (ke { $others }).
choose-turn-none = Tidak satu pun dari { $count } perubahan yang dilihat membalikkan pilihan: dengan satu faktor konteks di salah satu ujung rentangnya, tidak ada strategi yang pasti lebih baik daripada { $first }.{ $ahead ->
        [0] {""}
       *[other] {""} Pada { $ahead } di antaranya strategi lain memimpin rata-rata, yang mungkin hanya kebetulan ({ $others }).
    }
choose-turns-heading = Di mana pilihan berbalik
choose-turns-reading = Satu faktor konteks setiap kali, di kedua ujung rentangnya dan di seperempat-seperempat jalan menuju ujung yang membalikkan pilihan; yang lain tetap.
choose-fold-turns = Semua { $count } perubahan yang dilihat
choose-table-turns = Perubahan konteks yang membalikkan pilihan, yang terdekat lebih dahulu
choose-table-all-turns = Setiap perubahan konteks yang dilihat, yang terdekat lebih dahulu
choose-column-seeds = Ulangan
choose-column-behind = Selisih dari yang pertama
choose-column-became = Hasilnya
choose-column-first = Terbaik di sana
choose-column-gain = Perolehan atas pilihan semula
choose-column-turn = Pilihan
choose-turned = berbalik
choose-stays = tetap
choose-alike = tetap, yang lain sama baik
choose-table = Perlombaan untuk { $aim }, { $months } bulan setelah dimulai
choose-dropped = gugur: pasti tertinggal setelah { $seeds } ulangan
choose-is-best = terbaik
choose-is-equal = sama baiknya
choose-is-ahead = memimpin, belum pasti
choose-is-open = mungkin terbaik
choose-axis = selisih dari { $strategy } ({ $unit })
choose-reading = Seberapa jauh setiap strategi lain di bawah yang pertama pada ulangan yang sama, dengan selang kepercayaannya. Terisi: pasti tertinggal, sehingga tidak dijalankan lagi.
choose-sure = { $runs } simulasi sudah cukup untuk memilih; memberi setiap strategi semua { $seeds } ulangan akan memerlukan { $all }. { $dropped ->
        [0] Tidak ada strategi yang gugur.
        [1] Satu strategi gugur.
       *[other] { $dropped } strategi gugur, yang pertama setelah { $first } ulangan.
    } Dengan keyakinan { $level }, yang terbaik masih ada dalam perlombaan sampai akhir.
choose-method = Setelah setiap tahap, strategi pertama dibandingkan dengan setiap strategi lain pada ulangan yang sama (t berpasangan, satu sisi, dikoreksi untuk banyaknya strategi dan tahap); yang pasti tertinggal tidak dijalankan lagi. Perlombaan berakhir bila tinggal satu, atau bila semua yang tersisa pasti lebih dekat daripada selisih yang berarti. Sepanjang perlombaan, strategi terbaik bertahan dalam sedikitnya { $level } dari 100 perlombaan.
choose-limit = Perlombaan mengatakan siapa yang terbaik, bukan seberapa jauh setiap strategi lain tertinggal: yang gugur dini dinilai dari sedikit ulangan, dan tampak agak lebih buruk daripada sebenarnya. Untuk angka setiap hasil, pakai simpul compare.
choose-seeds = Perlombaan memerlukan 2 ulangan atau lebih, dan --around 0 (tidak ada) atau 2 atau lebih; yang diberikan --seeds { $seeds } dan --around { $around }.
ask-choose = Cari tahu strategi mana yang terbaik dengan simulasi sesedikit mungkin, dan perubahan konteks mana yang akan membalikkannya.
ask-seeds-choose = Paling banyak berapa ulangan untuk satu strategi; yang pasti tertinggal tidak dijalankan lagi.
ask-around = Paling banyak berapa ulangan untuk satu strategi di setiap konteks yang diubah; 0 meniadakan perubahan konteks.
forecast-final = Bila kemudian belum jelas siapa yang terbaik, yang mungkin terbaik diteruskan dengan ulangan baru, hingga 1.000, sampai pasti.
forecast-race = Ini simulasi tahap pertama. Strategi yang belum pasti tertinggal diteruskan, sampai { NUMBER($seeds) } ulangan; lalu konteks diubah, sampai { NUMBER($around) } ulangan masing-masing.

figure-person-months = { $figure } orang-bulan
