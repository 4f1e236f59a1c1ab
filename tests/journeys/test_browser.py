"""The browser that the journeys use is real, shows our pages and reaches nobody else."""

import pytest
from playwright.sync_api import Error

from tests.journeys.conftest import listen

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_stranger_is_shown_the_sign_in_page_in_japanese(page, live_server):
    page.goto(live_server.url)

    assert "/accounts/login/" in page.url
    assert page.locator("html").get_attribute("lang") == "ja"


@pytest.mark.parametrize("address", ["http://example.org/", "http://192.0.2.1/", "http://[2001:db8::1]/"])
def test_the_browser_finds_no_other_host_and_the_attempt_is_noticed(browser, address):
    with browser.new_context() as context:
        complaints = listen(context, [])

        with pytest.raises(Error, match="ERR_NAME_NOT_RESOLVED"):
            context.new_page().goto(address)

        assert address in complaints


@pytest.mark.parametrize("wanted", ["<img src='{}'>", "<script src='{}'></script>", "<link rel=stylesheet href='{}'>"])
def test_what_a_page_wants_of_another_host_is_noticed(browser, wanted):
    address = "http://example.org/x"
    with browser.new_context() as context:
        complaints = listen(context, [])

        context.new_page().goto(f"data:text/html,{wanted.format(address)}", wait_until="load")

        assert address in complaints


def test_the_page_is_drawn_with_our_style_sheet(page, live_server):
    answers = []
    page.on("response", lambda response: answers.append((response.url, response.status)))

    page.goto(live_server.url)

    styles = [(url, status) for url, status in answers if url.endswith(".css")]
    assert styles
    assert {status for _url, status in styles} == {200}
