"""提供の根拠を設定する."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import legal_bases
from cases.forms.legal_basis import LegalBasisSettingsForm
from cases.models import LegalBasis


@requires(Capability.LEGAL_BASIS_MANAGE)
def legal_basis_edit(request, code):
    """Switch a basis on or off; a meeting's basis needs its instrument and date."""
    basis = get_object_or_404(LegalBasis.objects.all(), code=code)
    form = LegalBasisSettingsForm(request.POST if request.method == "POST" else None, basis=basis)
    if form.is_valid() and form.carry_out(legal_bases.change, legal_basis=basis, by=request.actor):
        messages.success(request, _("設定を保存しました。"))
        return redirect("cases:legal_basis_list")
    status = 409 if form.newer_texts else 200
    return render(request, "cases/legal_basis_edit.html", {"form": form, "basis": basis}, status=status)
