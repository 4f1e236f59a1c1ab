"""What was decided about a proposal, by whom and when."""

from datetime import date
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from network.models import Proposal, ProposalFollowUp
from network.rules.year_report.composing import composed_for
from tests.factories import ProposalFactory, ProposalFollowUpFactory
from tests.network.bad_input import NUL

TYPED = {"decided_on": "R8.7.1", "decided_by_text": "架空の課長会議", "status": "adopted", "text": "来年度に試みる。"}


def follow(client, proposal, **fields):
    address = reverse("network:proposal_follow", args=[proposal.uid])
    return client.post(address, TYPED | {"submission_token": uuid4()} | fields, follow=True)


def test_a_decision_is_an_entry_and_the_proposal_stands_as_the_newest_says(browse, cast):
    proposal, client = ProposalFactory(), browse(cast.aida)

    follow(client, proposal)
    page = follow(client, proposal, decided_on="R8.6.1", status="considering", text="先に検討した。").content.decode()

    assert Proposal.unscoped.get().status == "adopted"
    assert page.index("先に検討した。") < page.index("来年度に試みる。")
    assert "架空の課長会議" in page and "架空 相田" in page
    assert (
        "決めたことを加える"
        not in browse(cast.fujii).get(reverse("network:proposal_detail", args=[proposal.uid])).content.decode()
    )


def test_pressed_twice_it_is_one_entry(browse, cast):
    proposal, token = ProposalFactory(), uuid4()

    for _twice in range(2):
        follow(browse(cast.aida), proposal, submission_token=token)

    assert ProposalFollowUp.unscoped.count() == 1


@pytest.mark.parametrize("wrong", [{"decided_on": ""}, {"decided_by_text": NUL}, {"status": "x"}, {"text": ""}])
def test_what_is_wrong_stays_on_the_page(browse, cast, wrong):
    page = follow(browse(cast.aida), ProposalFactory(), **wrong)

    assert set(page.context["form"].errors) == set(wrong)
    assert not ProposalFollowUp.unscoped.exists()


def test_an_entry_is_never_rewritten(db):
    entry = ProposalFollowUpFactory()
    row = ProposalFollowUp.unscoped.filter(pk=entry.pk)

    for attempt in (lambda: row.update(text="別の決定"), row.delete):
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
            attempt()
    assert ProposalFollowUpFactory(proposal=entry.proposal).pk


def test_the_report_of_each_year_says_what_was_decided_until_then(db):
    proposal = ProposalFactory(topic="架空の提案", made_on=date(2024, 6, 1), status="adopted")
    ProposalFollowUpFactory(proposal=proposal, decided_on=date(2025, 3, 1), text="検討を始めた", status="considering")
    ProposalFollowUpFactory(proposal=proposal, decided_on=date(2026, 5, 1), text="採用した", status="adopted")

    said = {year: "".join(line.text for line in composed_for(year)["proposals"]) for year in (2024, 2025, 2026, 2027)}

    assert ["検討を始めた" in said[year] for year in said] == [True, False, True, False]
    assert ["採用した" in said[year] for year in said] == [False, False, True, False]
    assert "状況は検討中" in said[2024] and "状況は採用" in said[2026]
