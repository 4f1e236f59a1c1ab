"""Taking the directory out as a file."""

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _

from akishima_support.spreadsheets import Encoding
from akishima_support.ui.forms import Form


class ExportKind(models.TextChoices):
    """What leaves. The first two hold everything that the directory shows to whoever signs in."""

    WORKBOOK = "workbook", _("名簿の全体（xlsx。機関と支援メニュー）")
    LIST = "list", _("機関の一覧（CSV）")
    OPEN_DATA = "open_data", _("オープンデータ（自治体標準オープンデータセットの項目のCSV）")
    OPEN_REFERRAL = "open_referral", _("オープンデータ（Open Referral HSDS 3.0 の JSON）")

    @property
    def is_csv(self) -> bool:
        """Whether its characters can be written in two ways."""
        return self in (ExportKind.LIST, ExportKind.OPEN_DATA)


class DirectoryExportForm(Form):
    """Which file, in which characters."""

    kind = forms.ChoiceField(
        label=_("書き出すもの"), choices=ExportKind.choices, initial=ExportKind.WORKBOOK, widget=forms.RadioSelect
    )
    encoding = forms.ChoiceField(
        label=_("CSVの文字"), choices=Encoding.choices, initial=Encoding.UTF_8, widget=forms.RadioSelect
    )
    replace = forms.BooleanField(
        label=_("CP932で書けない文字を〓にする"),
        required=False,
        help_text=_("印がないときは、書けない文字がどこにあるかを先に示します。"),
    )
