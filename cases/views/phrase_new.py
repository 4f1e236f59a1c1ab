"""定型文を作る."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import phrases
from cases.forms.phrases import PhraseNewForm
from cases.rules.phrases import holds_phone


@requires(Capability.CONSULTATION_WRITE)
def phrase_new(request):
    """For oneself; managers may choose the office."""
    form = PhraseNewForm(request.POST if request.method == "POST" else None, actor=request.actor)
    if form.is_valid():
        try:
            phrase = _add(request, form)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("定型文を保存しました。"))
            warn_of_phone(request, phrase)
            return redirect("cases:phrase_list")
    return render(request, "cases/phrase_form.html", {"form": form})


def _add(request, form):
    return phrases.add(
        fields=form.phrase_fields(),
        is_office=form.is_office,
        by=request.actor,
        token=form.cleaned_data["submission_token"],
    )


def warn_of_phone(request, phrase) -> None:
    """A phrase is about nobody; a telephone number in it may be somebody's."""
    if holds_phone(phrase.text):
        text = _("「%(reading)s」に電話番号のような数字があります。個人の電話番号なら、消してください。")
        messages.warning(request, text % {"reading": phrase.reading})
