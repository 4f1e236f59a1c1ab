"""Somebody restricted to named staff shines through nowhere: not a word, not a number, not a gap (domain S11)."""

import re
from html import unescape
from io import BytesIO
from urllib.parse import urldefrag, urljoin

import pytest
from openpyxl import load_workbook

from akishima_support.uploads.kinds import MEDIA_TYPES, FileKind
from cases.models import Case
from tests.cases.canary import CASE_NO, RECEPTION_NO, WORD, husband_of, plant, word
from tests.cases.stage import awaiting_approval, received
from tests.cases.window_stage import case_of, kazuo, logged
from tests.conftest import signed_in
from tests.factories.cases import ExportRequestFactory
from tests.project.walk import pages_without_identifier
from tests.read_rule import without_the_read_rule

LINK = re.compile(r'(?:href|action)="([^"#]+)"')
CHANGES_EACH_TIME = re.compile(
    r'name="(?:csrfmiddlewaretoken|draft_key|submission_token|next|clock)" value="[^"]*"'
    r"|印刷 [^　<]*|閲覧の理由：.件|>[^<>]*作成<"
)
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
# What only looks: the sign-out and the language are no pages; one organization is like the other, one code too.
PASSED_BY = re.compile(
    r"/static/|/language|logout|/network/(?:organizations|accounts|seats|platform)/.|/cases/codes/[^/]+/.|/account/"
)
PLACES = {
    *("氏名", "夫", "次の確認", "話", "答え", "来談者", "事実", "発言", "所見", "書類", "様子", "旗"),
    *("できごと", "主訴", "課題", "目標", "評価", "渡した項目", "渡した先", "尋ねた名", "知らせ"),
}


def walk(member) -> dict[str, str]:
    """Every page that links lead the member to from there, and what searches find."""
    client, waiting, pages = signed_in(member), [*pages_without_identifier(), *LISTS], {}
    while waiting:
        address = waiting.pop()
        if address in pages or PASSED_BY.search(address):
            continue
        answer = client.get(address)
        assert answer.status_code < 500
        pages[address] = text_of(answer) if answer.status_code == 200 else ""
        waiting += [urldefrag(urljoin(address, link)).url for link in LINK.findall(pages[address])]
    return pages | searched(client)


def text_of(answer) -> str:
    """What somebody reads there; of a spreadsheet every cell, because the file itself tells when it was made."""
    if answer["Content-Type"] != MEDIA_TYPES[FileKind.XLSX]:
        return unescape(answer.content.decode(errors="replace"))
    sheets = load_workbook(BytesIO(answer.content)).worksheets
    return "\n".join(f"{sheet.title} {list(sheet.values)}" for sheet in sheets)


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


@pytest.mark.every_page
@pytest.mark.parametrize(("who", "pages"), [("murata", 250), ("baba", 250), ("chiba", 80), ("doi", 80), ("fujii", 80)])
def test_no_page_of_anybody_else_has_a_word_of_her_or_changes_because_of_her(town, who, pages):
    husband, member = husband_of(town), town.members()[who]
    known_to(member)
    before = walk(member)

    case = plant(town, husband)
    after = walk(member)

    marks = [WORD, CASE_NO, RECEPTION_NO, str(case.uid), str(case.person.uid)]
    assert len(before) > pages
    assert [(address, mark) for address, text in after.items() for mark in marks if mark in text] == []
    assert set(after) == set(before)
    assert [address for address in before if told(address, before) != told(address, after)] == []


def known_to(member) -> None:
    """Whoever is asked for reasons gives them first, so that nothing changes because of these."""
    client = signed_in(member)
    for case in Case.unscoped.all():
        client.get(f"/cases/cases/{case.uid}/")


def told(address: str, pages: dict[str, str]) -> str:
    """The page without what is new in every page; who looked meanwhile, and accounts made for her, are no leak."""
    return "" if address.endswith(("/viewers/", "/accounts/")) else CHANGES_EACH_TIME.sub("", pages[address])


@pytest.mark.every_page
def test_the_named_staff_find_her_in_every_place(town):
    plant(town, husband_of(town))

    everything = "".join(walk(town.aida).values())

    assert [place for place in PLACES if word(place) not in everything] == []


def test_without_the_read_rule_she_would_be_found(town):
    plant(town, husband_of(town))

    with without_the_read_rule():
        pages = searched(signed_in(town.murata))

    assert any(word("氏名") in text for text in pages.values())
