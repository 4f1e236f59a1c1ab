"""Addresses of the directory and of accounts."""

app_name = "network"

account_patterns: list = []

urlpatterns: list = []
