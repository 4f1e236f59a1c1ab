"""The page that says which activity prompted a consultation or a referral."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions import prompts
from cases.forms.prompt import PromptForm, prompt_value
from cases.models import Consultation, Prompt, Referral


def prompt_page(request, of: Consultation | Referral, *, number: str, back_url: str):
    """Choose, or take the choice back."""
    column = "referral" if isinstance(of, Referral) else "consultation"
    prompt = Prompt.objects.select_related("activity", "training").filter(**{column: of}).first()
    chosen = (prompt.activity or prompt.training) if prompt else None
    form = PromptForm(request.POST if request.method == "POST" else None, initial={"prompted_by": prompt_value(chosen)})
    if request.method == "POST" and form.is_valid():
        prompts.note(of=of, by_what=form.cleaned_data["prompted_by"], by=request.actor, at=timezone.now())
        messages.success(request, _("保存しました。"))
        return redirect(back_url)
    context = {"form": form, "number": number, "back_url": back_url}
    return render(request, "cases/prompt.html", context)
