"""書類を添付する, and taking one back."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, readers_of
from akishima_support.ui.forms import Form, SubmissionTokenMixin
from akishima_support.uploads.field import HINT, TYPES, UploadField


class AttachmentForm(SubmissionTokenMixin, Form):
    """One file and what it is."""

    heading = _("書類を添付する")

    file = UploadField(
        label=_("ファイル"),
        widget=forms.FileInput(attrs={"accept": TYPES}),
        help_text=HINT,
    )
    note = forms.CharField(label=_("何の書類か"), max_length=200, required=False)
    readers = dict.fromkeys(["file", "note"], lambda: readers_of(Capability.CASE_READ))


class ConsentScanForm(AttachmentForm):
    """The signed 同意書, or what a guardian showed; read by whoever reads the consent."""

    heading = _("同意書の写しを添付する")
    readers = dict.fromkeys(["file", "note"], lambda: readers_of(Capability.CONSENT_WRITE))


class AttachmentRemoveForm(Form):
    """Why is it taken back?"""

    heading = _("添付書類を取り消す")

    reason = forms.CharField(
        label=_("取り消す理由"),
        max_length=200,
        help_text=_("例 別の方の書類だった。ファイルは消え、取り消した記録が残ります。"),
    )
