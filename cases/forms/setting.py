"""数の設定を変える."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import Form, VersionMixin
from cases.models import NumberSetting
from cases.models.number_setting import STARTS


class SettingEditForm(VersionMixin, Form):
    """One number, between the two that make sense."""

    value = forms.IntegerField(
        label=_("値"), widget=forms.TextInput(attrs={"class": "input--short", "inputmode": "numeric"})
    )

    def __init__(self, *args, setting: NumberSetting, **kwargs):
        super().__init__(*args, **kwargs)
        start = STARTS[setting.code]
        self.initial |= {"value": setting.value, "version": setting.version}
        self.fields["value"].help_text = _("%(least)sから%(most)sまで") % {"least": start.least, "most": start.most}
        self.limits = (start.least, start.most)

    def clean_value(self) -> int:
        """Between the two."""
        value = self.cleaned_data["value"]
        if not self.limits[0] <= value <= self.limits[1]:
            message = _("%(least)sから%(most)sまでの数を入力してください。")
            raise forms.ValidationError(message % {"least": self.limits[0], "most": self.limits[1]})
        return value
