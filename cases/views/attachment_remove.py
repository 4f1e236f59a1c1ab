"""添付書類を取り消す."""

from django.shortcuts import get_object_or_404
from django.utils import timezone

from akishima_support.access import Capability, requires
from cases.actions import attachments
from cases.forms.attachment import AttachmentRemoveForm
from cases.models import Attachment
from cases.views.record_form import load_record, record_form_page


@requires(Capability.CASE_WRITE)
def attachment_remove(request, uid):
    """The bytes go, the row stays."""
    attachment = get_object_or_404(Attachment.objects.select_related("record"), uid=uid)
    entry = load_record(attachment.record.uid)
    form = AttachmentRemoveForm(request.POST if request.method == "POST" else None)

    def act():
        reason = form.cleaned_data["reason"]
        return attachments.remove(attachment=attachment, reason=reason, by=request.actor, at=timezone.now())

    context = {"attachment": attachment}
    return record_form_page(request, form, entry, "cases/attachment_remove.html", act=act, context=context)
