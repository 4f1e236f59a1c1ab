"""Addresses of the directory and of the accounts of others; one's own account is in `account_urls`."""

app_name = "network"

urlpatterns: list = []
