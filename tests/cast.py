"""The small cast that every test knows. All of them are fictitious (架空)."""

import pickle
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from django.db import connection, transaction
from django.db.models import Model

from akishima_support.access import Actor, Role
from network.actors import actor_from
from network.codes import CostType, OrganizationKind, Sector
from network.models import Affiliation, Organization, User
from tests.factories import AffiliationFactory, OrganizationFactory, UserFactory


@dataclass(frozen=True)
class Member:
    """One of the cast: the account, and the affiliation acted for (None for those who have two)."""

    user: User
    affiliation: Affiliation | None

    @property
    def actor(self) -> Actor:
        """The actor that this member is after signing in."""
        return actor_from(self.affiliation)

    @property
    def organization(self) -> Organization:
        """The organization acted for."""
        return self.affiliation.organization


@dataclass(frozen=True)
class Cast:
    """Organizations and people."""

    window: Organization
    hokatsu_west: Organization
    kurashigoto: Organization
    hello_work: Organization
    shakyo: Organization
    commissioners: Organization
    kokokara: Organization
    basuteru: Organization
    aida: Member  # 窓口職員
    baba: Member  # 承認者
    chiba: Member  # 西部地域包括支援センター
    doi: Member  # くらししごとサポートセンター
    eguchi: Member  # 立川のハローワーク
    fujii: Member  # 管理者
    goto: Member  # 監査担当
    hase: Member  # 西部包括, ended
    ikawa: Member  # 民生・児童委員協議会 and 社協
    murata: Member  # another 窓口職員, off the team of restricted cases

    def members(self) -> dict[str, Member]:
        """All members by name."""
        return {name: value for name, value in vars(self).items() if isinstance(value, Member)}


def make_cast() -> Cast:
    """Set the stage. Nearly every test begins with it: it is composed once, and written by three known statements."""
    played = composed(connection.vendor)
    with connection.cursor() as cursor:
        for sql, parameters in played.statements:
            cursor.execute(sql, parameters)
    return pickle.loads(played.cast)  # noqa: S301 (it was made here)


@dataclass(frozen=True)
class Played:
    """The cast as it is after it was written, and the statements that wrote it."""

    cast: bytes
    statements: list[tuple[str, tuple]]


@cache
def composed(_vendor: str) -> Played:
    """Write the cast, look how, and take it back."""
    statements = []

    def noted(execute, sql, parameters, many, context):
        if sql.startswith("INSERT"):
            statements.append((sql, parameters))
        return execute(sql, parameters, many, context)

    with transaction.atomic(), connection.execute_wrapper(noted):
        cast = write_cast()
        transaction.set_rollback(True)
    return Played(pickle.dumps(cast), statements)


def write_cast() -> Cast:
    bodies = _bodies()
    for body in bodies.values():
        body.set_search_key()
    _write(bodies.values())
    users = {name: UserFactory.build(username=name, name=f"架空 {called}") for name, called in NAMES.items()}
    _write(users.values())
    affiliations = _affiliations(users, bodies)
    _write(each for several in affiliations.values() for each in several)
    # Somebody with two acts for the one that was given last.
    return Cast(**bodies, **{name: Member(users[name], several[-1]) for name, several in affiliations.items()})


FIRST_NUMBER = 7_000_000
NAMES = {
    "aida": "相田",
    "baba": "馬場",
    "chiba": "千葉",
    "doi": "土井",
    "eguchi": "江口",
    "fujii": "藤井",
    "goto": "後藤",
    "hase": "長谷",
    "ikawa": "井川",
    "murata": "村田",
}


def _bodies() -> dict[str, Organization]:
    kind = OrganizationKind
    return {
        "window": _body("福祉総務課", kind.CITY_DIVISION, Sector.SAME_ORGAN, is_window=True, is_secretariat=True),
        "hokatsu_west": _body("西部地域包括支援センター", kind.COMMUNITY_GENERAL_SUPPORT_CENTER, Sector.CONTRACTOR),
        "kurashigoto": _body("昭島市くらししごとサポートセンター", kind.SELF_RELIANCE_AGENCY, Sector.CONTRACTOR),
        "hello_work": _body("立川のハローワーク", kind.HELLO_WORK, Sector.OTHER_PUBLIC),
        "shakyo": _body("昭島市社会福祉協議会", kind.COUNCIL_OF_SOCIAL_WELFARE, Sector.PRIVATE),
        "commissioners": _body("民生・児童委員協議会", kind.COMMISSIONERS_COUNCIL, Sector.SAME_ORGAN),
        "kokokara": _body("ここから", kind.FAMILY_GROUP, Sector.VOLUNTEER),
        "basuteru": _body("ばすてる", kind.PRIVATE_SUPPORT, Sector.PRIVATE, cost_type=CostType.PAID),
    }


def _body(name, kind, sector, **fields) -> Organization:
    return OrganizationFactory.build(name=name, kind=kind, sector=sector, **fields)


def _affiliations(users: dict[str, User], bodies: dict[str, Organization]) -> dict[str, list[Affiliation]]:
    window, west, partner = bodies["window"], bodies["hokatsu_west"], Role.PARTNER_STAFF
    given = [
        ("aida", window, Role.WINDOW_STAFF, None),
        ("baba", window, Role.MANAGER, None),
        ("chiba", west, partner, None),
        ("doi", bodies["kurashigoto"], partner, None),
        ("eguchi", bodies["hello_work"], partner, None),
        ("fujii", window, Role.ADMINISTRATOR, None),
        ("goto", window, Role.AUDITOR, None),
        ("hase", west, partner, date(2021, 3, 31)),
        ("ikawa", bodies["shakyo"], partner, None),
        ("ikawa", bodies["commissioners"], partner, None),
        ("murata", window, Role.WINDOW_STAFF, None),
    ]
    found: dict[str, list[Affiliation]] = {name: [] for name in users}
    for name, body, role, until in given:
        found[name].append(AffiliationFactory.build(user=users[name], organization=body, role=role, valid_until=until))
    return found


def _write(rows: Iterable[Model]) -> None:
    """Numbers far from those that the database gives to what a test adds."""
    written = list(rows)
    for number, row in enumerate(written, start=FIRST_NUMBER):
        row.pk = number
    type(written[0])._base_manager.bulk_create(written)
