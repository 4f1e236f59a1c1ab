from django.apps import AppConfig


class AuditConfig(AppConfig):
    """The append-only log of changes and of looking."""

    name = "akishima_support.audit"
    label = "audit"
    default_auto_field = "django.db.models.BigAutoField"
