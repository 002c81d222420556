# Membawa halaman `simpul share`: tautan, kode QR, bingkai dalam halaman lain.

page-take = Bawa serta
page-take-what = Alamatnya memuat semua pilihan Anda: bahasa, strategi, ukuran, keadaan, dana.
page-take-link = Alamat dari yang Anda lihat sekarang
page-take-copy = Salin
page-take-copied = Tersalin.
page-take-selected = Peramban ini tidak mengizinkan halaman menyalin. Teksnya sudah dipilih: salinlah dengan papan ketik atau menu.
page-take-file = Halaman ini berkas di perangkat ini, jadi alamatnya hanya berlaku bagi yang memiliki berkas yang sama di tempat yang sama. Kirimkan berkasnya, atau taruh di sebuah situs web: dari sana alamatnya berlaku bagi semua orang.
page-take-web = Siapa pun yang membuka alamat ini melihat yang Anda lihat sekarang.
page-take-here = Halaman ini disajikan komputer ini untuk dirinya sendiri, jadi alamatnya hanya berlaku di sini. Kirimkan berkasnya (simpul share), atau taruh di sebuah situs web: dari sana alamatnya berlaku bagi semua orang.
page-take-qr = Kode QR alamat ini
page-take-qr-label = Kode QR alamat dari yang Anda lihat sekarang
page-take-qr-file = Tidak ada kode QR, karena halaman ini berkas di perangkat ini dan perangkat lain tidak akan menemukannya. Taruh berkasnya di sebuah situs web dan bukalah di sana.
page-take-qr-here = Tidak ada kode QR, karena komputer ini menyajikan halaman untuk dirinya sendiri dan perangkat lain tidak akan menemukannya.
page-take-qr-long = Tidak ada kode QR, karena alamatnya terlalu panjang.
page-take-embed = Tampilkan dalam halaman web lain
page-take-embed-web = Taruh kode ini di halaman Anda. Yang tampil adalah jawaban beserta gambarnya, dengan tautan ke halaman lengkap.
page-take-embed-file = Taruh berkas ini di samping halaman Anda, dan kode ini di dalamnya. Yang tampil adalah jawaban beserta gambarnya, dengan tautan ke halaman lengkap.
page-embed-whole = Buka halaman lengkap: strategi lain, keadaan lain, dana Anda sendiri
