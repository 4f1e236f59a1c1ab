from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class CasesConfig(AppConfig):
    """What happens: consultations, cases, referrals and what was told to whom."""

    name = "cases"
    verbose_name = _("相談・ケース・連携")

    def ready(self):
        """Bases and codes are there with their tables; the directory learns what the city set and what is open."""
        from cases.actions import codes, duty_contacts
        from cases.actions.legal_bases import start_list
        from cases.presenters.meeting_tellings import cases_told
        from cases.rules.directory_numbers import directory_numbers
        from cases.rules.open_work import open_work
        from cases.rules.prompts import prompted
        from network.rules.closing import register_open_work
        from network.rules.freshness import register_numbers
        from network.rules.outcomes import register_outcomes
        from network.rules.told import register_told

        register_open_work(open_work)
        register_numbers(directory_numbers)
        register_outcomes(prompted)
        register_told(cases_told)
        post_migrate.connect(start_list, sender=self)
        post_migrate.connect(duty_contacts.start_list, sender=self)
        post_migrate.connect(codes.start_list, sender=self)
