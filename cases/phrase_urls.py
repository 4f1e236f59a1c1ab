"""Addresses of 定型文."""

from django.urls import path

from cases.views.phrase_edit import phrase_edit
from cases.views.phrase_list import phrase_list
from cases.views.phrase_new import phrase_new
from cases.views.phrase_retire import phrase_retire

phrase_patterns = [
    path("phrases/", phrase_list, name="phrase_list"),
    path("phrases/new/", phrase_new, name="phrase_new"),
    path("phrases/<uuid:uid>/edit/", phrase_edit, name="phrase_edit"),
    path("phrases/<uuid:uid>/retire/", phrase_retire, name="phrase_retire"),
]
