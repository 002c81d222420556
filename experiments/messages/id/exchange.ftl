# Data masuk dan keluar: simpul new, import, export.
cli-new = Menulis skenario berkomentar sebagai permulaan. Di terminal ada beberapa pertanyaan; selain itu pakai pilihan di bawah.
cli-new-name = Nama berkas baru (.yaml ditambahkan). Berkas yang ada tidak pernah ditimpa.
cli-new-title = Judul skenario.
cli-new-kinds = Berapa organisasi dari jenis apa, dalam bahasa Indonesia atau Inggris: warga, LSM, komunitas agama, koperasi, sekolah, puskesmas, usaha, pemerintah, lembaga donor, lembaga adat, organisasi; misalnya warga=6,LSM=2.
cli-new-issues = Isu yang dikerjakan komunitas, dipisahkan koma.
cli-new-usual-issues = Air bersih,Makan siang sekolah
cli-new-strategies = Strategi yang dibandingkan, dipisahkan koma: perantara-lama, perantara-baru, perantara-informal, koalisi-luas, kemitraan. Tanpa strategi dan hibah langsung selalu ikut.
new-broker-host = perantara-lama
new-broker-new = perantara-baru
new-broker-informal = perantara-informal
new-coalition-broad = koalisi-luas
new-partnership = kemitraan
cli-new-usual-kinds = warga=5,LSM=2,sekolah=1,komunitas agama=1,pemerintah=1
cli-new-written = Sudah ditulis: { $file }
cli-new-next = Selanjutnya: buka di penyunting teks, lalu: simpul compare { $file }
cli-import = Membuat skenario dari data Anda: tabel organisasi dan hubungan (CSV, XLSX, ODS, SPSS, Stata), matriks, hasil survei, Kumu, GraphML, GEXF, GML, DOT, Pajek, UCINET DL, VNA, JSON. Menunjukkan dahulu apa yang terbaca dan bagaimana tiap baris dan sel diperlakukan, lalu menulisnya setelah Anda setuju (--yes). Yang bermakna ganda ditanyakan, atau dijawab lewat pilihan.
cli-import-files = Berkas yang bersama-sama menggambarkan satu komunitas.
cli-import-out = Skenario yang ditulis (bila kosong: nama berkas pertama dengan .yaml). Berkas yang ada tidak pernah ditimpa.
cli-import-title = Judul skenario.
cli-import-issues = Isu yang dikerjakan komunitas, dipisahkan koma, bila tidak ada di berkas.
cli-import-columns = Arti kolom bila judulnya tidak menyebutkan: "from=Yang ditanya,to=Mitra yang disebut".
cli-import-same = Label yang bermaksud lain: "Mata Aiir=Mata Air; LSM T=LSM Tirta".
cli-import-unlisted = Ujung hubungan yang tidak ada di daftar organisasi: tambahkan, ambil yang terdekat, atau tinggalkan hubungannya.
cli-import-alike = Apakah label yang hanya berbeda huruf besar, spasi, aksen, atau tanda baca itu sama.
cli-import-direction = Apakah hubungan berlaku dua arah bila berkas tidak menyebutkan.
cli-import-triangle = Apakah matriks yang terisi di satu sisi berarti dua arah.
cli-import-above = Arti ujung pertama yang kosong di bawah yang terisi.
cli-import-network = Jaringan yang mana, bila satu berkas memuat beberapa.
cli-import-depth = Kedalaman hubungan bila berkas tidak menyebutkan: 1 berbagi informasi, 2 informal, 3 formal, 4 beberapa proyek (bila kosong 2).
cli-import-weights = Arti bobot hubungan: kedalaman, kekuatan dalam empat jenjang, atau tidak dipakai.
cli-import-missing = Angka yang berarti “tidak menjawab”, dipisahkan koma, atau none.
cli-import-power = Skala kekuasaan, bila bukan 0 sampai 1.
cli-import-decimal = Apakah angka memakai koma atau titik desimal, bila tidak jelas.
cli-import-places = Perlakuan terhadap tempat yang organisasinya terlalu sedikit.
cli-import-many-kinds = Perlakuan terhadap jenis bila lebih dari 12.
cli-import-many-places = Perlakuan terhadap tempat bila lebih dari 20.
cli-import-many-groups = Perlakuan terhadap kelompok bila lebih dari 4.
cli-import-many-issues = Perlakuan terhadap isu bila lebih dari 8.
cli-import-scale = Skala jawaban: 1-5, 5-1 bila 1 yang terbesar, atau tidak pernah<jarang<sering; untuk beberapa kolom Kepercayaan=1-4; Frekuensi=1-7.
cli-import-wave = Gelombang survei yang mana, bila berkas memuat beberapa.
cli-import-conflict = Konflik menjadi apa: saling tidak percaya tanpa hubungan, atau tidak dipakai.
cli-import-hours = Bagaimana bila jam yang disebut kurang untuk hubungannya.
cli-import-two-mode = Sisi mana dari jaringan dua jenis hal yang merupakan organisasi.
cli-import-delimiter = Pemisah kolom: comma, semicolon, tab, bar (bila kosong dikenali sendiri).
cli-import-encoding = Pengodean berkas teks (bila kosong dikenali sendiri).
cli-import-choose = Ketik angka 1 sampai { $most }, atau kata di dalam kurung.
cli-import-written = Sudah ditulis: { $file }. Bacalah dahulu, lalu: simpul compare { $file }
cli-import-no-file = Tidak ada berkas { $file }.
cli-import-unreadable = { $file } tidak dapat dibaca: { $reason }.
cli-file-exists = { $file } sudah ada dan tidak ditimpa; pilih nama atau folder lain.
cli-no-folder = Tidak ada folder { $folder }.
cli-cannot-write = { $file } tidak dapat ditulis: { $reason }.
cli-export = Menulis jaringan pada satu bulan, deret bulanan, dan peristiwa dari satu simulasi sebagai berkas untuk Gephi, Kumu, lembar kerja, dan statistik.
cli-export-scenario = Berkas skenario, nama skenario yang ikut, atau folder hasil.
cli-export-month = Bulan yang jaringannya diambil pada akhirnya, mulai dari 0 (bila kosong: bulan terakhir).
cli-export-formats = { $formats }, dipisahkan koma.
formats-extra = Menulis { $format } memerlukan paket yang belum terpasang. Di folder Simpul: .venv/bin/python -m pip install -c constraints.txt -e ".[{ $extra }]" (Windows: .venv\Scripts\python, bukan .venv/bin/python)
cli-export-locale = Pengaturan lembar kerja yang membuka CSV: id menulis titik koma dan koma desimal.
cli-export-out = Folder untuk berkasnya (bila kosong dinamai menurut skenario, strategi, benih acak, dan bulan).
cli-export-when = Tidak ada bulan { $month } dalam skenario ini; pilih 0 sampai { $most }.
cli-export-done = { $organizations } organisasi dan { $ties } hubungan pada akhir bulan { $month }; { $months } bulan; { $events } peristiwa:
cli-export-hint = Tabel organisasi dan hubungan dapat dimasukkan kembali dengan simpul import.
cli-export-taken = { $folder } sedang dipakai: proses { $pid } di { $host } bekerja di sana. Cobalah lagi setelah proses itu selesai, atau pilih folder lain dengan --out.
