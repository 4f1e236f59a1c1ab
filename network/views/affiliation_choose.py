"""所属を選ぶ: for whom do I act today?"""

from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme

from akishima_support.access.gates import signed_in
from network.actions import affiliations
from network.actors import SESSION_KEY, affiliations_of
from network.forms.affiliation_choose import AffiliationChooseForm


@signed_in
def affiliation_choose(request):
    """Offer the affiliations in force; the session acts for the chosen one under a new number."""
    choices = affiliations_of(request.user)
    form = AffiliationChooseForm(request.POST or None, affiliations=choices, chosen=request.session.get(SESSION_KEY))
    if request.method == "POST" and form.is_valid():
        affiliations.choose(affiliation=form.cleaned_data["affiliation"])
        request.session[SESSION_KEY] = form.cleaned_data["affiliation"].pk
        request.session.cycle_key()
        return redirect(_next_page(request))
    return render(request, "network/affiliation_choose.html", {"form": form, "affiliations": choices})


def _next_page(request) -> str:
    page = request.GET.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(page, {request.get_host()}, require_https=request.is_secure())
    return page if is_ours and page.startswith("/") else "today"
