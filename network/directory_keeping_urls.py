"""Addresses of what bodies keep themselves, of the yearly confirmation, and of what the city approves."""

from django.urls import path

from network.views.capacity_edit import capacity_edit
from network.views.change_request_detail import change_request_detail
from network.views.change_request_new import change_request_new
from network.views.confirmation_list import confirmation_list
from network.views.confirmation_new import confirmation_new
from network.views.contact_edit import contact_edit
from network.views.contact_end import contact_end
from network.views.contact_new import contact_new
from network.views.named_contact_edit import named_contact_edit
from network.views.named_contact_list import named_contact_list
from network.views.named_contact_new import named_contact_new
from network.views.notice_edit import notice_edit
from network.views.notice_list import notice_list
from network.views.notice_new import notice_new
from network.views.service_edit import service_edit
from network.views.service_end import service_end
from network.views.service_new import service_new

directory_keeping_patterns = [
    path("organizations/<uuid:uid>/services/new/", service_new, name="service_new"),
    path("organizations/<uuid:uid>/contacts/new/", contact_new, name="contact_new"),
    path("organizations/<uuid:uid>/capacity/", capacity_edit, name="capacity_edit"),
    path("organizations/<uuid:uid>/notices/new/", notice_new, name="notice_new"),
    path("organizations/<uuid:uid>/people/new/", named_contact_new, name="named_contact_new"),
    path("organizations/<uuid:uid>/changes/new/", change_request_new, name="change_request_new"),
    path("organizations/<uuid:uid>/round/", confirmation_new, name="confirmation_new"),
    path("services/<uuid:uid>/edit/", service_edit, name="service_edit"),
    path("services/<uuid:uid>/end/", service_end, name="service_end"),
    path("contacts/<uuid:uid>/edit/", contact_edit, name="contact_edit"),
    path("contacts/<uuid:uid>/end/", contact_end, name="contact_end"),
    path("notices/", notice_list, name="notice_list"),
    path("notices/<uuid:uid>/edit/", notice_edit, name="notice_edit"),
    path("people/", named_contact_list, name="named_contact_list"),
    path("people/<uuid:uid>/edit/", named_contact_edit, name="named_contact_edit"),
    path("changes/<uuid:uid>/", change_request_detail, name="change_request_detail"),
    path("confirmations/", confirmation_list, name="confirmation_list"),
]
