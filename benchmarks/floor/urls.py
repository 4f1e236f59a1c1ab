"""Addresses of the floor; nothing else mounts them."""

from django.urls import path

from benchmarks.floor.views import entry, write

urlpatterns = [
    path("entries/<int:number>/", entry, name="entry"),
    path("entries/new/", write, name="write"),
]
