"""The activity or training that prompted something."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import Form
from network.activity_codes import HeldStatus
from network.models import Activity, Training

KINDS = {"activity": Activity, "training": Training}


class PromptField(forms.ChoiceField):
    """A choice of what took place or is going on; the value names the kind and the row. Cleaned to the row or None."""

    def __init__(self, **kwargs):
        label = _("きっかけの活動・研修")
        help_text = _("この活動がきっかけと分かっているときだけ選びます。相手の機関には伝わりません。")
        super().__init__(label=label, required=False, help_text=help_text, **kwargs)

    def offer(self) -> None:
        """Fill the choices, once somebody acts."""
        groups = [(_("活動"), "activity", Activity), (_("研修・勉強会"), "training", Training)]
        found = [(label, _offered(kind, model)) for label, kind, model in groups]
        self.choices = [("", _("分からない・なし")), *[(label, rows) for label, rows in found if rows]]

    def clean(self, value):
        """The row that was chosen. Raises ValidationError for what is not among the choices."""
        chosen = super().clean(value)
        if not chosen:
            return None
        kind, uid = chosen.split(":")
        return KINDS[kind].objects.get(uid=uid)


def prompt_value(row) -> str:
    """The value of the choice that stands for an activity or a training."""
    return f"{row._meta.model_name}:{row.uid}" if row is not None else ""


def _offered(kind: str, model) -> list[tuple[str, str]]:
    rows = model.objects.exclude(status__in=[HeldStatus.CANCELED, HeldStatus.PLANNED]).in_order()
    return [(f"{kind}:{uid}", name) for uid, name in rows.values_list("uid", "name")]


class PromptForm(Form):
    """What prompted a consultation or a referral that is there already."""

    prompted_by = PromptField()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["prompted_by"].offer()
