"""Whatever stands in an address, the answer is a page, also where the database cannot store the text."""

import uuid

import pytest
from django.urls import reverse
from django.urls.converters import StringConverter
from django.urls.resolvers import RegexPattern

from akishima_support.audit.models import AuditEvent
from tests.conftest import signed_in
from tests.project.walk import pages_without_identifier, url_patterns

TEXTS = ["%00", "a%00b", "%ed%a0%80", "%ff", "x" * 500]
ASKED = ("after", "before", "show", "box", "q", "to", "case", "person", "act", "draft", "next", "order", "lead")
MARK = "oddtext"


def addresses_with_text() -> list[str]:
    """Every address with a text in it; the text is called MARK, one at a time."""
    found = []
    for name, pattern in url_patterns():
        keys = _keys(pattern.pattern)
        for text in (key for key, is_text in keys.items() if is_text):
            others = {key: "a" if is_text else uuid.UUID(int=1) for key, is_text in keys.items()}
            found.append(reverse(name, kwargs=others | {text: MARK}))
    return found


def _keys(pattern) -> dict[str, bool]:
    """What stands in an address, and whether it is a text."""
    if isinstance(pattern, RegexPattern):
        return dict.fromkeys(pattern.regex.groupindex, True)
    return {key: isinstance(each, StringConverter) for key, each in pattern.converters.items()}


def test_every_text_in_every_address_is_answered_with_a_page_and_the_refusal_is_logged(cast):
    addresses = addresses_with_text()

    for member in (cast.aida, cast.baba, cast.fujii, cast.chiba, None):
        client = signed_in(member)
        for address in addresses:
            answers = {text: client.get(address.replace(MARK, text)).status_code for text in TEXTS}
            assert max(answers.values()) < 500, (address, answers)

    assert len(addresses) > 10
    refused = AuditEvent.unscoped.filter(type="access_refused", url_name="network:invitation_accept")
    assert "\ufffd" in {event.detail["arguments"]["token"] for event in refused}


@pytest.mark.parametrize("text", TEXTS[::2])
@pytest.mark.parametrize("who", ["aida", "baba", "chiba", "fujii", "goto"])
def test_every_text_behind_an_address_is_answered_with_a_page(cast, who, text):
    client, asked = signed_in(cast.members()[who]), "&".join(f"{name}={text}" for name in ASKED)

    answers = {page: client.get(f"{page}?{asked}") for page in pages_without_identifier()}

    assert [page for page, answer in answers.items() if answer.status_code >= 500] == []
    assert len([page for page, answer in answers.items() if answer.status_code == 200]) > 5
