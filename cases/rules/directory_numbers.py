"""The numbers of the directory, which stand among the other settings of the city."""

from cases.models.number_setting import SettingCode, values_of
from network.rules.freshness import Numbers


def directory_numbers() -> Numbers:
    """After how many months an entry is old, and when the yearly round begins."""
    return Numbers(*values_of(SettingCode.DIRECTORY_STALE_MONTHS, SettingCode.DIRECTORY_ROUND_MONTH))
