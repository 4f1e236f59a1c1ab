"""What taking over a file would do, and which of its columns is what."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import directory_imports
from network.forms.directory_form import tried
from network.forms.directory_import import ImportColumnsForm
from network.models import DirectoryImport
from network.presenters.directory_import import import_page


@requires(Capability.DIRECTORY_WRITE)
def import_detail(request, uid):
    """A POST says which column is what. Of a file that was confirmed only the numbers are left."""
    upload = get_object_or_404(DirectoryImport.objects.select_related("read_by", "confirmed_by"), uid=uid)
    if upload.confirmed_at:
        return render(request, "network/import_detail.html", {"upload": upload})
    form = ImportColumnsForm(request.POST if request.method == "POST" else None, upload=upload)
    if request.method == "POST" and form.is_valid():
        layout, kind = form.chosen(), form.cleaned_data["usual_kind"]
        if tried(form, directory_imports.arrange, upload=upload, layout=layout, usual_kind=kind):
            messages.success(request, _("列の当てはめを保存しました。次のファイルでも使います。"))
            return redirect("network:import_detail", uid=uid)
    return render(request, "network/import_detail.html", import_page(upload, form))
