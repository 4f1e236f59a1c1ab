from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CasesConfig(AppConfig):
    """What happens: consultations, cases, referrals and what was told to whom."""

    name = "cases"
    verbose_name = _("相談・ケース・連携")
