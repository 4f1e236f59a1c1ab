"""Say what is due, or propose it in somebody's name. Nothing is erased by this command."""

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from akishima_support.access import Capability, Refused, acting_as, system_actor
from cases.actions import disposal
from network.actors import actor_from
from network.models import Affiliation


class Command(BaseCommand):
    """`manage.py propose_disposal`, or with `--by ACCOUNT` to make the proposal."""

    help = "保存期限を過ぎた記録を数えます。--by を付けると、その承認者の名で廃棄を提案します（廃棄はしません）。"

    def add_arguments(self, parser):
        """Whose name."""
        parser.add_argument("--by", help="承認者のアカウント名")

    def handle(self, *args, **options):
        """A second run finds nothing new: what waits in a proposal is not proposed again."""
        with acting_as(system_actor("propose_disposal")):
            people, threads = disposal.proposable(timezone.localdate())
        self.stdout.write(f"廃棄を提案できる方 {len(people)} 人、匿名の相談 {len(threads)} 件")
        if options["by"] and (people or threads):
            self._propose(options["by"])

    def _propose(self, account: str) -> None:
        rows = Affiliation.objects.valid_on(timezone.localdate()).filter(user__username=account)
        actors = [actor_from(row) for row in rows.select_related("user", "organization")]
        actor = next((one for one in actors if one.can(Capability.KEEPING_DECIDE)), None)
        if actor is None:
            raise CommandError(f"{account} は承認者ではありません。")
        with acting_as(actor):
            try:
                made = disposal.propose(note="", by=actor, at=timezone.now(), token=None)
            except Refused as refused:
                self.stdout.write(str(refused))
                return
        self.stdout.write(f"{made.number} として提案しました。ほかの承認者の承認を待ちます。")
