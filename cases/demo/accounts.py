"""The accounts of the demonstration: every role, several partners, and one person with two affiliations."""

from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.auth.hashers import make_password

from akishima_support.access import Actor, Role, acting_as
from akishima_support.japanese.fiscal_years import fiscal_year, fiscal_year_start
from network.actions import organizations
from network.actors import actor_from
from network.models import Affiliation, Organization, User

# Known to everybody, and therefore refused where ENVIRONMENT=production (see akishima_support/startup.py).
DEMO_PASSWORD = "aoi-isu-to-shiroi-neko"  # noqa: S105


@dataclass(frozen=True, slots=True)
class Account:
    """One account. `organizations` are record keys of the directory; the scenarios act for the first."""

    username: str
    name: str
    role: Role
    organizations: tuple[str, ...]


ACCOUNTS = [
    Account("aida", "架空 相田", Role.WINDOW_STAFF, ("fukushi_somu",)),
    Account("murata", "架空 村田", Role.WINDOW_STAFF, ("fukushi_somu",)),
    Account("baba", "架空 馬場", Role.MANAGER, ("fukushi_somu",)),
    Account("fujii", "架空 藤井", Role.ADMINISTRATOR, ("fukushi_somu",)),
    Account("goto", "架空 後藤", Role.AUDITOR, ("fukushi_somu",)),
    Account("chiba", "架空 千葉", Role.PARTNER_STAFF, ("hokatsu_west",)),
    Account("kimura", "架空 木村", Role.PARTNER_STAFF, ("hokatsu_north",)),
    Account("doi", "架空 土井", Role.PARTNER_STAFF, ("kurashigoto",)),
    Account("eguchi", "架空 江口", Role.PARTNER_STAFF, ("hello_work",)),
    Account("hoshi", "架空 星", Role.PARTNER_STAFF, ("hoken_center",)),
    Account("sakai", "架空 酒井", Role.PARTNER_STAFF, ("kyoiku_sogo",)),
    Account("ikawa", "架空 井川", Role.PARTNER_STAFF, ("minji_kyo", "shakyo")),
]
ON_PAPER = {"hokenjo"}  # no account: what is sent there goes on paper


def make_accounts(bodies: dict[str, Organization], today: date) -> dict[str, Actor]:
    """Make the accounts. Returns the actor of each, by account name."""
    since = fiscal_year_start(fiscal_year(today) - 1)
    password = make_password(DEMO_PASSWORD)
    return {account.username: _make(account, bodies, since, password) for account in ACCOUNTS}


def confirm_bodies(bodies: dict[str, Organization], administrator: Actor, at: datetime) -> None:
    """The bodies of the scenarios as if the city had confirmed them: nothing personal goes to any other."""
    with acting_as(administrator):
        for key in sorted({key for account in ACCOUNTS for key in account.organizations} | ON_PAPER):
            body = bodies[key]
            organizations.confirm(organization=body, version=body.version, by=administrator, at=at)


def _make(account: Account, bodies: dict[str, Organization], since: date, password: str) -> Actor:
    user = User.objects.create(username=account.username, name=account.name, password=password, is_demo=True)
    affiliations = [
        Affiliation.objects.create(user=user, organization=bodies[key], role=account.role, valid_from=since)
        for key in account.organizations
    ]
    return actor_from(affiliations[0])
