"""Addresses of the directory and of the accounts of others; one's own account is in `account_urls`."""

from network.account_management_urls import account_management_patterns

app_name = "network"

urlpatterns: list = [*account_management_patterns]
