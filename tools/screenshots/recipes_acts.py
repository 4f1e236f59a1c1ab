"""Recipes for what one act alone has: its fields, its duties and its moves."""

from cases.codes.referral import Act
from tools.screenshots import finding
from tools.screenshots.drafting import TO, draft_of
from tools.screenshots.recipe import Recipe, send_empty

_visited = finding.referral(act="outreach_request", state="in_progress")
_not_met_yet = finding.referral(act="linkage", state="accepted", met_at=None)
_met = finding.referral(act="linkage", met_at__isnull=False, confirmed_at=None)
_confirmed = finding.referral(act="linkage", state="completed")
_led_over = finding.referral(act="handover", state="accepted")
_replied = finding.referral(act="inquiry", state="reported")
_asked = finding.referral(act="inquiry", state="received", to_organization__is_window=True)
_told = finding.referral(act="info_provision")

ACTS = [
    Recipe("cases:referral_detail", "aida", _visited, variant="outreach"),
    Recipe("cases:referral_detail", "hoshi", _visited, variant="outreach-nurse"),
    Recipe("cases:referral_detail", "aida", _confirmed, variant="linkage"),
    Recipe("cases:referral_detail", "sakai", _led_over, variant="handover"),
    Recipe("cases:referral_detail", "murata", _led_over, variant="handover-window"),
    Recipe("cases:referral_detail", "kimura", _replied, variant="inquiry"),
    Recipe("cases:referral_detail", "aida", _told, variant="info"),
    Recipe("cases:referral_new", "murata", variant="outreach", query="case={case}&act=outreach_request"),
    Recipe("cases:referral_visit", "hoshi", _visited),
    Recipe("cases:referral_on_behalf", "aida", _visited, variant="outreach"),
    Recipe("cases:referral_meet", "doi", _not_met_yet),
    Recipe("cases:referral_confirm_meeting", "aida", _met),
    Recipe("cases:referral_replan", "sakai", _led_over),
    Recipe("cases:referral_reply", "murata", _asked),
    *[Recipe("cases:referral_sections", "murata", draft_of(act), variant=act) for act in TO],
    Recipe("cases:referral_sections", "murata", draft_of(Act.HANDOVER), variant="handover-mistakes", then=send_empty),
]
