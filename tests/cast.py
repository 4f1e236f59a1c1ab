"""The small cast that every test knows. All of them are fictitious (架空)."""

from dataclasses import dataclass
from datetime import date

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
    """Set the stage."""
    bodies = _bodies()
    window = bodies["window"]
    west = bodies["hokatsu_west"]
    return Cast(
        **bodies,
        aida=_member("aida", "架空 相田", window, Role.WINDOW_STAFF),
        baba=_member("baba", "架空 馬場", window, Role.MANAGER),
        chiba=_member("chiba", "架空 千葉", west),
        doi=_member("doi", "架空 土井", bodies["kurashigoto"]),
        eguchi=_member("eguchi", "架空 江口", bodies["hello_work"]),
        fujii=_member("fujii", "架空 藤井", window, Role.ADMINISTRATOR),
        goto=_member("goto", "架空 後藤", window, Role.AUDITOR),
        hase=_member("hase", "架空 長谷", west, valid_until=date(2021, 3, 31)),
        ikawa=_two_hats(bodies),
        murata=_member("murata", "架空 村田", window, Role.WINDOW_STAFF),
    )


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
    return OrganizationFactory(name=name, kind=kind, sector=sector, **fields)


def _member(username, name, organization, role=Role.PARTNER_STAFF, valid_until=None) -> Member:
    user = UserFactory(username=username, name=name)
    affiliation = AffiliationFactory(user=user, organization=organization, role=role, valid_until=valid_until)
    return Member(user, affiliation)


def _two_hats(bodies) -> Member:
    user = UserFactory(username="ikawa", name="架空 井川")
    AffiliationFactory(user=user, organization=bodies["shakyo"])
    return Member(user, AffiliationFactory(user=user, organization=bodies["commissioners"]))
