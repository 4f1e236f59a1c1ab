"""担当外のケースを開く前に: why?"""

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from akishima_support.access import Capability, requires
from akishima_support.audit.reading import about_case
from akishima_support.ui.typed_texts import typed_texts
from cases.actions import access_reasons
from cases.forms.case_reason import CaseReasonForm
from cases.models import Case
from cases.presenters.case_reason import case_to_ask_about, usual_reasons

TEMPLATE = "cases/case_reason.html"


@requires(Capability.CASE_READ)
def case_reason(request, uid):
    """Number, lead and lead office; one press gives the reason and leads on to where the way went."""
    case = case_to_ask_about(uid=uid)
    form = CaseReasonForm(request.POST or None, initial={"next": request.GET.get("next", "")})
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        words = {"code": data["code"], "text": data["text"], "token": data["submission_token"]}
        access_reasons.give(case=case, by=request.actor, at=timezone.now(), **words)
        return redirect(_onward(request, case, data["next"]))
    return reason_page(request, case, form)


def reason_page(request, case: Case, form: CaseReasonForm, status: int = 200, **more):
    """The page, also in the place of a form that was sent."""
    about_case(case.case_no)
    context = {"case": case, "form": form, "usual": usual_reasons(), "kept_url": "", "typed": []}
    return render(request, TEMPLATE, context | more, status=status)


def held_page(request):
    """In the place of what a form was sent to: nothing of it was saved, and nothing of it is lost."""
    kept_url = getattr(request, "kept_url", "")
    form = CaseReasonForm(initial={"next": kept_url or request.get_full_path()})
    more = {"kept_url": kept_url, "typed": [] if kept_url else typed_texts(request.POST)}
    return reason_page(request, case_to_ask_about(pk=request.held_case), form, 409, **more)


def _onward(request, case: Case, path: str) -> str:
    is_ours = url_has_allowed_host_and_scheme(path, {request.get_host()}, require_https=request.is_secure())
    return path if is_ours and path.startswith("/") else reverse("cases:case_detail", args=[case.uid])
