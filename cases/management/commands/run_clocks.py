"""Write down what the clocks of referrals tell. Runs every morning; twice, or late, does no harm."""

from django.core.management.base import BaseCommand
from django.utils import timezone, translation

from akishima_support.access import acting_as, system_actor
from cases.actions import clocks


class Command(BaseCommand):
    """`manage.py run_clocks`."""

    help = "連携の回答期限と、報告のない連携についてのお知らせを残します。何度実行しても同じです。"

    def handle(self, *_args, **_options):
        """Say how many of each kind were new."""
        actor = system_actor("run_clocks")
        with acting_as(actor), translation.override("ja"):
            given = clocks.run(by=actor, at=timezone.now())
            for kind, number in given.items():
                self.stdout.write(f"{kind.label} {number} 件")
