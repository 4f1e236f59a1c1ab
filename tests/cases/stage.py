"""Setting the stage for referrals: a person, a consent, a draft, and the way up to any state."""

from datetime import UTC, date, datetime

from django.utils import translation

from akishima_support.access import acting_as
from cases.actions import referral_answer, referral_draft, referral_follow, referral_prepare, referral_send
from cases.actions.referral_step import Words
from cases.codes.consent import BasisCode, Category
from cases.codes.referral import Act, DeclineReason, InfoPurpose, ReportKind
from cases.models import LegalBasis, Referral
from cases.rules.packet_content import categories_of, content_of
from cases.states import State
from tests.cast import Cast, Member
from tests.factories.cases import CaseFactory, ConsentFactory, PersonFactory

NOW = datetime(2026, 11, 4, 1, 0, tzinfo=UTC)  # 令和8年11月4日(水) 10:00


# What an act cannot be sent without, beside the name.
TERMS = {
    Act.HANDOVER: {"overlap_until": date(2027, 3, 31), "handover_note": "三年前から月に一度お会いしています。"},
    Act.INQUIRY: {"named_because": "同じお名前の方が二人いるため"},
    Act.INFO_PROVISION: {"info_purpose": InfoPurpose.NOTICED},
}
TEXTS = {Act.OUTREACH_REQUEST: {str(Category.BASIC): "団地の二階です。"}}


def yoko(cast: Cast, **fields):
    """架空 洋子, known to the window unless `keeper` says to whom."""
    values = {"keeper": cast.window, "name": "架空 洋子", "kana": "かくう ようこ", "phone": "042-000-0000"}
    return PersonFactory(**values | fields)


def consent_of(person, recipient, categories=(Category.BASIC,), **fields):
    """The person's written consent for one body."""
    return ConsentFactory(person=person, recipient=recipient, categories=[str(each) for each in categories], **fields)


def drafted(
    cast: Cast, *, by: Member | None = None, to=None, act=Act.INTRODUCTION, person=None, asked=(), **fields
) -> Referral:
    """A draft from the window with its request and the person's name chosen."""
    by = by or cast.aida
    person = person or yoko(cast)
    case = fields["case"] if "case" in fields else CaseFactory(person=person, lead_worker=by.user)
    with acting_as(by.actor):
        beginning = referral_draft.Beginning(act=act, to_organization=to or cast.hello_work, person=person, case=case)
        referral = referral_draft.draft(beginning=beginning, by=by.actor, at=NOW)
        return referral_prepare.choose_content(
            referral=referral,
            by=by.actor,
            request="お話を聞いてください。",
            items=["name"],
            texts=TEXTS.get(act, {}),
            version=1,
            terms=TERMS.get(act, {}) | {"asked_outcomes": list(asked)},
        )


def founded(cast: Cast, **kwargs) -> Referral:
    """A draft founded on the person's consent."""
    by = kwargs.get("by") or cast.aida
    referral = drafted(cast, **kwargs)
    with translation.override("ja"):
        categories = sorted(categories_of(content_of(referral)))
    consent = consent_of(referral.person, referral.to_organization, categories)
    with acting_as(by.actor):
        return referral_prepare.choose_consent(
            referral=referral, consent=consent, by=by.actor, at=NOW, version=referral.version
        )


def sent(cast: Cast, **kwargs) -> Referral:
    """A referral that waits in the receiver's inbox."""
    by = kwargs.get("by") or cast.aida
    referral = founded(cast, **kwargs)
    with acting_as(by.actor):
        return referral_send.send(referral=referral, by=by.actor, at=NOW, version=referral.version)


def received(cast: Cast, receiver: Member | None = None, **kwargs) -> Referral:
    """A referral that the receiver has opened."""
    receiver = receiver or cast.eguchi
    referral = sent(cast, **kwargs)
    with acting_as(receiver.actor):
        return referral_answer.receive(referral=referral, by=receiver.actor, at=NOW)


def in_state(cast: Cast, state: State, **fields) -> Referral:
    """A referral from 相田 to 江口's ハローワーク in any state."""
    ways = {
        State.DRAFT: lambda: founded(cast, **fields),
        State.AWAITING_APPROVAL: lambda: awaiting_approval(cast),
        State.SENT: lambda: sent(cast, **fields),
        State.RECEIVED: lambda: received(cast, **fields),
    }
    if state in ways:
        return ways[state]()
    if state == State.WITHDRAWN:
        return _sender(cast, referral_follow.withdraw, sent(cast, **fields), text="都合により")
    referral = received(cast, **fields)
    if state == State.INFO_REQUESTED:
        return _receiver(cast, referral_answer.ask, referral, text="ご希望は?")
    if state in (State.DECLINED, State.REROUTED):
        referral = _receiver(
            cast, referral_answer.decline, referral, reason=DeclineReason.NEEDS_OTHER, suggested="", text="まだ早い"
        )
        if state == State.DECLINED:
            return referral
        _sender(cast, referral_follow.reroute, referral, act=Act.INTRODUCTION, to_organization=cast.kurashigoto)
        return Referral.unscoped.get(pk=referral.pk)
    referral = _receiver(cast, referral_answer.accept, referral)
    if state == State.ACCEPTED:
        return referral
    kind = ReportKind.PROGRESS if state == State.IN_PROGRESS else ReportKind.FINAL
    referral = _receiver(cast, referral_answer.report, referral, words=Words(text="会えました。", report_kind=kind))
    if state == State.COMPLETED:
        return _sender(cast, referral_follow.complete, referral, outcome_changes=["met"], text="ありがとうございました")
    return referral


def awaiting_approval(cast: Cast) -> Referral:
    """A referral on another basis, waiting for 馬場."""
    referral = drafted(cast)
    basis = LegalBasis.unscoped.get(code=BasisCode.PUBLIC_BODY)
    with acting_as(cast.aida.actor):
        referral = referral_prepare.choose_legal_basis(
            referral=referral,
            legal_basis=basis,
            reason="安否を確かめるため",
            tried="手紙に返事がない",
            proviso_checked=True,
            review_on=None,
            by=cast.aida.actor,
            version=referral.version,
        )
        return referral_send.submit(referral=referral, by=cast.aida.actor, at=NOW, version=referral.version)


def _receiver(cast: Cast, action, referral: Referral, **words) -> Referral:
    with acting_as(cast.eguchi.actor):
        return action(referral=referral, by=cast.eguchi.actor, at=NOW, **words)


def _sender(cast: Cast, action, referral: Referral, **words) -> Referral:
    with acting_as(cast.aida.actor):
        return action(referral=referral, by=cast.aida.actor, at=NOW, **words)
