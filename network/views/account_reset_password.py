"""パスワードを忘れたとき."""

from allauth.account.views import password_reset
from django.conf import settings
from django.shortcuts import render

from akishima_support.access import public


@public
def account_reset_password(request):
    """By mail where the city has turned mail on; otherwise whom to ask."""
    if settings.EMAIL_NOTIFICATIONS:
        return password_reset(request)
    return render(request, "account/password_reset_ask.html")
