"""Print the states and moves of a referral, the acts, and the states of a meeting, as `docs/states.md` holds them."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from cases.acts import ACTS, reachable, sources_of
from cases.codes.referral import Act, Way
from cases.models import Referral
from cases.rules.plans_of_acts import NOTE
from cases.states import MOVES, SENT_ACTS, TURN, Move, Side, State
from network.meeting_moves import MOVES as MEETING_MOVES
from network.meeting_moves import MeetingMove

TARGET = Path(settings.BASE_DIR) / "docs" / "states.md"
SIDES = {Side.SENDER: "送る側", Side.RECEIVER: "受ける側", Side.APPROVER: "承認者", Side.NOBODY: "なし(終わり)"}
DATA = {"never": "渡さない", "if_agreed": "同意などがあれば", "always": "必ず渡す"}
LEAD = {"unchanged": "変わらない", "receiver": "受け入れた機関"}


def states_page() -> str:
    """The page as Markdown with a Mermaid diagram."""
    with translation.override("ja"):
        parts = [
            "# 連携の種別と状態\n\n`make docs` が `cases/acts.py` と `cases/states.py` から作ります。\n",
            "## 種別\n\n| 種別 | 個人の情報 | 回答(開庁日) | その後の主担当 | 向き | 決めること | 出典 |",
            "|---|---|---|---|---|---|---|",
            *[_act(act, rule) for act, rule in ACTS.items()],
            "\n## 双方がすること\n\n| 種別 | 送る側 | 受ける側 |\n|---|---|---|",
            *[f"| {act.label} | {rule.sender} | {rule.receiver or '―'} |" for act, rule in ACTS.items()],
            *[_diagram(act) for act in Act],
            "\n## 状態と操作\n\n| 状態 | 誰の番か |\n|---|---|",
            *[f"| {state.label} `{state}` | {SIDES[TURN[state]]} |" for state in State],
            "\n| 操作 | 誰が | 種別 | 前の状態 | 後の状態 |\n|---|---|---|---|---|",
            *[_move(move) for move in Move],
            *_meetings(),
            "",
        ]
    return "\n".join(parts)


def _act(act, rule) -> str:
    days = f"{rule.respond_days}日" if rule.answer_due else "不要"
    ways = "どの向きも" if rule.ways == tuple(Way) else "、".join(str(way.label) for way in rule.ways)
    terms = "、".join(_term(name) for name in rule.terms) or "―"
    columns = [f"{act.label} `{act}`", DATA[rule.data], days, LEAD[rule.lead_after], ways, terms, rule.source]
    return f"| {' | '.join(columns)} |"


def _term(name: str) -> str:
    return "引継書" if name == NOTE else str(Referral._meta.get_field(name).verbose_name)


def _diagram(act: Act) -> str:
    """The moves that are possible with one act."""
    states = reachable(act)
    lines = [
        f"\n## {act.label}の状態\n\n```mermaid\nstateDiagram-v2\n    [*] --> draft",
        *[_arrow(source, move) for move in Move for source in states if source in sources_of(move, act)],
        *[f"    {state} --> [*]" for state in states if TURN[state] is Side.NOBODY],
        "```",
    ]
    return "\n".join(lines)


def _arrow(source: State, move: Move) -> str:
    return f"    {source} --> {MOVES[move].target_from(source)}: {move.label}"


def _move(move: Move) -> str:
    rule = MOVES[move]
    sources = "、".join(str(state.label) for state in State if state in rule.sources)
    target = rule.target.label if rule.target else "変わらない"
    acts = "案内のほか" if rule.acts == SENT_ACTS else "、".join(str(act.label) for act in Act if act in rule.acts)
    return f"| {move.label} `{move}` | {SIDES[rule.side]} | {acts} | {sources} | {target} |"


def _meetings() -> list[str]:
    """The states of a meeting, all of them moved by the secretariat."""
    arrows = [
        f"    {source} --> {rule.target}: {move.label}"
        for move, rule in MEETING_MOVES.items()
        for source in rule.sources
    ]
    return [
        "\n## 会議の状態\n\n`network/meeting_moves.py` から作ります。すべて事務局がします。\n",
        "```mermaid\nstateDiagram-v2\n    [*] --> planned",
        *arrows,
        "```",
        "\n| 操作 | 前の状態 | 後の状態 |\n|---|---|---|",
        *[_meeting_move(move) for move in MeetingMove],
    ]


def _meeting_move(move: MeetingMove) -> str:
    rule = MEETING_MOVES[move]
    sources = "、".join(str(state.label) for state in rule.sources)
    return f"| {move.label} `{move}` | {sources} | {rule.target.label} |"


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
