"""What watches over the journeys notices what it is there for."""

import pytest

from tests.journeys.accessibility import Checker
from tests.journeys.conftest import listen

pytestmark = pytest.mark.django_db(transaction=True)

INLINE = "document.body.append(Object.assign(document.createElement('script'), {textContent: 'let harmless = 1'}))"
UNLABELED = "document.querySelector('label[for=id_login]').remove()"


def test_axe_finds_a_box_without_a_label_and_nothing_before(page, live_server):
    checker = Checker(set())
    page.goto(live_server.url)

    checker.check(page)
    assert checker.findings == []

    page.evaluate(UNLABELED)
    checker.check(page)
    assert "label" in checker.findings[0]


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
