"""回答期限を変える."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import answer_days
from cases.forms.answer_days import AnswerDaysForm
from cases.presenters.newer import newer_texts
from cases.rules.answer_days import answer_days_now
from cases.rules.versions import Stale


@requires(Capability.SETTING_MANAGE)
def answer_days_edit(request, act):
    """What was sent keeps its date. A stale save answers 409."""
    row = answer_days_now().get(act)
    if row is None:
        raise Http404
    form, status = AnswerDaysForm(request.POST if request.method == "POST" else None, row=row), 200
    if form.is_valid():
        version = form.cleaned_data["version"]
        try:
            answer_days.change(act=row.act, days=form.days(), version=version, by=request.actor)
        except Stale as stale:
            texts = newer_texts(form, AnswerDaysForm(row=stale.current))
            form.show_newer(version=stale.current.version, texts=texts)
            status = 409
        else:
            messages.success(request, _("設定を保存しました。"))
            return redirect("cases:answer_days_list")
    return render(request, "cases/answer_days_edit.html", {"form": form, "row": row}, status=status)
