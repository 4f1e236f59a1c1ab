"""Recipes for activities, what the city considers, and the yearly report."""

from network.models import (
    Activity,
    IdentificationReport,
    Initiative,
    Material,
    MaterialPlacement,
    Occasion,
    PlanGoal,
    Proposal,
    Survey,
    Training,
    YearReport,
    YearReportSection,
)
from tools.screenshots import finding
from tools.screenshots.recipe import Recipe

_draft = finding.of_directory(YearReport, signed_at=None)
_signed = finding.of_directory(YearReport, signed_at__isnull=False)


def _heading():
    """A heading that the secretariat has written on."""
    row = YearReportSection.unscoped.filter(report__signed_at=None).exclude(text="").order_by("pk").first()
    return None if row is None else {"uid": row.report.uid, "heading": row.heading}


_activity = finding.of_directory(Activity, record_key="", kind="gathering")
_leaflets = finding.of_directory(Activity, record_key="", kind="leaflet_placed")
_called = finding.consultation(prompt__training__isnull=False)
_study = finding.of_directory(Training, record_key="")
_proposal = finding.of_directory(Proposal, record_key="proposal-4")

KEPT = [
    Recipe("network:activity_detail", "aida", _activity),
    Recipe("network:activity_detail", "chiba", _activity, variant="partner"),
    Recipe("network:activity_detail", "chiba", _leaflets, variant="prompted"),
    Recipe("network:activity_new", "aida"),
    Recipe("network:activity_edit", "aida", finding.of_directory(Activity, record_key="handkerchief")),
    Recipe("network:activity_occasion_new", "aida", _activity),
    Recipe("network:occasion_edit", "aida", finding.of_directory(Occasion)),
    Recipe("network:training_detail", "aida", finding.of_directory(Training, record_key="care-managers-study")),
    Recipe("network:training_detail", "aida", _study, variant="prompted"),
    Recipe("cases:consultation_detail", "aida", _called, variant="prompted"),
    Recipe("cases:referral_detail", "chiba", finding.referral(prompt__isnull=False), variant="prompted"),
    Recipe("network:training_new", "aida"),
    Recipe("network:training_edit", "aida", finding.of_directory(Training, record_key="care-managers-study")),
    Recipe("network:training_occasion_new", "aida", finding.of_directory(Training)),
    Recipe("network:material_new", "aida"),
    Recipe("network:material_edit", "aida", finding.of_directory(Material)),
    Recipe("network:placement_new", "aida", finding.of_directory(Material)),
    Recipe("network:placement_edit", "aida", finding.of_directory(MaterialPlacement)),
    Recipe("network:plan_goal_new", "aida"),
    Recipe("network:plan_goal_edit", "aida", finding.of_directory(PlanGoal)),
    Recipe("network:proposal_detail", "aida", _proposal),
    Recipe("network:proposal_new", "aida"),
    Recipe("network:proposal_edit", "aida", _proposal),
    Recipe("network:proposal_follow", "aida", _proposal),
    Recipe("network:survey_new", "aida"),
    Recipe("network:identification_list", "aida"),
    Recipe("network:identification_list", "chiba", variant="partner"),
    Recipe("network:identification_new", "chiba"),
    Recipe("network:identification_edit", "aida", finding.of_directory(IdentificationReport)),
    Recipe("network:survey_edit", "aida", finding.of_directory(Survey)),
    Recipe("network:initiative_new", "aida"),
    Recipe("network:initiative_edit", "aida", finding.of_directory(Initiative)),
]

REPORTS = [
    Recipe("network:year_report_list", "aida"),
    Recipe("network:year_report_list", "chiba", variant="partner"),
    Recipe("network:year_report_new", "aida"),
    Recipe("network:year_report", "aida", _draft),
    Recipe("network:year_report", "chiba", _signed, variant="partner"),
    Recipe("network:year_report_section", "aida", _heading),
    Recipe("network:year_report_sign", "baba", _draft),
    Recipe("network:year_report_sheet", "aida", _signed, is_sheet=True),
]
