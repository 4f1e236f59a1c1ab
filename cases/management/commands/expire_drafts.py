"""Remove drafts that nobody has touched for a month, and lists that nobody took over. Runs every night."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from cases.actions import drafts
from network.actions import directory_imports


class Command(BaseCommand):
    """`manage.py expire_drafts`."""

    help = "Remove drafts that were not touched for 30 days, and lists that were not confirmed for a day."

    def handle(self, *_args, **_options):
        """Say how many there were."""
        now = timezone.now()
        self.stdout.write(f"{drafts.expire(at=now)} drafts removed")
        self.stdout.write(f"{directory_imports.remove_old(at=now)} lists removed")
