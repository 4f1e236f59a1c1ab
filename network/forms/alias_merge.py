"""Merging a duplicate organization into another."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import Form
from network.forms.directory_form import body_choice
from network.models import Organization


class AliasMergeForm(Form):
    """The body that stays, and a tick that both are the same."""

    into = body_choice(_("まとめる先の機関"))
    is_same = forms.BooleanField(
        label=_("同じ機関であることを確かめた"),
        error_messages={"required": _("同じ機関であることを確かめてから、印を付けてください。")},
    )

    def __init__(self, *args, organization: Organization, **kwargs):
        super().__init__(*args, **kwargs)
        others = Organization.objects.filter(valid_until=None).exclude(pk=organization.pk)
        self.fields["into"].queryset = others.in_order()
