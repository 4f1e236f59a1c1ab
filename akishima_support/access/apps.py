from django.apps import AppConfig


class AccessConfig(AppConfig):
    """Roles, capabilities, gates and scoped managers; no tables of its own."""

    name = "akishima_support.access"
    label = "access"
