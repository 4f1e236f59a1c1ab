"""Print the states and moves of a referral, and the acts, as `docs/states.md` holds them."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from cases.acts import ACTS
from cases.states import MOVES, TURN, Move, Side, State

TARGET = Path(settings.BASE_DIR) / "docs" / "states.md"
SIDES = {Side.SENDER: "送る側", Side.RECEIVER: "受ける側", Side.APPROVER: "承認者", Side.NOBODY: "なし(終わり)"}
DATA = {"never": "渡さない", "if_agreed": "同意などがあれば", "always": "必ず渡す"}
LEAD = {"unchanged": "変わらない", "receiver": "受け入れた機関"}


def states_page() -> str:
    """The page as Markdown with a Mermaid diagram."""
    with translation.override("ja"):
        parts = [
            "# 連携の種別と状態\n\n`make docs` が `cases/acts.py` と `cases/states.py` から作ります。\n",
            "## 種別\n\n| 種別 | 個人の情報 | 回答(開庁日) | その後の主担当 | 出典 |\n|---|---|---|---|---|",
            *[_act(act, rule) for act, rule in ACTS.items()],
            "\n## 状態\n\n```mermaid\nstateDiagram-v2\n    [*] --> draft",
            *[_arrow(source, move) for move in Move for source in State if source in MOVES[move].sources],
            *[f"    {state} --> [*]" for state in State if TURN[state] is Side.NOBODY],
            "```\n\n| 状態 | 誰の番か |\n|---|---|",
            *[f"| {state.label} `{state}` | {SIDES[TURN[state]]} |" for state in State],
            "\n| 操作 | 誰が | 前の状態 | 後の状態 |\n|---|---|---|---|",
            *[_move(move) for move in Move],
            "",
        ]
    return "\n".join(parts)


def _act(act, rule) -> str:
    days = f"{rule.respond_days}日" if rule.answer_due else "不要"
    return f"| {act.label} `{act}` | {DATA[rule.data]} | {days} | {LEAD[rule.lead_after]} | {rule.source} |"


def _arrow(source: State, move: Move) -> str:
    return f"    {source} --> {MOVES[move].target_from(source)}: {move.label}"


def _move(move: Move) -> str:
    rule = MOVES[move]
    sources = "、".join(str(state.label) for state in State if state in rule.sources)
    target = rule.target.label if rule.target else "変わらない"
    return f"| {move.label} `{move}` | {SIDES[rule.side]} | {sources} | {target} |"


class Command(BaseCommand):
    """Write docs/states.md, or compare it with `--check`."""

    help = "Write docs/states.md from the tables of acts and states (--check: fail when it differs)."

    def add_arguments(self, parser):
        """`--check` compares and writes nothing."""
        parser.add_argument("--check", action="store_true")

    def handle(self, *args, check=False, **options):
        """Write or compare."""
        page = states_page()
        if not check:
            TARGET.parent.mkdir(exist_ok=True)
            TARGET.write_text(page, encoding="utf-8")
        elif not TARGET.exists() or TARGET.read_text(encoding="utf-8") != page:
            raise CommandError("docs/states.md is not what the code says: run `make docs`.")
