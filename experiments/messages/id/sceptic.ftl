# Halaman bagi yang ragu (docs/sceptic.id.md), dibuat dari tabel di results/.

sceptic-title = Bagi yang ragu
sceptic-made = Yang mendukung model ini, yang melawannya, dan yang belum pernah diuji. { $command } membuat halaman ini dari tabel di `results/`; tiap baris berada di tempat yang ditentukan putusannya. Cara menilai baris ada di bagian 8 `sim/README.md`, cara menguji panel di `docs/panel.id.md`.
sceptic-for = Yang mendukung
sceptic-for-rows = Dari { $rows } pola yang diukur pihak lain dan tidak ditulis aturan model mana pun, { $count } sesuai dugaan.
sceptic-for-machine = Program ini melakukan yang tertulis dalam uraiannya: bit yang sama di setiap mesin dan pada dua penjadwal, buku besar yang seimbang tiap bulan, aturan dengan jawaban yang dihitung dengan tangan (`tests/README.md`). Itu tidak berkata apa-apa tentang dunia nyata.
sceptic-firm = Dari { $all } kesimpulan kasus PIKUL, { $count } berlaku pada { $share }% atau lebih, baik dari keadaan yang masuk akal maupun dari set parameter yang diterima (`results/conclusions.csv`).
sceptic-against = Yang melawan
sceptic-against-rows = { $count } dari { $rows } tidak sesuai.
sceptic-open-rows = { $count } dari { $rows } belum jelas: selangnya melintasi batas.
sceptic-row = { $fitted ->
    [yes] **{ $id }** { $statement } Diduga { $expected }, ditemukan { $mean } ({ $interval }); { $source }. Kalibrasi disetel padanya.
   *[no] **{ $id }** { $statement } Diduga { $expected }, ditemukan { $mean } ({ $interval }); { $source }.
}
sceptic-gate = { $seen ->
    [no] Panel { $organizations } organisasi di { $places } tempat, { $run }: { $gate }, dicapai { $reached }, perlu { $needed }; pada tempat yang tidak dilihat saat menyetel.
   *[yes] Panel { $organizations } organisasi di { $places } tempat, { $run }: { $gate }, dicapai { $reached }, perlu { $needed }.
}
sceptic-run-default = parameter bawaan
sceptic-run-ensemble = set parameter yang disertakan
sceptic-run-second-half = disetel pada separuh, diuji pada separuh lainnya
sceptic-run-first-half = sama, ke arah sebaliknya
sceptic-structure = Delapan belas jaringan publik: { $reached } dari { $all } angka berada dalam selang yang cukup sempit, perlu { $needed }% (di dalam selang mana pun: { $figures }).
sceptic-structure-figure = { $figure } { $count } dari { $all }
sceptic-figure-density = kerapatan
sceptic-figure-reciprocity = timbal balik
sceptic-figure-transitivity = transitivitas
sceptic-figure-centralization = sentralisasi derajat
sceptic-frozen = Dari { $rows } pola berselang yang dibekukan sebelumnya, { $reproduced } sesuai; { $fitted } di antaranya disetel.
sceptic-weak = Kesimpulan PIKUL yang paling lemah, bahwa `{ $better }` melebihi `{ $other }` dalam { $outcome }, berlaku pada { $settings } dari keadaan yang masuk akal dan { $sets } dari set parameter.
sceptic-against-openings = Aturan tentang cara memenangkan peluang dari luar hanya sedikit didukung bukti dari luar: bahwa kapasitas dan kedudukan resmi membantu sudah diketahui; seberapa besar bantuannya, dan bahwa diperlukan tiga organisasi, belum. Pada set parameter bawaan, lebih dari separuh dana luar yang dibawa perantara dan koalisi ke PIKUL datang melaluinya: tiap laporan menyebut berapa bagian dari tiap keunggulan, dan keunggulan mana yang berbalik tanpa aturan itu.
sceptic-little = Yang sedikit artinya
sceptic-little-why = Baris-baris ini lebih sering sesuai, tetapi bobotnya kurang:
sceptic-little-ruled = bukti dari luar yang dibuat aturan model: { $reproduced } dari { $rows } sesuai; hanya besarnya yang baru.
sceptic-little-deck = pernyataan salindia sumber: { $reproduced } dari { $rows } sesuai; model dibangun darinya.
sceptic-little-inputs = masukan model: { $reproduced } dari { $rows } sesuai; hanya memeriksa hitungan.
sceptic-never = Yang belum pernah diuji
sceptic-never-strategies = Akibat sebuah strategi. Tidak ada data tentang komunitas yang diikuti di bawah strategi berbeda; strategi hanya dibandingkan dengan pernyataan dan studi kasus.
sceptic-never-places = Indonesia. Jaringannya sedikit, kebanyakan dari Amerika Utara, kebanyakan tentang kesehatan, lingkungan, dan layanan sosial.
sceptic-never-people = Orang. Dalam data satu orang menjawab untuk satu organisasi, dan seberapa banyak yang terlupa tidak diketahui; dalam model tidak ada yang lupa.
sceptic-never-power = Kekuasaan, pendapatan, dan jam kerja organisasi dalam panel: data tidak menyebutnya, jadi semua memakai angka lazim.
sceptic-never-money = Jumlah. Tidak ada baris yang menguji orang-bulan, kebutuhan, atau layanan terhadap angka terukur.
sceptic-never-openings = Seberapa sering peluang dari luar datang, dan bagaimana dimenangkan.
sceptic-never-long = Sepuluh tahun. Satu-satunya rentang waktu nyata hanya dua tahun.
sceptic-never-region = Banyak komunitas berdampingan (`simpul region`).
sceptic-never-rows = Diukur, tetapi belum ada dalam tabel: { $ids }.
sceptic-never-panel = Panel: `results/panel.csv` tidak ada.
