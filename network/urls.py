"""Addresses of the directory and of the accounts of others; one's own account is in `account_urls`."""

from django.urls import path

from network.account_management_urls import account_management_patterns
from network.activity_urls import activity_patterns
from network.directory_exchange_urls import directory_exchange_patterns
from network.directory_keeping_urls import directory_keeping_patterns
from network.meeting_result_urls import meeting_result_patterns
from network.meeting_urls import meeting_patterns
from network.views.alias_confirm import alias_confirm
from network.views.alias_merge import alias_merge
from network.views.alias_new import alias_new
from network.views.case_summary_detail import case_summary_detail
from network.views.organization_close import organization_close
from network.views.organization_confirm import organization_confirm
from network.views.organization_detail import organization_detail
from network.views.organization_edit import organization_edit
from network.views.organization_list import organization_list
from network.views.organization_new import organization_new
from network.views.organization_reopen import organization_reopen
from network.views.platform import platform
from network.views.seat_edit import seat_edit
from network.views.seat_end import seat_end
from network.views.seat_fill import seat_fill
from network.views.seat_new import seat_new

app_name = "network"

urlpatterns = [
    path("organizations/", organization_list, name="organization_list"),
    path("organizations/new/", organization_new, name="organization_new"),
    path("organizations/<uuid:uid>/", organization_detail, name="organization_detail"),
    path("organizations/<uuid:uid>/edit/", organization_edit, name="organization_edit"),
    path("organizations/<uuid:uid>/confirm/", organization_confirm, name="organization_confirm"),
    path("organizations/<uuid:uid>/close/", organization_close, name="organization_close"),
    path("organizations/<uuid:uid>/reopen/", organization_reopen, name="organization_reopen"),
    path("organizations/<uuid:uid>/merge/", alias_merge, name="alias_merge"),
    path("organizations/<uuid:uid>/aliases/new/", alias_new, name="alias_new"),
    path("aliases/<uuid:uid>/confirm/", alias_confirm, name="alias_confirm"),
    path("platform/", platform, name="platform"),
    path("platform/seats/<uuid:uid>/fill/", seat_fill, name="seat_fill"),
    path("platform/seats/new/", seat_new, name="seat_new"),
    path("platform/seats/<uuid:uid>/edit/", seat_edit, name="seat_edit"),
    path("platform/seats/<uuid:uid>/end/", seat_end, name="seat_end"),
    path("case-summaries/<uuid:uid>/", case_summary_detail, name="case_summary_detail"),
    *activity_patterns,
    *directory_keeping_patterns,
    *meeting_patterns,
    *meeting_result_patterns,
    *directory_exchange_patterns,
    *account_management_patterns,
]
