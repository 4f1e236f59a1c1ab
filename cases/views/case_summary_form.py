"""What the pages about one anonymized sheet have in common."""

from collections.abc import Callable

from django.contrib import messages
from django.forms import BaseForm
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from akishima_support.access import Refused
from akishima_support.audit.reading import about_case
from cases.models import CaseSummaryOrigin
from cases.rules.versions import Stale

BESIDE = ("case__person", "summary__meeting", "written_by", "submitted_by", "read_by", "returned_by", "shown_by")
BESIDE += ("closed_by", "identified_by", "handled_by")


def load_origin(uid) -> CaseSummaryOrigin:
    """The sheet with its case, named in the read log; 404 when the case cannot be seen."""
    origin = get_object_or_404(CaseSummaryOrigin.objects.select_related(*BESIDE), uid=uid)
    about_case(origin.case.case_no)
    return origin


def carried_out(request, form: BaseForm, origin: CaseSummaryOrigin, act: Callable[[], None], done: str):
    """Act when the form is sent and right, and go to the sheet; None while something stands against it."""
    if request.method != "POST" or not form.is_valid():
        return None
    try:
        act()
    except Refused as refused:
        form.add_error(None, str(refused))
    except Stale:
        form.add_error(None, _("ほかの人が先に保存しました。画面を開き直して確かめてください。"))
    else:
        messages.success(request, done)
        return redirect("cases:case_summary_detail", origin.uid)
    return None
