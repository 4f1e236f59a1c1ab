"""Programs that developers and the Makefile call; the application never imports them."""
