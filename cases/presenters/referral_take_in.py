"""What the page 受け入れて相談・ケースにする shows again after somebody known was chosen."""

from django.utils.datastructures import MultiValueDict

from cases.models import Case
from cases.presenters.consultation_new import uid_or_none


def with_choice(data: MultiValueDict) -> MultiValueDict:
    """What was sent, with the person chosen (`person:uid`, or nothing); with the number of their open case instead."""
    data = data.copy()
    uid = data["choose"].removeprefix("person:")
    case = Case.objects.filter(person__uid=uid_or_none(uid)).open().first()
    data["case_no"], data["person"] = (case.case_no, "") if case else ("", uid)
    return data
