"""What is open against an organization, told to the administrator as numbers only."""

from django.db.models import Q
from django.utils.translation import ngettext

from cases.models import Case, Referral
from network.models import Organization


def open_work(organization: Organization) -> list[str]:
    """One sentence per kind of matter. Whoever keeps organizations learns how many, never about whom.

    People who are restricted to named staff are not counted: a number that changes would tell of them (S11).
    """
    ours = Referral.unscoped.live().exclude(Q(person__restricted=True) | Q(case__restricted=True))
    referrals = ours.filter(Q(to_organization=organization) | Q(from_organization=organization)).count()
    cases = Case.unscoped.open().filter(lead_organization=organization, restricted=False).count()
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
