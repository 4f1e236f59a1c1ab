"""Derive the 8050 marks anew: people grow older without anybody entering anything. Meant to run once a day."""

from django.core.management.base import BaseCommand

from cases.actions.number_settings import refresh_marks


class Command(BaseCommand):
    """`manage.py refresh_8050`."""

    help = "同居と年齢から、8050世帯の印を付け直します（1日に1回）。"

    def handle(self, *args, **options):
        """Say how many cases changed."""
        changed = refresh_marks()
        if options["verbosity"]:
            self.stdout.write(f"8050世帯の印を見直しました。変わったケース {changed} 件")
