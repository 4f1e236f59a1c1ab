"""The part of the directory that may leave for everybody: bodies that the city has confirmed, in names and codes,
with the ways of contact that are marked as public.

What people wrote in their own words (していること, 備考) was written for colleagues and stays. So do delegates,
capacity and every mobile number, which is mostly somebody's own.
"""

from dataclasses import dataclass

from django.utils.translation import ngettext

from akishima_support.japanese.search_key import normalize_phone
from network.codes import AliasStatus, ForGender, OrganizationKind
from network.models import ContactPoint, Organization, OrganizationAlias, ServiceOffering
from network.presenters.directory_files import by_body
from network.presenters.eligibility import joined

MOBILE = ("070", "080", "090")


@dataclass(frozen=True)
class PublicContact:
    """A way to reach a body, as everybody may know it."""

    contact: ContactPoint
    phone: str
    fax: str

    @property
    def is_useful(self) -> bool:
        """Whether anything is left of it."""
        return any((self.phone, self.fax, self.contact.email, self.contact.url, self.contact.address))


@dataclass(frozen=True)
class PublicBody:
    """A body, as everybody may know it."""

    body: Organization
    contacts: list[PublicContact]
    aliases: list[str]
    services: list[ServiceOffering]

    @property
    def summary(self) -> str:
        """What it is and offers, in codes alone."""
        offers = dict.fromkeys(str(service.get_code_display()) for service in self.services)
        return "／".join(filter(None, [str(self.body.get_kind_display()), "、".join(offers)]))


def public_bodies(day) -> list[PublicBody]:
    """The living bodies in the order of the directory. Those without a public contact are left out."""
    rows = Organization.objects.valid_on(day).filter(is_demo=False, verified_on__isnull=False)
    rows = rows.exclude(kind=OrganizationKind.ROLE).prefetch_related("catchments").in_order()
    contacts = by_body(ContactPoint.objects.current().filter(is_public=True).order_by("id"))
    aliases = by_body(OrganizationAlias.objects.filter(status=AliasStatus.CONFIRMED).in_order())
    services = by_body(ServiceOffering.objects.valid_on(day).prefetch_related("catchments").in_order())
    bodies = []
    for row in rows:
        known = [_public(contact) for contact in contacts.get(row.pk, [])]
        useful = [contact for contact in known if contact.is_useful]
        names = [alias.name for alias in aliases.get(row.pk, [])]
        if useful:
            bodies.append(PublicBody(row, useful, names, services.get(row.pk, [])))
    return bodies


def _public(contact: ContactPoint) -> PublicContact:
    return PublicContact(contact, not_mobile(contact.phone), not_mobile(contact.fax))


def not_mobile(number: str) -> str:
    """The number, if it is none of a mobile telephone."""
    return "" if normalize_phone(number).startswith(MOBILE) else number


def eligibility(service: ServiceOffering) -> str:
    """For whom a service is, in codes alone."""
    gender = "" if service.for_gender in ("", ForGender.ANYONE) else service.get_for_gender_display()
    areas = "、".join(map(str, service.catchments.all()))
    who, ages, ways = service.get_audience_display(), service.get_ages_display(), service.get_ways_display()
    return joined(who, ages, gender, areas, ways)


def left_out(day) -> str:
    """How many living bodies do not go out, and why that can be."""
    all_of_them = Organization.objects.valid_on(day).filter(is_demo=False).count()
    number = all_of_them - len(public_bodies(day))
    text = ngettext(
        "市の確認前か、公開してよい連絡先のない%(number)s機関は入りません。",
        "市の確認前か、公開してよい連絡先のない%(number)s機関は入りません。",
        number,
    )
    return text % {"number": number}
