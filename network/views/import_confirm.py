"""Taking over what the preview showed."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from akishima_support.access import Capability, Refused, requires
from network.actions import directory_imports
from network.actions.import_writing import DirectoryChanged
from network.forms.directory_import import ImportColumnsForm
from network.models import DirectoryImport
from network.presenters.directory_import import import_page


@requires(Capability.DIRECTORY_WRITE)
@require_POST
def import_confirm(request, uid):
    """All of it or nothing. What changed meanwhile is shown anew (409), and nothing is written."""
    upload = get_object_or_404(DirectoryImport.objects, uid=uid)
    seen = request.POST.get("fingerprint", "")
    try:
        directory_imports.confirm(upload=upload, fingerprint=seen, by=request.actor, at=timezone.now())
    except Refused as refused:
        messages.warning(request, refused.message)
    except DirectoryChanged:
        words = _(
            "見ているあいだに、名簿か列の当てはめが変わりました。何も取り込んでいません。下の内容を確かめてください。"
        )
        page = import_page(upload, ImportColumnsForm(upload=upload)) | {"stale": words}
        return render(request, "network/import_detail.html", page, status=409)
    else:
        messages.success(request, _("名簿に取り込みました。"))
    return redirect("network:import_detail", uid=uid)
