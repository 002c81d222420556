# Banyak set parameter sebagai ganti satu.

ask-ensemble = Beri tiap benih set parameter yang berbeda, yang diambil menurut kecocokannya dengan bukti, sehingga selang memuat juga yang tidak diketahui tentang parameter: ensembel bawaan, atau ensembel dari sebuah berkas atau folder simpul calibrate.
ensemble-about =
    { $sets ->
       *[other] Benih-benih memakai { $sets } dari { $all } set parameter yang diambil menurut kecocokannya dengan bukti, dan pada benih yang sama semua strategi memakai set yang sama: selang memuat ketidakpastian parameter, bukan hanya peluang.
    }
ensemble-about-worlds = Latar-latar memakai { $sets } dari { $all } set parameter yang diambil menurut kecocokannya dengan bukti; yang tidak ditentukan set itu dan disebut tidak pasti oleh skenario disebar sepanjang rentangnya.
ensemble-stated = Yang berikut ditentukan skenario sendiri, jadi tetap: { $names }.
ensemble-share = { $outcome } pada { $share }
ensemble-holds = Dari { $sets } set, { $strategy } lebih baik daripada hibah langsung untuk { $shares } (termasuk unsur peluang).
ensemble-table = Bagian dari { $sets } set parameter tempat sebuah strategi lebih baik daripada: { $baseline }, setelah { $months } bulan

ensemble-cannot-read = Ensembel { $file } tidak dapat dibaca: { $reason }. Buatlah dengan simpul calibrate SKENARIO, atau kosongkan nama berkasnya untuk memakai ensembel bawaan.
ensemble-column = { $file }: "{ $name }" bukan parameter model. Yang terdekat: { $nearest }. Nama kolom adalah nama parameter, atau kunci bertitik dari skenario.
ensemble-twice = { $file }: kolom "{ $name }" ada dua kali.
ensemble-few = { $file } berisi { $sets } set parameter; sebuah ensembel memerlukan satu baris nama parameter dan sedikitnya { $least } set di bawahnya.
ensemble-line = { $file }, baris { $line }: { $cells } nilai untuk { $columns } kolom.
ensemble-number = { $file }, baris { $line }, kolom { $name }: "{ $given }" bukan angka.
ensemble-range = { $file }, baris { $line }, kolom { $name }: { $given } berada di luar rentang parameter ini, { $low } sampai { $high }.
