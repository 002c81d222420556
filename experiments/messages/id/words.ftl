# Isi perbandingan dalam bahasa sehari-hari.

words-setting = { $seeds ->
        [1] Masing-masing dari { $strategies } strategi dijalankan satu kali, lalu dibaca { $months } bulan setelah strategi dimulai.
       *[other] Masing-masing dari { $strategies } strategi dijalankan dalam { $seeds } ulangan, lalu dibaca { $months } bulan setelah strategi dimulai. Semua strategi menghadapi rangkaian kejadian acak yang sama, sehingga setiap selisih hasil disebabkan oleh strateginya.
    }

words-figure = { $outcome } { $mean } ({ $interval })

words-at-once = Sejak awal, akumulasi layanan dengan { $strategy } melampaui hibah langsung.
words-later = Sejak bulan ke-{ $month }, akumulasi layanan dengan { $strategy } melampaui hibah langsung; yang menilai lebih awal akan melihat sebaliknya.
words-never = Selama { $months } bulan, akumulasi layanan dengan { $strategy } tetap di bawah hibah langsung.


words-group = { $strategies } pada { $outcomes }
words-everywhere = semua hasil utama
words-every-strategy = semua strategi
words-direct-grants-better = Jelas lebih baik daripada hibah langsung dengan dana yang sama: { $groups }.
words-direct-grants-worse = Jelas lebih buruk daripada hibah langsung: { $groups }.
words-direct-grants-nothing-clear = Dibandingkan hibah langsung dengan dana yang sama, belum ada yang jelas: semua { $all } selisih masih mungkin kebetulan.
words-nothing-better = Jelas lebih baik daripada tanpa strategi: { $groups }.
words-nothing-worse = Jelas lebih buruk daripada tanpa strategi: { $groups }.
words-nothing-nothing-clear = Dibandingkan tanpa strategi, belum ada yang jelas: semua { $all } selisih masih mungkin kebetulan.
words-rest = Dari { $all } selisih, { $equal ->
        [0] tidak ada yang terlalu kecil untuk berarti
       *[other] { $equal } terlalu kecil untuk berarti
    } dan { $open ->
        [0] tidak ada yang belum jelas.
       *[other] { $open } belum jelas sehingga tidak boleh ditafsirkan.
    }

words-turning = Akumulasi layanan melampaui hibah langsung dengan { $turns }.
words-turn = { $strategy } sejak bulan ke-{ $month }
words-turning-never = Dalam { $months } bulan, akumulasi layanan dengan { $strategies } tidak pernah melampaui hibah langsung.

words-one-seed = Satu ulangan hanya menunjukkan satu kemungkinan jalannya peristiwa dan tidak mengatakan apa pun tentang kebetulan: tidak ada selang kepercayaan dan tidak ada simpulan.
words-few-seeds = Dengan { $seeds } ulangan hanya selisih besar yang bisa terlihat jelas; tambah ulangan sebelum memutuskan apa pun.
words-failures = { $failed } dari { $all } simulasi gagal dan tidak diikutkan; alasannya tercatat dalam manifest.
