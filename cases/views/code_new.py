"""コード表に言葉を加える."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import codes
from cases.forms.code import CodeNewForm
from cases.views.code_pages import find_list


@requires(Capability.SETTING_MANAGE)
def code_new(request, name):
    """It comes before 不明 and 聞き取らない; from there it can be moved."""
    chosen = find_list(name)
    form = CodeNewForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            token = form.cleaned_data["submission_token"]
            codes.add(code_list=chosen, fields=form.code_fields(), by=request.actor, token=token)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("コード表に加えました。"))
            return redirect("cases:code_list", name)
    return render(request, "cases/code_new.html", {"form": form, "list": chosen})
