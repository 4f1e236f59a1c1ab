"""Steps that journeys share, as somebody makes them in the browser."""

from datetime import timedelta

from django.utils import timezone

from akishima_support.japanese.formats import format_typed
from tests.journeys.visitor import Visitor


def day(days: int = 0) -> str:
    """A day from today on, as people type it."""
    return format_typed(timezone.localdate() + timedelta(days=days))


def compose(visitor: Visitor, *, act: str, to: str, request: str, items=(), texts=()) -> None:
    """From the choice of the act to what crosses; ends where the basis is chosen."""
    aim(visitor, act=act, to=to)
    visitor.fill("お願いしたいこと", request).tick(*items)
    for label, text in texts:
        visitor.fill(label, text)
    visitor.press("保存して進む")


def aim(visitor: Visitor, *, act: str, to: str) -> None:
    """Choose what to do, then the body."""
    visitor.tick(act).press("機関を探す")
    visitor.tick(to).press("この機関で進む")


def record_consent(visitor: Visitor, *, to: str, categories) -> None:
    """The person's own consent, said to whoever sits at the page."""
    visitor.choose("渡す先の機関", to).tick("同意あり", *categories)
    visitor.choose("確認の方法", "口頭(記録者・立会)").fill("同意した日", day()).press("記録する")


def found_and_send(visitor: Visitor) -> str:
    """Choose the only consent that fits, look, send. Gives what the preview showed."""
    visitor.page.get_by_role("radio").first.check()
    visitor.press("この同意を根拠にする")
    shown = packet(visitor)
    visitor.press("この内容で送る")
    return shown


def packet(visitor: Visitor) -> str:
    """What stands in the frame that both sides see."""
    return visitor.page.locator("section.packet").inner_text()


def open_newest(visitor: Visitor) -> None:
    """To the newest referral in the inbox, by the menu."""
    visitor.follow("連携")
    visitor.leave_by(visitor.page.locator("main table th a").first)


def open_sent(visitor: Visitor) -> None:
    """To the newest referral that was sent."""
    visitor.follow("連携").follow("送った連携")
    visitor.leave_by(visitor.page.locator("main table th a").first)


def receive(visitor: Visitor) -> None:
    """Open what has come in."""
    open_newest(visitor)
    visitor.follow("受領する").press("受領して開く")


def report(visitor: Visitor, kind: str, text: str) -> None:
    """Tell the sender how it goes, or that it is over (終了)."""
    if kind == "終了":
        visitor.follow("終了を報告する").fill("まとめ", text).press("終了を報告する")
        return
    visitor.follow("経過を報告する").tick(kind).fill("報告の内容", text).press("報告する")


def complete(visitor: Visitor, change: str, text: str) -> None:
    """Say what came of it."""
    visitor.follow("完了にする").tick(change).fill("結果", text).press("完了にする")


def take_call(visitor: Visitor, *, relation: str, said: str, topic: str, ticks=(), **boxes: str) -> None:
    """Log a contact on the page that is open; `boxes` are filled by their labels. Ends on its page."""
    visitor.choose("ご本人から見た関係", relation).fill("相談の内容", said).tick(topic, *ticks)
    for label, text in boxes.items():
        visitor.fill(label, text)
    visitor.press("記録する")


def open_case(visitor: Visitor, *, check_in: int) -> None:
    """From the page of a consultation; ends on the page of the case."""
    visitor.follow("ケースを開く").fill("次の確認日", day(check_in)).press("ケースを開く")


def write(visitor: Visitor, *, method: str, counterpart: str, **boxes: str) -> None:
    """Write an entry from the page of a case; ends there."""
    visitor.follow("支援経過を記録する").choose("方法", method).choose("相手", counterpart)
    for label, text in boxes.items():
        visitor.fill(label, text)
    visitor.press("記録する")


def point_to(visitor: Visitor, body: str, *explained: str) -> None:
    """案内, from the page of a consultation; ends there."""
    visitor.follow("案内する（機関・団体を知らせる）").follow(body)
    visitor.tick(*explained).press("案内したことを記録する")
