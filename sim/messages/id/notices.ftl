# Yang dikatakan di samping pekerjaan: apa yang salah pada kode tersimpan, dan apa dari luar yang mengubah cara menjalankan.

cache-no-folder = { $folder } bukan folder; kode terkompilasi disimpan di tempat lain.
cache-of-others = { $folder } milik orang lain; kode terkompilasi tidak dibaca dari sana dan tidak disimpan di sana.
cache-open-to-others = Orang lain boleh menulis ke { $folder }; kode terkompilasi tidak dibaca dari sana dan tidak disimpan di sana.
cache-below-others = Orang lain dapat menaruh folder lain sebagai ganti { $folder }; kode terkompilasi tidak dibaca dari sana dan tidak disimpan di sana.
cache-damaged = Kode tersimpan rusak ({ $file }); dikompilasi lagi.
cache-useless = Kode tersimpan tidak dapat dipakai ({ $kind }); dikompilasi lagi.
cache-not-kept = Kode terkompilasi tidak dapat disimpan ({ $kind }); perintah berikut mengompilasinya lagi.
numba-file-ignored = { $file } ada di folder ini; berkas itu tidak mengubah cara model dikompilasi.
own-code-by-environment = { $variable } disetel di lingkungan: { $file }, yang disebut skenario, dijalankan.
scenario-shadowed = { $name } adalah yang ada di folder ini, bukan skenario bawaan dengan nama itu.
pages-setting-ignored = { $name } disetel di lingkungan; itu tidak mengubah halaman.
given-file-silent = tidak ada yang keluar darinya
