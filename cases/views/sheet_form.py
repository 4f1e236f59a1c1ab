"""What the forms of assessments, plans and evaluations have in common."""

from collections.abc import Callable

from django.contrib import messages
from django.forms import BaseForm
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Refused
from akishima_support.audit.reading import about_case
from akishima_support.ui.forms import STALE_PAGE
from cases.forms.sheet_fix import SheetFixForm
from cases.models import Case
from cases.models.fixed_sheet import FixedSheet
from cases.presenters.newer import newer_texts
from cases.rules.versions import Stale


def load_sheet(model: type[FixedSheet], uid, *related: str) -> FixedSheet:
    """The sheet with its case and its person, named in the read log; 404 when it cannot be seen."""
    rows = model.objects.select_related("case", "person", "recorded_by", "fixed_by", *related)
    sheet = get_object_or_404(rows, uid=uid)
    about_case(sheet.case.case_no)
    return sheet


def sheet_form_page(request, form: BaseForm, case: Case, *, act: Callable[[], FixedSheet], to: tuple[str, str]):
    """Show the form; when it is sent and right, act and go to the sheet. A stale save answers 409.

    `to` is the template and the url name of the page of the sheet.
    """
    template, page = to
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            sheet = act()
        except Refused as refused:
            form.add_error(None, str(refused))
        except Stale as stale:
            _show_newer(form, stale.current)
            status = 409
        else:
            messages.success(request, _("保存しました。"))
            return redirect(page, sheet.uid)
    return render(request, template, {"form": form, "case": case}, status=status)


def _show_newer(form: BaseForm, current: FixedSheet) -> None:
    fresh = form.fresh(current)
    form.show_newer(version=current.version, texts=newer_texts(form, fresh))
    for row, saved in zip(getattr(form, "rows", []), getattr(fresh, "rows", []), strict=True):
        row.newer_texts = newer_texts(row, saved)


def fix_sheet(request, sheet: FixedSheet, fix: Callable, page: str):
    """Fix what the page showed and return there; whatever stands against it is said there."""
    form = SheetFixForm(request.POST)
    try:
        if not form.is_valid():
            raise Refused(str(STALE_PAGE))
        fix(version=form.cleaned_data["version"], by=request.actor, at=timezone.now())
        messages.success(request, _("確定しました。"))
    except Refused as refused:
        messages.error(request, str(refused))
    except Stale:
        messages.error(request, _("ほかの人が先に保存しました。内容を読み直してから確定してください。"))
    return redirect(page, sheet.uid)
