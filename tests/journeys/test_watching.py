"""What watches over the journeys notices what it is there for."""

import pytest

from tests.journeys.accessibility import Checker, Seen
from tests.journeys.conftest import listen

pytestmark = pytest.mark.django_db(transaction=True)

INLINE = "document.body.append(Object.assign(document.createElement('script'), {textContent: 'let harmless = 1'}))"
UNLABELED = "document.querySelector('label[for=id_login]').remove()"


@pytest.fixture
def checker(context):
    """One that has seen nothing yet."""
    checker = Checker(Seen())
    checker.watch(context)
    return checker


def test_axe_finds_a_box_without_a_label_and_nothing_before(checker, page, live_server):
    page.goto(live_server.url)

    checker.check(page)
    assert checker.findings == []

    page.evaluate(UNLABELED)
    checker.check(page)
    assert "label" in checker.findings[0]


@pytest.mark.parametrize(
    ("where", "style"),
    [
        ("h1", {"color": "rgb(200, 200, 200)"}),
        ("main", {"background-color": "rgb(60, 60, 60)"}),
        ("button.button--primary", {"color": "rgb(0, 0, 60)"}),
        ("input[name=login]", {"color": "rgb(200, 200, 200)"}),
    ],
)
def test_axe_finds_letters_too_faint_on_a_page_of_parts_that_it_knows(checker, page, live_server, where, style):
    page.goto(live_server.url)
    checker.check(page)
    assert checker.findings == []

    for name, value in style.items():
        page.evaluate(
            "([where, ...style]) => document.querySelector(where).style.setProperty(...style)", [where, name, value]
        )
    checker.check(page)

    assert "color-contrast" in checker.findings[0]


def test_a_script_that_the_policy_forbids_and_an_error_are_complained_of(context, live_server):
    complaints = listen(context, [])
    page = context.new_page()
    page.goto(live_server.url)
    assert complaints == []

    page.evaluate(INLINE)
    page.evaluate("setTimeout(() => { throw new Error('on purpose') })")
    page.wait_for_function("new Promise((done) => setTimeout(() => done(true)))")

    assert "Content Security Policy" in complaints[0]
    assert "on purpose" in complaints[1]
