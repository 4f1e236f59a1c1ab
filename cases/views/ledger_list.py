"""情報提供記録の一覧: by body and by period."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.forms.ledger_filter import LedgerFilterForm
from cases.presenters.ledger_list import NO_PAGE, all_rows, ledger_page


@requires(Capability.LEDGER_OVERSEE)
def ledger_list(request):
    """For managers with the people, for the auditor with their numbers alone."""
    form = LedgerFilterForm(request.GET)
    is_valid = form.is_valid()
    page = ledger_page(form.narrow(all_rows()), request.actor, request.GET) if is_valid else NO_PAGE
    return render(request, "cases/ledger_list.html", page | {"form": form, "is_valid": is_valid})
