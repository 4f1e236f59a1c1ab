"""Which object a page is shown with. In an empty house most find nothing, and the page is left out there."""

from django.utils import timezone

from akishima_support.access import acting_as
from cases.actions.disclosure_requests import decide
from cases.models import (
    Case,
    Consent,
    Consultation,
    DisclosureRequest,
    DisposalBatch,
    DisposalCertificate,
    EmergencyAccess,
    GoingOutObservation,
    HouseholdMember,
    Person,
    PersonMerge,
    PersonPair,
    Phrase,
    PlannedHandover,
    Referral,
    ReferralStep,
    StepScan,
    ThreadLink,
)
from network.actions.invitations import Invitee, invite
from network.actors import actor_from
from network.models import Affiliation, Organization, PlatformMembership, User

Found = dict | None


def nothing() -> Found:
    """A page without an object."""
    return {}


def if_anybody_is_known() -> Found:
    """A page without an object whose picture is about somebody known; what it saves would fill an empty house."""
    return {} if Person.unscoped.exists() else None


def _uid(rows) -> Found:
    row = rows.order_by("pk").first()
    return None if row is None else {"uid": row.uid}


def case(name: str = "架空 洋子", **conditions):
    """The case of somebody of the demonstration."""
    return lambda: _uid(Case.unscoped.filter(person_label=name, **conditions))


def office_phrase() -> Found:
    """A phrase of the office."""
    return _uid(Phrase.unscoped.filter(owner=None))


def observation(kind: str, name: str, *, new: bool = False):
    """A list of observations of somebody's case, and its first row."""

    def find() -> Found:
        row = GoingOutObservation.unscoped.filter(case__person_label=name).order_by("pk").first()
        if row is None:
            return None
        return {"uid": row.case.uid, "kind": kind} | ({} if new else {"observation": row.uid})

    return find


def member(name: str):
    """A member of a household, and the case of the person whose household it is."""

    def find() -> Found:
        row = HouseholdMember.unscoped.filter(person__name=name, relation_to__isnull=False).order_by("pk").first()
        if row is None:
            return None
        return {"uid": Case.unscoped.filter(person=row.relation_to).latest("pk").uid, "member": row.uid}

    return find


def person(name: str = "架空 洋子"):
    """Somebody of the demonstration, as the window knows them."""
    return lambda: _uid(Person.unscoped.filter(name=name, keeper__is_window=True))


def pair() -> Found:
    """Two records that may be about one person."""
    row = PersonPair.unscoped.standing().order_by("pk").first()
    return None if row is None else {"uid": row.person.uid, "other": row.other.uid}


def double() -> Found:
    """A record that stays and a double."""
    row = PersonPair.unscoped.standing().order_by("pk").first()
    return None if row is None else {"uid": row.person.uid, "double": row.other.uid}


def merge() -> Found:
    """A merge that can be undone."""
    return _uid(PersonMerge.unscoped.standing())


def thread_link() -> Found:
    """Calls that were joined to somebody."""
    return _uid(ThreadLink.unscoped.standing())


def consent(name: str = "架空 洋子"):
    """A consent of somebody's."""
    return lambda: _uid(Consent.unscoped.filter(person__name=name))


def consultation(**conditions):
    """The first consultation that fits."""
    return lambda: _uid(Consultation.unscoped.filter(**conditions))


def emergency() -> Found:
    """A restricted case that somebody reads in an emergency."""
    return _uid(EmergencyAccess.unscoped)


def referral(**conditions):
    """The first referral that fits."""
    return lambda: _uid(Referral.unscoped.filter(**conditions))


def entered_step() -> Found:
    """An answer that the window entered for a body."""
    return _uid(ReferralStep.unscoped.filter(on_behalf=True, confirmation=None))


def step_scan() -> Found:
    """The paper that such an answer came on."""
    return _uid(StepScan.unscoped.filter(removed_at=None))


def amending() -> Found:
    """One of which a correction is being written."""
    return _uid(Referral.unscoped.filter(amending_at__isnull=False))


def amended_unread() -> Found:
    """One whose correction nobody has read."""
    return _uid(Referral.unscoped.filter(amendment_unread_since__isnull=False))


def incident() -> Found:
    """One that went to the wrong body."""
    return _uid(Referral.unscoped.incidents_open())


def step_of_eguchi() -> Found:
    """A report that 江口 could strike through."""
    rows = ReferralStep.unscoped.filter(move="accept", organization__record_key="hello_work", struck_by=None)
    return _uid(rows.filter(referral__state="accepted"))


def planned_handover() -> Found:
    """Somebody who turns 18."""
    return _uid(PlannedHandover.unscoped)


def organization(key: str = "kokokara"):
    """An organization of the directory."""
    return lambda: _uid(Organization.unscoped.filter(record_key=key))


def of_directory(model: type, **conditions):
    """The first row of a list of the directory."""
    return lambda: _uid(model.unscoped.filter(**conditions))


def meeting_of(model: type):
    """The meeting of the first row of a list of what comes out of meetings."""

    def find() -> Found:
        row = model.unscoped.order_by("pk").first()
        return None if row is None else {"uid": row.meeting.uid}

    return find


def case_of(model: type):
    """The case of the first row of a list within cases."""

    def find() -> Found:
        row = model.unscoped.order_by("pk").first()
        return None if row is None else {"uid": row.case.uid}

    return find


def decided_request() -> Found:
    """The request that nobody could link, refused by 馬場."""
    row = DisclosureRequest.unscoped.filter(person=None).first()
    if row is None:
        return None
    manager = actor_from(Affiliation.objects.get(user__username="baba"))
    if row.decided_at is None:
        fields = {"decision": "not_said", "decision_reason": "架空の理由です。", "harm_checked": False}
        with acting_as(manager):
            decide(request=row, version=row.version, fields=fields, by=manager, at=timezone.now())
    return {"uid": row.uid}


def proposed_disposal() -> Found:
    """What the demonstration proposes to erase."""
    return _uid(DisposalBatch.unscoped.filter(approved_at=None))


def certified_disposal() -> Found:
    """A batch of which only certificates are left: two bodies hold copies."""
    rows = DisposalBatch.unscoped.filter(approved_at__isnull=False)
    if not rows.exists() and Person.unscoped.exists():
        users = list(User.objects.filter(username__in=("baba", "aida")).order_by("username"))
        if len(users) < 2:
            return None
        _certify(*users, timezone.now())
    return _uid(rows)


def _certify(approver: User, proposer: User, at) -> None:
    batch = DisposalBatch.unscoped.create(
        number="H-R2-0001", proposed_at=at, proposed_by=proposer, approved_at=at, approved_by=approver
    )
    bodies = Organization.unscoped.filter(record_key__in=("kurashigoto", "hello_work"))
    copies = [
        {"organization": body.pk, "name": body.name, "referral": f"K-EXAMPL{body.pk}", "sent_on": "2020-05-11"}
        for body in bodies
    ]
    DisposalCertificate.unscoped.create(
        batch=batch, person_number=900001, records=["R1-0001"], counts={"person": 1, "case": 1}, recipients=copies,
        sha256="0" * 64, requested_by=proposer, approved_by=approver, executed_at=at,
    )  # fmt: skip


def seat(is_empty: bool):
    """A seat of the platform, taken or free."""
    return lambda: _uid(PlatformMembership.unscoped.filter(organization__isnull=is_empty))


def account(username: str = "murata"):
    """Somebody's account."""
    return lambda: _uid(User.objects.filter(username=username))


def affiliation(username: str = "murata"):
    """Somebody's affiliation."""
    return lambda: _uid(Affiliation.objects.filter(user__username=username))


def _invite() -> tuple:
    administrator = actor_from(Affiliation.objects.get(user__username="fujii"))
    west = Organization.unscoped.get(record_key="hokatsu_west")
    number = User.objects.count() + timezone.now().microsecond
    invitee = Invitee("架空 招待", f"invited{number}", "", west, "partner_staff")
    with acting_as(administrator):
        return invite(invitee=invitee, by=administrator, at=timezone.now())


def invitation() -> Found:
    """A new invitation."""
    made, _token = _invite()
    return {"uid": made.uid}


def invitation_token() -> Found:
    """The link of a new invitation."""
    _made, token = _invite()
    return {"token": token}


def password_key() -> Found:
    """A link by which 村田 sets a new password."""
    from allauth.account.forms import default_token_generator
    from allauth.account.utils import user_pk_to_url_str

    user = User.objects.get(username="murata")
    return {"uidb36": user_pk_to_url_str(user), "key": default_token_generator.make_token(user)}
