"""開示する記録 on A4: the masked parts are not on it."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.presenters.disclosure_pages import given_or_prepared
from cases.views.disclosure_pages import load_request


@requires(Capability.DISCLOSURE_PREPARE)
def disclosure_sheet(request, uid):
    """What was handed over, else what would be."""
    row = load_request(uid)
    return render(request, "cases/disclosure_sheet.html", {"row": row} | given_or_prepared(row))
