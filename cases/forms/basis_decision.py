"""事後の承認 and 見直し: what another says about telling without consent."""

from datetime import datetime

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, readers_of
from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import Form
from cases.actions import basis_decisions
from cases.models import BasisDecision

APPROVE, REFUSE, GO_ON, STOP = "approve", "refuse", "go_on", "stop"
AFTERWARDS = [
    (APPROVE, _("承認する")),
    (REFUSE, _("承認しない（相手の閲覧をすぐに止めます）")),
]
REVIEW = [
    (GO_ON, _("続ける（次に見直す日を決めます）")),
    (STOP, _("やめる（相手の閲覧をすぐに止めます）")),
]


class BasisDecisionForm(Form):
    """One answer. A no has its reason, going on has its next day."""

    answer = forms.ChoiceField(label=_("判断"), widget=forms.RadioSelect)
    review_on = WarekiDateField(label=_("次に見直す日"), required=False)
    note = forms.CharField(
        label=_("承認しない・やめる理由"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"class": "input--low"}),
    )
    readers = {"note": lambda: readers_of(Capability.REFERRAL_ON_BEHALF)}

    def __init__(self, *args, decision: BasisDecision, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.decision = decision
        waits = decision.approve_by is not None and decision.approved_at is None
        self.fields["answer"].choices = AFTERWARDS if waits else REVIEW
        if waits:
            del self.fields["review_on"]

    def clean(self):
        """What the answer needs."""
        cleaned = super().clean()
        answer = cleaned.get("answer")
        if answer in (REFUSE, STOP) and not cleaned.get("note", "?"):
            self.add_error("note", _("理由を書いてください。"))
        if answer == GO_ON and "review_on" in cleaned:
            day = cleaned["review_on"]
            if day is None or day <= timezone.localdate():
                self.add_error("review_on", _("次に見直す日は、今日より後の日にしてください。"))
        return cleaned

    def carry_out(self, *, by: Actor, at: datetime) -> None:
        """Do what was answered. Raises Refused."""
        data, words = self.cleaned_data, {"decision": self.decision, "by": by, "at": at}
        if data["answer"] == APPROVE:
            basis_decisions.approve_afterwards(**words)
        elif data["answer"] == REFUSE:
            basis_decisions.refuse_afterwards(note=data["note"], **words)
        elif data["answer"] == GO_ON:
            basis_decisions.go_on(review_on=data["review_on"], **words)
        else:
            basis_decisions.stop(note=data["note"], **words)
