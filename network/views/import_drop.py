"""Not taking over a file after all."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from akishima_support.access import Capability, requires
from network.actions import directory_imports
from network.models import DirectoryImport


@requires(Capability.DIRECTORY_WRITE)
@require_POST
def import_drop(request, uid):
    """What was read is removed; one that was confirmed stays as it is."""
    directory_imports.drop(upload=get_object_or_404(DirectoryImport.objects, uid=uid))
    messages.success(request, _("取り込まずに、読み取ったファイルを消しました。"))
    return redirect("network:import_new")
