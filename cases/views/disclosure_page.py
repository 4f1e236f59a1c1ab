"""One page of records that is prepared for disclosure."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from akishima_support.audit.reading import about_case
from cases.actions import disclosure_pages
from cases.forms.disclosure_page import DisclosurePageForm
from cases.models import DisclosurePage
from cases.presenters.disclosure_pages import marked
from cases.rules.versions import Stale


@requires(Capability.DISCLOSURE_PREPARE)
def disclosure_page(request, uid):
    """As it is marked, box by box; a stale save answers 409."""
    page = get_object_or_404(DisclosurePage.objects.select_related("request__person"), uid=uid)
    row = page.request
    about_case(row.number)
    form, status = DisclosurePageForm(request.POST if request.method == "POST" else None, page=page), 200
    if form.is_valid():
        try:
            _mark(request, page, form)
        except Refused as refused:
            form.add_error(None, str(refused))
        except Stale as stale:
            form.show_newer(version=stale.current.version, texts={})
            status = 409
        else:
            messages.success(request, _("%(number)s頁を確かめました。") % {"number": page.number})
            return _next(page)
    boxes = list(zip(marked(page), form.rows, strict=True))
    total = DisclosurePage.objects.filter(request=row).count()
    context = {"row": row, "page": page, "form": form, "boxes": boxes, "total": total}
    return render(request, "cases/disclosure_page.html", context, status=status)


def _mark(request, page, form):
    version = form.cleaned_data["version"]
    disclosure_pages.mark(page=page, version=version, marks=form.decided(), by=request.actor, at=timezone.now())


def _next(page):
    rest = DisclosurePage.objects.filter(request=page.request_id, confirmed_at=None)
    following = rest.filter(number__gt=page.number).in_order().first() or rest.in_order().first()
    if following is None:
        return redirect("cases:disclosure_detail", page.request.uid)
    return redirect("cases:disclosure_page", following.uid)
