# Pertanyaan yang memerlukan banyak kombinasi: apa yang boleh diubah, dan apa yang keliru pada permintaan.

design-nothing-varied = Tidak ada yang diubah: sebutkan kunci skenario dengan --over, misalnya --over context.history=0.2..0.8.
design-no-values = { $name } tidak memiliki nilai untuk dipakai.
design-range = { $name } tidak bisa bergerak dari { $low } ke { $high } dalam { $steps } langkah: ujung pertama harus yang lebih rendah, dan langkahnya 2 atau lebih.
design-no-range = { $name } tidak memiliki rentang sendiri; sebutkan nilainya, misalnya --over { $name }=1,2,3{ $nearest ->
        [none] .
       *[other] . Yang memiliki rentang sendiri misalnya { $nearest }.
    }
design-unknown = Tidak ada rancangan "{ $given }"{ $nearest ->
        [none] . Rancangan: { $allowed }.
       *[other] ; maksud Anda { $nearest }? Rancangan: { $allowed }.
    }
design-power-of-two = { $samples } sampel: rancangan ini memerlukan pangkat dua, misalnya { $below } atau { $above }.
design-few-samples = { $samples } sampel terlalu sedikit; berikan 2 atau lebih.
design-too-many = Itu berarti { $worlds } kombinasi; sekali jalan paling banyak { $most }.
design-over = "{ $given }" tidak menyebutkan apa yang diubah; tulis KUNCI, KUNCI=1,2,3, KUNCI=0.2..0.8, atau KUNCI=0.2..0.8/7.
design-twice = { $name } disebut dua kali.

aim-unknown-outcome = Tidak ada hasil bernama "{ $given }" yang bisa dinilai baik buruknya{ $nearest ->
        [none] . Yang ada: { $allowed }.
       *[other] ; maksud Anda { $nearest }? Yang ada: { $allowed }.
    }
aim-weight = Bobot { $outcome } tertulis "{ $given }"; sebutkan tiap hasil satu kali dengan angka 0 atau lebih: --weights need_met=2,windows_won=1.
aim-no-weight = "{ $given }" tidak memberi bobot pada hasil apa pun; tulis misalnya --weights need_met=2,windows_won=1.
aim-twice = Berikan --outcome atau --weights, jangan keduanya.
aim-horizon = Hasil tidak dibaca { $given } bulan setelah dimulai; skenario ini membacanya pada { $allowed }.

# Yang diubah, dalam kata-kata
lever-of = { $lever } ({ $strategy })
lever-staff-share = Bagian dana untuk staf
lever-relations = Waktu staf untuk hubungan antaranggota
lever-membership = Bagian yang diundang
lever-contribution = Sumbangan anggota
lever-partners = Mitra dalam satu kerja sama
lever-formality = Keformalan
lever-intensity = Intensitas
lever-projects = Kerja sama yang berjalan bersamaan
lever-phase-months = { $whole }: lama "{ $name }" (bulan)
lever-part-share = { $whole }: bagian "{ $name }"
factor-issue-need = Kebutuhan ({ $name })
factor-group-share = Bagian penduduk ({ $name })
factor-kind-income = Pendapatan biasa ({ $name })
factor-kind-power = Kekuasaan biasa ({ $name })
factor-kind-hours = Jam kerja biasa ({ $name })
factor-kind-volunteers = Bagian relawan ({ $name })
factor-seasonal = Naik turun pendapatan sepanjang tahun
factor-reach = Jangkauan ke luar tempat sendiri
factor-subsidy-total = Dana program (OB)
factor-subsidy-months = Lama dana program (bulan)

map-two-factors = Sebuah peta memiliki dua faktor, bukan { $count }: tulis --over dua kali, misalnya --over context.history --over context.barrier.
sensitivity-method = Tidak ada metode "{ $given }"{ $nearest ->
        [none] . Metode: { $allowed }.
       *[other] ; maksud Anda { $nearest }? Metode: { $allowed }.
    }
sensitivity-seed = Benih acak rancangan tertulis { $seed }; berikan 1 atau lebih.
sensitivity-foreign = { $worlds } kombinasi ini tidak dibuat di sini dengan rancangan { $method } dan { $samples } sampel; indeks dari sampel lain tidak berarti apa-apa. Ajukan pertanyaannya dari awal.
sensitivity-gap = Nilai kombinasi ke-{ $world } dari { $worlds } bukan angka, jadi tidak ada indeks. Mungkin hasil itu tidak ada di sana (tidak ada krisis, maka tidak ada bagian krisis yang tertangani): pilih hasil lain dengan --outcome, atau baca lebih lama.
sensitivity-failed = Satu simulasi gagal, jadi tidak ada indeks ({ $run }): { $reason }
tune-budget = { $budget } rancangan dengan { $training } ulangan latihan terlalu sedikit; berikan 4 rancangan dan 2 ulangan atau lebih.
tune-seen = Ulangan baru tidak boleh termasuk ulangan latihan, { $first } sampai { $last }.
tune-no-levers = Strategi-strategi ini tidak memiliki tuas untuk disetel: { $strategies }.
tradeoffs-subsidy = Dana program harus berupa angka di atas 0, padahal tertulis: { $given }.

# Yang dituju
aim-even = Semua hasil utama dengan bobot sama
aim-part = { $outcome } ×{ $weight }
aim-weights = Dengan bobot: { $parts }
aim-inside = beberapa hasil bersama ({ $parts })
aim-inside-even = semua hasil utama bersama
aim-deviations = { $value } SB

# Yang dipakai semua pertanyaan
question-answer = Jawabannya
question-table-factors = Yang diubah
question-column-key = Kunci
question-column-varied = Diubah di antara
question-column-own = Dalam skenario
question-fold-factors = Yang diubah
question-method-runs = { $worlds } kombinasi nilai, { $strategies } strategi, dan { $seeds } ulangan menjadi { $runs } simulasi, dibaca { $months } bulan setelah strategi dimulai.
question-method-scale = Beberapa hasil ditimbang dengan satu ukuran: untuk tiap hasil, kelebihannya atas tanpa strategi pada ulangan yang sama, dalam simpangan baku (SB) hasil itu antarulangan bila tanpa strategi; lalu dirata-ratakan menurut bobot. Dengan begitu ukurannya tidak bergantung pada strategi mana yang dibandingkan, dan kebetulan tidak dibesar-besarkan. Hasil yang tidak ada pada suatu ulangan (tidak ada krisis, maka tidak ada krisis yang tertangani) di sana dihitung tanpa kelebihan.
question-whole-context = Skenario tidak menyebut apa pun yang tidak pasti, sehingga setiap angka konteks divariasikan dalam seluruh rentangnya.
question-few-seeds = Dengan { $seeds } ulangan hanya selisih besar yang bisa terlihat jelas.
question-limit-else = Semua yang tidak diubah tetap seperti dalam skenario; di tempat lain jawabannya bisa berbeda.
design-full = semua kombinasi
design-latin = hiperkubus Latin
design-sobol = deret Sobol
where = , terutama bila { $parts }
where-low = { $factor } rendah
where-high = { $factor } tinggi

# Peta
map-kind = peta
map-asked = Strategi mana yang terbaik untuk { $aim }, menurut { $across } dan { $down }?
map-safe = { $strategy } adalah pilihan yang bertahan: setelah { $months } bulan, untuk { $aim }, pada { $every ->
        [yes] semua { $all }
       *[no] { $cells } dari { $all }
    } kombinasi tidak ada strategi lain yang pasti lebih baik{ $gain }.
map-choice = Setelah { $months } bulan, untuk { $aim }, yang terbaik adalah { $strategies } pada { $cells } dari { $all } kombinasi{ $gain }.
map-scattered = Setelah { $months } bulan, untuk { $aim }, tiga strategi pun belum cukup: pada kebanyakan dari { $all } kombinasi masih ada yang lain yang mungkin terbaik{ $gain }.
map-nothing-known = Setelah { $months } bulan, untuk { $aim }, tidak ada kombinasi yang dapat disimpulkan: simulasinya terlalu sedikit.
map-either = { $several ->
    [yes] { $first }, atau { $last }
   *[no] { $first } atau { $last }
}
map-gain =
    { $count ->
        [0] ; di tempat salah satunya, selain pembanding, memimpin, kelebihannya atas hibah langsung { $range }, { $sure }
        [1] ; di tempat ia memimpin, kelebihannya atas hibah langsung { $range }, { $sure }
       *[other] ; di tempat masing-masing memimpin, kelebihannya atas hibah langsung { $range }, { $sure }
    }
map-gain-rest = ; di sana selisih yang terbaik dari strategi selebihnya terhadap hibah langsung { $range }, { $sure }
map-gain-sure = { $more ->
        [0] tidak satu pun melampaui kebetulan
       *[other] melampaui kebetulan pada { $more } kombinasi
    }
map-gain-mixed = pasti lebih pada { $more } dan pasti kurang pada { $less } kombinasi
map-alike-all = Tidak ada strategi yang menonjol: setelah { $months } bulan, untuk { $aim }, pada { $every ->
        [yes] semua { $all }
       *[no] { $cells } dari { $all }
    } kombinasi tidak ada yang pasti lebih baik daripada { $strategy }{ $gain }.
map-company =
    { $clear ->
        [0] Pada { $cells } di antaranya { $others } mungkin sama baiknya.
       *[other] Strategi ini jelas terbaik pada { $clear } kombinasi; pada { $cells } kombinasi { $others } mungkin sama baiknya.
    }
map-safest =
    { $behind ->
        [0] Bila satu strategi harus dipilih untuk semuanya, pilihannya { $strategy }: tidak ada kombinasi tempat strategi lain pasti lebih baik.
       *[other] Bila satu strategi harus dipilih untuk semuanya, pilihannya { $strategy }: strategi lain pasti lebih baik hanya pada { $behind } kombinasi.
    }
map-alone = { $strategy } jelas terbaik pada { $cells } kombinasi{ $where }.
map-alone-below = Bila { $factor } { $value } atau kurang, { $strategy } memimpin sendirian (jelas terbaik pada { $cells } kombinasi).
map-alone-above = Bila { $factor } { $value } atau lebih, { $strategy } memimpin sendirian (jelas terbaik pada { $cells } kombinasi).
map-overall = Rata-rata atas semua kombinasi, { $strategy } terbaik melampaui kebetulan, { $lead } di depan yang berikutnya.
map-overall-equal = Rata-rata atas semua kombinasi, { $strategies } sama baiknya: selisihnya pasti tidak lebih dari { $matters }.
map-overall-open =
    { $count ->
        [1] Rata-rata atas semua kombinasi, { $strategies } terdepan, tetapi tidak melampaui kebetulan.
       *[other] Rata-rata atas semua kombinasi, { $strategy } terdepan, tetapi tidak pasti unggul atas { $others }.
    }
map-several = Pada { $every ->
        [yes] semua { $cells }
       *[no] { $grey } dari { $cells }
    } kombinasi lebih dari satu strategi mungkin terbaik.
map-alike =
    { $count ->
        [0] Belum ada di antaranya yang pemimpinnya terbukti setara (selisihnya kurang dari { $matters }).
       *[other] Pada { $count } di antaranya para pemimpinnya setara: selisihnya pasti kurang dari { $matters }.
    }
map-grey-tag = Di mana beberapa strategi memimpin
map-no-grey = Pada setiap kombinasi ada satu strategi yang jelas terbaik.
map-soon = Pada { $count } kombinasi yang teratas belum jelas terbaik, tetapi akan jelas dengan paling banyak { NUMBER($seeds) } ulangan (--seeds { $seeds }), bila keunggulannya bertahan; dengan lebih banyak ulangan keunggulan sering menyusut.
map-close = Pada { $count } kombinasi yang teratas begitu berdekatan (dalam { $lead }) sehingga { NUMBER($seeds) } ulangan pun hampir tidak dapat membedakannya: tidak banyak bedanya mana yang dipilih, dan pertimbangan lain boleh menentukan.
map-sure = Tiap kombinasi bertumpu pada { $seeds } ulangan; sebuah strategi disebut terbaik hanya bila mengungguli semua yang lain di sana, dikoreksi karena dipilih dari { $strategies } strategi. Dari semua kombinasi dengan satu pemimpin, yang keliru diperkirakan paling banyak sekitar { $wrong }.
map-reading = Huruf: strategi yang mungkin terbaik di sana, mulai dari rata-rata tertinggi, paling banyak tiga. Satu huruf tebal: jelas terbaik; dihubungkan dengan =: setara. Warna: kelebihan strategi terbaik atas hibah langsung dengan dana yang sama, biru lebih, jingga kurang; ▲ atau ▼ bila tandanya melampaui kebetulan.
map-grey = belum pasti
map-clear = jelas terbaik
map-key = Tunjuk sebuah kotak untuk melihat angkanya. Jelas pada taraf { $level }%.
map-cell-clear =
    { $strategy } jelas terbaik
    { $lead } di depan yang berikutnya (p { $p })
map-cell-grey =
    belum pasti (p { $p })
    mungkin terbaik: { $running }
map-cell-alike =
    setara, selisihnya kurang dari yang berarti
    memimpin: { $running }
map-cell-gain = { $strategy } dibandingkan hibah langsung: { $gain }
map-equivalent = setara
map-axis-gain = yang terbaik dibandingkan hibah langsung ({ $unit })
map-method-gain = Kelebihan: yang terbaik dari strategi yang bukan sekadar membagikan dana, dikurangi hibah langsung pada ulangan yang sama; nilai p-nya dikalikan banyaknya pilihan dan dikoreksi untuk banyak kombinasi (Benjamini & Hochberg 1995), dan bila ada beberapa set parameter, sembilan dari sepuluh harus sepakat tentang tandanya. Para pemimpin setara bila masing-masing pasti tertinggal dari yang pertama kurang dari { $matters } (selang satu arah untuk semuanya bersama; Schuirmann 1987): pengaruh kecil, seperlima dari simpangan baku antarulangan (Cohen 1988).
flip-tag = Di mana pilihannya berbalik
flip-own = pada nilai skenario sendiri
flip-near = pada kombinasi yang terdekat dengan nilai skenario sendiri ({ $values })
flip-value = { $factor } { $value }
flip-change = { $factor } { $value } alih-alih { $own }
flip-sure = { $first } terdepan { $home }. Kombinasi terdekat tempat strategi lain lebih baik melampaui kebetulan mempunyai { $values }, sejauh { $share } dari suatu rentang: di sana { $other } memberi { $gain } lebih banyak.
flip-open = { $first } terdepan { $home }. Tidak ada kombinasi tempat strategi lain lebih baik melampaui kebetulan; yang terdekat dengan rata-rata strategi lain lebih tinggi mempunyai { $values } ({ $other }, selisihnya { $gain }, yang bisa jadi kebetulan).
flip-none = { $first } terdepan { $home } dan pada semua kombinasi lain yang diamati: tidak ditemukan kombinasi tempat strategi lain lebih baik.
flip-unknown = Strategi yang terdepan pada nilai skenario sendiri tidak diketahui.
map-method = Siapa yang terbaik: strategi dengan rata-rata tertinggi dibandingkan dengan tiap strategi lain pada ulangan yang sama (uji t berpasangan, satu arah), dan perbandingan yang paling lemah yang menentukan. Karena strategi itu dipilih sebab berada di depan, nilai p-nya dikalikan banyaknya strategi ({ $strategies }; Bonferroni). Bila kombinasinya banyak, nilai p dikoreksi terhadap penemuan palsu (Benjamini & Hochberg 1995); yang jelas adalah yang tersisa pada taraf { $level }%.
map-table-counts = Pada berapa dari { $cells } kombinasi
map-column-clear = jelas terbaik
map-column-running = belum pasti, mungkin terbaik
map-table-cells = Semua kombinasi ({ $factors })
map-fold = Semua kombinasi
map-column-first = Terdepan
map-column-gain = Terbaik dibandingkan hibah langsung
map-column-lead = Di depan yang berikutnya
map-column-p = p, dikoreksi
map-column-verdict = Simpulan

# Sapuan
sweep-kind = sapuan
sweep-asked = Bagaimana { $aim } berubah bila { $factors } berubah?
sweep-change-tag = Yang berubah
sweep-changes = Bila { $factor } bergerak dari { $low } ke { $high }, hal itu paling berpengaruh bagi { $changes }.
sweep-change = { $strategy } ({ $change })
sweep-no-change = Bila { $factor } bergerak dari { $low } ke { $high }, tidak ada strategi yang pasti berubah.
sweep-sure = { $worlds } kombinasi nilai ({ $design }) dengan { $seeds } ulangan, sama untuk semua strategi dan semua kombinasi. Perubahan disebutkan bila selang kepercayaan 95%-nya tidak memuat nol; dengan banyak strategi dan faktor, satu bisa tersebut karena kebetulan.
sweep-lines = Hasil menurut yang diubah
sweep-reading = Garis adalah kelebihan atas tanpa strategi pada ulangan yang sama, pitanya selang kepercayaan { $level }% di semua ulangan; bila yang diubah lebih dari satu, tiap titik adalah rata-rata atas semua yang lain. Tekan sebuah nama untuk menyembunyikan atau menampilkannya.
sweep-line-reading = Menurut { $factor }.
sweep-table = { $aim }, menurut { $factor }
sweep-table-worlds = Kombinasi ({ $shown } pertama dari { $worlds })
sweep-fold = Semua kombinasi
sweep-method-full = Semua kombinasi nilai dijalankan.
sweep-method-latin = Kombinasinya membentuk hiperkubus Latin (McKay, Beckman & Conover 1979): tiap rentang dipotong menjadi bagian sebanyak kombinasinya, dan tiap bagian dipakai sekali. Pada garis, nilai sampel dikelompokkan menjadi lima bagian sama besar.
sweep-method-sobol = Kombinasinya membentuk deret Sobol yang diacak (Sobol 1967, Owen 1998). Pada garis, nilai sampel dikelompokkan menjadi lima bagian sama besar.

# Kepekaan
sensitivity-kind = kepekaan
sensitivity-asked = Apa yang menentukan besarnya kelebihan sebuah strategi atas hibah langsung, untuk { $aim }?
sensitivity-morris = Penyaringan Morris
sensitivity-sobol = Indeks Sobol
sensitivity-hinges = Setelah { $months } bulan, kelebihan strategi atas hibah langsung untuk { $aim } paling bergantung pada { $factors }.
sensitivity-none = Setelah { $months } bulan, tidak ada parameter tak pasti yang mengubah kelebihan strategi atas hibah langsung untuk { $aim } sebesar yang dapat dibedakan dari nol.
sensitivity-helps = { $factor } (makin tinggi, makin besar kelebihan { $every ->
        [yes] semua strategi
       *[no] { $count } dari { $all } strategi
    })
sensitivity-hurts = { $factor } (makin tinggi, makin kecil kelebihan { $every ->
        [yes] semua strategi
       *[no] { $count } dari { $all } strategi
    })
sensitivity-differs = { $factor } (memperbesar kelebihan sebagian strategi, memperkecil yang lain)
sensitivity-either = { $factor } (tanpa arah yang jelas)
sensitivity-zero-tag = Yang tidak berpengaruh, sejauh dapat dikatakan
sensitivity-zero-nowhere = Tidak dapat dibedakan dari nol untuk strategi mana pun: { $factors }. Seluruhnya, { $zero } dari { $all } pengaruh tidak dapat dibedakan dari nol.
sensitivity-others = { $more } lainnya
sensitivity-zero-some = { $zero } dari { $all } pengaruh tidak dapat dibedakan dari nol; tiap parameter berpengaruh pada suatu strategi.
sensitivity-sure = { $method }, { $worlds } kombinasi nilai parameter, { $seeds } ulangan, sama pada semua kombinasi.
sensitivity-chance-little = Variasi acak antarulangan paling banyak { $most } dari ragam antarkombinasi, jadi urutannya hampir tidak mungkin karena kebetulan.
sensitivity-chance-much = Variasi acak antarulangan merupakan { $same ->
        [yes] { $most } dari ragam antarkombinasi pada semua strategi
       *[no] { $least } sampai { $most } dari ragam antarkombinasi, tergantung strateginya
    }: dengan --seeds lebih banyak, pengaruh yang lebih kecil akan terlihat.
sensitivity-chance-unknown = Dengan satu ulangan tidak diketahui berapa bagian yang hanya kebetulan.
sensitivity-key-morris = ↑ makin besar makin menguntungkan, ↓ makin besar makin merugikan, tanpa panah: tanpa arah yang jelas; tanda hubung: tidak dapat dibedakan dari nol.
sensitivity-key-sobol = Bagian ragam yang hilang bila parameternya diketahui; tanda hubung: tidak dapat dibedakan dari nol.
sensitivity-grid-morris = Perubahan di sepanjang rentang, terhadap hibah langsung: { $aim }
sensitivity-grid-sobol = Bagian ragam (pengaruh total): { $aim }
sensitivity-pictures = Seberapa besar pengaruh tiap parameter
sensitivity-reading-morris = Lingkaran: rata-rata besar perubahan bila sebuah parameter melintasi seluruh rentangnya; belah ketupat: rata-rata perubahan beserta tandanya. Garis adalah selang kepercayaan { $level }%. Lingkaran besar di samping belah ketupat dekat nol: arahnya bergantung pada parameter lain.
sensitivity-reading-sobol = Lingkaran: bagian ragam yang hilang bila parameternya diketahui (pengaruh total); belah ketupat: bagiannya sendiri (orde pertama). Garis adalah selang kepercayaan { $level }%. Lingkaran jauh di kanan belah ketupatnya: parameter itu bekerja bersama yang lain.
sensitivity-value-morris = besar perubahan
sensitivity-alone-morris = perubahan beserta tandanya
sensitivity-value-sobol = pengaruh total
sensitivity-alone-sobol = sendiri
sensitivity-axis-morris = perubahan di sepanjang rentang ({ $unit })
sensitivity-axis-sobol = bagian ragam
sensitivity-hollow = Kelebihan atas hibah langsung. Kosong: tidak dapat dibedakan dari nol.
sensitivity-hover =
    { $factor }
    { $value }; { $alone }
sensitivity-by-chance = dari kebetulan saja
sensitivity-zero = tidak dapat dibedakan dari nol
sensitivity-clear = jelas
sensitivity-aimless-morris = berpengaruh, tanpa arah yang jelas
sensitivity-aimless-sobol = berpengaruh hanya bersama yang lain
sensitivity-table = { $strategy }: { $aim }
sensitivity-fold = Semua hasil: { $strategy }
sensitivity-method-morris = Morris 1991 dengan Campolongo, Cariboni & Saltelli 2007 (SALib): { $samples } lintasan pada kisi empat tingkat, benih acak rancangan { $seed }; selang kepercayaan { $level }% dengan pengambilan sampel ulang (besar perubahan) dan t Student (perubahan beserta tandanya). Yang diamati ialah rata-rata selisih sebuah strategi terhadap hibah langsung atas semua ulangan.
sensitivity-method-sobol = Sobol 2001 dengan Saltelli dkk. 2010 (SALib): { $samples } titik dasar, benih acak rancangan { $seed }; selang kepercayaan { $level }% dengan pengambilan sampel ulang. Yang diamati ialah rata-rata selisih sebuah strategi terhadap hibah langsung atas semua ulangan; unsur kebetulan antarulangan dikeluarkan dari pengaruh total dan dari ragam yang dibagi-bagi (dengan satu ulangan itu tidak dapat diketahui).
sensitivity-method-stop = Setiap perubahan parameter juga mengubah rangkaian kejadian acak, jadi parameter tanpa pengaruh pun menunjukkan sedikit perubahan. Berapa yang timbul dari kebetulan saja ditaksir dari beda antarulangan (Morris: terlampaui secara kebetulan pada 5 dari 100 kasus; Sobol: rata-rata). Pengaruh yang selang kepercayaannya memuat nol, atau (Morris) memuat yang timbul dari kebetulan saja, disebut tidak dapat dibedakan dari nol (Morris: kecuali rata-rata beserta tandanya jelas, karena kebetulan tidak mendorongnya ke arah mana pun); dari parameter tanpa pengaruh, sekitar 5 dari 100 tetap akan tampak berpengaruh. Simulasi yang gagal, atau nilai yang bukan angka, akan menghentikan analisis ini.
sensitivity-limit-range = Besarnya pengaruh sebuah parameter bergantung pada rentang dalam skenario; parameter yang tidak dinyatakan tak pasti tidak diamati.
sensitivity-limit-seeds = Selang kepercayaan dihitung antarkombinasi nilai parameter; benih acaknya tetap, jadi kejadian acak yang sama ada pada semua kombinasi.

# Ketahanan
robustness-kind = ketahanan
robustness-asked = Strategi mana yang bertahan pada banyak kombinasi nilai tak pasti yang masuk akal, untuk { $aim }?
robustness-best = Memilih { $least } paling sedikit ruginya bila ternyata bukan yang terbaik: pada { $worlds } kombinasi yang masuk akal, setelah { $months } bulan, untuk { $aim }, strategi ini rata-rata tertinggal { $regret } dari yang terbaik, dan pada satu dari sepuluh kombinasi lebih dari { $tenth }. Yang terbaik: { $shares }.
robustness-best-alike = Pada { $worlds } kombinasi yang masuk akal, setelah { $months } bulan, untuk { $aim }, yang diubah tidak mengubah urutan strategi melampaui kebetulan: { $first } terdepan, { $lead } di depan { $second } (selang kepercayaan { $level } { $interval }).
robustness-best-alone = Pada { $worlds } kombinasi yang masuk akal, setelah { $months } bulan, untuk { $aim }, yang terbaik: { $shares }. Ruginya salah pilih tidak dapat dihitung dari satu ulangan per kombinasi, karena yang terbaik akan dipilih dan dinilai dengan simulasi yang sama: pakailah --seeds 2 atau lebih.
robustness-worlds-alike = Yang diubah tidak membuat perbedaan antarstrategi yang dapat dibedakan dari kebetulan dengan { $seeds } ulangan per kombinasi, jadi urutannya diperkirakan sama pada semua kombinasi; benar tidaknya urutan itu bergantung pada ulangannya saja (lebih banyak dengan --seeds).
robustness-bounds = Rata-rata { $strategy } tertinggal paling sedikit { $crossed } (yang terbaik pada tiap kombinasi dipilih dengan separuh ulangan dan dinilai dengan separuh lainnya) dan paling banyak { $plain } (dipilih dan dinilai dengan ulangan yang sama); angka di atas terletak di antaranya, setelah unsur kebetulan dikeluarkan.
robustness-few-seeds = Dengan { $seeds } ulangan per kombinasi, selang kepercayaan hanya memuat perbedaan antarkombinasi; untuk melihat apa yang diubah oleh ulangan lain diperlukan { $least } ulangan atau lebih.
robustness-share = { $strategy } pada { $share } kombinasi
robustness-fails-tag = Di mana yang terdepan gagal
robustness-nothing-best = Tanpa strategi paling sering berada di depan: pada kebanyakan kombinasi tidak ada strategi yang sepadan dengan jam kerjanya.
robustness-sure = { $first } terbaik pada { $low } sampai { $high } kombinasi ({ $level }), jelas lebih sering daripada { $second }.
robustness-unsure = { $first } terbaik pada { $low } sampai { $high } kombinasi ({ $level }); itu belum jelas lebih sering daripada { $second }.
robustness-few-worlds = { $worlds } kombinasi masih sedikit; tambah dulu sebelum memutuskan apa pun.
robustness-against-grants = lebih buruk daripada hibah langsung dengan dana yang sama
robustness-against-nothing = lebih buruk daripada tanpa strategi
robustness-never-many = Tidak pernah lebih buruk daripada itu: { $strategies }.
robustness-never = { $strategy } tidak pernah { $against } pada kombinasi mana pun.
robustness-seldom = { $strategy } { $against } pada { $share } kombinasi: terlalu jarang atau terlalu tersebar untuk disebutkan di mana.
robustness-mostly = { $strategy } { $against } pada { $share } kombinasi: hampir di mana-mana.
robustness-anywhere = { $strategy } { $against } pada { $share } kombinasi, tetapi tidak ada syarat sederhana yang menunjukkan kombinasi yang mana.
robustness-region = { $strategy } { $against } pada { $share } kombinasi, terutama bila { $conditions }: di sana angkanya { $density } (diperiksa pada { $inside } kombinasi yang disisihkan), dan { $coverage } dari semua kegagalannya ada di sana.
robustness-region-more = Juga bila { $conditions }: di sana pada { $density } (diperiksa pada { $inside } kombinasi yang disisihkan), dengan { $coverage } dari semua kombinasi semacam itu.
robustness-beaten = Strategi ini bukan yang terbaik pada { $share } kombinasi, terutama bila { $conditions }: di sana pada { $density } (diperiksa pada { $inside } kombinasi yang disisihkan).
robustness-elsewhere = { $aim }: { $sentences }
robustness-above = { $factor } di atas { $low }
robustness-below = { $factor } di bawah { $high }
robustness-between = { $factor } antara { $low } dan { $high }
robustness-key = Garis adalah selang kepercayaan { $level }%: kombinasi lain dan ulangan lain.
robustness-share-heading = Persentase kombinasi tempat tiap strategi menjadi yang terbaik
robustness-share-reading = Lingkaran: yang ditanyakan. Belah ketupat: cara menimbang berikutnya.
robustness-axis-share = persentase kombinasi (%)
robustness-hover =
    { $strategy }
    { $aim }: terbaik pada { $share } ({ $interval })
robustness-fails = Di mana tiap strategi gagal
robustness-fails-reading = Sebuah strategi gagal pada suatu kombinasi bila lebih buruk daripada hibah langsung dengan dana yang sama (hibah langsung: daripada tanpa strategi).
robustness-fails-heading = Persentase kombinasi tempat tiap strategi gagal
robustness-fails-note = Lebih buruk daripada hibah langsung dengan dana yang sama; hibah langsung: lebih buruk daripada tanpa strategi.
robustness-regret = Ruginya salah pilih
robustness-regret-reading = Penyesalan (regret): seberapa jauh sebuah strategi tertinggal dari yang terbaik pada kombinasi yang sama. Strategi yang jarang menjadi yang terbaik tetap bisa menjadi pilihan aman bila penyesalannya kecil pada semua kombinasi.
robustness-regret-mean = rata-rata
robustness-regret-tenth = terlampaui pada satu dari sepuluh kombinasi
robustness-regret-note = Makin ke kiri makin baik: makin sedikit tertinggal.
robustness-axis-regret = tertinggal dari yang terbaik ({ $unit })
robustness-tables-reading = Di bawah tiap angka ada selang kepercayaan { $level }%: apa yang akan diubah oleh kombinasi lain dan ulangan lain.
robustness-table-best = Persentase kombinasi tempat tiap strategi menjadi yang terbaik
robustness-table-regret = Penyesalan: { $aim }
robustness-table-regions = Di mana tiap strategi gagal (syaratnya dicari pada dua pertiga kombinasi, diperiksa pada sepertiga sisanya)
robustness-column-mean = Rata-rata
robustness-column-tenth = Terlampaui pada satu dari sepuluh kombinasi
robustness-column-most = Terbesar
robustness-column-fails = Gagal pada
robustness-column-conditions = Di mana
robustness-column-inside = Kombinasi yang diperiksa
robustness-column-density = Gagal di sana
robustness-column-coverage = Dari semua kegagalannya
robustness-column-base = Gagal di mana saja
robustness-column-crossed = Paling sedikit
robustness-column-plain = Paling banyak
robustness-column-coverage-step = Cakupan
robustness-column-density-step = Kerapatan
robustness-column-mass = Persentase kombinasi
robustness-column-restricted = Masukan yang dibatasi
robustness-column-taken = Diambil
robustness-table-bounds = Rata-rata penyesalan dan batasnya: { $aim }
robustness-table-steps = Dari semua kombinasi ke tempat yang terdepan bukan yang terbaik, irisan demi irisan (pada kombinasi yang dipakai untuk mencarinya)
robustness-step = tempat { $box }, langkah { $step }
robustness-step-taken = diambil
robustness-step-hover = { $mass } kombinasi, { $restricted } masukan dibatasi
robustness-box = tempat { $box }
robustness-axis-coverage = cakupan: bagian dari semua kombinasi semacam itu (%)
robustness-axis-density = kerapatan: bagian kombinasi semacam itu di dalamnya (%)
robustness-steps-heading = Jalan ke tempat yang terdepan bukan yang terbaik
robustness-steps-note = Tiap titik berarti satu irisan berkurang, dari kanan ke kiri; titik besar yang diambil. Makin ke kiri tempatnya makin murni, tetapi makin banyak yang tertinggal di luar. Tempat kedua menghitung sisa dari yang pertama.
robustness-fold-bounds = Rata-rata penyesalan dan batasnya
robustness-fold-steps = Jalan ke tempat yang terdepan bukan yang terbaik, dalam angka
robustness-fold = Penyesalan menurut bobot dan hasil lain
robustness-fold-regions = Di mana tiap strategi gagal, dalam angka
robustness-method-worlds = { $worlds } kombinasi diambil sebagai hiperkubus Latin dari rentang { $factors } parameter tak pasti; semua nilai dalam suatu rentang sama mungkinnya dan antarparameter tidak saling bergantung.
robustness-method-shares = Pada tiap kombinasi sebuah strategi dinilai dengan rata-ratanya atas semua ulangan, setelah unsur kebetulan dikeluarkan dari sebaran rata-rata itu antarkombinasi (constrained empirical Bayes; Louis 1984): tanpa itu setiap penyesalan terlalu besar dan persentasenya terlalu merata. Strategi yang seri berbagi kombinasi itu. Selang kepercayaan { $level }% memuat pengambilan sampel kombinasi (Wilson untuk persentase, Student untuk penyesalan) dan ulangan (masing-masing ditinggalkan bergantian; jackknife).
robustness-method-regions = Tempat sebuah strategi gagal dicari dengan Patient Rule Induction Method (Friedman & Fisher 1999; Bryant & Lempert 2010) pada dua pertiga kombinasi lalu diperiksa pada sisanya; kombinasi dari suatu tempat kemudian disisihkan dan sisanya diperiksa lagi, sampai tiga kali. Syarat yang bisa dijelaskan oleh kebetulan dibuang, dan suatu tempat disebutkan hanya bila kegagalan di sana jelas lebih rapat daripada di semua kombinasi yang tersisa.
robustness-limit-ranges = Persentase kombinasi bukan probabilitas: angka itu menunjukkan seberapa luas rentang yang mendukung sebuah strategi, bukan seberapa mungkin suatu kombinasi.
robustness-limit-seeds = { $seeds } ulangan itu sama pada semua kombinasi; dengan sedikit ulangan, yang terbaik pada suatu kombinasi bisa terjadi karena kebetulan.

# Penyetelan
tune-kind = penyetelan
tune-asked = Strategi mana yang terbaik untuk { $aim } bila masing-masing dirancang sebaik mungkin?
tune-best = rancangan terbaik
tune-median = rancangan tengah
tune-worst = rancangan terburuk
tune-default = seperti dalam skenario
tune-best-clear = Bila tiap strategi memakai rancangan terbaiknya, setelah { $months } bulan, untuk { $aim }, { $strategy } jelas terbaik, { $lead } di depan yang berikutnya.
tune-best-raced = Bila tiap strategi memakai rancangan terbaiknya, setelah { $months } bulan, untuk { $aim }, { $strategy } terbaik: hingga { NUMBER($seeds) } ulangan tambahan bagi yang mungkin terbaik memastikannya, dengan keunggulan { $lead }.
tune-best-equal = Bila tiap strategi memakai rancangan terbaiknya, setelah { $months } bulan, { $running } sama baiknya untuk { $aim }: selisihnya pasti tidak lebih dari { $matters }, terlalu kecil untuk berarti.
tune-best-open = Bila tiap strategi memakai rancangan terbaiknya, setelah { $months } bulan, untuk { $aim }, { $strategy } rata-rata terdepan dengan selisih { $lead }, tetapi { $others } mungkin sama baik atau lebih baik.
tune-best-unknown = Bila tiap strategi memakai rancangan terbaiknya, belum ada yang dapat dikatakan untuk { $aim } setelah { $months } bulan: terlalu sedikit simulasi yang menghasilkan nilai.
tune-default-clear = Dengan rancangan dalam skenario, { $strategy } jelas terbaik.
tune-default-equal = Dengan rancangan dalam skenario, { $running } sama baiknya (selisihnya pasti tidak lebih dari { $matters }).
tune-default-open = Dengan rancangan dalam skenario, { $strategy } rata-rata terdepan, tetapi { $others } mungkin sama baik atau lebih baik; simpul choose dapat memastikannya.
tune-default-unknown = Dengan rancangan dalam skenario, belum ada yang dapat dikatakan.
tune-won-tag = Peran rancangan
tune-won = Dibandingkan rancangan dalam skenario, penyetelan paling menguntungkan { $changes }.
tune-won-none = Dibandingkan rancangan dalam skenario, penyetelan tidak membawa keuntungan yang pasti.
tune-width = Rancangan paling menentukan bagi { $strategy }: { $width } antara yang terbaik dan yang terburuk.
tune-sure = Tiap strategi mendapat rancangan yang sama banyaknya, yaitu { $budget }; yang terbaik, tengah, dan terburuk dipilih pada ulangan latihan lalu dinilai pada { $fresh } ulangan baru, jadi yang terbaik bukan sekadar diuntungkan kebetulan.
tune-behind-grants = Dengan rancangan terbaik pun jelas lebih buruk daripada hibah langsung: { $strategies }.
tune-key = Terisi: jelas berbeda dari hibah langsung ({ $level }%, satu perbandingan tiap kali).
tune-reading = Selisih terhadap hibah langsung pada ulangan baru yang sama. Makin lebar barisnya, makin menentukan rancangannya.
tune-axis = selisih terhadap hibah langsung ({ $unit })
tune-designs = Rancangannya
tune-designs-reading = Tuas rancangan tiap strategi, dengan rata-rata pada ulangan latihan, yang menjadi dasar pilihan, dan pada ulangan baru. Rancangan terbaik yang jauh lebih buruk pada ulangan baru berarti tadinya diuntungkan kebetulan.
tune-column-training = Pada ulangan latihan
tune-column-fresh = Pada ulangan baru
tune-column-levers = Tuas
tune-tables-reading = Rata-rata di { $seeds } ulangan baru, di bawahnya selang kepercayaan { $level }%.
tune-table-ranks = { $aim }, { $months } bulan setelah dimulai
tune-table-grants = Selisih terhadap hibah langsung pada ulangan yang sama
tune-table-tries = Semua rancangan yang dicoba
tune-fold = Semua rancangan yang dicoba
tune-method = Tiap strategi yang memiliki tuas dicoba dengan { $budget } rancangan (miliknya sendiri dan hiperkubus Latin atas tuasnya) dalam { $stages } tahap: semuanya pada { $training } ulangan latihan, lalu separuh yang lebih baik pada sekitar dua kali lipat ulangan lagi, sampai tersisa dua setelah { $last } ulangan ({ $runs } simulasi; pembelahan berurutan, Karnin, Koren & Somekh 2013). Rancangan terbaik, tengah, dan terburuk menurut urutan ini dijalankan pada { $fresh } ulangan baru.
tune-limit-levers = Hanya tuas yang dinyatakan yang disetel; strategi dengan tuas lebih banyak atau lebih lebar memiliki lebih banyak untuk dimenangkan.

# Untung rugi
tradeoffs-kind = untung rugi
tradeoffs-asked = Apa yang diperoleh tiap strategi dari dananya, dan siapa yang terdepan untuk { $aim }?
tradeoffs-first-clear = Setelah { $months } bulan, untuk { $aim }, { $strategy } jelas terbaik, { $lead } di depan yang berikutnya.
tradeoffs-first-raced = Setelah { $months } bulan, untuk { $aim }, { $strategy } terbaik: hingga { NUMBER($seeds) } ulangan tambahan bagi yang mungkin terbaik memastikannya, dengan keunggulan { $lead }.
tradeoffs-first-equal = Setelah { $months } bulan, { $running } sama baiknya untuk { $aim }: selisihnya pasti tidak lebih dari { $matters }, terlalu kecil untuk berarti.
tradeoffs-first-open = Setelah { $months } bulan, untuk { $aim }, { $strategy } rata-rata terdepan dengan selisih { $lead }, tetapi { $others } mungkin sama baik atau lebih baik.
tradeoffs-first-unknown = Untuk { $aim }, setelah { $months } bulan, belum ada yang dapat dikatakan: terlalu sedikit simulasi yang menghasilkan nilai.
tradeoffs-time-tag = Awal, akhir, dan untuk dananya
tradeoffs-same = Setelah { $early } bulan yang terdepan sama dengan setelah { $late } bulan: { $first }.
tradeoffs-turns = Setelah { $early } bulan yang terdepan berbeda dari setelah { $late } bulan: { $first }. Yang menilai lebih awal akan memilih strategi lain.
tradeoffs-turns-open = Setelah { $early } bulan rata-rata { $first } di depan, setelah { $late } bulan { $last }; itu bisa jadi kebetulan.
tradeoffs-most-subsidy = Untuk { $per } OB (orang-bulan) dana program, yang paling banyak memperoleh ialah { $strategy } ({ $outcome } { $gain } di atas tanpa strategi).
tradeoffs-most-full = { $same ->
        [yes] Bila setiap jam yang diberikan ikut dihitung, strategi itu tetap yang terbanyak ({ $gain } untuk { $per } OB).
       *[no] Bila setiap jam yang diberikan ikut dihitung, yang terbanyak ialah { $strategy } ({ $gain } untuk { $per } OB).
    }
tradeoffs-sure = { $clear ->
        [0] Tidak satu pun dari { $all } peringkat (bobot dan waktu baca) menunjukkan satu strategi yang jelas terbaik
       *[other] Pada { $clear } dari { $all } peringkat (bobot dan waktu baca) satu strategi jelas terbaik
    } ({ $level }, dikoreksi karena dipilih di antara strategi; { $seeds } ulangan).
tradeoffs-key = Peringkat menurut bobotnya; di bawahnya persentase ulangan yang menempatkan strategi itu di depan. Hijau dalam laporan: jelas terbaik.
tradeoffs-rankings = Siapa yang terdepan
tradeoffs-rankings-reading = Rata-rata nilai menurut tiap set bobot, dalam simpangan baku di atas tanpa strategi (SB antarulangan tanpa strategi; satu hasil saja: dalam satuannya sendiri).
tradeoffs-against-subsidy = Perolehan terhadap dana program setelah { $months } bulan
tradeoffs-against-full = Perolehan terhadap biaya penuh setelah { $months } bulan
tradeoffs-subsidy-reading = Tiap titik adalah satu besaran dana; mendatar: yang terpakai darinya, ke atas: kelebihan atas tanpa strategi pada ulangan yang sama. Tekan sebuah nama untuk menyembunyikan atau menampilkannya.
tradeoffs-full-reading = Perolehan yang sama; mendatar: dana yang terpakai dan setiap jam yang diberikan melebihi yang memang diberikan, dalam orang-bulan.
tradeoffs-picture = { $months } bulan setelah dimulai.
tradeoffs-axis-subsidy = dana terpakai (OB)
tradeoffs-axis-full = biaya penuh (OB)
tradeoffs-axis-gain = kelebihan atas tanpa strategi ({ $unit })
tradeoffs-hover =
    { $strategy }, dana { $subsidy } OB
    { $gain } untuk { $cost } OB
tradeoffs-tables-reading = Kelebihan atas tanpa strategi dengan dana dalam skenario, di bawah tiap angka selang kepercayaan { $level }%; lalu untuk tiap { $per } OB.
tradeoffs-table-places = Peringkat: { $aim }
tradeoffs-table-scores = { $aim }
tradeoffs-table-gains = Perolehan dan biaya, { $months } bulan setelah dimulai
tradeoffs-table-per-subsidy = Perolehan untuk { $per } OB dana terpakai, { $months } bulan setelah dimulai
tradeoffs-table-per-full = Perolehan untuk { $per } OB biaya penuh, { $months } bulan setelah dimulai
tradeoffs-fold = Yang sama setelah { $months } bulan
tradeoffs-after = { $months } bulan
tradeoffs-first-share = terdepan pada { $share }
tradeoffs-clear = jelas terbaik
tradeoffs-running = masih bersaing
tradeoffs-method-cost = Dua biaya: dana yang sudah dibayarkan dikurangi yang dikembalikan, dan biaya penuh yang menambahkan semua jam menurut harganya serta iuran, dikurangi hal yang sama bila tanpa strategi pada ulangan yang sama.
tradeoffs-method-ratio = Perolehan untuk dananya: rata-rata kelebihan dibagi rata-rata biaya, dengan selang kepercayaan dari pengambilan ulang ulangan; tidak ada bila rata-rata biayanya tidak di atas nol.
tradeoffs-limit = Hanya besarnya dana yang diubah; lamanya tetap.

# Perintahnya
ask-sweep = Menjalankan semua strategi sementara angka-angka skenario, atau tuas strategi, diberi nilai lain.
ask-map = Mencari strategi mana yang terbaik menurut dua faktor (sejarah hubungan dan komunikasi bila --over dikosongkan), dan di mana itu belum dapat disebutkan.
ask-sensitivity = Mencari parameter tak pasti mana yang menentukan kelebihan tiap strategi atas hibah langsung.
ask-robustness = Membandingkan strategi pada banyak kombinasi nilai tak pasti yang masuk akal: seberapa sering masing-masing terbaik, apa ruginya salah pilih, di mana masing-masing gagal.
ask-tune = Memberi tiap strategi rancangan yang sama banyaknya lalu membandingkannya pada yang terbaik, tengah, dan terburuk.
ask-tradeoffs = Melihat apa yang diperoleh tiap strategi dari dananya, di awal dan di akhir, dan siapa yang terdepan menurut bobot siapa.
ask-over = Yang diubah, satu kali untuk tiap kunci: KUNCI=1,2,3, KUNCI=0.2..0.8, KUNCI=0.2..0.8/7 (tujuh langkah), atau KUNCI saja untuk rentangnya sendiri. Kuncinya seperti dalam berkas skenario, misalnya context.history atau strategies.broker-new.staff_share.
ask-design = Semua kombinasi (full), hiperkubus Latin (latin), atau deret Sobol (sobol).
ask-samples-sweep = Banyaknya kombinasi untuk latin dan sobol; untuk sobol harus pangkat dua.
ask-samples-sensitivity = Lintasan untuk morris (8 bila dikosongkan) atau titik dasar untuk sobol, pangkat dua (32 bila dikosongkan).
ask-samples-robustness = Banyaknya kombinasi yang masuk akal.
ask-seeds = Banyaknya ulangan per kombinasi: makin banyak makin yakin.
ask-seeds-sensitivity = Banyaknya ulangan per kombinasi (8 untuk morris, 3 untuk sobol bila dikosongkan).
ask-seeds-tune = Banyaknya ulangan baru untuk menilai rancangan yang terpilih.
ask-design-seed = Benih acak untuk mengambil sampel kombinasi atau rancangan.
ask-outcome = Satu hasil yang diamati (lihat: simpul list --all), juga untuk satu isu atau kelompok skenario: issue:NAMA, group:NAMA; semua hasil utama dengan bobot sama bila dikosongkan.
ask-weights = Bobot seorang pemberi dana sebagai gantinya: need_met=2,group:NAMA=1. Awal namanya saja cukup.
ask-many-weights = Bobot seorang pemberi dana: need_met=2,issue:NAMA=1; boleh lebih dari sekali. Semua hasil utama dengan bobot sama selalu diamati.
ask-horizon = Berapa bulan setelah dimulai hasil dibaca (yang terlama dalam skenario bila dikosongkan).
ask-method = Penyaringan Morris (simulasi sedikit) atau indeks Sobol (simulasi banyak).
ask-budget = Banyaknya rancangan untuk tiap strategi, termasuk miliknya sendiri.
ask-training = Rata-rata banyaknya ulangan latihan untuk mencoba rancangan: separuh yang lebih baik berlanjut ke lebih banyak ulangan, yang lain berhenti lebih awal.
ask-subsidies = Besar dana dalam OB selain milik skenario, dipisahkan koma (setengah, satu setengah, dan dua kalinya bila dikosongkan).
ask-out = Folder hasil (results/NAMA-PERTANYAAN bila dikosongkan).
ask-columns = Tidak muat di sini dan tidak ditampilkan, { $count } kolom: { $columns }. Terminal yang lebih lebar menampilkannya.
ask-more = Semua tabel, gambar, dan metodenya ada dalam laporan.
ask-compare-tuned = Bandingkan tiap strategi dengan rancangan terbaiknya: disetel dulu (simpul tune), lalu dibandingkan pada ulangan yang belum dilihat saat menyetel.
ask-tuning = Mula-mula tiap strategi disetel; lalu dibandingkan dengan rancangan terbaiknya.
ask-tuned = Rancangannya ada di { $folder }; perbandingan menyusul, pada ulangan yang belum dilihat saat menyetel.
ask-csv = Tulis juga rata-rata tiap kombinasi sebagai means.csv.
ask-strategies = { cli-compare-strategies }
ask-first-seed = { cli-compare-first-seed }
ask-seed = { cli-run-seed }
