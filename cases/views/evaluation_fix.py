"""評価シートを確定する."""

from functools import partial

from django.views.decorators.http import require_POST

from akishima_support.access import Capability, requires
from cases.actions import evaluations
from cases.models import Evaluation
from cases.views.sheet_form import fix_sheet, load_sheet


@requires(Capability.CASE_WRITE)
@require_POST
def evaluation_fix(request, uid):
    """From here on it is only read."""
    sheet = load_sheet(Evaluation, uid, "plan")
    return fix_sheet(request, sheet, partial(evaluations.fix, evaluation=sheet), "cases:evaluation_detail")
