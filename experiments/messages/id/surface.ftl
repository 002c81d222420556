# Apa yang dikatakan hasil tentang dirinya di Python
surface-outcome = { $outcome } { $value }
surface-main = Setelah { $months } bulan: { $outcomes }.
surface-no-baseline = Strategi: { $strategies }. Bila tanpa strategi atau hibah langsung ikut dijalankan, perbedaannya akan disebutkan.
