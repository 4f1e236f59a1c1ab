"""How fast the pages are, as multiples of a bare Django page measured in turn with them. See README.md."""
