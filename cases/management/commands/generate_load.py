"""Fill a database with many fictitious cases, to measure how fast the pages stay."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from akishima_support.access import acting_as, system_actor
from cases.load.fill import fill


class Command(BaseCommand):
    """Make fictitious cases with their records, consultations and referrals; refused in production."""

    help = "性能を測るための架空のケースを大量に作ります。本番では使えません。"

    def add_arguments(self, parser):
        """How many, and the seed that makes the same data again."""
        parser.add_argument("--cases", type=int, required=True, metavar="N", help="作るケースの数")
        parser.add_argument("--seed", type=int, default=0, help="同じ値からは同じ内容ができます")

    def handle(self, *args, **options):
        """Fill, with a progress bar on the terminal."""
        if settings.ENVIRONMENT == "production":
            raise CommandError("本番のデータベースに架空のケースを作ることはできません。")
        if options["cases"] < 1:
            raise CommandError("--cases には 1 以上を指定してください。")
        quiet = options["verbosity"] == 0
        with acting_as(system_actor("generate_load")), tqdm(total=options["cases"], disable=quiet, unit="件") as bar:
            for size in fill(options["cases"], options["seed"]):
                bar.update(size)
