# Wilayah: simpul region.

ask-region = Jalankan strategi di satu wilayah: banyak komunitas seperti dalam skenario, berdampingan dan dihubungkan sedikit jembatan, lalu lihat berapa yang terbantu. Sejuta organisasi muat di satu laptop.
ask-region-example =
    Contoh:
      simpul region pikul --communities 20
      simpul region small --communities 1000 --strategies coalition-broad --bridges 4 --reach 1
ask-communities = Berapa komunitas, masing-masing dengan organisasi dari skenario dan kejadian acaknya sendiri.
ask-strategies-region = Label strategi, dipisah koma; semua bila dikosongkan. Tanpa strategi selalu ikut.
ask-bridges = Jembatan tiap komunitas ke komunitas berikutnya: perkenalan antara dua organisasi.
ask-reach = Sejauh berapa komunitas ujung lain sebuah jembatan boleh berada.
ask-contacts = Paling banyak berapa kenalan yang diingat satu organisasi (2 sampai 64); makin sedikit, makin hemat memori.
ask-csv-region = Tulis juga sebaran antarkomunitas sebagai spread.csv.
ask-threads-region = Strategi yang berjalan bersamaan (sebanyak inti prosesor bila dikosongkan); hasilnya tidak bergantung padanya.

region-beforehand = { NUMBER($communities) } komunitas, { NUMBER($organizations) } organisasi: memori sekitar { NUMBER($megabytes) } MB dan waktu { $time }.
region-progress = { $done } dari { $total } bulan, { $rate } per detik, sisa { $left }
region-goes-on = { NUMBER($kept) } dari { NUMBER($all) } bulan sudah tersimpan di { $folder }; hanya sisanya yang dijalankan.
region-stopped = Dihentikan. { NUMBER($kept) } dari { NUMBER($all) } bulan tersimpan di { $folder }; perintah yang sama melanjutkan dari situ.
region-range = { $name } berisi { $value }; untuk skenario ini boleh dari { $least } sampai { $most }.
region-memory = { NUMBER($communities) } komunitas butuh memori sekitar { NUMBER($needed) } MB, sedangkan yang bisa dipakai { NUMBER($free) } MB. Yang muat sekitar { NUMBER($fit) } komunitas; --contacts yang lebih sedikit butuh lebih sedikit memori.

region-kind = Wilayah
region-asked = Di berapa dari { NUMBER($communities) } komunitas hal itu membantu?
region-apart-tag = Seberapa berbeda
region-between-tag = Antarkomunitas
region-answer = Tiap komunitas dibandingkan dengan dirinya sendiri tanpa strategi, dengan rangkaian kejadian acak yang sama; { $outcome } setelah { $months } bulan:
region-answer-one = { $strategy }: lebih tinggi di { $gained } komunitas, lebih rendah di { $lost }; rata-rata { $mean } ({ $interval }).
region-answer-more = { $more } strategi lain ada di tabel.
region-answer-nothing = Tidak ada tindakan selain membiarkan bulan berlalu; sebutkan strategi untuk melihat siapa yang terbantu.
region-apart-outcome = Menurut { $outcome }:
region-apart = { $strategy }: separuh komunitas berada di { $middle }, seperduapuluh terendah di bawah { $low }.
region-no-bridges = Tidak ada jembatan antarkomunitas.
region-between = { $strategy }: { $share } dari semua kesepakatan terjadi antarkomunitas, dan pada akhirnya { $joined } komunitas memiliki hubungan kerja dengan komunitas lain.
region-alike-more = Komunitas yang dihubungkan jembatan mendapat kenaikan serupa dalam { $outcome }, melebihi kebetulan (kemiripan { $likeness }).
region-alike-less = Komunitas yang dihubungkan jembatan mendapat kenaikan yang kurang serupa dalam { $outcome } dibandingkan kebetulan (kemiripan { $likeness }).
region-alike-chance = Komunitas yang dihubungkan jembatan tidak lebih serupa kenaikannya dalam { $outcome } daripada dua komunitas mana pun (kemiripan { $likeness }): tidak ada tanda bahwa yang baik mengangkat tetangganya.
region-alike-unknown = Apakah tetangga mendapat kenaikan serupa tidak bisa diketahui dari sesedikit ini.
region-sure = Satu wilayah dengan satu benih acak, diamati { $months } bulan. Tiap komunitas dari { NUMBER($communities) } memiliki organisasi dan kejadian acaknya sendiri, sehingga wilayah ini memuat percobaan sebanyak komunitasnya.
region-key = Bagian komunitas yang lebih tinggi daripada komunitas yang sama tanpa strategi; di bawahnya yang lebih rendah. Berwarna bila yang satu lebih dari dua kali yang lain.
region-gains = Kenaikan hasil lain
region-gains-reading = Titik adalah komunitas di tengah; sembilan dari sepuluh komunitas berada pada garis.
region-gain-reading = Kenaikan sebuah komunitas dibandingkan dirinya sendiri tanpa strategi: yang di tengah, dan letak sembilan dari sepuluh.
region-hover =
    { $strategy }
    { $middle } ({ $interval })
region-axis-gain = kenaikan, { $unit }
region-spread = Sebaran antarkomunitas
region-spread-reading = Komunitas diurutkan menurut capaiannya, dari yang terendah di kiri sampai yang tertinggi di kanan. Garis mendatar: semua serupa.
region-axis-communities = komunitas, terendah lebih dulu
region-fold = Hal yang sama sebagai tabel
region-bridges-heading = Apa yang dibawa jembatan
region-bridges-reading = Pada awalnya ada { NUMBER($all) } jembatan, { $bridges } dari tiap komunitas ke komunitas lain paling jauh { $reach }. Yang mengenal seseorang di tempat lain bisa bersepakat, kehilangan kontak, atau memperkenalkan yang lain.
region-table-gained = Komunitas yang naik dibandingkan tanpa strategi, { $months } bulan setelah dimulai
region-lost = turun: { $share }
region-table-quantiles = { $outcome }, { $months } bulan setelah dimulai: nilai yang di bawahnya berada sekian komunitas
region-column-quantile = { $share }%
region-column-gain = kenaikan rata-rata
region-table-carried = Antarkomunitas, sejak strategi dimulai sampai akhir
region-column-deals = kesepakatan per tahun dan komunitas
region-column-deal-share = dari semua kesepakatan
region-column-moved = berpindah per tahun dan komunitas (OB)
region-column-relations = hubungan kerja di akhir, per komunitas
region-column-joined = komunitas yang punya
region-table-likeness = Kemiripan kenaikan di kedua ujung jembatan (korelasi); di bawahnya letaknya karena kebetulan saja dalam 95 dari 100 kasus
region-method = { NUMBER($communities) } salinan komunitas skenario berjajar dalam satu baris. Masing-masing memiliki organisasi sendiri yang diundi menurut nomor komunitas, krisis dan peluang sendiri, serta subsidi dari skenario. Dari tiap komunitas { $bridges } jembatan menuju komunitas sampai { $reach } lebih jauh. Yang mencari kenalan baru mencari di tempatnya sendiri, atau bertanya kepada mitra tentang mitranya: begitu hubungan bisa menyebar dari sebuah jembatan.
region-method-books = Satu organisasi mengingat paling banyak { $contacts } kenalan; dalam skenario tunggal 64.
region-method-likeness = Kemiripan adalah korelasi kenaikan pada semua jembatan; pengaruh kebetulan dilihat dengan mengacak komunitas 999 kali.
region-limit-alike = Semua komunitas sejenis: wilayah ini menunjukkan seberapa jauh kejadian acak dan organisasi yang berlainan membedakan mereka, bukan bagaimana tempat yang berlainan berbeda.
region-limit-row = Komunitas berjajar dalam satu baris dan jembatan diundi; wilayah nyata memiliki pusat dan jalan.
region-made-communities = Komunitas
region-made-memory = Memori wilayah
region-made-memory-value = { NUMBER($megabytes) } MB, { NUMBER($each) } bita per organisasi
region-folder = Folder laporan ini memuat hasil tiap komunitas (communities.parquet), apa yang terjadi antarkomunitas (beyond.parquet, bridges.parquet), bulan dan pembukuan wilayah, skenario, dan manifest. simpul rerun FOLDER membuatnya lagi dan membandingkan setiap angka.
