"""書類を添付する."""

from django.utils import timezone

from akishima_support.access import Capability, requires
from cases.actions import attachments
from cases.forms.attachment import AttachmentForm
from cases.views.record_form import load_record, record_form_page


@requires(Capability.CASE_WRITE)
def attachment_new(request, uid):
    """Beside the record `uid`."""
    entry = load_record(uid)
    is_sent = request.method == "POST"
    form = AttachmentForm(request.POST if is_sent else None, request.FILES if is_sent else None)

    def act():
        data = form.cleaned_data
        words = {"file": data["file"], "note": data["note"], "token": data["submission_token"]}
        return attachments.add(entry=entry, by=request.actor, at=timezone.now(), **words)

    return record_form_page(request, form, entry, "cases/attachment_new.html", act=act)
