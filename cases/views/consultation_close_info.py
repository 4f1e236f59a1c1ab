"""情報提供で終了: the question was answered on the spot."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from akishima_support.access import Capability, Refused, requires
from cases.actions import consultations
from cases.models import Consultation


@requires(Capability.CONSULTATION_WRITE)
@require_POST
def consultation_close_info(request, uid):
    """One button on the page of the consultation."""
    consultation = get_object_or_404(Consultation.objects.all(), uid=uid)
    try:
        consultations.close_with_information(consultation=consultation, by=request.actor)
        messages.success(request, _("情報提供で終了としました。"))
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("cases:consultation_detail", uid)
