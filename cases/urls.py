"""Addresses of consultations, cases and referrals."""

from cases.referral_urls import referral_patterns

app_name = "cases"

urlpatterns = [
    *referral_patterns,
]
