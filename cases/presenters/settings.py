"""The numbers that the city chooses, with what they were to begin with."""

from cases.models import NumberSetting
from cases.models.number_setting import STARTS, SettingCode


def setting_rows() -> list[dict]:
    """One row per number, in the order of the codes."""
    chosen = {row.code: row.value for row in NumberSetting.objects.all()}
    return [
        {"code": code, "value": chosen.get(code, STARTS[code].value), "start": STARTS[code]} for code in SettingCode
    ]


def setting_now(code: SettingCode) -> NumberSetting:
    """The row, or one that is not stored yet: version 1 and the number to begin with."""
    return NumberSetting.objects.filter(code=code).first() or NumberSetting(code=code, value=STARTS[code].value)
