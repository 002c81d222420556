# Small parts of sentences
list-two = { $first } and { $last }
list-more = { $first } and { $last }
interval = { $low } to { $high }
percent = %
percent-points = { $one ->
    [yes] {" "}point
   *[no] {" "}points
}
