# Kapan bentuk mana yang terbaik (docs/when-which.id.md), dibuat dari results/contexts.csv, interactions.csv, dan leads.csv.

contexts-title = Kapan bentuk mana yang terbaik?
contexts-missing = Belum dijalankan: tabelnya belum ada di `results/`. { $command } membuat tabel itu dan halaman ini.
contexts-not-out = Pertama, yang tidak terbukti.
contexts-made = { $command } membuat halaman ini dari `results/contexts.csv`, `results/interactions.csv`, dan `results/leads.csv`; semua angkanya ada di sana.
contexts-made-block = Jawaban dalam kata-kata dan semua tabel: `docs/when-which.id.md`. Dibuat dengan { $command }.
contexts-missed-own = { $count ->
        [0] Dengan dana kasus sendiri, semua { $bars } batas yang ditetapkan sebelumnya tercapai.
       *[other] { $every ->
            [yes] Dengan dana kasus sendiri, semua { $bars } batas yang ditetapkan sebelumnya tidak tercapai.
           *[no] Dengan dana kasus sendiri, { $count } dari { $bars } batas yang ditetapkan sebelumnya tidak tercapai: { $names }.
        }
    }
contexts-missed-enough = { $count ->
        [0] Dengan dana sedikitnya { $share }% dari kebutuhan, semuanya tercapai.
       *[other] { $every ->
            [yes] Dengan dana sedikitnya { $share }% dari kebutuhan, semuanya juga tidak tercapai.
           *[no] Dengan dana sedikitnya { $share }% dari kebutuhan, { $count } tidak tercapai: { $names }.
        }
    }
contexts-aim = Paling sering unggul dalam { $aim }: { $cases }.
contexts-lead = { $form } di { $case } ({ $every ->
        [yes] di semua { $contexts } keadaan
       *[no] di { $first } dari { $contexts } keadaan
    }, { $clear ->
        [0] tidak pernah jelas
       *[other] { $clear } di antaranya jelas
    })
contexts-hard-easy = Bila hubungan buruk serta kekuasaan timpang dan dipakai, yang unggul dalam { $aim } adalah { $hard }; bila sebaliknya, { $easy }.
contexts-end = { $clear ->
        [yes] { $form } di { $case }
       *[no] { $form } di { $case } (tidak jelas)
    }
contexts-factor = Keadaan paling menentukan lewat { $factor }: di { $case }, selisih { $form } atas { $other } dalam { $aim } berubah dari { $low } bila faktor itu rendah menjadi { $high } bila tinggi ({ $agree } dari set parameter sepakat). { $count } dari { $all } pengaruh semacam itu melampaui kebetulan.
contexts-no-factor = Tidak satu pun dari lima faktor mengubah selisih bentuk yang dibandingkan di bawah ini melampaui kebetulan.
contexts-everywhere-clear = Apa pun keadaannya: { $statements }.
contexts-everywhere-ahead = Tidak ada pernyataan tentang dua bentuk yang jelas berlaku di setiap keadaan; secara rata-rata, di setiap keadaan: { $statements }.
contexts-nowhere = Tidak ada pernyataan tentang dua bentuk yang berlaku di setiap keadaan pada setiap kasus.
contexts-statement = { $count ->
       *[other] { $winners } lebih unggul daripada { $loser } dalam { $aim }
    }
contexts-more-money = Dengan dana kasus sendiri, ada bentuk yang jelas unggul di { $own } dari { $own_all } keadaan, dihitung untuk semua kasus dan tujuan; dengan dana sedikitnya { $share }% dari kebutuhan, di { $more } dari { $more_all }. Dana itu sekian kali dana kasus sendiri: { $times }.
contexts-times = { $case } { $times }
contexts-usual-arms = Dengan sarana yang lazim bagi tiap bentuk, jumlahnya { $usual } dari { $all }; dengan sarana yang sama, { $own }.

contexts-bars = Batas-batasnya
contexts-bars-how = Batas ini ditetapkan sebelum dijalankan pertama kali. Semua bentuk diberi sarana yang sama: satu kantor, mulai bersamaan, tanpa tenaga yang tidak dibayar.
contexts-head-bar = batas
contexts-money-own = dana kasus sendiri
contexts-money-enough = dana sedikitnya { $share }% dari kebutuhan
contexts-met = tercapai
contexts-not-met = **tidak tercapai**
contexts-bar-clear = Di setiap kasus ada bentuk yang jelas unggul dalam kebutuhan terpenuhi, atau dalam kebutuhan kelompok tertinggal, sedikitnya di { $needed } dari 32 keadaan.
contexts-bar-spread = Tidak ada kasus dengan satu bentuk yang jelas unggul di lebih dari { $needed }% keadaan (jumlahnya).
contexts-bar-forms = Sedikitnya { $needed } jenis bentuk jelas unggul di suatu keadaan.
contexts-bar-turn = Di setiap kasus, keadaan sulit dan keadaan mudah jelas membawa pada bentuk yang berbeda.
contexts-bar-effects-new = Suatu faktor mengubah selisih tuan rumah atas lembaga baru, melampaui 99%: sedikitnya { $needed } dari 80 (16 faktor satu per satu, 5 tujuan).
contexts-bar-effects-coalition = Sama, untuk tuan rumah dan koalisi luas.
contexts-bar-signs = Bila sejarah hubungan, persaingan, jarak antarkelompok, atau ketimpangan kekuasaan mengubah selisih tuan rumah atas lembaga baru, arahnya seperti kata sumbernya.
contexts-bar-short-clear = bentuk yang jelas unggul di cukup banyak keadaan
contexts-bar-short-spread = tidak ada bentuk yang jelas unggul di sebagian besar keadaan
contexts-bar-short-forms = tiga jenis bentuk yang jelas unggul di suatu keadaan
contexts-bar-short-turn = bentuk yang berbeda di keadaan sulit dan mudah
contexts-bar-short-effects-new = cukup banyak yang mengubah selisih tuan rumah dan lembaga baru
contexts-bar-short-effects-coalition = cukup banyak yang mengubah selisih tuan rumah dan koalisi
contexts-bar-short-signs = arah menurut sumbernya
contexts-turned = ya
contexts-not-turned = tidak
contexts-figure-effects = { $count } dari { $all } (disilangkan { $crossed } dari { $of })
contexts-figure-of = { $count } dari { $all }

contexts-reading = Cara membaca
contexts-how = Suatu keadaan adalah gabungan lima hal, masing-masing rendah atau tinggi: seberapa baik hubungan di masa lalu, seberapa keras persaingan, seberapa dalam jarak antarkelompok, seberapa jauh yang kuat memakai kekuasaannya, dan seberapa timpang kekuasaan. Jadi ada 32 keadaan. Di masing-masing, setiap bentuk mendapat dana yang sama dan menghadapi rangkaian kejadian acak yang sama, dengan { $sets } set parameter yang kira-kira sama cocoknya dengan bukti. Keadaan sulit: hubungan masa lalu buruk dan yang lain tinggi; keadaan mudah kebalikannya.
contexts-clear = Bentuk yang unggul memiliki rata-rata terbaik. Ia *jelas* unggul bila terhadap setiap bentuk lain (selain varian dari bentuk yang sama) sedikitnya 80% set parameter sepakat, selisihnya melampaui kebetulan, dan cukup besar untuk berarti: { $need } poin kebutuhan terpenuhi, { $crises } poin krisis tertangani, { $windows } keputusan dimenangkan, { $outside } orang-bulan dari luar. Selebihnya belum jelas.
contexts-explained-direct-grants = **Hibah**: dana diberikan kepada masing-masing organisasi.
contexts-explained-broker-host = **Tuan rumah**: organisasi setempat menjadi perantara bagi yang lain.
contexts-explained-broker-new = **Lembaga baru**: organisasi didirikan untuk menjadi perantara.
contexts-explained-broker-informal = **Wadah informal**: orang bertemu dan menjadi perantara tanpa badan hukum; sebagian kemudian berbadan hukum.
contexts-explained-coalition-broad = **Koalisi**: para anggota bertemu, memutuskan, dan bertindak bersama, untuk banyak isu atau satu isu.
contexts-explained-partnership = **Kemitraan khusus**: beberapa organisasi menyepakati satu proyek.
contexts-one-group = { $count ->
       *[other] { $cases } hanya memiliki satu kelompok warga, jadi di sana tidak ada kelompok tertinggal.
    }
contexts-cases = Kasus demi kasus
contexts-head-aim = tujuan
contexts-head-first = unggul di berapa keadaan (yang jelas)
contexts-head-hard = keadaan sulit
contexts-head-easy = keadaan mudah
contexts-open = belum jelas: { $forms }
contexts-open-all = belum jelas di antara semuanya; rata-rata { $first }
contexts-hangs = Yang menentukan pilihan
contexts-hangs-how = Dengan dana tiap kasus sendiri: berapa poin selisih dua bentuk berubah bila suatu faktor naik dari rendah ke tinggi, dan bagian set parameter yang sepakat. Garis: tidak melampaui kebetulan (99%).
contexts-head-factor = faktor
contexts-head-pair = { $form } dikurangi { $other }
contexts-wrong-sign = berlawanan dengan sumbernya
contexts-usual = Dengan sarana yang lazim
contexts-usual-how = Kenyataannya bentuk-bentuk itu tidak mulai dengan sarana yang sama: tuan rumah sudah ada, lembaga baru perlu waktu, wadah informal hidup dari tenaga yang tidak dibayar. Dengan kelebihan dan beban itu, dengan dana kasus sendiri:

contexts-case-pikul = PIKUL
contexts-case-glades = Glades
contexts-case-nfi = NFI
contexts-case-ccrp = CCRP
contexts-form-direct-grants = hibah
contexts-form-broker-host = tuan rumah
contexts-form-broker-four = tuan rumah (dari yang empat)
contexts-form-broker-new = lembaga baru
contexts-form-broker-informal = wadah informal
contexts-form-broker-incorporates = informal (lalu berbadan hukum)
contexts-form-coalition-broad = koalisi luas
contexts-form-coalition-issue = koalisi satu isu
contexts-form-coalition-cdcs = gabungan CDC
contexts-form-partnership = kemitraan khusus
contexts-told-direct-grants = hibah
contexts-told-broker-host = tuan rumah
contexts-told-broker-four = tuan rumah dari yang empat
contexts-told-broker-new = lembaga baru
contexts-told-broker-informal = wadah informal
contexts-told-broker-incorporates = wadah informal yang kemudian berbadan hukum
contexts-told-coalition-broad = koalisi luas
contexts-told-coalition-issue = koalisi satu isu
contexts-told-coalition-cdcs = gabungan CDC
contexts-told-partnership = kemitraan khusus

contexts-no-case = { $given } bukan salah satu kasus. Yang terdekat: { $nearest }. Yang ada: { $allowed }.
contexts-range = { $option } bernilai { $given }; yang boleh { $low } sampai { $high }.
contexts-stopped = Dihentikan. Yang sudah selesai tersimpan di { $folder }; perintah yang sama melanjutkannya.
