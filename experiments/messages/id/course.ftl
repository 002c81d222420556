# Kursus (scenarios/course.id.md).

course-title = Kursus, lembar demi lembar
course-about = Untuk tiap latihan: apa yang dipelajari, berapa lama, apa yang dijalankan, dan apa yang didiskusikan. Tuliskan dugaan Anda sebelum menjalankan apa pun. Jawabannya, yang diukur dengan model sekarang, ada di [panduan pengajar](exercises.id.md). Halaman ini dibuat dari `docs/course.yaml`, berkas skenario, dan `results/patterns.csv` dengan `python -m simpul.experiments.documentation course --write`.
course-goal = Tujuan belajar
course-time = Waktu
course-minutes = { $minutes } menit, termasuk diskusi
course-slides-of = Salindia
course-rubric = Rubrik
course-rubric-about = Sama untuk semua pertanyaan: yang dinilai adalah alasannya, bukan apakah dugaannya terbukti.
course-points = Nilai
course-rubric-column = Jawaban
course-rubric-none = hanya menyebut hasil, atau tidak sama sekali
course-rubric-some = menyebut arah dan besar selisih beserta selang kepercayaannya
course-rubric-good = menyebut mekanisme yang menimbulkan selisih itu dan menunjukkannya pada hasil kedua
course-rubric-full = juga menjelaskan dasarnya dalam model dan apa yang perlu dicari tahu di lapangan
course-slides = Dari salindia ke latihan
course-slides-about = Nomor salindia seperti dalam [uraian model](../sim/README.md). Kolom terakhir menunjukkan di mana model bertentangan dengan salindia atau belum memastikannya: bahan yang baik untuk mendiskusikan keduanya.
course-column-slide = Salindia
course-column-exercises = Latihan
course-column-model = Model
course-agrees = sejalan
course-untested = tidak ada pernyataannya yang diuji tersendiri
course-against = Bertentangan
course-unsettled = Belum pasti
