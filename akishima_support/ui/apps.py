"""App of the parts that every page is made of."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class UiConfig(AppConfig):
    """Form renderer, components and template tags. It has no models."""

    name = "akishima_support.ui"
    label = "ui"
    verbose_name = _("画面の部品")
