"""Fill the search index anew from what is recorded."""

from django.apps import apps
from django.core.management.base import BaseCommand
from django.db import transaction
from tqdm import tqdm

from cases.actions.search_rebuild import rebuild


class Command(BaseCommand):
    """Safe at any time: in one transaction, so that nobody ever searches an empty index."""

    help = "検索の手がかりを、記録からすべて作り直します。"

    def handle(self, *args, **options):
        """Rebuild, with a count on the terminal."""
        with transaction.atomic(), tqdm(disable=options["verbosity"] == 0, unit="件") as bar:
            for size in rebuild(lambda name: apps.get_model("cases", name)):
                bar.update(size)
