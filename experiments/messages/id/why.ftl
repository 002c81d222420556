# Mengapa sebuah strategi unggul: sumbangan tiap mekanismenya pada keunggulan atas hibah langsung.

cli-compare-why = Jelaskan sebabnya: jalankan N ulangan pertama sekali lagi dengan sebagian mekanisme strategi dimatikan, lalu urai tiap keunggulan atas hibah langsung menjadi sumbangan tiap mekanisme (100 ulangan bila N tidak disebut).
why-seeds = { $given } ulangan tidak dapat dijalankan dengan mekanisme dimatikan; beri 0 (tidak ada) atau lebih.
why-few = Sebab keunggulan baru dapat dijelaskan mulai dari 2 ulangan, dan ini hanya satu; beri --seeds dan --why 2 atau lebih.
why-nothing = Sebab keunggulan dijelaskan untuk strategi selain tanpa strategi dan hibah langsung, dan tidak ada yang dibandingkan di sini; hilangkan --why.
why-progress = { $done } dari { $total } simulasi dengan mekanisme dimatikan, { $rate } per detik, sisa { $left }
forecast-why = Ditambah { NUMBER($runs) } simulasi dengan mekanisme dimatikan, yang hanya disimpan hasil akhirnya; tanpa --why tidak ada.

why-gain = Keunggulan
why-relations = Hubungan
why-strengthening = Penguatan
why-money = Dana diteruskan
why-news = Kabar
why-joint-work = Kerja bersama
why-circles = Lingkar krisis
why-voice = Suara kebijakan
why-openings = Peluang
why-coordination = Pembagian kerja
why-bare = Tanpa hibah

why-inside-relations = hubungan
why-inside-strengthening = penguatan anggota
why-inside-money = dana yang diteruskan
why-inside-news = kabar
why-inside-joint-work = kerja bersama
why-inside-circles = lingkar yang dipanggil saat krisis
why-inside-voice = suara dalam jendela kebijakan
why-inside-openings = peluang dana dari luar
why-inside-coordination = pembagian kerja menurut rencana bersama

why-sentence = { $strategy }, { $outcome }: { $gain } dibandingkan hibah langsung { $interval }{ $parts ->
        [none] {""}
       *[other] {": "}{ $parts }
    }{ $bare ->
        [none] {""}
       *[other] {"; "}{ $way ->
                [cost] { $bare } adalah akibat dana tidak dibagikan
               *[gain] { $bare } berasal dari wadahnya sendiri
            }
    }.
why-part = { $value } dari { $mechanism }
why-nothing-clear = { $strategy }, { $outcome }: { $gain } dibandingkan hibah langsung { $interval }; pada { NUMBER($seeds) } ulangan belum ada bagiannya yang dapat dibedakan dari kebetulan.
why-other = Pada hasil utama lainnya, strategi yang paling unggul di tiap hasil:
why-first-seeds = Ini dijalankan pada { NUMBER($seeds) } ulangan pertama.
why-where = Semua bagian dari tiap keunggulan ada di laporan dan, dengan --csv, di why.csv.
why-failed = { NUMBER($failed) } dari simulasi ini gagal; ulangannya tidak dihitung untuk strategi itu.
cli-table-why = Mengapa: bagian-bagian yang berjumlah menjadi keunggulan dalam { $outcome } atas { $baseline }, { $months } bulan setelah strategi dimulai ({ NUMBER($seeds) } ulangan, ± selang kepercayaan { $level }%)

why-tag = Mengapa
why-heading = Mengapa: dari mana keunggulan itu datang
why-reading = Setiap strategi dijalankan lagi pada { NUMBER($seeds) } ulangan yang sama dengan sebagian mekanismenya dimatikan: jam kerjanya hilang dan dananya kembali ke pemberi dana, sedangkan anggota, pertemuan, dan rencana bersama tetap ada. Sumbangan sebuah mekanisme bergantung pada mekanisme lain yang sudah ada, maka bagiannya adalah rata-rata tambahannya atas semua urutan pemasangan (nilai Shapley). Pada setiap ulangan bagian-bagian itu berjumlah tepat sama dengan keunggulan atas hibah langsung. “Tanpa hibah” ialah wadah dengan semua mekanisme dimatikan, dikurangi hibah langsung: akibat dana tidak dibagikan. Selang kepercayaan { $level }% atas ulangan, tidak dikoreksi untuk banyaknya; – berarti strategi itu tidak memilikinya.
why-table = { $outcome }: keunggulan atas { $baseline } dan bagian-bagiannya, { $months } bulan setelah strategi dimulai ({ NUMBER($seeds) } ulangan)
why-fold = Hasil utama lainnya
why-picture-reading = { $outcome }. Dari atas: akibat tidak membagikan hibah, lalu yang ditambahkan (biru) atau dikurangi (jingga) oleh tiap mekanisme, sampai keunggulan atas hibah langsung (abu-abu). Garis tipis: selang kepercayaan { $level }% bagian itu.
why-picture-axis = { $unit } terhadap hibah langsung
why-hover = { $mechanism }: { $value } ({ $interval })
