"""名簿を取り込む: hand in a file."""

from django.shortcuts import redirect, render
from django.utils import timezone

from akishima_support.access import Capability, requires
from network.actions import directory_imports
from network.forms.directory_import import ImportNewForm
from network.models import DirectoryImport

SHOWN = 20


@requires(Capability.DIRECTORY_WRITE)
def import_new(request):
    """The file is read and shown; the directory stays as it is until somebody confirms."""
    is_sent = request.method == "POST"
    form = ImportNewForm(request.POST if is_sent else None, request.FILES if is_sent else None)
    now = timezone.now()
    if is_sent and form.is_valid():
        name, sheets = form.cleaned_data["file"]
        token = form.cleaned_data["submission_token"]
        upload = directory_imports.begin(file_name=name, sheets=sheets, by=request.actor, at=now, token=token)
        return redirect("network:import_detail", uid=upload.uid)
    rows = DirectoryImport.objects.defer("content").select_related("read_by", "confirmed_by").in_order()
    context = {"form": form, "waiting": rows.waiting(now)[:SHOWN], "done": rows.exclude(confirmed_at=None)[:SHOWN]}
    return render(request, "network/import_new.html", context)
