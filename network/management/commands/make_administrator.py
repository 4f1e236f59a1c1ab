"""The first administrator of a fresh database."""

from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Refused, Role, acting_as, system_actor
from network.actions.invitations import Invitee, invite
from network.forms.accounts import InvitationForm
from network.models import Organization


class Command(BaseCommand):
    """Print the path of an invitation; the password is chosen behind it, never on a command line."""

    help = "Invite the first administrator: prints the path of a link for one use within 72 hours."

    def add_arguments(self, parser):
        """Account name and name."""
        parser.add_argument("--username", required=True)
        parser.add_argument("--name", required=True)

    def handle(self, *args, username, name, **options):
        """Invite to the window as administrator."""
        actor = system_actor("make_administrator")
        with acting_as(actor):
            try:
                _invitation, token = invite(invitee=_invitee(username, name), by=actor, at=timezone.now())
            except Refused as refusal:
                raise CommandError(str(refusal)) from refusal
        self.stdout.write(_("次のリンクを、72時間以内に一度だけ開いてください(このサイトのアドレスの後に続けます):"))
        self.stdout.write(reverse("network:invitation_accept", args=[token]))


def _invitee(username: str, name: str) -> Invitee:
    window = Organization.unscoped.filter(is_window=True).first()
    if window is None:
        raise CommandError(_("相談窓口の機関がありません。先に load_directory を実行してください。"))
    typed = {"username": username, "name": name, "role": Role.ADMINISTRATOR, "organization": window.pk}
    form = InvitationForm(typed)
    if not form.is_valid():
        raise CommandError("\n".join(_sentences(form)))
    return form.invitee()


def _sentences(form) -> list[str]:
    return [f"{form.fields[name].label}: {error}" for name, errors in form.errors.items() for error in errors]
