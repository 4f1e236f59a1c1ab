"""Whom the generated cases need around them: organizations, staff of the window, one account per partner."""

from dataclasses import dataclass
from datetime import date

from django.core.management import call_command

from akishima_support.access import Role
from cases.codes.consent import BasisCode
from cases.models import LegalBasis
from cases.rules.recipients import WITHOUT_SECRECY
from network.models import Affiliation, Organization, User

WINDOW_STAFF = 20
WINDOW_ACCOUNT = "load-window-{:02d}"
PARTNER_ACCOUNT = "load-partner-{:02d}"


@dataclass(frozen=True, slots=True)
class Partner:
    """A body that answers referrals, and who does it there."""

    organization_id: int
    name: str
    sector: str
    user_id: int


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What rows point to."""

    window_id: int
    window_name: str
    staff: list[tuple[int, str]]
    partners: list[Partner]
    public_partners: list[Partner]
    public_basis_id: int


def prepare(since: date) -> Surroundings:
    """Find or make the organizations and accounts. Accounts have no password and are marked 架空."""
    if not Organization.unscoped.filter(is_window=True).exists():
        call_command("load_directory", verbosity=0)
    window = Organization.unscoped.get(is_window=True)
    bodies = Organization.unscoped.filter(can_receive=True, valid_until=None, is_window=False)
    bodies = bodies.exclude(kind__in=WITHOUT_SECRECY).order_by("id")
    partners = [_partner(number, body, since) for number, body in enumerate(bodies, start=1)]
    basis = LegalBasis.unscoped.get(code=BasisCode.PUBLIC_BODY)
    return Surroundings(
        window_id=window.pk,
        window_name=window.name,
        staff=[_staff(number, window, since) for number in range(1, WINDOW_STAFF + 1)],
        partners=partners,
        public_partners=[each for each in partners if each.sector in basis.sectors],
        public_basis_id=basis.pk,
    )


def _staff(number: int, window: Organization, since: date) -> tuple[int, str]:
    user = _account(WINDOW_ACCOUNT.format(number), f"架空 窓口{number:02d}")
    _affiliate(user, window, Role.WINDOW_STAFF, since)
    return user.pk, user.name


def _partner(number: int, body: Organization, since: date) -> Partner:
    user = _account(PARTNER_ACCOUNT.format(number), f"架空 関係機関{number:02d}")
    _affiliate(user, body, Role.PARTNER_STAFF, since)
    return Partner(body.pk, body.name, body.sector, user.pk)


def _account(username: str, name: str) -> User:
    existing = User.objects.filter(username=username).first()
    return existing or User.objects.create_user(username, name=name, is_demo=True)


def _affiliate(user: User, organization: Organization, role: Role, since: date) -> None:
    Affiliation.objects.get_or_create(
        user=user, organization=organization, role=role, valid_until=None, defaults={"valid_from": since}
    )
