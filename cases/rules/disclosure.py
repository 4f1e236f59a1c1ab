"""開示請求: who may ask, who may decide, and what must have happened before (個人情報保護法76条–)."""

from datetime import date

from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from cases.codes.disclosure import DISCLOSES, FOR_MINORS, Requester
from cases.models import DisclosurePage, DisclosureRequest
from cases.rules.birth import is_surely_minor
from cases.rules.third_party import passages


def concerns(request: DisclosureRequest, day: date) -> list[tuple[str, str]]:
    """What to think of before anything is answered, as (kind of notice, sentence)."""
    found = []
    if request.person is None:
        found.append(
            (
                "info",
                _("まだ、どなたの記録かを結びつけていません。見つからないときも、調べ終わるまで、有無を答えません。"),
            )
        )
    elif request.requester in FOR_MINORS:
        found.append(_about_age(is_surely_minor(request.person, day)))
    if request.requester != Requester.SELF:
        found.append(
            (
                "warning",
                _(
                    "ご本人ではない方からの請求です。代理権を書類で確かめ、ご本人が知られたくない相手でないかを確かめてください。"
                ),
            )
        )
    return found


def _about_age(is_minor: bool | None) -> tuple[str, str]:
    if is_minor is None:
        return "error", _(
            "生年月日が分からないので、親御さんなどが法定代理人かどうかを確かめられません。先に確かめてください。"
        )
    if not is_minor:
        return "error", _(
            "18歳以上の方です。親御さんは、成人したお子さんの記録の開示を請求できません（成年後見人などを除く）。"
        )
    return "warning", _(
        "18歳未満の方です。法定代理人は請求できますが、開示がご本人の権利利益を害するおそれがあるときは、開示しません。"
    )


def check_open(request: DisclosureRequest) -> None:
    """Raise Refused for a request that was answered or taken back."""
    if not request.is_open:
        raise Refused(_("この開示請求は、もう終わっています。"))


def check_undecided(request: DisclosureRequest) -> None:
    """Raise Refused once it is decided."""
    check_open(request)
    if request.decided_at is not None:
        raise Refused(_("この開示請求は、もう決定されています。"))


def check_can_extend(request: DisclosureRequest) -> None:
    """Raise Refused for a second extension."""
    check_undecided(request)
    if request.extended_at is not None:
        raise Refused(_("期限の延長は一度だけです。"))


def check_can_mark(request: DisclosureRequest) -> None:
    """Raise Refused unless the pages may be gathered and marked now."""
    check_undecided(request)
    if request.person_id is None:
        raise Refused(_("先に、どなたの記録かを結びつけてください。"))
    if request.submitted_at is not None:
        raise Refused(_("墨消しの確認を求めたあとは、直せません。直すときは、承認者に戻してもらってください。"))


def check_can_submit(request: DisclosureRequest) -> None:
    """Raise Refused while a page is not confirmed."""
    check_can_mark(request)
    pages = DisclosurePage.objects.filter(request=request)
    if not pages.exists():
        raise Refused(_("先に、記録をまとめてください。"))
    if pages.filter(confirmed_at=None).exists():
        raise Refused(_("まだ確かめていない頁があります。すべての頁を確かめてから、確認を求めてください。"))


def check_can_review(request: DisclosureRequest, by: Actor) -> None:
    """Raise Refused for those who marked a page or asked, and where nobody asks."""
    check_undecided(request)
    if request.submitted_at is None or request.approved_at is not None:
        raise Refused(_("墨消しの確認は求められていません。"))
    marked = DisclosurePage.objects.filter(request=request, confirmed_by_id=by.user_id).exists()
    if marked or request.submitted_by_id == by.user_id:
        raise Refused(_("墨消しをした人は、自分では承認できません。ほかの承認者に頼んでください。"))


def check_can_decide(request: DisclosureRequest, decision: str, harm_checked: bool, by: Actor, day: date) -> None:
    """Raise Refused unless the actor may decide so: somebody other than the writer, entitled, with approved masks."""
    check_undecided(request)
    if request.registered_by_id == by.user_id:
        raise Refused(_("受け付けた人は、自分では決定できません。ほかの承認者に頼んでください。"))
    if decision not in DISCLOSES:
        return
    if request.person_id is None:
        raise Refused(_("どなたの記録かが結びついていないので、開示の決定はできません。"))
    if request.approved_at is None:
        raise Refused(_("墨消しの承認がまだなので、開示の決定はできません。"))
    if request.requester in FOR_MINORS:
        _check_minor(request, harm_checked, day)


def _check_minor(request: DisclosureRequest, harm_checked: bool, day: date) -> None:
    kind, sentence = _about_age(is_surely_minor(request.person, day))
    if kind == "error":
        raise Refused(sentence)
    if not harm_checked:
        raise Refused(_("開示してもご本人の権利利益を害さないことを確かめてください。"))


def check_can_hand_over(request: DisclosureRequest) -> None:
    """Raise Refused before the decision."""
    check_open(request)
    if request.decided_at is None:
        raise Refused(_("先に決定してください。"))


def differs(item: dict) -> bool:
    """Whether what is masked in a box is other than what was proposed, so that a reason is needed."""
    if item["whole"] or item["proposed_whole"]:
        return item["whole"] != item["proposed_whole"]
    return set(item["passages"]) != set(item["proposed_passages"])


def unknown_in(text: str, marked: str) -> list[str]:
    """Lines that do not stand in the text: masking them would mask nothing."""
    return [each for each in passages(marked) if each not in text]
