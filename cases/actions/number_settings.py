"""Numbers that the city chooses, and what follows from a new one."""

from django.db import transaction
from django.utils import timezone

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from akishima_support.audit.reading import reading
from cases.actions.household_marks import refresh_household, thresholds
from cases.models import Case, Household, NumberSetting
from cases.models.number_setting import STARTS, SettingCode
from cases.rules.versions import check_fresh

AGES = {SettingCode.PARENT_AGE_8050, SettingCode.CHILD_AGE_8050}


@transaction.atomic
def change(*, code: SettingCode, value: int, version: int, by: Actor) -> NumberSetting:
    """Choose a number; from new ages the marks of all households are derived at once. Raises Stale."""
    start = {"value": STARTS[code].value}
    NumberSetting.unscoped.get_or_create(code=code, defaults=start)
    locked = NumberSetting.unscoped.select_for_update().get(code=code)
    check_fresh(locked, version)
    locked.value, locked.version = value, version + 1
    locked.save()
    record(EventType.SETTING_CHANGED, by=by, detail={"code": code, "value": value})
    if code in AGES:
        refresh_marks()
    return locked


@transaction.atomic
def refresh_marks() -> int:
    """Derive the 8050 marks of all households with an open case anew; gives how many cases changed.

    Ages go up by themselves: the command `refresh_8050` runs this once a day. Nobody looks at the people whose
    records are read for it, so that they stand in nobody's read log.
    """
    open_cases = Case.unscoped.open().values_list("person_id")
    with_cases = Household.objects.filter(members__end_reason="", members__person__in=open_cases)
    ages, day = thresholds(), timezone.localdate()
    with reading():
        numbers = list(with_cases.values_list("pk", flat=True).distinct())
        return sum(refresh_household(number, ages, day) for number in numbers)
