"""Pages of records that are prepared for disclosure: as they are marked, and as they will be read."""

from cases.actions.disclosure_pages import content_of
from cases.models import DisclosureCopy, DisclosurePage, DisclosureRequest
from cases.rules.redaction import pieces


def marked(page: DisclosurePage) -> list[tuple[str, list[tuple[str, bool]]]]:
    """Each box as (label, parts with whether they are masked), for the eyes of the office."""
    return [(item["label"], pieces(item["text"], item["passages"], whole=item["whole"])) for item in page.items]


def given_or_prepared(request: DisclosureRequest) -> dict:
    """What was handed over, else what would be, with the masked parts gone from it."""
    copy = DisclosureCopy.objects.filter(request=request).first()
    content = copy.content if copy else content_of(request)
    return {"content": content, "copy": copy, "bars": sum(page["bars"] for page in content["pages"])}
