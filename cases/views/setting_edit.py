"""数の設定を変える."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import number_settings
from cases.forms.setting import SettingEditForm
from cases.models.number_setting import SettingCode
from cases.presenters.newer import newer_texts
from cases.presenters.settings import setting_now
from cases.rules.versions import Stale


@requires(Capability.SETTING_MANAGE)
def setting_edit(request, code):
    """A stale save answers 409 with both numbers."""
    if code not in SettingCode.values:
        raise Http404
    setting = setting_now(SettingCode(code))
    form = SettingEditForm(request.POST or None, setting=setting)
    status = 200
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            number_settings.change(code=setting.code, value=data["value"], version=data["version"], by=request.actor)
        except Stale as stale:
            texts = newer_texts(form, SettingEditForm(setting=stale.current))
            form.show_newer(version=stale.current.version, texts=texts)
            status = 409
        else:
            messages.success(request, _("設定を保存しました。"))
            return redirect("cases:setting_list")
    return render(request, "cases/setting_edit.html", {"form": form, "setting": setting}, status=status)
