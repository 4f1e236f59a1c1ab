"""訂正する: the same boxes as when it was written, and why."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import VersionMixin
from cases.forms.case_record_new import HEAD, LEFT, CaseRecordNewForm
from cases.models import ProgressRecord


class RecordCorrectForm(VersionMixin, CaseRecordNewForm):
    """One entry as it should have been. What it said before is kept."""

    heading = _("支援経過を訂正する")
    draft_name = "record_correct"

    level = None
    next_check_on = None
    next_is_check = None
    leaflet = None
    asks_what_was_left = False
    submission_token = None
    reason = forms.CharField(
        label=_("訂正の理由"), max_length=300, help_text=_("訂正前の内容は消えずに、理由と一緒に残ります。")
    )
    fieldsets = [
        (_("訂正"), ["reason"], False),
        (_("いつ・どのように"), HEAD, False),
        (_("内容"), ["fact", "statement", "informant", "opinion", "next_step", "next_on"], False),
        (_("第三者の情報"), ["third_party", "third_party_passages"], True),
        (_("手紙・チラシを置いてきたとき"), LEFT, True),
        (_("一緒に対応した機関・担当"), ["joint_with", "joint_organizations"], True),
    ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        taken_part = self.instance.joint_organizations.values_list("uid", flat=True)
        self.initial.setdefault("joint_organizations", [str(uid) for uid in taken_part])

    def fresh(self, current: ProgressRecord) -> "RecordCorrectForm":
        """The same form as it stands in the database now."""
        return RecordCorrectForm(instance=current)
