# Bagian kecil kalimat
list-two = { $first } dan { $last }
list-more = { $first }, dan { $last }
interval = { $low } s.d. { $high }
percent = %
percent-points = { $one ->
   *[no] {" "}poin
}
