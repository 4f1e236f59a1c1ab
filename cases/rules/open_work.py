"""What is open against an organization, told to the administrator as numbers only."""

from django.utils.translation import ngettext

from cases.models import Case, Referral
from network.models import Organization


def open_work(organization: Organization) -> list[str]:
    """One sentence per kind of matter. Whoever keeps organizations learns how many, never about whom."""
    ours = Referral.unscoped.live()
    referrals = ours.filter(to_organization=organization).count() + ours.filter(from_organization=organization).count()
    cases = Case.unscoped.open().filter(lead_organization=organization).count()
    sentences = []
    if referrals:
        sentences.append(
            ngettext(
                "終わっていない連携が%(number)d件あります。", "終わっていない連携が%(number)d件あります。", referrals
            )
            % {"number": referrals}
        )
    if cases:
        sentences.append(
            ngettext(
                "主担当になっているケースが%(number)d件あります。",
                "主担当になっているケースが%(number)d件あります。",
                cases,
            )
            % {"number": cases}
        )
    return sentences
