"""Every address of the house."""

from django.urls import include, path
from django.views.i18n import set_language

from akishima_support.access import public
from akishima_support.access.sides import of_this_side
from akishima_support.audit.views.access_log import access_log
from network.account_urls import account_patterns

handler500 = "akishima_support.errors.server_error"

urlpatterns = of_this_side(
    [
        path("", include("cases.today_urls")),
        path("language/", public(set_language), name="set_language"),
        path("accounts/", include(account_patterns)),
        path("access-log/", access_log, name="access_log"),
        path("network/", include("network.urls")),
        path("cases/", include("cases.urls")),
    ]
)
