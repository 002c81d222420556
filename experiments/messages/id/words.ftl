# Isi perbandingan dalam bahasa sehari-hari.

words-setting = Masing-masing dari { $strategies } strategi dijalankan { $seeds } kali dengan nasib yang sama (benih acak yang sama), lalu dibaca { $months } bulan setelah strategi dimulai.

words-figure = { $outcome } { $mean } ({ $interval })

words-at-once = Layanan yang dihasilkan { $strategy }, jika dijumlahkan, sejak awal sudah melampaui hibah langsung.
words-later = Layanan yang dihasilkan { $strategy }, jika dijumlahkan, baru melampaui hibah langsung mulai bulan ke-{ $month }; yang menilai lebih awal akan melihat sebaliknya.
words-never = Jika dijumlahkan selama { $months } bulan, layanan yang dihasilkan { $strategy } tetap di bawah hibah langsung.


words-group = { $strategies } pada { $outcomes }
words-everywhere = semua hasil utama
words-every-strategy = semua strategi
words-direct-grants-better = Jelas lebih baik daripada hibah langsung dengan dana yang sama: { $groups }.
words-direct-grants-worse = Jelas lebih buruk daripada hibah langsung: { $groups }.
words-direct-grants-nothing-clear = Dibandingkan hibah langsung dengan dana yang sama, belum ada yang jelas: semua { $all } selisih masih mungkin kebetulan.
words-nothing-better = Jelas lebih baik daripada tanpa strategi: { $groups }.
words-nothing-worse = Jelas lebih buruk daripada tanpa strategi: { $groups }.
words-nothing-nothing-clear = Dibandingkan tanpa strategi, belum ada yang jelas: semua { $all } selisih masih mungkin kebetulan.
words-rest = Dari semua { $all } selisih, { $equal } terlalu kecil untuk berarti dan { $open } belum jelas: jangan ditarik kesimpulan dari yang terakhir ini.

words-turning = Layanan, jika dijumlahkan, melampaui hibah langsung pada { $turns }.
words-turn = { $strategy } mulai bulan ke-{ $month }
words-turning-never = Dalam { $months } bulan belum terlampaui oleh { $strategies }.

words-one-seed = Satu benih hanya menunjukkan satu kemungkinan jalannya peristiwa dan tidak berkata apa-apa tentang kebetulan: tidak ada selang kepercayaan dan tidak ada simpulan.
words-few-seeds = Dengan { $seeds } benih hanya selisih besar yang bisa terlihat jelas; tambah benih sebelum memutuskan apa pun.
words-failures = { $failed } dari { $all } simulasi gagal dan tidak diikutkan; alasannya ada di manifest.
