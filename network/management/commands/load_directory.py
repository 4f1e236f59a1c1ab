"""Load the directory of the record. Safe in production and safe to repeat."""

from django.core.management.base import BaseCommand

from akishima_support.access import acting_as, system_actor
from network.actions.load_directory import load_directory


class Command(BaseCommand):
    """Make the missing rows of the directory; nothing that exists is changed."""

    help = "令和6年11月27日の情報交換記録にある機関・会議・活動を登録します。すでにある行は変えません。"

    def handle(self, *args, **options):
        """Load, then say how many rows were made."""
        actor = system_actor("load_directory")
        with acting_as(actor):
            made = load_directory(by=actor)
        if not made:
            self.stdout.write("機関名簿はすでに登録されています。")
        for name, count in made.items():
            self.stdout.write(f"{name}: {count}")
