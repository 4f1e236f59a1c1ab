"""窓口での問い合わせ: somebody asks whether a person consults here."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import counter as enquiries
from cases.forms.counter import CounterForm
from cases.models import Case


@requires(Capability.CONSULTATION_WRITE)
def counter(request):
    """The same words for everybody. What is typed is kept, and nothing is looked up."""
    return counter_page(request, case=None)


def counter_page(request, *, case: Case | None):
    """The page; it prints nothing of the case, because whoever asks may see the screen."""
    form = CounterForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        enquiries.note(
            name=data["name"],
            note=data["note"],
            case=case,
            by=request.actor,
            at=timezone.now(),
            token=data["submission_token"],
        )
        messages.success(request, _("問い合わせがあったことを記録しました。"))
        return redirect("cases:counter")
    return render(request, "cases/counter.html", {"form": form})
