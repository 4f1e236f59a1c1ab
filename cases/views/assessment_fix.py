"""インテーク・アセスメントシートを確定する."""

from functools import partial

from django.views.decorators.http import require_POST

from akishima_support.access import Capability, requires
from cases.actions import assessments
from cases.models import Assessment
from cases.views.sheet_form import fix_sheet, load_sheet


@requires(Capability.CASE_WRITE)
@require_POST
def assessment_fix(request, uid):
    """From here on it is only read."""
    sheet = load_sheet(Assessment, uid)
    return fix_sheet(request, sheet, partial(assessments.fix, assessment=sheet), "cases:assessment_detail")
