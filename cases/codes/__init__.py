"""Code lists of the work at the window (domain §3.3, §3.4), one subject per module."""
