"""The public part as Open Referral HSDS 3.0: one page of organizations with their services."""

import json
from uuid import UUID, uuid5

from django.utils.translation import override

from network.codes import Weekday
from network.presenters.open_data import CITY, PREFECTURE
from network.presenters.public_directory import PublicBody, PublicContact, eligibility, public_bodies

COUNTRY = "JP"
DAYS = {day: day[:2].upper() for day in Weekday.values if day != Weekday.HOLIDAY}


def open_referral(day) -> bytes:
    """The JSON, in Japanese. Empty values are left out; identifiers stay the same from file to file."""
    with override("ja"):
        contents = [_organization(each) for each in public_bodies(day)]
    number = len(contents)
    page = {
        "total_items": number,
        "total_pages": 1,
        "page_number": 1,
        "size": number,
        "first_page": True,
        "last_page": True,
        "empty": not contents,
        "contents": contents,
    }
    return json.dumps(page, ensure_ascii=False, indent=2).encode()


def _told(**values) -> dict:
    return {name: value for name, value in values.items() if value not in ("", None, [])}


def _organization(each: PublicBody) -> dict:
    number = each.body.uid
    first = {
        name: next((value for value in map(_channel(name), each.contacts) if value), "") for name in ("email", "url")
    }
    return _told(
        id=str(number),
        name=each.body.name,
        alternate_name="、".join(each.aliases),
        description=each.summary,
        email=first["email"],
        website=first["url"],
        phones=[phone for contact in each.contacts for phone in _phones(contact, number)],
        locations=[_location(contact, number) for contact in each.contacts if _has_place(contact)],
        services=[_service(service, each) for service in each.services],
    )


def _channel(name: str):
    return lambda public: getattr(public.contact, name)


def _phones(public: PublicContact, organization: UUID) -> list[dict]:
    numbers = (("voice", public.phone), ("fax", public.fax))
    return [
        {
            "id": str(uuid5(public.contact.uid, kind)),
            "organization_id": str(organization),
            "number": number,
            "type": kind,
            "description": public.contact.purpose,
        }
        for kind, number in numbers
        if number
    ]


def _has_place(public: PublicContact) -> bool:
    return bool(public.contact.address or public.contact.hours)


def _location(public: PublicContact, organization: UUID) -> dict:
    """Where it is, and when it is open; without an address a place that is reached from afar."""
    contact = public.contact
    number = uuid5(contact.uid, "location")
    return _told(
        id=str(number),
        location_type="physical" if contact.address else "virtual",
        organization_id=str(organization),
        name=contact.purpose,
        addresses=[_address(contact, number)] if contact.address else [],
        schedules=[_told(id=str(uuid5(number, "schedule")), location_id=str(number), description=contact.hours)]
        if contact.hours
        else [],
    )


def _address(contact, location: UUID) -> dict:
    """The schema wants city and prefecture; where the address does not name ours they are empty."""
    ours = CITY in contact.address
    return {
        "id": str(uuid5(location, "address")),
        "location_id": str(location),
        "address_1": contact.address,
        "city": CITY if ours else "",
        "state_province": PREFECTURE if ours else "",
        "postal_code": contact.postal_code,
        "country": COUNTRY,
        "address_type": "physical",
    }


def _service(service, each: PublicBody) -> dict:
    number = service.uid
    areas = [*service.catchments.all()] or [*each.body.catchments.all()]
    return _told(
        id=str(number),
        organization_id=str(each.body.uid),
        name=service.name,
        description=str(service.get_code_display()),
        status="active",
        fees_description=str(service.get_cost_type_display()),
        eligibility_description=eligibility(service),
        minimum_age=service.age_min,
        maximum_age=service.age_max,
        assured_date=each.body.verified_on.isoformat(),
        schedules=_open_days(service),
        service_areas=[
            {"id": str(uuid5(number, area.name)), "service_id": str(number), "name": area.name} for area in areas
        ],
    )


def _open_days(service) -> list[dict]:
    """The days of the week in the words of iCalendar; a holiday has none there."""
    days = [DAYS[day] for day in DAYS if day in service.open_days]
    if not days:
        return []
    number = str(uuid5(service.uid, "open days"))
    return [{"id": number, "service_id": str(service.uid), "freq": "WEEKLY", "byday": ",".join(days)}]
