"""Print the table of roles and capabilities that `docs/access.md` holds."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from akishima_support.access import CAPABILITIES, Capability, Role

TARGET = Path(settings.BASE_DIR) / "docs" / "access.md"


def access_table() -> str:
    """The table as Markdown, one row per capability, one column per role."""
    with translation.override("ja"):
        head = "| できること | " + " | ".join(str(role.label) for role in Role) + " |"
        line = "|---|" + ":-:|" * len(Role)
        rows = [_row(capability) for capability in Capability]
    intro = (
        "# 役割とできること\n\n"
        "`make docs` が作ります。どの行が見えるかは、各モデルの `visible_to` が決めます。"
        "見えないものは「存在しない」(404) と答えます。\n"
    )
    return "\n".join([intro, head, line, *rows, ""])


def _row(capability: Capability) -> str:
    marks = ["○" if capability in CAPABILITIES[role] else "" for role in Role]
    return f"| {capability.label}<br>`{capability.value}` | " + " | ".join(marks) + " |"


class Command(BaseCommand):
    """Write docs/access.md, or compare it with `--check`."""

    help = "Write docs/access.md from the capability table (--check: fail when it differs)."

    def add_arguments(self, parser):
        """`--check` compares and writes nothing."""
        parser.add_argument("--check", action="store_true")

    def handle(self, *args, check=False, **options):
        """Write or compare."""
        table = access_table()
        if not check:
            TARGET.parent.mkdir(exist_ok=True)
            TARGET.write_text(table, encoding="utf-8")
        elif not TARGET.exists() or TARGET.read_text(encoding="utf-8") != table:
            raise CommandError("docs/access.md is not what the code says: run `make docs`.")
