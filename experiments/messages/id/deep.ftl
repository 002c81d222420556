# Membandingkan lebih dalam: seberapa sempit, bagaimana dibuat, apa yang ikut ditulis.

cli-compare-until = Terus menambah ulangan sampai setiap selang kepercayaan sesempit ini: setengah lebar selang tiap selisih utama terhadap hibah langsung, sebagai bagian dari rata-rata terbesar yang dicapai strategi mana pun pada hasil itu (0.05: lima perseratus); atau sampai pilihan dapat ditetapkan (decided). --seeds lalu berarti banyaknya ulangan pada awalnya. simpul choose memutuskan dengan lebih sedikit simulasi.
cli-compare-most = Dengan --until: berhenti pada sekian ulangan walaupun masih ada selang yang lebih lebar (2000 bila tidak ditulis).
cli-compare-method = Selang kepercayaan hasil utama: t (Student) atau bootstrap (penarikan ulang, dengan koreksi bias).
cli-compare-cluster = Jalankan di klaster Dask: alamat penjadwalnya (tcp://host:8786), atau "local" untuk satu proses tiap inti; hasilnya sama. Memerlukan ekstra “cluster”.
cli-compare-csv = Tulis juga outcomes.csv, differences.csv, best.csv, dan openings.csv ke folder hasil.
cli-compare-markdown = Tulis juga tabel utama sebagai Markdown ke folder hasil.
cli-compare-decimal = Tanda desimal di berkas itu: point (titik) atau comma (koma; kolom CSV lalu dipisahkan titik koma).
cli-rerun = Membuat ulang hasil sebuah folder hanya dari isi folder itu, ke folder baru, lalu memberi tahu apakah semua angkanya sama.
cli-rerun-folder = Folder hasil.
cli-rerun-out = Folder untuk hasil baru (FOLDER-again bila tidak ditulis).
cli-rerun-equal = Semua { NUMBER($numbers) } angka sama sampai bit terakhir. { $folder } dibuat ulang: { $new }
cli-rerun-different = { NUMBER($other) } dari { NUMBER($numbers) } angka tidak sama. { $folder } dibuat ulang: { $new }
cli-rerun-sources = Modelnya sudah diubah sejak { $folder } dibuat; itu saja sudah menggeser angka. CHANGELOG.md menyebut apa yang menggesernya. Untuk mendapat angka yang lama, jalankan dengan Simpul yang membuatnya.
cli-rerun-version = { $name }: hasil lama dibuat dengan { $old }, hasil baru dengan { $new }.
cli-goes-on = { NUMBER($kept) } dari { NUMBER($all) } simulasi sudah tersimpan di { $folder }; hanya sisanya yang dijalankan.
cli-stopped-kept = Dihentikan. { NUMBER($kept) } dari { NUMBER($all) } simulasi tersimpan di { $folder }; perintah yang sama melanjutkan dari situ.
cli-not-number = { $name } perlu angka, bukan "{ $detail }".
cli-choice = { $name } tidak bisa "{ $given }"{ $nearest ->
        [none] . Pilihannya: { $allowed }.
       *[other] ; maksud Anda { $nearest }? Pilihannya: { $allowed }.
    }
cli-until = --until { $given } tidak dapat dicapai: tulis bagian di atas 0 dan di bawah 1, misalnya 0.05, atau decided.
cli-most = --most { $most } kurang dari { $seeds } ulangan awal; perbesar, atau kurangi --seeds.
until-reached = Dengan { NUMBER($seeds) } ulangan setiap selang kepercayaan sudah cukup sempit ({ $until }); yang terlebar milik { $strategy }, { $outcome }: ±{ $share } dari rata-rata terbesar.
until-limit = Berhenti pada { NUMBER($seeds) } ulangan; belum semua selang kepercayaan sesempit { $until }. Yang terlebar milik { $strategy }, { $outcome }: ±{ $share } dari rata-rata terbesar. --most yang lebih besar akan melanjutkannya.
until-decided = Dengan { NUMBER($seeds) } ulangan pilihan sudah dapat ditetapkan.
until-undecided = Berhenti pada { NUMBER($seeds) } ulangan; pilihan belum dapat ditetapkan. --most yang lebih besar akan melanjutkannya.
until-nothing = Tidak ada pembanding, jadi tidak ada selang kepercayaan yang perlu ditunggu.

cluster-missing = --cluster memerlukan paket yang belum terpasang. Di folder Simpul: .venv/bin/python -m pip install -c constraints.txt -e ".[cluster]" (Windows: .venv\Scripts\python, bukan .venv/bin/python)
cluster-no-answer = Tidak ada penjadwal Dask yang menjawab di { $address }; tulis alamat seperti tcp://host:8786, atau local.
cluster-lost = Pekerja klaster berkali-kali mati pada simulasi yang sama, jadi pekerjaan berhenti di sini. Yang sudah selesai tetap tersimpan; perintah yang sama melanjutkan dari situ.
cluster-other-sources = Salah satu pekerja klaster memakai versi Simpul yang lain; angkanya tidak akan sama. Pasang versi yang sama di semua komputer.

# Seberapa besar, seberapa yakin, berapa lagi; apa yang tampak dari satu per satu simulasi.

cli-table-best = Persentase ulangan yang dimenangkan tiap strategi, { $months } bulan setelah dimulai
words-correlation = Karena kejadian acaknya sama, hasil dua strategi naik turun bersama antarulangan (korelasi { $low } sampai { $high }, median { $middle } pada hasil utama, diukur di sini); itulah sebabnya semua strategi dijalankan dengan benih acak yang sama.
words-needed = { $strategy } pada { $outcome } kira-kira { $seeds }
words-undecided = Jika selisih yang belum jelas memang sebesar yang tampak, jumlah ulangan yang akan memastikan yang terdekat di antaranya: { $items }.
report-column-effect = Efek (d)
report-column-needed = Ulangan yang diperlukan
report-method-effect = Efek (d) adalah rata-rata selisih dalam simpangan baku hasil itu antarulangan. Ulangan yang diperlukan: dengan jumlah ulangan sekian seluruhnya, selisih sebesar dan seberagam yang terlihat akan tampak jelas dalam 80% kasus.
report-partners = Mitra
report-flows = Ke mana setiap orang-bulan pergi
report-flows-about = Dari buku besar satu per satu simulasi, benih acak { $seeds }: di kiri apa yang masuk, di kanan menjadi apa. Orang-bulan (OB) mengukur dana, waktu kerja, dan informasi dengan satuan yang sama.
report-flows-reading = Rata-rata { $seeds } simulasi selama { $months } bulan. Yang saling diberikan antarorganisasi ({ $passed }) bukan sumber dan bukan tujuan, jadi tidak digambar.
report-networks = Jaringan sebelum dan sesudahnya
report-networks-about = Hubungan kerja (informal dan yang lebih dalam) pada simulasi dengan benih acak { $seed }. Setiap organisasi berada di titik yang sama pada lingkaran di semua gambar, yang setempat berdampingan; tandanya lebih besar bila mitranya lebih banyak. Satu simulasi hanyalah satu cerita: yang lazim terlihat pada kurva di atas.
report-network-before = Sebelum ada strategi
report-network-month = { $title }, bulan { $month }
report-network-reading = { $relations } hubungan kerja di antara { $organizations } organisasi; { $isolates } berdiri sendiri; kelompok terbesar yang saling terhubung memuat { $together }.
ledger-income = pemasukan dan waktu anggota sendiri
ledger-subsidy = subsidi
ledger-won = didapat dari luar
ledger-returned-hours = waktu kerja yang tersisa
ledger-copied = dipelajari dari mitra
ledger-found = dicari sendiri
ledger-consumed = layanan dan kerja bersama
ledger-spent = biaya tetap, staf, pengajuan dana
ledger-stale = usang, tak terpakai
ledger-returned = dikembalikan ke pemberi dana
ledger-stock-more = tersimpan di akhir
ledger-stock-less = tersimpan di awal
