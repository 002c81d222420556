# Satu simulasi diceritakan dengan bahasa sehari-hari.

story-title = { $scenario }: { $strategy }, benih { $seed }
story-opening = Yang diceritakan { $months } bulan; strategi dimulai setelah { $start } bulan.
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
story-windows-won = { $count } jendela kebijakan dimenangkan: { $what }.
story-windows-lost = { $count } jendela kebijakan tertutup tanpa dimanfaatkan: { $what }.
story-crises-met = { $met } krisis, semuanya tertangani: { $what }.
story-crises-missed = { $missed } krisis tidak tertangani: { $what }.
story-crises-both = { $met } krisis tertangani, { $missed } tidak: { $what }.
story-contracts = { $count } kesepakatan melahirkan mitra baru: { $pairs }.
story-openings = Peluang dari luar: { $won } diraih ({ $amount } OB), { $missed } terlewat.
story-doings = Strateginya: { $doings }.
story-members = { $joined } masuk dan { $left } keluar
story-meetings = { $count } rapat, rata-rata dihadiri { $attendance } anggota
story-grants = { $count } hibah, seluruhnya { $amount } OB
story-pools = { $count } hasil bersama, { $amount } OB layanan
story-dormant = { $count } organisasi kehabisan sumber daya dan tertidur: { $names }.
story-revives = { $count } organisasi bangun kembali: { $names }.

story-sum-relations = Hubungan kerja: { $working-relations-before } sebelum strategi, { $working-relations-after } di akhir; rata-rata kepercayaan { $trust-mean-before } dan { $trust-mean-after }; organisasi tanpa hubungan kerja { $left-outside-before } dan { $left-outside-after }.
story-sum-no-partners = Tidak ada kesepakatan yang ditandatangani.
story-sum-partners = { $count } kesepakatan ditandatangani dan { $ended } hubungan berakhir; mitra terbanyak: { $names }.
story-partner-count = { $name } ({ $count })
story-sum-crises = Krisis tertangani: { $met } dari { $all }.
story-sum-windows = Jendela kebijakan dimenangkan: { $won } dari { $all }.
story-sum-openings = Peluang diraih: { $won } dari { $all }, senilai { $amount } OB.
story-sum-structure = Selama itu { $joined } masuk dan { $left } keluar; { $meetings } rapat diadakan.
story-sum-services = Kebutuhan terpenuhi: { $before } pada tahun sebelum strategi, { $after } pada tahun terakhir.
story-part = { $name } { $share }
story-sum-issues = Kebutuhan terpenuhi menurut isu sejak strategi dimulai: { $parts }.
story-sum-groups = Kebutuhan terpenuhi menurut kelompok sejak strategi dimulai: { $parts }.
story-summary = Ringkasnya
