# Pertanyaan yang memerlukan banyak dunia: apa yang boleh diubah, dan apa yang keliru pada permintaan.

design-nothing-varied = Tidak ada yang diubah: sebutkan kunci skenario dengan --over, misalnya --over context.history=0.2..0.8.
design-no-values = { $name } tidak punya nilai untuk dipakai.
design-range = { $name } tidak bisa bergerak dari { $low } ke { $high } dalam { $steps } langkah: ujung pertama harus yang lebih rendah, dan langkahnya 2 atau lebih.
design-no-range = { $name } tidak punya rentang sendiri; sebutkan nilainya, misalnya --over { $name }=1,2,3{ $nearest ->
        [none] .
       *[other] . Yang punya rentang sendiri misalnya { $nearest }.
    }
design-nothing-uncertain = "{ $title }" tidak menyatakan apa pun sebagai tidak pasti; tulis kunci dan rentangnya di bawah "uncertain" dalam berkas skenario.
design-unknown = Tidak ada rancangan "{ $given }"{ $nearest ->
        [none] . Rancangan: { $allowed }.
       *[other] ; maksud Anda { $nearest }? Rancangan: { $allowed }.
    }
design-power-of-two = { $samples } sampel: rancangan ini memerlukan pangkat dua, misalnya { $below } atau { $above }.
design-few-samples = { $samples } sampel terlalu sedikit; berikan 2 atau lebih.
design-too-many = Itu berarti { $worlds } dunia; sekali jalan paling banyak { $most }.
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
factor-seasonal = Naik turun pendapatan sepanjang tahun
factor-reach = Jangkauan ke luar tempat sendiri
factor-subsidy-total = Dana program (OB)
factor-subsidy-months = Lama dana program (bulan)

map-two-factors = Sebuah peta punya dua faktor, bukan { $count }: tulis --over dua kali, misalnya --over context.history --over context.barrier.
sensitivity-method = Tidak ada metode "{ $given }"{ $nearest ->
        [none] . Metode: { $allowed }.
       *[other] ; maksud Anda { $nearest }? Metode: { $allowed }.
    }
sensitivity-seed = Benih rancangan tertulis { $seed }; berikan 1 atau lebih.
sensitivity-foreign = { $worlds } dunia ini tidak dibuat di sini dengan rancangan { $method } dan { $samples } sampel; indeks dari sampel lain tidak berarti apa-apa. Ajukan pertanyaannya dari awal.
sensitivity-gap = Nilai dunia ke-{ $world } dari { $worlds } bukan angka, jadi tidak ada indeks. Mungkin hasil itu tidak ada di sana (tidak ada krisis, maka tidak ada bagian krisis yang tertangani): pilih hasil lain dengan --outcome, atau baca lebih lama.
sensitivity-failed = Satu simulasi gagal, jadi tidak ada indeks ({ $run }): { $reason }
tune-budget = { $budget } rancangan dengan { $training } benih latihan terlalu sedikit; berikan 4 rancangan dan 2 benih atau lebih.
tune-seen = Benih baru tidak boleh termasuk benih latihan, { $first } sampai { $last }.
tune-no-levers = Strategi-strategi ini tidak punya tuas untuk disetel: { $strategies }.
tradeoffs-subsidy = Dana program harus berupa angka di atas 0, padahal tertulis: { $given }.
