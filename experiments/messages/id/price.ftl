# Dengan biaya berapa: layanan untuk dana yang diberikan, dalam orang-bulan dan dalam uang.

price-tag = Nilai untuk dananya
price-heading = Dengan biaya berapa
price-amount = { $money ->
    [none] { $pm } OB
   *[other] { $pm } OB ({ $money })
}
price-subsidy = { $income ->
    [none] Dana sebesar { $subsidy } (OB: orang-bulan) setara dengan { $need } kebutuhan komunitas selama { $months } bulan.
   *[other] Dana sebesar { $subsidy } (OB: orang-bulan) setara dengan { $need } kebutuhan komunitas selama { $months } bulan dan { $income } pendapatan organisasinya dalam waktu itu.
}
price-most = Setiap orang-bulan dana paling banyak menghasilkan melalui { $strategy }: { $services } orang-bulan layanan di atas keadaan tanpa strategi ({ $interval }), { $fate ->
    [more] jelas lebih banyak daripada { $other } ({ $range }) melalui hibah langsung.
    [sets] pada { $held } dari { NUMBER($sets) } set parameter lebih banyak daripada hibah langsung, yang rata-rata menghasilkan { $other } ({ $range }).
   *[open] belum jelas lebih banyak daripada { $other } ({ $range }) melalui hibah langsung.
}
price-most-grants = Setiap orang-bulan dana paling banyak menghasilkan sebagai hibah langsung: { $services } orang-bulan layanan di atas keadaan tanpa strategi ({ $interval }); berikutnya { $strategy } dengan { $other } ({ $range }).
price-most-alone = Setiap orang-bulan dana paling banyak menghasilkan melalui { $strategy }: { $services } orang-bulan layanan di atas keadaan tanpa strategi ({ $interval }).
price-most-none = Tidak ada strategi yang menghasilkan lebih banyak layanan daripada keadaan tanpa strategi; yang terbaik, { $strategy }, menghasilkan { $services } orang-bulan untuk setiap orang-bulan dana ({ $interval }).
price-least = Paling sedikit melalui { $strategy }: { $services } ({ $interval }).
price-unit = Dengan begitu satu orang-bulan kebutuhan terpenuhi berbiaya { $costs }.
price-unit-one = { $cost } melalui { $strategy }
price-unit-grants = { $cost } sebagai hibah langsung

price-over-sets = Rentang memuat { $share } bagian tengah dari { NUMBER($sets) } set parameter.
price-worth = Pilihan terbaik secara rata-rata, menurut nilai satu orang-bulan kebutuhan terpenuhi: bila dana itu satu-satunya biaya, { $money }; bila jam anggota juga dibayar, { $hours }.
price-worth-step = { $strategy } mulai { $since }
price-worth-never = tanpa strategi, berapa pun nilainya
price-futures = { $sets ->
    [1] Jika satu orang-bulan kebutuhan terpenuhi bernilai satu orang-bulan dan dana itu satu-satunya biaya, manfaat bersih rata-rata tertinggi ada pada { $strategy } (sesuai pada { $sure } sampel ulangan yang ditarik ulang); manfaatnya paling tinggi di antara semua pada { $share } dari { NUMBER($futures) } kemungkinan masa depan, yang masing-masing adalah satu ulangan.
   *[other] Jika satu orang-bulan kebutuhan terpenuhi bernilai satu orang-bulan dan dana itu satu-satunya biaya, manfaat bersih rata-rata tertinggi ada pada { $strategy } (sesuai pada { $sure } sampel ulangan yang ditarik ulang di dalam tiap set); manfaatnya paling tinggi di antara semua pada { $share } dari { NUMBER($futures) } kemungkinan masa depan, yang masing-masing adalah satu ulangan dengan salah satu dari { NUMBER($sets) } set parameter.
}
price-pays = Layanan di atas keadaan tanpa strategi, jika dijumlahkan, tetap melampaui dana yang sudah dibayarkan dengan { $turns }.
price-pays-never = Dalam { $months } bulan belum terlampaui dengan { $strategies }.

price-table = Layanan untuk dana sebesar { $subsidy }, { $months } bulan setelah strategi dimulai, di atas keadaan tanpa strategi pada ulangan yang sama
price-column-services = Layanan (OB)
price-column-each = Layanan per OB dana
price-column-sets = 90% tengah set parameter
price-column-grants = Lebih dari hibah langsung (OB)
price-column-unit = Biaya satu OB kebutuhan terpenuhi
price-column-spent = Dana terpakai (OB)
price-column-hours = Tambahan jam anggota (OB)
price-column-pays = Impas sejak bulan
price-column-pays-surely = dan pasti sejak
price-choice-table = Mulai nilai berapa satu orang-bulan kebutuhan terpenuhi suatu strategi menjadi pilihan terbaik secara rata-rata, dan pada berapa dari { NUMBER($futures) } kemungkinan masa depan ia terbaik bila satu orang-bulan bernilai satu
price-column-best-money = Dana saja: terbaik rata-rata
price-column-share-money = Terbaik pada
price-column-best-hours = Jam juga dibayar: terbaik rata-rata
price-column-share-hours = Terbaik pada
price-range-upto = sampai { $high }
price-range-between = { $low } sampai { $high }
price-range-from = mulai { $low }
price-out-dominated = terdominasi
price-out-extended = terdominasi campuran
price-choice-reading = Terdominasi: strategi lain menghasilkan sama banyak tanpa biaya lebih. Terdominasi campuran: campuran dua strategi lain menghasilkan lebih banyak dengan biaya sama. Di bawah nilai terendah, tanpa strategi adalah pilihan terbaik.
price-fold = Hal yang sama pada horizon yang lebih awal
price-legend = Strategi dalam kedua gambar

price-plane = Layanan dan biayanya
price-plane-reading = Makin ke kanan: makin banyak layanan di atas keadaan tanpa strategi. Makin ke atas: makin besar biaya dibandingkan tanpa strategi. Kosong: dana saja, dikurangi yang dikembalikan. Terisi: jam anggota juga dibayar. Garis pendek adalah selang { $level }%. Garis kelabu menghubungkan strategi yang secara rata-rata menjadi pilihan terbaik pada suatu nilai orang-bulan kebutuhan terpenuhi; makin curam garisnya, makin mahal layanan yang dibeli.
price-plane-x = Layanan tambahan (OB)
price-plane-y = Biaya tambahan (OB)
price-plane-nothing = tanpa strategi
price-curve = Strategi mana yang sepadan dengan dananya
price-curve-reading = Bagian dari { NUMBER($futures) } kemungkinan masa depan yang manfaat bersih tertingginya ada pada suatu strategi, menurut nilai satu orang-bulan kebutuhan terpenuhi, bila dana itu satu-satunya biaya. Garis tebal: strategi dengan manfaat bersih rata-rata tertinggi, yang belum tentu paling sering terbaik.
price-curve-x = Nilai satu OB kebutuhan terpenuhi (OB){ $price ->
    [none] {""}
   *[other] <br>1 OB = { $price }
}
price-curve-y = bagian kemungkinan
price-reading = Layanan adalah orang-bulan kebutuhan terpenuhi sejak strategi dimulai, dikurangi yang terpenuhi tanpa strategi pada ulangan yang sama; selang { $level }% hanya mencakup kebetulan. Biaya pertama-tama adalah biaya pemberi dana: dana yang dibayarkan dikurangi yang dikembalikan. Besarnya sama untuk semua strategi, jadi strategi dengan layanan terbanyak adalah pilihan terbaik begitu layanan itu sepadan dengan dananya. Jam anggota bukan biaya tambahan: satu jam yang diberikan kepada pihak lain tidak dipakai untuk layanan sendiri, jadi sudah berkurang dari hasilnya. Bila jam itu tetap hendak dibayar, 160 jam berbiaya satu orang-bulan; itulah perhitungan termahal. Dana yang dimenangkan dari luar di sini bukan biaya: bukan pemberi dana ini yang membayarnya. Tidak ada pendiskontoan. Manfaat bersih adalah layanan kali nilainya, dikurangi biaya (Stinnett & Mullahy 1998); keberterimaan menurut van Hout, Al, Gordon & Rutten 1994, pilihan menurut rata-rata sesuai Fenwick, Claxton & Sculpher 2001.
price-stated = { $kind ->
    [fact] Satu orang-bulan berharga { $price } ({ $text }).
    [assumption] Satu orang-bulan berharga { $price }; ini anggapan skenario: { $text }.
   *[plain] Satu orang-bulan berharga { $price }, seperti dinyatakan skenario.
}

cli-table-price = Layanan untuk dana sebesar { $subsidy }, { $months } bulan setelah strategi dimulai, di atas keadaan tanpa strategi
cli-price-services = Layanan (OB)
cli-price-each = Per OB dana
cli-price-unit = Biaya satu OB ({ $unit })
cli-price-hours = Jam anggota (OB)
cli-price-pays = Impas sejak bulan
