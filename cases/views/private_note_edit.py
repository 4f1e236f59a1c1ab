"""自分だけのメモ."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import private_notes
from cases.forms.private_note import PrivateNoteForm
from cases.models import PrivateNote
from cases.presenters.newer import newer_texts
from cases.rules.versions import Stale
from cases.views.case_form import load_case


@requires(Capability.CASE_WRITE)
def private_note_edit(request, uid):
    """One's own page about the case; everybody has another one."""
    case = load_case(uid)
    note = PrivateNote.objects.filter(case=case).first()
    form = PrivateNoteForm(request.POST or None, case=case, note=note, author=request.actor)
    status = 200
    if request.method == "POST" and form.is_valid():
        version, text = form.cleaned_data["version"], form.cleaned_data["text"]
        try:
            private_notes.save(case=case, version=version, text=text, by=request.actor, at=timezone.now())
        except Stale as stale:
            form.show_newer(version=stale.current.version, texts=newer_texts(form, form.fresh(stale.current)))
            status = 409
        else:
            messages.success(request, _("メモを保存しました。"))
            return redirect("cases:private_note_edit", uid)
    return render(request, "cases/private_note_edit.html", {"form": form, "case": case}, status=status)
