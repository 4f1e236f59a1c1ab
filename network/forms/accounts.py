"""Forms of the administrator about accounts."""

from django import forms
from django.core.validators import RegexValidator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Refused, Role
from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import Form
from network.actions.invitations import Invitee
from network.forms.directory_form import OnceMixin, body_choice
from network.models import Invitation, Organization
from network.rules.accounts import check_email_is_free, check_role_fits, check_username_is_free

check_username_characters = RegexValidator(
    r"\A[A-Za-z0-9._-]{3,}\Z", _("半角の英字・数字と . _ - だけで、3文字以上にしてください。")
)


def username_field() -> forms.CharField:
    """A field for an account name to be."""
    return forms.CharField(
        label=_("アカウント名"),
        max_length=150,
        validators=[check_username_characters],
        help_text=_("サインインに使います。半角の英字・数字と . _ - で3文字以上。例：aida.hanako"),
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}),
    )


def or_field_error(check, **facts) -> None:
    """Call a rule; its refusal becomes an error at the field."""
    try:
        check(**facts)
    except Refused as refusal:
        raise forms.ValidationError(str(refusal)) from refusal


class PostFields(Form):
    """An organization and the role there; the two must fit."""

    organization = body_choice(
        _("所属する機関"),
        empty_label=_("選んでください"),
        error_messages={"invalid_choice": _("一覧にある機関から選んでください。")},
    )
    role = forms.ChoiceField(
        label=_("役割"),
        choices=[("", _("選んでください")), *Role.choices],
        help_text=_("相談窓口では窓口職員・承認者・管理者・監査担当、関係機関では関係機関担当者です。"),
        error_messages={"invalid_choice": _("一覧にある役割から選んでください。")},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["organization"].queryset = Organization.objects.valid_on(timezone.localdate()).in_order()

    def clean(self):
        """A refusal of the pair stands at the role."""
        cleaned = super().clean()
        if {"organization", "role"} <= cleaned.keys():
            try:
                check_role_fits(role=cleaned["role"], organization=cleaned["organization"])
            except Refused as refusal:
                self.add_error("role", str(refusal))
        return cleaned


class InvitationForm(PostFields):
    """Whom the administrator invites, and as what."""

    name = forms.CharField(label=_("氏名"), max_length=100)
    username = username_field()
    email = forms.EmailField(
        label=_("メールアドレス"),
        required=False,
        max_length=254,
        help_text=_("サインインにも使えます。同じアドレスを二人で使うことはできません。"),
    )
    field_order = ["name", "organization", "role", "username", "email"]

    def clean_username(self) -> str:
        """Nobody else's."""
        or_field_error(check_username_is_free, username=self.cleaned_data["username"])
        return self.cleaned_data["username"]

    def clean_email(self) -> str:
        """Nobody else's."""
        or_field_error(check_email_is_free, email=self.cleaned_data["email"])
        return self.cleaned_data["email"]

    def invitee(self) -> Invitee:
        """What the action needs."""
        return Invitee(**{name: self.cleaned_data[name] for name in InvitationForm.base_fields})


class InvitationNewForm(OnceMixin, InvitationForm):
    """The same on a page, where the button can be pressed twice."""

    makes = Invitation


class AffiliationForm(PostFields):
    """A further affiliation."""


class AffiliationEndForm(Form):
    """The last day of an affiliation."""

    last_day = WarekiDateField(
        label=_("最後の日"),
        help_text=_("きょう、またはそれより前の日を入れると、すぐに使えなくなります。先の日なら、その日まで使えます。"),
    )
