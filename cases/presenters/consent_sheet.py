"""What the 同意書 prints (domain §3.1 申込み欄, CL-25)."""

from akishima_support.japanese.formats import format_date
from akishima_support.japanese.punctuation import bracketed
from cases.codes.consent import Category, ConsentSubject
from cases.models import Consent, Person
from cases.models.consent import IN_FORCE


def filled_sheet(consent: Consent) -> dict:
    """A sheet with what was recorded."""
    given = consent.status in IN_FORCE
    return {
        "person": consent.person,
        "consent": consent,
        "recipient": consent.recipient.name,
        "categories": [("■" if given and code in consent.categories else "□", code.label) for code in Category],
        "given_on": format_date(consent.given_on) if given and consent.given_on else "",
        "valid_until": format_date(consent.valid_until) if consent.valid_until else "",
        "explained_by": consent.explained_by,
        "explanation_version": consent.explanation_version,
        "representative": "" if consent.subject == ConsentSubject.SELF else _representative(consent),
    }


def blank_sheet(person: Person) -> dict:
    """A sheet with lines to write on."""
    empty = dict.fromkeys(["recipient", "given_on", "valid_until", "explained_by", "explanation_version"], "")
    blank = {"person": person, "consent": None, "representative": ""}
    return blank | empty | {"categories": [("□", code.label) for code in Category]}


def _representative(consent: Consent) -> str:
    evidence = bracketed(consent.subject_evidence) if consent.subject_evidence else ""
    return f"{consent.get_subject_display()} {consent.subject_name}{evidence}".strip()
