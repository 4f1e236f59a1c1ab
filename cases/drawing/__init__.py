"""Plain geometry of the drawings: where symbols, lines and words go. Knows neither the database nor HTML."""
