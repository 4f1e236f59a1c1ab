"""What pages about consents and the ledger are shown with; what the demonstration does not hold is made for it."""

from uuid import uuid4

from django.utils import timezone

from akishima_support.access import Actor, acting_as
from akishima_support.uploads import Accepted, FileKind
from cases.actions import consent_scans, consents_cut, tellings
from cases.codes.consent import BasisCode, Direction, Means
from cases.models import BasisDecision, Consent, ConsentScan, CutNotice, DisclosureRecord, Person
from cases.rules.tellings import Telling
from network.actors import actor_from
from network.models import Affiliation

Found = dict | None


def _first(rows) -> Found:
    row = rows.order_by("pk").first()
    return None if row is None else {"uid": row.uid}


def _aida() -> Actor:
    return actor_from(Affiliation.objects.get(user__username="aida"))


def decision() -> Found:
    """A decision to tell without consent."""
    return _first(BasisDecision.unscoped)


def consent_scan() -> Found:
    """A scan beside a consent of 架空 洋子."""
    consent = Consent.unscoped.filter(person__name="架空 洋子").order_by("pk").first()
    if consent is not None and not ConsentScan.unscoped.exists():
        file, by = Accepted("同意書.pdf", FileKind.PDF, b"%PDF-1.7\n%%EOF\n"), _aida()
        with acting_as(by):
            consent_scans.add(consent=consent, file=file, note="署名", by=by, at=timezone.now(), token=uuid4())
    return _first(ConsentScan.unscoped)


def cut_notice() -> Found:
    """A body that has to hear of a withdrawal."""
    told = Consent.unscoped.filter(packets__isnull=False, status="given", person__keeper__is_window=True)
    # Not where the README's picture of a referral comes from.
    told = told.exclude(recipient__record_key="kurashigoto")
    consent = told.exclude(person__name="架空 洋子").order_by("pk").first()
    if consent is not None and not CutNotice.unscoped.exists():
        by = _aida()
        with acting_as(by):
            consents_cut.withdraw(consent=consent, note="電話でご本人から", by=by, at=timezone.now())
    return _first(CutNotice.unscoped)


def telling() -> Found:
    """A telephone call about 架空 洋子 in the ledger."""
    person = Person.unscoped.filter(name="架空 洋子", keeper__is_window=True).first()
    rows = DisclosureRecord.unscoped.filter(means=Means.PHONE, person=person)
    if person is not None and not rows.exists():
        by, now = _aida(), timezone.now()
        act = Telling(
            direction=Direction.PROVIDED,
            means=Means.PHONE,
            occurred_at=now,
            items="お名前、住所、食事がとれていないこと",
            basis=BasisCode.BY_LAW,
            body_name="架空警察署",
            spoken_to="架空 担当",
            categories=["basic", "health"],
            reason="安否を確かめるための通報",
        )
        with acting_as(by):
            tellings.note(person=person, telling=act, by=by, at=now, token=uuid4())
    return _first(rows)
