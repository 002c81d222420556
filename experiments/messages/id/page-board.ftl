# Halaman `simpul share`: semua strategi menurut bobot sendiri, dan peta menurut dua keadaan.

page-compare = Strategi mana yang melayani hal yang penting bagi Anda?
page-compare-what = Beri setiap tujuan bobot dari 0 (tidak dihitung) sampai 10: urutannya langsung menjawab, untuk keadaan yang ditentukan di atas.
page-weigh-case = Semua tujuan setara
page-weigh-need-met = Kebutuhan terpenuhi
page-weigh-crises-met = Krisis
page-weigh-need-met-worst-off = Kelompok tertinggal
page-weigh-full-cost = Biaya ikut dihitung
page-board-points = poin
page-board-answer = { $aim ->
        [case] Bila semua tujuan berbobot sama,
        [one] Bila hanya ini yang dinilai ({ $outcome }),
       *[own] Menurut bobot Anda,
    } { $verdict ->
        [clear] pilihlah { $first }: berada di urutan pertama dalam { $leads } dari { $futures } masa depan, dan unggul atas setiap strategi lain melebihi kebetulan (95%). Berikutnya { $next }, rata-rata tertinggal { $gap } { $unit }.
        [alike] hampir tidak ada bedanya mana yang dipilih: selisih antara { $running } paling banyak { $apart } { $unit }, kurang daripada yang berarti ({ $matters }{ $aim ->
            [one] {""}
           *[other] , pada skala dari 0 (yang terburuk) sampai 100 (yang terbaik)
        }). Biarlah pertimbangan lain yang menentukan, misalnya biaya.
        [open] pilihlah { $first }, yang berada di urutan pertama dalam { $leads } dari { $futures } masa depan. Yang mungkin sama baiknya: { $others }, { $count ->
            [one] tertinggal
           *[other] masing-masing tertinggal
        } paling banyak { $apart } { $unit }{ $aim ->
            [one] {""}
           *[other] , pada skala dari 0 (yang terburuk) sampai 100 (yang terbaik)
        }.
       *[none] tidak ada yang dapat dikatakan: berilah bobot pada satu tujuan.
    }
page-board-never = Pasti bukan yang terbaik: { $never } (rata-rata tertinggal { $count ->
        [one] { $low }
       *[other] { $low } sampai { $high }
    } { $unit }).
page-board-working = { $count } dari { $futures } masa depan semua strategi sudah dihitung di perangkat ini …
page-board-waiting = Semua strategi dihitung untuk keadaan yang ditentukan di atas begitu Anda melihat ke sini.
page-board-ties = Dalam { $count } masa depan beberapa strategi bersama-sama di urutan pertama.
page-board-points-what = Pada setiap tujuan dihitung keunggulannya terhadap tanpa strategi dalam masa depan yang sama, dalam satuan beragamnya masa depan tanpa strategi; untuk biaya berlaku sebaliknya. Bobot menjadikannya satu angka: 0 poin bagi strategi terburuk di sini, 100 bagi yang terbaik. Pengaruh sebuah masa depan yang sama atas semua strategi tidak ikut ditunjukkan.
page-board-alone-what = Bila hanya satu tujuan yang dinilai, strategi ditunjukkan dalam satuannya sendiri. Pengaruh sebuah masa depan yang sama atas semua strategi tidak ikut dalam sebarannya.
page-board-marks = Belah ketupat: rata-rata. Batang: separuh masa depan yang di tengah. Garis: masing-masing masa depan.
page-board-label = Strategi menurut urutan, yang terbaik lebih dulu: { $order }.
page-board-row = { $strategy }: rata-rata { $mean }, urutan pertama dalam { $leads } dari { $futures } masa depan{ $running ->
        [yes] ; mungkin yang terbaik
       *[no] {""}
    }
page-board-first-in = pertama dalam { $leads }
page-board-strategy = Strategi
page-board-mean = Rata-rata
page-board-leads = Pertama dalam
page-board-running = Mungkin terbaik
page-board-yes = ya
page-board-no = tidak
page-board-behind = Tertinggal paling banyak
page-board-outcomes = Setiap strategi, setiap hasil, pada akhirnya
page-board-show = Tampilkan
page-board-view-mean = rata-rata
page-board-view-than = selisih terhadap: { $strategy }
page-board-view-best = dalam berapa masa depan terbaik
page-board-better-in = lebih baik dalam { $count }
page-board-costs = Biaya setiap strategi
page-board-money = Dana terpakai (OB)
page-board-overhead = di antaranya biaya umum (OB)
page-board-staff = Jam kerja staf
page-board-hours = Jam kerja organisasi
page-board-full = Biaya penuh (OB)
page-board-amount = Biaya penuh dalam uang
page-board-costs-what = Dari awal sampai akhir, rata-rata semua masa depan. Satu OB (orang-bulan) adalah biaya kerja satu orang selama sebulan. Biaya penuh juga menghargai jam kerja semua pihak.
page-board-left = Yang tersisa ketika dana habis
page-board-met-before = Kebutuhan terpenuhi, tahun terakhir dana
page-board-met-after = Kebutuhan terpenuhi, tahun terakhir
page-board-relations-before = Hubungan kerja saat dana habis
page-board-relations-after = Hubungan kerja pada akhirnya
page-board-members-before = Anggota saat dana habis
page-board-members-after = Anggota pada akhirnya
page-board-left-what = Bandingkan kolom berpasangan: yang merosot selama ini ditopang oleh dana.

page-map = Dalam keadaan apa hal ini berlaku?
page-map-what = Setiap kotak adalah komunitas ini dengan dua keadaan yang lain; selebihnya tetap seperti ditentukan di atas. Pilih sebuah kotak untuk menggeser pengatur ke sana dan membaca jawabannya.
page-map-across = Dari kiri ke kanan
page-map-up = Dari bawah ke atas
page-map-show = Tampilkan
page-map-pair = kedua strategi yang dipilih di atas
page-map-all = semua strategi
page-map-by = Dinilai menurut
page-map-own = bobot saya
page-map-stop = Berhenti
page-map-more = Pakai { $futures } masa depan
page-map-go = Lanjutkan
page-map-progress = { $done } dari { $all } kotak mempunyai { $futures } masa depan
page-map-done = { $futures } masa depan di setiap kotak, dihitung di perangkat ini. Jumlah yang sedikit membuat kerugian tampak lebih besar daripada sebenarnya.
page-map-at = { $across } { $x }, { $up } { $y }
page-map-ahead = Rata-rata { $strategy } unggul atas { $other } di { $ahead } dari { $all } kotak, di { $sure } di antaranya dalam sedikitnya 8 dari 10 masa depan{ $lost ->
        [0] {""}
       *[other] ; { $other } seunggul itu di { $lost } kotak
    }{ $even ->
        [0] .
       *[other] ; di { $even } kotak selisihnya lebih kecil daripada yang berarti.
    }
page-map-side = { $strategy } unggul bila ini { $value } atau { $below ->
        [yes] kurang
       *[no] lebih
    }: { $factor }.
page-map-cost = Siapa pun yang selalu memilih { $strategy } rata-rata kehilangan paling banyak { $loss } { $unit } (pada { $at }).
page-map-free = Di mana pun { $other } rata-rata tidak lebih baik.
page-map-best = Pilihan teraman adalah { $strategy }: terbaik atau mungkin yang terbaik di { $squares } dari { $all } kotak, rata-rata di urutan pertama di { $leads }{ $alone ->
        [none] {""}
        [all] , dan di semuanya satu-satunya
       *[some] , di { $clear } di antaranya satu-satunya
    }.
page-map-alone = { $strategy } satu-satunya yang terbaik di { $count } kotak{ $side ->
        [below] , bila ini { $value } atau kurang: { $factor }.
        [above] , bila ini { $value } atau lebih: { $factor }.
       *[none] .
    }
page-map-close = Di { $count } dari { $open } kotak tanpa satu yang terbaik, selisih di antara yang mungkin terbaik lebih kecil daripada yang berarti: yang mana pun boleh.
page-map-among = Di mana-mana yang terbaik ada di antara { $names }.
page-map-never = Pasti tidak pernah terbaik: { $never }.
page-map-square-pair = { $at }: { $gain } { $unit } dengan { $strategy }, lebih baik dalam { $better } dan lebih buruk dalam { $worse } dari { $futures } masa depan
page-map-square-all = { $at }: { $count ->
        [one] yang terbaik { $names }
       *[other] yang terbaik mungkin { $names }
    }, { $lead } { $unit } di depan yang berikutnya
page-map-here = Lingkaran: keadaan yang ditentukan di atas.
page-map-key-pair = Angka: selisih dalam { $unit }. ▲ lebih baik dan ▼ lebih buruk dalam sedikitnya 8 dari 10 masa depan, ○ selisih yang tidak berarti, ? belum pasti; di bawahnya, dalam berapa masa depan lebih baik.
page-map-key-all = Warna penuh: yang terbaik, melebihi kebetulan. Pucat: rata-rata di urutan pertama; di bawahnya strategi lain yang mungkin terbaik.
page-map-label = Peta { $all } kotak menurut { $across } dan { $up }. { $answer }
page-map-square = Kotak
page-map-difference = Selisih
page-map-better = Lebih baik dalam
page-map-leading = Di depan
page-map-waiting = Peta dihitung ketika Anda melihatnya, dari kasar ke halus.
