# Banyak set parameter sebagai ganti satu.

ask-ensemble = Mengambil set parameter dari sebuah berkas atau folder simpul calibrate; set bawaan bila dikosongkan.
ensemble-about = Simulasi memakai { $sets } set parameter yang diambil menurut kecocokannya dengan bukti, masing-masing { $seeds } ulangan; pada ulangan yang sama semua strategi memakai set yang sama.
ensemble-about-worlds = Kombinasi-kombinasi memakai { $sets } dari { $all } set parameter yang diambil menurut kecocokannya dengan bukti; nilai yang tidak ditentukan set itu dan disebut tidak pasti oleh skenario diambil dari seluruh rentangnya.
ensemble-stated = Yang berikut ditentukan skenario sendiri, jadi tetap: { $names }.

ensemble-cannot-read = Ensembel { $file } tidak dapat dibaca: { $reason }. Buatlah dengan simpul calibrate SKENARIO, atau kosongkan nama berkasnya untuk memakai ensembel bawaan.
ensemble-column = { $file }: "{ $name }" bukan parameter model. Yang terdekat: { $nearest }. Nama kolom adalah nama parameter, atau kunci bertitik dari skenario.
ensemble-twice = { $file }: kolom "{ $name }" ada dua kali.
ensemble-few = { $file } berisi { $sets } set parameter; sebuah ensembel memerlukan satu baris nama parameter dan sedikitnya { $least } set di bawahnya.
ensemble-line = { $file }, baris { $line }: { $cells } nilai untuk { $columns } kolom.
ensemble-number = { $file }, baris { $line }, kolom { $name }: "{ $given }" bukan angka.
ensemble-range = { $file }, baris { $line }, kolom { $name }: { $given } berada di luar rentang parameter ini, { $low } sampai { $high }.
