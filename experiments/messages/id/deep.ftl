# Membandingkan lebih dalam: seberapa sempit, bagaimana dibuat, apa yang ikut ditulis.

cli-compare-until = Terus menambah benih sampai setiap rentang sesempit ini: setengah lebar rentang tiap selisih utama terhadap hibah langsung, sebagai bagian dari rata-rata terbesar yang dicapai strategi mana pun pada hasil itu (0.05: lima perseratus). --seeds menjadi jumlah benih awal.
cli-compare-most = Dengan --until: berhenti pada sekian benih walaupun masih ada rentang yang lebih lebar (2000 bila tidak ditulis).
cli-compare-method = Rentang hasil utama: t (Student) atau bootstrap (penarikan ulang, dengan koreksi bias).
cli-compare-cluster = Jalankan di klaster Dask: alamat penjadwalnya (tcp://host:8786), atau "local" untuk satu proses tiap inti; hasilnya sama. Perlu: pip install simpul[cluster].
cli-compare-csv = Tulis juga outcomes.csv, differences.csv, dan best.csv ke folder hasil.
cli-compare-markdown = Tulis juga tabel utama sebagai Markdown ke folder hasil.
cli-compare-decimal = Tanda desimal di berkas itu: point (titik) atau comma (koma; kolom CSV lalu dipisahkan titik koma).
cli-rerun = Membuat ulang hasil sebuah folder hanya dari isi folder itu, ke folder baru, lalu memberi tahu apakah semua angkanya sama.
cli-rerun-folder = Folder hasil.
cli-rerun-out = Folder untuk hasil baru (FOLDER-again bila tidak ditulis).
cli-rerun-equal = Semua { NUMBER($numbers) } angka sama sampai bit terakhir. { $folder } dibuat ulang: { $new }
cli-rerun-different = { NUMBER($other) } dari { NUMBER($numbers) } angka tidak sama. { $folder } dibuat ulang: { $new }
cli-rerun-version = { $name }: hasil lama dibuat dengan { $old }, hasil baru dengan { $new }.
cli-goes-on = { NUMBER($kept) } dari { NUMBER($all) } simulasi sudah tersimpan di { $folder }; hanya sisanya yang dijalankan.
cli-stopped-kept = Dihentikan. { NUMBER($kept) } dari { NUMBER($all) } simulasi tersimpan di { $folder }; perintah yang sama melanjutkan dari situ.
cli-not-number = { $name } perlu angka, bukan "{ $detail }".
cli-choice = { $name } tidak bisa "{ $given }"{ $nearest ->
        [none] . Pilihannya: { $allowed }.
       *[other] ; maksud Anda { $nearest }? Pilihannya: { $allowed }.
    }
cli-until = --until { $given } tidak dapat dicapai: tulis bagian di atas 0 dan di bawah 1, misalnya 0.05.
cli-most = --most { $most } kurang dari { $seeds } benih awal; perbesar, atau kurangi --seeds.
until-reached = Dengan { NUMBER($seeds) } benih setiap rentang sudah cukup sempit ({ $until }); yang terlebar milik { $strategy }, { $outcome }: ±{ $share } dari rata-rata terbesar.
until-limit = Berhenti pada { NUMBER($seeds) } benih; belum semua rentang sesempit { $until }. Yang terlebar milik { $strategy }, { $outcome }: ±{ $share } dari rata-rata terbesar. --most yang lebih besar akan melanjutkannya.
until-nothing = Tidak ada pembanding, jadi tidak ada rentang yang perlu ditunggu.

cluster-missing = --cluster memerlukan Dask yang belum terpasang: pip install simpul[cluster].
cluster-no-answer = Tidak ada penjadwal Dask yang menjawab di { $address }; tulis alamat seperti tcp://host:8786, atau local.
cluster-lost = Pekerja klaster berkali-kali mati pada simulasi yang sama, jadi pekerjaan berhenti di sini. Yang sudah selesai tetap tersimpan; perintah yang sama melanjutkan dari situ.
cluster-other-sources = Salah satu pekerja klaster memakai versi Simpul yang lain; angkanya tidak akan sama. Pasang versi yang sama di semua komputer.
