# Berkas skenario: apa yang bisa keliru di dalamnya, dan apa arti kunci-kuncinya.

## Nama yang boleh tidak ditulis dalam skenario
group-all = Semua orang
place-here = Komunitas

## Nama strategi bila berkas tidak memberinya
strategy-nothing = Tanpa strategi
strategy-direct-grants = Hibah langsung
strategy-broker-host = Perantara: organisasi yang sudah ada
strategy-broker-new = Perantara: organisasi baru
strategy-broker-informal = Perantara: wadah informal
strategy-coalition-broad = Koalisi luas
strategy-coalition-issue = Koalisi isu
strategy-partnership = Kemitraan khusus
strategy-sequence = Satu demi satu
strategy-sequence-then = {", lalu "}
strategy-sequence-until = { $name } (sampai bulan ke-{ $months })
strategy-portfolio = Berdampingan
strategy-portfolio-and = {" + "}

## Menghitung kesalahan dan menyebut letaknya
faults-found = { $count ->
    [1] Ada satu kesalahan dalam skenario:
   *[other] Ada { $count } kesalahan dalam skenario:
}
faults-more = … dan { $count } lagi.
fault-place = { $file }, baris { $line }
fault-line = baris { $line }

## Membaca berkas
fault-file-missing = berkas ini tidak ada.
fault-file-is-folder = ini folder, bukan berkas.
fault-file-unreadable = berkas tidak dapat dibaca ({ $reason }).
fault-file-too-large = skenario paling besar { $most } kB; berkas ini lebih besar.
fault-file-not-utf8 = berkas ini tidak disimpan sebagai UTF-8. Buka di penyunting teks lalu simpan ulang dengan pengodean “UTF-8”.
fault-file-empty = berkas ini tidak berisi skenario.
fault-not-yaml = { $hint ->
    [colon] ada titik dua kedua dalam satu baris. Bila itu bagian dari teks, apit teksnya dengan tanda kutip. Isi baris: { $text }
    [no-colon] titik dua setelah kunci belum ada. Isi baris: { $text }
    [bracket] tanda kurung atau kutip yang dibuka di baris { $opened } belum ditutup, atau ada koma yang kurang. Isi baris: { $text }
    [indent] indentasi baris ini tidak cocok dengan baris di atasnya. Bagian dari hal yang sama dimulai di kolom yang sama. Isi baris: { $text }
    [quote] teks yang diawali tanda seperti ini perlu tanda kutip. Isi baris: { $text }
    [character] di sini ada karakter tak terlihat yang tidak semestinya ada dalam teks.
   *[other] ini bukan YAML ({ $reason }). Isi baris: { $text }
}
fault-control-character = ada karakter kendali ({ $letter }) dalam teks ini. Karakter itu tidak terlihat; hapus saja.
fault-tab = baris ini diawali tab. YAML memakai spasi; atur penyunting teks agar menyisipkan spasi.
fault-second-document = dokumen kedua dimulai di sini (`---`). Satu berkas memuat satu skenario.
fault-other-yaml = berkas ini meminta versi YAML lain. Skenario memakai YAML 1.2: hapus baris %YAML.
fault-alias = jangkar (&) dan alias (*) tidak dipakai dalam skenario. Tulis nilainya secara lengkap, atau beri tanda kutip bila itu teks.
fault-tag = tag ({ $value }) tidak dipakai dalam skenario. Beri tanda kutip bila itu teks.
fault-too-deep = susunan bertingkat di sini terlalu dalam untuk skenario.
fault-key-not-text = kunci harus berupa kata, bukan daftar atau pemetaan. Teks yang memuat kurung perlu tanda kutip.
fault-key-twice = kunci { $key } muncul dua kali; yang pertama di baris { $first }.

## Kunci dan nilai
fault-unknown-key = { $nearest ->
    [none] { $key } tidak dikenal di sini. Yang boleh: { $allowed }.
   *[other] { $key } tidak dikenal di sini. Maksudnya { $nearest }? Yang boleh: { $allowed }.
}
fault-missing-key = { $allowed ->
    [none] kunci { $key } belum ada.
   *[other] kunci { $key } belum ada. Yang boleh: { $allowed }.
}
fault-nothing-there = tidak ada apa-apa setelah { $key }. Isi nilainya atau hapus kuncinya.
fault-not-a-mapping = { $value } berada di tempat yang seharusnya berisi kunci dan nilai ({ $allowed }).
fault-not-a-list = { $value } berada di tempat yang seharusnya berisi daftar.
fault-not-text = { $value } bukan teks. Beri tanda kutip bila maksudnya sebuah nama.
fault-bad-text = { $value } tidak bisa dipakai sebagai teks: harus satu baris dengan sedikitnya satu huruf yang terlihat.
fault-text-too-long = teks terlalu panjang; paling banyak { $most } huruf.
fault-bad-name = { $value } tidak bisa dipakai sebagai nama di sini: satu huruf, lalu huruf, angka, - atau _, seluruhnya paling banyak 40.
fault-not-one-of = { $nearest ->
    [none] { $value } tidak diperbolehkan. Yang boleh: { $allowed }.
   *[other] { $value } tidak diperbolehkan. Maksudnya { $nearest }? Yang boleh: { $allowed }.
}
fault-not-true-or-false = { $value } bukan true (ya) atau false (tidak).
fault-not-a-number = { $whole ->
    [yes] { $value } bukan bilangan bulat.
   *[no] { $value } bukan angka.
}
fault-number-range = { $whole ->
    [yes] { $value } tidak diperbolehkan: harus bilangan bulat dari { $low } sampai { $high }.
   *[no] { $value } tidak diperbolehkan: harus angka dari { $low } sampai { $high }.
}
fault-number-above = { $whole ->
    [yes] { $value } tidak diperbolehkan: harus bilangan bulat di atas { $low } dan paling tinggi { $high }.
   *[no] { $value } tidak diperbolehkan: harus angka di atas { $low } dan paling tinggi { $high }.
}
fault-thousands = { $value } dapat dibaca dengan dua cara: { $thousand } (titik sebagai pemisah ribuan) atau { $decimal ->
    [none] tidak ada yang lain
   *[other] { $decimal } (titik desimal)
}. Tulislah { $thousand }{ $decimal ->
    [none] .
   *[other] , atau { $decimal }.
}
fault-written-amount = { $value } ditulis untuk dibaca orang; berkas memerlukan angkanya saja, tanpa mata uang dan tanpa pemisah ribuan: { $figure }
fault-currency = { $nearest ->
    [none] { $value } bukan mata uang yang berlaku. Tulislah kodenya menurut ISO 4217, tiga huruf besar, misalnya { $allowed }.
   *[other] { $value } bukan mata uang yang berlaku. Tulislah kodenya menurut ISO 4217, tiga huruf besar, misalnya { $allowed }. Maksudnya { $nearest }?
}
fault-money-decimals = { $thousand ->
    [none] { $value } punya lebih banyak desimal daripada { $currency } ({ $digits }). Tulislah { $decimal }, atau jumlah yang dimaksud.
   *[other] { $value } dapat dibaca dengan dua cara: { $thousand } (titik sebagai pemisah ribuan) atau { $decimal } (titik desimal; { $currency } punya { $digits } desimal). Tulislah { $thousand }, atau { $decimal }.
}
fault-curly-quotes = { $mark } adalah tanda kutip lengkung, yang bagi YAML hanya huruf. Pakailah tanda kutip lurus (" atau '), atau tanpa kutip. Tertulis: { $text }
fault-no-break-space = di sini ada spasi tak terputus ({ $letter }), yang tampak seperti spasi tetapi bukan spasi bagi YAML. Gantilah dengan spasi biasa. Barisnya: { $text }
fault-percent-beside-share = { $value } berdampingan dengan { $share } ({ $other }): persen berdampingan dengan bagian. Tulislah semuanya sebagai persen ({ $percent } untuk { $share }) atau semuanya sebagai bagian ({ $fraction } untuk { $value }).
fault-too-few = baru ada { $given }; sedikitnya perlu { $least }.
fault-too-many = ada { $given }; paling banyak { $most }.
fault-format = { $value } bukan format skenario yang dikenal. Simpul versi ini membaca: simpul: 1
fault-other = { $value } tidak diperbolehkan ({ $reason }).

## Asal-usul angka
fault-fact-or-assumption = angka yang diberi keterangan memerlukan fact (fakta dengan sumbernya) atau assumption (asumsi dengan alasannya), tidak keduanya sekaligus.
fault-source-is-text = { $value } bukan penjelasan; tulis dengan kata-kata dari mana angka ini berasal.
fault-only-numbers-annotated = { $value } bukan angka; hanya angka yang dapat diberi fakta atau asumsi.
fault-assumption-needs-range = sebuah asumsi memerlukan rentang yang masuk akal, misalnya range: [0.2, 0.6].
fault-range-is-two-numbers = { $value } bukan rentang; tulis dua angka, misalnya [0.2, 0.6].
fault-range-holds-value = rentang { $value } tidak berjalan dari rendah ke tinggi dengan nilai { $number } di dalamnya.
fault-range-too-wide = rentang { $value } melewati batas yang boleh di sini: { $low } sampai { $high }.

## Antarbagian
fault-does-not-exist = { $what ->
    [kind] jenis { $value } tidak ada.
    [place] tempat { $value } tidak ada.
    [group] kelompok { $value } tidak ada.
    [issue] isu { $value } tidak ada.
    [strategy] strategi { $value } tidak ada.
    [backer] tidak ada organisasi, jenis, atau kelompok { $value }.
   *[organization] tidak ada organisasi bernama { $value }.
} { $nearest ->
    [none] { $allowed ->
        [none] Skenario ini tidak mencantumkan satu pun.
       *[other] Yang ada: { $allowed }.
    }
   *[other] Maksudnya { $nearest }?
}
fault-none-declared = { $value } disebut di sini, padahal skenario tidak punya bagian “{ $plural }”.
fault-which-one = { $what ->
    [group] skenario ini punya beberapa kelompok: sebutkan organisasi ini termasuk yang mana ({ $allowed }).
   *[place] skenario ini punya beberapa tempat: sebutkan di mana organisasi ini bekerja ({ $allowed }).
}
fault-strata-needed = skenario ini punya beberapa kelompok dan stratifikasi di atas 0: sebutkan siapa yang lebih mampu, dari kelompok paling mampu sampai paling tertinggal, misalnya strata: [{ $allowed }]. Urutan baris tidak berarti apa-apa.
fault-strata-twice = kelompok { $value } tercantum dua kali di sini.
fault-strata-missing = setiap kelompok harus tercantum di sini; yang belum: { $missing }.
fault-no-interest = sedikitnya satu minat harus di atas nol.
fault-name-twice = sudah ada organisasi bernama { $value }, di baris { $first }.
fault-name-and-count = { $key } milik resep; entri dengan nama adalah satu organisasi. Hapus salah satunya.
fault-key-taken = kunci { $taken } di tempat ini sudah dipakai entri di baris { $first }.
fault-keys-too-high = kunci entri ini akan melewati { $high }.
fault-place-size = banyaknya organisasi di sini: { $given }. Satu tempat memerlukan { $low } sampai { $high }.
fault-tie-to-itself = { $value } dihubungkan dengan dirinya sendiri.
fault-tie-twice = hubungan ini muncul dua kali; yang pertama di baris { $first }.
fault-start-too-late = strategi dimulai pada bulan { $value }, padahal simulasi berjalan { $months } bulan; harus tersisa sedikitnya 12 bulan, jadi paling lambat { $high }.
fault-horizon-too-late = { $value } bulan setelah bulan { $start } melewati { $months } bulan simulasi; paling jauh { $high }.
fault-horizon-twice = jangka { $value } muncul dua kali.
fault-subsidy-too-long = { $value } kali pembayaran sejak bulan { $start } tidak muat dalam { $months } bulan; paling banyak { $high }.
fault-scope-needs-issue = koalisi dengan scope “issue” perlu isu (issue) yang digarapnya.
fault-broad-has-no-issue = koalisi luas tidak punya isu tetap; hapus issue atau tulis scope: issue.
fault-one-kind-needs-kind = koalisi satu jenis perlu jenis (kind) anggotanya.
fault-mixed-has-no-kind = koalisi campuran tidak punya satu jenis tertentu; hapus kind atau tulis composition: one_kind.
fault-own-name = { $value } bukan nama berkas Python di samping skenario, misalnya strategi_saya.py.
fault-own-without-folder = skenario tanpa berkas tidak punya folder tempat { $value } berada.
fault-own-not-allowed = skenario ini membawa kode sendiri, { $value }, dan kode dapat melakukan apa saja di komputer ini. Bacalah dahulu; bila Anda memercayainya, tulis --own-code.
fault-own-missing = tidak ada berkas { $value } di { $folder }.
fault-own-fails = { $value } tidak dapat dipakai; baris { $line }: { $reason }
fault-own-earlier = { $value } ditulis untuk versi Simpul yang lebih lama; di baris { $line } tulislah: from simpul.plugin import ...
fault-phase-without-end = hanya tahap terakhir yang boleh berjalan terus; tulis berapa bulan tahap ini berlangsung.
fault-share-for-all = tulis bagian (share) untuk semuanya, atau tidak sama sekali.
fault-no-share = harus ada yang menerima dana: sedikitnya satu bagian di atas nol.
fault-made-of-itself = { $value } kembali ke strategi ini; strategi tidak dapat tersusun dari dirinya sendiri.
fault-nested-too-deep = strategi di dalam strategi paling banyak { $most } tingkat.
fault-phase-after-money = tahap ini dimulai { $begins } bulan setelah awal, padahal dana { $paid } bulan sudah habis; tahap ini tidak dapat memperoleh bagian.
fault-hosts-need-host = hanya perantara dengan origin: host yang punya tuan rumah (hosts).
fault-host-is-its-backer = perantara dengan origin: host didukung oleh tuan rumahnya; backed_by hanya untuk origin: new atau informal.
fault-incorporates-needs-informal = hanya perantara dengan origin: informal yang dapat menjadi badan hukum kemudian.
fault-host-outside = { $value } adalah lembaga besar dari luar; tuan rumah harus bagian dari komunitas ({ $allowed }).
fault-host-twice = { $value } disebut dua kali sebagai tuan rumah.
fault-backer-twice = { $value } disebut dua kali di antara para pendukungnya.
fault-label-reserved = nama ini disediakan untuk strategi berjenis { $type }, yang diperlukan setiap perbandingan. Pilih nama lain.

## Yang boleh diubah-ubah dalam percobaan
fault-uncertain-unknown = { $nearest ->
    [none] tidak ada angka dengan kunci { $value }.
   *[other] tidak ada angka dengan kunci { $value }. Maksudnya { $nearest }?
}
fault-uncertain-money = { $value } tidak dibaca aturan mana pun: mengubahnya tidak mengubah satu simulasi pun. Rentang yang masuk akal dapat ditulis pada angkanya sendiri (assumption dan range).
fault-uncertain-twice = { $value } muncul dua kali.
fault-uncertain-without-range = { $value } tidak punya rentang. Beri rentang pada angkanya, atau tulis uncertain sebagai pemetaan: { $value }: [rendah, tinggi].
fault-change-unknown = { $nearest ->
    [none] skenario tidak punya kunci { $key } yang dapat diubah.
   *[other] skenario tidak punya kunci { $key } yang dapat diubah. Maksudnya { $nearest }?
}
