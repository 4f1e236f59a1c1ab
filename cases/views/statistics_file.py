"""The version of the statistics that may leave the window, as a spreadsheet."""

from django.http import HttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from akishima_support.uploads.kinds import MEDIA_TYPES, FileKind
from cases.presenters.statistics import leaving_version
from cases.presenters.statistics_file import file_of
from cases.rules.periods import read_period


@requires(Capability.STATISTICS_READ)
def statistics_file(request):
    """The same numbers as on paper."""
    now = timezone.now()
    period = read_period(request.GET.get("year", ""), "", timezone.localdate(now), finished=True)
    data = file_of(leaving_version(period.year, timezone.localdate(now)), now)
    name = _("統計_%(year)s.xlsx") % {"year": period.label}
    headers = {"Content-Disposition": content_disposition_header(True, name)}
    return HttpResponse(data, content_type=MEDIA_TYPES[FileKind.XLSX], headers=headers)
