"""What an anonymized sheet begins with: decades, general words and round times from the record, and no text of it."""

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.japanese.punctuation import bracketed, labeled, listed
from akishima_support.japanese.time_ago import time_ago
from cases.codes.consultation import Relation
from cases.codes.household import HouseholdRelation
from cases.models import Case, Consultation, GoingOutObservation, HouseholdMember, Referral
from cases.rules.birth import likely_age
from network.sheet_codes import Decade, decade_of


def beginning_of(case: Case, today: date) -> dict[str, str]:
    """The boxes of a new sheet by name; empty where the record says nothing that may be said."""
    return {
        "age_band": decade_of(likely_age(case.person, today)),
        "household": _household(case, today),
        "course": "\n".join(_course(case, today)),
        "tried": "\n".join(_tried(case, today)),
    }


def _household(case: Case, today: date) -> str:
    rows = HouseholdMember.objects.filter(
        household__members__person=case.person, household__members__end_reason="", living_together=True
    )
    others = rows.current().exclude(person=case.person).select_related("person").order_by("id")
    members = [_member(row, case, today) for row in others]
    return _("%(others)sと同居") % {"others": listed(members)} if members else ""


def _member(row: HouseholdMember, case: Case, today: date) -> str:
    decade = decade_of(likely_age(row.person, today))
    is_to_person = (row.relation_to_id or case.person_id) == case.person_id
    known = row.relation != HouseholdRelation.SUBJECT and is_to_person
    relation = str(row.get_relation_display()) if known else _("ご家族")
    return relation if decade == Decade.UNKNOWN else f"{relation}{bracketed(decade.label)}"


def _course(case: Case, today: date) -> list[str]:
    call = Consultation.objects.filter(case=case).order_by("received_at", "id").first()
    opened = time_ago(case.opened_on, today)
    lines = [_("%(when)s、%(who)sから相談があった。") % {"when": opened, "who": _caller(call)}] if call else []
    seen = GoingOutObservation.objects.filter(case=case).standing().newest_first().first()
    if seen is not None:
        said = {"when": time_ago(seen.observed_on, today), "what": seen.value_label}
        lines.append(_("外出の様子（%(when)s）：%(what)s") % said)
    return lines or [_("%(when)s、支援を始めた。") % {"when": opened}]


def _caller(call: Consultation) -> str:
    """Family or the person; who else told stays unsaid, because a role can name somebody."""
    return _("ご本人") if call.relation == Relation.SELF else _("ご家族や周りの方")


def _tried(case: Case, today: date) -> list[str]:
    rows = Referral.objects.filter(case=case, sent_at__isnull=False).order_by("sent_at", "id")
    return [labeled(time_ago(timezone.localdate(row.sent_at), today), row.get_act_display()) for row in rows]
