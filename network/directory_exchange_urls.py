"""Addresses of the directory as files: lists that are taken over, files that leave, and the list on paper."""

from django.urls import path

from network.views.directory_export import directory_export
from network.views.directory_print import directory_print
from network.views.import_confirm import import_confirm
from network.views.import_detail import import_detail
from network.views.import_drop import import_drop
from network.views.import_new import import_new
from network.views.import_template import import_template

directory_exchange_patterns = [
    path("organizations/export/", directory_export, name="directory_export"),
    path("organizations/print/", directory_print, name="directory_print"),
    path("organizations/import/", import_new, name="import_new"),
    path("organizations/import/template/", import_template, name="import_template"),
    path("imports/<uuid:uid>/", import_detail, name="import_detail"),
    path("imports/<uuid:uid>/confirm/", import_confirm, name="import_confirm"),
    path("imports/<uuid:uid>/drop/", import_drop, name="import_drop"),
]
