# Yang dimiliki strategi selain dananya (tuas).

ask-arms = Bandingkan dengan sarana yang sama (equal: satu kantor, semua langsung bekerja, tanpa kerja tak dibayar), atau dengan sarana yang lazim bagi tiap bentuk (documented); mengikuti skenario bila tidak disebut.
arms-tag = Selain dana
arms-told = Selain dana, sarana strategi-strategi ini tidak sama: { $groups }. Sebagian perbedaan bisa berasal dari situ, bukan dari bentuknya{ $said ->
        [declared] : begitulah keterangan skenario tentang tiap strategi (offices, forming, unpaid).
       *[usual] ; { $command } membandingkan bentuknya saja.
    }
arms-group = { $strategies }: { $levers }
arms-each = satu kantor di setiap tempat
arms-forming = perlu { $months } bulan untuk mulai bekerja
arms-unpaid = jam kerja tak dibayar
arms-none = satu kantor, langsung bekerja, tanpa kerja tak dibayar
