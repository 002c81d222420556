# Dana sendiri dalam halaman `simpul share`.

page-purse = Tentukan dana Anda sendiri
page-purse-unit = { $currency ->
        [none] Dana saya (orang-bulan)
       *[other] Dana saya ({ $currency })
    }
page-purse-currency = Mata uang
page-purse-uncounted = tanpa (orang-bulan)
page-purse-price = Biaya satu orang-bulan
page-purse-slider = Geser besar dana
page-purse-months = { $total } orang-bulan
page-purse-case = Kasus semula memiliki { $total } orang-bulan{ $money ->
        [none] {""}
       *[other] {" "}({ $money })
    }.
page-purse-what = Satu orang-bulan adalah kerja penuh waktu satu orang selama satu bulan. Pakai seluruh biaya sebulan itu bagi Anda: gaji, jaminan sosial, perjalanan, kantor, administrasi. Setiap strategi menerima dana yang sama, selama bulan yang sama seperti dalam kasus.
page-purse-fault = Berikan jumlah dari 0 sampai { $most } orang-bulan; tidak ada yang diubah.
page-purse-fault-price = Biaya satu orang-bulan lebih dari 0; tidak ada yang diubah.
