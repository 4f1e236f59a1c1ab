"""What bodies keep themselves: capacity, a notice, nurses to ring, and a change that the city has to approve."""

from cases.demo.stage import Stage
from network.actions import (
    capacity,
    change_requests,
    confirmations,
    contacts,
    named_contacts,
    notices,
    organizations,
    platform,
    services,
)
from network.codes import (
    Audience,
    Capacity,
    CostType,
    HeardVia,
    MembershipStatus,
    OrganizationKind,
    Profession,
    Sector,
    ServiceCode,
    Weekday,
)
from network.models import (
    ContactPoint,
    NamedContact,
    Notice,
    Organization,
    Platform,
    PlatformMembership,
    ServiceOffering,
)
from network.rules.approval import values_of
from network.rules.freshness import state_of

TOLD = {"phone": "000-0000-0000", "note": "架空の番号"}


def play(stage: Stage) -> None:
    """The west asks for a change and has its yearly confirmation before it; the north has done it."""
    _center(stage)
    _nurses(stage)
    _delegate(stage)
    _ending(stage)
    at = stage.days.ago(20, 11)
    north = stage.bodies["hokatsu_north"]
    north.refresh_from_db()
    stage.act("kimura", confirmations.confirm_whole, organization=north, seen=state_of(north), said_by="", at=at)
    at = stage.days.ago(6, 9)
    heard = capacity.Word(Capacity.ASK, at.date(), "架空の受付", HeardVia.PHONE)
    stage.act("aida", capacity.note, organization=stage.bodies["kokokara"], word=heard, at=at)


def _center(stage: Stage) -> None:
    body, at = stage.bodies["hokatsu_west"], stage.days.ago(3, 9)
    word = capacity.Word(Capacity.OPEN, at.date(), "架空 千葉")
    stage.act("chiba", capacity.note, organization=body, word=word, at=at)
    contact = ContactPoint(organization=body, purpose="連携の連絡先（架空）", hours="平日 9時から17時まで", **TOLD)
    stage.act("chiba", contacts.add, contact=contact, at=at)
    notice = Notice(organization=body, title="架空の介護者のつどい", text="架空の催しです。", shown_from=at.date())
    stage.act("chiba", notices.add, notice=notice)
    service = ServiceOffering(
        organization=body,
        code=ServiceCode.CONSULTATION,
        name="総合相談（架空の見本）",
        how_person="電話か来所。予約はいりません。",
        how_professional="まず電話で。担当は地区で決まります。",
        documents="お持ちいただくものはありません。",
        open_days=[day.value for day in list(Weekday)[:5]],
        open_note="9時から17時まで",
    )
    stage.act("chiba", services.add, service=service, beside=services.Beside(), at=at)
    after = values_of(service) | {"audience": Audience.BOTH, "age_min": 65, "cost_type": CostType.FREE}
    words = "ご家族だけの相談も受けています。（架空）"
    stage.act("chiba", change_requests.propose, target=service, after=after, words=words, at=at)


def _delegate(stage: Stage) -> None:
    """The delegate of the commissioners, whose term ends soon."""
    place = PlatformMembership.unscoped.current().filter(organization=stage.bodies["minji_kyo"]).first()
    if place is not None:
        values = {"delegate_name": "架空 民生", "delegate_title": "会長", "term_until": stage.days.ahead(20)}
        values |= {"status": place.status, "note": place.note, "term_from": None}
        on = stage.days.today
        stage.act("fujii", platform.renew, seat=place, values=values, version=place.version, on=on)


def _ending(stage: Stage) -> None:
    """A body that ends in a month, with its place still taken."""
    body = Organization(
        name="【架空】訪問支援の会", kind=OrganizationKind.PRIVATE_SUPPORT, sector=Sector.PRIVATE, is_demo=True
    )
    stage.act("fujii", organizations.add, organization=body, catchments=[])
    place = PlatformMembership(
        platform=Platform.unscoped.order_by("id").first(), organization=body, status=MembershipStatus.OCCASIONAL
    )
    stage.act("fujii", platform.add_place, place=place)
    ending = {"until": stage.days.ahead(20), "successors": [stage.bodies["kurashigoto"]], "reason": "架空の統合"}
    stage.act("fujii", organizations.close, organization=body, **ending)


def _nurses(stage: Stage) -> None:
    for body, name in [("hoken_center", "架空 保健子"), ("hokenjo", "架空 保健太")]:
        person = NamedContact(
            organization=stage.bodies[body],
            profession=Profession.PUBLIC_HEALTH_NURSE,
            name=name,
            title="地区担当",
            agreed_on=stage.days.ago(30).date(),
            **TOLD,
        )
        stage.act("fujii", named_contacts.add, person=person)
