"""Print the demo accounts with their organizations and roles; `make run` shows them below the address."""

from django.core.management.base import BaseCommand
from django.utils import timezone, translation

from akishima_support.access import acting_as, system_actor
from network.models import Affiliation


def demo_accounts() -> list[str]:
    """One line per demo account and affiliation in force today."""
    valid = Affiliation.objects.valid_on(timezone.localdate()).filter(user__is_demo=True)
    return [
        f"{one.user.username}\t{one.user.name}\t{one.organization.name}\t{one.get_role_display()}"
        for one in valid.select_related("user", "organization").in_order()
    ]


class Command(BaseCommand):
    """Print the demo accounts; nothing where there are none."""

    help = "Print the demo accounts with their organizations and roles."

    def handle(self, *args, **options):
        """Print, in Japanese whatever the shell's language is."""
        with acting_as(system_actor("demo_accounts")), translation.override("ja"):
            for line in demo_accounts():
                self.stdout.write(line)
