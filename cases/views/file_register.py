"""個人情報ファイル簿のための一覧 on A4."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.presenters.file_register import register_page
from cases.presenters.keeping import rules


@requires(Capability.LEDGER_READ, Capability.SETTING_MANAGE)
def file_register(request):
    """Items, purpose, sources and recipients: a help for filling in the city's own form."""
    return render(request, "cases/file_register.html", register_page() | {"rules": rules()})
