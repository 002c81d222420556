# Yang terlihat dalam latihan (scenarios/exercises.id.md): pengantar ditulis tangan, tabel dibuat oleh model.

exercises-title = Panduan pengajar: yang terlihat dalam latihan
exercises-made = Bacalah halaman ini terakhir: tuliskan dulu dugaan Anda, jalankan latihannya ([caranya](README.md#kursus-singkat)), lalu bandingkan. { $command } membuat halaman ini; angkanya berasal dari versi model yang sekarang, dan sebuah pengujian menjaga agar keduanya tetap cocok. Di bawah tabel tiap latihan ada rubrik untuk pertanyaannya: isi jawaban yang lengkap, sebagian, dan keliru, dengan angka dari tabel itu.
exercises-how = Tiap baris membandingkan dua keadaan, atau dua strategi, pada { $seeds } ulangan yang sama. Beda ialah angka kedua dikurangi angka pertama, dengan selang 95%-nya; beda antara dua bagian dinyatakan dalam poin persentase. *Naik* dan *turun*, *lebih tinggi* dan *lebih rendah* hanya ditulis bila seluruh selangnya berada di satu sisi nol. *Tidak ada beda yang jelas* berarti { $seeds } ulangan belum cukup untuk memutuskan, bukan berarti tidak ada beda. Satu strategi "dikurangi" yang lain ialah apa yang ditambahkannya pada yang lain itu. Ulangan yang tidak memiliki suatu hasil (krisis tertangani, bila tidak ada krisis) tidak dihitung pada baris itu. Bila suatu hasil sudah mentok di kedua ujung (semua krisis tertangani, semua peluang kebijakan yang terbuka dimenangkan), tidak ada yang bisa tampak di sana: persulit berkasnya, misalnya dengan lebih banyak krisis atau lebih sedikit jam kerja, lalu lihat lagi.
exercises-sure = Tiap selang memuat bedanya sendiri dalam { $level } dari 100 kejadian. Karena itu, dari { $rows } baris, sekitar { $chance } akan tampak jelas sekalipun tidak ada yang berpengaruh: bacalah baris-baris satu tabel bersama-sama, dan makin dekat selang suatu baris ke nol, makin sedikit baris itu sendiri dapat dipegang.

exercises-lead-history = { $file }: apa yang ditinggalkan tahun-tahun lalu. Baris-baris pertama menunjukkan komunitas tanpa bantuan; baris dengan "dikurangi" menunjukkan apa yang ditambahkan sebuah strategi. Lebih berhargakah tambahan itu bila sejarahnya buruk, atau bila sejarahnya baik, dan apakah untuk kepercayaan sama seperti untuk kebijakan?
exercises-lead-communication = { $file }: saling mendengar kabar, dan diberi tahu kemajuan rekan. Tabel pertama tentang komunitas dan tentang tambahan dari perantara. Dua tabel berikutnya menyandingkan perantara urusan dalam dengan perantara urusan luar, dengan jam kerja biasa dan dengan jam kerja yang sedikit. Telusuri jalan dari kabar ke semangat, dari semangat ke jam kerja, dari jam kerja ke layanan, dan lihat sampai di mana jalan itu.
exercises-lead-rivalry = { $file }: mereka yang menginginkan hal yang sama hidup dari sumber yang sama. Bandingkan kedua tabel: lebih besarkah akibat persaingan bila sejarahnya buruk? Lalu bandingkan apa yang dilakukan komunitas sendiri dengan apa yang dimenangkan organisasi yang memimpin.
exercises-lead-power = { $file }: tabel pertama tentang adanya yang lebih kuat, tabel kedua tentang kekuatan yang dipakai; tabel ketiga menanyakan hal yang sama tentang kesepakatan tujuan. Apa yang tampak pada konflik, pada layanan, pada mandat, dan dengan strategi apa?
exercises-lead-divide = { $file }: bacalah kebutuhan terpenuhi di samping kebutuhan terpenuhi pada kelompok tertinggal, lalu kepercayaan antarkelompok di samping layanan. Apakah strategi yang mengubah yang satu juga mengubah yang lain?
exercises-lead-representatives = { $file }: tabel pertama bergerak dari perwakilan yang jelas ke yang tidak jelas; dua tabel berikutnya tetap pada yang tidak jelas dan bergerak dari pemilihan informal ke yang formal, yang terakhir pada masa awal, ketika anggota masih dicari. Di baris mana tabel kedua mengembalikan apa yang diubah tabel pertama?
exercises-lead-overlap = { $file }: dari organisasi yang masing-masing memiliki hal berbeda ke organisasi yang semuanya memiliki hal yang sama. Baris-baris pertama menunjukkan keadaan komunitas tanpa bantuan, baris-baris terakhir tambahan dari sebuah strategi. Keduanya tidak harus searah.
exercises-lead-consensus = { $file }: dari tujuan sendiri-sendiri ke tujuan yang sama bagi semua. Sandingkan koalisi isu dengan koalisi luas, dan carilah hasil mana yang menjadi bayaran bagi kesepakatan.
exercises-lead-outside = { $file }: tabel pertama menambah peluang, tabel kedua membuatnya lebih sulit dipakai. Ukurlah kerugian dengan dua cara, dalam orang-bulan dan sebagai bagian dari yang semula ada.
exercises-lead-time = { $file }: tiga tabel pertama menyandingkan strategi pada akhir tahap pertama, setahun setelah dana habis, dan lima tahun setelahnya. Dua tabel terakhir mengubah lama tahap dan bagian dananya.

exercises-ends = { $with ->
    [none] { $factor } dari { $low } ke { $high }, { $months } bulan setelah dimulai
   *[other] { $factor } dari { $low } ke { $high }, dengan { $with }, { $months } bulan setelah dimulai
}
exercises-strategies = { $with ->
    [none] Dua strategi bersanding, { $months } bulan setelah dimulai
   *[other] Dua strategi bersanding, dengan { $with }, { $months } bulan setelah dimulai
}
exercises-at = { $factor } { $value }
exercises-over = { $strategy } dikurangi { $over }
exercises-difference = { $mean } ({ $interval })

exercises-column-strategy = Strategi
exercises-column-first = Strategi pertama
exercises-column-second = Strategi kedua
exercises-column-outcome = Hasil
exercises-column-at = Pada { $value }
exercises-column-at-first = Pertama
exercises-column-at-second = Kedua
exercises-column-difference = Beda
exercises-column-words = Arah
exercises-way = { $way ->
    [rises] { $kind ->
        [ends] naik
       *[strategies] lebih tinggi
    }
    [falls] { $kind ->
        [ends] turun
       *[strategies] lebih rendah
    }
    [same] sama pada setiap ulangan
    [unknown] ulangan terlalu sedikit
   *[unclear] tidak ada beda yang jelas
}

rubric-heading = Rubrik, untuk pengajar
rubric-figure = { $mean } [{ $interval }]
rubric-full = Jawaban lengkap
rubric-partial = Jawaban sebagian
rubric-wrong = Jawaban keliru
