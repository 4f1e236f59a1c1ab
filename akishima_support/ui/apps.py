"""App of the parts that every page is made of."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """Form renderer, components and template tags. It has no models."""

    name = "akishima_support.ui"
    label = "ui"
    verbose_name = "画面の部品"
