"""Print the accounts of the demonstration with their password."""

import unicodedata

from django.core.management.base import BaseCommand
from django.utils import timezone, translation

from cases.demo.accounts import DEMO_PASSWORD
from network.models import Affiliation

HEAD = ("アカウント名", "氏名", "機関", "役割", "パスワード")


class Command(BaseCommand):
    """One line for each affiliation in force of a 架空 account; real accounts are never printed."""

    help = "架空の見本のアカウントを、役割とパスワードつきで表示します。"

    def handle(self, *args, **options):
        """Print the table, or that there are none."""
        with translation.override("ja"):  # whatever the shell's language is
            rows = [HEAD, *_rows()]
        if len(rows) == 1:
            self.stdout.write("架空の見本のアカウントはありません。")
            return
        widths = [max(_width(row[column]) for row in rows) for column in range(len(HEAD))]
        for row in rows:
            cells = [text + " " * (width - _width(text)) for text, width in zip(row, widths, strict=True)]
            self.stdout.write("  ".join(cells).rstrip())


def _rows() -> list[tuple]:
    valid = Affiliation.objects.valid_on(timezone.localdate()).filter(user__is_demo=True)
    return [
        (each.user.username, each.user.name, each.organization.name, each.get_role_display(), DEMO_PASSWORD)
        for each in valid.select_related("user", "organization").in_order()
    ]


def _width(text: str) -> int:
    """Columns on a terminal: full-width letters take two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WFA" else 1 for letter in text)
