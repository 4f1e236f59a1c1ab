"""Remove drafts that nobody has touched for a month. Runs every night."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from cases.actions import drafts


class Command(BaseCommand):
    """`manage.py expire_drafts`."""

    help = "Remove drafts that were not touched for 30 days."

    def handle(self, *_args, **_options):
        """Say how many there were."""
        self.stdout.write(f"{drafts.expire(at=timezone.now())} drafts removed")
