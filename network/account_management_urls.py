"""Addresses of the pages by which accounts are made and ended."""

from django.urls import path

from network.views.account_end import account_end
from network.views.account_list import account_list
from network.views.affiliation_end import affiliation_end
from network.views.affiliation_new import affiliation_new
from network.views.invitation_accept import invitation_accept
from network.views.invitation_detail import invitation_detail
from network.views.invitation_new import invitation_new
from network.views.invitation_revoke import invitation_revoke
from network.views.password_link_new import password_link_new

account_management_patterns = [
    path("accounts/", account_list, name="account_list"),
    path("accounts/<uuid:uid>/affiliations/new/", affiliation_new, name="affiliation_new"),
    path("accounts/<uuid:uid>/password-links/new/", password_link_new, name="password_link_new"),
    path("accounts/<uuid:uid>/end/", account_end, name="account_end"),
    path("affiliations/<uuid:uid>/end/", affiliation_end, name="affiliation_end"),
    path("invitations/new/", invitation_new, name="invitation_new"),
    path("invitations/accept/<str:token>/", invitation_accept, name="invitation_accept"),
    path("invitations/<uuid:uid>/", invitation_detail, name="invitation_detail"),
    path("invitations/<uuid:uid>/revoke/", invitation_revoke, name="invitation_revoke"),
]
