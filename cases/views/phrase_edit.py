"""定型文を直す."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import phrases
from cases.forms.phrases import PhraseEditForm
from cases.models import Phrase
from cases.presenters.newer import newer_texts
from cases.rules.versions import Stale
from cases.views.phrase_new import warn_of_phone


@requires(Capability.CONSULTATION_WRITE)
def phrase_edit(request, uid):
    """A stale save answers 409 with both texts."""
    phrase = get_object_or_404(Phrase.objects.kept_by(request.actor), uid=uid)
    sent = request.POST if request.method == "POST" else None
    form = PhraseEditForm(sent, instance=phrase, actor=request.actor)
    status = 200
    if form.is_valid():
        version = form.cleaned_data["version"]
        try:
            saved = phrases.change(phrase=phrase, version=version, fields=form.phrase_fields(), by=request.actor)
        except Stale as stale:
            fresh = PhraseEditForm(instance=stale.current, actor=request.actor)
            form.show_newer(version=stale.current.version, texts=newer_texts(form, fresh))
            status = 409
        else:
            messages.success(request, _("定型文を保存しました。"))
            warn_of_phone(request, saved)
            return redirect("cases:phrase_list")
    return render(request, "cases/phrase_form.html", {"form": form}, status=status)
