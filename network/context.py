"""What the base page says about the account."""

from django.urls import reverse


def affiliation(request) -> dict:
    """Context processor: where a person with several affiliations changes the one acted for. Asks no database."""
    several = len(getattr(request, "affiliations", ())) > 1
    return {"affiliation_change_url": reverse("affiliation_choose") if several else ""}
