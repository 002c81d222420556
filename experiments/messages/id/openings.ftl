# Seberapa banyak perolehan yang datang melalui peluang dana dari luar.

cli-compare-without-openings = Jalankan N ulangan pertama sekali lagi tanpa peluang dana dari luar, untuk mengetahui seberapa banyak tiap keunggulan atas hibah langsung datang melaluinya; 0 meniadakannya (semua ulangan bila tidak disebut, paling banyak 1000).
cli-without-openings = { $given } ulangan tidak dapat dijalankan tanpa peluang dari luar; beri 0 (tidak ada) atau lebih.
openings-progress = { $done } dari { $total } simulasi tanpa peluang dari luar, { $rate } per detik, sisa { $left }
forecast-openings = Ditambah { NUMBER($runs) } simulasi tanpa peluang dari luar, yang hanya disimpan hasil akhirnya; --without-openings 0 meniadakannya.

openings-tag = Melalui peluang dari luar
openings-lead-part = Dari keunggulan { $strategy } atas hibah langsung dalam { $outcome }, { $whole }, sebesar { $through } datang melalui peluang dari luar; tanpa peluang itu { $without }, { $fate ->
        [kept] tetap jelas
        [turned] jelas lebih buruk
       *[open] mungkin kebetulan
    }.
openings-lead-all = Seluruh keunggulan { $strategy } atas hibah langsung dalam { $outcome }, { $whole }, datang melalui peluang dari luar: sumbangannya { $through }; tanpa peluang itu { $without }, { $fate ->
        [kept] tetap jelas
        [turned] jelas lebih buruk
       *[open] mungkin kebetulan
    }.
openings-lead-none = Keunggulan { $strategy } atas hibah langsung dalam { $outcome }, { $whole }, sama sekali tidak datang melalui peluang dari luar: tanpa peluang itu { $without }, { $fate ->
        [kept] tetap jelas
        [turned] jelas lebih buruk
       *[open] mungkin kebetulan
    }.
openings-turned = Tanpa peluang dari luar, keunggulan berikut atas hibah langsung berbalik menjadi jelas lebih buruk: { $groups }.
openings-lost = Tanpa peluang dari luar, keunggulan berikut mungkin kebetulan: { $groups }.
openings-gained = Hanya tanpa peluang dari luar keunggulan berikut jelas: { $groups }.
openings-kept =
    { $all ->
        [1] { $kept ->
                [0] Satu-satunya keunggulan yang jelas atas hibah langsung tidak bertahan tanpa peluang itu.
               *[other] Satu-satunya keunggulan yang jelas atas hibah langsung bertahan tanpa peluang itu.
            }
       *[other] { $every ->
                [yes] Semua { $all } keunggulan yang jelas atas hibah langsung bertahan tanpa peluang itu.
               *[no] { $kept ->
                        [0] Tidak satu pun dari { $all } keunggulan yang jelas atas hibah langsung bertahan tanpa peluang itu.
                       *[other] Seluruhnya, { $kept } dari { $all } keunggulan yang jelas atas hibah langsung bertahan tanpa peluang itu.
                    }
            }
    }
openings-no-gain = Belum ada keunggulan yang jelas atas hibah langsung, jadi belum dapat dikatakan apa yang datang melalui peluang dari luar.
openings-none = Peluang dari luar tidak berpengaruh di sini: tanpanya setiap selisih terhadap hibah langsung sama pada setiap ulangan.
openings-seeds = Ini dijalankan pada { NUMBER($seeds) } ulangan pertama.
openings-failed = { NUMBER($failed) } simulasi tanpa peluang dari luar gagal; ulangannya tidak ikut dihitung di situ.
openings-hint = Seberapa banyak keunggulan datang melalui peluang dana dari luar, yang belum banyak diketahui, tidak disebut di sini; { $command } menjawabnya.

openings-heading = Seberapa banyak yang datang melalui peluang dari luar
openings-reading = Peluang dari luar adalah kesempatan mengajukan permohonan dana ke pihak luar. Seberapa sering peluang datang dan siapa yang memenangkannya adalah satu aturan dalam model, dan belum banyak diketahui. Karena itu setiap strategi dijalankan sekali lagi pada { NUMBER($seeds) } ulangan yang sama tanpa satu pun peluang, sejak bulan pertama dari tahun-tahun sebelum strategi dimulai; selain itu tidak ada yang diubah. Yang hilang dari keunggulan atas hibah langsung itulah yang datang melalui peluang. Kedua bagiannya berjumlah tepat pada setiap ulangan. Keunggulan dalam sumber daya dari luar memang datang melalui peluang, kecuali yang dibawa jendela kebijakan. Selang kepercayaan { $level }%; simpulan dikoreksi untuk { $comparisons } perbandingan.
openings-table = { $outcome }: keunggulan atas { $baseline } dengan dan tanpa peluang dari luar, { $months } bulan setelah strategi dimulai ({ NUMBER($seeds) } ulangan)
cli-table-openings = { $outcome }: keunggulan atas { $baseline }, dan bagiannya yang datang melalui peluang dari luar, { $months } bulan setelah strategi dimulai
openings-column-whole = Keunggulan
openings-column-through = Melalui peluang
openings-column-without = Tanpa peluang
openings-column-verdict = Simpulan tanpa peluang
openings-column-share = Bagian melalui peluang
openings-more = lebih dari seluruhnya
openings-fold = Hasil utama lainnya

ask-without-openings = Jalankan juga strategi pada N ulangan dengan nilai asli skenario, dengan dan tanpa peluang dana dari luar, untuk mengetahui seberapa banyak tiap keunggulan atas hibah langsung datang melaluinya; 0 meniadakannya (bila tidak disebut, sebanyak ulangan di tiap keadaan, lebih banyak bila itu menambah tidak lebih dari seperlima simulasi, paling banyak 50).
ask-without-openings-region = Jalankan juga strategi pada N ulangan di satu komunitas tersendiri, dengan dan tanpa peluang dana dari luar, untuk mengetahui seberapa banyak tiap keunggulan atas hibah langsung datang melaluinya; 0 meniadakannya (20 ulangan bila tidak disebut).
forecast-openings-beside = Ditambah { NUMBER($runs) } simulasi dengan nilai asli skenario, separuhnya tanpa peluang dari luar; --without-openings 0 meniadakannya.
openings-beside-settings = Peluang dana dari luar ditiadakan dengan nilai asli skenario, pada { NUMBER($seeds) } ulangan.
openings-beside-community = Peluang dana dari luar ditiadakan di satu komunitas tersendiri, pada { NUMBER($seeds) } ulangan.
openings-fold-every = Semua hasil utama
