# Untuk siapa suatu strategi berguna, dan pada isu apa.

whom-heading = Untuk siapa
whom-reading = Kebutuhan terpenuhi di tiap kelompok yang disebut, rata-rata { $seeds } ulangan dengan selang { $level }%. Kelompok tertinggal adalah kelompok yang kebutuhannya paling sedikit terpenuhi tanpa strategi; kelompok itu sama untuk semua strategi. Kelompok di sini digambarkan, tidak diuji.
whom-fold = Selisih antarkelompok pada horizon yang lebih awal
whom-worst = Paling tertinggal setelah { $months } bulan tanpa strategi: { $least }, dengan { $share } kebutuhannya terpenuhi, dibandingkan { $other } untuk { $most }.
whom-gap-smaller = Kesenjangan antara keduanya lebih kecil daripada dengan { $baseline } pada { $strategies }.
whom-gap-larger = Kesenjangan antara keduanya lebih besar daripada dengan { $baseline } pada { $strategies }.
whom-table-met = Kebutuhan terpenuhi di tiap kelompok setelah { $months } bulan
whom-table-gain = Kebutuhan terpenuhi di tiap kelompok setelah { $months } bulan: selisih dari { $baseline }
whom-column-gap = Kesenjangan: { $most } dikurangi { $least }

issue-heading = Pada isu apa
issue-reading = Strategi untuk satu isu diuji pada isu itu ({ $comparisons } perbandingan pada tiap horizon, dikoreksi bersama), dan disandingkan dengan semua isu lain sekaligus: yang diperoleh satu isu mungkin dibayar isu lain.
issue-gain = { $strategy } pada isunya, { $issue }, yang { $already } kebutuhannya terpenuhi tanpa strategi apa pun: { $own } ({ $own_interval }) dibandingkan { $against } setelah { $months } bulan, { $verdict }; pada semua isu lain bersama-sama { $rest } ({ $rest_interval }).
issue-table = Kebutuhan terpenuhi pada isu suatu strategi, dan pada isu lainnya: selisih
issue-row = { $strategy }, { $months } bulan, dibandingkan { $against }
issue-column-issue = Isu
issue-column-already = Sudah terpenuhi
issue-column-own = Isu sendiri
issue-column-verdict = Penilaian
issue-column-rest = Semua isu lain
verdict-described = digambarkan, tidak diuji
