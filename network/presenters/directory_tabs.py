"""The parts of the directory, as tabs."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from akishima_support.access import Capability
from akishima_support.ui.navigation import NavItem, mark_current

TABS = [
    ("network:organization_list", pgettext_lazy("menu", "機関"), Capability.DIRECTORY_READ),
    ("network:platform", _("プラットフォーム"), Capability.DIRECTORY_READ),
    ("network:meeting_list", pgettext_lazy("menu", "会議"), Capability.DIRECTORY_READ),
    ("network:meeting_plan", _("年間計画"), Capability.MEETING_KEEP),
    ("network:meeting_body_list", pgettext_lazy("menu", "会議体"), Capability.DIRECTORY_READ),
    ("network:action_list", _("会議で決まったこと"), Capability.MEETING_ACT),
    ("network:named_contact_list", _("職種の連絡先"), Capability.DIRECTORY_READ),
    ("network:notice_list", pgettext_lazy("menu", "お知らせ"), Capability.DIRECTORY_READ),
    ("network:activity_list", _("啓発活動"), Capability.DIRECTORY_READ),
    ("network:proposal_list", _("提案・調査"), Capability.POLICY_READ),
    ("network:identification_list", _("把握の件数"), Capability.IDENTIFICATION_REPORT),
    ("network:year_report_list", _("取組状況"), Capability.DIRECTORY_READ),
    ("network:confirmation_list", _("年に一度の確認"), Capability.DIRECTORY_WRITE),
]


def directory_tabs(request) -> list[NavItem]:
    """The tabs that the actor may open, the current one marked."""
    items = [NavItem(reverse(name), label) for name, label, capability in TABS if request.actor.can(capability)]
    return mark_current(items, request.path)
