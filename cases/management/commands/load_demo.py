"""Fill an empty database with fictitious people (架空). Refuses in production."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from cases.demo.play import SCENARIOS, play
from cases.models import Consultation
from network.models import User


class Command(BaseCommand):
    """Play the scenarios of the demonstration, once."""

    help = "架空の方々と利用者で、相談の見本を作ります。本番では使えません。"

    def add_arguments(self, parser):
        """`--if-empty`: no error where the database holds something; `--accounts-only`: nobody has consulted yet."""
        parser.add_argument("--if-empty", action="store_true", help="利用者も相談もないときだけ作ります。")
        parser.add_argument("--accounts-only", action="store_true", help="利用者だけを作り、相談は入れません。")

    def handle(self, *args, **options):
        """Refuse in production and on anything but an empty database."""
        if settings.ENVIRONMENT == "production":
            raise CommandError("本番のデータベースに架空の見本は入れられません。ENVIRONMENT=trial で試してください。")
        if User.objects.exists() or Consultation.unscoped.exists():
            if not options["if_empty"]:
                raise CommandError("利用者か相談がすでにあります。見本は、新しいデータベースで試してください。")
            self.stdout.write("利用者か相談がすでにあるため、見本は入れませんでした。")
            return
        play(SCENARIOS if not options["accounts_only"] else ())
        self.stdout.write("架空の見本を入れました。アカウントは demo_accounts で見られます。")
