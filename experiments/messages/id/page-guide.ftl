# Tur terpandu dan layar presentasi dalam halaman `simpul share`.

page-tour-open = Tur singkat
page-tour-again = Tur, lanjut dari { $step } dari { $steps }
page-tour-count = Langkah { $step } dari { $steps }
page-tour-back = Kembali
page-tour-next = Lanjut
page-tour-leave = Tinggalkan tur
page-tour-end = Akhiri tur
page-tour-sentence-head = Apa arti kalimat ini
page-tour-sentence = Hitungan menunjukkan seberapa pasti jawabannya: dalam berapa masa depan satu strategi lebih baik daripada yang lain. Kedua angka menunjukkan seberapa besar artinya: yang dicapai masing-masing secara rata-rata. Hitungan tinggi dengan angka yang hampir sama adalah jawaban pasti tentang hal yang sangat kecil.
page-tour-counting-head = Cara membaca masa depan
page-tour-counting = Setiap bentuk adalah satu masa depan: komunitas yang sama dan rangkaian kejadian acak yang sama, sekali dengan setiap strategi. Segitiga yang menunjuk ke atas, di kanan nol, adalah masa depan ketika strategi pertama lebih baik; yang menunjuk ke bawah, di kiri nol, lebih buruk. Makin jauh dari nol, makin besar selisihnya.
page-tour-condition-head = Ubah satu keadaan
page-tour-condition = Apakah komunitas Anda lebih sering atau lebih jarang dilanda krisis daripada kasus ini? Geser pengaturnya, dan semua masa depan dihitung lagi. Jika jawaban di bawah ini tetap, jawaban itu tidak bergantung pada keadaan ini. Tombol kembali di peramban membatalkannya.
page-tour-price-head = Bagi siapa, dan berapa harganya
page-tour-price = Rata-rata menyembunyikan siapa yang tertinggal: lihatlah dahulu yang paling tertinggal. Bekerja sama menyita jam kerja semua yang ikut, jadi harganya menghitung jam itu juga, bukan hanya dana yang diberikan. Lalu lihat sejak tahun mana hasilnya terasa.
page-tour-limits-head = Apa yang bukan, dan cara membawanya
page-tour-limits = Ini bukan ramalan, dan tidak mengenal orang, politik, atau mutu pekerjaan. Pakailah untuk mengajukan pertanyaan yang lebih baik kepada yang bersangkutan. Di bawah ada alamat dari yang Anda lihat sekarang; tombol di bawah setiap gambar menyimpan gambar itu dan angkanya.

page-stage-open = Presentasi
page-stage-full = Layar penuh
page-stage-leave = Selesai
page-stage-count = { $screen } dari { $screens }: { $name }
page-stage-answer = Jawabannya
page-stage-futures = Masa depan, dihitung
page-stage-years = Selisihnya, tahun demi tahun
page-stage-whom = Bagi siapa?
page-stage-why = Mengapa?
page-stage-price = Berapa harganya?
page-stage-when = Kapan?
page-stage-if = Dan bila: { $preset }?
