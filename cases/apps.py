from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class CasesConfig(AppConfig):
    """What happens: consultations, cases, referrals and what was told to whom."""

    name = "cases"
    verbose_name = _("相談・ケース・連携")

    def ready(self):
        """The list of bases is there as soon as its table is."""
        from cases.actions.legal_bases import start_list

        post_migrate.connect(start_list, sender=self)
