"""Addresses of consultations, cases and referrals."""

app_name = "cases"

urlpatterns: list = []
