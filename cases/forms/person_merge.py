"""一つにまとめる: which value each field takes where the two records differ, and why they are one person."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, readers_of
from akishima_support.ui.forms import Form
from cases.codes.likely import Keep
from cases.models import Person
from cases.rules.merge_fields import JOIN, default, may_have_both, open_choices


class PersonMergeForm(Form):
    """One choice per group of fields that differs; what protects somebody begins with both."""

    versions = forms.CharField(widget=forms.HiddenInput(attrs={"id": False}), max_length=30)
    note = forms.CharField(
        label=_("二重の登録と分かったわけ"),
        max_length=300,
        help_text=_("例 生年月日と住所が同じ。ご本人に電話で確かめた"),
        error_messages={"required": _("二重の登録と分かったわけを書いてください。")},
    )
    readers = {"note": lambda: readers_of(Capability.PERSON_WRITE)}

    def __init__(self, *args, kept: Person, double: Person, shown, **kwargs):
        super().__init__(*args, **kwargs)
        self.kept, self.double = kept, double
        self.initial["versions"] = f"{kept.version}-{double.version}"
        self.chosen_names = list(open_choices(kept, double))
        for key, group in open_choices(kept, double).items():
            choices = [(Keep.KEPT, shown(kept, group)), (Keep.DOUBLE, shown(double, group))]
            if may_have_both(kept, double, group):
                choices.append((Keep.BOTH, _("両方：%(texts)s") % {"texts": JOIN.join(text for _key, text in choices)}))
            self.fields[key] = forms.ChoiceField(
                label=group.label, choices=choices, widget=forms.RadioSelect, initial=default(kept, double, group)
            )

    @property
    def fieldsets(self):
        """The choices, then the reason."""
        return [(_("残す記録に書くこと"), self.chosen_names, False), ("", ["note"], False)]

    def clean_versions(self) -> tuple[int, int]:
        """The versions that the page showed."""
        one, _dash, two = self.cleaned_data["versions"].partition("-")
        if not (one.isascii() and two.isascii() and one.isdigit() and two.isdigit()):
            raise forms.ValidationError(_("この画面は古くなっています。開き直してください。"))
        return int(one), int(two)

    def keep(self) -> dict[str, str]:
        """The choice of each group."""
        return {key: self.cleaned_data[key] for key in self.chosen_names}


class PersonUnmergeForm(Form):
    """Why a merge is undone."""

    note = forms.CharField(
        label=_("元に戻す理由"),
        max_length=300,
        error_messages={"required": _("元に戻す理由を書いてください。")},
    )
    readers = {"note": lambda: readers_of(Capability.PERSON_WRITE)}
