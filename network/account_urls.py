"""Addresses of one's own account. The names of allauth's pages are allauth's, because it looks them up itself.

There is no sign-up and no management of e-mail addresses: accounts come by invitation.
"""

from allauth.account import views as allauth_views
from django.urls import path, re_path

from akishima_support.access import Capability, public, requires
from network.views.account_logout import account_logout
from network.views.account_reset_password import account_reset_password
from network.views.affiliation_choose import affiliation_choose

_own = requires(Capability.OWN_ACCOUNT)

account_patterns = [
    path("login/", public(allauth_views.login), name="account_login"),
    path("logout/", account_logout, name="account_logout"),
    path("affiliation/", affiliation_choose, name="affiliation_choose"),
    path("password/change/", _own(allauth_views.password_change), name="account_change_password"),
    # An account that has no password yet gets one by a link, so both lead to the same words.
    path("password/set/", account_reset_password, name="account_set_password"),
    path("password/reset/", account_reset_password, name="account_reset_password"),
    path("password/reset/done/", public(allauth_views.password_reset_done), name="account_reset_password_done"),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$",
        public(allauth_views.password_reset_from_key),
        name="account_reset_password_from_key",
    ),
    path(
        "password/reset/key/done/",
        public(allauth_views.password_reset_from_key_done),
        name="account_reset_password_from_key_done",
    ),
]
