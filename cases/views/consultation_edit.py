"""記録を直す: correct what was logged."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from akishima_support.audit.reading import about_case
from cases.actions import consultations
from cases.forms.consultation import ConsultationEditForm
from cases.forms.phrases import typed_with_phrase
from cases.models import Consultation
from cases.presenters.newer import newer_texts
from cases.rules.versions import Stale


@requires(Capability.CONSULTATION_WRITE)
def consultation_edit(request, uid):
    """A stale save answers 409 with both texts."""
    rows = Consultation.objects.select_related("person", "intake").prefetch_related("topics")
    consultation = get_object_or_404(rows, uid=uid)
    about_case(consultation.log_no)
    form = typed_with_phrase(ConsultationEditForm, request, instance=consultation)
    form = form or ConsultationEditForm(request.POST or None, instance=consultation)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            _save(request, form)
        except Stale as stale:
            fresh = ConsultationEditForm(instance=stale.current)
            form.show_newer(version=stale.current.version, texts=newer_texts(form, fresh))
            status = 409
        else:
            messages.success(request, _("記録を直しました。"))
            return redirect("cases:consultation_detail", uid)
    context = {"form": form, "consultation": consultation}
    return render(request, "cases/consultation_edit.html", context, status=status)


def _save(request, form):
    consultations.change(
        consultation=form.instance,
        version=form.cleaned_data["version"],
        fields=form.consultation_fields(),
        topics=form.topic_rows(),
        by=request.actor,
    )
