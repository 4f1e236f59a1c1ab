from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NetworkConfig(AppConfig):
    """Who there is: organizations, people who sign in, meetings and activities."""

    name = "network"
    verbose_name = _("ネットワーク")
