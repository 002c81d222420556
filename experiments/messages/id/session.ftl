# Sesi kelas dalam satu halaman (`simpul share --session`): tim memutuskan tahun demi tahun, lalu membandingkan rencana mereka.

cli-share-session = Menulis sesi kelas sebagai gantinya: tim memutuskan tahun demi tahun lalu membandingkan rencana (NAMA-session.html)
session-done = { $file }: { $size } kB, sesi untuk satu kelas, { $futures } masa depan, bahasa Inggris dan Indonesia. Dapat dibuka di peramban mana pun, tanpa jaringan.
session-plan-in-time = Strategi { $strategy } sudah merupakan rencana menurut waktu, sedangkan dalam sesi tim sendirilah yang menyusun rencana seperti itu: berikan yang lain dengan --strategies.
session-one-choice = Sesi memerlukan sedikitnya dua pilihan strategi: tambahkan dengan --strategies, atau kosongkan untuk semua.
session-short-money = Dana skenario ini dibayarkan selama { $months } bulan. Sesi memerlukan sedikitnya 13 bulan agar ada lebih dari satu keputusan.

session-head = { $scenario }. Putuskan tahun demi tahun
session-skip = Langsung ke sesi
session-what = Sesi untuk satu kelas. Setiap tim mendanai komunitas yang sama selama { $years } tahun dan memutuskan, selangkah demi selangkah, untuk apa dananya dipakai. Tidak ada yang tahu apa yang akan terjadi. Di akhir sesi semua rencana dihitung dalam { $futures } masa depan.
session-play = Cara bermain
session-play-setup = Fasilitator mengisi nama tim dan menetapkan masa depan yang akan dialami kelas. Hanya fasilitator yang tahu nomornya.
session-play-seal = Sebelum tahun pertama setiap tim menuliskan perkiraannya. Halaman menyegelnya sampai pembahasan akhir.
session-play-year = Setiap tim memutuskan diam-diam untuk apa dana tahun-tahun berikutnya dipakai; setelah semua memutuskan, tahun-tahun itu dijalankan. Yang sudah terjadi tidak pernah berubah.
session-play-debrief = Setelah keputusan terakhir semua rencana dibandingkan satu sama lain, dengan hibah langsung, dan dengan strategi tunggal terbaik. Segel perkiraan dibuka, dan setiap keputusan ditunjukkan sumbangannya.
session-old = Sesi memerlukan peramban mutakhir yang boleh menjalankan skrip (Chrome, Edge, atau Firefox sejak 2023, Safari 16.4). Pratinjau di program surel tidak cukup: simpan berkasnya lalu buka di peramban.

session-community = Komunitasnya dan apa yang dapat didanai
session-people-head = Siapa yang ada di sana
session-people = { $organizations ->
        [one] Satu organisasi lokal
       *[other] { $organizations } organisasi lokal
    }{ $outside ->
        [0] {""}
        [one] {" "}dan satu lembaga besar dari luar
       *[other] {" "}dan { $outside } lembaga besar dari luar
    }{ $places ->
        [one] {" "}di satu tempat
       *[other] {" "}di { $places } tempat
    }.{ $groups ->
        [none] {""}
       *[other] {" "}Warganya: { $groups }.
    }
session-group = { $name } ({ $share }%)
session-needs-head = Apa yang mereka butuhkan
session-needs = { $count ->
        [one] Satu isu: { $issues }.
       *[other] { $count } isu, dari yang paling mendesak: { $issues }.
    }
session-money-head = Dananya
session-money = { $year } setahun, selama { $years } tahun, sama bagi setiap tim. Satu orang-bulan ialah kerja penuh satu orang selama sebulan.
session-paid = { $months } orang-bulan{ $money ->
        [none] {""}
       *[other] {" "}({ $money })
    }
session-strategies-head = Untuk apa dana dapat dipakai
session-strategy-direct-grants = Dana langsung diberikan kepada organisasi, bulan demi bulan. Tidak ada wadah yang dibentuk.
session-strategy-broker-host = Organisasi yang sudah ada memperkenalkan organisasi satu sama lain, menengahi, memperkuat, dan membuka pintu ke luar. Ia membawa kepercayaan, atau kecemburuan, yang sudah ada terhadapnya.
session-strategy-broker-new = Organisasi baru didirikan untuk memperkenalkan, menengahi, memperkuat, dan membuka pintu ke luar. Ia dapat menandatangani kontrak, tetapi belum dikenal siapa pun.
session-strategy-broker-informal = Wadah informal para relawan memperkenalkan, menengahi, dan memberikan hibah kecil. Ia tidak menandatangani apa pun.
session-strategy-coalition-broad = Para anggota bertemu setiap bulan, mengumpulkan sebagian milik mereka, memutuskan lewat pemungutan suara, dan bersuara satu tentang apa pun yang mendesak.
session-strategy-coalition-issue = Para anggota bertemu setiap bulan, mengumpulkan sebagian milik mereka, dan bersuara satu tentang satu isu saja.
session-strategy-partnership = Beberapa organisasi yang cocok satu sama lain menjalankan satu proyek untuk jangka waktu tertentu, dengan sumbangan dan bagian yang disepakati.
session-hold = Tahan dananya
session-hold-what = Dana tahun-tahun ini tetap pada pemberi dana dan tidak dapat dipakai kemudian. Wadah yang didanai sebelumnya ditutup.

session-setup = Siapkan sesi
session-teams = Banyaknya tim
session-team-name = Nama tim { $number }
session-team = Tim { $number }
session-step = Satu keputusan berlaku
session-step-years = { $years ->
        [one] satu tahun
       *[other] { $years } tahun
    } ({ $count } keputusan)
session-judged = Rencana dinilai menurut
session-future = Masa depan kelas (1 sampai { $futures })
session-future-what = Semua mengalami satu masa depan ini. Nomornya disembunyikan; perangkat lain dengan nomor yang sama mengalami sejarah yang sama. Undian diambil dari masa depan yang di dalamnya pilihan strategi membuat selisih yang berarti; nomor lain boleh diisi.
session-draw = Undi
session-begin = Mulai sesi
session-private = Halaman menyimpan sesi di peramban ini, hanya di perangkat ini, agar tidak ada yang hilang saat dimuat ulang. Tidak ada yang dikirim ke mana pun.
session-seal-head = Sebelum tahun pertama: apa perkiraan Anda?
session-seal-what = Tim membuka kartunya satu per satu sementara yang lain tidak melihat. Perkiraan yang disegel dibuka pada pembahasan akhir.
session-opens-for = { $team } membuka kartunya
session-expect-level = Rencana Anda sendiri, selama { $years } tahun: { $outcome } ({ $unit })
session-anchor = Pada tahun sebelumnya: kebutuhan terpenuhi { $need }%, krisis tertangani { $crises }, kebijakan dimenangkan { $windows }.
session-expect-best = Strategi mana yang terbaik bila tidak pernah diganti?
session-expect-why = Mengapa? Satu kalimat.
session-seal = Segel
session-sealed = Disegel
session-unseal-missing = Isi dahulu angka, strategi, dan satu kalimat.
session-to-years = Ke keputusan pertama

session-span = { $count ->
        [one] tahun ke-{ $from }
       *[other] tahun ke-{ $from } sampai ke-{ $to }
    }
session-round = Keputusan { $number } dari { $count }: { $span }
session-round-what = Tim membuka kartunya satu per satu; yang lain tidak melihat. Bila strategi diganti, wadah yang lama menyerahkan anggota dan sisa dananya kepada wadah berikutnya.
session-choose = { $team }: untuk apa { $money } pada { $span } dipakai?
session-as-before = seperti sebelumnya
session-lock = Putuskan
session-locked = Sudah memutuskan
session-happen = Jalankan
session-happened = Yang terjadi: { $span }
session-next = Ke keputusan berikutnya
session-to-debrief = Ke pembahasan akhir
session-working = Sedang dihitung …
session-col-team = Tim
session-col-choice = Keputusan
session-col-need = Kebutuhan terpenuhi (%)
session-col-worst = Kebutuhan terpenuhi: { $group } (%)
session-col-crises = Krisis tertangani
session-col-windows = Kebijakan dimenangkan
session-col-trust = Kepercayaan lintas kelompok (%)
session-col-relations = Hubungan kerja
session-of = { $part } dari { $whole }
session-before = Tahun sebelumnya
session-key-round = Kebutuhan terpenuhi, kepercayaan, dan hubungan kerja: pada tahun terakhir di antaranya. Krisis dan jendela kebijakan: selama semua tahun itu.
session-story-head = Ceritanya
session-told = { $team }, { $span }: { $crises ->
        [0] tidak ada krisis yang berakhir
        [one] satu krisis berakhir dan { $met ->
            [0] tidak tertangani
           *[other] tertangani
        }
       *[other] { $crises } krisis berakhir, { $met ->
            [0] tidak satu pun tertangani
           *[other] { $met } di antaranya tertangani
        }
    }; { $windows ->
        [0] tidak ada jendela kebijakan yang tertutup
        [one] satu jendela kebijakan tertutup dan { $won ->
            [0] terlewat
           *[other] dimenangkan
        }
       *[other] { $windows } jendela kebijakan tertutup, { $won ->
            [0] tidak satu pun dimenangkan
           *[other] { $won } di antaranya dimenangkan
        }
    }. Perkenalan: { $introductions }. Mediasi: { $mediations }. { $joint ->
        [0] Belum ada hasil bersama.
        [one] Satu hasil bersama.
       *[other] { $joint } hasil bersama.
    }
session-lines = { $outcome }, tahun demi tahun ({ $unit })
session-lines-label = { $title }. { $lines }.
session-lines-at = { $team }: dari { $first } menjadi { $last }
session-year = Tahun (0: tahun sebelum keputusan pertama)

session-debrief = Pembahasan akhir
session-future-was = Kelas mengalami masa depan nomor { $number } dari { $futures }. Dalam tabel: hasilnya di sana selama { $years } tahun, dan hasil setiap rencana dalam { $futures } masa depan.
session-plan-of = rencana { $team }
session-plans-head = Hasil rencana
session-col-plan = Rencana
session-col-mean = { $outcome }, rata-rata { $futures } masa depan
session-col-better = Lebih baik daripada: { $other }
session-single = Strategi tunggal terbaik: { $strategy }
session-none = Tanpa strategi
session-strips = { $outcome }: selisih dari { $other } dalam setiap masa depan di antara { $futures } ({ $unit })
session-strips-label = Selisih dari { $other } dalam { $futures } masa depan, dalam { $unit }, satu baris bagi setiap rencana: { $plans }.
session-strips-key = Setiap goresan ialah satu masa depan; di sebelah kanan garis rencana itu lebih baik. Lingkaran menandai masa depan yang dialami kelas.
session-expected-head = Perkiraan, segelnya dibuka
session-compared = Dinilai menurut: { $outcome }.
session-col-expected = Perkiraan ({ $unit })
session-col-came = Kenyataan
session-col-off = Meleset
session-col-thought = Strategi tunggal terbaik
session-col-why = Alasan
session-thought-right = { $thought }: benar
session-thought-wrong = { $thought }; secara rata-rata { $best }
session-gain-head = Berapa sumbangan setiap keputusan? ({ $outcome }, { $unit })
session-gain-shapley = Setiap rencana dijalankan lagi dengan sebagian keputusannya ditahan, dalam setiap kombinasi. Angkanya ialah tambahan rata-rata dari satu keputusan atas semua urutan memasukkan keputusan (nilai Shapley); jumlah angka satu rencana sama dengan selisihnya dari tanpa strategi.
session-gain-leave = Setiap rencana dijalankan lagi dengan satu keputusannya ditahan. Angkanya ialah yang hilang tanpa keputusan itu (satu ditinggalkan). Dengan keputusan sebanyak ini jumlahnya tidak harus sama dengan selisih rencana.
session-gain-count = { $count } dari { $futures } masa depan sudah dihitung.
session-gain-sum = Jumlah
session-through-head = Melalui apa?
session-through-what = Rata-rata { $futures } masa depan untuk seluruh waktu: apa yang dilakukan untuk mempertemukan organisasi, seperti apa hubungan dan kepercayaan pada akhirnya, dan seluruh biayanya (orang-bulan, termasuk jam kerja para peserta).
session-col-introductions = Perkenalan
session-col-mediations = Mediasi
session-col-cost = Seluruh biaya
session-ask-head = Untuk dibahas
session-ask-one = Pada tahun mana rencana Anda paling banyak untung atau rugi, dan apakah Anda menyadarinya waktu itu?
session-ask-two = Apakah Anda mengganti strategi karena kejadian yang kebetulan, atau karena apa yang dilakukan strategi itu? Bagaimana membedakan keduanya dalam satu sejarah?
session-ask-three = Siapa dalam komunitas yang paling sedikit memperoleh manfaat dari rencana yang terbaik?
session-limits-head = Apa yang tidak dapat dikatakan model
session-limits = Model ini bukan ramalan tentang tempat yang nyata. Model tidak mengenal pribadi, politik partai, ataupun mutu pekerjaan; model membandingkan rencana dalam keadaan yang sama. Hitungan masa depan bukan peluang terjadinya sesuatu, dan satu sejarah, seperti yang Anda alami, tidak membuktikan keunggulan strategi apa pun.
session-csv = Keputusan dan hasil (CSV)
session-print = Cetak
session-forget = Lupakan sesi ini
session-forget-ask = Lupakan sesi beserta semua keputusan dan perkiraannya? Ini tidak dapat dibatalkan.
session-undo = Mundur selangkah
session-undo-ask = Untuk fasilitator: batalkan langkah terakhir, bagi semua tim?
session-yes = Ya
session-no = Tidak
session-large = Teks besar
