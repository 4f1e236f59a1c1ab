"""What the page 定型文 shows."""

from akishima_support.access import Actor
from cases.models import Phrase
from cases.rules.phrases import holds_phone


def phrase_page(actor: Actor) -> dict:
    """One's own and the office's, each with whether it may be changed and whether a telephone number stands in it."""
    kept = set(Phrase.objects.kept_by(actor).values_list("pk", flat=True))
    rows = [
        {"phrase": each, "may_keep": each.pk in kept, "holds_phone": holds_phone(each.text)}
        for each in Phrase.objects.in_order()
    ]
    return {
        "own": [row for row in rows if row["phrase"].owner_id is not None],
        "office": [row for row in rows if row["phrase"].owner_id is None],
        "may_keep_office": any(row["may_keep"] for row in rows if row["phrase"].owner_id is None),
    }
