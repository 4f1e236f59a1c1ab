"""渡す文で気をつける言葉."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import office_words as actions
from cases.forms.office_words import OfficeWordsForm
from cases.models.office_words import office_words_now
from cases.presenters.newer import newer_texts
from cases.rules.versions import Stale


@requires(Capability.SETTING_MANAGE)
def office_words(request):
    """A stale save answers 409 with both lists."""
    form, status = OfficeWordsForm(request.POST or None, words=office_words_now()), 200
    if request.method == "POST" and form.is_valid():
        try:
            actions.change(**form.cleaned_data, by=request.actor)
        except Stale as stale:
            texts = newer_texts(form, OfficeWordsForm(words=stale.current))
            form.show_newer(version=stale.current.version, texts=texts)
            status = 409
        else:
            messages.success(request, _("言葉の一覧を保存しました。"))
            return redirect("cases:setting_list")
    return render(request, "cases/office_words.html", {"form": form}, status=status)
