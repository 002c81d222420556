# Satu simulasi diceritakan dengan bahasa sehari-hari.

story-title = { $scenario }: { $strategy }, benih acak { $seed }
story-opening = Cerita ini mencakup { $months } bulan; strategi dimulai setelah { $start } bulan. Satu orang-bulan (OB) senilai kerja penuh satu orang selama sebulan.
story-year = Tahun { $years }
story-year-begins = Tahun { $years } (strategi dimulai)
story-quiet = { $heading }: tidak ada yang luar biasa.
story-somebody = seseorang
story-something = seluruh komunitas
story-numbered = { $name } no. { $number }
story-about = { $issue } di { $place }
story-times = { $name } ({ $count } kali)
story-and-more = { $names }, dan { $more } lainnya
story-pair = { $one } dengan { $other }

story-formed = { $names } mulai bekerja.
story-withdraws = { $names } mundur karena waktunya habis.
story-ended = { $names } berakhir.
story-windows-won = { $count ->
        [1] Satu jendela kebijakan dimenangkan: { $what }.
       *[other] { $count } jendela kebijakan dimenangkan: { $what }.
    }
story-windows-lost = { $count ->
        [1] Satu jendela kebijakan tertutup tanpa dimanfaatkan: { $what }.
       *[other] { $count } jendela kebijakan tertutup tanpa dimanfaatkan: { $what }.
    }
story-crises-met = { $met ->
        [1] Satu krisis tertangani: { $what }.
       *[other] { $met } krisis, semuanya tertangani: { $what }.
    }
story-crises-missed = { $missed ->
        [1] Satu krisis tidak tertangani: { $what }.
       *[other] { $missed } krisis tidak tertangani: { $what }.
    }
story-crises-both = { $met } krisis tertangani, { $missed } tidak: { $what }.
story-contracts = { $count ->
        [1] Satu kesepakatan menghasilkan kemitraan baru: { $pairs }.
       *[other] { $count } kesepakatan menghasilkan kemitraan baru: { $pairs }.
    }
story-openings = Peluang dari luar: { $won ->
        [0] tidak ada yang diraih
       *[other] { $won } diraih ({ $amount } OB)
    }, { $missed ->
        [0] tidak ada yang terlewat
       *[other] { $missed } terlewat
    }.
story-doings = Kegiatan strategi: { $doings }.
story-members = keanggotaan: { $joined ->
        [0] tidak ada yang bergabung
       *[other] { $joined } organisasi bergabung
    }, { $left ->
        [0] tidak ada yang keluar
       *[other] { $left } keluar
    }
story-meetings = { $count ->
        [1] satu rapat, dihadiri { $attendance } anggota
       *[other] { $count } rapat, rata-rata dihadiri { $attendance } anggota
    }
story-grants = { $count ->
        [1] satu hibah sebesar { $amount } OB
       *[other] { $count } hibah, seluruhnya { $amount } OB
    }
story-pools = { $count ->
        [1] satu hasil bersama, { $amount } OB layanan
       *[other] { $count } hasil bersama, { $amount } OB layanan
    }
story-dormant = { $count ->
        [1] { $names } kehabisan sumber daya dan menjadi vakum.
       *[other] { $count } organisasi kehabisan sumber daya dan menjadi vakum: { $names }.
    }
story-revives = { $count ->
        [1] { $names } aktif kembali.
       *[other] { $count } organisasi aktif kembali: { $names }.
    }

story-sum-relations = Hubungan kerja: { $working-relations-before } sebelum strategi, { $working-relations-after } di akhir; rata-rata kepercayaan { $trust-mean-before } dan { $trust-mean-after }; organisasi tanpa hubungan kerja { $left-outside-before } dan { $left-outside-after }.
story-sum-no-partners = Tidak ada kesepakatan yang ditandatangani.
story-sum-partners = { $count } kesepakatan ditandatangani dan { $ended ->
        [0] tidak ada hubungan yang berakhir
       *[other] { $ended } hubungan berakhir
    }; mitra terbanyak: { $names }.
story-partner-count = { $name } ({ $count })
story-sum-crises = Krisis tertangani: { $met } dari { $all }.
story-sum-windows = Jendela kebijakan dimenangkan: { $won } dari { $all }.
story-sum-openings = Peluang diraih: { $won } dari { $all }, senilai { $amount } OB.
story-sum-structure = Selama itu { $joined ->
        [0] tidak ada organisasi yang bergabung
       *[other] { $joined } organisasi bergabung
    } dan { $left ->
        [0] tidak ada yang keluar
       *[other] { $left } keluar
    }; { $meetings ->
        [0] tidak ada rapat
       *[other] { $meetings } rapat diadakan
    }.
story-sum-services = Kebutuhan terpenuhi: { $before } pada tahun sebelum strategi, { $after } pada tahun terakhir.
story-part = { $name } { $share }
story-sum-issues = Kebutuhan terpenuhi menurut isu sejak strategi dimulai: { $parts }.
story-sum-groups = Kebutuhan terpenuhi menurut kelompok sejak strategi dimulai: { $parts }.
story-summary = Ringkasnya
