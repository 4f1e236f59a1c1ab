"""The box in which somebody chooses a file."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.uploads.check import Accepted, check_upload
from akishima_support.uploads.refusal import UploadRefused

TYPES = ".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
HINT = _("PDF、JPEG、PNG、Word（docx）、Excel（xlsx）。10MBまで。写真の撮影場所などの情報は取り除きます。")


class UploadField(forms.FileField):
    """One file; gives what may be kept of it."""

    default_error_messages = {
        "required": _("ファイルを選んでください。"),
        "invalid": _("ファイルを選んでください。"),
        "missing": _("ファイルを選んでください。"),
        "empty": _("ファイルが空です。"),
    }

    def clean(self, data, initial=None) -> Accepted | None:
        """What may be kept, or the reason why it may not."""
        file = super().clean(data, initial)
        try:
            return check_upload(file) if file else None
        except UploadRefused as refused:
            raise forms.ValidationError(str(refused), code="refused") from refused
