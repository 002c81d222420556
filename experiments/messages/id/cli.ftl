# Perintah.

cli-about = Menyimulasikan kolaborasi antarorganisasi komunitas: perantara, koalisi, dan kemitraan khusus, dibandingkan dengan rangkaian kejadian acak yang sama.
cli-examples =
    Contoh:
      simpul list
      simpul compare pikul
      simpul compare pikul --strategies broker-new,coalition-broad --seeds 50
      simpul map pikul --over context.history --over context.barrier
      simpul robustness pikul --weights need_met=2,windows_won=1
      simpul region small --communities 100
      simpul run pikul --strategy broker-host --seed 7
      simpul import organisasi.csv hubungan.csv --out desa.yaml
      simpul check skenario-saya.yaml
cli-usage = Cara pakai:
cli-usage-options = [PILIHAN]
cli-usage-command = PERINTAH [ARGUMEN]...
cli-arguments = Argumen
cli-options = Pilihan
cli-commands = Perintah
cli-default = bawaan: { $value }
cli-help = Tampilkan bantuan ini lalu selesai.
cli-version = Tampilkan versi lalu selesai.
cli-lang = Bahasa: en atau id (bawaan: bahasa komputer).
cli-own-code = Jalankan berkas Python yang disebut skenario di own_strategies. Bacalah dahulu.
cli-json = Cetak satu dokumen JSON saja.

cli-compare = Menjalankan semua strategi sebuah skenario dengan benih acak yang sama lalu membandingkannya: tabel, satu paragraf dengan bahasa sehari-hari, laporan HTML, dan semua hasil dalam berkas.
cli-compare-scenario = Berkas skenario, atau nama skenario bawaan (lihat: simpul list).
cli-compare-strategies = Label strategi yang dibandingkan, dipisahkan koma; semuanya bila dikosongkan. Tanpa strategi dan hibah langsung selalu disertakan.
cli-compare-seeds = Banyaknya ulangan: makin banyak makin yakin.
cli-compare-first-seed = Benih acak pertama.
cli-compare-out = Folder hasil (results/NAMA bila dikosongkan).
cli-compare-threads = Banyaknya utas (semua inti bila dikosongkan); hasilnya tidak terpengaruh.
cli-compare-no-report = Tidak usah menulis laporan HTML.
cli-run = Menceritakan satu simulasi: siapa menjadi mitra, apa yang dilakukan wadahnya, krisis, jendela kebijakan.
cli-run-scenario = Berkas skenario, atau nama skenario bawaan.
cli-run-strategy = Label strategi.
cli-run-seed = Benih acak.
cli-run-which = Sebutkan strategi yang dijalankan dengan --strategy. Skenario ini punya: { $allowed }.
cli-check = Memeriksa berkas skenario dan menyebutkan setiap kesalahan beserta barisnya.
cli-check-files = Berkas skenario.
cli-check-right = { $file }: benar. { $title }; { $organizations } organisasi, { $strategies } strategi.
cli-check-quick = Hanya membaca berkasnya; tidak menjalankan apa pun.
understood-share = { $name } { NUMBER($share, style: "percent") }
understood-shares = Penduduk: { $shares }.
understood-strata = Dari yang lebih sejahtera: { $names } (pelapisan sosial { $level }).
understood-money = Dana: { $money } OB sebulan selama { $months } bulan, { NUMBER($share, style: "percent") } dari pendapatan semua organisasi ({ $income } OB sebulan).
understood-price = Dalam uang: satu orang-bulan berharga { $price }, jadi dana { $total } OB seluruhnya { $whole }, yaitu { $month } sebulan.
understood-ties-all = Hubungan sejak awal: { NUMBER($count) }, semuanya terpelihara pada bulan 0{ $conflicts ->
        [0] .
       *[other] ; { $conflicts } konflik.
    }
understood-ties-raised = Hubungan sejak awal: { NUMBER($count) }, semuanya terpelihara pada bulan 0{ $conflicts ->
        [0] {""}
       *[other] ; { $conflicts } konflik
    }. ties_kept memberi { $short } organisasi jam untuk itu: { $names }.
understood-ties-lost = Hubungan sejak awal: { NUMBER($count) }{ $conflicts ->
        [0] {""}
       *[other] ; { $conflicts } konflik
    }; pada bulan 0 hilang { $missing ->
        [0] sebagian
       *[other] { $missing }
    } karena jamnya kurang: { $names }. “ties_kept: true” memberi jamnya.
understood-need-at = { NUMBER($share, style: "percent") } setelah { $months } bulan
understood-need = Kebutuhan terpenuhi tanpa strategi: { $needs } ({ $seeds } ulangan).
cli-schema = Mencetak JSON Schema berkas skenario, untuk penyunting yang melengkapi dan memeriksa saat menulis.
cli-schema-out = Tulis ke berkas ini saja.
cli-schema-written = Skema ditulis ke { $file }.
cli-list = Menampilkan daftar skenario bawaan.
cli-list-all = Tampilkan juga jenis strategi, hasil yang diukur, angka survei virtual, dan faktor konteks.
cli-list-scenarios = Skenario:
cli-list-strategies = Jenis strategi:
cli-list-outcomes = Hasil yang diukur:
cli-list-context = Faktor konteks:
cli-list-levers = { $title } Tuas: { $levers }.

cli-compiling-beside = Simulasi pertama pada pemasangan ini memakan sekitar dua kali waktu biasanya, sampai model selesai dikompilasi di latar belakang. Angkanya sama.
cli-first-table = Sejauh ini, dari { $seeds } di antara { $all } ulangan:
cli-model-of-other-rules = Aturan telah berubah sejak model.wasm dibuat (make wasm): simulasi menunggu kompilasi, dan halaman belum dapat dibuat.
cli-compiling = Model sedang dikompilasi: sekitar setengah menit, hanya pada kali pertama ini.
cli-progress = { $done } dari { $total } simulasi, { $rate } per detik, sisa { $left }
cli-seconds = { $seconds } dtk
cli-minutes = { $minutes } mnt
cli-hours = { $hours } jam
cli-stopped = Dihentikan; yang belum selesai tidak disimpan.
cli-other-results = Folder itu sudah berisi hasil lain; hasil ini disimpan di { $folder }.
cli-same-results = Hasil yang sama persis sudah ada di { $folder } dan ditampilkan dari sana.
cli-see-help = Bantuan: simpul --help
cli-own-fault = Ini kesalahan Simpul sendiri, mohon dilaporkan: { $kind }: { $text } (atur { $variable }=1 untuk melihat letaknya)
cli-cannot-print = Yang hendak dicetak tidak dapat disampaikan: { $reason }.
cli-no-memory = Memori tidak cukup untuk itu; mintalah lebih sedikit, atau tutup program lain.
cli-system-refuses = Sistem menolak { $name }: { $reason }.

cli-no-language = There is no language "{ $given }"; use en or id. / Bahasa "{ $given }" tidak tersedia; gunakan en atau id.
cli-no-such-option = Tidak ada pilihan { $option }.
cli-no-such-option-near = Tidak ada pilihan { $option }; maksud Anda { $nearest }?
cli-missing = { $name } belum diisi.
cli-not-whole = { $name } memerlukan bilangan bulat, bukan "{ $detail }".
cli-needs-value = { $option } memerlukan nilai.
cli-no-such-command = Tidak ada perintah "{ $given }"{ $nearest ->
        [none] . Perintah yang ada: { $allowed }.
       *[other] ; maksud Anda { $nearest }? Perintah yang ada: { $allowed }.
    }
cli-too-much = Tidak dikenal di baris perintah: { $given }.
cli-threads = { $threads } utas tidak bisa bekerja; beri 1 atau lebih.
cli-no-file = Tidak ada berkas { $given }{ $nearest ->
        [none] .
       *[other] ; maksud Anda skenario bawaan { $nearest }?
    }
cli-no-scenario = Tidak ada berkas atau skenario bawaan "{ $given }"{ $nearest ->
        [none] . Skenario bawaan: { $allowed }.
       *[other] ; maksud Anda { $nearest }? Skenario bawaan: { $allowed }.
    }
cli-scenario-is-folder = { $given } adalah folder tanpa scenario.yaml; beri berkas skenario.

cli-table-outcomes = Hasil utama { $months } bulan setelah dimulai, rata-rata dan selang kepercayaan { $level }%
cli-table-differences = Selisih terhadap { $baseline } pada ulangan yang sama, { $months } bulan setelah dimulai
cli-signs = { $better } lebih baik, { $worse } lebih buruk, { $equal } tidak ada selisih yang berarti, { $open } belum jelas; ± adalah galat karena kebetulan ({ $level }%, untuk { $comparisons } perbandingan bersama).
cli-strategy = Strategi
cli-file-report = laporan
cli-file-folder = hasil

plan-unknown-strategy = Skenario ini tidak memiliki strategi "{ $label }"{ $nearest ->
        [none] . Yang ada: { $allowed }.
       *[other] ; maksud Anda { $nearest }? Yang ada: { $allowed }.
    }
plan-no-strategy = Tidak ada strategi yang dipilih. Skenario ini punya: { $labels }.
plan-no-seed = { $count } ulangan tidak menghasilkan perbandingan; beri 1 atau lebih.
plan-seed-range = Benih acak { $seed } di luar batas: benih acak berada antara 0 dan 9223372036854775807.
plan-seed-twice = Benih acak { $seed } tertulis dua kali; tiap benih acak dihitung sekali.
plan-too-many = Itu berarti { $runs } simulasi; paling banyak { $most } sekaligus.

store-not-a-folder = { $folder } adalah berkas; hasil memerlukan folder.
store-cannot-write = Tidak dapat menulis ke { $folder }: { $reason }.
store-cannot-read = Hasil di { $folder } tidak dapat dibaca: { $reason }.
store-not-whole = Hasil di { $folder } tidak saling cocok: kolom { $file } berbeda dari yang disebut manifest.
store-other-runs = { $folder } dibuat oleh versi Simpul lain, yang menjawab pertanyaan ini dengan simulasi lain; versi ini tidak dapat membacanya. Jawaban hari ini ada di folder tersendiri: simpul rerun membuatnya di sebelah folder itu, atau ajukan dengan --out lain.
store-other-format = Hasil di { $folder } memakai format { $format }, yang tidak dikenal versi ini.
store-older-format = Hasil di { $folder } disimpan oleh versi Simpul yang lebih lama (format { $format }) dan tidak dapat dibaca versi ini: tanyakan hal yang sama lagi dengan --out yang lain.
store-damaged = { $files } di { $folder }: bukan lagi yang ditulis dulu. Perintah yang membuat folder itu membuatnya lagi; "simpul verify" menerangkan lebih banyak.
store-made-again = { $files } di { $folder }: bukan lagi yang ditulis dulu; dibuat lagi.
store-others-damaged = { $folder } memuat hasil yang manifest.json-nya bukan lagi yang ditulis dulu; hasil itu dibiarkan.
store-pieces-again = { $count ->
       *[other] { $count } berkas yang tersimpan
    } di { $folder } ({ $first }): bukan lagi yang ditulis dulu; isinya dibuat lagi.
store-piece-damaged = { $count ->
       *[other] { $count } berkas yang tersimpan
    } di { $folder } berubah ketika dipakai: bukan lagi yang ditulis dulu. Perintah yang sama membuatnya lagi.
store-no-report = Tidak ada laporan: { $reason }
store-name = "{ $name }" tidak dapat menjadi nama folder di semua komputer ({ $folder }); pilih yang lain dengan --out.
folder-taken = { $folder } sedang dipakai: proses { $pid } di komputer ini bekerja di sana sejak { $since }. Tunggulah dengan --wait, akhiri proses itu, atau pilih folder lain dengan --out.
folder-taken-elsewhere = { $folder } sedang dipakai: proses { $pid } di { $host } bekerja di sana sejak { $since }. Tunggulah dengan --wait, akhiri proses itu, atau pilih folder lain dengan --out; komputer yang sudah tidak ada dilepas sesudah { $minutes } menit.
folder-waits = Menunggu proses { $pid } di { $host }, yang bekerja di { $folder }.
folder-lost = { $folder } diberikan kepada perintah lain ketika komputer ini tidur. Yang selesai tetap disimpan; perintah yang sama meneruskannya.
cli-wait = Tunggu bila perintah lain bekerja di folder itu, alih-alih ditolak.
store-no-number-left = Terlalu banyak folder bernomor di samping { $folder }; pilih yang lain dengan --out.

## simpul view
cli-view = Buka halaman sebuah komunitas di peramban: strategi mana yang lebih berhasil, bagi siapa, mengapa, dan dengan biaya berapa.
cli-view-scenario = Skenario yang dibuka pertama: berkas, atau nama skenario bawaan; yang lain dapat dibuka dari halaman.
cli-view-port = Porta halaman, 0 untuk porta bebas mana pun. Bila tidak disebut: 8765, atau porta bebas bila itu sedang dipakai.
cli-view-host = Alamat yang dipakai; bila dibiarkan, hanya komputer ini yang dapat membuka halaman.
cli-view-mesa = Buka halaman model Mesa sebagai gantinya: jalankan agen selangkah demi selangkah dengan tampilan bawaan Mesa (SolaraViz), lihat isi setiap agen dan hasilnya dalam banyak ulangan.
cli-view-no-browser = Jangan membuka peramban, cukup sebutkan alamatnya.
cli-view-address = Halaman ada di { $address } (Ctrl-C untuk mengakhiri).
cli-view-open-to-all = Siapa pun yang memiliki alamat lengkap berikut, dan menjangkau { $host }, dapat membuka halaman; tanpa yang tertulis sesudah “token” tidak seorang pun. Lalu lintasnya tidak disandikan.
cli-view-port-taken = { $host }, porta { $port } tidak dapat dipakai: sudah terpakai atau tidak diizinkan. Tanpa --port, porta bebas dipilih sendiri.
cli-view-port-range = --port { $given }: porta adalah bilangan bulat dari 0 sampai { $high }.
cli-view-not-installed = Halaman Mesa memerlukan paket yang belum terpasang: pip install "simpul[pages]" (di folder Simpul: .venv/bin/python -m pip install -c constraints.txt -e ".[pages]"; Windows: .venv\Scripts\python).

## simpul verify
cli-verify = Memeriksa apakah seluruh isi folder hasil masih sama seperti saat ditulis, bita demi bita.
cli-verify-folder = Folder hasil, selesai atau belum.
store-no-results = { $folder } bukan folder hasil.
verify-whole = { $folder } lengkap dan tidak berubah: { $whole ->
       *[other] { $whole } berkasnya
    } masih sama seperti saat ditulis.
verify-begun = { $folder }: belum selesai. { $whole ->
        [0] Belum ada yang disimpan.
       *[other] { $whole } berkas disimpan, dan masih sama seperti saat ditulis.
    }
verify-damaged = { $folder }: rusak. { $wrong ->
       *[other] { $wrong } berkas
    } tidak lagi sama seperti saat ditulis, { $whole } masih.
verify-changed = berubah: { $file }
verify-missing = hilang: { $file }
verify-way-on = Perintah yang membuat folder itu membuatnya lagi di sana; simpul rerun membuatnya di tempat lain, sejauh manifest dan skenarionya utuh.
verify-way-on-begun = Perintah yang memulainya membuat lagi yang rusak.
verify-unknown = Bukan milik kami, atau tanpa sidik: { $files }.
verify-older = { $folder } dibuat oleh versi lama, yang tidak menyimpan sidik: utuh tidaknya tidak dapat diketahui. simpul rerun membuatnya lagi dan membandingkan setiap angka.
verify-at-work = Sebuah perintah sedang bekerja di sana.

# Angka yang diukur dan dicetak
measured-not-kept = Yang diukur tidak disimpan untuk nanti: { $reason }
measured-goes-on = { $kept ->
       *[other] { NUMBER($kept) } langkah sudah diukur
    } dan disimpan di { $folder }; sisanya menyusul.
measured-stopped = Dihentikan. Yang sudah diukur disimpan di { $folder }; perintah yang sama meneruskannya dari sana.
cli-patterns-out = Folder tempat angka yang diukur disimpan sampai semuanya ada (results/patterns bila tidak disebut).
cli-outside-settings = Disetel di lingkungan, dan mengubah cara model dikompilasi: { $settings }.
cli-no-regular-file = { $given } bukan berkas dan bukan folder; simpanlah skenario dalam berkas.
cli-many-threads = { $threads } utas terlalu banyak; tulis { $most } atau kurang.
ensemble-too-large = { $file } bukan tabel set parameter: besarnya lebih dari { $most } MB.
cli-whole-too-large = { $name } { $detail } terlalu besar; tulis { $most } atau kurang.
cli-unit-note = OB: orang-bulan; satu OB senilai kerja penuh satu orang selama sebulan.
