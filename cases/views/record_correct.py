"""支援経過を訂正する."""

from django.utils import timezone

from akishima_support.access import Capability, requires
from cases.actions.record_correct import correct
from cases.forms.phrases import typed_with_phrase
from cases.forms.record_correct import RecordCorrectForm
from cases.models import ProgressRecord
from cases.views.record_form import load_record, record_form_page


@requires(Capability.CASE_WRITE)
def record_correct(request, uid):
    """What it said before is kept."""
    entry = load_record(uid)
    instance = ProgressRecord.objects.get(pk=entry.pk)
    form = typed_with_phrase(RecordCorrectForm, request, instance=instance)
    form = form or RecordCorrectForm(request.POST or None, instance=instance)

    def act():
        return correct(
            entry=entry,
            version=form.cleaned_data["version"],
            fields=form.record_fields(),
            reason=form.cleaned_data["reason"],
            by=request.actor,
            at=timezone.now(),
        )

    return record_form_page(request, form, entry, "cases/record_correct.html", act=act)
