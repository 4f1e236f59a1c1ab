"""Somebody restricted to named staff shines through nowhere: not a word, not a number, not a gap (domain S11)."""

import re
from html import unescape
from urllib.parse import urldefrag, urljoin

import pytest
from django.urls import NoReverseMatch, reverse

from tests.cases.canary import CASE_NO, RECEPTION_NO, WORD, husband_of, plant, word
from tests.cases.stage import awaiting_approval, received
from tests.cases.window_stage import case_of, kazuo, logged
from tests.conftest import signed_in
from tests.factories.cases import ExportRequestFactory
from tests.project.walk import url_patterns
from tests.read_rule import without_the_read_rule

LINK = re.compile(r'(?:href|action)="([^"#]+)"')
CHANGES_EACH_TIME = re.compile(r'(?:name="(?:csrfmiddlewaretoken|draft_key|submission_token|next)" value="[^"]*")')
LISTS = [
    *(f"/cases/cases/?show={show}" for show in ("", "mine", "check", "closed", "filter", "filter&overdue=on")),
    *(f"/cases/referrals/?box={box}&show={show}" for box in ("received", "sent") for show in ("theirs", "over")),
    "/cases/consultations/?show=mine",
    "/cases/cases/reassign/?lead=",
]
SEARCHES = [
    *({"search": text, "where": "names"} for text in (WORD, "かなりあ", "042-999-7788", "7788", CASE_NO, RECEPTION_NO)),
    {"search": WORD, "where": "texts"},
    {"search": word("来談者"), "where": "unnamed"},
]
BOXES = ["/cases/search/", "/cases/cases/", "/cases/consultations/", "/cases/consultations/new/"]
# What only looks: the sign-out and the language are no pages, and one organization is like the other.
PASSED_BY = re.compile(r"/static/|/language|logout|/network/organizations/.|/account/")
PLACES = {
    *("氏名", "夫", "次の確認", "話", "答え", "来談者", "事実", "発言", "所見", "書類", "様子", "旗"),
    *("できごと", "主訴", "課題", "目標", "評価", "渡した項目", "渡した先", "尋ねた名"),
}


def starts() -> list[str]:
    """Every page that needs no identifier, and the lists in all their ways."""
    found = []
    for name, _pattern in url_patterns():
        try:
            found.append(reverse(name))
        except NoReverseMatch:
            continue
    return [*found, *LISTS]


def walk(member) -> dict[str, str]:
    """Every page that links lead the member to from there, and what searches find."""
    client, waiting, pages = signed_in(member), starts(), {}
    while waiting:
        address = waiting.pop()
        if address in pages or PASSED_BY.search(address):
            continue
        answer = client.get(address)
        assert answer.status_code < 500
        pages[address] = unescape(answer.content.decode(errors="replace")) if answer.status_code == 200 else ""
        waiting += [urldefrag(urljoin(address, link)).url for link in LINK.findall(pages[address])]
    return pages | searched(client)


def searched(client) -> dict[str, str]:
    pages = {}
    for box in BOXES:
        for asked in SEARCHES:
            answer = client.post(box, asked | {"do": "search"})
            text = unescape(answer.content.decode())
            pages[f"POST {box} {asked}"] = text.replace(asked["search"], "")
    return pages


@pytest.fixture
def town(cast):
    """What the window has beside her: cases, calls, referrals, an approval, a list to take out."""
    case_of(cast, person=kazuo(cast, name="架空 茂"), next_check_on="2020-04-01")
    logged(cast, person=kazuo(cast, name="架空 明"))
    received(cast)
    awaiting_approval(cast)
    ExportRequestFactory(requested_by=cast.aida.user)
    return cast


def test_colleagues_and_the_manager_find_no_word_of_her(town):
    case = plant(town, husband_of(town))
    marks = [WORD, CASE_NO, RECEPTION_NO, str(case.uid), str(case.person.uid)]

    for member in (town.murata, town.baba):
        pages = walk(member)

        assert len(pages) > 60
        assert [(address, mark) for address, text in pages.items() for mark in marks if mark in text] == []


def test_the_named_staff_find_her_in_every_place(town):
    plant(town, husband_of(town))

    everything = "".join(walk(town.aida).values())

    assert [place for place in PLACES if word(place) not in everything] == []


def test_without_the_read_rule_she_would_be_found(town):
    plant(town, husband_of(town))

    with without_the_read_rule():
        pages = searched(signed_in(town.murata))

    assert any(word("氏名") in text for text in pages.values())


def test_no_number_and_no_list_of_others_changes_because_of_her(town):
    husband = husband_of(town)
    before = {member: lists(member) for member in (town.murata, town.baba, town.aida)}

    plant(town, husband)

    for member in (town.murata, town.baba):
        after = lists(member)
        assert [address for address, text in before[member].items() if after[address] != text] == []
    assert lists(town.aida) != before[town.aida]


def lists(member) -> dict[str, str]:
    """The pages with numbers and lists, without what is new in every page."""
    client = signed_in(member)
    pages = [*LISTS, "/", "/cases/board/", "/cases/counter/enquiries/", "/cases/drafts/", "/cases/lead-changes/"]
    pages += ["/cases/cases/export/", "/cases/cases/filter/", "/cases/consultations/", "/cases/cases/reassign/"]
    return {page: CHANGES_EACH_TIME.sub("", client.get(page).content.decode()) for page in pages}
