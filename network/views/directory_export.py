"""名簿を書き出す."""

from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions.directory_exports import note_export
from network.forms.directory_export import DirectoryExportForm
from network.presenters.directory_export import export_of
from network.presenters.file_response import file_response
from network.presenters.public_directory import left_out


@requires(Capability.DIRECTORY_EXPORT)
def directory_export(request):
    """A POST gives the file. Characters that would be lost are shown first, each with its place."""
    form, lost, now = DirectoryExportForm(request.POST or None), [], timezone.localtime()
    if request.method == "POST" and form.is_valid():
        export = export_of(form.cleaned_data["kind"], form.cleaned_data["encoding"], actor=request.actor, at=now)
        lost = [] if form.cleaned_data["replace"] else export.lost
        if not lost:
            note_export(kind=form.cleaned_data["kind"], content=export.content, by=request.actor)
            return file_response(export.content, export.name)
        form.add_error("replace", _("CP932にない文字があります。下を確かめて、〓にするか、UTF-8を選んでください。"))
    context = {"form": form, "lost": lost, "left_out": left_out(now.date())}
    return render(request, "network/directory_export.html", context)
