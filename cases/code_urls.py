"""Addresses of the lists of codes."""

from django.urls import path

from cases.views.code_active import code_active
from cases.views.code_edit import code_edit
from cases.views.code_list import code_list
from cases.views.code_lists import code_lists
from cases.views.code_move import code_move
from cases.views.code_new import code_new

code_patterns = [
    path("codes/", code_lists, name="code_lists"),
    path("codes/<slug:name>/", code_list, name="code_list"),
    path("codes/<slug:name>/new/", code_new, name="code_new"),
    path("codes/<slug:name>/<slug:code>/edit/", code_edit, name="code_edit"),
    path("codes/<slug:name>/<slug:code>/move/", code_move, name="code_move"),
    path("codes/<slug:name>/<slug:code>/active/", code_active, name="code_active"),
]
