# Apa yang diperlukan sebuah rencana, sebelum dimulai.

forecast-option = Hanya memberi tahu apa yang diperlukan (berapa simulasi, berapa lama di sini dan dengan lebih banyak pekerja, berapa ruang disk dan memori), dari beberapa simulasi yang diukur waktunya; selain itu tidak ada yang dijalankan.
forecast-runs = Simulasi: { NUMBER($runs) } ({ NUMBER($worlds) } kombinasi x { $strategies } strategi x { NUMBER($seeds) } ulangan), dalam { NUMBER($parts) } bagian: { NUMBER($files) } berkas sampai semuanya disatukan.
forecast-kept = Sudah tersimpan: { NUMBER($kept) }; sisanya { NUMBER($left) }.
forecast-measured = Diukur sekarang: { NUMBER($runs) } simulasi pada { $workers } sekaligus: { NUMBER($run) } md untuk masing-masing, dan { NUMBER($keep) } md untuk menyimpannya.
forecast-time-threads = Waktu: kira-kira { $time } dengan { $workers } utas di komputer ini, tanpa laporan.
forecast-time-cluster = Waktu: kira-kira { $time } dengan { $workers } pekerja klaster, tanpa laporan.
forecast-elsewhere = Di klaster dengan pekerja secepat satu di sini: { $items }. Dengan lebih dari { NUMBER($most) } pekerja tidak lebih cepat lagi, karena komputer inilah yang menyimpan hasil mereka.
forecast-workers = { NUMBER($workers) } pekerja { $time }
forecast-disk = Disk: akhirnya kira-kira { $done }, paling banyak { $most } selama berjalan; yang kosong untuk { $folder }: { $free }.
forecast-disk-short = Itu tidak muat: kosongkan sebagian, atau sebut tempat lain dengan --out.
forecast-memory = Memori: { $size } untuk semua hasil sekaligus, di luar programnya sendiri.
forecast-round = Ini yang pertama dari dua putaran; yang kedua bergantung pada temuan yang pertama.
forecast-until = Ini yang paling banyak bisa dicapai --until: { NUMBER($seeds) } ulangan.
forecast-tuned = Penyetelan belum termasuk: simpul tune --plan memberi tahu keperluannya.
forecast-begin = Selain yang diukur tidak ada yang dijalankan; perintah yang sama tanpa --plan memulainya, dapat dihentikan kapan saja, dan melanjutkan dari situ.
forecast-said = { NUMBER($left) } simulasi: kira-kira { $time } dan { $done } di disk, menurut { NUMBER($measured) } di antaranya yang baru saja diukur waktunya. Hentikan kapan saja: perintah yang sama melanjutkan dari situ.
forecast-megabytes = { NUMBER($size) } MB
forecast-gigabytes = { NUMBER($size) } GB
