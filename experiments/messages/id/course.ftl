# Kursus (scenarios/course.id.md).

course-title = Kursus, lembar demi lembar
course-about = Untuk tiap latihan: apa yang dipelajari, berapa lama, apa isinya, cara kerjanya, yang perlu diperhatikan, yang dapat dicoba, dan apa yang didiskusikan ([skenario lainnya](sheets.id.md) memiliki lembar yang sama). Tuliskan dugaan Anda sebelum menjalankan apa pun. Jawabannya, yang diukur dengan model sekarang, dan cara menilainya ada di [panduan pengajar](exercises.id.md). Halaman ini dibuat dari `docs/course.yaml`, berkas skenario, dan `results/patterns.csv` dengan `python -m simpul.experiments.documentation course --write`.
course-class = Untuk satu kelas sekaligus ada [sesi yang di dalamnya tim memutuskan tahun demi tahun](../docs/class-session.id.md), dengan panduan fasilitator.
course-goal = Tujuan belajar
course-time = Waktu
course-minutes = { $minutes } menit, termasuk diskusi
course-slides-of = Salindia
course-rubric = Rubrik
course-rubric-about = Sama untuk semua pertanyaan: yang dinilai adalah alasannya, bukan apakah dugaannya terbukti. Isi jawaban yang lengkap, sebagian, dan keliru untuk tiap pertanyaan ada di [panduan pengajar](exercises.id.md).
course-points = Nilai
course-rubric-column = Jawaban
course-rubric-none = hanya menyebut hasil, atau tidak sama sekali
course-rubric-some = menyebut arah dan besar selisih beserta selang kepercayaannya
course-rubric-good = menyebut mekanisme yang menimbulkan selisih itu dan menunjukkannya pada hasil kedua
course-rubric-full = juga menjelaskan dasarnya dalam model dan apa yang perlu dicari tahu di lapangan
course-slides = Dari salindia ke latihan dan kasus
course-slides-about = Nomor salindia seperti dalam [uraian model](../sim/README.md). Kolom terakhir menunjukkan di mana model bertentangan dengan salindia atau belum memastikannya: bahan yang baik untuk mendiskusikan keduanya.
course-column-slide = Salindia
course-column-exercises = Latihan dan kasus
course-column-model = Model
course-agrees = sejalan
course-untested = tidak ada pernyataannya yang diuji tersendiri
course-against = Bertentangan
course-unsettled = Belum pasti
course-town = [`{ $file }`]({ $file }): kota kecil rekaan dengan { $organizations } organisasi, { $strategies } strategi dengan dana yang sama. { $question }
course-run = Jalankan berkasnya pada kedua ujung hal yang dipelajari, dengan satu set parameter seperti dalam panduan pengajar; tanpa `--sets 1` terlihat seberapa jauh parameter lain yang juga sesuai bukti memberi jawaban lain. Lalu ubah satu angka lagi dalam rentang yang tertulis di sampingnya.
course-made-up = Kota ini rekaan; setiap angka adalah asumsi beserta rentangnya.
course-rest = Sejalan dalam { $count ->
   *[other] { $count } pernyataan lainnya
}.

sheets-title = Skenario lainnya, lembar demi lembar
sheets-about = Untuk tiap skenario selain latihan, seperti pada [latihan](course.id.md): apa isinya, cara kerjanya, yang perlu diperhatikan, yang dapat dicoba, dan sumbernya. Yang perlu diperhatikan berlaku pada hasil rujukan yang disertakan dan pada perbandingan atas set parameter yang sesuai dengan bukti; yang pertama dijaga oleh pengujian. Angka dalam tabel adalah rata-rata 20 ulangan dengan parameter bawaan; `simpul compare` merata-ratakan atas banyak set parameter dan memberi angka lain (OB: orang-bulan). Semua strategi menghadapi rangkaian kejadian acak yang sama, sehingga selisih antarstrategi lebih pasti daripada kesan dari selang masing-masing. Halaman ini dibuat dari `docs/sheets.yaml`, berkas skenario, dan `results/reference` dengan `python -m simpul.experiments.documentation course --write`.
sheet-what = Apa isinya
sheet-file = [`{ $file }`]({ $file }), untuk salindia { $slides }.
sheet-how = Cara kerjanya
sheet-notice = Yang perlu diperhatikan
sheet-try = Yang dapat dicoba
sheet-sources = Sumber
sheet-figures = Tabelnya: rata-rata { $month } bulan setelah dimulai, beserta setengah selang kepercayaan 95%.
sheet-figure = { $mean } ±{ $half }
sheet-noted = Dalam berkasnya { $facts ->
    [0] tidak ada angka
   *[other] { $facts } angka
} yang merupakan fakta dengan sumber, dan { $assumptions } angka adalah asumsi dengan alasan dan rentang.
sheet-plain = Angka-angkanya tidak diberi catatan.
sheet-cases = [Apa yang diketahui tentang kasus ini]({ $page }), sumber demi sumber.
