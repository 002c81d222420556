# Layak diketahui lebih jauh: nilai satu parameter saja, dan apa yang menentukan keunggulan.

knowing-first = Mengetahui “{ $parameter }” saja akan bernilai { $value }
knowing-further = “{ $parameter }” { $value }
knowing-more = { $more } lainnya
knowing-end = { $sentence }.
knowing-none = Tidak ada satu parameter pun yang terbukti layak diukur tersendiri: dalam { $sets } set, kebetulan saja dapat membuat yang terbaik dari { $count } parameter tampak bernilai { $chance }, dan tidak ada yang melebihinya.
knowing-blind = Parameter mana yang layak diukur tersendiri tidak dapat diketahui dari { $sets } set: kebetulan saja dapat membuat yang terbaik dari { $count } parameter tampak bernilai { $chance }, sama besar dengan semuanya bersama-sama. Lebih banyak set (--sets) akan lebih menjelaskan.
knowing-nothing = Jadi, untuk pilihan ini tidak ada parameter yang layak diukur.
knowing-lead = Besarnya keunggulan { $first } atas { $next } bergantung pada { $parameters }.
knowing-lead-part = “{ $parameter }” ({ $share } dari perbedaan antarset)
knowing-lead-none = Besarnya keunggulan { $first } atas { $next } tidak terbukti bergantung pada satu parameter tertentu.
knowing-lead-alike = Keunggulan { $first } atas { $next } antarset tidak berbeda melebihi kebetulan.

knowing-fold = Nilai tiap parameter
knowing-table = Layak diketahui lebih jauh? Nilai mengetahui tiap parameter saja, dan bagian dari perbedaan antara { $sets } set dalam keunggulan { $first } atas { $next } yang dijelaskannya; { $shown } yang paling banyak menjelaskan dari { $count }
knowing-parameter = Parameter
knowing-column-worth = Nilai bila diketahui sendiri
knowing-column-share = Menjelaskan keunggulan
knowing-column-p = p
knowing-reading = Kebetulan dan pencocokan berlebih sudah dikeluarkan; p berlaku untuk semua { $count } parameter sekaligus, dan kebetulan saja dapat membuat yang terbaik di antaranya tampak bernilai { $chance }. Besarannya dalam satuan pilihan di atas; mengetahui semua parameter sekaligus akan bernilai { $whole }.
