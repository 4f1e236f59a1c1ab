"""コード表の言葉を直す."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import codes
from cases.forms.code import CodeEditForm
from cases.presenters.newer import newer_texts
from cases.rules.versions import Stale
from cases.views.code_pages import find_code


@requires(Capability.SETTING_MANAGE)
def code_edit(request, name, code):
    """A stale save answers 409 with both texts."""
    row = find_code(name, code)
    form = CodeEditForm(request.POST if request.method == "POST" else None, code=row)
    status = 200
    if form.is_valid():
        version = form.cleaned_data["version"]
        try:
            codes.change(code=row, version=version, fields=form.code_fields(), by=request.actor)
        except Refused as refused:
            form.add_error(None, str(refused))
        except Stale as stale:
            texts = newer_texts(form, CodeEditForm(code=stale.current))
            form.show_newer(version=stale.current.version, texts=texts)
            status = 409
        else:
            messages.success(request, _("言葉を直しました。前の記録にも、新しい言葉で出ます。"))
            return redirect("cases:code_list", name)
    return render(request, "cases/code_edit.html", {"form": form, "code": row}, status=status)
